import assert from 'node:assert/strict';

/** A share or a total with what it may be. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** How sure an interval is meant to be, 0 to 1. */
export const CONFIDENCE = 0.95;
/** The standard normal quantile of `CONFIDENCE`, two-sided. */
export const Z = 1.959963984540054;

const BISECTIONS = 60;
const FRACTION_STEPS = 500;
const TINY = 1e-300;

/**
 * The share of hits with Wilson's score interval: short, and right on average over shares.
 *
 * @source Wilson, JASA 22 (1927) 209
 */
export function wilson(hits: number, of: number): Interval {
  if (of <= 0) return { estimate: Number.NaN, low: 0, high: 1 };
  const share = hits / of;
  const square = Z * Z;
  const middle = (hits + square / 2) / (of + square);
  const half = (Z / (of + square)) * Math.sqrt(hits * (1 - share) + square / 4);
  const low = hits === 0 ? 0 : Math.max(0, middle - half);
  const high = hits === of ? 1 : Math.min(1, middle + half);
  return { estimate: share, low, high };
}

/**
 * The share of hits with the exact interval of Clopper and Pearson: never covers less than it says.
 * Counts may be fractions, as an effective sample has them.
 *
 * @source Clopper and Pearson, Biometrika 26 (1934) 404
 */
export function clopperPearson(hits: number, of: number): Interval {
  if (of <= 0) return { estimate: Number.NaN, low: 0, high: 1 };
  const tail = (1 - CONFIDENCE) / 2;
  const low = hits <= 0 ? 0 : betaQuantile(tail, hits, of - hits + 1);
  const high = hits >= of ? 1 : betaQuantile(1 - tail, hits + 1, of - hits);
  return { estimate: hits / of, low, high };
}

/**
 * How many times as high one share is as another, from the interval of each.
 *
 * `low` is 0 and `high` infinite where the other share may be nothing.
 *
 * @source Donner and Zou, Statistical Methods in Medical Research 21 (2012) 347 (MOVER-R)
 */
export function ratioOf(a: Interval, b: Interval): Interval {
  const [p, q] = [a.estimate, b.estimate];
  if (Number.isNaN(p) || Number.isNaN(q) || q === 0) {
    return { estimate: Number.NaN, low: b.high > 0 ? a.low / b.high : 0, high: Infinity };
  }
  const product = p * q;
  const lowProduct = a.low * (2 * p - a.low) * b.high * (2 * q - b.high);
  const highProduct = a.high * (2 * p - a.high) * b.low * (2 * q - b.low);
  const low =
    (product - Math.sqrt(Math.max(0, product ** 2 - lowProduct))) / (b.high * (2 * q - b.high));
  const high =
    b.low <= 0
      ? Infinity
      : (product + Math.sqrt(Math.max(0, product ** 2 - highProduct))) / (b.low * (2 * q - b.low));
  const ratio = p / q;
  // The method needs limits on their own sides of twice the estimate; where they are not, it is bounded plainly.
  const plainLow = a.low / b.high;
  const plainHigh = b.low > 0 ? a.high / b.low : Infinity;
  return {
    estimate: ratio,
    low: 2 * q > b.high && low >= 0 ? Math.min(low, ratio) : plainLow,
    high: high >= ratio ? high : plainHigh,
  };
}

/** Where a beta distribution has this much of its mass to the left. */
export function betaQuantile(mass: number, a: number, b: number): number {
  assert(a > 0 && b > 0 && mass >= 0 && mass <= 1);
  let [low, high] = [0, 1];
  for (let step = 0; step < BISECTIONS; step += 1) {
    const middle = (low + high) / 2;
    if (betaMass(middle, a, b) < mass) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The mass of a beta distribution left of x: the regularized incomplete beta function. */
export function betaMass(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

/** By Lentz's method; converges in some tens of steps on the side that `betaMass` chooses. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= FRACTION_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return fraction;
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function for positive x, by Lanczos's sum of seven terms. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  let sum = 0.99999999999980993;
  for (const [position, term] of LANCZOS.entries()) sum += term / (shifted + position + 1);
  const t = shifted + LANCZOS.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}
