import type { Rational } from '../../terms/rational.ts';
import type { Provision } from '../law.ts';
import type { Rate } from '../rate.ts';

/** What a parcel owes under a program. */
export type LowValueDuty =
  | { readonly kind: 'none' }
  /** Every duty and fee of an entry of the program's type. */
  | { readonly kind: 'all' }
  /** In lieu of all duties, and without fees: "10%", "$100.00 each". */
  | { readonly kind: 'rate'; readonly rate: Rate }
  /** In lieu of all duties, and without fees: the added rates of some authorities for the origin. */
  | { readonly kind: 'measures' };

/** Percent, both ends included; null is open. */
export interface Tier {
  readonly least: Rational | null;
  readonly most: Rational | null;
}

/** Under which conditions, for a spell of days, a parcel may come in by a program. */
export interface LowValueProgram extends Provision {
  readonly effect: 'allows';
  readonly program: string;
  /** Dollars; null where the law sets none. */
  readonly limit: Rational | null;
  /** True: the limit holds for all that one person imports on one day. */
  readonly together: boolean;
  /** ISO 3166-1 alpha-2; null means every origin. */
  readonly origins: readonly string[] | null;
  readonly exceptOrigins: readonly string[];
  readonly modes: readonly string[] | null;
  /** Statements of the goods that must be made: "gift". */
  readonly requires: readonly string[];
  /** Statements that keep goods out: "adcvd", "quota", "agency-requirements". */
  readonly excludes: readonly string[];
  /** CBP's two digits, or the form where there are none; null where the manifest suffices. */
  readonly entryType: string | null;
  readonly duty: LowValueDuty;
  /** Authorities of measures, by their first letters ("ieepa"), whose rates for the origin are added. */
  readonly authorities: readonly string[];
  /** Between which sums of those rates the row holds; null for any. */
  readonly tier: Tier | null;
}

/** An order that closes programs for some goods while it holds. */
export interface LowValueBar extends Provision {
  readonly effect: 'bars';
  readonly programs: readonly string[];
  readonly origins: readonly string[] | null;
  readonly exceptOrigins: readonly string[];
  readonly modes: readonly string[] | null;
}

export type LowValueRule = LowValueProgram | LowValueBar;

/** The programs in the order of the law's table, each with its rows, and the orders that close them. */
export interface LowValueLaw {
  readonly programs: ReadonlyMap<string, readonly LowValueProgram[]>;
  readonly bars: readonly LowValueBar[];
}

export const NO_LOW_VALUE: LowValueLaw = { programs: new Map(), bars: [] };
