import {
  add,
  compare,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  toFixed,
  ZERO,
} from '../terms/rational.ts';
import type { Unknown } from './assessment.ts';
import type { Rounding } from './law.ts';
import { type Amount, type Percent, printRate, printTerm, type Rate, type Term } from './rate.ts';
import { countIn, isReported, type StatedQuantity, unitOf } from './unit.ts';

/** What a rate is applied to. */
export interface DutyBasis {
  /** Dollars, exact. */
  readonly value: Rational;
  readonly quantities: readonly StatedQuantity[];
}

/** An exact amount, by what rate and on what, or what is missing, in the schedule's own words. */
export type Due =
  | { readonly amount: Rational; readonly rate: string; readonly basis: string }
  | { readonly unknown: Unknown; readonly because: string };

const HUNDREDTH = rational(1n, 100n);

/**
 * What a rate makes of a line's value and quantities, exact and not yet rounded to cents.
 *
 * @source 19 CFR 159.3: ad valorem rates apply to whole dollars; specific rates of one dollar or less to whole units
 */
export function applyRate(rate: Rate, basis: DutyBasis, rounding: Rounding): Due {
  if (rate.kind === 'free' && rate.condition === null) {
    return { amount: ZERO, rate: printRate(rate), basis: printDollars(basis.value, rounding) };
  }
  if (rate.kind !== 'sum' || rate.capped) {
    return { unknown: 'not-computable', because: printRate(rate) };
  }
  const beyond = rate.terms.filter((term) => !isPlain(term));
  if (beyond.length > 0) {
    return { unknown: 'not-computable', because: beyond.map(printTerm).join(' + ') };
  }
  const due = applyTerms(rate.terms, basis, rounding);
  return due.missing.length > 0
    ? { unknown: 'quantity-missing', because: due.missing.join(', ') }
    : { amount: due.amount, rate: printRate(rate), basis: due.applied.join(', ') };
}

/** True when a line that reports what the schedule asks for carries every fact the rate rests on. */
export function isComputable(rate: Rate): boolean {
  if (rate.kind === 'free') return rate.condition === null;
  if (rate.kind !== 'sum' || rate.capped) return false;
  return rate.terms.every((term) => isPlain(term) && (term.kind === 'percent' || isReported(term)));
}

/** Dollars that ad valorem rates are applied to. */
export function dutiableDollars(value: Rational, rounding: Rounding): Rational {
  return rounding.wholeDollars ? roundHalfUp(value, 0) : value;
}

/** A term that rests on the value of the whole line, or on one quantity of it. */
function isPlain(term: Term): boolean {
  return term.kind === 'percent' ? term.on === null : term.over === 0;
}

interface Terms {
  readonly amount: Rational;
  readonly applied: readonly string[];
  /** Units in which the line states no quantity. */
  readonly missing: readonly string[];
}

function applyTerms(terms: readonly Term[], basis: DutyBasis, rounding: Rounding): Terms {
  let amount = ZERO;
  const applied: string[] = [];
  const missing: string[] = [];
  for (const term of terms) {
    const part =
      term.kind === 'percent'
        ? applyPercent(term, basis, rounding)
        : applyAmount(term, basis, rounding);
    if ('missing' in part) {
      missing.push(part.missing);
    } else {
      amount = add(amount, part.amount);
      applied.push(part.basis);
    }
  }
  return { amount, applied, missing };
}

interface Part {
  readonly amount: Rational;
  readonly basis: string;
}

function applyPercent(term: Percent, basis: DutyBasis, rounding: Rounding): Part {
  const dollars = dutiableDollars(basis.value, rounding);
  return {
    amount: multiply(multiply(term.percent, HUNDREDTH), dollars),
    basis: printDollars(basis.value, rounding),
  };
}

function applyAmount(
  term: Amount,
  basis: DutyBasis,
  rounding: Rounding,
): Part | { readonly missing: string } {
  const unit = unitOf(term);
  const count = countIn(unit, basis.quantities);
  if (count === null) return { missing: unit };
  const whole =
    compare(term.dollars, rounding.wholeUnitsUpTo) <= 0 &&
    !rounding.fractionUnits.includes(term.per);
  const counted = whole ? roundHalfUp(count, 0) : count;
  return { amount: multiply(term.dollars, counted), basis: `${printCount(counted)} ${unit}` };
}

function printDollars(value: Rational, rounding: Rounding): string {
  return `${printCount(dutiableDollars(value, rounding))} USD`;
}

function printCount(count: Rational): string {
  return toFixed(count, 6).replace(/\.?0+$/, '');
}
