import assert from 'node:assert/strict';
import { sql, type Transaction } from '../../ledger/database.ts';
import { parseDay } from '../../terms/day.ts';
import type { Dismissal } from '../standing.ts';

/** By account, the matches that somebody dismissed; those that ran out stay, for their day tells. */
export async function readDismissals(
  tx: Transaction,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, { readonly dismissals: readonly Dismissal[] }>> {
  const rows = await tx.query(sql`
    select account, list, entry, fingerprint, until::text as until from screening_hit
    where agency = ${tx.agency} and account = any(${accounts}::uuid[]) and state = 'dismissed'
    order by account, list, entry, fingerprint`);
  const dismissals = new Map<string, { readonly dismissals: Dismissal[] }>();
  for (const row of rows) {
    const account = String(row['account']);
    const known = dismissals.get(account) ?? { dismissals: [] };
    const until = parseDay(String(row['until']));
    assert(until !== null);
    known.dismissals.push({
      list: String(row['list']),
      entry: String(row['entry']),
      fingerprint: String(row['fingerprint']),
      until,
    });
    dismissals.set(account, known);
  }
  return dismissals;
}
