import { parseDecimal, type Rational, toFixed } from './rational.ts';

/** ISO 4217 alphabetic code. */
export type Currency = string & { readonly currency: unique symbol };

/** An exact amount. `amount` is decimal text, so that it crosses JSON, SQL and hashes unchanged. */
export interface Money {
  readonly amount: string;
  readonly currency: Currency;
}

export const USD = 'USD' as Currency;

/** Exact dollars and cents of a computed amount; the one place where money is rounded, half up. */
export function usd(value: Rational): Money {
  return { amount: toFixed(value, 2), currency: USD };
}

/** @throws when the amount is not decimal text: money is made by parsers and by `usd` only */
export function exactAmount(money: Money): Rational {
  const amount = parseDecimal(money.amount);
  if (amount === null) throw new TypeError(`not an amount of money: ${money.amount}`);
  return amount;
}
