import type { Day, Instant } from '../terms/day.ts';

/** An account that may not trade as usual until somebody lifts it. */
export interface Suspension {
  readonly since: Instant;
  readonly reason: string;
}

export const TRUST_STATES = ['applied', 'certified', 'validated', 'suspended', 'expelled'] as const;
export type TrustState = (typeof TRUST_STATES)[number];

/** A place in a trusted-trader program, one's own or one that an arrangement recognises. */
export interface Membership {
  /** The program's id, as the Book names it. */
  readonly program: string;
  /** The tier's id; null where the program has none, or none was given yet. */
  readonly tier: string | null;
  readonly state: TrustState;
  /** The member's number in the program. */
  readonly number: string;
  readonly since: Instant;
  /** The first day on which it counts, where it does not count from the moment it was told. */
  readonly from?: Day;
  /** The last day on which it counts; null while it has no end. */
  readonly until: Day | null;
  /** The arrangement by which a foreign program's member counts here; null for one's own members. */
  readonly arrangement: string | null;
}

/** A match with a listed entry that somebody looked at and found to be another party. */
export interface Dismissal {
  readonly list: string;
  readonly entry: string;
  /** Hash of the entry as it stood; when the entry changes, the dismissal no longer counts. */
  readonly fingerprint: string;
  /** The last day on which it counts. */
  readonly until: Day;
}

/** What the accounts know of one party that a filing names. */
export interface PartyStanding {
  /** The account to which it belongs, after all that was found to be one party. */
  readonly account: string;
  /** Suspended trade: later parcels and entries of its are held. */
  readonly suspension: Suspension | null;
  readonly memberships: readonly Membership[];
  readonly dismissals: readonly Dismissal[];
  /** Kinds of what months of trade show of it, sorted: "origin-shift", "over-capacity". Absent when nothing. */
  readonly signals?: readonly string[];
}

/** By party key; of whom nothing is known there is none. */
export type Standings = Readonly<Record<string, PartyStanding>>;
