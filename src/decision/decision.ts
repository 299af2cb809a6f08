import type { Consignment } from '../filing/consignment.ts';
import type { Screening } from '../party/screening.ts';
import type { Lane, Purpose } from '../risk/criterion.ts';
import type { History } from '../risk/history.ts';
import type { Score } from '../risk/score.ts';
import type { Assessment } from '../tariff/assessment.ts';
import type { Instant } from '../terms/day.ts';
import type { Words } from '../terms/words.ts';
import type { TrustGiven } from './trusted.ts';

/** The layers that look at a consignment before it is judged. Each may fail; none may fail silently. */
export const LAYERS = ['tariff', 'screening', 'criteria', 'model', 'history'] as const;
export type Layer = (typeof LAYERS)[number];

/** A layer that did not answer as it should. The decision is degraded, and says by what. */
export interface Outage {
  readonly layer: Layer;
  readonly how: 'threw' | 'timed-out' | 'absent' | 'incomplete';
  readonly detail: string;
}

/** The place that chance gave this consignment, the same for all its versions. */
export interface Draw {
  /** Which seed was used, so that the draw can be done again by whoever holds it. */
  readonly seed: string;
  /** 0 to 999,999,999, uniform. */
  readonly billionths: number;
}

/** Everything that `decide` is given about one consignment version, except the Book. */
export interface Question {
  readonly id: string;
  readonly consignmentId: string;
  readonly version: number;
  /** The filing that made this version. */
  readonly filing: string;
  readonly at: Instant;
  /** The zone of the agency's seat, for days at no port. */
  readonly zone: string;
  readonly consignment: Consignment;
  readonly history: History;
  readonly draw: Draw;
  /** Layers that were found out of order when it was asked; they are not asked again. */
  readonly outages: readonly Outage[];
}

/** Why a decision is as it is: one named piece of evidence with its weight, value and law. */
export interface Reason {
  /** A criterion's id, or one of the reasons in decision/words.ts. */
  readonly code: string;
  readonly layer: Layer | 'policy' | 'chance' | 'filing' | 'trust';
  readonly title: Words;
  /** Points, positive towards intervention; 0 for reasons that only ask for a lane. */
  readonly weight: number;
  /** The least strict lane that this reason accepts; null when it only adds weight. */
  readonly lane: Lane | null;
  /** The entry or parcel it speaks of, and its line; null when it speaks of the whole consignment. */
  readonly entry: string | null;
  readonly line: number | null;
  /** `security`: rests on a value that may target but not appear in commercial enforcement. */
  readonly purpose: Purpose;
  readonly seen: readonly { readonly name: string; readonly value: string }[];
  /** Why the rule exists, and the law that allows the action. */
  readonly source: string;
  readonly authority: string;
  readonly verified: boolean;
}

/** The random control sample; a rate of 0 says that two people switched it off for a time. */
export interface Control {
  /** `truck/01`: the stratum from which this consignment was drawn. */
  readonly stratum: string;
  readonly ratePpm: number;
  readonly drawn: boolean;
}

/** What was decided about one consignment version, and why. */
export interface Decision {
  readonly id: string;
  readonly consignmentId: string;
  readonly version: number;
  readonly at: Instant;
  /** The Book's version. */
  readonly book: string;
  readonly lane: Lane;
  /** Sum of the weights, 0 at least. */
  readonly score: number;
  readonly degraded: boolean;
  readonly outages: readonly Outage[];
  readonly control: Control;
  /** What decides the lane first, then what weighs most. */
  readonly reasons: readonly Reason[];
  /** The fewest reasons without which it would be released; empty when it is, or when none would do. */
  readonly freeing: readonly string[];
  /** One for each entry of the consignment, in their order; null where the layer did not answer. */
  readonly assessments: readonly (Assessment | null)[];
  /** Null when the layer did not answer. */
  readonly screening: Screening | null;
  /** What the model said: the heaviest contributions, the others as one. Null when none spoke. */
  readonly targeting: Score | null;
  /** How little was known of whoever declares and of what, 0 to 1; null when nobody could say. */
  readonly novelty: number | null;
  /** How open the model leaves it, 0 to 1, greatest at even odds; null when no model spoke. */
  readonly uncertainty: number | null;
  /** What trusted traders' benefits gave; absent where they gave nothing. */
  readonly trust?: TrustGiven;
}
