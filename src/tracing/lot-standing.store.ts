import { sql, type Transaction } from '../ledger/database.ts';
import { lotName } from './event/lot-name.ts';
import type { LotStanding } from './lot-standing.ts';

/**
 * What the trace register knows of these lots, by the names that were asked; nothing of those that it never heard of.
 *
 * It is reckoned when traces come in, so that a filing reads one row for each lot.
 */
export async function readLotStandings(
  tx: Transaction,
  lots: readonly string[],
): Promise<ReadonlyMap<string, LotStanding>> {
  if (lots.length === 0) return NOTHING;
  const names = new Map(lots.map((lot) => [lot, lotName(lot)]));
  const rows = await tx.query(sql`
    select lot, standing::text as standing from trace_lot
    where agency = ${tx.agency} and lot = any(${[...new Set(names.values())]})`);
  const known = new Map(
    rows.map((row) => [String(row['lot']), JSON.parse(String(row['standing'])) as LotStanding]),
  );
  const standings = new Map<string, LotStanding>();
  for (const [lot, name] of names) {
    const standing = known.get(name);
    if (standing !== undefined) standings.set(lot, standing);
  }
  return standings;
}

const NOTHING: ReadonlyMap<string, LotStanding> = new Map();
