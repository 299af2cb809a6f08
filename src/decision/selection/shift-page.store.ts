import type { Transaction } from '../../ledger/database.ts';
import type { Instant } from '../../terms/day.ts';
import type { Book } from '../book.ts';
import { listRows } from '../listing.store.ts';
import { findPlan } from './plan.store.ts';
import { listChanges, listExaminedOf } from './planning.store.ts';
import type { PortShift } from './shift.ts';
import type { ShiftPage } from './view.ts';
import { CHANGED, DISPLACED } from './words.ts';

/** A shift with its last plan and what that is about. */
export async function readShift(
  tx: Transaction,
  { port, name, begins, ends, devices }: PortShift,
  book: Book,
  asOf: Instant,
): Promise<ShiftPage> {
  const plan = await findPlan(tx, port, name);
  const consignments = plan?.lines.map(({ consignment }) => consignment) ?? [];
  const rows = await listRows(tx, consignments);
  const examined = plan === null ? [] : await listExaminedOf(tx, plan.id);
  const shift = { port, name, begins, ends, devices };
  const changes = plan === null ? [] : await listChanges(tx, plan, shift, book, asOf);
  const words = { displacements: DISPLACED, changeWords: CHANGED };
  return {
    asOf,
    port,
    shift: name,
    begins,
    ends,
    devices,
    plan,
    rows,
    examined,
    changes,
    ...words,
  };
}
