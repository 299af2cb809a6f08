import { foldName } from '../fold.ts';
import type { ListedParty } from '../list.ts';
import { distinctGrams, GRAMS, invert } from '../name/trigram.ts';

/**
 * Tells of a name whether it has so much of any of some listed names that it is worth comparing with them.
 *
 * Rarer runs of three letters weigh more. What a name has beside the listed one does not count: firms put trades and
 * forms around their names.
 */
export interface Coverage {
  covers(name: string): boolean;
}

/** How much of a listed name: two wrong letters leave about half of a short one. */
const OF_LISTED = 0.35;
/** How much of the name that is asked about, else every name with the letters of a nickname would be worth it. */
const OF_ASKED = 0.3;
/** Scripts that are read in ways of their own, by consonants or by signs; names in them are always compared. */
const OTHER_SCRIPTS =
  /[\u0590-\u08ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\ufb1d-\ufdff\ufe70-\ufefc]/;

export function compileCoverage(entries: readonly ListedParty[]): Coverage {
  const folded = entries.flatMap(({ names }) => names.map(({ text }) => foldName(text)));
  const grams = [...new Set(folded)].map(distinctGrams);
  const { starts, postings } = invert(grams);
  const weights = new Float64Array(GRAMS);
  for (let gram = 0; gram < GRAMS; gram += 1) {
    const held = (starts[gram + 1] ?? 0) - (starts[gram] ?? 0);
    weights[gram] = Math.log(1 + grams.length / Math.max(held, 0.5)) ** 2;
  }
  const enough = Float64Array.from(
    grams,
    (set) => OF_LISTED * set.reduce((sum, gram) => sum + (weights[gram] ?? 0), 0),
  );
  const common = median(weights.filter((_, gram) => starts[gram + 1] !== starts[gram]));
  const covered = new Float64Array(grams.length);
  const touched = new Int32Array(grams.length);

  return {
    covers(name) {
      if (OTHER_SCRIPTS.test(name)) return true;
      const asked = distinctGrams(foldName(name));
      const count = cover(asked);
      const least = OF_ASKED * weigh(asked);
      let found = false;
      for (let at = 0; at < count; at += 1) {
        const text = touched[at] ?? 0;
        const weight = covered[text] ?? 0;
        covered[text] = 0;
        found ||= weight >= least && weight >= (enough[text] ?? 0);
      }
      return found;
    },
  };

  /** Adds each run's weight to the names that have it; answers how many were touched. */
  function cover(asked: readonly number[]): number {
    let count = 0;
    for (const gram of asked) {
      const weight = weights[gram] ?? 0;
      const end = starts[gram + 1] ?? 0;
      for (let at = starts[gram] ?? 0; at < end; at += 1) {
        const text = postings[at] ?? 0;
        const before = covered[text] ?? 0;
        if (before === 0) {
          touched[count] = text;
          count += 1;
        }
        covered[text] = before + weight;
      }
    }
    return count;
  }

  /** Runs that no listed name has weigh as little as common ones: a short list lacks most runs. */
  function weigh(asked: readonly number[]): number {
    let sum = 0;
    for (const gram of asked) sum += Math.min(weights[gram] ?? 0, common);
    return sum;
  }
}

function median(values: Float64Array): number {
  return values.toSorted()[Math.floor(values.length / 2)] ?? 0;
}
