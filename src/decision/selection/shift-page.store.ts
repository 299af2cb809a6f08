import { sql, type Transaction } from '../../ledger/database.ts';
import type { Instant } from '../../terms/day.ts';
import { listRows } from '../listing.store.ts';
import type { ConsignmentRow } from '../view.ts';
import { findPlan, type RecordedPlan } from './plan.store.ts';
import type { Device } from './roster.ts';
import type { PortShift } from './shift.ts';
import { DISPLACED } from './words.ts';

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
  /** What each reason for having no place says. */
  readonly displacements: typeof DISPLACED;
}

export async function readShift(
  tx: Transaction,
  { port, name, begins, ends, devices }: PortShift,
  asOf: Instant,
): Promise<ShiftPage> {
  const plan = await findPlan(tx, port, name);
  const consignments = plan?.lines.map(({ consignment }) => consignment) ?? [];
  const rows = await listRows(tx, consignments);
  const findings = await tx.query(sql`
    select shift_line.consignment from shift_line
    join finding on finding.agency = ${tx.agency} and finding.consignment = shift_line.consignment
      and finding.version = shift_line.version
    where shift_line.agency = ${tx.agency} and shift_line.plan = ${plan?.id ?? null}::uuid`);
  const examined = findings.map((row) => String(row['consignment']));
  const about = { plan, rows, examined, displacements: DISPLACED };
  return { asOf, port, shift: name, begins, ends, devices, ...about };
}
