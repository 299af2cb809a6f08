import type { Day } from '../terms/day.ts';
import type { Money } from '../terms/money.ts';

/** Why a line's duty is not a number. The answer says so; it is never read as zero. */
export type Unknown =
  /** The code is not in any loaded schedule that was in force on the day. */
  | 'tariff-unknown'
  /** No revision that covers the day is loaded. */
  | 'revision-not-loaded'
  /** The rate is read but rests on facts that the line does not carry, or on a note that is not computable. */
  | 'not-computable'
  /** The line states no quantity in the unit that the rate counts. */
  | 'quantity-missing'
  /** The value is in a currency for which the Book has no rate. */
  | 'currency-unknown';

/** One rate applied to one line: what, why, and how much. */
export interface Charge {
  /** `duty`, or the fee's code in the Book: `mpf`, `hmf`. */
  readonly kind: string;
  /** The rate as the law prints it: "4.4¢/kg + 6.8%". */
  readonly rate: string;
  /** What it was applied to: "31500.00 USD", "44 m3". */
  readonly basis: string;
  readonly amount: Money;
  /** Heading or section, and the revision or source it was read from. */
  readonly citation: string;
  /** True when the row of law behind it is recalled rather than read. */
  readonly unverified: boolean;
}

export interface LineAssessment {
  readonly line: number;
  readonly hts: string;
  /** Which column of the schedule governed: general, special with its program, or column 2. */
  readonly column: 'general' | 'special' | 'other' | null;
  readonly charges: readonly Charge[];
  readonly unknown: Unknown | null;
  /** What would make it computable, in the schedule's own words; null when nothing is missing. */
  readonly because: string | null;
}

/** What an entry owes on a day, measure by measure. */
export interface Assessment {
  /** The day whose law was applied and the fact that chose it. */
  readonly on: Day;
  readonly onBecause: 'it-date' | 'entry-date' | 'arrival' | 'importation' | 'received';
  /** The schedule revision in force on that day; null when none is loaded. */
  readonly revision: string | null;
  readonly lines: readonly LineAssessment[];
  /** Fees charged on the entry as a whole. */
  readonly fees: readonly Charge[];
  readonly totalDuty: Money;
  readonly totalFees: Money;
  /** True when every line has a number; a total that is not complete says what it leaves out. */
  readonly complete: boolean;
}
