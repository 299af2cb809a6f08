import assert from 'node:assert/strict';
import type { Consignment } from '../../filing/consignment.ts';
import type { Filing } from '../../filing/filing.ts';
import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { listHeads } from '../../ledger/journal.store.ts';
import { type Instant, instantOf } from '../../terms/day.ts';
import type { Discrepancy } from '../finding.ts';
import { outcomesOf, sightingsOf, takenBack } from './counting.ts';
import { type Declared, entryDeclared, parcelDeclared } from './declared.ts';
import { type Key, type SubjectKind, splitKey } from './standing.ts';
import { add, type Tallies, type Tally } from './tally.ts';

/**
 * The tallies of some subjects; those of which nothing is known are left out.
 *
 * Looked up one by one and sent as one text: for a batch it is one statement, and a row costs no
 * parsing of its own.
 */
export const readTallies: TallyReader = async (tx, keys) => {
  if (keys.length === 0) return new Map();
  const split = keys.map(splitKey);
  const [row] = await tx.query(sql`
    select json_object_agg(asked.kind || '/' || asked.subject, found.numbers)::text as tallies
    from unnest(${split.map(({ kind }) => kind)}::text[],
      ${split.map(({ subject }) => subject)}::text[]) asked (kind, subject)
    cross join lateral (
      select array[seen, first_seen, opener, last_seen, week, in_week, in_week_before, measured,
        log_sum, log_squares, examined, violations, critical, loss_cents]::bigint[] as numbers
      from feature_tally where agency = ${tx.agency} and feature_tally.kind = asked.kind
        and feature_tally.subject = asked.subject limit 1) found`);
  const text = row?.['tallies'] ?? null;
  const found = text === null ? {} : (JSON.parse(String(text)) as Tallies);
  return new Map(Object.entries(found));
};

/** What is known of subjects by their names; of the others nothing is. */
export type TallyReader = (
  tx: Transaction,
  keys: readonly Key[],
) => Promise<ReadonlyMap<string, Tally>>;

/** Subjects remembered at most: a few dozen megabytes. */
const REMEMBERED_MAX = 100_000;

/**
 * A reader that asks the database for each subject once, until it is told to forget: tallies stand
 * still from one counting to the next, and the same parties, goods and ports come all the time.
 */
export function rememberingTallies(): { readonly read: TallyReader; readonly forget: () => void } {
  let memory = new Map<string, Tally | null>();
  const read: TallyReader = async (tx, keys) => {
    if (memory.size > REMEMBERED_MAX) memory = new Map();
    // What is read while others count goes with the memory that it was read for.
    const current = memory;
    const unasked = keys.filter((key) => !current.has(key));
    const found = await readTallies(tx, unasked);
    for (const key of unasked) current.set(key, found.get(key) ?? null);
    const known = new Map<string, Tally>();
    for (const key of keys) {
      const tally = current.get(key) ?? null;
      if (tally !== null) known.set(key, tally);
    }
    return known;
  };
  const forget = () => {
    memory = new Map();
  };
  return { read, forget };
}

/** A subject with its tally. */
export interface Tallied {
  readonly subject: string;
  readonly tally: Tally;
}

/** A kind's tallies in the order of their subjects, a page at a time: what a queue of parties walks. */
export async function listTallies(
  tx: Transaction,
  kind: SubjectKind,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly Tallied[]> {
  const rows = await tx.query(sql`
    select subject, array[seen, first_seen, opener, last_seen, week, in_week, in_week_before,
      measured, log_sum, log_squares, examined, violations, critical, loss_cents]::text as numbers
    from feature_tally where agency = ${tx.agency} and kind = ${kind} and subject > ${after}
    order by subject limit ${limit}`);
  return rows.map((row) => ({
    subject: String(row['subject']),
    tally: readTally(String(row['numbers'])),
  }));
}

/** @param numbers as PostgreSQL writes an array, `{1,0,2}` */
function readTally(numbers: string): Tally {
  return JSON.parse(`[${numbers.slice(1, -1)}]`) as Tally;
}

/** Journal entries that one transaction counts. */
const PAGE = 2_000;

/**
 * Counts what was declared and found since it was last counted, a page of each journal chain.
 *
 * Each journal entry is counted once, whoever counts: one does at a time, and what it counted is
 * committed with where it stopped. Nothing of an examination is known before it is recorded.
 *
 * @returns how many journal entries it went through; 0 when there is nothing left, or another counts
 */
export async function countNews(tx: Transaction): Promise<number> {
  const [{ locked } = { locked: false }] = await tx.query(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`${tx.agency}/feature-tally`}, 0)) as locked`);
  if (locked !== true) return 0;
  const heads = await listHeads(tx);
  const known = await readCursors(tx);
  const sums = new Map<Key, Tally>();
  let count = 0;
  for (const [writer, head] of Object.entries(heads)) {
    const from = known.get(writer) ?? 0;
    if (head.seq <= from) continue;
    const entries = await tx.query(sql`
      select seq, subject from journal
      where agency = ${tx.agency} and writer = ${writer} and seq > ${from}
      order by seq limit ${PAGE}`);
    const subjects = entries.map((row) => String(row['subject']));
    await sumDeclarations(tx, subjects, sums);
    await sumFindings(tx, subjects, sums);
    const last = Number(entries.at(-1)?.['seq'] ?? from);
    await tx.query(sql`
      insert into feature_tally_cursor (agency, writer, seq) values (${tx.agency}, ${writer}, ${last})
      on conflict (agency, writer) do update set seq = excluded.seq`);
    count += entries.length;
  }
  await addTallies(tx, sums);
  return count;
}

async function readCursors(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query(sql`
    select writer, seq from feature_tally_cursor where agency = ${tx.agency}`);
  return new Map(rows.map((row) => [String(row['writer']), Number(row['seq'])]));
}

/** A declaration is counted when it is first filed; what amends it says nothing new of a party. */
async function sumDeclarations(
  tx: Transaction,
  decisions: readonly string[],
  sums: Map<Key, Tally>,
): Promise<void> {
  const rows = await tx.query(sql`
    select filed.body, filed.received_at from unnest(${decisions}::uuid[]) asked
    cross join lateral (
      select filing from decision where agency = ${tx.agency} and id = asked limit 1) decided
    cross join lateral (
      select body::text as body, received_at, reference, kind, consignment, version from filing
      where agency = ${tx.agency} and id = decided.filing
        and kind in ('entry', 'parcel') and action = 'file' limit 1) filed
    where not exists (
      select from filing earlier where earlier.agency = ${tx.agency}
        and earlier.consignment = filed.consignment and earlier.version < filed.version
        and earlier.kind = filed.kind and earlier.reference = filed.reference
        and earlier.action = 'file')`);
  for (const row of rows) {
    const declared = declaredBy(JSON.parse(String(row['body'])) as Filing);
    addAll(sums, sightingsOf(declared, readInstant(row['received_at'])));
  }
}

function declaredBy(filing: Filing): Declared {
  if (filing.kind === 'entry') return entryDeclared(filing);
  assert(filing.kind === 'parcel');
  return parcelDeclared(filing);
}

/**
 * Against the consignment as it was when it was examined. A correction counts as the difference to what it
 * corrects, which stands earlier in the same journal and is counted.
 */
async function sumFindings(
  tx: Transaction,
  findings: readonly string[],
  sums: Map<Key, Tally>,
): Promise<void> {
  const rows = await tx.query(sql`
    select found.discrepancies, corrected.discrepancies as corrected, examined.consignment
    from unnest(${findings}::uuid[]) asked
    cross join lateral (
      select consignment, version, corrects, discrepancies::text as discrepancies from finding
      where agency = ${tx.agency} and id = asked limit 1) found
    left join lateral (
      select discrepancies::text as discrepancies from finding
      where agency = ${tx.agency} and id = found.corrects limit 1) corrected on true
    cross join lateral (
      select (question -> 'consignment')::text as consignment from decision
      where agency = ${tx.agency} and decision.consignment = found.consignment
        and decision.version = found.version limit 1) examined`);
  for (const row of rows) {
    const examined = readConsignment(row);
    addAll(sums, outcomesOf(examined, readDiscrepancies(row['discrepancies'])));
    if (row['corrected'] === null) continue;
    addAll(sums, takenBack(outcomesOf(examined, readDiscrepancies(row['corrected']))));
  }
}

function readConsignment(row: Row): Consignment {
  return JSON.parse(String(row['consignment'])) as Consignment;
}

function readDiscrepancies(text: unknown): { readonly discrepancies: readonly Discrepancy[] } {
  return { discrepancies: JSON.parse(String(text)) as readonly Discrepancy[] };
}

function readInstant(value: unknown): Instant {
  assert(value instanceof Date);
  return instantOf(value.getTime());
}

function addAll(sums: Map<Key, Tally>, more: ReadonlyMap<Key, Tally>): void {
  for (const [key, sum] of more) {
    const known = sums.get(key);
    sums.set(key, known === undefined ? sum : add(known, sum));
  }
}

/** The rows are read, added to here and written whole: nobody else writes them under the lock. */
async function addTallies(tx: Transaction, sums: ReadonlyMap<Key, Tally>): Promise<void> {
  const known = await readTallies(tx, [...sums.keys()]);
  const rows = [...sums].map(([key, sum]) => {
    const before = known.get(key);
    const { kind, subject } = splitKey(key);
    return [kind, subject, ...(before === undefined ? sum : add(before, sum))];
  });
  if (rows.length === 0) return;
  await tx.query(sql`
    insert into feature_tally
    select ${tx.agency}, row ->> 0, row ->> 1, (row ->> 2)::int, (row ->> 3)::bigint,
      (row ->> 4)::int, (row ->> 5)::bigint, (row ->> 6)::int, (row ->> 7)::int, (row ->> 8)::int,
      (row ->> 9)::int, (row ->> 10)::bigint, (row ->> 11)::bigint, (row ->> 12)::int,
      (row ->> 13)::int, (row ->> 14)::int, (row ->> 15)::bigint
    from json_array_elements(${JSON.stringify(rows)}::json) row
    on conflict (agency, kind, subject) do update set
      seen = excluded.seen, first_seen = excluded.first_seen, opener = excluded.opener,
      last_seen = excluded.last_seen, week = excluded.week, in_week = excluded.in_week,
      in_week_before = excluded.in_week_before, measured = excluded.measured,
      log_sum = excluded.log_sum, log_squares = excluded.log_squares,
      examined = excluded.examined, violations = excluded.violations,
      critical = excluded.critical, loss_cents = excluded.loss_cents`);
}
