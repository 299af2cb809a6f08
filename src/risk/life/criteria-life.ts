import type { Day, Instant, Validity } from '../../terms/day.ts';
import { LANES, type Lane } from '../criterion.ts';

/** The lanes in which goods do not go on by themselves. */
export const STOPPING: readonly Lane[] = LANES.slice(LANES.indexOf('documents'));

/** How an administration keeps its criteria. Dated, published data. */
export interface LifePolicy {
  /** Days that an emergency criterion may be in force. */
  readonly emergencyDaysMax: number;
  /** Days after publication at which a criterion is looked at again, unless it names its own day. */
  readonly reviewDays: number;
  /** Parts per million of the flow that a criterion may hold, unless it declares its own share. */
  readonly sharePpm: number;
  /** Over how many decisions that share is measured. */
  readonly tripDecisions: number;
  readonly snoozeDaysMax: number;
  /** Whether one person may snooze; else a second agrees, as to every change. */
  readonly snoozeByOne: boolean;
  /** A criterion is published only with a replay that passed; one that failed always stops it. */
  readonly replayRequired: boolean;
  /** Days without a find after which a criterion stands in the zero-yield list. */
  readonly zeroYieldDays: number;
  /** Days without firing after which a criterion counts as stale. */
  readonly staleDays: number;
  readonly source: string;
}

/** What a criterion says of its own life; null leaves it to the policy. */
export interface Declared {
  /** Parts per million of the flow that it may hold. */
  readonly sharePpm: number | null;
  readonly reviewOn: Day | null;
  /** Published without a replay, and never open-ended. */
  readonly emergency: boolean;
  /** The intelligence product that it rests on. */
  readonly product: string | null;
}

export const UNDECLARED: Declared = {
  sharePpm: null,
  reviewOn: null,
  emergency: false,
  product: null,
};

/** A criterion of the Book, as far as its life goes. */
export interface LiveCriterion extends Declared {
  readonly id: string;
  readonly pack: string;
  readonly title: { readonly en: string; readonly es: string; readonly fr: string };
  readonly edition: string;
  /** Since when the Book has this edition. */
  readonly since: Instant;
  readonly validity: Validity;
}

/** The goods for which a snooze holds; all that is named must agree. Empty: for all goods. */
export interface Extent {
  /** As `partyKey` writes the importer, or the consignee of a parcel. */
  readonly party?: string | undefined;
  readonly port?: string | undefined;
  /** The leading digits of the tariff number. */
  readonly hts?: string | undefined;
}

/**
 * A criterion that is silent for a time, or speaks with another voice. It names the criterion and not
 * an edition of it, so that a new edition does not wake it.
 */
export interface Snooze {
  readonly criterion: string;
  readonly only: Extent;
  /** What it asks for meanwhile; null when it is silent. */
  readonly instead: { readonly lane: Lane | null; readonly weight: number } | null;
  readonly reason: string;
  /** Both to the second: it holds from the first and no longer at the last. */
  readonly from: Instant;
  readonly until: Instant;
}

/** A criterion taken out because it held more than it may. */
export interface Suspension {
  readonly criterion: string;
  readonly at: Instant;
  readonly held: number;
  readonly decisions: number;
  readonly sharePpm: number;
}

/** What the Book knows of the life of its criteria. */
export interface CriteriaLife {
  /** Null in a Book without one: nothing is then published through drafts, and nothing is suspended. */
  readonly policy: LifePolicy | null;
  readonly criteria: ReadonlyMap<string, LiveCriterion>;
  /** By criterion. */
  readonly snoozes: ReadonlyMap<string, readonly Snooze[]>;
  readonly suspensions: ReadonlyMap<string, Suspension>;
}

/** The kinds of Book parts of which it is made, beside the criteria themselves. */
export const LIFE_PART_KINDS = ['criteria-policy', 'snooze', 'suspension'] as const;

/** The share of the flow that a criterion may hold; null when nobody declared one. */
export function shareOf(life: CriteriaLife, criterion: string): number | null {
  return life.criteria.get(criterion)?.sharePpm ?? life.policy?.sharePpm ?? null;
}
