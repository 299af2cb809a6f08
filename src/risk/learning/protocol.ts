import type { Told } from './boost.ts';
import { type Calibration, calibrated, fitPlatt, reliabilityError } from './calibration.ts';
import { type Declaration, LABELS, type Label, type LabelName, tupleOf } from './declaration.ts';
import { type Foresight, foresee } from './foresight.ts';
import { SHARES } from './measure.ts';
import {
  areaWithInterval,
  averagePrecision,
  bestF1,
  type Figure,
  f1At,
  type Inspection,
  inspect,
} from './metrics.ts';

/** Declarations in three parts: what is learned from, what settles thresholds, what is judged. */
export interface Protocol {
  readonly train: readonly Declaration[];
  readonly valid: readonly Declaration[];
  readonly test: readonly Declaration[];
  readonly label: LabelName;
}

/** How well one way of ranking foretells one set of declarations. */
export interface Table {
  readonly rows: number;
  readonly positives: number;
  readonly auc: Figure;
  readonly averagePrecision: number;
  /** At the threshold that was best on the valid declarations, and the best of .1 to .6 on these. */
  readonly f1: { readonly chosen: number; readonly best: number };
  readonly reliabilityError: number;
  /** Ranked by probability, at 1, 2, 5 and 10 %. */
  readonly byProbability: readonly Inspection[];
  /** Ranked by probability times duty. */
  readonly byExpectedDuty: readonly Inspection[];
}

export interface Evaluation {
  readonly label: LabelName;
  /** All declarations of the test: what the papers report. Null when the test holds one class only. */
  readonly all: Table | null;
  /** Those whose tuple stands nowhere in train or valid: what was foretold and not remembered. */
  readonly unseen: Table | null;
  /** What looking tuples up, without any model, does on all declarations. */
  readonly lookup: Table | null;
  /** The share of the test's declarations whose tuple stands in train or valid, 0 to 1. */
  readonly seenShare: number;
}

/**
 * Judges the test declarations from train and valid, as the papers do, and apart from that those whose
 * goods were never declared before. Thresholds and calibration are settled on valid, from train alone.
 */
export function evaluate({ train, valid, test, label }: Protocol, told: Told): Evaluation {
  const field = LABELS[label];
  const half =
    (from: number): Told =>
    (done, of) =>
      told(from * of + done, 2 * of);
  const rehearsal = foresee(train, valid, field, half(0));
  const settled = settle(rehearsal, valid, field);
  const learned = [...train, ...valid];
  const foresight = foresee(learned, test, field, half(1));
  const probabilities = probabilitiesOf(foresight, settled);
  const judge = (said: Float64Array, of: (row: number) => boolean): Table | null =>
    tableOf(test, said, field, of, settled.threshold);
  return {
    label,
    all: judge(probabilities, () => true),
    unseen: judge(probabilities, (row) => foresight.known[row] === 0),
    lookup: judge(lookUp(learned, test, field), () => true),
    seenShare: mean(Float64Array.from(foresight.known)),
  };
}

interface Settled {
  readonly known: Calibration;
  readonly unknown: Calibration;
  readonly threshold: number;
}

/** Goods that came before and goods that did not are foretold by forests of their own: two scales. */
function settle(foresight: Foresight, valid: readonly Declaration[], field: Label): Settled {
  const { raw, known } = foresight;
  const rows = [...valid.keys()];
  const scaleOf = (kind: number) => {
    const kept = rows.filter((row) => known[row] === kind);
    return fitPlatt({
      raw: Float64Array.from(kept, (row) => raw[row] ?? 0),
      labels: Float64Array.from(kept, (row) => valid[row]?.[field] ?? 0),
      weights: new Float64Array(kept.length).fill(1),
    });
  };
  const scales = { known: scaleOf(1), unknown: scaleOf(0) };
  const scores = probabilitiesOf(foresight, scales);
  const labels = Float64Array.from(valid, (one) => one[field]);
  const ranking = { scores, labels, weights: new Float64Array(valid.length).fill(1) };
  return { ...scales, threshold: bestF1(ranking).threshold };
}

function probabilitiesOf(
  { raw, known }: Foresight,
  scales: Omit<Settled, 'threshold'>,
): Float64Array {
  return raw.map((said, row) => calibrated(known[row] === 1 ? scales.known : scales.unknown, said));
}

/** The mean label of each tuple among those learned from; of all of them for a tuple not among them. */
function lookUp(
  learned: readonly Declaration[],
  test: readonly Declaration[],
  field: Label,
): Float64Array {
  const tuples = new Map<string, { sum: number; count: number }>();
  for (const one of learned) {
    const tuple = tupleOf(one);
    const kept = tuples.get(tuple) ?? { sum: 0, count: 0 };
    tuples.set(tuple, { sum: kept.sum + one[field], count: kept.count + 1 });
  }
  const overall = mean(Float64Array.from(learned, (one) => one[field]));
  return Float64Array.from(test, (one) => {
    const kept = tuples.get(tupleOf(one));
    return kept === undefined ? overall : kept.sum / kept.count;
  });
}

function tableOf(
  test: readonly Declaration[],
  said: Float64Array,
  field: Label,
  of: (row: number) => boolean,
  threshold: number,
): Table | null {
  const rows = [...test.keys()].filter(of);
  const kept = rows.flatMap((row) => test[row] ?? []);
  const scores = Float64Array.from(rows, (row) => said[row] ?? 0);
  const labels = Float64Array.from(kept, (one) => one[field]);
  const positives = labels.reduce((sum, label) => sum + label, 0);
  if (positives === 0 || positives === labels.length) return null;
  const weights = new Float64Array(rows.length).fill(1);
  const duties = Float64Array.from(kept, dutyOf);
  const ranking = { scores, labels, weights };
  const expected = { ...ranking, scores: scores.map((score, at) => score * (duties[at] ?? 0)) };
  const evaded = duties.map((duty, at) => duty * (labels[at] ?? 0));
  return {
    rows: rows.length,
    positives,
    auc: areaWithInterval(ranking, 1),
    averagePrecision: averagePrecision(ranking),
    f1: { chosen: f1At(ranking, threshold), best: bestF1(ranking).f1 },
    reliabilityError: reliabilityError(scores, labels, weights),
    byProbability: SHARES.map((share) => inspect(ranking, evaded, share)),
    byExpectedDuty: SHARES.map((share) => inspect(expected, evaded, share)),
  };
}

/** Stands for what a violation evades, which these sets do not tell; in the publisher's currency. */
function dutyOf({ price, taxRate }: Declaration): number {
  return (price * taxRate) / 100;
}

function mean(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
