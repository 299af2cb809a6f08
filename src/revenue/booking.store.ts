import type { Consignment } from '../filing/consignment.ts';
import { type Row, sql, type Transaction } from '../ledger/database.ts';
import { listHeads } from '../ledger/journal.store.ts';
import { partyKey } from '../party/party.ts';
import type { Assessment } from '../tariff/assessment.ts';
import { dayAt, type Instant, parseInstant } from '../terms/day.ts';
import { type Booked, book, bookingOf, unbook, withdrawnEntries } from './booking.ts';
import {
  lockEntries,
  type RecordedEntry,
  readEntries,
  recordSteps,
  type StepToRecord,
} from './entry.store.ts';
import { type Grow, growthBy } from './interest.ts';
import type { RevenueLaw } from './law.ts';

/** Journal entries that one transaction books. */
const PAGE = 250;
const BOOKER = 'tidewaiter';

/** What booking needs to know of the administration. */
export interface Booker {
  readonly law: RevenueLaw;
  /** The zone of the agency's seat: its day is the day of the booking. */
  readonly zone: string;
}

/**
 * Books what was decided since it was last booked, a page of each journal chain.
 *
 * Each decision is booked once, whoever books: one does at a time, and what it booked is committed with
 * where it stopped. What cannot be booked is listed with its reason.
 *
 * @returns how many journal entries it went through; 0 when there is nothing left, or another books
 */
export async function bookNews(tx: Transaction, booker: Booker): Promise<number> {
  const [{ locked } = { locked: false }] = await tx.query(sql`
    select pg_try_advisory_xact_lock(hashtextextended(${`${tx.agency}/entry-booking`}, 0)) as locked`);
  if (locked !== true) return 0;
  const heads = await listHeads(tx);
  const cursors = await readCursors(tx);
  const grow = growthBy(booker.law);
  let count = 0;
  for (const [writer, head] of Object.entries(heads)) {
    const from = cursors.get(writer) ?? 0;
    if (head.seq <= from) continue;
    const entries = await tx.query(sql`
      select seq, subject from journal
      where agency = ${tx.agency} and writer = ${writer} and seq > ${from}
      order by seq limit ${PAGE}`);
    await bookPage(
      tx,
      entries.map((row) => String(row['subject'])),
      booker,
      grow,
    );
    const last = Number(entries.at(-1)?.['seq'] ?? from);
    await tx.query(sql`
      insert into entry_booking_cursor (agency, writer, seq) values (${tx.agency}, ${writer}, ${last})
      on conflict (agency, writer) do update set seq = excluded.seq`);
    count += entries.length;
  }
  return count;
}

async function readCursors(tx: Transaction): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query(sql`
    select writer, seq from entry_booking_cursor where agency = ${tx.agency}`);
  return new Map(rows.map((row) => [String(row['writer']), Number(row['seq'])]));
}

/** What was decided of one consignment version, as far as money is concerned. */
interface DecidedVersion {
  readonly decision: string;
  readonly at: Instant;
  readonly consignment: Pick<Consignment, 'entries' | 'cancelled'>;
  readonly assessments: readonly (Assessment | null)[];
  /** By entry number. */
  readonly senders: Readonly<Record<string, string>>;
}

async function bookPage(
  tx: Transaction,
  subjects: readonly string[],
  booker: Booker,
  grow: Grow,
): Promise<void> {
  const versions = await listDecided(tx, subjects);
  const numbers = versions.flatMap(({ consignment }) => [
    ...consignment.entries.map(({ reference }) => reference),
    ...withdrawnEntries(consignment),
  ]);
  await lockEntries(tx, numbers);
  const books = new Map(await readEntries(tx, numbers));
  const steps: StepToRecord[] = [];
  const unbooked: Unbooked[] = [];
  for (const version of versions) {
    for (const { entry, importer, booked } of bookVersion(version, books, booker, grow)) {
      const { decision, at } = version;
      if ('unbooked' in booked) {
        unbooked.push({ decision, entry, importer, reason: booked.unbooked, at });
        continue;
      }
      for (const step of booked.steps) {
        const events = [...(books.get(entry)?.events ?? []), step.event];
        books.set(entry, { entry, ...step.after, events, decision });
        steps.push({ entry, sequence: events.length, step, decision, actor: BOOKER, at });
      }
    }
  }
  await recordSteps(tx, steps);
  await recordUnbooked(tx, unbooked);
}

interface BookedNumber {
  readonly entry: string;
  readonly importer: string;
  readonly booked: Booked;
}

/** One by one, for an entry that stands in two versions of a page is booked and then amended. */
function* bookVersion(
  { decision, at, consignment, assessments, senders }: DecidedVersion,
  books: ReadonlyMap<string, RecordedEntry>,
  { law, zone }: Booker,
  grow: Grow,
): Generator<BookedNumber> {
  const on = dayAt(at, zone);
  // Chains are walked one after the other: a later version may have been booked before an earlier one.
  const isNews = (known: RecordedEntry | undefined) => (known?.decision ?? '') < decision;
  for (const [place, entry] of consignment.entries.entries()) {
    const { reference } = entry;
    const known = books.get(reference);
    if (!isNews(known)) continue;
    const assessment = assessments[place] ?? null;
    const importer = partyKey(entry.importer);
    if (assessment === null) {
      yield { entry: reference, importer, booked: { unbooked: 'not-assessed' } };
      continue;
    }
    const booking = bookingOf({ entry, assessment, sender: senders[reference] ?? '' });
    const booked = book(known ?? null, booking, on, law, grow);
    yield { entry: reference, importer: booking.importer, booked };
  }
  for (const entry of withdrawnEntries(consignment)) {
    const known = books.get(entry);
    if (known === undefined || !isNews(known)) continue;
    yield {
      entry,
      importer: known.life.booking.importer,
      booked: unbook(known, on, law, grow),
    };
  }
}

/**
 * Decisions of what entries say, in the order in which they were made. Duty rests on the entry's own words
 * alone, so what others filed of the goods books nothing, and costs no more than to look up what it was.
 */
async function listDecided(
  tx: Transaction,
  subjects: readonly string[],
): Promise<readonly DecidedVersion[]> {
  const rows = await tx.query(sql`
    select decided.id, decided.decided_at, (said.consignment -> 'entries')::text as entries,
      (said.consignment -> 'cancelled')::text as cancelled, said.assessments::text as assessments,
      (with recursive family (member) as (
          select decided.consignment
          union
          select loser from consignment_merge join family on winner = member
          where agency = ${tx.agency}
        )
        select json_object_agg(reference, sender order by received_at)::text
        from family cross join lateral (
          select reference, sender, received_at from filing
          where agency = ${tx.agency} and consignment = member and kind = 'entry' offset 0) filed
      ) as senders
    from unnest(${subjects}::uuid[]) asked
    cross join lateral (
      select id, consignment, decided_at, filing, question, decision from decision
      where agency = ${tx.agency} and id = asked limit 1) decided
    cross join lateral (
      select from filing where agency = ${tx.agency} and id = decided.filing
        and (kind = 'entry' or action = 'cancel') limit 1) of_entries
    cross join lateral (
      select decided.question -> 'consignment' as consignment,
        decided.decision -> 'assessments' as assessments offset 0) said
    order by decided.id`);
  return rows.map(readVersion);
}

/** Our own texts, of what was parsed when it came. */
function readVersion(row: Row): DecidedVersion {
  const json = (column: string) => JSON.parse(String(row[column] ?? '{}')) as never;
  return {
    decision: String(row['id']),
    at: readInstant(row['decided_at']),
    consignment: { entries: json('entries'), cancelled: json('cancelled') },
    assessments: json('assessments'),
    senders: json('senders'),
  };
}

function readInstant(value: unknown): Instant {
  const text = value instanceof Date ? value.toISOString() : String(value);
  const instant = parseInstant(text);
  if (instant === null) throw new TypeError(`not a moment: ${text}`);
  return instant;
}

/** An entry that a decision did not change on the books, and why. */
export interface Unbooked {
  readonly decision: string;
  readonly entry: string;
  readonly importer: string;
  readonly reason: string;
  readonly at: Instant;
}

async function recordUnbooked(tx: Transaction, unbooked: readonly Unbooked[]): Promise<void> {
  if (unbooked.length === 0) return;
  const rows = unbooked.map(({ decision, entry, importer, reason, at }) => ({
    agency: tx.agency,
    decision,
    entry,
    importer,
    reason,
    at,
  }));
  await tx.query(sql`
    insert into entry_unbooked
    select * from json_populate_recordset(null::entry_unbooked, ${JSON.stringify(rows)})`);
}

/** The latest entries that are not booked as they were last decided. */
export async function listUnbooked(
  tx: Transaction,
  importer: string,
  limit: number,
): Promise<readonly Unbooked[]> {
  const rows = await tx.query(sql`
    select decision, entry, importer, reason, at from entry_unbooked
    where agency = ${tx.agency} and importer = ${importer} order by at desc limit ${limit}`);
  return rows.map((row) => ({
    decision: String(row['decision']),
    entry: String(row['entry']),
    importer: String(row['importer']),
    reason: String(row['reason']),
    at: readInstant(row['at']),
  }));
}
