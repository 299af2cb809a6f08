import { sql, type Transaction } from '../../ledger/database.ts';
import type { Instant } from '../../terms/day.ts';
import { ColumnBuilder, type Columns } from './columns.ts';
import { insertKeys } from './key.store.ts';
import { BEFORE_ALL, listAccounts, readMentions } from './mention.store.ts';
import { recordModel } from './model.store.ts';
import { insertPairs } from './pair.store.ts';
import { LINK_BITS, type Resolved } from './resolution.ts';
import { lockIdentities, settle } from './settlement.store.ts';
import { seekAllSuccessions } from './succession.store.ts';

const PAGE = 1_000;

/** All accounts of whom something was said, in the order of their ids. */
export interface Census {
  readonly accounts: readonly string[];
  readonly columns: Columns;
  /** Whatever transactions before this one said was read. */
  readonly readUntil: string;
}

/** @param progress told how many accounts were read */
export async function takeCensus(
  tx: Transaction,
  progress: (read: number) => void,
): Promise<Census> {
  const [{ until } = { until: '0' }] = await tx.query(sql`
    select pg_snapshot_xmin(pg_current_snapshot())::text as until`);
  const builder = new ColumnBuilder();
  const accounts: string[] = [];
  for (let after = BEFORE_ALL; ; ) {
    const page = await listAccounts(tx, after, PAGE);
    const last = page.at(-1);
    if (last === undefined) break;
    for (const mention of await readMentions(tx, page)) {
      builder.add(mention);
      accounts.push(mention.key);
    }
    after = last;
    progress(accounts.length);
  }
  return { accounts, columns: builder.build(), readUntil: String(until) };
}

/** What a whole resolution changed. */
export interface Renewed {
  readonly accounts: number;
  readonly links: number;
  readonly questions: number;
  readonly moved: number;
  readonly successions: number;
}

/**
 * Writes what a whole resolution found in the place of all that was found before, and settles who is who. Judgements
 * stand. What was said while it was under way waits for the next look.
 */
export async function writeResolution(
  tx: Transaction,
  { accounts, readUntil }: Omit<Census, 'columns'>,
  resolved: Resolved,
  at: Instant,
): Promise<Renewed> {
  await lockIdentities(tx);
  const linkedBefore = await listLinked(tx);
  await recordModel(tx, resolved.model, at);
  await tx.query(sql`delete from identity_key where agency = ${tx.agency}`);
  await tx.query(sql`delete from identity_pair where agency = ${tx.agency}`);
  await tx.query(sql`
    delete from identity_waiting
    where agency = ${tx.agency} and said_in < ${readUntil}::text::xid8`);
  await insertKeys(tx, accounts, resolved.keys);
  await insertPairs(tx, accounts, resolved);
  const touched = [...new Set([...linkedBefore, ...(await listLinked(tx))])].sort();
  let moved = 0;
  const cause = { cause: 'resolution', judgement: null, at } as const;
  for (let from = 0; from < touched.length; from += PAGE) {
    moved += (await settle(tx, touched.slice(from, from + PAGE), cause)).length;
  }
  const links = resolved.bits.filter((bits) => bits >= LINK_BITS).length;
  return {
    accounts: accounts.length,
    links,
    questions: resolved.bits.length - links,
    moved,
    successions: await seekAllSuccessions(tx, at),
  };
}

/** Accounts that are linked with another, or one party with another. */
async function listLinked(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.query(sql`
    select low as id from identity_pair
    where agency = ${tx.agency} and millibits >= ${LINK_BITS * 1000}
    union
    select id from party_account where agency = ${tx.agency} and canonical <> id`);
  return rows.map((row) => String(row['id']));
}
