import type { LifePolicy } from '../../risk/life/criteria-life.ts';
import type { Draft, Edition } from '../../risk/life/draft.ts';
import type { Words } from '../../terms/words.ts';
import { CRITERIA } from './words.ts';

/** What an open draft waits for; the server has the last word at every step. */
export type Step = 'replay' | 'failed' | 'review' | 'back' | 'ready';

export const STEP: Readonly<Record<Step, Words>> = {
  replay: CRITERIA.stepReplay,
  failed: CRITERIA.stepFailed,
  review: CRITERIA.stepReview,
  back: CRITERIA.stepBack,
  ready: CRITERIA.stepReady,
};

export function editionOf({ editions }: Draft): Edition | undefined {
  return editions.at(-1);
}

export function stepOf(draft: Draft, policy: LifePolicy | null): Step {
  const latest = editionOf(draft);
  const of = <T extends { readonly edition: number }>(all: readonly T[]) =>
    all.findLast((one) => one.edition === latest?.edition);
  const review = of(draft.reviews);
  if (review?.accepted === false) return 'back';
  const verdict = of(draft.verdicts);
  if (draft.kind === 'criterion' && verdict?.passed === false) return 'failed';
  const emergency = latest?.declared.emergency === true;
  const needed = draft.kind === 'criterion' && policy?.replayRequired === true && !emergency;
  if (needed && verdict === undefined) return 'replay';
  return review === undefined ? 'review' : 'ready';
}
