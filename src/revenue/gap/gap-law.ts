import type { Day } from '../../terms/day.ts';
import { holdsOn } from '../../terms/day.ts';
import type { Rational } from '../../terms/rational.ts';
import type { Provision } from '../law.ts';

/** Figures without which a check is not made. */
export const THRESHOLDS = [
  'peer-minimum',
  'peer-deviation',
  'peer-spread-percent',
  'peer-shown',
  'bracket-percent',
  'limit-percent',
  'neighbor-percent',
  'neighbor-shown',
  'quantity-percent',
] as const;

/** What a row of the law of the gap may speak of. */
export const GAP_RULES = [
  /** Headings of which duties are given back to whoever asks. */
  'refundable',
  /** Program symbols whose claim rests on a certification of origin. */
  'certified',
  /** How often a finding of a code was confirmed where it was looked into by chance, 0 to 1. */
  'probability',
  ...THRESHOLDS,
] as const;
export type GapRuleName = (typeof GAP_RULES)[number];

export interface GapRule extends Provision {
  readonly rule: GapRuleName;
  /** First digits of headings, symbols, or the code of a finding; empty where it speaks of nothing in particular. */
  readonly subjects: readonly string[];
  readonly figure: Rational | null;
}

/** The thresholds of a day; null where the law has none, and the check is not made. */
export function figureOn(law: readonly GapRule[], rule: GapRuleName, day: Day): Rational | null {
  return law.find((row) => row.rule === rule && holdsOn(row.validity, day))?.figure ?? null;
}

/** The row that speaks of a subject on a day. */
export function ruleFor(
  law: readonly GapRule[],
  rule: GapRuleName,
  day: Day,
  fits: (subject: string) => boolean,
): GapRule | null {
  return (
    law.find((row) => row.rule === rule && holdsOn(row.validity, day) && row.subjects.some(fits)) ??
    null
  );
}
