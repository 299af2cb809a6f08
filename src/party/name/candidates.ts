import type { NameReading } from './name-reading.ts';
import { mergeRanks } from './ranking.ts';
import { compileTrigrams, type TrigramIndex } from './trigram.ts';
import { compileWords } from './word-index.ts';

/** Proposes names that are worth comparing with a name. */
export interface CandidateIndex {
  /** The numbers of at most `limit` indexed names, the likeliest first. */
  propose(asked: NameReading, limit: number): readonly number[];
}

/**
 * Three ways to a name: by runs of three letters, by whole words and how they sound, and by consonants alone for
 * names from scripts that do not write vowels. The first two are merged by reciprocal rank.
 *
 * @param cosineMin 0 to 1; names that share fewer runs of letters are not proposed by them
 */
export function compileCandidates(
  names: readonly NameReading[],
  cosineMin: number,
): CandidateIndex {
  const letters = compileTrigrams(names.map(lettersOf));
  const words = compileWords(names.map(wordKeysOf));
  let skeletons: TrigramIndex | null = null;

  return {
    propose(asked, limit) {
      if (asked.consonantal) {
        skeletons ??= compileTrigrams(names.map(skeletonsOf));
        return skeletons.nearest(skeletonsOf(asked), limit, cosineMin);
      }
      const near = letters.nearest(lettersOf(asked), limit, cosineMin);
      return mergeRanks(near, words.nearest(wordKeysOf(asked), limit), limit);
    },
  };
}

/** With its legal form: in a short name that is half of what there is to find it by. */
function lettersOf({ folded }: NameReading): string {
  return folded;
}

/** A word, its common form and its sound in one space: none of them collides with another's meaning. */
function wordKeysOf({ words }: NameReading): readonly string[] {
  const keys: string[] = [];
  for (const { key, sound, weight } of words) {
    if (weight < TELLING) continue;
    keys.push(key);
    if (sound !== key) keys.push(sound);
  }
  return keys;
}

/** Lighter words are in too many names. */
const TELLING = 0.3;

function skeletonsOf({ words }: NameReading): string {
  return words.map(({ skeleton }) => skeleton).join(' ');
}
