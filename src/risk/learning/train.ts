import assert from 'node:assert/strict';
import { canonical } from '../../terms/canonical.ts';
import { instantOf } from '../../terms/day.ts';
import { binColumns } from './bins.ts';
import type { Told } from './boost.ts';
import { calibrated } from './calibration.ts';
import type { Card } from './card.ts';
import { type Fitted, type FittedProbability, fitProbability, fitSeverity } from './fit.ts';
import { addSteps, layForest, spread } from './forest.ts';
import { measureTarget } from './measure.ts';
import { type Parts, timeParts } from './parts.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { MODEL_FORMAT, type Training, type WrittenModel } from './training.ts';

export interface Trained {
  /** The model's text: what `compileModel` reads and a Book part holds. */
  readonly content: string;
  readonly card: Card;
}

/** The card's weights of features are means over so many rows, evenly spaced. */
const WEIGHED_ROWS_MAX = 2_000;
/** Three targets, each fitted twice. */
const FITS = 6;
const STEPS_A_FIT = 1_000;

/**
 * Learns a model of three parts: any violation, a critical one, and what a violation costs.
 *
 * The rows are parted by time: the earliest are learned from, the next say when to stop and how to
 * calibrate, the latest are measured on. Then the same number of trees is grown on all rows, because
 * the newest scheme stands in the latest. Equal training gives equal bytes.
 */
export function trainModel(training: Training, told: Told = () => undefined): Trained {
  assertWhole(training);
  const settings = training.settings ?? DEFAULT_SETTINGS;
  const { name, features, moments } = training;
  const parts = timeParts(moments, settings);
  const columns = binColumns(training.columns, moments.length);
  const taught = training.weights.map((weight) => Math.min(weight, settings.weightMax));
  const ground = { training, columns, parts, taught };
  const told6 = toldInTurn(told);
  const { calibration } = settings;
  const violation = fitProbability(
    ground,
    training.violation,
    settings.violation,
    calibration,
    told6,
  );
  const critical = fitProbability(ground, training.critical, settings.critical, calibration, told6);
  const severity = fitSeverity(ground, settings.severity, told6);
  const written: WrittenModel = {
    format: MODEL_FORMAT,
    name,
    features: features.map((feature) => feature.name),
    prior: {
      probability: violation.prior,
      critical: critical.prior,
      lossCents: meanLoss(training),
    },
    violation: { ...violation.forest, calibration: violation.calibration },
    critical: { ...critical.forest, calibration: critical.calibration },
    severity: { ...severity.forest, factor: severity.factor },
  };
  const held = heldFigures(training, parts, violation, critical, severity);
  return { content: canonical(written), card: cardOf(training, written, held) };
}

function assertWhole({ features, columns, moments, ...labels }: Training): void {
  assert.equal(columns.length, features.length, 'a column for each feature');
  assert(moments.length > 0, 'nothing to learn from');
  for (const column of columns) assert.equal(column.length, moments.length);
  const { violation, critical, lossCents, weights } = labels;
  for (const label of [violation, critical, lossCents, weights]) {
    assert.equal(label.length, moments.length);
  }
}

/** One count for fits that follow each other, each of which counts its own trees. */
function toldInTurn(told: Told): Told {
  let fit = 0;
  return (done, of) => {
    told(fit * STEPS_A_FIT + Math.round((done / of) * STEPS_A_FIT), FITS * STEPS_A_FIT);
    if (done === of) fit++;
  };
}

/** Of a row of which nothing is known: US cents; violations whose loss is unknown are left out. */
function meanLoss({ lossCents, violation, weights }: Training): number {
  let [lost, all] = [0, 0];
  for (let row = 0; row < weights.length; row++) {
    const cents = violation[row] === 1 ? (lossCents[row] ?? Number.NaN) : 0;
    if (Number.isNaN(cents)) continue;
    lost += (weights[row] ?? 0) * cents;
    all += weights[row] ?? 0;
  }
  return all === 0 ? 0 : Math.round(lost / all);
}

function heldFigures(
  training: Training,
  { latest, latestFrom }: Parts,
  violation: FittedProbability,
  critical: FittedProbability,
  severity: Fitted & { readonly factor: number },
): Card['held'] {
  const pick = (values: Float64Array) => Float64Array.from(latest, (row) => values[row] ?? 0);
  const weights = pick(training.weights);
  const labels = pick(training.violation);
  // A loss that nobody reckoned counts for nothing: revenue is what is known to be at stake.
  const revenue = pick(training.lossCents).map((cents, at) => (labels[at] === 1 ? cents || 0 : 0));
  const figures = (fitted: FittedProbability, of: Float64Array, seed: number) =>
    measureTarget({
      raw: fitted.latest,
      calibration: fitted.calibration,
      labels: of,
      weights,
      revenue,
      seed,
    });
  let [lost, said] = [0, 0];
  for (let at = 0; at < latest.length; at++) {
    const loss = severity.factor * Math.expm1(Math.max(0, severity.latest[at] ?? 0));
    const probability = calibrated(violation.calibration, violation.latest[at] ?? 0);
    lost += (weights[at] ?? 0) * (revenue[at] ?? 0);
    said += (weights[at] ?? 0) * probability * loss;
  }
  return {
    from: latestFrom === null ? null : instantOf(latestFrom),
    violation: figures(violation, labels, 1),
    critical: figures(critical, pick(training.critical), 2),
    lossRatio: lost === 0 ? null : said / lost,
  };
}

function cardOf(training: Training, written: WrittenModel, held: Card['held']): Card {
  const { name, features, violation, critical, lossCents, weights, moments } = training;
  const count = (labels: Float64Array) => labels.reduce((sum, label) => sum + label, 0);
  const spoken = featureWeights(training, written);
  const [first, last] = moments.reduce(
    ([low, high], moment) => [Math.min(low, moment), Math.max(high, moment)],
    [Infinity, -Infinity],
  );
  return {
    name,
    window: { from: instantOf(first), to: instantOf(last) },
    rows: moments.length,
    weight: count(weights),
    labels: {
      violation: count(violation),
      critical: count(critical),
      loss: lossCents.filter((cents, row) => violation[row] === 1 && !Number.isNaN(cents)).length,
    },
    prior: written.prior,
    features: features
      .map((feature, at) => ({ ...feature, weight: spoken[at] ?? 0 }))
      .sort((a, b) => b.weight - a.weight),
    trees: {
      violation: written.violation.trees.length,
      critical: written.critical.trees.length,
      severity: written.severity.trees.length,
    },
    settings: training.settings ?? DEFAULT_SETTINGS,
    held,
  };
}

/** What each feature adds to or takes from the log-odds of a violation, in the mean of some rows. */
function featureWeights({ columns, moments }: Training, written: WrittenModel): Float64Array {
  const { start, trees } = written.violation;
  const forest = layForest(columns.length, start, trees);
  const stride = Math.ceil(moments.length / WEIGHED_ROWS_MAX);
  const sums = new Float64Array(columns.length);
  const slots = new Float64Array(2 * columns.length);
  let rows = 0;
  for (let row = 0; row < moments.length; row += stride, rows++) {
    spread(
      Float64Array.from(columns, (column) => column[row] ?? Number.NaN),
      slots,
    );
    const parts = new Float64Array(columns.length);
    addSteps(forest, slots, parts);
    for (let at = 0; at < parts.length; at++) sums[at] = (sums[at] ?? 0) + Math.abs(parts[at] ?? 0);
  }
  return sums.map((sum) => sum / rows);
}
