import { convert } from '../../terms/quantity.ts';
import {
  add,
  compare,
  parseDecimal,
  type Rational,
  subtract,
  toFixed,
  ZERO,
} from '../../terms/rational.ts';
import type { Authorisation } from './authorisation.ts';

/** How an authorisation stands: what is allowed of it, and what all filings together claim. */
export interface Balance {
  readonly key: string;
  readonly authorisation: Authorisation;
  /** Decimal text in the volume's unit. */
  readonly used: string;
  /** The same; negative when more is used than allowed. */
  readonly left: string;
  /** Null when the volume is nothing. */
  readonly share: number | null;
  /** Units of uses that do not convert: what is used is at least `used`. */
  readonly uncounted: readonly string[];
  readonly over: boolean;
  /** How many others draw on it; null when they are more than are counted one by one. */
  readonly below: number | null;
}

/** A sum of uses in a unit, as they are kept. */
export interface SumOfUses {
  readonly key: string;
  readonly unit: string;
  readonly amount: Rational;
}

const PLACES = 6;

/** @param uses of the authorisation itself and of all that draw on it */
export function balanceOf(
  key: string,
  authorisation: Authorisation,
  uses: readonly SumOfUses[],
  below: number | null,
): Balance {
  const { volume } = authorisation;
  let used: Rational = ZERO;
  const uncounted = new Set<string>();
  for (const { unit, amount } of uses) {
    const converted = convert(amount, unit, volume.unit);
    if (converted !== null) used = add(used, converted);
    else if (amount.num !== 0n) uncounted.add(unit);
  }
  const allowed = parseDecimal(volume.amount) ?? ZERO;
  return {
    key,
    authorisation,
    used: toFixed(used, PLACES),
    left: toFixed(subtract(allowed, used), PLACES),
    share: shareOf(used, allowed),
    uncounted: [...uncounted],
    over: compare(used, allowed) > 0,
    below,
  };
}

function shareOf(used: Rational, allowed: Rational): number | null {
  if (allowed.num === 0n) return null;
  return Number(used.num * allowed.den) / Number(used.den * allowed.num);
}

/** The fullest first; what is over a volume of nothing before all others. */
export function byFullness(one: Balance, other: Balance): number {
  const [a, b] = [fullnessOf(one), fullnessOf(other)];
  return b - a || (one.key < other.key ? -1 : Number(one.key > other.key));
}

function fullnessOf({ share, over }: Balance): number {
  return share ?? (over ? Number.MAX_VALUE : 0);
}

/** The name under which uses are kept, taken apart: "harvest/F-2231/m3". */
export function readUseName(name: string): { readonly key: string; readonly unit: string } {
  const slash = name.lastIndexOf('/');
  return { key: name.slice(0, slash), unit: name.slice(slash + 1) };
}
