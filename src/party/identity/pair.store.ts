import { sql, type Transaction } from '../../ledger/database.ts';
import { membersOf } from './pair.ts';
import { KEPT } from './resolution.ts';
import { NOT_KIN, type Weighed } from './scoring.ts';

/** A pair of accounts, and what is known of it. */
interface PairRow {
  readonly low: string;
  readonly high: string;
  readonly millibits: number;
  readonly kin: number | null;
}

/** What was weighed, by the accounts that the mentions are of, in the order of their ids. */
function rowsOf(accounts: readonly string[], { pairs, bits, kin }: Weighed): readonly PairRow[] {
  return Array.from(pairs, (pair, place) => {
    const [low, high] = membersOf(pair);
    return {
      low: accounts[low] ?? '',
      high: accounts[high] ?? '',
      millibits: Math.round(1000 * (bits[place] ?? 0)),
      kin: kinOf(kin[place] ?? NOT_KIN),
    };
  });
}

function kinOf(bits: number): number | null {
  return bits < KEPT.kin ? null : Math.round(1000 * bits);
}

/** Pairs written by one statement. */
const PAGE = 20_000;

/** @param accounts of the mentions that were weighed, ascending, for the lower of a pair is written first */
export async function insertPairs(
  tx: Transaction,
  accounts: readonly string[],
  weighed: Weighed,
): Promise<void> {
  const rows = rowsOf(accounts, weighed);
  for (let from = 0; from < rows.length; from += PAGE) {
    const page = JSON.stringify(rows.slice(from, from + PAGE));
    await tx.query(sql`
      insert into identity_pair (agency, low, high, millibits, kin_millibits)
      select ${tx.agency}, low, high, millibits, kin
      from json_to_recordset(${page}) weighed (low uuid, high uuid, millibits int, kin int)`);
  }
}

/** Of accounts, all others with which a pair of theirs is kept. */
export async function listPartners(
  tx: Transaction,
  accounts: readonly string[],
): Promise<readonly (readonly [account: string, partner: string])[]> {
  const rows = await tx.query(sql`
    select low as account, high as partner from identity_pair
    where agency = ${tx.agency} and low = any(${accounts}::uuid[])
    union all
    select high, low from identity_pair
    where agency = ${tx.agency} and high = any(${accounts}::uuid[])`);
  return rows.map((row) => [String(row['account']), String(row['partner'])]);
}

export async function deletePairsOf(tx: Transaction, accounts: readonly string[]): Promise<void> {
  await tx.query(sql`
    delete from identity_pair where agency = ${tx.agency}
      and (low = any(${accounts}::uuid[]) or high = any(${accounts}::uuid[]))`);
}
