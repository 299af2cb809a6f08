import type { Instant } from '../../terms/day.ts';
import type { Figure, Inspection } from './metrics.ts';
import type { TrainingSettings } from './settings.ts';
import type { Monotone } from './split.ts';

/** How well one target was foretold for rows later than all that the measured model had seen. */
export interface TargetFigures {
  readonly rows: number;
  readonly positives: number;
  readonly auc: Figure;
  readonly averagePrecision: number;
  /** Mean distance between probability and truth, before and after calibration, 0 to 1. */
  readonly reliabilityError: { readonly before: number; readonly after: number };
  /** Mean squared distance. */
  readonly brier: number;
  /** At 1, 2, 5 and 10 % of the rows. */
  readonly inspections: readonly Inspection[];
}

/** What somebody who is asked to promote a model should know of it. */
export interface Card {
  readonly name: string;
  readonly window: { readonly from: Instant; readonly to: Instant };
  readonly rows: number;
  /** What the rows stand for: the sum of their weights. */
  readonly weight: number;
  readonly labels: {
    readonly violation: number;
    readonly critical: number;
    readonly loss: number;
  };
  readonly prior: {
    readonly probability: number;
    readonly critical: number;
    readonly lossCents: number;
  };
  /** Mean absolute contribution to the log-odds, heaviest first. */
  readonly features: readonly {
    readonly name: string;
    readonly monotone: Monotone;
    readonly weight: number;
  }[];
  readonly trees: {
    readonly violation: number;
    readonly critical: number;
    readonly severity: number;
  };
  readonly settings: TrainingSettings;
  /**
   * Measured on the latest rows by a model that had not seen them; the model itself has, because the
   * latest schemes stand in them. Null where they hold no violation, or nothing else.
   */
  readonly held: {
    readonly from: Instant | null;
    readonly violation: TargetFigures | null;
    readonly critical: TargetFigures | null;
    /** Expected over true loss in all held rows; null when nothing was lost. */
    readonly lossRatio: number | null;
  };
}
