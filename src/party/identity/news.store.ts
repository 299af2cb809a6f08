import { sql, type Transaction } from '../../ledger/database.ts';
import type { Instant } from '../../terms/day.ts';
import { mentionKeys } from './blocking.ts';
import { columnsOf } from './columns.ts';
import { deleteKeysOf, insertKeys, listNeighbours } from './key.store.ts';
import { readMentions } from './mention.store.ts';
import type { IdentityModel } from './model.ts';
import { deletePairsOf, insertPairs, listPartners } from './pair.store.ts';
import { pairOf } from './pair.ts';
import { groundBy, weighBy } from './resolution.ts';
import { settle } from './settlement.store.ts';
import { seekSuccessions } from './succession.store.ts';

/** Accounts that one transaction looks at. */
const PAGE = 200;

/**
 * Finds out who the accounts are of which something new was said, a page of them: held against the accounts that have
 * something rare in common with them, by the model that was learned last.
 *
 * @returns how many were looked at; 0 when none is left, or another looks
 */
export async function identityNews(
  tx: Transaction,
  model: IdentityModel,
  at: Instant,
): Promise<number> {
  const [{ locked } = { locked: false }] = await tx.query(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`${tx.agency}/identity`}, 0)) as locked`);
  if (locked !== true) return 0;
  const waiting = await takeWaiting(tx);
  if (waiting.length === 0) return 0;
  await renewKeys(tx, model, waiting);
  await renewPairs(tx, model, waiting);
  await settle(tx, waiting, { cause: 'filings', judgement: null, at });
  await seekSuccessions(tx, waiting, at);
  return waiting.length;
}

async function takeWaiting(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.query(sql`
    delete from identity_waiting where agency = ${tx.agency} and account in (
      select account from identity_waiting where agency = ${tx.agency} order by account limit ${PAGE})
    returning account`);
  return rows.map((row) => String(row['account'])).sort();
}

async function renewKeys(
  tx: Transaction,
  model: IdentityModel,
  accounts: readonly string[],
): Promise<void> {
  const mentions = await readMentions(tx, accounts);
  const ground = groundBy(model, columnsOf(mentions, model.valueKinds));
  await deleteKeysOf(tx, accounts);
  await insertKeys(
    tx,
    mentions.map(({ key }) => key),
    mentionKeys(ground),
  );
}

/** What a pair was found by may have become too common since: what was kept is weighed again too. */
async function renewPairs(
  tx: Transaction,
  model: IdentityModel,
  accounts: readonly string[],
): Promise<void> {
  const found = [...(await listNeighbours(tx, accounts)), ...(await listPartners(tx, accounts))];
  const mentions = await readMentions(tx, [...new Set([...accounts, ...found.flat()])]);
  const places = new Map(mentions.map(({ key }, place) => [key, place]));
  const pairs = new Set<number>();
  for (const [account, other] of found) {
    const [one, two] = [places.get(account), places.get(other)];
    if (one !== undefined && two !== undefined && one !== two) pairs.add(pairOf(one, two));
  }
  const weighed = weighBy(model, mentions, Float64Array.from(pairs).sort());
  await deletePairsOf(tx, accounts);
  await insertPairs(
    tx,
    mentions.map(({ key }) => key),
    weighed,
  );
}
