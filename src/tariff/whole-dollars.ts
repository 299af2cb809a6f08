import { exactAmount, type Money, USD, usd } from '../terms/money.ts';
import { add, type Rational, subtract, ZERO } from '../terms/rational.ts';

/*
 * Arithmetic in floating-point numbers where it is exact: whole numbers under 2^53, whose quotient rounded down
 * is the quotient of the whole numbers. Beyond that every function here says null, and rationals answer.
 */

/** Cents that are owed on each dollar: 15/2 is 7.5 percent. */
export interface CentsOnDollar {
  readonly num: number;
  readonly den: number;
}

/** Of dollars on each dollar; null for what is too large or negative. */
export function centsOnDollar({ num, den }: Rational): CentsOnDollar | null {
  const cents = Number(num) * 100;
  return isExact(cents) && Number.isSafeInteger(Number(den))
    ? { num: cents, den: Number(den) }
    : null;
}

const MOST_DIGITS = 12;
const ZERO_CODE = 48;

/** The nearest whole dollars of an amount, halves up; null unless it is a plain number of dollars and more than none. */
export function wholeDollars({ amount, currency }: Money): number | null {
  if (currency !== USD) return null;
  const point = amount.indexOf('.');
  const end = point === -1 ? amount.length : point;
  if (end > MOST_DIGITS) return null;
  let dollars = 0;
  for (let at = 0; at < end; at += 1) {
    const digit = amount.charCodeAt(at) - ZERO_CODE;
    if (digit < 0 || digit > 9) return null;
    dollars = dollars * 10 + digit;
  }
  if (point !== -1 && amount.charCodeAt(point + 1) - ZERO_CODE >= 5) dollars += 1;
  return dollars === 0 ? null : dollars;
}

/** Cents that are owed on so many dollars, halves up; null where they are too many. */
export function centsOwed({ num, den }: CentsOnDollar, dollars: number): number | null {
  const doubled = 2 * num * dollars + den;
  return isExact(doubled) ? Math.floor(doubled / (2 * den)) : null;
}

export function centsToUsd(cents: number): Money {
  return { amount: cents < 0 ? `-${printCents(-cents)}` : printCents(cents), currency: USD };
}

/** The sum of amounts in dollars and cents. */
export function sumOfCents(amounts: readonly { readonly amount: Money }[]): Money {
  let cents = 0;
  for (const { amount } of amounts) cents += centsOf(amount);
  return cents > MOST_CENTS ? usd(exactSum(amounts)) : centsToUsd(cents);
}

/** Exact as long as there are no more than `MOST_CENTS`. */
export function centsOf({ amount }: Money): number {
  return Math.round(Number(amount) * 100);
}

/** As `compare`, of sums in dollars and cents, none of them negative: the longer text is more. */
export function compareUsd({ amount: a }: Money, { amount: b }: Money): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

/** A sum of so few cents has no part whose floating-point product was rounded to another cent. */
export const MOST_CENTS = 2 ** 50;

/** How much more the first is than the second, below nothing where it is less. */
export function lessUsd(a: Money, b: Money): Money {
  if (a.amount === b.amount) return NOTHING;
  if (Math.max(a.amount.length, b.amount.length) > MOST_TEXT) {
    return usd(subtract(exactAmount(a), exactAmount(b)));
  }
  return centsToUsd(centsOf(a) - centsOf(b));
}

const NOTHING = usd(ZERO);
/** "123456789012.34": fewer cents than `MOST_CENTS`. */
const MOST_TEXT = 15;

function exactSum(amounts: readonly { readonly amount: Money }[]): Rational {
  return amounts.reduce((sum: Rational, { amount }) => add(sum, exactAmount(amount)), ZERO);
}

function isExact(whole: number): boolean {
  return whole >= 0 && whole <= Number.MAX_SAFE_INTEGER;
}

function printCents(cents: number): string {
  const rest = cents % 100;
  return `${(cents - rest) / 100}${rest < 10 ? '.0' : '.'}${rest}`;
}
