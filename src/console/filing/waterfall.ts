import type { Reason } from '../../decision/decision.ts';

/** One contribution to the score, with where it starts and ends in points. */
export interface Step {
  readonly reason: Reason;
  readonly from: number;
  readonly to: number;
}

export interface Waterfall {
  /** Reasons that add or take points, in the order of the decision. */
  readonly steps: readonly Step[];
  /** Reasons that only ask for a lane. */
  readonly weightless: readonly Reason[];
  /** Lowest and highest point that any step touches; the span is never empty. */
  readonly low: number;
  readonly high: number;
}

/** Lays reasons end to end, so that each begins where the one before it ended. */
export function waterfallOf(reasons: readonly Reason[]): Waterfall {
  const steps: Step[] = [];
  let sum = 0;
  let low = 0;
  let high = 0;
  for (const reason of reasons) {
    if (reason.weight === 0) continue;
    const from = sum;
    sum += reason.weight;
    steps.push({ reason, from, to: sum });
    low = Math.min(low, sum);
    high = Math.max(high, sum);
  }
  const weightless = reasons.filter((reason) => reason.weight === 0);
  return { steps, weightless, low, high: high === low ? low + 1 : high };
}
