import type { Validity } from '../terms/day.ts';
import type { Words } from '../terms/words.ts';

/** What can happen to a consignment, mildest first. The order is the order of strictness. */
export const LANES = [
  'release',
  'release-audit',
  'documents',
  'exam',
  'hold',
  'do-not-load',
] as const;
export type Lane = (typeof LANES)[number];

/** The stricter of two lanes. */
export function stricter(a: Lane, b: Lane): Lane {
  return LANES.indexOf(a) >= LANES.indexOf(b) ? a : b;
}

/** A rule that targets: when its condition holds, it asks for a lane or adds weight. */
export interface Criterion {
  /** Kept across editions, so that snoozes, results and overrides stay with the rule. */
  readonly id: string;
  readonly pack: string;
  readonly title: Words;
  /** CEL over the vocabulary (`risk/vocabulary.ts`); a field that can be absent needs `has()`. */
  readonly when: string;
  /** The least strict lane that it accepts; null when it only adds weight. */
  readonly lane: Lane | null;
  /** Points added to the score, -100 to 100; 0 when it only asks for a lane. */
  readonly weight: number;
  /** Statistics, intelligence, law or chance: why the rule exists. */
  readonly source: string;
  /** The law that allows the action it asks for. */
  readonly authority: string;
  readonly owner: string;
  readonly validity: Validity;
  /** Its facts of law were read in a primary text. */
  readonly verified: boolean;
}

/**
 * Under what law a fact was collected. Manifest and security-filing facts may target and may not be
 * used in commercial enforcement: duty, requests for information, penalties.
 *
 * @source 19 USC 1415(a)(3)(F)
 */
export type Purpose = 'commercial' | 'security';

/** A criterion that fired, with the values that made it. */
export interface Fired {
  readonly criterion: Criterion;
  /** The entry or parcel it fired on; null when its condition speaks of the whole consignment. */
  readonly entry: string | null;
  /** The entry line it fired on; null for a parcel, and when its condition does not speak of lines. */
  readonly line: number | null;
  /** `security` when any value that it rests on may not leave targeting. */
  readonly purpose: Purpose;
  /** The vocabulary names in its condition with the values found, in the order of the condition. */
  readonly seen: readonly { readonly name: string; readonly value: string }[];
}

/** A criterion whose condition has no answer for these facts. */
export interface Failed {
  /** Its id. */
  readonly criterion: string;
  /** `unknown: line.value` names the facts that a missing layer owes; `not-finite` is a division by zero. */
  readonly error: string;
}

/** What matching one consignment against all criteria answers. */
export interface Matching {
  readonly fired: readonly Fired[];
  /** Criteria whose condition could not be evaluated: the decision is degraded. */
  readonly failed: readonly Failed[];
}
