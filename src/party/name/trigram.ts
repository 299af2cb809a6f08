import { insertRanked } from './ranking.ts';

/** Finds the texts that share the rarest three-letter runs with a text. */
export interface TrigramIndex {
  /**
   * The numbers of at most `limit` indexed texts, the nearest first, ties by number.
   *
   * @param cosineMin 0 to 1; texts further off are left out
   */
  nearest(folded: string, limit: number, cosineMin: number): readonly number[];
}

/** A space, 26 letters and 10 digits: all that a folded name is written in. */
const LETTERS = 37;
export const GRAMS = LETTERS ** 3;

/**
 * The commonest trigrams of a question, those that together carry less than this part of its weight,
 * are not looked up: they have the longest postings and move no ranking.
 */
const WEIGHT_LEFT_OUT = 0.06;

/**
 * Indexes folded texts by trigram. Each trigram weighs as much as it is rare (inverse document frequency) and
 * nearness is the cosine of the two weighted sets.
 *
 * Answers share one set of accumulators: the index is for one thread, as everything here is.
 */
export function compileTrigrams(texts: readonly string[]): TrigramIndex {
  const grams = texts.map(distinctGrams);
  const { starts, postings } = invert(grams);
  const weights = new Float64Array(GRAMS);
  for (let gram = 0; gram < GRAMS; gram += 1) {
    const held = (starts[gram + 1] ?? 0) - (starts[gram] ?? 0);
    weights[gram] = Math.log(1 + texts.length / Math.max(held, 0.5)) ** 2;
  }
  const inverseNorms = Float64Array.from(grams, (set) => 1 / Math.sqrt(weigh(set, weights)));
  const nearness = new Float64Array(texts.length);
  const touched = new Int32Array(texts.length);

  return {
    nearest(folded, limit, cosineMin) {
      const asked = distinctGrams(folded);
      const weight = weigh(asked, weights);
      const count = accumulate(rarest(asked, weights, weight * (1 - WEIGHT_LEFT_OUT)));
      const best = pickBest(count, limit, cosineMin * Math.sqrt(weight));
      for (let at = 0; at < count; at += 1) nearness[touched[at] ?? 0] = 0;
      return best;
    },
  };

  /** Adds each gram's weight to the texts that hold it; answers how many were touched. */
  function accumulate(asked: readonly number[]): number {
    let count = 0;
    for (const gram of asked) {
      const weight = weights[gram] ?? 0;
      const end = starts[gram + 1] ?? 0;
      for (let at = starts[gram] ?? 0; at < end; at += 1) {
        const text = postings[at] ?? 0;
        const sum = nearness[text] ?? 0;
        if (sum === 0) {
          touched[count] = text;
          count += 1;
        }
        nearness[text] = sum + weight;
      }
    }
    return count;
  }

  function pickBest(count: number, limit: number, floor: number): readonly number[] {
    const best: number[] = [];
    const cosines: number[] = [];
    let least = floor;
    for (let at = 0; at < count; at += 1) {
      const text = touched[at] ?? 0;
      const cosine = (nearness[text] ?? 0) * (inverseNorms[text] ?? 0);
      if (cosine < least) continue;
      insertRanked(best, cosines, text, cosine, limit);
      if (best.length === limit) least = cosines[limit - 1] ?? floor;
    }
    return best;
  }
}

/** The rarest grams, as few as carry `enough` of the weight together. */
function rarest(
  grams: readonly number[],
  weights: Float64Array,
  enough: number,
): readonly number[] {
  const sorted = [...grams].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  let carried = 0;
  let taken = 0;
  while (taken < sorted.length && carried < enough) {
    carried += weights[sorted[taken] ?? 0] ?? 0;
    taken += 1;
  }
  return sorted.slice(0, taken);
}

/** Marks the trigrams of the text at hand; all zero between calls. */
const marked = new Uint8Array(GRAMS);

/** The trigrams of the words, each word with a space on either side, none twice. */
export function distinctGrams(folded: string): readonly number[] {
  const grams: number[] = [];
  let [first, second] = [0, 0];
  for (let at = 0; at <= folded.length; at += 1) {
    const third = at < folded.length ? letterOf(folded.charCodeAt(at)) : 0;
    const gram = (first * LETTERS + second) * LETTERS + third;
    const within = second !== 0;
    if (within && marked[gram] === 0) {
      marked[gram] = 1;
      grams.push(gram);
    }
    [first, second] = [second, third];
  }
  for (const gram of grams) marked[gram] = 0;
  return grams;
}

function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 21 : 0;
}

function weigh(grams: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (const gram of grams) sum += weights[gram] ?? 0;
  return sum;
}

/** For each gram the texts that hold it, rising, in one array cut by `starts`. */
export function invert(grams: readonly (readonly number[])[]): {
  readonly starts: Int32Array;
  readonly postings: Int32Array;
} {
  const starts = new Int32Array(GRAMS + 1);
  for (const set of grams) {
    for (const gram of set) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
  }
  for (let gram = 0; gram < GRAMS; gram += 1) {
    starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0);
  }
  const postings = new Int32Array(starts[GRAMS] ?? 0);
  const filled = starts.slice(0, GRAMS);
  for (const [text, set] of grams.entries()) {
    for (const gram of set) {
      const at = filled[gram] ?? 0;
      postings[at] = text;
      filled[gram] = at + 1;
    }
  }
  return { starts, postings };
}
