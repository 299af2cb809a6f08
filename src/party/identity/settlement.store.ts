import { sql, type Transaction } from '../../ledger/database.ts';
import type { Instant } from '../../terms/day.ts';
import { canonicalOf, moveAccounts } from '../account/account.store.ts';
import { group } from './grouping.ts';
import { pairOf } from './pair.ts';
import { LINK_BITS } from './resolution.ts';

/** Why accounts came to be another party, or none. */
export interface Cause {
  readonly cause: 'filings' | 'resolution' | 'judgement' | 'undo';
  /** The judgement that was given or withdrawn. */
  readonly judgement: string | null;
  readonly at: Instant;
}

/** Waits until nobody else says who is who: what accounts come to is reckoned by one at a time. */
export async function lockIdentities(tx: Transaction): Promise<void> {
  await tx.query(sql`
    select pg_advisory_xact_lock(hashtextextended(${`${tx.agency}/identity`}, 0))`);
}

/**
 * Reckons anew which accounts are one party, as far as these accounts reach, and moves those that are another's now.
 *
 * What comes out is a function of the links and the judgements alone: take a judgement away, and all is as it was.
 * The oldest account stands for all.
 *
 * @returns the accounts that moved
 */
export async function settle(
  tx: Transaction,
  accounts: readonly string[],
  cause: Cause,
): Promise<readonly string[]> {
  const members = [...(await reach(tx, accounts))].sort();
  const groups = await groupsOf(tx, members);
  const before = await canonicalOf(tx, members);
  const moves = members.flatMap((account, place) => {
    const canonical = members[groups[place] ?? place] ?? account;
    const from = before.get(account);
    return from === undefined || from === canonical ? [] : [{ account, canonical, from }];
  });
  await moveAccounts(tx, moves);
  await recordChanges(tx, moves, cause);
  return moves.map(({ account }) => account);
}

/** By member, the place of the first that it is one with. */
async function groupsOf(tx: Transaction, members: readonly string[]): Promise<Uint32Array> {
  const places = new Map(members.map((account, place) => [account, place]));
  const paired = (row: Readonly<Record<string, unknown>>) =>
    pairOf(places.get(String(row['low'])) ?? 0, places.get(String(row['high'])) ?? 0);
  const links = await tx.query(sql`
    select low, high, millibits from identity_pair
    where agency = ${tx.agency} and low = any(${members}::uuid[]) and high = any(${members}::uuid[])
      and millibits >= ${LINK_BITS * 1000}
    order by low, high`);
  const judged = await tx.query(sql`
    select low, high, verdict from identity_standing
    where agency = ${tx.agency} and low = any(${members}::uuid[]) and high = any(${members}::uuid[])
    order by low, high`);
  const of = (verdict: string) => judged.filter((row) => row['verdict'] === verdict).map(paired);
  return group(
    members.length,
    {
      pairs: Float64Array.from(links, paired),
      bits: Float32Array.from(links, (row) => Number(row['millibits']) / 1000),
    },
    { one: of('one'), two: of('two') },
    LINK_BITS,
  ).group;
}

/** These accounts, all that are or were found to be one with them, and with those, to the last. */
async function reach(tx: Transaction, accounts: readonly string[]): Promise<ReadonlySet<string>> {
  const reached = new Set(accounts);
  for (let edge: readonly string[] = accounts; edge.length > 0; ) {
    const rows = await tx.query(sql`
      select high as id from identity_pair where agency = ${tx.agency} and low = any(${edge}::uuid[])
        and millibits >= ${LINK_BITS * 1000}
      union
      select low from identity_pair where agency = ${tx.agency} and high = any(${edge}::uuid[])
        and millibits >= ${LINK_BITS * 1000}
      union
      select high from identity_standing where agency = ${tx.agency} and low = any(${edge}::uuid[])
        and verdict = 'one'
      union
      select low from identity_standing where agency = ${tx.agency} and high = any(${edge}::uuid[])
        and verdict = 'one'
      union
      select member.id from party_account asked
      join party_account member on member.agency = ${tx.agency}
        and member.canonical = asked.canonical
      where asked.agency = ${tx.agency} and asked.id = any(${edge}::uuid[])`);
    edge = rows.map((row) => String(row['id'])).filter((id) => !reached.has(id));
    for (const id of edge) reached.add(id);
  }
  return reached;
}

async function recordChanges(
  tx: Transaction,
  moves: readonly { readonly account: string; readonly canonical: string; readonly from: string }[],
  { cause, judgement, at }: Cause,
): Promise<void> {
  if (moves.length === 0) return;
  await tx.query(sql`
    insert into identity_change (agency, account, from_canonical, to_canonical, cause, judgement, at)
    select ${tx.agency}, account, "from", canonical, ${cause}, ${judgement}::uuid, ${at}
    from json_to_recordset(${JSON.stringify(moves)}) moved (account uuid, canonical uuid, "from" uuid)
    order by account`);
}
