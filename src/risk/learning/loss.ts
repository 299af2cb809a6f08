/** What a forest learns to lower: its derivatives by row, its start, and how far off it still is. */
export interface Loss {
  /** The raw score from which the forest starts: the best one for all rows alike. */
  readonly start: (labels: Float64Array, weights: Float64Array, rows: Uint32Array) => number;
  /** Derivatives with respect to the raw scores, for the rows given. */
  readonly derive: (fit: Fit, rows: Uint32Array, into: Derivatives) => void;
  /** The weighted mean loss over the rows given. */
  readonly mean: (fit: Fit, rows: Uint32Array) => number;
}

export interface Fit {
  readonly raw: Float64Array;
  readonly labels: Float64Array;
  readonly weights: Float64Array;
}

export interface Derivatives {
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
}

/** The probability of a log-odds. */
export function logistic(raw: number): number {
  return 1 / (1 + Math.exp(-raw));
}

/** The log-odds of a probability, kept off 0 and 1. */
export function logOdds(probability: number): number {
  const kept = Math.min(Math.max(probability, 1e-9), 1 - 1e-9);
  return Math.log(kept / (1 - kept));
}

/** For labels 0 and 1; the raw score is a log-odds. */
export const LOGISTIC: Loss = {
  start: (labels, weights, rows) => logOdds(weightedMean(labels, weights, rows, 0.5)),
  derive: ({ raw, labels, weights }, rows, { gradients, hessians }) => {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const weight = weights[row] ?? 0;
      const probability = 1 / (1 + Math.exp(-(raw[row] ?? 0)));
      gradients[row] = weight * (probability - (labels[row] ?? 0));
      hessians[row] = weight * Math.max(probability * (1 - probability), 1e-12);
    }
  },
  mean: ({ raw, labels, weights }, rows) => {
    let sum = 0;
    let all = 0;
    for (const row of rows) {
      const said = raw[row] ?? 0;
      const weight = weights[row] ?? 0;
      // log(1 + e^x) - yx, without overflow.
      const softplus = Math.max(said, 0) + Math.log1p(Math.exp(-Math.abs(said)));
      sum += weight * (softplus - (labels[row] ?? 0) * said);
      all += weight;
    }
    return sum / all;
  },
};

/** For any labels; the raw score is their mean. */
export const SQUARED: Loss = {
  start: (labels, weights, rows) => weightedMean(labels, weights, rows, 0),
  derive: ({ raw, labels, weights }, rows, { gradients, hessians }) => {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const weight = weights[row] ?? 0;
      gradients[row] = weight * ((raw[row] ?? 0) - (labels[row] ?? 0));
      hessians[row] = weight;
    }
  },
  mean: ({ raw, labels, weights }, rows) => {
    let sum = 0;
    let all = 0;
    for (const row of rows) {
      const off = (raw[row] ?? 0) - (labels[row] ?? 0);
      sum += (weights[row] ?? 0) * off * off;
      all += weights[row] ?? 0;
    }
    return sum / all;
  },
};

/**
 * The mean label, as if each of two outcomes had been seen `prior` times more: labels that are all
 * alike do not make a certainty.
 */
function weightedMean(
  labels: Float64Array,
  weights: Float64Array,
  rows: Uint32Array,
  prior: number,
): number {
  let sum = prior;
  let all = 2 * prior;
  for (const row of rows) {
    const weight = weights[row] ?? 0;
    sum += weight * (labels[row] ?? 0);
    all += weight;
  }
  return all === 0 ? 0 : sum / all;
}
