import type { Day, Validity } from '../../terms/day.ts';
import type { Provision } from '../law.ts';
import type { Rate } from '../rate.ts';

/**
 * What a measure does to what the line owes.
 *
 * `add`: its rate is owed as well. `floor`: the base rate is raised to it, and no more is owed when the base is
 * higher. `replace`: its rate stands in lieu of columns 1 general and special. `none`: the heading owes
 * nothing and, claimed or automatic, takes the line out of those it `exempts`.
 */
export const SEMANTICS = ['add', 'floor', 'replace', 'none'] as const;
export type Semantics = (typeof SEMANTICS)[number];

/**
 * What a rate is taken of. `customs-value` unless the heading says otherwise; the other bases are values that the
 * line declares (`DutyLine.values`), so that a line that does not declare one is a line with a missing fact.
 * `remainder` is the customs value less the content on which another measure is owed.
 */
export const MEASURE_BASES = [
  'customs-value',
  'steel-content',
  'aluminum-content',
  'copper-content',
  'non-us-content',
  'repair-value',
  'remainder',
] as const;
export type MeasureBasis = (typeof MEASURE_BASES)[number];

/** Which goods: numbers by prefix, named lists of them, and what is taken out again. All empty means every line. */
export interface ProductScope {
  /** Digits without dots, 2 to 10 of them. */
  readonly prefixes: readonly string[];
  /** Names of product lists; a list that the Book does not hold is a missing part, never an empty list. */
  readonly lists: readonly string[];
  readonly except: readonly string[];
  readonly exceptLists: readonly string[];
}

/** Goods loaded before one day and entered before another are left out ("in transit"). */
export interface InTransit {
  readonly loadedBefore: Day;
  readonly enteredBefore: Day;
}

/** One heading of chapter 99, or a duty of another kind laid over the schedule, for one spell of days. */
export interface Measure extends Provision {
  /** Digits without dots: "99038815". */
  readonly heading: string;
  /** The ground and the program: "s301-china", "s232-aluminum". Stacking is written in terms of these. */
  readonly authority: string;
  readonly scope: ProductScope;
  /** ISO 3166-1 alpha-2; null means every origin. */
  readonly origins: readonly string[] | null;
  readonly exceptOrigins: readonly string[];
  readonly semantics: Semantics;
  /** Percent or a sum of terms; null with `none`. */
  readonly rate: Rate | null;
  readonly basis: MeasureBasis;
  /** Headings or authorities that this one, where it holds, takes the line out of. */
  readonly exempts: readonly string[];
  /** `automatic`: owed or given where the facts fit. `required`: only where the line claims the heading. */
  readonly claim: 'automatic' | 'required';
  /** Statements of the line that must be made for it to hold ("usmca-originating"); see `DutyLine.states`. */
  readonly requires: readonly string[];
  /** Statements that keep it from holding. */
  readonly unless: readonly string[];
  /** When it was collected, where that differs from when it was law (`validity`). */
  readonly collection: Validity;
  /** Hour and minute of the first day, at Washington, from which it holds: "00:01"; null means the whole day. */
  readonly fromTime: string | null;
  readonly inTransit: InTransit | null;
}

/** For a spell of days: who gives way to whom. Subject to means that more than nothing is owed. */
export interface StackingRule extends Provision {
  /** Authority (or heading) that gives way. */
  readonly yields: string;
  /** Authorities (or headings) it gives way to. */
  readonly to: readonly string[];
  /** True: the whole line is left out. False: only the value that the other one is taken of (`remainder`). */
  readonly whole: boolean;
  /** Heading that the filer claims for it: "99030306"; null when none is filed. */
  readonly claimedBy: string | null;
}

/** A list of tariff numbers that measures speak of, for the days it held. */
export interface ProductList {
  readonly name: string;
  /** Digits without dots, and the days of each; the same prefix may come twice for two spells. */
  readonly rows: readonly { readonly prefix: string; readonly validity: Validity }[];
}
