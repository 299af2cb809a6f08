import type { Instant } from '../terms/day.ts';

/** Kinds of violation that an examination, a verification or an audit can establish. */
export const VIOLATIONS = [
  'undervaluation',
  'misclassification',
  'origin',
  'transshipment',
  'duty-evasion-order',
  'quota',
  'forced-labour',
  'illegal-timber',
  'illegal-fishing',
  'wildlife',
  'precursor',
  'product-safety',
  'security',
  'quantity',
  'documents',
] as const;
export type Violation = (typeof VIOLATIONS)[number];

/** How grave what was found is; critical violations have a model of their own. */
export type Severity = 'minor' | 'major' | 'critical';

/** Why a consignment was examined. A label is worth what its selection allows it to say. */
export const SELECTED_BY = [
  'compulsory',
  'control',
  'criteria',
  'model',
  'exploration',
  'officer',
] as const;
export type SelectedBy = (typeof SELECTED_BY)[number];

export interface Discrepancy {
  readonly violation: Violation;
  readonly severity: Severity;
  /** The entry or parcel and its line; null when it concerns the whole consignment. */
  readonly entry: string | null;
  readonly line: number | null;
  /** Duty, taxes and fees that were not declared, in US cents; null when nobody has computed it. */
  readonly lossCents: number | null;
}

/** Which finding of the same version it stands in the place of, and why. */
export interface Correction {
  readonly of: string;
  readonly reason: string;
}

/** The coded outcome of one examination: the label that models and yields are measured by. */
export interface Finding {
  readonly id: string;
  readonly consignmentId: string;
  readonly version: number;
  /** When it was recorded: nothing that reckons as of an earlier moment may know it. */
  readonly at: Instant;
  readonly selectedBy: SelectedBy;
  /** The probability, in millionths, with which it came to be examined; 1,000,000 for a compulsory one. */
  readonly inclusionPpm: number;
  /** Empty: examined and in order. */
  readonly discrepancies: readonly Discrepancy[];
  /** Officers' minutes spent on it. */
  readonly minutes: number;
  readonly officer: string;
  /** Where it corrects an earlier one; what was selected, and how, stays as it was. */
  readonly correction?: Correction;
}
