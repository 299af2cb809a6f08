import assert from 'node:assert/strict';
import { type Database, type Row, sql, type Transaction } from '../../ledger/database.ts';
import { recordEvents } from '../../ledger/journal.store.ts';
import { SELECTED_BY } from '../../risk/finding.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';
import type { Instant } from '../../terms/day.ts';
import { uuidOf } from '../../terms/uuid.ts';
import { readInstant } from '../listing.store.ts';
import type { Policy } from '../policy.ts';
import { lock, readLane } from '../workspace.store.ts';
import { forbids, type StepKind } from './lane-step.ts';
import type { Displacement, ShiftLine, ShiftPlan } from './plan.ts';
import type { PortShift } from './shift.ts';
import { listStands, recordSteps, type TakenStep } from './standing.store.ts';
import { explored, NO_ROOM, type StepReason } from './step-reason.ts';

/** A revision of a shift's plan, as it was made. */
export interface RecordedPlan extends Omit<ShiftPlan, 'byValueCents'> {
  readonly id: string;
  readonly revision: number;
  readonly madeAt: Instant;
  readonly begins: Instant;
  readonly officer: string;
  /** What made this revision: the first plan, arrivals that changed, an officer's order. */
  readonly cause: 'opening' | 'arrivals' | 'reorder';
  readonly reason: string;
  readonly book: string;
}

/** Who planned what, when and why. */
export type Planning = Pick<RecordedPlan, 'officer' | 'cause' | 'reason' | 'book'> & {
  readonly at: Instant;
};

/** The last revision of a shift's plan; null when it has none. */
export async function findPlan(
  tx: Transaction,
  port: string,
  shift: string,
): Promise<RecordedPlan | null> {
  const [row] = await tx.query(sql`
    select * from shift_plan where agency = ${tx.agency} and port = ${port} and shift = ${shift}
    order by revision desc limit 1`);
  if (row === undefined) return null;
  const lines = await tx.query(sql`
    select * from shift_line where agency = ${tx.agency} and plan = ${row['id']} order by position`);
  return { ...readPlan(row), lines: lines.map(readLine) };
}

/**
 * Records a plan as the next revision of its shift, and sends what is to be explored to be examined.
 *
 * The caller holds `lockShift`.
 */
export async function recordPlan(
  tx: Transaction,
  shift: PortShift,
  plan: Omit<ShiftPlan, 'byValueCents'>,
  { at, officer, cause, reason, book }: Planning,
  authority: string,
): Promise<RecordedPlan> {
  const last = await findPlan(tx, shift.port, shift.name);
  const revision = (last?.revision ?? 0) + 1;
  const id = uuidOf(at, `shift/${tx.agency}/${shift.port}/${shift.name}/${revision}`);
  const { valueCents, greedyCents, explorationCostCents } = plan;
  // Without a solver there is no bound, and an officer's order may be worth more than the bound of a list.
  const boundCents = Math.max(Number.isFinite(plan.boundCents) ? plan.boundCents : 0, valueCents);
  await tx.query(sql`
    insert into shift_plan (agency, id, port, shift, revision, made_at, begins_at, officer, cause,
      reason, book, value_cents, greedy_cents, bound_cents, exploration_cost_cents)
    values (${tx.agency}, ${id}, ${shift.port}, ${shift.name}, ${revision}, ${at}, ${shift.begins},
      ${officer}, ${cause}, ${reason}, ${book}, ${valueCents}, ${greedyCents}, ${boundCents},
      ${explorationCostCents})`);
  const rows = plan.lines.map((line, position) => ({
    agency: tx.agency,
    plan: id,
    position,
    ...lineRow(line),
  }));
  await tx.query(sql`
    insert into shift_line
    select * from json_populate_recordset(null::shift_line, ${JSON.stringify(rows)})`);
  const facts = {
    port: shift.port,
    shift: shift.name,
    revision,
    cause,
    reason: sha256(reason),
    lines: sha256(canonical(plan.lines)),
  };
  await recordEvents(tx, [{ kind: 'shift-plan', subject: id, at, actor: officer, facts }]);
  await callIn(tx, plan, { authority, at, shift });
  const recorded = await findPlan(tx, shift.port, shift.name);
  assert(recorded !== null);
  return recorded;
}

/** One planner of a shift at a time. */
export function lockShift(tx: Transaction, { port, name }: PortShift): Promise<void> {
  return lock(tx, [`shift:${port}/${name}`]);
}

/** What is to be explored may have been let go; it is ordered to be examined, in the order's own words. */
async function callIn(
  tx: Transaction,
  { lines }: Pick<ShiftPlan, 'lines'>,
  { authority, at, shift }: { authority: string; at: Instant; shift: PortShift },
): Promise<void> {
  const wanted = lines.filter((line) => line.place !== null && line.selectedBy === 'exploration');
  await takeSteps(
    tx,
    wanted.map(({ consignment }) => consignment),
    {
      kind: 'order',
      laneOf: () => 'exam',
      reason: explored(shift.port, shift.name),
      authority,
      at,
    },
  );
}

interface HouseSteps {
  readonly kind: StepKind;
  readonly laneOf: (consignment: string) => TakenStep['lane'];
  readonly reason: StepReason;
  readonly authority: string;
  readonly at: Instant;
}

/** Steps of the house itself, where nothing forbids them any more. @returns how many were taken */
async function takeSteps(
  tx: Transaction,
  consignments: readonly string[],
  { kind, laneOf, reason, authority, at }: HouseSteps,
): Promise<number> {
  await lock(
    tx,
    consignments.map((consignment) => `consignment:${consignment}`),
  );
  const stands = await listStands(tx, consignments);
  const steps = [...stands].flatMap(([consignment, stand]): readonly TakenStep[] => {
    const lane = laneOf(consignment);
    if (forbids(stand, { kind, to: lane, authorized: false }) !== null) return [];
    const { version, step } = stand;
    const officer = 'tidewaiter';
    return [{ consignment, version, step: step + 1, kind, lane, officer, reason, authority, at }];
  });
  await recordSteps(tx, steps);
  return steps.length;
}

/** Shifts that ended longer ago were settled, or nobody was there to settle them. */
const SETTLED_WITHIN = '7 days';

/**
 * Lets go what had no place in a shift that is over, as its last plan says. Any number of workers may call
 * it: each consignment takes the step once.
 *
 * @param minutesOf how long a shift is, by its name; null where the Book no longer knows it
 * @returns how many were let go
 */
export async function settleShifts(
  database: Database,
  agency: string,
  {
    policy,
    minutesOf,
    at,
  }: {
    readonly policy: Policy;
    readonly minutesOf: (shift: string) => number | null;
    readonly at: Instant;
  },
): Promise<number> {
  return database.as(agency, async (tx) => {
    const rows = await tx.query(sql`
      select line.consignment, line.goes_to, plan.port, plan.shift,
        extract(epoch from ${at}::timestamptz - plan.begins_at) / 60 as since
      from shift_plan plan
      join shift_line line on line.agency = ${tx.agency} and line.plan = plan.id
      where plan.agency = ${tx.agency}
        and plan.begins_at between ${at}::timestamptz - ${SETTLED_WITHIN}::interval and ${at}
        and line.displaced is not null and line.goes_to <> 'exam'
        and not exists (select from shift_plan later where later.agency = ${tx.agency}
          and later.port = plan.port and later.shift = plan.shift and later.revision > plan.revision)
        and not exists (select from disposition where disposition.agency = ${tx.agency}
          and disposition.consignment = line.consignment and disposition.version = line.version
          and disposition.kind = 'displacement')`);
    const over = rows.filter((row) => {
      const minutes = minutesOf(String(row['shift']));
      return minutes !== null && Number(row['since']) >= minutes;
    });
    const lanes = new Map(
      over.map((row) => [String(row['consignment']), readLane(row['goes_to'])]),
    );
    return takeSteps(tx, [...lanes.keys()], {
      kind: 'displacement',
      laneOf: (consignment) => lanes.get(consignment) ?? policy.selection.displacedTo,
      reason: NO_ROOM,
      authority: policy.authority,
      at,
    });
  });
}

function lineRow(line: ShiftLine) {
  return {
    consignment: line.consignment,
    version: line.version,
    decision: line.decision,
    selected_by: line.selectedBy,
    inclusion_ppm: line.inclusionPpm,
    exam: line.exam,
    minutes: line.minutes,
    value_cents: line.valueCents,
    device: line.place?.device ?? null,
    begins: line.place?.begins ?? null,
    displaced: line.displaced?.why ?? null,
    goes_to: line.displaced?.goesTo ?? null,
  };
}

const DISPLACEMENTS: readonly Displacement[] = [
  'no-room',
  'no-device',
  'not-worth',
  'waits',
  'officer',
];

function readLine(row: Row): ShiftLine {
  const why = DISPLACEMENTS.find((known) => known === row['displaced']);
  const selectedBy = SELECTED_BY.find((known) => known === row['selected_by']);
  assert(selectedBy !== undefined);
  return {
    consignment: String(row['consignment']),
    version: Number(row['version']),
    decision: String(row['decision']),
    selectedBy,
    inclusionPpm: Number(row['inclusion_ppm']),
    exam: String(row['exam']),
    minutes: Number(row['minutes']),
    valueCents: Number(row['value_cents']),
    place:
      row['device'] === null
        ? null
        : { device: String(row['device']), begins: Number(row['begins']) },
    displaced: why === undefined ? null : { why, goesTo: readLane(row['goes_to']) },
  };
}

const CAUSES = ['opening', 'arrivals', 'reorder'] as const;

function readPlan(row: Row): Omit<RecordedPlan, 'lines'> {
  const cause = CAUSES.find((known) => known === row['cause']);
  assert(cause !== undefined);
  return {
    id: String(row['id']),
    port: String(row['port']),
    shift: String(row['shift']),
    revision: Number(row['revision']),
    madeAt: readInstant(row['made_at']),
    begins: readInstant(row['begins_at']),
    officer: String(row['officer']),
    cause,
    reason: String(row['reason']),
    book: String(row['book']),
    valueCents: Number(row['value_cents']),
    greedyCents: Number(row['greedy_cents']),
    boundCents: Number(row['bound_cents']),
    explorationCostCents: Number(row['exploration_cost_cents']),
  };
}
