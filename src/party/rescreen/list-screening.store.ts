import assert from 'node:assert/strict';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { type Instant, instantOf } from '../../terms/day.ts';
import { uuidOf } from '../../terms/uuid.ts';
import type { ListEdition } from '../list/edition.ts';
import type { Description } from '../name/evidence.ts';
import type { ScreenedParty } from './delta-screening.ts';
import type { ListScreening } from './hit.ts';

/**
 * Begins a screening for each list of which another edition is searched than at the last one. Screenings that are
 * under way for an edition that is searched no more end without being complete.
 *
 * @param searched the editions that are searched now
 * @returns all that are under way, the oldest first
 */
export async function beginScreenings(
  tx: Transaction,
  searched: readonly ListEdition[],
  at: Instant,
): Promise<readonly ListScreening[]> {
  await tx.query(sql`
    select pg_advisory_xact_lock(hashtextextended(${`${tx.agency}/list-screening`}, 0))`);
  const latest = await latestOfLists(tx);
  const now = new Map(searched.map((edition) => [edition.list, edition]));
  for (const list of new Set([...latest.keys(), ...now.keys()])) {
    const last = latest.get(list);
    const edition = now.get(list) ?? null;
    if (last !== undefined && last.current.part === (edition?.part ?? null)) continue;
    if (last === undefined && edition === null) continue;
    await begin(tx, list, edition, last?.complete ?? null, at);
  }
  const rows = await tx.query(sql`
    select * from list_screening where agency = ${tx.agency} and ended_at is null
    order by began_at, id`);
  return rows.map(readScreening);
}

interface Last {
  readonly current: ListScreening;
  /** The last that every party went through; null when none did. */
  readonly complete: ListScreening | null;
}

async function latestOfLists(tx: Transaction): Promise<ReadonlyMap<string, Last>> {
  const rows = await tx.query(sql`
    select * from list_screening where agency = ${tx.agency} order by began_at desc, id desc`);
  const latest = new Map<string, Last>();
  for (const one of rows.map(readScreening)) {
    const known = latest.get(one.list);
    const complete = one.complete ? one : null;
    if (known === undefined) latest.set(one.list, { current: one, complete });
    else if (known.complete === null) latest.set(one.list, { current: known.current, complete });
  }
  return latest;
}

async function begin(
  tx: Transaction,
  list: string,
  edition: ListEdition | null,
  before: ListScreening | null,
  at: Instant,
): Promise<void> {
  await tx.query(sql`
    update list_screening set ended_at = ${at}
    where agency = ${tx.agency} and list = ${list} and ended_at is null`);
  const id = uuidOf(at, `list-screening/${tx.agency}/${list}/${edition?.part ?? ''}`);
  await tx.query(sql`
    insert into list_screening (agency, id, list, part, edition, before_part, before_edition, began_at)
    values (${tx.agency}, ${id}, ${list}, ${edition?.part ?? null}, ${edition?.edition ?? null},
      ${before?.part ?? null}, ${before?.edition ?? null}, ${at})`);
}

/** How far a screening came; it stays under way until its end. */
export interface Reached {
  /** The last account of the page before, and of this one. */
  readonly before: string | null;
  readonly account: string;
  readonly accounts: number;
  readonly hits: number;
  readonly moved: number;
}

/** @returns false when it was ended meanwhile, for a newer edition, or another goes on with it */
export async function advanceScreening(
  tx: Transaction,
  { id }: ListScreening,
  { before, account, accounts, hits, moved }: Reached,
): Promise<boolean> {
  const rows = await tx.query(sql`
    update list_screening set reached = ${account}, accounts = accounts + ${accounts},
      hits = hits + ${hits}, moved = moved + ${moved}
    where agency = ${tx.agency} and id = ${id} and ended_at is null
      and reached is not distinct from ${before}::uuid returning id`);
  return rows.length > 0;
}

export async function compareScreening(
  tx: Transaction,
  { id }: ListScreening,
  counts: { readonly asked: number; readonly removed: number },
): Promise<void> {
  await tx.query(sql`
    update list_screening set asked = ${counts.asked}, removed = ${counts.removed}
    where agency = ${tx.agency} and id = ${id}`);
}

/** Ends a screening that went through every party, journalled with what it found. */
export async function completeScreening(
  tx: Transaction,
  { id, list }: ListScreening,
  at: Instant,
): Promise<void> {
  const [row] = await tx.query(sql`
    update list_screening set ended_at = ${at}, complete = true
    where agency = ${tx.agency} and id = ${id} and ended_at is null returning *`);
  if (row === undefined) return;
  const { edition, beforeEdition, asked, removed, accounts, hits, moved } = readScreening(row);
  const facts = { list, edition, beforeEdition, asked, removed, accounts, hits, moved };
  await recordEvents(tx, [{ kind: 'list-screening', subject: id, at, actor: 'tidewaiter', facts }]);
}

/** The last screenings, the latest first. */
export async function listScreenings(
  tx: Transaction,
  limit: number,
): Promise<readonly ListScreening[]> {
  const rows = await tx.query(sql`
    select * from list_screening where agency = ${tx.agency}
    order by began_at desc, id desc limit ${limit}`);
  return rows.map(readScreening);
}

/**
 * Accounts with their names and numbers, in the order of their ids.
 *
 * @param after the last of the page before; null for the first
 * @param factsMax how many names and numbers a page holds, about
 * @returns the accounts, of which none is cut; empty when there are no more
 */
export async function pageOfParties(
  tx: Transaction,
  after: string | null,
  factsMax: number,
): Promise<readonly ScreenedParty[]> {
  const rows = await tx.query(sql`
    select account, kind, scheme, told, value from party_fact
    where agency = ${tx.agency} and (${after}::uuid is null or account > ${after}::uuid)
      and kind in ('name', 'identifier')
    order by account, kind, scheme, value limit ${factsMax}`);
  const parties = [...gatherParties(rows).values()];
  // The last may have more than the page holds; it begins the next.
  return rows.length === factsMax && parties.length > 1 ? parties.slice(0, -1) : parties;
}

interface Gathered extends ScreenedParty {
  readonly names: string[];
  readonly identifiers: { readonly scheme: string; readonly value: string }[];
}

function gatherParties(rows: readonly Row[]): ReadonlyMap<string, Gathered> {
  const parties = new Map<string, Gathered>();
  for (const row of rows) {
    const account = String(row['account']);
    let party = parties.get(account);
    if (party === undefined) {
      party = { account, names: [], identifiers: [] };
      parties.set(account, party);
    }
    if (row['kind'] === 'name') party.names.push(String(row['told']));
    else party.identifiers.push(readIdentifier(row));
  }
  return parties;
}

/** The value of a fact begins with its scheme, so that one number in two registers is two facts. */
function readIdentifier(row: Row) {
  const scheme = String(row['scheme']);
  return { scheme, value: String(row['value']).slice(scheme.length + 1) };
}

/** How accounts are described, with all that filings and people said of them. */
export async function describeAccounts(
  tx: Transaction,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Description>> {
  const rows = await tx.query(sql`
    select fact.account, fact.kind, fact.scheme, fact.told, fact.value, fact.country
    from party_fact fact
    where fact.agency = ${tx.agency} and fact.account = any(${accounts}::uuid[])
      and fact.kind in ('name', 'identifier', 'address')
    order by fact.account, fact.last_seen desc, fact.value`);
  const parties = gatherParties(rows.filter(({ kind }) => kind !== 'address'));
  return new Map(
    accounts.map((account) => {
      const own = rows.filter((row) => row['account'] === account);
      const { names = [], identifiers = [] } = parties.get(account) ?? {};
      const countries = own.flatMap(({ country }) => (country === null ? [] : [String(country)]));
      const addresses = own.flatMap(({ kind, told }) => (kind === 'address' ? [String(told)] : []));
      return [
        account,
        {
          kind: null,
          names: names.map((text) => ({ text, alias: 'primary' })),
          countries: [...new Set(countries)],
          addresses,
          identifiers,
        },
      ];
    }),
  );
}

function readScreening(row: Row): ListScreening {
  const text = (value: unknown) => (value === null ? null : String(value));
  const count = (value: unknown) => (value === null ? null : Number(value));
  const { began_at: beganAt, ended_at: endedAt } = row;
  assert(beganAt instanceof Date && (endedAt === null || endedAt instanceof Date));
  return {
    id: String(row['id']),
    list: String(row['list']),
    part: text(row['part']),
    edition: text(row['edition']),
    beforePart: text(row['before_part']),
    beforeEdition: text(row['before_edition']),
    beganAt: instantOf(beganAt.getTime()),
    asked: count(row['asked']),
    removed: count(row['removed']),
    reached: text(row['reached']),
    accounts: Number(row['accounts']),
    hits: Number(row['hits']),
    moved: Number(row['moved']),
    endedAt: endedAt === null ? null : instantOf(endedAt.getTime()),
    complete: row['complete'] === true,
  };
}
