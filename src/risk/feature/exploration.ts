import { greatest } from './feature.ts';
import type { GoodsPast, Ground } from './ground.ts';
import { SEEN, type Tally } from './tally.ts';

/** Pairs and parties whose first meeting teaches the most. */
const MEETINGS: readonly ((past: GoodsPast) => Tally)[] = [
  (past) => past.importerHts,
  (past) => past.importerOrigin,
  (past) => past.htsOrigin,
  (past) => past.manufacturer,
  (past) => past.sellerConsignee,
];

/**
 * How little is known of whoever declares and of what they declare: 1 when all of it is seen for the
 * first time, near 0 when all of it is seen daily. Null when nobody could read the history, or nothing
 * is declared yet.
 */
export function noveltyOf({ past, goods }: Ground): number | null {
  if (past === null || goods.length === 0) return null;
  let sum = newness(past.importer);
  for (const meeting of MEETINGS) {
    sum += greatest(goods, (one) => (one.past === null ? 0 : newness(meeting(one.past))));
  }
  return sum / (MEETINGS.length + 1);
}

function newness(tally: Tally): number {
  return 1 / (1 + tally[SEEN]);
}

/** How open the question is: 1 when a violation is as likely as not, 0 when it is certain either way. */
export function uncertaintyOf(probability: number): number {
  return 4 * probability * (1 - probability);
}
