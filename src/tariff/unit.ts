import { divide, multiply, parseDecimal, type Rational, rational } from '../terms/rational.ts';
import type { Amount, QuantityBasis } from './rate.ts';

/** A quantity as a line states it: decimal text and a unit of the schedule. */
export interface StatedQuantity {
  readonly amount: string;
  readonly unit: string;
}

/** What a unit counts and how many of the kind's own measure one of it is. */
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

/** Where the schedule has a reporting unit of its own for what a specific rate counts. */
const CONTENT_UNITS: Readonly<Partial<Record<QuantityBasis, string>>> = {
  'of total sugars': 'kg ttl sug',
  'of anhydrous morphine content': 'kg amc',
  'on copper content': 'Cu kg',
  'on lead content': 'Pb kg',
  'on magnesium content': 'Mg kg',
  'on manganese content': 'Mn kg',
  'on molybdenum content': 'Mo kg',
  'on silicon content': 'Si kg',
  'on tungsten content': 'W kg',
  'on zinc content': 'Zn kg',
  // A proof liter is a measure of alcohol: the words add nothing to the unit.
  'on ethyl alcohol content': 'pf.liter',
};

/** The unit a line must state for this rate: "kg", "Pb kg", "kg on drained weight". */
export function unitOf(amount: Amount): string {
  if (amount.on === null) return amount.per;
  return (
    CONTENT_UNITS[amount.on] ?? `${amount.per}${amount.on.startsWith(',') ? '' : ' '}${amount.on}`
  );
}

/** How many of `unit` the stated quantities make, or null when none of them is of its kind. */
export function countIn(unit: string, quantities: readonly StatedQuantity[]): Rational | null {
  const exact = quantities.find((quantity) => quantity.unit === unit);
  if (exact !== undefined) return decimalOf(exact);
  const wanted = MEASURES.get(unit);
  if (wanted === undefined) return null;
  for (const quantity of quantities) {
    const stated = MEASURES.get(quantity.unit);
    if (stated?.kind === wanted.kind) {
      return divide(multiply(decimalOf(quantity), stated.factor), wanted.factor);
    }
  }
  return null;
}

/** True when the schedule has a reporting unit for what this rate counts. */
export function isReported(amount: Amount): boolean {
  const content = amount.on === null ? undefined : CONTENT_UNITS[amount.on];
  return content !== undefined || (amount.on === null && MEASURES.has(amount.per));
}

function decimalOf(quantity: StatedQuantity): Rational {
  const amount = parseDecimal(quantity.amount);
  if (amount === null) throw new TypeError(`not a quantity: ${quantity.amount}`);
  return amount;
}
