import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { canonical } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import { readMoment } from '../account/statement.store.ts';
import { type Succession, successionOf, type Trading } from './succession.ts';

/** Pairs looked at by one statement. */
const PAGE = 2_000;

/** Looks whether any of these accounts goes on with what another stopped doing, or is gone on with; keeps what it finds. */
export async function seekSuccessions(
  tx: Transaction,
  accounts: readonly string[],
  now: Instant,
): Promise<void> {
  const rows = await tx.query(sql`
    select low, high, kin_millibits from identity_pair
    where agency = ${tx.agency} and kin_millibits is not null
      and (low = any(${accounts}::uuid[]) or high = any(${accounts}::uuid[]))
    order by low, high`);
  for (let from = 0; from < rows.length; from += PAGE) {
    await weighSuccessions(tx, rows.slice(from, from + PAGE), now);
  }
}

/**
 * Looks at all pairs that are kin: the silence of a party tells more each day.
 *
 * @returns how many successions are known
 */
export async function seekAllSuccessions(tx: Transaction, now: Instant): Promise<number> {
  let after = { low: '', high: '' };
  for (;;) {
    const rows = await tx.query(sql`
      select low, high, kin_millibits from identity_pair
      where agency = ${tx.agency} and kin_millibits is not null
        and (low::text, high::text) > (${after.low}, ${after.high})
      order by low, high limit ${PAGE}`);
    await weighSuccessions(tx, rows, now);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) break;
    after = { low: String(last['low']), high: String(last['high']) };
  }
  const [{ count } = { count: 0 }] = await tx.query(sql`
    select count(*)::int as count from identity_succession where agency = ${tx.agency}`);
  return Number(count);
}

async function weighSuccessions(
  tx: Transaction,
  rows: readonly Row[],
  now: Instant,
): Promise<void> {
  const ids = rows.flatMap((row) => [String(row['low']), String(row['high'])]);
  const trading = await readTrading(tx, ids);
  const found = rows.flatMap((row) => {
    const one = trading.get(String(row['low']));
    const other = trading.get(String(row['high']));
    if (one === undefined || other === undefined) return [];
    const bits = Number(row['kin_millibits']) / 1000;
    return successionOf(one, other, bits, now) ?? [];
  });
  await writeSuccessions(tx, found, now);
}

/** When accounts were named in filings, as far as they were; and since when they are suspended. */
async function readTrading(
  tx: Transaction,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Trading>> {
  const rows = await tx.query(sql`
    select account, min(first_seen) as first, max(last_seen) as last, sum(filings)::int as filings,
      (select min(at) from party_statement stated
        where stated.agency = ${tx.agency} and stated.account = party_role.account
          and stated.kind = 'suspension' and not exists (select from party_statement_end ended
            where ended.agency = ${tx.agency} and ended.statement = stated.id)) as suspended
    from party_role where agency = ${tx.agency} and account = any(${accounts}::uuid[])
    group by account`);
  return new Map(
    rows.map((row) => [
      String(row['account']),
      {
        account: String(row['account']),
        first: readMoment(row['first']),
        last: readMoment(row['last']),
        filings: Number(row['filings']),
        suspended: row['suspended'] === null ? null : readMoment(row['suspended']),
      },
    ]),
  );
}

async function writeSuccessions(
  tx: Transaction,
  found: readonly Succession[],
  now: Instant,
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map((evidence) => ({
    agency: tx.agency,
    predecessor: evidence.predecessor,
    successor: evidence.successor,
    evidence,
    found_at: now,
  }));
  await tx.query(sql`
    insert into identity_succession
    select * from json_populate_recordset(null::identity_succession, ${canonical(rows)})
    on conflict (agency, predecessor, successor) do update set evidence = excluded.evidence`);
}

/** Who goes on with what one of these accounts did, or whose trade one of them goes on with; the surest first. */
export async function listSuccessions(
  tx: Transaction,
  accounts: readonly string[],
): Promise<readonly Succession[]> {
  const rows = await tx.query(sql`
    select evidence::text as evidence from identity_succession
    where agency = ${tx.agency}
      and (predecessor = any(${accounts}::uuid[]) or successor = any(${accounts}::uuid[]))
    order by predecessor, successor`);
  return rows.map(readSuccession);
}

/** The successions that were found last. */
export async function listLatestSuccessions(
  tx: Transaction,
  limit: number,
): Promise<readonly Succession[]> {
  const rows = await tx.query(sql`
    select evidence::text as evidence from identity_succession
    where agency = ${tx.agency} order by found_at desc, predecessor, successor limit ${limit}`);
  return rows.map(readSuccession);
}

/** Our own canonical text. */
function readSuccession(row: Row): Succession {
  return JSON.parse(String(row['evidence'])) as Succession;
}

/** Every succession by the keys of filings: of each successor's key, the keys of whom it goes on with. */
export async function listSuccessorKeys(
  tx: Transaction,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query(sql`
    select risen.key as successor, array_agg(distinct gone.key order by gone.key) as predecessors
    from identity_succession
    join party_key risen on risen.agency = ${tx.agency} and risen.account = successor
    join party_key gone on gone.agency = ${tx.agency} and gone.account = predecessor
    where identity_succession.agency = ${tx.agency} group by risen.key`);
  return new Map(
    rows.map(({ successor, predecessors }) => [
      String(successor),
      Array.isArray(predecessors) ? predecessors.map(String) : [],
    ]),
  );
}
