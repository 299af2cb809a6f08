import { type Day, holdsOn, type Validity } from '../terms/day.ts';
import type { Rational } from '../terms/rational.ts';
import type { DateFact, DutyFacts, Filed } from './assessment.ts';
import type { LowValueLaw } from './low-value/low-value-rule.ts';
import type { DrawbackRule } from './money/drawback.ts';
import type { ExchangeRate } from './money/exchange.ts';
import type { OriginLaw } from './origin/agreement.ts';
import type { Overlays } from './overlay/overlays.ts';
import type { QuotaLaw } from './quota/quota.ts';
import type { Rate } from './rate.ts';
import type { RemedyLaw } from './remedy/remedy.ts';
import type { Schedule } from './schedule.ts';

/** What every row of law carries: when it holds, where it was read, and whether it was. */
export interface Provision {
  readonly validity: Validity;
  readonly citation: string;
  readonly verified: boolean;
}

/** What a flat fee is owed for. */
export const FEE_UNITS = ['entry', 'waybill'] as const;
export type FeeUnit = (typeof FEE_UNITS)[number];

/** A charge on the entry as a whole. Of several rows of one code that reach an entry the first governs. */
export interface Fee extends Provision {
  readonly code: string;
  readonly rate: Rate;
  readonly per: FeeUnit;
  /** Null means all. */
  readonly entryTypes: readonly string[] | null;
  readonly modes: readonly string[] | null;
  readonly filed: readonly Filed[] | null;
  /** Schedule D ports at which it is not owed. */
  readonly exceptPorts: readonly string[];
  /** Dollars on the whole entry; null where the law sets none. */
  readonly minimum: Rational | null;
  readonly maximum: Rational | null;
}

/** Goods that owe a fee not at all, or on a part of their value, whatever program is claimed. */
export interface FeeExemption extends Provision {
  readonly fee: string;
  /** Null means every origin. */
  readonly origins: readonly string[] | null;
  /** First digits of the line's number or of a chapter 98 number claimed with it; null means every number. */
  readonly headings: readonly string[] | null;
  readonly exceptHeadings: readonly string[];
  /** The declared value (`DutyLine.values`) on which the fee is owed all the same; null when on none. */
  readonly owedOn: string | null;
}

/** One spell of a special program: which origins may claim it, and which fees a good claim lifts. */
export interface Program extends Provision {
  readonly symbol: string;
  /** Null means every origin. */
  readonly origins: readonly string[] | null;
  readonly exemptFees: readonly string[];
}

/** An origin whose products pay column 2. */
export interface ColumnTwoOrigin extends Provision {
  readonly origin: string;
}

/** The order in which facts choose the day of a measure. The first row that fits governs. */
interface DateRule {
  /** `duty` or a fee's code. */
  readonly measure: string;
  /** Null means all. */
  readonly entryTypes: readonly string[] | null;
  readonly order: readonly DateFact[];
}

/** How values and quantities are rounded before a rate is applied to them. */
export interface Rounding {
  readonly wholeDollars: boolean;
  /** Specific rates up to so many dollars count whole units; higher ones keep fractions. */
  readonly wholeUnitsUpTo: Rational;
  /** Units that always keep their fractions. */
  readonly fractionUnits: readonly string[];
}

export interface Computation {
  readonly dates: readonly DateRule[];
  readonly rounding: Rounding;
  /** By how many percent a day's rate must differ from its quarter's to be used; null when it never is. */
  readonly currencyVariance: Rational | null;
  readonly verified: boolean;
}

/** Everything the tariff knows, compiled from the Book's parts. */
export interface TariffLaw {
  readonly schedule: Schedule;
  /** By code. */
  readonly fees: ReadonlyMap<string, readonly Fee[]>;
  readonly feeExemptions: readonly FeeExemption[];
  /** By currency. */
  readonly exchangeRates: ReadonlyMap<string, readonly ExchangeRate[]>;
  readonly lowValue: LowValueLaw;
  readonly drawback: readonly DrawbackRule[];
  readonly programs: readonly Program[];
  readonly columnTwo: readonly ColumnTwoOrigin[];
  readonly computation: Computation;
  readonly remedies: RemedyLaw;
  readonly quotas: QuotaLaw;
  /** Additional duties: chapter 99 and the like. */
  readonly overlays: Overlays;
  /** Agreements and their rules of origin; empty where the Book has none. */
  readonly origin: OriginLaw;
}

/** The day whose law governs a measure, and the fact that chose it. */
export interface GoverningDate {
  readonly on: Day;
  readonly because: DateFact;
}

/** The first fact that the entry states, in the order that the law gives for the measure; the day of receipt at last. */
export function governingDate(law: TariffLaw, measure: string, entry: DutyFacts): GoverningDate {
  const rule = law.computation.dates.find(
    (row) => row.measure === measure && includes(row.entryTypes, entry.entryType),
  );
  for (const because of rule?.order ?? []) {
    const on = dateOf(entry, because);
    if (on !== null) return { on, because };
  }
  return { on: entry.receivedDate, because: 'received' };
}

function dateOf(entry: DutyFacts, fact: DateFact): Day | null {
  switch (fact) {
    case 'it-date':
      return entry.inTransitDate;
    case 'entry-date':
      return entry.entryDate;
    case 'arrival':
      return entry.arrivalDate;
    case 'importation':
      return entry.importationDate;
    case 'exportation':
      return entry.exportationDate ?? null;
    case 'received':
      return entry.receivedDate;
  }
}

/** The row that puts an origin under column 2 on a day; null when it pays column 1. */
export function findColumnTwo(law: TariffLaw, origin: string, day: Day): ColumnTwoOrigin | null {
  return law.columnTwo.find((row) => row.origin === origin && holdsOn(row.validity, day)) ?? null;
}

/** True when a list names the value, or is null and so names all. */
export function includes(list: readonly string[] | null, value: string): boolean {
  return list === null || list.includes(value);
}
