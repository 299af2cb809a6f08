import assert from 'node:assert/strict';
import { divide, multiply, parseDecimal, type Rational, rational } from './rational.ts';

/** A quantity as a line states it: decimal text and a unit of the schedule. */
export interface StatedQuantity {
  readonly amount: string;
  readonly unit: string;
}

/** What a unit counts and how many of the kind's own unit one of it is. */
interface Measure {
  readonly kind: string;
  readonly factor: Rational;
}

/**
 * Units that convert exactly, by kind. Kinds never convert into one another: pairs are not pieces,
 * proof liters are not liters, and a kilogram of copper in ore is not a kilogram of ore.
 */
const KINDS: Readonly<Record<string, Readonly<Record<string, Rational>>>> = {
  weight: { kg: rational(1n), g: rational(1n, 1000n), t: rational(1000n) },
  pieces: {
    'No.': rational(1n),
    No: rational(1n),
    pcs: rational(1n),
    each: rational(1n),
    article: rational(1n),
    head: rational(1n),
    'doz.': rational(12n),
    doz: rational(12n),
    'Dz Pcs': rational(12n),
    hundreds: rational(100n),
    gross: rational(144n),
    thousand: rational(1000n),
    thousands: rational(1000n),
  },
  pairs: {
    'pr.': rational(1n),
    'prs.': rational(1n),
    prs: rational(1n),
    'doz. prs.': rational(12n),
    'doz. prs': rational(12n),
  },
  volume: {
    liter: rational(1n, 1000n),
    liters: rational(1n, 1000n),
    m3: rational(1n),
    'thousand m3': rational(1000n),
  },
  area: { m2: rational(1n), cm2: rational(1n, 10_000n) },
  length: { m: rational(1n), 'lin. m': rational(1n), 'thousand m': rational(1000n) },
  'proof liters': { 'pf.liter': rational(1n), 'pf.liters': rational(1n) },
  barrels: { bbl: rational(1n) },
  packs: { pack: rational(1n) },
  jewels: { jewel: rational(1n), 'Jwls.': rational(1n) },
  'clean yield': { 'clean kg': rational(1n), 'cy kg': rational(1n) },
  'gross lines': { 'line/gross': rational(1n), 'gr.lines': rational(1n) },
};

const MEASURES: ReadonlyMap<string, Measure> = new Map(
  Object.entries(KINDS).flatMap(([kind, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { kind, factor }] as const),
  ),
);

/** In which each kind of unit is counted where several are added up. */
const OWN_UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, units]) => {
    const own = Object.entries(units).find(([, factor]) => factor.num === factor.den);
    assert(own !== undefined, `no unit of ${kind} counts one`);
    return [[kind, own[0]] as const];
  }),
);

/** The unit in which all that converts into this one is counted: "kg" of "t"; itself when nothing converts. */
export function ownUnit(unit: string): string {
  const measure = MEASURES.get(unit);
  return (measure && OWN_UNITS.get(measure.kind)) ?? unit;
}

/** A number of one unit as a number of another; null when they measure different things. */
export function convert(amount: Rational, from: string, to: string): Rational | null {
  if (from === to) return amount;
  const [stated, wanted] = [MEASURES.get(from), MEASURES.get(to)];
  if (stated === undefined || stated.kind !== wanted?.kind) return null;
  return divide(multiply(amount, stated.factor), wanted.factor);
}

/** Whether the unit is one that converts, or that the schedule counts in. */
export function isMeasured(unit: string): boolean {
  return MEASURES.has(unit);
}

/** How many of `unit` the stated quantities make, or null when none of them is of its kind. */
export function countIn(unit: string, quantities: readonly StatedQuantity[]): Rational | null {
  const exact = quantities.find((quantity) => quantity.unit === unit);
  if (exact !== undefined) return decimalOf(exact);
  for (const quantity of quantities) {
    const converted = convert(decimalOf(quantity), quantity.unit, unit);
    if (converted !== null) return converted;
  }
  return null;
}

function decimalOf(quantity: StatedQuantity): Rational {
  const amount = parseDecimal(quantity.amount);
  if (amount === null) throw new TypeError(`not a quantity: ${quantity.amount}`);
  return amount;
}
