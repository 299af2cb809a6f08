import { type Fired, LANES, type Lane, type Matching, stricter } from './criterion.ts';

/** What the criteria that fired come to. */
export interface Score {
  /** Sum of the weights; a criterion counts once, on however many lines it fired. */
  readonly points: number;
  /** The strictest lane that a criterion asks for; null when none asks. */
  readonly lane: Lane | null;
  /** Strictest lane first, then the heavier weight, then the criterion's id and line. */
  readonly reasons: readonly Fired[];
}

export function scoreOf({ fired }: Matching): Score {
  let points = 0;
  let lane: Lane | null = null;
  const counted = new Set<string>();
  for (const { criterion } of fired) {
    if (criterion.lane !== null) lane = stricter(criterion.lane, lane ?? criterion.lane);
    if (counted.has(criterion.id)) continue;
    counted.add(criterion.id);
    points += criterion.weight;
  }
  // `fired` comes by criterion and line, and sorting keeps that order among equals.
  return { points, lane, reasons: [...fired].sort(byGravity) };
}

function byGravity(a: Fired, b: Fired): number {
  return (
    strictness(b) - strictness(a) || Math.abs(b.criterion.weight) - Math.abs(a.criterion.weight)
  );
}

function strictness({ criterion }: Fired): number {
  return criterion.lane === null ? -1 : LANES.indexOf(criterion.lane);
}
