import type { Day, Validity } from '../../terms/day.ts';
import type { Rational } from '../../terms/rational.ts';
import type { Provision } from '../law.ts';
import type { Rate } from '../rate.ts';

/**
 * What a measure does to what the line owes.
 *
 * `add`: its rate is owed as well. `floor`: the base rate is raised to it, and no more is owed when the base is
 * higher. `replace`: its rate stands in lieu of the base rate. `none`: the heading owes nothing and, claimed or
 * automatic, takes the line out of those it `exempts`; when its basis is not the customs value, only that
 * part of the value is taken out.
 */
export const SEMANTICS = ['add', 'floor', 'replace', 'none'] as const;
export type Semantics = (typeof SEMANTICS)[number];

/**
 * What a rate is taken of: the customs value unless the heading says otherwise; the others are values that the
 * line declares (`DutyLine.values`), so that a line that does not declare one is a line with a missing fact.
 */
export const MEASURE_BASES = [
  'customs-value',
  'steel-content',
  'aluminum-content',
  'copper-content',
  'us-content',
  'non-us-content',
  'repair-value',
  'processing-value',
  'less-us-products',
] as const;
export type MeasureBasis = (typeof MEASURE_BASES)[number];

/** Which goods: numbers by prefix, named lists of them, and what is taken out again. All empty means every line. */
export interface ProductScope {
  /** Digits without dots, 2 to 10 of them. */
  readonly prefixes: readonly string[];
  /** Names of product lists; a list that the Book does not hold is a missing part, never an empty list. */
  readonly lists: readonly string[];
  /** Where a number is both in and out, the longer prefix decides; out, when they are as long. */
  readonly except: readonly string[];
  readonly exceptLists: readonly string[];
}

/** Goods loaded before one day and entered before another are left out ("in transit"). */
export interface InTransit {
  readonly loadedBefore: Day;
  readonly enteredBefore: Day;
}

/** A count of the line, or its share of the customs value in percent, that must lie in a range: "metal-weight-percent<15". */
export interface Limit {
  /** Name in `DutyLine.counts`; "us-content-percent" is also read off `DutyLine.values`. */
  readonly count: string;
  readonly atLeast: Rational | null;
  readonly below: Rational | null;
}

/** One heading of chapter 99, or a duty of another kind laid over the schedule, for one spell of days. */
export interface Measure extends Provision {
  /** Digits without dots: "99038815". */
  readonly heading: string;
  /** The ground and the program: "s301-china", "s232-aluminum". Stacking is written in terms of these. */
  readonly authority: string;
  /** Its place among the headings that an entry summary lists before the line: lower ones first. */
  readonly sequence: number;
  readonly scope: ProductScope;
  /** ISO 3166-1 alpha-2; null means every origin. */
  readonly origins: readonly string[] | null;
  readonly exceptOrigins: readonly string[];
  readonly semantics: Semantics;
  /** Percent or a sum of terms; null with `none`. */
  readonly rate: Rate | null;
  /** Of a floor, or a rate in lieu, that reaches lower base rates only: the heading under which higher ones enter. */
  readonly headingAbove: string | null;
  readonly basis: MeasureBasis;
  /** True: a line that does not declare the basis owes on its whole value. False: the fact is missing. */
  readonly wholeUndeclared: boolean;
  /** Headings or authorities that this one, where it holds, takes the line out of. */
  readonly exempts: readonly string[];
  /** `automatic`: owed or given where the facts fit. `required`: only where the line claims the heading. */
  readonly claim: 'automatic' | 'required';
  /** Statements of the line, one of which must be made for it to hold ("potash"); none asked when empty. */
  readonly requires: readonly string[];
  /** Statements any of which keeps it from holding. */
  readonly unless: readonly string[];
  readonly limits: readonly Limit[];
  /** When it was collected, where that differs from when it was law (`validity`). */
  readonly collection: Validity;
  /** Hour and minute of the first day, at Washington, from which it holds: "00:01"; null means the whole day. */
  readonly fromTime: string | null;
  readonly inTransit: InTransit | null;
}

/** What is left of a line under a measure that gives way. */
export const LEAVINGS = [
  'nothing',
  /** The value on which the other is not owed. */
  'remainder',
  /** The value of repairs or alterations that the line declares. */
  'repair-value',
  /** The value of processing outside the United States that the line declares. */
  'processing-value',
  /** The value less the products of the United States that the line declares. */
  'less-us-products',
  'everything',
] as const;
export type Leaving = (typeof LEAVINGS)[number];

/**
 * For a spell of days: who gives way to whom. A measure is given way to where it applies and more than nothing is
 * owed on it, or would be were the base rate lower.
 */
export interface StackingRule extends Provision {
  /** Authority (or heading) that gives way. */
  readonly yields: string;
  /**
   * Authorities (or headings) it gives way to; also the first digits of headings that the line claims ("98") and
   * statements that it makes. Of two that fit, the longer name decides.
   */
  readonly to: readonly string[];
  readonly leaves: Leaving;
  /** Heading that the filer claims for it: "99030306"; null when none is filed. */
  readonly claimedBy: string | null;
}

/** A list of tariff numbers that measures speak of, for the days it held. */
export interface ProductList {
  readonly name: string;
  /** Digits without dots, and the days of each; the same prefix may come twice for two spells. */
  readonly rows: readonly { readonly prefix: string; readonly validity: Validity }[];
  /** How many numbers the whole list has, where fewer stand here; absent when this is all of it. */
  readonly of?: number;
}
