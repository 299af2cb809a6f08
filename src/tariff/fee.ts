import { holdsOn } from '../terms/day.ts';
import { exactAmount, type Money, USD, usd } from '../terms/money.ts';
import { add, compare, type Rational, toFixed, ZERO } from '../terms/rational.ts';
import type { Charge, DutyFacts, DutyLine } from './assessment.ts';
import { judgeClaim } from './claim.ts';
import { applyRate } from './duty.ts';
import { dutiableDollars } from './duty-terms.ts';
import {
  type Fee,
  type FeeExemption,
  type GoverningDate,
  governingDate,
  includes,
  type TariffLaw,
} from './law.ts';
import { apportion } from './money/apportion.ts';
import { printRate } from './rate.ts';
import { wholeDollars } from './whole-dollars.ts';

export interface FeesAssessed {
  readonly fees: readonly Charge[];
  /** Codes of fees that reach the entry and could not be computed. */
  readonly leavesOut: readonly string[];
}

/** What one line bears of a fee on the entry as a whole. */
export interface FeeShare {
  /** The fee's code. */
  readonly kind: string;
  readonly line: number;
  readonly amount: Money;
}

/**
 * Every fee on the entry as a whole, each on its own governing day.
 *
 * A fee that the law has for this kind of entry, but not for its day, is left out by name.
 *
 * @source 19 CFR 24.22(f) (dutiable mail), 24.23 (merchandise processing), 24.24 (harbor maintenance)
 */
export function assessFees(law: TariffLaw, entry: DutyFacts): FeesAssessed {
  const owed = feesOwed(law, entry);
  return {
    fees: owed.flatMap(({ charge }) => charge ?? []),
    leavesOut: owed.flatMap(({ code, charge }) => (charge === null ? [code] : [])),
  };
}

/**
 * What each line bears of each fee, in proportion to the value on which it is owed: to the cent, and the shares of a
 * fee sum to it. A line that is exempt bears nothing and is not named.
 */
export function shareFees(law: TariffLaw, entry: DutyFacts): readonly FeeShare[] {
  return feesOwed(law, entry).flatMap(({ code, charge, bearers }) => {
    if (charge === null) return [];
    const weights = bearers.map(({ value }) => value ?? ZERO);
    const shares = apportion(exactAmount(charge.amount), weights, 2);
    return bearers.map(({ line }, position) => ({
      kind: code,
      line,
      amount: usd(shares[position] ?? ZERO),
    }));
  });
}

interface FeeOwed {
  readonly code: string;
  /** Null when the law or the entry lacks something that the fee rests on. */
  readonly charge: Charge | null;
  readonly bearers: readonly Bearer[];
}

/** A line on which a fee is owed. */
interface Bearer {
  readonly line: number;
  /** Dollars that the fee is taken of; null when they are not known. */
  readonly value: Rational | null;
}

function feesOwed(law: TariffLaw, entry: DutyFacts): readonly FeeOwed[] {
  const owed: FeeOwed[] = [];
  const values = entry.lines.map((line) => dollarsOf(law, line.value));
  for (const [code, rows] of law.fees) {
    const date = governingDate(law, code, entry);
    const fee = rows.find((row) => holdsOn(row.validity, date.on) && reaches(row, entry));
    if (fee === undefined && !rows.some((row) => reaches(row, entry))) continue;
    const bearers = bearersOf(law, code, { lines: entry.lines, values, date });
    if (bearers.length === 0) continue;
    const charge = fee === undefined ? null : chargeFee(law, fee, { entry, bearers, date });
    owed.push({ code, charge, bearers });
  }
  return owed;
}

function reaches(fee: Fee, entry: DutyFacts): boolean {
  return (
    includes(fee.entryTypes, entry.entryType) &&
    includes(fee.modes, entry.mode) &&
    includes(fee.filed, entry.filed ?? 'automated') &&
    (entry.port === undefined || !fee.exceptPorts.includes(entry.port))
  );
}

interface Borne {
  readonly lines: readonly DutyLine[];
  /** Dollars of each line, in their order. */
  readonly values: readonly (Rational | null)[];
  readonly date: GoverningDate;
}

/** The lines on which a fee is owed, each with the part of its value; those that are exempt are left out. */
function bearersOf(
  law: TariffLaw,
  code: string,
  { lines, values, date }: Borne,
): readonly Bearer[] {
  const exemptions = law.feeExemptions.filter(
    ({ fee, validity }) => fee === code && holdsOn(validity, date.on),
  );
  const bearers: Bearer[] = [];
  for (const [position, line] of lines.entries()) {
    if (isLifted(law, code, line, date)) continue;
    const exemption = exemptions.find((row) => covers(row, line));
    if (exemption === undefined) {
      bearers.push({ line: line.number, value: values[position] ?? null });
    } else if (exemption.owedOn !== null) {
      const owedOn = line.values?.[exemption.owedOn];
      const value = owedOn === undefined ? null : dollarsOf(law, owedOn);
      bearers.push({ line: line.number, value });
    }
  }
  return bearers;
}

/** A good claim lifts a fee even where the line is free anyway. */
function isLifted(law: TariffLaw, code: string, line: DutyLine, date: GoverningDate): boolean {
  if (line.program === null) return false;
  const { program } = judgeClaim(law, line.program, line.origin, date.on);
  return program?.exemptFees.includes(code) ?? false;
}

function covers({ origins, headings, exceptHeadings }: FeeExemption, line: DutyLine): boolean {
  if (!includes(origins, line.origin)) return false;
  if (headings === null) return true;
  return isAmong(headings, line) && !isAmong(exceptHeadings, line);
}

function isAmong(prefixes: readonly string[], { hts, claims }: DutyLine): boolean {
  const begins = (number: string) => prefixes.some((prefix) => number.startsWith(prefix));
  return begins(hts) || (claims?.some(begins) ?? false);
}

function dollarsOf(law: TariffLaw, value: Money): Rational | null {
  if (value.currency !== USD) return null;
  const { rounding } = law.computation;
  const whole = rounding.wholeDollars ? wholeDollars(value) : null;
  if (whole !== null) return { num: BigInt(whole), den: 1n };
  return dutiableDollars(exactAmount(value), rounding);
}

interface FeeGround {
  readonly entry: DutyFacts;
  readonly bearers: readonly Bearer[];
  readonly date: GoverningDate;
}

/** Null when part of the value that the fee is taken of is not known. */
function chargeFee(law: TariffLaw, fee: Fee, { entry, bearers, date }: FeeGround): Charge | null {
  let value = ZERO;
  for (const bearer of bearers) {
    if (bearer.value === null) return null;
    value = add(value, bearer.value);
  }
  const { rounding } = law.computation;
  const due = applyRate(fee.rate, { value, quantities: [countedBy(fee, entry)] }, rounding);
  if ('unknown' in due) return null;
  return {
    kind: fee.code,
    rate: printFeeRate(fee),
    basis: due.basis,
    amount: usd(between(fee.minimum, due.amount, fee.maximum)),
    citation: `${fee.citation}; ${date.because} ${date.on}`,
    unverified: !fee.verified || !law.computation.verified,
  };
}

/** A flat fee is so much for each entry, or for each waybill that it covers. */
function countedBy(fee: Fee, entry: DutyFacts) {
  const count = fee.per === 'waybill' ? (entry.waybills ?? 1) : 1;
  return { amount: String(count), unit: 'each' };
}

function between(minimum: Rational | null, amount: Rational, maximum: Rational | null): Rational {
  if (minimum !== null && compare(amount, minimum) < 0) return minimum;
  return maximum !== null && compare(amount, maximum) > 0 ? maximum : amount;
}

/** "0.3464% (33.58 to 651.50 USD)". */
function printFeeRate(fee: Fee): string {
  const known = PRINTED.get(fee);
  if (known !== undefined) return known;
  const printed = writeFeeRate(fee);
  PRINTED.set(fee, printed);
  return printed;
}

const PRINTED = new WeakMap<Fee, string>();

function writeFeeRate(fee: Fee): string {
  const rate = printRate(fee.rate);
  if (fee.minimum === null || fee.maximum === null) return rate;
  return `${rate} (${toFixed(fee.minimum, 2)} to ${toFixed(fee.maximum, 2)} USD)`;
}
