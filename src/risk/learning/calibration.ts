import { logistic } from './loss.ts';

/**
 * From a raw score to a probability. Platt keeps the order of all scores; isotonic follows the labels
 * wherever they go, gives equal probabilities to neighbours, and needs many labels.
 */
export type Calibration =
  | { readonly kind: 'platt'; readonly slope: number; readonly intercept: number }
  | {
      readonly kind: 'isotonic';
      /** Rising raw scores and the probability at each; straight lines between. */
      readonly raw: readonly number[];
      readonly probability: readonly number[];
    };

export interface Labelled {
  readonly raw: Float64Array;
  readonly labels: Float64Array;
  readonly weights: Float64Array;
}

export const UNCALIBRATED: Calibration = { kind: 'platt', slope: 1, intercept: 0 };

/** The probability, 0 to 1, that a raw score stands for. */
export function calibrated(calibration: Calibration, said: number): number {
  if (calibration.kind === 'platt') {
    return logistic(calibration.slope * said + calibration.intercept);
  }
  const { raw, probability } = calibration;
  let low = 0;
  let high = raw.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((raw[middle] ?? 0) <= said) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [raw[low - 1], raw[low]];
  if (before === undefined) return probability[0] ?? 0;
  if (after === undefined) return probability.at(-1) ?? 0;
  const share = (said - before) / (after - before);
  return (probability[low - 1] ?? 0) * (1 - share) + (probability[low] ?? 0) * share;
}

const NEWTON_STEPS = 50;
/** Keeps the fit finite when the labels part perfectly. */
const RIDGE = 1e-3;

/**
 * Fits slope and intercept by maximum likelihood (Newton's method). A slope that would turn the order
 * round is refused: then only the intercept is fitted.
 */
export function fitPlatt(labelled: Labelled): Calibration {
  const fitted = newton(labelled, true);
  return fitted.slope > 0 ? fitted : newton(labelled, false);
}

function newton({ raw, labels, weights }: Labelled, slopeToo: boolean) {
  let slope = 1;
  let intercept = 0;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let [dSlope, dIntercept] = [RIDGE * (slope - 1), RIDGE * intercept];
    let [hSlope, hBoth, hIntercept] = [RIDGE, 0, RIDGE];
    for (let row = 0; row < raw.length; row++) {
      const said = raw[row] ?? 0;
      const weight = weights[row] ?? 0;
      const probability = logistic(slope * said + intercept);
      const off = weight * (probability - (labels[row] ?? 0));
      const steep = weight * probability * (1 - probability);
      dSlope += off * said;
      dIntercept += off;
      hSlope += steep * said * said;
      hBoth += steep * said;
      hIntercept += steep;
    }
    const determinant = hSlope * hIntercept - hBoth * hBoth;
    const bySlope = slopeToo ? (hIntercept * dSlope - hBoth * dIntercept) / determinant : 0;
    const byIntercept = slopeToo
      ? (hSlope * dIntercept - hBoth * dSlope) / determinant
      : dIntercept / hIntercept;
    slope -= bounded(bySlope);
    intercept -= bounded(byIntercept);
    if (Math.abs(bySlope) + Math.abs(byIntercept) < 1e-10) break;
  }
  return { kind: 'platt', slope, intercept } as const;
}

/** Newton's steps are cut: far from the answer they overshoot. */
function bounded(step: number): number {
  return Math.min(Math.max(step, -2), 2);
}

/** Pools neighbours that stand in the wrong order until none do, and joins the pools' middles. */
export function fitIsotonic({ raw, labels, weights }: Labelled): Calibration {
  const order = Uint32Array.from(raw.keys()).sort((a, b) => (raw[a] ?? 0) - (raw[b] ?? 0) || a - b);
  const pools: { raw: number; label: number; weight: number }[] = [];
  for (const row of order) {
    const weight = weights[row] ?? 0;
    if (weight === 0) continue;
    let pool = { raw: weight * (raw[row] ?? 0), label: weight * (labels[row] ?? 0), weight };
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      const apart = last.raw / last.weight < pool.raw / pool.weight;
      if (apart && last.label / last.weight < pool.label / pool.weight) break;
      pools.pop();
      pool = {
        raw: pool.raw + last.raw,
        label: pool.label + last.label,
        weight: pool.weight + last.weight,
      };
    }
    pools.push(pool);
  }
  return {
    kind: 'isotonic',
    raw: pools.map((pool) => pool.raw / pool.weight),
    probability: pools.map((pool) => pool.label / pool.weight),
  };
}

const GROUPS = 10;

/**
 * The mean distance between what was said and what came true, over ten groups of equal weight ordered
 * by probability (expected calibration error), 0 to 1.
 */
export function reliabilityError(
  probabilities: Float64Array,
  labels: Float64Array,
  weights: Float64Array,
): number {
  const order = Uint32Array.from(probabilities.keys()).sort(
    (a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0) || a - b,
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let error = 0;
  let [said, came, held] = [0, 0, 0];
  for (const [at, row] of order.entries()) {
    const weight = weights[row] ?? 0;
    said += weight * (probabilities[row] ?? 0);
    came += weight * (labels[row] ?? 0);
    held += weight;
    if (held < all / GROUPS && at + 1 < order.length) continue;
    error += Math.abs(said - came);
    [said, came, held] = [0, 0, 0];
  }
  return all === 0 ? 0 : error / all;
}
