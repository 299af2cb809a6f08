import { alignNames, type WeighedWords } from './alignment.ts';
import { foldName, wordsOf } from '../fold.ts';
import { wordTells } from './light-word.ts';
import type { Comparison, Description } from './evidence.ts';

/**
 * How likely two descriptions are of one party, and why: the same from either side of the comparison for
 * everything but words that only one name has.
 *
 * @param left as filed, or whichever of the two is the question
 * @param right as listed, or whichever of the two is on record
 */
export function compareParties(left: Description, right: Description): Comparison {
  let best: Comparison = { score: 0, names: null, evidence: [] };
  for (const one of left.names) {
    for (const other of right.names) {
      const near = alignNames(weigh(one.text), weigh(other.text));
      const score = Math.round(near * 9_990) / 10_000;
      if (score <= best.score) continue;
      const seen = `${foldName(one.text)} ~ ${foldName(other.text)}`;
      const evidence = [{ kind: 'name', seen, weight: Math.round(score * 400) / 100 }] as const;
      best = { score, names: { left: one, right: other }, evidence };
    }
  }
  return best;
}

function weigh(text: string): WeighedWords {
  const words = wordsOf(foldName(text));
  return { words, weights: words.map(wordTells) };
}
