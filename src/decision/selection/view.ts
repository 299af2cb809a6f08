import type { Finding } from '../../risk/finding.ts';
import type { Instant } from '../../terms/day.ts';
import type { Words } from '../../terms/words.ts';
import type { ConsignmentRow } from '../view.ts';
import type { Examination } from './lane-step.ts';
import type { RecordedPlan } from './plan.store.ts';
import type { Displacement } from './plan.ts';
import type { PlanChange } from './plan-change.ts';
import type { Device } from './roster.ts';
import type { PortShift } from './shift.ts';

/** GET /v1/consignments/:id/findings: what was examined, and whether somebody still has to. */
export interface Examinations {
  readonly examination: Examination;
  readonly findings: readonly Finding[];
}

/** GET /v1/shifts: where there is something to examine with, and the shifts that are not over. */
export interface ComingShifts {
  readonly asOf: Instant;
  readonly ports: readonly {
    readonly code: string;
    readonly name: string;
    /** Those under way first. */
    readonly shifts: readonly Pick<PortShift, 'name' | 'begins' | 'ends'>[];
  }[];
}

/** GET /v1/ports/:port/shifts/:shift: what a shift has, its last plan, and what that is about. */
export interface ShiftPage {
  readonly asOf: Instant;
  readonly port: string;
  readonly shift: string;
  readonly begins: Instant;
  readonly ends: Instant;
  readonly devices: readonly Device[];
  readonly plan: RecordedPlan | null;
  /** The consignments of the plan as they stand, in no order. */
  readonly rows: readonly ConsignmentRow[];
  /** Those whose finding is on record. */
  readonly examined: readonly string[];
  /** What changed since the plan was made: it is stale while there is any. */
  readonly changes: readonly PlanChange[];
  /** What each kind of change says, and each reason for having no place. */
  readonly changeWords: Readonly<Record<PlanChange['how'], Words>>;
  readonly displacements: Readonly<Record<Displacement, Words>>;
}
