import { type Day, holdsOn, type Validity } from '../../terms/day.ts';
import { convert, type StatedQuantity } from '../../terms/quantity.ts';
import {
  add,
  compare,
  divide,
  multiply,
  parseDecimal,
  type Rational,
  ZERO,
} from '../../terms/rational.ts';

/** The share of what went in that can come out of a step. */
export interface YieldRange {
  /** Words for the step, in small letters. */
  readonly steps: readonly string[];
  readonly measure: Measure;
  readonly min: Rational;
  readonly max: Rational;
  readonly validity: Validity;
  readonly verified: boolean;
  readonly source: string;
}

export const MEASURES = ['weight', 'volume'] as const;
export type Measure = (typeof MEASURES)[number];
const UNIT_OF: Readonly<Record<Measure, string>> = { weight: 'kg', volume: 'm3' };

/** Kilograms in a cubic metre. */
export interface Density {
  /** A species, or a genus for all its species. */
  readonly species: string;
  readonly min: Rational;
  readonly max: Rational;
  readonly validity: Validity;
}

/** What is known of making one thing of another. */
export interface YieldLaw {
  readonly yields: readonly YieldRange[];
  readonly densities: readonly Density[];
}

export const NO_YIELDS: YieldLaw = { yields: [], densities: [] };

/** An amount that is known as a range: exact where both are equal. */
export interface Span {
  readonly min: Rational;
  readonly max: Rational;
}

/** What went in and came out, each with the species that it is said to be of. */
export interface Made {
  readonly step: string | null;
  readonly inputs: readonly (StatedQuantity | null)[];
  readonly outputs: readonly (StatedQuantity | null)[];
  readonly species: readonly string[];
}

/** Whether what came out can have come of what went in. */
export type YieldVerdict =
  /** `unknown`: no range for the step, or an amount that nobody stated or that does not convert. */
  | { readonly verdict: 'unknown' }
  | {
      /** `too-much`: more came out than any yield allows. `too-little`: goods are missing. */
      readonly verdict: 'possible' | 'too-much' | 'too-little';
      readonly unit: string;
      readonly input: Span;
      readonly output: Span;
      /** What can have come out. */
      readonly possible: Span;
      readonly range: YieldRange;
    };

const UNKNOWN: YieldVerdict = { verdict: 'unknown' };

/** Holds what came out against what went in; every doubt speaks for the maker. */
export function judgeYield(made: Made, law: YieldLaw, on: Day): YieldVerdict {
  const range = rangeFor(law, made.step, on);
  if (range === null) return UNKNOWN;
  const unit = UNIT_OF[range.measure];
  const density = densityOf(law, made.species, on);
  const input = sumIn(unit, made.inputs, density);
  const output = sumIn(unit, made.outputs, density);
  if (input === null || output === null || input.max.num === 0n) return UNKNOWN;
  const possible = { min: multiply(input.min, range.min), max: multiply(input.max, range.max) };
  return { verdict: verdictOf(output, possible), unit, input, output, possible, range };
}

function verdictOf(output: Span, possible: Span): 'possible' | 'too-much' | 'too-little' {
  if (compare(output.min, possible.max) > 0) return 'too-much';
  return compare(output.max, possible.min) < 0 ? 'too-little' : 'possible';
}

export function rangeFor(law: YieldLaw, step: string | null, on: Day): YieldRange | null {
  const word = step?.toLowerCase();
  if (word === undefined) return null;
  return (
    law.yields.find(({ steps, validity }) => steps.includes(word) && holdsOn(validity, on)) ?? null
  );
}

/** What can come of an amount over several steps in their order; null where one of them has no range. */
export function outputOver(
  amount: Rational,
  steps: readonly string[],
  law: YieldLaw,
  on: Day,
): Span | null {
  let span: Span = { min: amount, max: amount };
  for (const step of steps) {
    const range = rangeFor(law, step, on);
    if (range === null) return null;
    span = { min: multiply(span.min, range.min), max: multiply(span.max, range.max) };
  }
  return span;
}

/** The range that covers all of the species; null where one of them is not known, or none is named. */
function densityOf({ densities }: YieldLaw, species: readonly string[], on: Day): Span | null {
  let span: Span | null = null;
  for (const name of species) {
    const own = densities.find((one) => holdsOn(one.validity, on) && isOf(name, one.species));
    if (own === undefined) return null;
    span =
      span === null ? own : { min: lesser(span.min, own.min), max: greater(span.max, own.max) };
  }
  return span;
}

function isOf(name: string, known: string): boolean {
  const [one, other] = [name.trim().toLowerCase(), known.toLowerCase()];
  return one === other || one.startsWith(`${other} `);
}

function lesser(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? a : b;
}

function greater(a: Rational, b: Rational): Rational {
  return compare(a, b) > 0 ? a : b;
}

/** Null where one of the amounts is unknown, or converts neither by itself nor by density. */
function sumIn(
  unit: string,
  quantities: readonly (StatedQuantity | null)[],
  density: Span | null,
): Span | null {
  let sum: Span = { min: ZERO, max: ZERO };
  for (const quantity of quantities) {
    const span = quantity === null ? null : spanIn(unit, quantity, density);
    if (span === null) return null;
    sum = { min: add(sum.min, span.min), max: add(sum.max, span.max) };
  }
  return sum;
}

/** A quantity in kilograms or cubic metres; over the density, which is a range, it becomes one. */
export function spanIn(
  unit: string,
  { amount, unit: own }: StatedQuantity,
  density: Span | null,
): Span | null {
  const stated = parseDecimal(amount);
  if (stated === null) return null;
  const exact = convert(stated, own, unit);
  if (exact !== null) return { min: exact, max: exact };
  if (density === null) return null;
  const volume = convert(stated, own, 'm3');
  if (unit === 'kg' && volume !== null) {
    return { min: multiply(volume, density.min), max: multiply(volume, density.max) };
  }
  const weight = convert(stated, own, 'kg');
  if (unit !== 'm3' || weight === null) return null;
  return { min: divide(weight, density.max), max: divide(weight, density.min) };
}
