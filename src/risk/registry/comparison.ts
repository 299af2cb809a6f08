import { UNCALIBRATED } from '../learning/calibration.ts';
import type { TargetFigures } from '../learning/card.ts';
import { measureTarget } from '../learning/measure.ts';

/** One live decision that both models scored and that was examined. */
export interface Compared {
  readonly challenger: number;
  /** Null when no champion spoke. */
  readonly champion: number | null;
  readonly violation: boolean;
  /** US cents found; null when nobody reckoned them. */
  readonly lossCents: number | null;
  /** With which probability, in millionths, it came to be examined. */
  readonly inclusionPpm: number;
}

/** Champion and challenger on the same examinations, each weighed by how likely it was. */
export interface Comparison {
  readonly examined: number;
  readonly challenger: TargetFigures | null;
  readonly champion: TargetFigures | null;
}

const MILLION = 1_000_000;
/** Both are resampled alike, so that their intervals rest on the same draws. */
const SEED = 1;
/** Probabilities are at least so far from certain, or their log-odds would be infinite. */
const CERTAIN = 1e-9;

/** Null figures stand where there is no violation among the examined, or nothing else. */
export function compare(rows: readonly Compared[]): Comparison {
  const both = rows.filter((row) => row.champion !== null);
  return {
    examined: rows.length,
    challenger: figuresOf(rows, ({ challenger }) => challenger),
    champion: figuresOf(both, ({ champion }) => champion ?? 0),
  };
}

function figuresOf(
  rows: readonly Compared[],
  said: (row: Compared) => number,
): TargetFigures | null {
  const column = (of: (row: Compared) => number) => Float64Array.from(rows, of);
  return measureTarget({
    raw: column((row) => logOdds(said(row))),
    calibration: UNCALIBRATED,
    labels: column((row) => (row.violation ? 1 : 0)),
    weights: column((row) => MILLION / row.inclusionPpm),
    revenue: column((row) => row.lossCents ?? 0),
    seed: SEED,
  });
}

function logOdds(probability: number): number {
  const bounded = Math.min(1 - CERTAIN, Math.max(CERTAIN, probability));
  return Math.log(bounded / (1 - bounded));
}
