import type { BoostSettings } from './boost.ts';

/** How a model is trained. All of it stands on the model's card. */
export interface TrainingSettings {
  readonly violation: BoostSettings;
  readonly critical: BoostSettings;
  /** Of the loss, given that there is a violation. */
  readonly severity: BoostSettings;
  /**
   * The most that one row may weigh where trees are grown. A control case speaks for hundreds, and a tree in
   * which one of them outweighs a leaf learns that case and not its kind; calibration and the card's figures
   * weigh in full, so that probabilities are those of the whole flow.
   */
  readonly weightMax: number;
  readonly calibration: 'platt' | 'isotonic';
  /** The share of the rows, the latest in time, on which the card's figures are measured. */
  readonly heldShare: number;
  /** The share before them that says when to stop and how to calibrate. */
  readonly tuningShare: number;
}

const VIOLATION: BoostSettings = {
  // A score walks every tree: with these and the two smaller forests it stays under 20 µs.
  rounds: 200,
  learningRate: 0.1,
  leaves: 31,
  depth: 8,
  // In hessian: about 25 rows at a rate of one in five, about 100 at 5 %.
  minChildWeight: 4,
  l2: 2,
  // Trees that see different rows and features err differently, and cost less.
  rowShare: 0.7,
  columnShare: 0.6,
  patience: 30,
  seed: 1,
};

export const DEFAULT_SETTINGS: TrainingSettings = {
  violation: VIOLATION,
  // Few positives: smaller trees, and leaves that a handful of cases may fill.
  critical: { ...VIOLATION, rounds: 150, leaves: 15, depth: 6, minChildWeight: 1, seed: 2 },
  // Violations only, so there are few rows; the hessian counts them.
  severity: { ...VIOLATION, rounds: 150, leaves: 15, depth: 6, minChildWeight: 10, seed: 3 },
  weightMax: 3,
  // Keeps the order of the scores, and needs few labels.
  calibration: 'platt',
  heldShare: 0.15,
  tuningShare: 0.15,
};
