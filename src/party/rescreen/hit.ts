import type { Day, Instant } from '../../terms/day.ts';
import type { ListedParty } from '../list.ts';
import type { Description, Evidence } from '../name/evidence.ts';
import type { Match } from '../screening.ts';

/** What people said of a match, or the house: `lapsed` when the entry changed or is listed no more. */
export const HIT_STATES = ['open', 'dismissed', 'confirmed', 'lapsed'] as const;
export type HitState = (typeof HIT_STATES)[number];

/** An account that comes near a listed entry, before anybody looked at it. */
export interface FoundHit {
  readonly account: string;
  /** How the account is described, of which one name came near. */
  readonly filed: Description;
  readonly listed: ListedParty;
  readonly match: Pick<Match, 'list' | 'edition' | 'entry' | 'matched' | 'alias' | 'score'>;
  /** The name that came near. */
  readonly name: string;
}

/** A row of the queue. */
export interface HitRow {
  readonly id: string;
  /** What stands for the account and all that are one party with it. */
  readonly account: string;
  readonly name: string;
  /** What tells it from others of its name, as it was filed: "EIN 00-2231876"; null where nothing does. */
  readonly identifier: string | null;
  readonly list: string;
  /** Since which edition. */
  readonly edition: string;
  readonly entry: string;
  readonly matched: string;
  readonly alias: Match['alias'];
  readonly score: number;
  readonly state: HitState;
  /** The last day on which the dismissal counts; a match whose dismissal ran out is open. */
  readonly until: Day | null;
  readonly at: Instant;
  /** Whether a list's change found it, or a filing. */
  readonly foundBy: 'list' | 'filing';
  /** Another state of the entry was judged before. */
  readonly judgedBefore: boolean;
}

export interface Judgement {
  readonly verdict: HitState;
  readonly until: Day | null;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/** Everything about a match. */
export interface HitPage extends HitRow {
  readonly filed: Description;
  readonly listed: ListedParty;
  readonly evidence: readonly Evidence[];
  /** Of this state of the entry and of earlier ones, the latest first. */
  readonly judgements: readonly Judgement[];
}

/** A screening of every party against what changed in a list. */
export interface ListScreening {
  readonly id: string;
  readonly list: string;
  /** Null when the list was taken out of the Book. */
  readonly part: string | null;
  readonly edition: string | null;
  readonly beforePart: string | null;
  readonly beforeEdition: string | null;
  readonly beganAt: Instant;
  readonly asked: number | null;
  readonly removed: number | null;
  readonly reached: string | null;
  readonly accounts: number;
  readonly hits: number;
  readonly moved: number;
  readonly endedAt: Instant | null;
  readonly complete: boolean;
}
