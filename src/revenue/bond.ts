import type { Day } from '../terms/day.ts';
import { add, compare, divide, multiply, type Rational, rational } from '../terms/rational.ts';
import { type Cents, roundedCents } from './cents.ts';
import { type BondKind, type BondRule, type RevenueLaw, rowOn } from './law.ts';

/** A surety's promise that what is owed will be paid. */
export interface Bond {
  /** The surety's own number. */
  readonly number: string;
  readonly kind: BondKind;
  readonly cents: Cents;
  readonly from: Day;
  readonly to: Day | null;
  /** The entry that a single bond is for; null for a continuous one. */
  readonly entry: string | null;
}

/** How high a bond must be, and by what rule. */
export interface BondRequired {
  readonly required: Cents;
  readonly citation: string;
  readonly unverified: boolean;
}

/** Whether the bonds in force are high enough. */
export interface BondSufficiency extends BondRequired {
  readonly held: Cents;
  readonly sufficient: boolean;
}

const HUNDRED = rational(100n);

/**
 * How high a bond must be on a day; null when the law has no rule for it.
 *
 * @param duties duties, taxes and fees: of the months looked back for a continuous bond, of the entry for a single one
 * @param value of the entry's goods; does not count for a continuous bond
 */
export function bondRequired(
  law: RevenueLaw,
  kind: BondKind,
  { duties, value }: { readonly duties: Cents; readonly value: Cents },
  on: Day,
): BondRequired | null {
  const owed = rational(duties, 100n);
  const rule = rowOn(
    law.bonds.filter((row) => row.kind === kind && reaches(row, owed)),
    on,
  );
  if (rule === null) return null;
  const share = multiply(rule.percentOfDuties, owed);
  const goods = multiply(rule.percentOfValue, rational(value, 100n));
  const sum = divide(add(share, goods), HUNDRED);
  const least = compare(sum, rule.minimum) < 0 ? rule.minimum : sum;
  const { citation, verified } = rule;
  return { required: roundedCents(roundedUp(least, rule.step)), citation, unverified: !verified };
}

/** What the bonds in force on a day hold against what is required. */
export function bondSufficiency(
  required: BondRequired,
  bonds: readonly Bond[],
  on: Day,
): BondSufficiency {
  const held = bonds
    .filter((bond) => bond.from <= on && (bond.to === null || on <= bond.to))
    .reduce((sum, bond) => sum + bond.cents, 0n);
  return { ...required, held, sufficient: held >= required.required };
}

function reaches({ dutiesUpTo }: BondRule, duties: Rational): boolean {
  return dutiesUpTo === null || compare(duties, dutiesUpTo) <= 0;
}

/** The least multiple of a step that is not under an amount. */
function roundedUp(amount: Rational, step: Rational): Rational {
  const { num, den } = divide(amount, step);
  return multiply(rational((num + den - 1n) / den), step);
}
