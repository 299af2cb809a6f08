import assert from 'node:assert/strict';
import { type Money, USD } from '../terms/money.ts';
import { multiply, parseDecimal, type Rational, rational, roundHalfUp } from '../terms/rational.ts';

/** Whole cents: what accounts are kept in. */
export type Cents = bigint;

const HUNDRED = rational(100n);

/** The cents of an amount in dollars, exact; null when it has parts of a cent or is of another currency. */
export function centsOf({ amount, currency }: Money): Cents | null {
  const dollars = currency === USD ? parseDecimal(amount) : null;
  if (dollars === null) return null;
  const cents = multiply(dollars, HUNDRED);
  return cents.den === 1n ? cents.num : null;
}

/** The nearest cent of a sum in dollars, halves away from zero. */
export function roundedCents(dollars: Rational): Cents {
  const { num, den } = roundHalfUp(multiply(dollars, HUNDRED), 0);
  assert(den === 1n);
  return num;
}

/** "1234.50" of 123450 cents. */
export function dollars(cents: Cents): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Cents by the account that they are on. */
export type Charges = Readonly<Record<string, Cents>>;

export function totalOf(charges: Charges): Cents {
  return Object.values(charges).reduce((sum, cents) => sum + cents, 0n);
}

/** What the second has more than the first, account by account; accounts that do not differ are left out. */
export function differenceOf(before: Charges, after: Charges): Charges {
  const accounts = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changes = accounts.map((account) => [
    account,
    (after[account] ?? 0n) - (before[account] ?? 0n),
  ]);
  return Object.fromEntries(changes.filter(([, cents]) => cents !== 0n));
}

/** What a value is when it is told to others: cents have become decimal text. */
export type InDollars<T> = T extends bigint
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [Name in keyof T]: InDollars<T[Name]> };

/** A value as it is told to others: cents become decimal text in dollars, whatever they are part of. */
export function inDollars<T>(value: T): InDollars<T> {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? dollars(part) : part)),
  );
}
