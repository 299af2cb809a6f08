import type { Model } from '../learning/model.ts';
import type { Contribution, Score } from '../score.ts';
import type { Feature } from './feature.ts';
import { valuesOf } from './features.ts';
import type { Ground } from './ground.ts';

/** A model with the features that it reads. */
export interface Scorer {
  readonly features: readonly Feature[];
  /** What every decision records: the heaviest contributions, and the rest as one. */
  readonly score: (ground: Ground) => Score;
  /** The same score with exact Shapley values of all features, for what an officer opens. */
  readonly explain: (ground: Ground) => Score;
}

/** Contributions that a decision records one by one. */
const RECORDED_MAX = 8;
/** Under this name the others are recorded as one, so that the sum stays the score. */
export const OTHERS = 'others';

/** @param name the part of the Book, `name/edition`, that the score will say it is from */
export function scorerOf(model: Model, features: readonly Feature[], name: string): Scorer {
  const said = (score: Score, contributions: readonly Contribution[]): Score => ({
    ...score,
    model: name,
    contributions,
  });
  return {
    features,
    score: (ground) => {
      const score = model.score(valuesOf(ground, features));
      return said(score, heaviest(score.contributions));
    },
    explain: (ground) => {
      const score = model.explain(valuesOf(ground, features));
      return said(score, score.contributions);
    },
  };
}

function heaviest(contributions: readonly Contribution[]): readonly Contribution[] {
  if (contributions.length <= RECORDED_MAX + 1) return contributions;
  let logOdds = 0;
  for (let at = RECORDED_MAX; at < contributions.length; at += 1) {
    logOdds += contributions[at]?.logOdds ?? 0;
  }
  return [...contributions.slice(0, RECORDED_MAX), { feature: OTHERS, value: null, logOdds }];
}
