import { moveDue } from '../decision/selection/auto-move.store.ts';
import { settleShifts } from '../decision/selection/plan.store.ts';
import { replanStale } from '../decision/selection/planning.store.ts';
import type { House } from './house.ts';
import { readDailyDrift } from './models.ts';
import { surveyDaily } from './route-surveying.ts';
import { runTask } from './run-task.ts';

/**
 * Does what is due by now: moves on what stood too long in a lane, settles shifts that are over, and plans
 * anew those whose plans are stale. Once a day it holds the trade of the days before against that in which
 * the champion was trained, and the ways of goods are looked over.
 */
export async function runClocks(house: House): Promise<void> {
  const { database, agency, book, now } = house;
  const { policy, capacity } = book();
  const at = now();
  const minutesOf = (shift: string) => {
    const [, name] = shift.split('.');
    return capacity?.shifts.find((known) => known.name === name)?.minutes ?? null;
  };
  await moveDue(database, agency.id, policy, at);
  await settleShifts(database, agency.id, { policy, minutesOf, at });
  await replanStale(house, (problems) => runTask('plan-shifts', problems));
  await readDailyDrift(house);
  await surveyDaily(house);
}
