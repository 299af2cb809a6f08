import type { Day } from '../../terms/day.ts';
import type { Membership } from '../standing.ts';
import { counts } from './benefit.ts';

/** Why a leg of a lane holds or does not. */
export const LEG_REASONS = [
  'member',
  'not-named',
  'not-a-member',
  'other-program',
  'applied',
  'suspended',
  'expelled',
  'lapsed',
  'seal-fits',
  'seal-missing',
  'seal-class',
  'seal-unknown',
  'seal-changed',
  'port-fits',
  'no-lane-here',
  'another-party',
  'another-port',
] as const;
export type LegReason = (typeof LEG_REASONS)[number];

/** One leg of a lane with what was found. */
export interface LegAnswer {
  readonly leg: string;
  readonly ok: boolean;
  readonly why: LegReason;
  /** The member's number, the seal, the port; null when there is nothing to show. */
  readonly seen: string | null;
}

/** Whoever stands at a leg: the key by which it was named, and what is known of it. */
export interface LegParty {
  readonly key: string | null;
  readonly memberships: readonly Membership[];
}

/**
 * Whether a party is a member of one of the programs on a day, and if not, what comes nearest to it: a membership
 * that lapsed or is suspended is told before that there is none.
 *
 * @param programs null where any will do
 */
export function memberLeg(
  leg: string,
  { key, memberships }: LegParty,
  programs: readonly string[] | null,
  on: Day,
): LegAnswer {
  if (key === null) return { leg, ok: false, why: 'not-named', seen: null };
  const own = memberships.filter(({ program }) => programs === null || programs.includes(program));
  const counting = own.find((one) => counts(one, on));
  if (counting !== undefined) {
    return { leg, ok: true, why: 'member', seen: counting.number };
  }
  const [nearest] = own;
  if (nearest !== undefined) {
    const { state, number } = nearest;
    const stood = state === 'certified' || state === 'validated';
    return { leg, ok: false, why: stood ? 'lapsed' : state, seen: number };
  }
  const [other] = memberships;
  if (other !== undefined) return { leg, ok: false, why: 'other-program', seen: other.program };
  return { leg, ok: false, why: 'not-a-member', seen: key };
}
