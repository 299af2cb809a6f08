import type { Database } from '../../ledger/database.ts';
import { type Day, dayAt, type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import type { CriteriaLife } from './criteria-life.ts';
import { readMeasured } from './health.store.ts';
import { type Health, healthOf } from './health.ts';
import { tallyDecisions } from './tally.store.ts';

const DAY_MS = 86_400_000;
/** Where no policy says how far back to look. */
const DAYS = 90;

/** All criteria of the running Book with what they did. */
export interface Board {
  readonly asOf: Instant;
  /** What is counted, from this day on. */
  readonly from: Day;
  readonly decisions: number;
  readonly rows: readonly Health[];
}

/** Where a house keeps what is asked about. */
export interface Place {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly zone: string };
}

/** Counts what is not counted yet, and tells how every criterion does. */
export async function readBoard(
  { database, agency }: Place,
  life: CriteriaLife,
  asOf: Instant,
): Promise<Board> {
  await tallyDecisions(database, agency.id, agency.zone);
  const days = life.policy?.zeroYieldDays ?? DAYS;
  const since = instantOf(millisecondsOf(asOf) - days * DAY_MS);
  const from = dayAt(since, agency.zone);
  const measured = await database.as(agency.id, (tx) => readMeasured(tx, from, since));
  const rows = healthOf(life, measured, dayAt(asOf, agency.zone), asOf);
  return { asOf, from, decisions: measured.decisions, rows };
}
