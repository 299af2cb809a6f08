import { foldName, wordsOf } from '../fold.ts';

/**
 * How near two addresses are, 0 to 1: the letters they share in runs of three, spaces apart, since addresses are
 * typed with words run together; less when they name different house numbers.
 */
export function addressNearness(one: string, other: string): number {
  const [left, right] = [foldName(one), foldName(other)];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const shared = sharedRuns(runsOf(short), runsOf(long));
  const numbers = sharedRuns(numbersOf(short), numbersOf(long));
  if (shared === null) return 0;
  return numbers === null ? shared : shared * (1 - NUMBERS) + numbers * NUMBERS;
}

const NUMBERS = 0.35;

/** How many of the smaller set the greater one has, 0 to 1; null when one is empty. */
function sharedRuns(few: ReadonlySet<string>, many: ReadonlySet<string>): number | null {
  if (few.size === 0 || many.size === 0) return null;
  let shared = 0;
  for (const run of few) if (many.has(run)) shared += 1;
  return shared / Math.min(few.size, many.size);
}

function runsOf(folded: string): ReadonlySet<string> {
  const letters = folded.replaceAll(' ', '');
  const runs = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at += 1) runs.add(letters.slice(at, at + 3));
  return runs;
}

function numbersOf(folded: string): ReadonlySet<string> {
  return new Set(wordsOf(folded).filter((word) => /^\d+$/.test(word)));
}
