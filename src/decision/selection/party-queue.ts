import type { SelectedBy } from '../../risk/finding.ts';
import type { Instant } from '../../terms/day.ts';

/** In which role a party may be verified. */
export const PARTY_ROLES = ['importer', 'manufacturer', 'seller', 'facility'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** One party of the queue for verification. */
export interface PartyRow {
  /** From 1, by what a verification may be expected to be worth. */
  readonly rank: number;
  /** Its key in the histories. */
  readonly party: string;
  readonly role: PartyRole;
  readonly name: string;
  readonly declarations: number;
  /** In this week and the last. */
  readonly recent: number;
  readonly examined: number;
  readonly violations: number;
  readonly lossCents: number;
  /** US cents, less what the verification costs. */
  readonly valueCents: number;
  /** Drawn by chance this week: verified whatever its rank. */
  readonly drawn: boolean;
  /** Within what the desk can do this week, after those that chance drew. */
  readonly aboveLine: boolean;
}

export interface PartyQueue {
  readonly asOf: Instant;
  readonly role: PartyRole;
  readonly total: number;
  readonly offset: number;
  readonly perWeek: number;
  readonly drawn: number;
  readonly rows: readonly PartyRow[];
}

/** Something opened about a party; casework takes it from here. */
export interface Verification {
  readonly id: string;
  readonly party: string;
  readonly role: PartyRole;
  readonly name: string;
  readonly action: 'verification' | 'audit' | 'request';
  readonly state: 'opened';
  readonly selectedBy: Extract<SelectedBy, 'control' | 'criteria' | 'officer'>;
  readonly inclusionPpm: number;
  readonly valueCents: number;
  readonly reason: string;
  readonly officer: string;
  readonly openedAt: Instant;
}

const CERTAIN_PPM = 1_000_000;

/** Why a party is verified, and with what probability it came to that. */
export function selectedParty(
  { drawn, aboveLine }: PartyRow,
  controlPpm: number,
): Pick<Verification, 'selectedBy' | 'inclusionPpm'> {
  if (drawn) {
    return { selectedBy: 'control', inclusionPpm: aboveLine ? CERTAIN_PPM : controlPpm };
  }
  return { selectedBy: aboveLine ? 'criteria' : 'officer', inclusionPpm: CERTAIN_PPM };
}
