import type { Contribution, Score } from '../../risk/score.ts';

/** A feature's part of the log-odds, with where it starts and ends. */
export interface FallStep extends Contribution {
  readonly from: number;
  readonly to: number;
}

export interface Fall {
  readonly steps: readonly FallStep[];
  /** Lowest and highest that any step touches; the span is never empty. */
  readonly low: number;
  readonly high: number;
}

/** Lays contributions end to end, from the log-odds before any feature spoke. */
export function fallOf({ base, contributions }: Pick<Score, 'base' | 'contributions'>): Fall {
  let sum = base;
  let low = base;
  let high = base;
  const steps = contributions.map((contribution) => {
    const from = sum;
    sum += contribution.logOdds;
    low = Math.min(low, sum);
    high = Math.max(high, sum);
    return { ...contribution, from, to: sum };
  });
  return { steps, low, high: high === low ? low + 1 : high };
}
