import { holdsOn } from '../terms/day.ts';
import { exactAmount, USD, usd } from '../terms/money.ts';
import { add, compare, type Rational, toFixed, ZERO } from '../terms/rational.ts';
import type { Charge, DutyFacts, DutyLine } from './assessment.ts';
import { judgeClaim } from './claim.ts';
import { applyRate, dutiableDollars } from './duty.ts';
import { type Fee, type GoverningDate, governingDate, includes, type TariffLaw } from './law.ts';
import { printRate } from './rate.ts';

export interface FeesAssessed {
  readonly fees: readonly Charge[];
  /** Codes of fees that reach the entry and could not be computed. */
  readonly leavesOut: readonly string[];
}

/**
 * Every fee on the entry as a whole, each on its own governing day.
 *
 * A fee that the law has for this kind of entry, but not for its day, is left out by name.
 *
 * @source 19 CFR 24.23 (merchandise processing), 24.24 (harbor maintenance)
 */
export function assessFees(law: TariffLaw, entry: DutyFacts): FeesAssessed {
  const fees: Charge[] = [];
  const leavesOut: string[] = [];
  for (const code of new Set(law.fees.map((fee) => fee.code))) {
    const reaching = law.fees.filter((fee) => fee.code === code && reaches(fee, entry));
    if (reaching.length === 0) continue;
    const date = governingDate(law, code, entry);
    const lines = entry.lines.filter((line) => !isExempt(law, code, line, date));
    if (lines.length === 0) continue;
    const fee = reaching.find(({ validity }) => holdsOn(validity, date.on));
    const charge = fee === undefined ? null : chargeFee(law, fee, lines, date);
    if (charge === null) leavesOut.push(code);
    else fees.push(charge);
  }
  return { fees, leavesOut };
}

function reaches(fee: Fee, entry: DutyFacts): boolean {
  return includes(fee.entryTypes, entry.entryType) && includes(fee.modes, entry.mode);
}

/** A good claim lifts a fee even where the line is free anyway. */
function isExempt(law: TariffLaw, code: string, line: DutyLine, date: GoverningDate): boolean {
  if (line.program === null) return false;
  const { program } = judgeClaim(law, line.program, line.origin, date.on);
  return program?.exemptFees.includes(code) ?? false;
}

/** Null when a line's value is in a currency without a rate: part of the base is not known. */
function chargeFee(
  law: TariffLaw,
  fee: Fee,
  lines: readonly DutyLine[],
  date: GoverningDate,
): Charge | null {
  if (lines.some((line) => line.value.currency !== USD)) return null;
  const { rounding } = law.computation;
  const value = lines
    .map((line) => dutiableDollars(exactAmount(line.value), rounding))
    .reduce(add, ZERO);
  const due = applyRate(fee.rate, { value, quantities: [ONE_ENTRY] }, rounding);
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

/** A flat fee is so much for each entry. */
const ONE_ENTRY = { amount: '1', unit: 'each' };

function between(minimum: Rational | null, amount: Rational, maximum: Rational | null): Rational {
  if (minimum !== null && compare(amount, minimum) < 0) return minimum;
  return maximum !== null && compare(amount, maximum) > 0 ? maximum : amount;
}

/** "0.3464% (33.58 to 651.50 USD)". */
function printFeeRate(fee: Fee): string {
  const rate = printRate(fee.rate);
  if (fee.minimum === null || fee.maximum === null) return rate;
  return `${rate} (${toFixed(fee.minimum, 2)} to ${toFixed(fee.maximum, 2)} USD)`;
}
