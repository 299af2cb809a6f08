import assert from 'node:assert/strict';
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  ZERO,
} from '../../terms/rational.ts';

/**
 * An amount divided in proportion to weights, to so many decimals: the parts sum to the amount.
 *
 * What is left over after rounding down goes to the largest fractions, the earlier before the later. Weights that are
 * all zero divide it evenly.
 *
 * @param weights not negative, one at least
 */
export function apportion(
  amount: Rational,
  weights: readonly Rational[],
  places: number,
): readonly Rational[] {
  assert(weights.length > 0, 'an amount apportioned to nobody');
  const whole = weights.reduce(add, ZERO);
  const even = compare(whole, ZERO) === 0;
  const parts = even ? weights.map(() => rational(1n)) : weights;
  const sum = even ? rational(BigInt(weights.length)) : whole;
  const quotas = parts.map((part) => divide(multiply(amount, part), sum));
  return roundTogether(quotas, places);
}

/**
 * Values rounded so that their sum is the rounded sum: none is moved by a whole unit or more, and where rounding each by
 * itself would keep the sum, each is rounded by itself.
 *
 * @source 19 CFR 159.3(a): rounding the values of several items moves their total by no more than rounding the total would
 */
export function roundTogether(values: readonly Rational[], places: number): readonly Rational[] {
  const unit = rational(1n, 10n ** BigInt(places));
  const floors = values.map((value) => roundDown(value, unit));
  const total = roundHalfUp(values.reduce(add, ZERO), places);
  const spare = divide(subtract(total, floors.reduce(add, ZERO)), unit);
  const raised = new Set(
    values
      .map((value, position) => ({ position, rest: subtract(value, floors[position] ?? ZERO) }))
      .sort((a, b) => compare(b.rest, a.rest) || a.position - b.position)
      .slice(0, Number(spare.num))
      .map(({ position }) => position),
  );
  return floors.map((floor, position) => (raised.has(position) ? add(floor, unit) : floor));
}

/** The greatest multiple of the unit that is not above the value. */
function roundDown(value: Rational, unit: Rational): Rational {
  const { num, den } = divide(value, unit);
  const whole = num >= 0n ? num / den : -((-num + den - 1n) / den);
  return multiply(rational(whole), unit);
}
