import { type Row, sql, type Transaction } from '../ledger/database.ts';
import { listHeads } from '../ledger/journal.store.ts';
import type { Description } from '../party/name/evidence.ts';
import { type Party, partyKey } from '../party/party.ts';
import { recordHits } from '../party/rescreen/hit.store.ts';
import type { FoundHit } from '../party/rescreen/hit.ts';
import type { ScreeningIndex } from '../party/screen.ts';
import type { Match } from '../party/screening.ts';
import type { Instant } from '../terms/day.ts';
import type { Decision, Question } from './decision.ts';
import { partiesOf } from './named.ts';

/** Journal entries that one transaction looks through. */
const PAGE = 500;

/**
 * Puts the matches of what was decided into the queue, a page of each journal chain, as far as accounts were opened.
 *
 * A match with an entry that the lists of now do not have any more is left to the screening that took it off.
 *
 * @returns how many journal entries it went through; 0 when there is nothing left, or another does
 */
export async function hitNews(
  tx: Transaction,
  index: ScreeningIndex,
  at: Instant,
): Promise<number> {
  const [{ locked } = { locked: false }] = await tx.query(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`${tx.agency}/screening-hits`}, 0)) as locked`);
  if (locked !== true) return 0;
  const opened = await readCursors(tx, sql`party_cursor`);
  const reached = await readCursors(tx, sql`screening_cursor`);
  let count = 0;
  for (const writer of Object.keys(await listHeads(tx))) {
    const from = reached.get(writer) ?? 0;
    const to = opened.get(writer) ?? 0;
    if (to <= from) continue;
    const entries = await tx.query(sql`
      select seq, subject from journal
      where agency = ${tx.agency} and writer = ${writer} and seq > ${from} and seq <= ${to}
      order by seq limit ${PAGE}`);
    const subjects = entries.map((row) => String(row['subject']));
    const found = (await listMatched(tx, subjects)).flatMap((row) => matchesIn(row, index));
    await recordHits(tx, await withAccounts(tx, found), { at, screening: null });
    const last = Number(entries.at(-1)?.['seq'] ?? to);
    await tx.query(sql`
      insert into screening_cursor (agency, writer, seq) values (${tx.agency}, ${writer}, ${last})
      on conflict (agency, writer) do update set seq = excluded.seq`);
    count += entries.length;
  }
  return count;
}

async function readCursors(
  tx: Transaction,
  table: ReturnType<typeof sql>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query(sql`select writer, seq from ${table} where agency = ${tx.agency}`);
  return new Map(rows.map((row) => [String(row['writer']), Number(row['seq'])]));
}

/** Decisions with a match; of most there is none, and their texts are not read. */
async function listMatched(tx: Transaction, subjects: readonly string[]): Promise<readonly Row[]> {
  return tx.query(sql`
    select question::text as question, decision::text as decision from decision
    where agency = ${tx.agency} and id = any(${subjects}::uuid[])
      and decision::text like '%"screening":{"matches":[{%'`);
}

/** A match before it is known of which account. */
interface FiledMatch {
  readonly key: string;
  readonly hit: Omit<FoundHit, 'account'>;
}

function matchesIn(row: Row, index: ScreeningIndex): readonly FiledMatch[] {
  const { consignment } = JSON.parse(String(row['question'])) as Question;
  const { screening } = JSON.parse(String(row['decision'])) as Decision;
  const named = partiesOf(consignment);
  return (screening?.matches ?? []).flatMap(({ role, filed, dismissed, ...match }: Match) => {
    const listed = index.entryOf(match);
    const who = named.find((one) => one.role === role && one.party.name === filed);
    if (listed === null || who === undefined || dismissed !== undefined) return [];
    const { party } = who;
    return [
      { key: partyKey(party), hit: { filed: describe(party), listed, match, name: party.name } },
    ];
  });
}

function describe({ name, country, address, identifiers }: Party): Description {
  return {
    kind: null,
    names: [{ text: name, alias: 'primary' }],
    countries: country === null ? [] : [country],
    addresses: address === null ? [] : [address],
    identifiers,
  };
}

/** The same with their accounts, each account and entry once, by its best match. */
async function withAccounts(
  tx: Transaction,
  found: readonly FiledMatch[],
): Promise<readonly FoundHit[]> {
  const rows = await tx.query(sql`
    select key, account from party_key
    where agency = ${tx.agency} and key = any(${found.map(({ key }) => key)}::text[])`);
  const accounts = new Map(rows.map((row) => [String(row['key']), String(row['account'])]));
  const best = new Map<string, FoundHit>();
  for (const { key, hit } of found) {
    const account = accounts.get(key);
    if (account === undefined) continue;
    const name = `${account}/${hit.match.list}/${hit.match.entry}`;
    if ((best.get(name)?.match.score ?? 0) < hit.match.score) best.set(name, { account, ...hit });
  }
  return [...best.values()];
}
