import { type Row, sql, type Transaction } from '../../ledger/database.ts';
import { tellSignals } from '../../party/account/party-signal.store.ts';
import type { Day, Instant } from '../../terms/day.ts';
import { uuidOf } from '../../terms/uuid.ts';
import type { RouteSignal, SignalKind } from './signal.ts';
import type { Survey, Unasked } from './survey.ts';

/** One look over the trade of a window, as it is kept. */
export interface SurveyRecord {
  readonly id: string;
  readonly at: Instant;
  readonly from: Day;
  readonly to: Day;
  readonly passages: number;
  readonly signals: number;
  readonly unasked: Unasked;
  readonly book: string;
}

/** A signal as it is kept: since when it is seen. */
export interface KeptSignal extends RouteSignal {
  readonly id: string;
  readonly firstAt: Instant;
  /** When it was no longer seen; null while it is. */
  readonly endedAt: Instant | null;
}

interface Surveyed {
  readonly at: Instant;
  readonly from: Day;
  readonly to: Day;
  readonly passages: number;
  readonly book: string;
}

/**
 * Keeps what a survey found: new signals begin, those seen again go on, those not seen any more end. What
 * decisions are told of the parties concerned is made anew with it.
 */
export async function recordSurvey(
  tx: Transaction,
  { signals, unasked }: Survey,
  { at, from, to, passages, book }: Surveyed,
): Promise<SurveyRecord> {
  await tx.query(sql`
    select pg_advisory_xact_lock(hashtextextended(${`${tx.agency}/route-survey`}, 0))`);
  const id = uuidOf(at, `route-survey/${tx.agency}/${from}/${to}`);
  const record = { id, at, from, to, passages, signals: signals.length, unasked, book };
  await tx.query(sql`
    insert into route_survey
      (agency, id, at, from_day, to_day, passages, signals, unasked, book)
    values (${tx.agency}, ${id}, ${at}, ${from}, ${to}, ${passages}, ${signals.length},
      ${JSON.stringify(unasked)}, ${book})`);
  const rows = signals.map((body) => ({
    id: uuidOf(at, `route-signal/${tx.agency}/${body.kind}/${body.subject.key}`),
    kind: body.kind,
    subjectKind: body.subject.kind,
    subject: body.subject.key,
    body,
  }));
  // One subject has one signal of a kind: of two measures, the one reckoned last.
  const distinct = [...new Map(rows.map((row) => [`${row.kind} ${row.subject}`, row])).values()];
  await tx.query(sql`
    insert into route_signal
      (agency, id, kind, subject_kind, subject, first_at, last_survey, body)
    select ${tx.agency}, id, kind, "subjectKind", subject, ${at}, ${id}, body
    from json_to_recordset(${JSON.stringify(distinct)})
      told (id uuid, kind text, "subjectKind" text, subject text, body json)
    on conflict (agency, kind, subject) do update set
      last_survey = excluded.last_survey, body = excluded.body, ended_at = null,
      first_at = case when route_signal.ended_at is null
        then route_signal.first_at else excluded.first_at end`);
  await tx.query(sql`
    update route_signal set ended_at = ${at}
    where agency = ${tx.agency} and ended_at is null and last_survey <> ${id}`);
  await tellSignals(
    tx,
    distinct
      .filter(({ subjectKind }) => subjectKind === 'party')
      .map(({ subject, kind }) => ({ key: subject, kind })),
  );
  return record;
}

export async function findLatestSurvey(tx: Transaction): Promise<SurveyRecord | null> {
  const [row] = await tx.query(sql`
    select id, at, from_day::text as from_day, to_day::text as to_day, passages, signals,
      unasked::text as unasked, book
    from route_survey where agency = ${tx.agency} order by at desc limit 1`);
  return row === undefined ? null : readSurvey(row);
}

/** Our own text of a survey. */
function readSurvey(row: Row): SurveyRecord {
  return {
    id: String(row['id']),
    at: momentOf(row['at']),
    from: String(row['from_day']) as Day,
    to: String(row['to_day']) as Day,
    passages: Number(row['passages']),
    signals: Number(row['signals']),
    unasked: JSON.parse(String(row['unasked'])) as Unasked,
    book: String(row['book']),
  };
}

export interface SignalsAsked {
  readonly kind: SignalKind | null;
  /** A party key, or whatever else a signal is about. */
  readonly subject: string | null;
  readonly limit: number;
}

/** Signals that are seen, the newest first. */
export async function listSignals(
  tx: Transaction,
  { kind, subject, limit }: SignalsAsked,
): Promise<readonly KeptSignal[]> {
  const rows = await tx.query(sql`
    select id, first_at, ended_at, body::text as body from route_signal
    where agency = ${tx.agency} and ended_at is null
      and (${kind}::text is null or kind = ${kind})
      and (${subject}::text is null or subject = ${subject})
    order by first_at desc, kind, subject limit ${limit}`);
  return rows.map(readSignal);
}

export async function findSignal(tx: Transaction, id: string): Promise<KeptSignal | null> {
  const [row] = await tx.query(sql`
    select id, first_at, ended_at, body::text as body from route_signal
    where agency = ${tx.agency} and id::text = ${id}`);
  return row === undefined ? null : readSignal(row);
}

/** How many signals of each kind are seen. */
export async function countSignals(
  tx: Transaction,
): Promise<Readonly<Partial<Record<SignalKind, number>>>> {
  const rows = await tx.query(sql`
    select kind, count(*)::integer as signals from route_signal
    where agency = ${tx.agency} and ended_at is null group by kind order by kind`);
  return Object.fromEntries(rows.map((row) => [String(row['kind']), Number(row['signals'])]));
}

/** Our own text of a signal. */
function readSignal(row: Row): KeptSignal {
  return {
    ...(JSON.parse(String(row['body'])) as RouteSignal),
    id: String(row['id']),
    firstAt: momentOf(row['first_at']),
    endedAt: row['ended_at'] === null ? null : momentOf(row['ended_at']),
  };
}

function momentOf(value: unknown): Instant {
  const date = value instanceof Date ? value : new Date(String(value));
  return date.toISOString() as Instant;
}
