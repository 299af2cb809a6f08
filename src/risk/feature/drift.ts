/** How often a figure fell between its cuts, and how often it was missing. */
export interface Histogram {
  /** Ascending; the first bin is below the first cut, the last from the last cut on. */
  readonly cuts: readonly number[];
  /** One more than there are cuts. */
  readonly counts: readonly number[];
  readonly missing: number;
}

/** Bins of equal number in what is compared with. */
const BINS = 10;

/** Cuts that part the figures into bins as equal as their ties allow; NaN is left out. */
export function cutsOf(figures: Float64Array): readonly number[] {
  const sorted = figures.filter((figure) => !Number.isNaN(figure)).sort();
  const cuts: number[] = [];
  for (let bin = 1; bin < BINS; bin += 1) {
    const cut = sorted[Math.floor((bin * sorted.length) / BINS)];
    if (cut !== undefined && cut > (cuts.at(-1) ?? sorted[0] ?? cut)) cuts.push(cut);
  }
  return cuts;
}

/** @param figures of one feature, or of the score; NaN where it is missing */
export function histogramOf(figures: Float64Array, cuts: readonly number[]): Histogram {
  const counts = new Array<number>(cuts.length + 1).fill(0);
  let missing = 0;
  for (const figure of figures) {
    if (Number.isNaN(figure)) {
      missing += 1;
      continue;
    }
    const bin = binOf(figure, cuts);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { cuts, counts, missing };
}

function binOf(figure: number, cuts: readonly number[]): number {
  let bin = 0;
  while (bin < cuts.length && figure >= (cuts[bin] ?? 0)) bin += 1;
  return bin;
}

/** Added to every bin, so that one that is empty on one side says much and not infinitely much. */
const PSEUDO_COUNT = 0.5;

/**
 * How far a figure has moved between two samples with the same cuts: the population stability index,
 * the sum over bins of (q − p) ln(q / p). Missing values are a bin of their own.
 *
 * @returns 0 when nothing moved, 0 or more; by custom 0.1 is little and 0.25 is much
 */
export function stabilityIndex(before: Histogram, now: Histogram): number {
  const [p, q] = [sharesOf(before), sharesOf(now)];
  let sum = 0;
  for (let bin = 0; bin < p.length; bin += 1) {
    const [was, is] = [p[bin] ?? 0, q[bin] ?? 0];
    sum += (is - was) * Math.log(is / was);
  }
  return sum;
}

function sharesOf({ counts, missing }: Histogram): readonly number[] {
  const smoothed = [...counts, missing].map((count) => count + PSEUDO_COUNT);
  const total = smoothed.reduce((sum, count) => sum + count, 0);
  return smoothed.map((count) => count / total);
}
