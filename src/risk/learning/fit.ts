import type { BinnedColumns } from './bins.ts';
import { type Boosted, type BoostSettings, boost, foretell, type Told } from './boost.ts';
import { type Calibration, fitIsotonic, fitPlatt, UNCALIBRATED } from './calibration.ts';
import { LOGISTIC, logistic, SQUARED } from './loss.ts';
import type { Parts } from './parts.ts';
import type { TrainingSettings } from './settings.ts';
import type { Training, WrittenForest } from './training.ts';
import type { GrownTree } from './tree.ts';

/** Below so many positives neither stopping nor calibration can be told from noise. */
const TUNING_POSITIVES_MIN = 20;

/** What the targets of one training are fitted on. */
export interface Ground {
  readonly training: Training;
  readonly columns: BinnedColumns;
  readonly parts: Parts;
  /** What each row weighs where trees are grown. */
  readonly taught: Float64Array;
}

/** A target's forest on all rows, and what one that had not seen the latest rows said of them. */
export interface Fitted {
  readonly forest: WrittenForest;
  /** In the order of `parts.latest`. */
  readonly latest: Float64Array;
}

export interface FittedProbability extends Fitted {
  readonly calibration: Calibration;
  /** The rate among all rows, 0 to 1. */
  readonly prior: number;
}

/** Fits the probability of a label, 1 or 0. */
export function fitProbability(
  { training, columns, parts, taught }: Ground,
  labels: Float64Array,
  settings: BoostSettings,
  kind: TrainingSettings['calibration'],
  told: Told,
): FittedProbability {
  const { weights, features } = training;
  const { tuning, all } = parts;
  const monotones = features.map(({ monotone }) => monotone);
  const problem = { columns, labels, weights: taught, monotones, loss: LOGISTIC };
  const positives = tuning.filter((row) => labels[row] === 1).length;
  const tunes = positives >= TUNING_POSITIVES_MIN && positives < tuning.length;
  const first = boost({ ...problem, ...learned(parts, tunes) }, settings, told);
  const pick = (values: Float64Array) => Float64Array.from(tuning, (row) => values[row] ?? 0);
  const tuned = { raw: pick(first.raw), labels: pick(labels), weights: pick(weights) };
  const calibrate = kind === 'platt' ? fitPlatt : fitIsotonic;
  const whole = boost({ ...problem, rows: all, held: NONE }, roundsOf(first, settings), told);
  return {
    forest: written(whole),
    latest: foretell(first, columns, parts.latest),
    calibration: tunes ? calibrate(tuned) : UNCALIBRATED,
    prior: logistic(LOGISTIC.start(labels, weights, all)),
  };
}

/** Fits what a violation costs: the logarithm of one cent more than the loss, and a factor. */
export function fitSeverity(
  { training, columns, parts, taught }: Ground,
  settings: BoostSettings,
  told: Told,
): Fitted & { readonly factor: number } {
  const { lossCents, violation, weights } = training;
  const costly = (rows: Uint32Array) =>
    rows.filter((row) => violation[row] === 1 && !Number.isNaN(lossCents[row]));
  const labels = lossCents.map((cents) => Math.log1p(cents));
  const monotones = training.features.map(() => 0 as const);
  const problem = { columns, labels, weights: taught, monotones, loss: SQUARED };
  const tunes = costly(parts.tuning).length >= TUNING_POSITIVES_MIN;
  const { rows, held } = learned(parts, tunes);
  const known = { rows: costly(rows), held: costly(held) };
  const first = boost({ ...problem, ...known }, settings, told);
  const all = costly(parts.all);
  const whole = boost({ ...problem, rows: all, held: NONE }, roundsOf(first, settings), told);
  // The mean of logarithms lies below the logarithm of the mean; rows not learned from say by how much.
  let [lost, said] = [0, 0];
  for (const row of tunes ? known.held : known.rows) {
    lost += (weights[row] ?? 0) * (lossCents[row] ?? 0);
    said += (weights[row] ?? 0) * Math.expm1(Math.max(0, first.raw[row] ?? 0));
  }
  return {
    forest: written(whole),
    latest: foretell(first, columns, parts.latest),
    factor: said > 0 ? lost / said : 1,
  };
}

const NONE = new Uint32Array();

/** Rows to learn from, and rows that say when to stop where there are enough to say it. */
function learned({ earliest, tuning }: Parts, tunes: boolean) {
  if (tunes) return { rows: earliest, held: tuning };
  return { rows: Uint32Array.from([...earliest, ...tuning]).sort(), held: NONE };
}

function roundsOf(first: Boosted, settings: BoostSettings): BoostSettings {
  return { ...settings, rounds: first.trees.length };
}

function written({ start, trees }: Boosted): WrittenForest {
  return { start, trees: trees.map(withoutBins) };
}

function withoutBins({ bin: _, ...tree }: GrownTree) {
  return tree;
}
