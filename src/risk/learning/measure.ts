import { type Calibration, calibrated, reliabilityError, UNCALIBRATED } from './calibration.ts';
import type { TargetFigures } from './card.ts';
import { areaWithInterval, averagePrecision, inspect, rank } from './metrics.ts';

/** The shares of the rows at which the papers on this task inspect. */
export const SHARES = [0.01, 0.02, 0.05, 0.1] as const;

export interface Foretold {
  readonly raw: Float64Array;
  readonly calibration: Calibration;
  /** 1 or 0. */
  readonly labels: Float64Array;
  readonly weights: Float64Array;
  /** What each row would bring; null when nobody knows. */
  readonly revenue: Float64Array | null;
  /** Of the resampling that gives the interval. */
  readonly seed: number;
}

/** How well the raw scores foretell the labels; null without a row of either kind. */
export function measureTarget(foretold: Foretold): TargetFigures | null {
  const { raw, labels, weights, calibration, revenue, seed } = foretold;
  const positives = labels.reduce((sum, label) => sum + label, 0);
  if (positives === 0 || positives === labels.length) return null;
  const ranking = { scores: raw, labels, weights };
  const order = rank(raw);
  const after = raw.map((said) => calibrated(calibration, said));
  const before = raw.map((said) => calibrated(UNCALIBRATED, said));
  return {
    rows: raw.length,
    positives,
    auc: areaWithInterval(ranking, seed),
    averagePrecision: averagePrecision(ranking),
    reliabilityError: {
      before: reliabilityError(before, labels, weights),
      after: reliabilityError(after, labels, weights),
    },
    brier: brierOf(after, labels, weights),
    inspections: SHARES.map((share) => inspect(ranking, revenue, share, order)),
  };
}

function brierOf(said: Float64Array, labels: Float64Array, weights: Float64Array): number {
  let [sum, all] = [0, 0];
  for (let row = 0; row < said.length; row++) {
    const off = (said[row] ?? 0) - (labels[row] ?? 0);
    sum += (weights[row] ?? 0) * off * off;
    all += weights[row] ?? 0;
  }
  return sum / all;
}
