import { type Chance, seededChance } from './chance.ts';

/** A figure and between what it lies with 95 % confidence. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What is ranked, by row: a weight of 10 stands for ten such rows. */
export interface Ranking {
  readonly scores: Float64Array;
  /** 1 or 0. */
  readonly labels: Float64Array;
  readonly weights: Float64Array;
}

/** Rows from the highest score to the lowest; equal scores in the order given. */
export function rank(scores: Float64Array): Uint32Array {
  return Uint32Array.from(scores.keys()).sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b,
  );
}

/** The probability that a violation ranks above an honest row, ties counting half; NaN without both. */
export function areaUnderCurve(ranking: Ranking, order = rank(ranking.scores)): number {
  const { scores, labels, weights } = ranking;
  let [area, positives, negatives] = [0, 0, 0];
  let [tiedPositives, tiedNegatives] = [0, 0];
  for (const [at, row] of order.entries()) {
    const weight = weights[row] ?? 0;
    if (labels[row] === 1) tiedPositives += weight;
    else tiedNegatives += weight;
    const next = order[at + 1];
    if (next !== undefined && scores[next] === scores[row]) continue;
    area += tiedNegatives * (positives + tiedPositives / 2);
    positives += tiedPositives;
    negatives += tiedNegatives;
    [tiedPositives, tiedNegatives] = [0, 0];
  }
  return area / (positives * negatives);
}

/** The mean precision over the ranks at which violations stand; NaN without any. */
export function averagePrecision({ labels, weights, scores }: Ranking): number {
  let [sum, positives, all] = [0, 0, 0];
  for (const row of rank(scores)) {
    const weight = weights[row] ?? 0;
    all += weight;
    if (labels[row] !== 1) continue;
    positives += weight;
    sum += (weight * positives) / all;
  }
  return sum / positives;
}

/** What inspecting the best-ranked share finds. */
export interface Inspection {
  /** Share of the rows inspected, 0 to 1. */
  readonly share: number;
  readonly inspected: number;
  readonly found: number;
  readonly precision: Figure;
  readonly recall: number;
  /** The share of all revenue at stake that stands in the rows inspected; null when none is known. */
  readonly revenue: number | null;
}

/** Inspects the best `share` of the rows, rounded to whole rows. */
export function inspect(
  ranking: Ranking,
  revenue: Float64Array | null,
  share: number,
  order = rank(ranking.scores),
): Inspection {
  const inspected = Math.round(share * order.length);
  const { labels, weights } = ranking;
  let [found, positives, weighed, foundWeight, taken, atStake] = [0, 0, 0, 0, 0, 0];
  for (const [at, row] of order.entries()) {
    const weight = weights[row] ?? 0;
    const positive = labels[row] === 1;
    const worth = weight * (revenue?.[row] ?? 0);
    atStake += worth;
    if (positive) positives += weight;
    if (at >= inspected) continue;
    weighed += weight;
    taken += worth;
    if (!positive) continue;
    found++;
    foundWeight += weight;
  }
  return {
    share,
    inspected,
    found,
    precision: wilson(weighed === 0 ? 0 : foundWeight / weighed, inspected),
    recall: foundWeight / positives,
    revenue: revenue === null || atStake === 0 ? null : taken / atStake,
  };
}

/** The harmonic mean of precision and recall when all rows that score `threshold` or more are inspected. */
export function f1At({ scores, labels, weights }: Ranking, threshold: number): number {
  let [hit, said, positives] = [0, 0, 0];
  for (let row = 0; row < scores.length; row++) {
    const weight = weights[row] ?? 0;
    if (labels[row] === 1) positives += weight;
    if ((scores[row] ?? 0) < threshold) continue;
    said += weight;
    if (labels[row] === 1) hit += weight;
  }
  return said + positives === 0 ? 0 : (2 * hit) / (said + positives);
}

/** The best F1 over the thresholds .1 to .6 in steps of .1, as the papers on this task report it. */
export function bestF1(ranking: Ranking): { readonly threshold: number; readonly f1: number } {
  const tried = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map((threshold) => {
    return { threshold, f1: f1At(ranking, threshold) };
  });
  return tried.reduce((best, one) => (one.f1 > best.f1 ? one : best));
}

const NORMAL_95 = 1.959964;

/** Wilson's score interval for a share seen in `of` trials. */
export function wilson(share: number, of: number): Figure {
  if (of === 0) return { value: share, low: 0, high: 1 };
  const spread = NORMAL_95 ** 2 / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half =
    (NORMAL_95 / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of));
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const RESAMPLES = 200;

/** The area under the curve with its interval over rows drawn again with replacement, from a seed. */
export function areaWithInterval(ranking: Ranking, seed: number): Figure {
  const order = rank(ranking.scores);
  const chance = seededChance(seed);
  const areas: number[] = [];
  for (let round = 0; round < RESAMPLES; round++) {
    const weights = ranking.weights.map((weight) => weight * drawn(chance));
    const area = areaUnderCurve({ ...ranking, weights }, order);
    if (!Number.isNaN(area)) areas.push(area);
  }
  areas.sort((a, b) => a - b);
  const value = areaUnderCurve(ranking, order);
  const [low = value, high = value] = [0.025, 0.975].map(
    (share) => areas[Math.round(share * (areas.length - 1))],
  );
  return { value, low, high };
}

/** How often one row of many is drawn when as many are drawn with replacement (Poisson, mean 1). */
function drawn(chance: Chance): number {
  const limit = Math.exp(-1);
  let times = 0;
  for (let product = chance(); product > limit; product *= chance()) times++;
  return times;
}
