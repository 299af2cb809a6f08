import assert from 'node:assert/strict';
import { sha256 } from '../terms/canonical.ts';

/**
 * Chance that repeats: one seed gives one sequence on every machine.
 *
 * Only operations that IEEE 754 rounds exactly are used, none of `Math.exp`, `Math.log` or `Math.sin`,
 * which every engine may approximate in its own way.
 */
export interface Random {
  /** At least 0 and less than 1, in steps of 2^-32. */
  fraction(): number;
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
  between(low: number, high: number): number;
  happens(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** So many of them, or all when there are fewer, in chance order. */
  some<T>(choices: readonly T[], count: number): readonly T[];
  /** One of them, as often as its weight is a share of all the weights. */
  weighted<T extends { readonly weight: number }>(choices: readonly T[]): T;
  /** Bell-shaped; never more than six deviations from the mean. */
  normal(mean: number, deviation: number): number;
  /** Prices and sizes: half of the draws below the median, the logarithm bell-shaped. */
  logNormal(median: number, spread: number): number;
  /** How often something happens that happens `mean` times on average. */
  poisson(mean: number): number;
}

export function createRandom(seed: string): Random {
  const fraction = fractions(seed);
  const random: Random = {
    fraction,
    below: (count) => Math.floor(fraction() * count),
    between: (low, high) => low + fraction() * (high - low),
    happens: (probability) => fraction() < probability,
    pick: (choices) => {
      const choice = choices[random.below(choices.length)];
      assert(choice !== undefined, 'nothing to pick from');
      return choice;
    },
    some: (choices, count) => {
      const left = [...choices];
      const size = Math.min(count, left.length);
      return Array.from({ length: size }, () => left.splice(random.below(left.length), 1)).flat();
    },
    weighted: (choices) => weighted(choices, fraction()),
    normal: (mean, deviation) => {
      let sum = -6;
      for (let draw = 0; draw < 12; draw += 1) sum += fraction();
      return mean + deviation * sum;
    },
    logNormal: (median, spread) => median * exponential(random.normal(0, spread)),
    poisson: (mean) => poisson(mean, fraction),
  };
  return random;
}

/**
 * xoshiro128** over a state hashed from the seed.
 *
 * @source Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators, ACM TOMS 47 (2021)
 */
function fractions(seed: string): () => number {
  const hash = sha256(seed);
  const word = (place: number): number => Number.parseInt(hash.slice(place * 8, place * 8 + 8), 16);
  let [a, b, c, d] = [word(0), word(1), word(2), word(3)];
  return () => {
    const scrambled = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return scrambled / 2 ** 32;
  };
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function weighted<T extends { readonly weight: number }>(
  choices: readonly T[],
  fraction: number,
): T {
  let total = 0;
  for (const { weight } of choices) total += weight;
  let left = fraction * total;
  for (const choice of choices) {
    left -= choice.weight;
    if (left < 0) return choice;
  }
  // Rounding can leave a crumb after the last of them.
  const last = choices.at(-1);
  assert(last !== undefined, 'nothing to pick from');
  return last;
}

const POISSON_STEP = 16;

/** Knuth's product of fractions, in steps: the sum of Poisson counts is a Poisson count. */
function poisson(mean: number, fraction: () => number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= POISSON_STEP) {
    const floor = exponential(-Math.min(left, POISSON_STEP));
    for (let product = fraction(); product > floor; product *= fraction()) count += 1;
  }
  return count;
}

/** e to the power of x by its series at x / 64, squared six times; exact to a millionth for |x| < 32. */
function exponential(x: number): number {
  const small = x / 64;
  let term = 1;
  let sum = 1;
  for (let power = 1; power <= 8; power += 1) {
    term *= small / power;
    sum += term;
  }
  for (let doubling = 0; doubling < 6; doubling += 1) sum *= sum;
  return sum;
}
