import type { Day, Validity } from '../terms/day.ts';

/** Which revision of the schedule is law when. */
export interface Calendar {
  readonly revisions: readonly { readonly revision: string; readonly inForce: Validity }[];
  /** Later revisions are known to exist and their dates were not read; null when none is known of. */
  readonly readTo: Day | null;
}
