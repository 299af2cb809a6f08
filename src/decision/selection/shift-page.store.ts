import { sql, type Transaction } from '../../ledger/database.ts';
import type { Instant } from '../../terms/day.ts';
import { listRows } from '../listing.store.ts';
import { findPlan } from './plan.store.ts';
import type { PortShift } from './shift.ts';
import type { ShiftPage } from './view.ts';
import { DISPLACED } from './words.ts';

/** A shift with its last plan and what that is about. */
export async function readShift(
  tx: Transaction,
  { port, name, begins, ends, devices }: PortShift,
  asOf: Instant,
): Promise<ShiftPage> {
  const plan = await findPlan(tx, port, name);
  const consignments = plan?.lines.map(({ consignment }) => consignment) ?? [];
  const rows = await listRows(tx, consignments);
  const findings = await tx.query(sql`
    select distinct shift_line.consignment from shift_line
    join finding on finding.agency = ${tx.agency} and finding.consignment = shift_line.consignment
      and finding.version = shift_line.version
    where shift_line.agency = ${tx.agency} and shift_line.plan = ${plan?.id ?? null}::uuid`);
  const examined = findings.map((row) => String(row['consignment']));
  const about = { plan, rows, examined, displacements: DISPLACED };
  return { asOf, port, shift: name, begins, ends, devices, ...about };
}
