import type { Fill } from '../../terms/words.ts';
import type { Truth } from './truth.ts';
import type { ORIGIN_REASONS } from './words.ts';

export type ReasonCode = keyof typeof ORIGIN_REASONS;

/** Why something was found; the sentence of each code stands in words.ts. */
export interface Reason {
  readonly code: ReasonCode;
  /** JSON pointer to the fact that it rests on, or that lacks; null when it rests on the whole. */
  readonly at: string | null;
  readonly fill: Fill;
}

/** What was found, and why. Where it is `unknown`, the reason names the fact that lacks. */
export interface Finding {
  readonly outcome: Truth;
  readonly because: Reason;
}

export function found(
  outcome: Truth,
  code: ReasonCode,
  fill: Fill = {},
  at: string | null = null,
): Finding {
  return { outcome, because: { code, at, fill } };
}
