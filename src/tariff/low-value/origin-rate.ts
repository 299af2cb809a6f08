import type { Day } from '../../terms/day.ts';
import { add, divide, multiply, type Rational, rational, ZERO } from '../../terms/rational.ts';
import type { TariffLaw } from '../law.ts';
import { overlay } from '../overlay/overlay.ts';

/** Goods of which nothing is known but where they come from: no list of products names them. */
const ANY_GOODS = '00';
const HUNDRED = rational(100n);
const DOLLARS = rational(10_000n);

/**
 * The rates that measures of some authorities have for an origin on a day, added, in percent: what is owed on goods
 * that no list of products takes in or out, and that are free of base duty.
 *
 * @param authorities by their first letters: "ieepa"
 * @returns null when the Book has no additional duties at all, and so nobody can say
 */
export function rateForOrigin(
  law: TariffLaw,
  authorities: readonly string[],
  origin: string,
  day: Day,
): Rational | null {
  if (law.overlays.measures.length === 0) return null;
  const { rows } = overlay(
    law.overlays,
    {
      hts: ANY_GOODS,
      origin,
      claims: [],
      loadedDate: null,
      basis: { value: DOLLARS, quantities: [] },
      program: null,
      base: ZERO,
    },
    day,
    'collection',
    law.computation.rounding,
  );
  const owed = rows
    .filter(({ measure }) => authorities.some((name) => measure.authority.startsWith(name)))
    .reduce((sum: Rational, { amount }) => add(sum, amount), ZERO);
  return divide(multiply(owed, HUNDRED), DOLLARS);
}
