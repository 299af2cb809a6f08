import type { SelectedBy } from '../../risk/finding.ts';

/** One way to examine a consignment. */
export interface ExamOption {
  readonly exam: string;
  /** The kind of device it needs. */
  readonly device: string;
  readonly minutes: number;
  /** US cents that it may be expected to be worth, less what its delay costs; negative when it is not worth it. */
  readonly valueCents: number;
}

/** A consignment that a shift may examine. */
export interface Candidate {
  readonly consignment: string;
  readonly version: number;
  readonly decision: string;
  /**
   * `compulsory` and `control` are examined before all others. `targeted` ones compete by value. `open` ones
   * nobody asked for: they are examined to find out, or not at all.
   */
  readonly claim: 'compulsory' | 'control' | 'targeted' | 'open';
  /** What asked for it. */
  readonly by: Extract<SelectedBy, 'criteria' | 'model' | 'officer'>;
  /** It would be targeted if chance had not drawn it. */
  readonly targeted: boolean;
  readonly controlPpm: number;
  /** Of a violation; null where no model spoke. */
  readonly probability: number | null;
  /** How little is known of whoever files, 0 to 1. */
  readonly novelty: number;
  /** The consignment's own place in chance, 0 to 1: the same each time the shift is planned. */
  readonly draw: number;
  /** From the lightest to the most thorough; empty where the port has no device for any. */
  readonly options: readonly ExamOption[];
}

/** The most thorough way: what the law or chance asks for is looked at in full. */
export function thorough({ options }: Candidate): ExamOption | null {
  return options.at(-1) ?? null;
}

/** The way that is worth most. */
export function mostWorth({ options }: Candidate): ExamOption | null {
  let best: ExamOption | null = null;
  for (const option of options) {
    if (best === null || option.valueCents > best.valueCents) best = option;
  }
  return best;
}
