import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  ZERO,
} from '../../terms/rational.ts';

/** What goods owe as a function of their value, where a price includes it. */
export interface Burden {
  /** Sum of the rates that are taken of the value: 0.075 for 7.5%. */
  readonly adValorem: Rational;
  /** Dollars that do not depend on the value. */
  readonly specific: Rational;
  readonly fee: LimitedFee;
}

/** A fee taken of the value between limits, as merchandise processing is. */
export interface LimitedFee {
  readonly rate: Rational;
  readonly minimum: Rational | null;
  readonly maximum: Rational | null;
}

export interface DdpValue {
  /** Dollars, exact. */
  readonly value: Rational;
  readonly fee: Rational;
  /** Which of the fee's three parts it lies on. */
  readonly feeBy: 'rate' | 'minimum' | 'maximum';
}

/**
 * The entered value within a price that includes duty and the processing fee ("delivered duty paid"), exact.
 *
 * What a price covers grows with the value without a gap, so that one of the fee's three parts fits and only one.
 *
 * @returns null when the price does not cover what is owed even on goods worth nothing
 * @source 19 USC 1401a(b)(4)(B): duties and fees are no part of the transaction value
 */
export function ddpValue(price: Rational, { adValorem, specific, fee }: Burden): DdpValue | null {
  const left = subtract(price, specific);
  const within = add(ONE, adValorem);
  const flat = (limit: Rational) => divide(subtract(left, limit), within);
  const byRate = divide(left, add(within, fee.rate));
  const unlimited = multiply(byRate, fee.rate);
  if (fee.minimum !== null && compare(unlimited, fee.minimum) < 0) {
    const value = flat(fee.minimum);
    return compare(value, ZERO) < 0 ? null : { value, fee: fee.minimum, feeBy: 'minimum' };
  }
  if (fee.maximum !== null && compare(unlimited, fee.maximum) > 0) {
    return { value: flat(fee.maximum), fee: fee.maximum, feeBy: 'maximum' };
  }
  return compare(byRate, ZERO) < 0 ? null : { value: byRate, fee: unlimited, feeBy: 'rate' };
}

/**
 * The value in whole dollars that, with what is owed on it, lies nearest to a price; the lesser of two as near.
 *
 * For goods whose duties are not one sum of rates: whatever the law makes of a value, it is asked about twenty times.
 *
 * @param owed dollars owed on so many dollars of value; never less on more
 * @returns null when the price does not cover what is owed on goods worth nothing
 */
export function wholeDollarsWithin(
  price: Rational,
  owed: (value: Rational) => Rational,
): Rational | null {
  const excess = (dollars: bigint) => {
    const value = rational(dollars);
    return subtract(add(value, owed(value)), price);
  };
  if (compare(excess(0n), ZERO) > 0) return null;
  let below = 0n;
  let above = roundHalfUp(price, 0).num + 1n;
  while (above - below > 1n) {
    const middle = (below + above) / 2n;
    if (compare(excess(middle), ZERO) <= 0) below = middle;
    else above = middle;
  }
  const short = subtract(ZERO, excess(below));
  return rational(compare(excess(above), short) < 0 ? above : below);
}
