import type { Book } from '../decision/book.ts';
import { midnightAt } from '../decision/consignment.parse.ts';
import { readInstant } from '../decision/listing.store.ts';
import { readLane } from '../decision/workspace.store.ts';
import { type Row, sql, type Transaction } from '../ledger/database.ts';
import { SELECTED_BY } from '../risk/finding.ts';
import { findingStands } from '../risk/standing-finding.store.ts';
import { addDays, type Instant, millisecondsOf } from '../terms/day.ts';
import type { Asked } from './accuracy.parse.ts';
import { type Accuracy, type Examined, type Flow, reckonAccuracy } from './accuracy.ts';
import type { Treated } from './consistency.ts';

/** Decisions made in this time, as what was known at a moment tells of them. */
export interface Window {
  readonly from: Instant;
  readonly before: Instant;
  /** Findings recorded later are not known. */
  readonly asOf: Instant;
}

/** The days that somebody asks about, and the moment whose knowledge counts. */
type Days = Pick<Asked, 'from' | 'to' | 'asOf'>;

/** The accuracy of targeting with what it is reckoned from. */
export interface AccuracyPage extends Accuracy {
  readonly asOf: Instant;
  readonly from: Days['from'];
  readonly to: Days['to'];
  /** The Book in force now; each decision names its own. */
  readonly book: string;
  /** Until when the control sample is off; null while it is on. */
  readonly suspendedUntil: string | null;
}

const HOUR_MS = 3_600_000;
const BAND = 10;

/** Reads what is known of the days, and reckons. */
export async function readAccuracy(
  tx: Transaction,
  days: Days,
  zone: string,
  { version, policy }: Pick<Book, 'version' | 'policy'>,
): Promise<AccuracyPage> {
  const window = windowOf(days, zone);
  const accuracy = reckonAccuracy(
    await listFlows(tx, window),
    await listExamined(tx, window),
    await listTreated(tx, window),
  );
  const { asOf, from, to } = days;
  const suspendedUntil = policy.control.suspended?.until ?? null;
  return { asOf, from, to, book: version, suspendedUntil, ...accuracy };
}

export function windowOf({ from, to, asOf }: Days, zone: string): Window {
  const midnight = midnightAt(zone);
  return { from: midnight(from), before: midnight(addDays(to, 1)), asOf };
}

/** The latest version, known then, of each consignment that was decided in the time. */
function decided(agency: string, { from, before, asOf }: Window) {
  return sql`
    select distinct on (consignment) * from decision
    where agency = ${agency} and decided_at >= ${from} and decided_at < ${before}
      and decided_at <= ${asOf} and stratum is not null and stratum not like '%/manifest'
    order by consignment, version desc`;
}

/** How much was decided, and drawn for control, by stratum. */
export async function listFlows(tx: Transaction, window: Window): Promise<readonly Flow[]> {
  const rows = await tx.query(sql`
    select stratum, count(*)::int as decided, count(*) filter (where control)::int as drawn
    from (${decided(tx.agency, window)}) decided group by stratum order by stratum`);
  return rows.map((row) => ({
    stratum: String(row['stratum']),
    decided: Number(row['decided']),
    drawn: Number(row['drawn']),
  }));
}

/** An examination as a list names it. */
export interface ExaminedRow extends Examined {
  readonly reference: string;
}

/** GET /v1/scorecards/targeting-accuracy/records: the examinations that a figure counts. */
export interface AccuracyRecords {
  readonly asOf: Instant;
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly ExaminedRow[];
}

/** What was examined of it and recorded by then, oldest first. */
export async function listExamined(
  tx: Transaction,
  window: Window,
): Promise<readonly ExaminedRow[]> {
  const rows = await tx.query(sql`
    select finding.id, decided.consignment, decided.reference, decided.port, decided.stratum, decided.lane,
      decided.probability, decided.score, decided.novelty, decided.control, decided.decided_at,
      decided.arrival, decided.decision -> 'targeting' ->> 'model' as model,
      (select json_agg(distinct reason ->> 'code') from json_array_elements(decided.decision -> 'reasons') told (reason)
        where reason ->> 'layer' = 'criteria')::text as criteria,
      finding.selected_by, finding.inclusion_ppm, finding.violation, finding.loss_cents,
      finding.minutes, finding.recorded_at, (select min(first.recorded_at) from finding first
        where first.agency = ${tx.agency} and first.consignment = finding.consignment
          and first.version = finding.version) as examined_at
    from (${decided(tx.agency, window)}) decided
    cross join lateral (
      select * from finding where finding.agency = ${tx.agency}
        and finding.consignment = decided.consignment and finding.recorded_at <= ${window.asOf}
        and ${findingStands(tx.agency, window.asOf)}
      order by version desc limit 1) finding
    order by finding.recorded_at, finding.id`);
  return rows.map(readExamined);
}

/** How the ports were asked to treat like cases. */
export async function listTreated(tx: Transaction, window: Window): Promise<readonly Treated[]> {
  const rows = await tx.query(sql`
    select port, stratum || ' ' || coalesce(chapter, 'none') || ' ' || band as like_cases,
      count(*)::int as cases, count(*) filter (where lane in ('exam', 'hold', 'do-not-load'))::int as examined
    from (
      select port, stratum, lane, (score / ${BAND}::int)::int as band,
        (select word from unnest(words) word where word ~ '^hts:[0-9]{2}$' order by word limit 1) as chapter
      from (${decided(tx.agency, window)}) decided where not control and port is not null
    ) alike
    group by port, like_cases order by port, like_cases`);
  return rows.map((row) => ({
    port: String(row['port']),
    like: String(row['like_cases']),
    cases: Number(row['cases']),
    examined: Number(row['examined']),
  }));
}

function readExamined(row: Row): ExaminedRow {
  const decidedAt = readInstant(row['decided_at']);
  const recordedAt = readInstant(row['recorded_at']);
  const arrival = row['arrival'] === null ? decidedAt : readInstant(row['arrival']);
  const since = arrival > decidedAt ? arrival : decidedAt;
  const examinedAt = readInstant(row['examined_at']);
  const waited = (millisecondsOf(examinedAt) - millisecondsOf(since)) / HOUR_MS;
  const number = (name: string) => (row[name] === null ? null : Number(row[name]));
  return {
    finding: String(row['id']),
    consignment: String(row['consignment']),
    reference: String(row['reference']),
    port: row['port'] === null ? null : String(row['port']),
    stratum: String(row['stratum']),
    lane: readLane(row['lane']),
    criteria: JSON.parse(String(row['criteria'] ?? '[]')) as readonly string[],
    model: row['model'] === null ? null : String(row['model']),
    probability: number('probability'),
    score: Number(row['score']),
    novelty: number('novelty'),
    selectedBy: SELECTED_BY.find((known) => known === row['selected_by']) ?? 'officer',
    inclusionPpm: Number(row['inclusion_ppm']),
    control: row['control'] === true,
    violation: row['violation'] === true,
    lossCents: Number(row['loss_cents'] ?? 0),
    minutes: Number(row['minutes']),
    decidedAt,
    recordedAt,
    hoursWaited: Math.max(0, waited),
  };
}
