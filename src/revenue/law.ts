import { type Day, holdsOn, type Validity } from '../terms/day.ts';
import type { Rational } from '../terms/rational.ts';
import type { GapRule } from './gap/gap-law.ts';

/** What every row of revenue law carries: when it holds, where it was read, and whether it was. */
export interface Provision {
  readonly validity: Validity;
  readonly citation: string;
  readonly verified: boolean;
}

/** The periods of the life of an entry. What each is counted from, `deadlines.ts` says. */
export const CLOCKS = [
  'summary-due',
  'statement-due',
  'liquidation-scheduled',
  'liquidation-deemed',
  'liquidation-extension',
  'liquidation-limit',
  'suspension-lifted',
  'correction',
  'correction-before-liquidation',
  'reliquidation',
  'protest',
  'protest-decision',
  'reconciliation',
  'reconciliation-fta',
  'settlement',
  'bond-lookback',
] as const;
export type ClockName = (typeof CLOCKS)[number];

export const PERIOD_UNITS = ['days', 'working-days', 'months', 'years'] as const;

/** So many days, working days, months or years. */
export interface Period {
  readonly count: number;
  readonly unit: (typeof PERIOD_UNITS)[number];
}

export interface Clock extends Provision, Period {
  readonly name: ClockName;
}

/** Percent a year for a spell of days; compounded daily. */
export interface InterestRow extends Provision {
  readonly underpayment: Rational;
  readonly overpayment: Rational;
}

export const BOND_KINDS = ['continuous', 'single', 'single-restricted'] as const;
export type BondKind = (typeof BOND_KINDS)[number];

/** How high a bond of a kind must be, for duties up to a sum. Amounts in dollars. */
export interface BondRule extends Provision {
  readonly kind: BondKind;
  readonly percentOfDuties: Rational;
  readonly percentOfValue: Rational;
  readonly minimum: Rational;
  /** The required sum is a multiple of it. */
  readonly step: Rational;
  /** Null means without end. */
  readonly dutiesUpTo: Rational | null;
}

/** Entries whose liquidation is suspended by law from the first day. */
export interface SuspensionRule extends Provision {
  readonly reason: string;
  readonly entryTypes: readonly string[];
  /** Accounts of charges, any of which suspends. */
  readonly charges: readonly string[];
}

/** When a holiday is: a date of each year, moved off weekends, or the nth weekday of a month. */
export type HolidayDate =
  | { readonly kind: 'date'; readonly month: number; readonly date: number }
  /** `weekday` 0 is Sunday; `nth` 0 is the last of the month. */
  | {
      readonly kind: 'weekday';
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
    };

export interface Holiday extends Provision {
  readonly name: string;
  readonly on: HolidayDate;
}

/** What keeps an entry out of an administrative refund. */
export const GROUNDS = ['liquidated', 'reconciliation', 'drawback', 'protest', 'ad-cvd'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface RefundRule extends Provision {
  readonly ground: Ground;
  /** Of `liquidated`: how many days after liquidation an entry is still taken up; else null. */
  readonly days: number | null;
}

/** Everything the revenue room knows of law, compiled from the Book's parts. */
export interface RevenueLaw {
  readonly clocks: readonly Clock[];
  readonly interest: readonly InterestRow[];
  readonly bonds: readonly BondRule[];
  readonly suspensions: readonly SuspensionRule[];
  readonly holidays: readonly Holiday[];
  readonly refunds: readonly RefundRule[];
  /** What the revenue gap is looked for by; empty where the Book has no such part, and nothing is looked for. */
  readonly gap: readonly GapRule[];
}

/** The row of law that holds on a day; null when none does. */
export function rowOn<Row extends Provision>(rows: readonly Row[], day: Day): Row | null {
  return rows.find((row) => holdsOn(row.validity, day)) ?? null;
}

/** The period that holds for what begins on a day; null when the law has none for it. */
export function clockOn(law: RevenueLaw, name: ClockName, day: Day): Clock | null {
  return law.clocks.find((clock) => clock.name === name && holdsOn(clock.validity, day)) ?? null;
}
