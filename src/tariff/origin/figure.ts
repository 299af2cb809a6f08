import { divide, multiply, type Rational, rational, toFixed } from '../../terms/rational.ts';

export const HUNDRED = rational(100n);

/** Shortest decimal text of a number that was read from decimal text: "60", "7.5". */
export function toDecimal(value: Rational): string {
  return toFixed(value, 12).replace(/\.?0+$/, '');
}

/** How many percent a part is of a whole that is more than nothing. */
export function percentOf(part: Rational, whole: Rational): Rational {
  return multiply(divide(part, whole), HUNDRED);
}

/** So many percent of a whole. */
export function percentTimes(percent: Rational, whole: Rational): Rational {
  return divide(multiply(percent, whole), HUNDRED);
}
