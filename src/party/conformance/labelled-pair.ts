import { compareParties } from '../name/comparison.ts';
import type { Comparison, Description } from '../name/evidence.ts';

/** Two descriptions, and what somebody says of whether they are of one party. */
export interface LabelledPair {
  /** The row of the file, the header being 1. */
  readonly row: number;
  readonly left: Description;
  readonly right: Description;
  /** As the file writes it: `org`, `person`, `vessel`. */
  readonly schema: string;
  /** Null where nobody says. */
  readonly isMatch: boolean | null;
  readonly origin: PairOrigin;
  /** What another tool scored, where the file tells; it may be on any scale. */
  readonly otherScore: number | null;
}

/**
 * `hand-made`: written or judged by people. `machine-made`: proposed by a language model.
 * `disputed`: the file's owner labels it otherwise elsewhere.
 */
export type PairOrigin = 'hand-made' | 'machine-made' | 'disputed';

export interface JudgedPair extends LabelledPair {
  readonly comparison: Comparison;
}

/** The pair with what we say of it. */
export function judge(pair: LabelledPair): JudgedPair {
  return { ...pair, comparison: compareParties(pair.left, pair.right) };
}
