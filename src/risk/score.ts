/** What one feature added to the log-odds of a violation. */
export interface Contribution {
  /** The feature's name in `risk/feature`. */
  readonly feature: string;
  /** The value that the model was given; null when it was missing. */
  readonly value: number | null;
  /** Positive towards a violation. */
  readonly logOdds: number;
}

/** What the model says of one consignment version. */
export interface Score {
  /** The model part of the Book: `name/edition`. */
  readonly model: string;
  /** Of any violation, calibrated, 0 to 1. */
  readonly probability: number;
  /** Of a critical violation, calibrated, 0 to 1; from a model of its own. */
  readonly critical: number;
  /** Duty, taxes and fees that an examination may be expected to recover, in US cents, 0 or more. */
  readonly lossCents: number;
  /** The log-odds before any feature spoke; with all contributions it sums to the raw score. */
  readonly base: number;
  /** All features that spoke, heaviest first. */
  readonly contributions: readonly Contribution[];
}
