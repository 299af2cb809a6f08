import type { Day } from '../../terms/day.ts';
import { type Rational, toFixed } from '../../terms/rational.ts';
import { figureOn, type GapRule } from './gap-law.ts';

/** What one line was worth apiece: by number, origin and unit, those that can be compared. */
export interface UnitValue {
  readonly entry: string;
  readonly line: number;
  /** Ten digits, or eight where no more were declared. */
  readonly hts: string;
  readonly origin: string;
  readonly unit: string;
  /** Dollars for one unit; more than nothing. */
  readonly apiece: number;
}

/** The peers of a line. Statistics are floating-point: no money is reckoned from them but the value that is tried. */
export interface PeerSet {
  readonly count: number;
  /** Dollars for one unit. */
  readonly median: number;
  /** Median distance from the median, as a ratio less one: 0.2 is a fifth dearer, or a sixth cheaper. */
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface PeerFigures {
  /** Fewer peers give no comparison. */
  readonly minimum: number;
  /** An outlier is further than so many spreads away. */
  readonly deviation: number;
  /** The least spread that peers are taken to have. */
  readonly floor: number;
  readonly shown: number;
}

/** The thresholds of a day; null when one of them lacks. */
export function peerFigures(rules: readonly GapRule[], on: Day): PeerFigures | null {
  const minimum = figureOn(rules, 'peer-minimum', on);
  const deviation = figureOn(rules, 'peer-deviation', on);
  const percent = figureOn(rules, 'peer-spread-percent', on);
  const shown = figureOn(rules, 'peer-shown', on);
  if (minimum === null || deviation === null || percent === null || shown === null) return null;
  return {
    minimum: numberOf(minimum),
    deviation: numberOf(deviation),
    floor: numberOf(percent) / 100,
    shown: numberOf(shown),
  };
}

const numberOf = (value: Rational): number => Number(toFixed(value, 6));

/** Lines with the same key are peers. */
export function peerKey({ hts, origin, unit }: Pick<UnitValue, 'hts' | 'origin' | 'unit'>): string {
  return `${hts} ${origin} ${unit}`;
}

/**
 * Middle and spread of peers, both medians, so that up to half of the peers may lie without moving them.
 *
 * Distance is a ratio: half the price is as far away as twice the price.
 *
 * @returns null for fewer peers than the law asks for
 */
export function peerSet(
  values: readonly number[],
  { minimum, floor }: PeerFigures,
): PeerSet | null {
  if (values.length < Math.max(1, minimum)) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const median = middle(sorted);
  const distances = sorted.map((value) => distance(value, median)).sort((a, b) => a - b);
  return {
    count: sorted.length,
    median,
    spread: Math.max(middle(distances), floor),
    lowest: sorted[0] ?? median,
    highest: sorted.at(-1) ?? median,
  };
}

/** How many spreads a value lies away from the middle of its peers; negative below it. */
export function deviationFrom({ median, spread }: PeerSet, apiece: number): number {
  return (Math.sign(apiece - median) * distance(apiece, median)) / spread;
}

function distance(value: number, median: number): number {
  return (value > median ? value / median : median / value) - 1;
}

function middle(sorted: readonly number[]): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (lower + upper) / 2;
}
