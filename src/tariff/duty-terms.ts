import { countIn, type StatedQuantity } from '../terms/quantity.ts';
import {
  add,
  compare,
  multiply,
  parseDecimal,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  toFixed,
  ZERO,
} from '../terms/rational.ts';
import type { Rounding } from './law.ts';
import { type Amount, type Percent, printTerm, type Rate, type Term } from './rate.ts';
import {
  COMPLEMENTS,
  type CountFact,
  POLARITY_FACT,
  QUANTITY_FACTS,
  UNIT_FACTS,
  VALUE_FACTS,
} from './rate-facts.ts';
import { unitOf } from './unit.ts';

/** What a rate is applied to. */
export interface DutyBasis {
  /** Dollars, exact. */
  readonly value: Rational;
  readonly quantities: readonly StatedQuantity[];
  /** Dollars of parts of the goods, by the names of `rate-facts.ts`. */
  readonly values?: Readonly<Record<string, Rational>>;
  /** Decimal text, by the names of `rate-facts.ts`. */
  readonly counts?: Readonly<Record<string, string>>;
  readonly states?: readonly string[];
  /** Other lines that the filer declares with this one, whose rates it may borrow. */
  readonly others?: readonly LendingLine[];
}

/** A line of the schedule and the rate that holds for it, on the same day and under the same claim. */
export interface LendingLine {
  readonly code: string;
  readonly rate: Rate | null;
}

/** One term of a rate, applied. */
export interface DutyPart {
  readonly rate: string;
  /** "1000 USD", "44 m3". */
  readonly basis: string;
  readonly amount: Rational;
}

/** A fact that a line does not state: where it would stand in the line ("values.case"), and in words. */
export interface MissingFact {
  readonly fact: string;
  readonly words: string;
}

export interface Reckoning {
  readonly parts: readonly DutyPart[];
  readonly missing: readonly MissingFact[];
}

export type Step = DutyPart | MissingFact | readonly MissingFact[];

export const HUNDREDTH = rational(1n, 100n);

/** Dollars that ad valorem rates are applied to. */
export function dutiableDollars(value: Rational, rounding: Rounding): Rational {
  return rounding.wholeDollars ? roundHalfUp(value, 0) : value;
}

export function applyTerm(term: Term, basis: DutyBasis, rounding: Rounding): Step {
  return term.kind === 'percent'
    ? applyPercent(term, basis, rounding)
    : applyAmount(term, basis, rounding);
}

function applyPercent(term: Percent, basis: DutyBasis, rounding: Rounding): Step {
  const value = term.on === null ? basis.value : sumOf(VALUE_FACTS[term.on], basis);
  if (!isRational(value)) return value;
  const dollars = dutiableDollars(value, rounding);
  const { num, den } = term.percent;
  return {
    rate: printTerm(term),
    basis: `${printCount(dollars)} USD`,
    amount: rational(num * dollars.num, 100n * den * dollars.den),
  };
}

function applyAmount(term: Amount, basis: DutyBasis, rounding: Rounding): Step {
  const unit = unitOf(term);
  const count = countOf(term, unit, basis);
  if (!isRational(count)) return count;
  const counted = wholeUnits(term.dollars, term.per, rounding) ? roundHalfUp(count, 0) : count;
  return {
    rate: printTerm(term),
    basis: `${printCount(counted)} ${unit}`,
    amount: multiply(term.dollars, counted),
  };
}

/** True when a specific rate of so many dollars counts no fractions of its unit. */
function wholeUnits(dollars: Rational, unit: string, rounding: Rounding): boolean {
  return compare(dollars, rounding.wholeUnitsUpTo) <= 0 && !rounding.fractionUnits.includes(unit);
}

/** The stated quantity in the unit that the rate counts, else the count declared for it. */
function countOf(term: Amount, unit: string, basis: DutyBasis): Rational | MissingFact {
  if (term.over > 0) return declaredCount(`${term.per}s-over-${term.over}`, basis);
  const stated = countIn(unit, basis.quantities);
  if (stated !== null) return stated;
  const fact = term.on === null ? UNIT_FACTS[term.per] : QUANTITY_FACTS[term.on];
  if (fact === undefined) return { fact: `quantities.${unit}`, words: unit };
  return countBy(fact, term, basis) ?? { fact: `counts.${fact.name}`, words: unit };
}

function countBy(fact: CountFact, { per }: Amount, basis: DutyBasis): Rational | null {
  const amount = basis.counts?.[fact.name];
  if (amount === undefined) return null;
  return per === 'other piece or part'
    ? countIn('each', [{ amount, unit: fact.unit }])
    : countIn(per, [{ amount, unit: fact.unit }]);
}

export function declaredCount(name: string, basis: DutyBasis): Rational | MissingFact {
  const text = basis.counts?.[name];
  const count = text === undefined ? null : parseDecimal(text);
  return count ?? { fact: `counts.${name}`, words: name };
}

/** A declared value; that of a complement is what the other leaves of the whole. */
export function declaredValue(name: string, basis: DutyBasis): Rational | MissingFact {
  const declared = basis.values?.[name];
  if (declared !== undefined) return declared;
  const complement = COMPLEMENTS[name];
  const rest = complement === undefined ? undefined : basis.values?.[complement];
  return rest === undefined ? { fact: `values.${name}`, words: name } : subtract(basis.value, rest);
}

/** The sum of declared values; the value of the whole line when none is named. */
export function sumOf(
  names: readonly string[],
  basis: DutyBasis,
): Rational | readonly MissingFact[] {
  if (names.length === 0) return basis.value;
  let sum = ZERO;
  const missing: MissingFact[] = [];
  for (const name of names) {
    const value = declaredValue(name, basis);
    if (isRational(value)) sum = add(sum, value);
    else missing.push(value);
  }
  return missing.length > 0 ? missing : sum;
}

/**
 * Sugar: dollars per kg at the declared degrees of polarity, on whole kilograms.
 *
 * @source HTSUS 1701: each degree under 100, fractions in proportion, down to the printed floor
 */
export function applyPolarity(
  rate: Extract<Rate, { kind: 'polarity' }>,
  basis: DutyBasis,
  rounding: Rounding,
): Reckoning {
  const degrees = declaredCount(POLARITY_FACT, basis);
  const kilograms = countIn('kg', basis.quantities);
  const missing: MissingFact[] = [];
  if (!isRational(degrees)) missing.push(degrees);
  if (kilograms === null) missing.push({ fact: 'quantities.kg', words: 'kg' });
  if (!isRational(degrees) || kilograms === null) return { parts: [], missing };
  const under = subtract(rational(100n), degrees);
  const fallen = subtract(rate.full, multiply(rate.perDegree, under.num > 0n ? under : ZERO));
  const dollars = compare(fallen, rate.floor) < 0 ? rate.floor : fallen;
  const counted = wholeUnits(dollars, 'kg', rounding) ? roundHalfUp(kilograms, 0) : kilograms;
  const part = {
    rate: `${printCents(dollars)}/kg`,
    basis: `${printCount(counted)} kg of ${printCount(degrees)} degrees`,
    amount: multiply(dollars, counted),
  };
  return { parts: [part], missing };
}

export function isRational(
  value: Rational | MissingFact | readonly MissingFact[],
): value is Rational {
  return 'num' in value;
}

export function printDollars(value: Rational, rounding: Rounding): string {
  return `${printCount(dutiableDollars(value, rounding))} USD`;
}

export function printCount(count: Rational): string {
  return count.den === 1n ? count.num.toString() : printFraction(count);
}

/** Up to six decimals; a number of fifteen digits is exact, and prints faster. */
function printFraction(count: Rational): string {
  if (count.num < 10n ** 15n && count.num >= 0n && 1_000_000n % count.den === 0n) {
    return String(Number(count.num) / Number(count.den));
  }
  return toFixed(count, 6).replace(/\.?0+$/, '');
}

function printCents(dollars: Rational): string {
  return `${printCount(multiply(dollars, rational(100n)))}¢`;
}
