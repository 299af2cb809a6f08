import { type Day, holdsOn, type Validity } from '../terms/day.ts';

/** Which revision of the schedule is law when. */
export interface Calendar {
  readonly revisions: readonly { readonly revision: string; readonly inForce: Validity }[];
  /** Later revisions are known to exist and their dates were not read; null when none is known of. */
  readonly readTo: Day | null;
}

/** The name of the revision that is law on a day, loaded or not; null before the first. */
export function revisionInForce(calendar: Calendar, day: Day): string | null {
  return calendar.revisions.find(({ inForce }) => holdsOn(inForce, day))?.revision ?? null;
}
