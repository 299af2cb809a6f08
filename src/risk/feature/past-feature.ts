import type { Feature } from './feature.ts';
import type { Ground, Past } from './ground.ts';
import { FIRST_SEEN, recentlySeen, SEEN, type Tally, usualInWeek } from './tally.ts';

export const DAY_SECONDS = 86_400;

/** What a feature of the past has in common with the others. */
export const counted = {
  window: 'past',
  source: 'history',
  purpose: 'commercial',
  monotone: 0,
} as const;
/** A smoothed share of the examined: more violations found never speak for less. */
export const found = { ...counted, source: 'findings', unit: 'probability', monotone: 1 } as const;

/** Missing when nobody could read the history. */
export function ofPast(figure: (past: Past, ground: Ground) => number): Feature['value'] {
  return (ground) => (ground.past === null ? Number.NaN : figure(ground.past, ground));
}

/** 0 of what was never seen. */
export function daysSince(tally: Tally, { seconds }: Ground): number {
  return tally[SEEN] === 0 ? 0 : (seconds - tally[FIRST_SEEN]) / DAY_SECONDS;
}

/** The last seven days over a usual week, as a logarithm; 0 of what was never seen. */
export function shiftOf(tally: Tally, { seconds }: Ground): number {
  if (tally[SEEN] === 0) return 0;
  return Math.log((recentlySeen(tally, seconds) + 1) / (usualInWeek(tally, seconds) + 1));
}
