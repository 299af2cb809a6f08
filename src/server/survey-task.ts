import type { Day } from '../terms/day.ts';
import type { Passage } from '../tracing/route/passage.ts';
import type { Registers, RoutePolicy } from '../tracing/route/route-policy.ts';
import { type Survey, surveyRoutes } from '../tracing/route/survey.ts';
import { tradeWindow } from '../tracing/route/trade-window.ts';

/** Everything that a survey is reckoned from: plain values, for a thread. */
export interface SurveyTask {
  readonly from: Day;
  readonly to: Day;
  readonly passages: readonly Passage[];
  readonly registers: Registers;
  readonly policy: RoutePolicy;
  /** New party key to old party keys, as identity resolution found them. */
  readonly successors: ReadonlyMap<string, readonly string[]>;
}

/** What the trade of a window shows. */
export function surveyTask(task: SurveyTask): Survey {
  const { from, to, passages, registers, policy, successors } = task;
  return surveyRoutes(tradeWindow(from, to, passages), registers, policy, successors);
}
