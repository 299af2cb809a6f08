/** What becomes of a row of the worklist. */
export const GAP_STATES = ['open', 'taken', 'dismissed', 'followed'] as const;
export type GapState = (typeof GAP_STATES)[number];

export interface GapStep {
  readonly state: GapState;
  readonly by: string;
  readonly reason: string;
}

/**
 * Which states may follow: a row is taken before it is ended, by the one who took it, and what was ended is
 * opened again by anybody, with a reason.
 */
const NEXT: Readonly<Record<GapState, readonly GapState[]>> = {
  open: ['taken'],
  taken: ['open', 'dismissed', 'followed'],
  dismissed: ['open'],
  followed: ['open'],
};

/** Whether a step may be taken after the last one; null stands for a row on which none was. */
export function isOpenTo(last: GapStep | null, { state, by }: GapStep): boolean {
  const before = last?.state ?? 'open';
  const isOwn = before !== 'taken' || last?.by === by;
  return isOwn && NEXT[before].includes(state);
}
