import type { ScreeningPolicy } from '../party/screening.ts';
import type { Lane } from '../risk/criterion.ts';

/** From this score on, at least this lane. */
export interface Threshold {
  readonly score: number;
  readonly lane: Lane;
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
  };
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
