import { clopperPearson, type Interval, Z } from './interval.ts';

/** One stratum of the control sample, as it was drawn and examined. */
export interface Stratum {
  readonly name: string;
  /** Everything that was decided in it. */
  readonly population: number;
  /** Drawn for control, examined and recorded. */
  readonly sampled: number;
  /** Of the sampled: what is counted, violations for instance. */
  readonly hits: number;
}

/** A rate over everything that came, from what chance chose alone. */
export interface RateEstimate {
  /** 0 to 1. */
  readonly rate: Interval;
  /** The rate as a count over the whole population. */
  readonly count: Interval;
  readonly population: number;
  readonly sampled: number;
  readonly hits: number;
  /** The size of a simple sample that would tell as much. */
  readonly effective: number;
  /** Strata without any examination, reckoned as if they were like the others. */
  readonly unsampled: readonly string[];
}

/**
 * The rate of hits in a population, by the stratified estimator: each stratum's rate with the
 * stratum's weight.
 *
 * The interval is Clopper and Pearson's on the effective sample (Korn and Graubard), the finite
 * population counted in, each stratum's variance reckoned with half a hit more, so that a stratum in
 * which nothing was found is not taken for certain. It keeps its promise where the counts are small, and
 * is somewhat long.
 *
 * @source Cochran, Sampling Techniques (1977) 5.3; Korn and Graubard, Survey Methodology 24 (1998) 193
 */
export function estimateRate(strata: readonly Stratum[]): RateEstimate {
  const present = strata.filter((stratum) => stratum.population > 0);
  const seen = present.filter((stratum) => stratum.sampled > 0);
  const population = sum(present, (stratum) => stratum.population);
  const reached = sum(seen, (stratum) => stratum.population);
  const sampled = sum(seen, (stratum) => stratum.sampled);
  const hits = sum(seen, (stratum) => stratum.hits);
  const unsampled = present.filter((stratum) => stratum.sampled === 0).map(({ name }) => name);
  const rate = sum(seen, ({ population: size, sampled: n, hits: k }) => (size / reached) * (k / n));
  const effective = effectiveSize(seen, reached);
  const interval = intervalOf(seen.length === 0 ? Number.NaN : rate, effective);
  return {
    rate: interval,
    count: scaled(interval, population),
    population,
    sampled,
    hits,
    effective,
    unsampled,
  };
}

/** How large a simple sample would have the variance that this one has. */
function effectiveSize(seen: readonly Stratum[], reached: number): number {
  let smoothed = 0;
  let variance = 0;
  for (const { population, sampled, hits } of seen) {
    const weight = population / reached;
    const share = (hits + 0.5) / (sampled + 1);
    const unseen = Math.max(0, 1 - sampled / population);
    smoothed += weight * share;
    variance += (weight * weight * unseen * share * (1 - share)) / sampled;
  }
  return variance === 0 ? Infinity : (smoothed * (1 - smoothed)) / variance;
}

function intervalOf(rate: number, effective: number): Interval {
  if (Number.isNaN(rate)) return { estimate: rate, low: 0, high: 1 };
  if (effective === Infinity) return { estimate: rate, low: rate, high: rate };
  return { ...clopperPearson(rate * effective, effective), estimate: rate };
}

/** One stratum with the losses that were found in its sample, in US cents. */
export interface LossStratum {
  readonly name: string;
  readonly population: number;
  /** One for each sampled case, 0 where nothing was owed. */
  readonly losses: readonly number[];
}

/**
 * The loss in a whole population, in US cents. Skewed as losses are, the interval is that of the
 * logarithm; with fewer than a handful of losses it is a rough guide.
 *
 * @source Cochran, Sampling Techniques (1977) 5.3
 */
export function estimateLoss(strata: readonly LossStratum[]): Interval {
  const seen = strata.filter(({ losses }) => losses.length > 0);
  const reached = sum(seen, (stratum) => stratum.population);
  if (reached === 0) return { estimate: Number.NaN, low: 0, high: Infinity };
  // What no sample reached is reckoned as the rest.
  const whole = sum(strata, (stratum) => stratum.population) / reached;
  let total = 0;
  let variance = 0;
  let found = 0;
  for (const { population, losses } of seen) {
    const n = losses.length;
    const mean = sum(losses, (loss) => loss) / n;
    const spread = n < 2 ? mean * mean : sum(losses, (loss) => (loss - mean) ** 2) / (n - 1);
    total += population * mean;
    variance += population ** 2 * Math.max(0, 1 - n / population) * (spread / n);
    found += sum(losses, (loss) => loss);
  }
  const estimate = total * whole;
  if (estimate === 0) return { estimate, low: 0, high: Infinity };
  const factor = Math.exp((Z * Math.sqrt(variance)) / total);
  return { estimate, low: Math.max(found, estimate / factor), high: estimate * factor };
}

function scaled({ estimate, low, high }: Interval, by: number): Interval {
  return { estimate: estimate * by, low: low * by, high: high * by };
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  let total = 0;
  for (const one of list) total += of(one);
  return total;
}
