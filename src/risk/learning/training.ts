import type { Calibration } from './calibration.ts';
import type { TrainingSettings } from './settings.ts';
import type { Monotone } from './split.ts';
import type { Tree } from './tree.ts';

/** Labelled rows from which a model is learned; plain values, so that a thread can be given them. */
export interface Training {
  /** The model's name and edition: what `Score.model` will say. */
  readonly name: string;
  readonly features: readonly { readonly name: string; readonly monotone: Monotone }[];
  /** By feature, then by row; NaN where the value is missing, never infinite. */
  readonly columns: readonly Float64Array[];
  /** 1 for a violation, 0 for goods found in order. */
  readonly violation: Float64Array;
  /** 1 for a critical violation, else 0. */
  readonly critical: Float64Array;
  /** US cents not declared, 0 or more; NaN where a violation's loss is unknown. */
  readonly lossCents: Float64Array;
  /** One over the probability of having been inspected: what makes the rows speak for all. */
  readonly weights: Float64Array;
  /** Milliseconds since 1970, UTC, by row: the filing's. Rows may come in any order. */
  readonly moments: Float64Array;
  readonly settings?: TrainingSettings;
}

/** Trees as they are written down. */
export interface WrittenForest {
  readonly start: number;
  readonly trees: readonly Tree[];
}

/** A model as it is written down: what `compileModel` reads. */
export interface WrittenModel {
  readonly format: typeof MODEL_FORMAT;
  readonly name: string;
  readonly features: readonly string[];
  /** What is said of a row of which nothing is known. */
  readonly prior: {
    readonly probability: number;
    readonly critical: number;
    readonly lossCents: number;
  };
  readonly violation: WrittenForest & { readonly calibration: Calibration };
  readonly critical: WrittenForest & { readonly calibration: Calibration };
  /** Its raw score is the logarithm of one cent more than the loss; `factor` makes up for its skew. */
  readonly severity: WrittenForest & { readonly factor: number };
}

export const MODEL_FORMAT = 'tidewaiter-model/1';
