import { insertRanked } from './ranking.ts';

/** Finds the names that share the rarest whole words with a name. */
export interface WordIndex {
  /** The numbers of at most `limit` names, the nearest first, ties by number. */
  nearest(words: readonly string[], limit: number): readonly number[];
}

/** Words of more names than this lead nowhere by themselves. */
const NAMES_MAX = 1500;

/** Indexes names by their words; each weighs as much as it is rare. For one thread, as its accumulators are shared. */
export function compileWords(names: readonly (readonly string[])[]): WordIndex {
  const postings = new Map<string, number[]>();
  for (const [name, words] of names.entries()) {
    for (const word of new Set(words)) {
      const held = postings.get(word);
      if (held === undefined) postings.set(word, [name]);
      else held.push(name);
    }
  }
  const nearness = new Float64Array(names.length);

  return {
    nearest(words, limit) {
      const touched = accumulate(new Set(words));
      const best: number[] = [];
      const weights: number[] = [];
      for (const name of touched) insertRanked(best, weights, name, nearness[name] ?? 0, limit);
      for (const name of touched) nearness[name] = 0;
      return best;
    },
  };

  /** Adds each word's weight to the names that have it; answers which. */
  function accumulate(words: ReadonlySet<string>): readonly number[] {
    const touched: number[] = [];
    for (const word of words) {
      const held = postings.get(word);
      if (held === undefined || held.length > NAMES_MAX) continue;
      const weight = Math.log(1 + names.length / held.length);
      for (const name of held) {
        if (nearness[name] === 0) touched.push(name);
        nearness[name] = (nearness[name] ?? 0) + weight;
      }
    }
    return touched;
  }
}
