import { moveDue } from '../decision/selection/auto-move.store.ts';
import { settleShifts } from '../decision/selection/plan.store.ts';
import type { House } from './house.ts';

/** Takes the steps that are due by now: what stood too long in a lane, and shifts that are over. */
export async function runClocks({ database, agency, book, now }: House): Promise<void> {
  const { policy, capacity } = book();
  const at = now();
  const minutesOf = (shift: string) => {
    const [, name] = shift.split('.');
    return capacity?.shifts.find((known) => known.name === name)?.minutes ?? null;
  };
  await moveDue(database, agency.id, policy, at);
  await settleShifts(database, agency.id, { policy, minutesOf, at });
}
