import type { Day } from '../terms/day.ts';
import type { Money } from '../terms/money.ts';
import type { StatedQuantity } from '../terms/quantity.ts';
import type { RemedyFinding } from './remedy/assess-remedies.ts';
import type { DeclaredCase } from './remedy/remedy.ts';

/** Who brought an entry into the system, and how: by electronic filing, on paper, or customs itself. */
export const FILED = ['automated', 'manual', 'by-customs'] as const;
export type Filed = (typeof FILED)[number];

/** What must be known of an entry to say what it owes. */
export interface DutyFacts {
  /** CBP's two digits: `01` consumption formal, `11` informal. */
  readonly entryType: string;
  /** `vessel`, `truck`, `air`, … */
  readonly mode: string;
  readonly inTransitDate: Day | null;
  readonly entryDate: Day | null;
  /** The legal day at the port on which the goods are expected. */
  readonly arrivalDate: Day | null;
  readonly importationDate: Day | null;
  readonly receivedDate: Day;
  /** The day on which the goods left for the United States: its exchange rate converts their value. */
  readonly exportationDate?: Day | null;
  /** Absent, the entry is automated. */
  readonly filed?: Filed;
  /** How many air waybills or bills of lading it covers; absent, one. */
  readonly waybills?: number;
  /** Schedule D port of entry; absent, no port's exemption is given. */
  readonly port?: string;
  readonly lines: readonly DutyLine[];
}

export interface DutyLine {
  readonly number: number;
  /** 8 or 10 digits, no dots. */
  readonly hts: string;
  /** ISO 3166-1 alpha-2. */
  readonly origin: string;
  readonly value: Money;
  readonly quantities: readonly StatedQuantity[];
  /** Special program claimed for the line ("S", "KR"); null when none is. */
  readonly program: string | null;
  /** Headings of chapters 98 and 99 that are declared with the line, digits without dots; none when absent. */
  readonly claims?: readonly string[];
  /** Values of parts of the goods that some rates are taken of: "case", "battery", "steel-content", "repair-value". */
  readonly values?: Readonly<Record<string, Money>>;
  /** Other counts that some rates rest on, decimal text: "degrees-of-polarity", "metal-weight-percent". */
  readonly counts?: Readonly<Record<string, string>>;
  /** What the filer states of the goods, by the names that measures ask for: "usmca-originating". */
  readonly states?: readonly string[];
  /** The invoice on which it stands: lines of one invoice and rate are rounded together. Absent, singly. */
  readonly invoice?: string;
  /** Antidumping and countervailing duty orders that the line is declared under, or outside of. */
  readonly cases?: readonly DeclaredCase[];
  /** The day on which the goods were loaded on the vessel or carrier that brings them here. */
  readonly loadedDate?: Day | null;
}

/** The facts that can choose the day whose law applies. */
export const DATE_FACTS = [
  'it-date',
  'entry-date',
  'arrival',
  'importation',
  'exportation',
  'received',
] as const;
export type DateFact = (typeof DATE_FACTS)[number];

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

/** Why a claimed program did not give the line its rate; the general rate governs instead. */
export type ClaimRefusal =
  /** The law knows no such symbol. */
  | 'program-unknown'
  /** The symbol is still printed, but on the day the program was not in force. */
  | 'program-lapsed'
  | 'origin-not-eligible'
  /** The program holds, but the line prints no special rate for it. */
  | 'not-printed';

/** One rate applied to one line: what, why, and how much. */
export interface Charge {
  /** `duty`, a measure's authority (`s301-china`), or the fee's code in the Book: `mpf`, `hmf`. */
  readonly kind: string;
  /** Digits of the heading under which a measure is declared; absent where none is. */
  readonly heading?: string;
  /** The rate as the law prints it: "4.4¢/kg + 6.8%". */
  readonly rate: string;
  /** What it was applied to: "31500 USD", "44 m3". */
  readonly basis: string;
  readonly amount: Money;
  /** Heading or section, and the revision or source it was read from. */
  readonly citation: string;
  /** True when the row of law behind it is recalled rather than read. */
  readonly unverified: boolean;
}

/** A value declared in another currency, as the law makes dollars of it. */
export interface Conversion {
  readonly declared: Money;
  readonly dollars: Money;
  /** Dollars for one unit of the currency: "1.0821". */
  readonly rate: string;
  readonly citation: string;
  readonly unverified: boolean;
}

export interface LineAssessment {
  readonly line: number;
  readonly hts: string;
  /** Which column of the schedule governed: general, special with its program, or column 2. */
  readonly column: 'general' | 'special' | 'other' | null;
  readonly charges: readonly Charge[];
  readonly unknown: Unknown | null;
  /** Null when no program was claimed, or the claimed one governed. */
  readonly claimRefused: ClaimRefusal | null;
  /**
   * What would make it computable, in the schedule's own words, and what a refused claim rests on;
   * null when nothing is missing.
   */
  readonly because: string | null;
  /** What is to be told of antidumping and countervailing duty orders; absent where nothing is. */
  readonly remedies?: readonly RemedyFinding[];
  /** Absent where the value is declared in dollars. */
  readonly converted?: Conversion;
}

/** What an entry owes on a day, measure by measure. */
export interface Assessment {
  /** The day whose law was applied and the fact that chose it. */
  readonly on: Day;
  readonly onBecause: DateFact;
  /** The schedule revision in force on that day; null when none is loaded. */
  readonly revision: string | null;
  readonly lines: readonly LineAssessment[];
  /** Fees charged on the entry as a whole. */
  readonly fees: readonly Charge[];
  readonly totalDuty: Money;
  readonly totalFees: Money;
  /** True when every line and every fee has a number; a total that is not complete says what it leaves out. */
  readonly complete: boolean;
  /**
   * What may be owed and is not in the totals: `additional-duties` where the Book has no measures,
   * `list:` with a product list that it holds in part or not at all, a measure with the fact that it rests on
   * (`99038508:aluminum-content`), or the code of a fee that could not be computed.
   */
  readonly leavesOut: readonly string[];
}
