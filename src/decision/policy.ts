import type { ScreeningPolicy } from '../party/screening.ts';
import type { Lane } from '../risk/criterion.ts';
import type { Day, Validity } from '../terms/day.ts';

/** From this score on, at least this lane. */
export interface Threshold {
  readonly score: number;
  readonly lane: Lane;
}

/** After so many days in a lane, counted from the moment it came there, a clock moves it on. */
export interface AutoMove {
  readonly from: Lane;
  readonly afterDays: number;
  readonly to: Lane;
}

/** What an examination is worth, and what of a shift is kept for finding out. All amounts in US cents. */
export interface SelectionPolicy {
  /** The share of what is left of a shift after what must be examined that goes to what is little known. */
  readonly explorationPpm: number;
  /** Of a certain critical violation, beside the duty that it evades. */
  readonly criticalCents: number;
  /** Of any certain violation, beside the duty that it evades. */
  readonly violationCents: number;
  /** Of one point of the score, where no model speaks. */
  readonly pointCents: number;
  /** Points that a criterion counts for which asks for an examination itself, where no model speaks. */
  readonly askedPoints: number;
  /** What an hour of waiting costs whoever waits. */
  readonly delayCentsPerHour: number;
  /** Where a consignment goes for whose examination there is no room. */
  readonly displacedTo: Lane;
  /**
   * How old a stale plan of a shift that has not begun must be for a clock to plan it anew, never against an
   * officer's order; null where no clock does.
   */
  readonly replanMinutes: number | null;
}

/** A model's probability from which on a decision gets so many points; never fewer for more of it. */
export interface ModelPoints {
  /** Of a violation, 0 to 1. */
  readonly probability: number;
  /** 0 or more: a model adds suspicion, trust is not its to give. */
  readonly points: number;
}

/** An amount from which on the law asks for more, so that values just below it are looked at. */
export interface ValueThreshold extends Validity {
  readonly dollars: number;
  readonly verified: boolean;
  readonly source: string;
}

/** What the model may do to a decision. */
export interface TargetingPolicy {
  /** A Book without a model then degrades every decision. */
  readonly modelRequired: boolean;
  /** Ascending by probability. */
  readonly points: readonly ModelPoints[];
  /** Ascending by amount. */
  readonly valueThresholds: readonly ValueThreshold[];
}

/** How an administration decides: thresholds, fallback, control sample, time allowed. Dated, published data. */
export interface Policy {
  /** Ascending by score; below the first it is release. */
  readonly thresholds: readonly Threshold[];
  /** Where a degraded decision goes at least. Never `release`. */
  readonly fallback: Lane;
  /** Where a consignment goes while an element is missing, by element; others are told and do not hold. */
  readonly incomplete: Readonly<Record<string, Lane>>;
  /** Lanes that stand until a person or a clock with authority lifts them. */
  readonly standing: readonly Lane[];
  readonly control: {
    readonly lane: Lane;
    /** Parts per million of every stratum that is not named; never zero. */
    readonly defaultPpm: number;
    /** By stratum, `truck/01`; never zero. */
    readonly strataPpm: Readonly<Record<string, number>>;
    /** No policy may switch it off for more days than this from the day on which it became known. */
    readonly suspensionDaysMax: number;
    /** Off until that day, the day included, by a policy that two people published; null while it is on. */
    readonly suspended: { readonly until: Day; readonly reason: string } | null;
  };
  /** Codes of reasons whose examination neither trust, nor capacity, nor an officer sets aside. */
  readonly compulsory: readonly string[];
  readonly autoMoves: readonly AutoMove[];
  /** The lane whose lowest score is the high-risk threshold, of which the ceilings of trust are percents; null: none. */
  readonly highRiskLane: Lane | null;
  readonly selection: SelectionPolicy;
  readonly targeting: TargetingPolicy;
  readonly screening: ScreeningPolicy;
  /** Watch lists without which screening is incomplete. */
  readonly requiredLists: readonly string[];
  /** Milliseconds a layer may take for one consignment before it counts as timed out. */
  readonly layerMillisecondsMax: number;
  /** Milliseconds that reading the history may take for a batch. */
  readonly historyMillisecondsMax: number;
  readonly source: string;
  readonly authority: string;
}
