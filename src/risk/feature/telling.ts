import { say, type Words } from '../../terms/words.ts';
import type { Purpose } from '../criterion.ts';
import type { Contribution, Score } from '../score.ts';
import { findFeature } from './features.ts';
import { OTHERS } from './scorer.ts';

/** A score as an officer reads it. */
export interface ToldScore {
  readonly title: Words;
  readonly seen: readonly { readonly name: string; readonly value: string }[];
  /** `security` when a feature spoke that may target and not appear in commercial enforcement. */
  readonly purpose: Purpose;
  readonly source: string;
}

const TITLED_MAX = 3;

/**
 * Tells what made a score: its probability and heaviest features in words, and each contribution that
 * was recorded with the value seen.
 *
 * @param title with places for `probability` and `heaviest`
 */
export function tellScore(score: Score, title: Words): ToldScore {
  const { contributions, probability, model } = score;
  return {
    title: {
      en: sayTitle('en', title, score),
      es: sayTitle('es', title, score),
      fr: sayTitle('fr', title, score),
    },
    seen: [
      { name: 'probability', value: probability.toFixed(4) },
      ...contributions.map((one) => ({ name: one.feature, value: tellContribution(one) })),
    ],
    purpose: contributions.some(isSecurity) ? 'security' : 'commercial',
    source: `statistics: model ${model}`,
  };
}

function sayTitle(language: keyof Words, title: Words, { probability, contributions }: Score) {
  const heaviest = contributions
    .filter(({ logOdds }) => logOdds > 0)
    .flatMap(({ feature }) => findFeature(feature)?.meaning[language] ?? [])
    .slice(0, TITLED_MAX);
  const fill = {
    probability: (probability * 100).toFixed(1),
    heaviest: heaviest.join('; ') || '–',
  };
  return say(title, language, fill);
}

/** `0.2143 (+0.53)`: the value seen, and what it added to the log-odds. */
function tellContribution({ value, logOdds }: Contribution): string {
  const added = `${logOdds < 0 ? '−' : '+'}${Math.abs(logOdds).toFixed(2)}`;
  return `${value === null ? '–' : Number(value.toFixed(4))} (${added})`;
}

/** What the others are is not said one by one, so that any of them may be. */
function isSecurity({ feature }: Contribution): boolean {
  return feature === OTHERS || findFeature(feature)?.purpose === 'security';
}
