import { sql, type Transaction } from '../../ledger/database.ts';
import { type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import type { Counter } from '../counter.ts';
import { readProblem } from './candidates.store.ts';
import { findPlan, lockShift, type RecordedPlan, recordPlan } from './plan.store.ts';
import type { ShiftPlan, ShiftProblem } from './plan.ts';
import { changesSince, type PlanChange } from './plan-change.ts';
import { findShift, type PortShift } from './shift.ts';

/** Makes the lists of shifts, in a thread of its own where there is one. */
export type PlanShifts = (problems: readonly ShiftProblem[]) => Promise<readonly ShiftPlan[]>;

/** Where shifts are planned: the part of a counter that it takes. */
export type Planner = Pick<Counter, 'database' | 'now' | 'book'> & {
  readonly agency: Pick<Counter['agency'], 'id'>;
};

const MINUTE_MS = 60_000;
const HOUSE = 'tidewaiter';

/**
 * Plans a shift by what waits now; null when the Book has no capacity, or when its plan is not any more the
 * revision that was to be replaced.
 *
 * @param replacing the revision; without it whichever there is
 */
export async function makePlan(
  { agency, database, now, book: current }: Planner,
  solve: PlanShifts,
  shift: PortShift,
  { officer, replacing }: { readonly officer: string; readonly replacing?: number },
): Promise<RecordedPlan | null> {
  const book = current();
  const { capacity, policy } = book;
  if (capacity === null) return null;
  const problem = await database.as(agency.id, (tx) => readProblem(tx, shift, book, capacity));
  const [plan] = await solve([problem]);
  if (plan === undefined) return null;
  return database.as(agency.id, async (tx) => {
    await lockShift(tx, shift);
    const before = await findPlan(tx, shift.port, shift.name);
    if (replacing !== undefined && before?.revision !== replacing) return null;
    const cause = before === null ? 'opening' : 'arrivals';
    const planning = { at: now(), officer, cause, reason: '', book: book.version } as const;
    return recordPlan(tx, shift, plan, planning, policy.authority);
  });
}

/** What changed since a shift was planned; empty when nothing did, or the shift is over. */
export async function listChanges(
  tx: Transaction,
  plan: RecordedPlan,
  shift: PortShift,
  book: ReturnType<Counter['book']>,
  at: Instant,
): Promise<readonly PlanChange[]> {
  if (book.capacity === null || shift.ends <= at) return [];
  const { candidates } = await readProblem(tx, shift, book, book.capacity);
  return changesSince(plan.lines, candidates, new Set(await listExaminedOf(tx, plan.id)));
}

/** The consignments of a plan whose finding is on record. */
export async function listExaminedOf(tx: Transaction, plan: string): Promise<readonly string[]> {
  const rows = await tx.query(sql`
    select distinct shift_line.consignment from shift_line
    join finding on finding.agency = ${tx.agency} and finding.consignment = shift_line.consignment
      and finding.version = shift_line.version
    where shift_line.agency = ${tx.agency} and shift_line.plan = ${plan}::uuid`);
  return rows.map((row) => String(row['consignment']));
}

/**
 * Plans anew the shifts that have not begun and whose plans are stale and as old as the policy asks. An
 * officer's order stands. Any number of workers may call it: each revision is replaced once.
 *
 * @returns how many were planned
 */
export async function replanStale(planner: Planner, solve: PlanShifts): Promise<number> {
  const { agency, database } = planner;
  const book = planner.book();
  const at = planner.now();
  const { replanMinutes } = book.policy.selection;
  if (replanMinutes === null) return 0;
  const before = instantOf(millisecondsOf(at) - replanMinutes * MINUTE_MS);
  let planned = 0;
  for (const { port, name } of await database.as(agency.id, (tx) => listComing(tx, at, before))) {
    const shift = findShift(book, port, name);
    if (!shift.ok) continue;
    const replacing = await database.as(agency.id, async (tx) => {
      const plan = await findPlan(tx, port, name);
      const stale =
        plan !== null && (await listChanges(tx, plan, shift.value, book, at)).length > 0;
      return stale ? plan.revision : null;
    });
    if (replacing === null) continue;
    const made = await makePlan(planner, solve, shift.value, { officer: HOUSE, replacing });
    if (made !== null) planned += 1;
  }
  return planned;
}

/** Shifts to come whose last plan no officer ordered, and that was made by a moment. */
async function listComing(tx: Transaction, at: Instant, madeBy: Instant) {
  const rows = await tx.query(sql`
    select port, shift from (
      select distinct on (port, shift) port, shift, cause, made_at from shift_plan
      where agency = ${tx.agency} and begins_at > ${at}
      order by port, shift, revision desc) latest
    where cause <> 'reorder' and made_at <= ${madeBy} order by port, shift`);
  return rows.map((row) => ({ port: String(row['port']), name: String(row['shift']) }));
}
