import { binColumns } from '../src/risk/learning/bins.ts';
import { boost } from '../src/risk/learning/boost.ts';
import { seededChance } from '../src/risk/learning/chance.ts';
import { LOGISTIC } from '../src/risk/learning/loss.ts';
import { areaUnderCurve } from '../src/risk/learning/metrics.ts';
import { compileModel } from '../src/risk/learning/model.parse.ts';
import { DEFAULT_SETTINGS, type TrainingSettings } from '../src/risk/learning/settings.ts';
import { trainModel } from '../src/risk/learning/train.ts';

const FEATURES = 60;
const TREES = 300;
const ROWS = 1_000_000;
const MODEL_ROWS = 20_000;
const SEED = 20261122;

/** No rows to stop by: the largest model that the settings allow. */
const FULL_SIZE: TrainingSettings = { ...DEFAULT_SETTINGS, tuningShare: 0 };

/**
 * What growing 300 trees on a million rows of 60 features costs, on one thread, and what a model's
 * score and its explanation cost.
 *
 * Rows can be given as an argument: `bench learning --rows=100000`.
 */
export async function benchLearning(): Promise<string[]> {
  const rows = rowsAsked() ?? ROWS;
  return [...growing(rows), ...scoring()];
}

function growing(rows: number): string[] {
  const { columns, labels } = someRows(rows);
  const [binned, binning] = timed(() => binColumns(columns, rows));
  const problem = {
    columns: binned,
    monotones: columns.map(() => 0 as const),
    labels,
    weights: new Float64Array(rows).fill(1),
    rows: Uint32Array.from(labels.keys()),
    held: new Uint32Array(),
    loss: LOGISTIC,
  };
  const settings = { ...DEFAULT_SETTINGS.violation, rounds: TREES };
  const [grown, growth] = timed(() => boost(problem, settings, () => undefined));
  const area = areaUnderCurve({ scores: grown.raw, labels, weights: problem.weights });
  const { rowShare, columnShare, leaves } = settings;
  return [
    `learning: ${rows} rows × ${FEATURES} features × ${grown.trees.length} trees of ${leaves} leaves, ${100 * rowShare} % of rows and ${100 * columnShare} % of features a tree, one thread`,
    `  binned in ${said(binning)}, grown in ${said(growth)}, AUC on the same rows ${area.toFixed(3)}`,
  ];
}

function scoring(): string[] {
  const { columns, labels } = someRows(MODEL_ROWS);
  const [trained, training] = timed(() =>
    trainModel({
      name: 'bench/1',
      features: columns.map((_, at) => ({ name: `feature ${at}`, monotone: 0 })),
      columns,
      violation: labels,
      critical: labels.map((label, row) => (label === 1 && row % 5 === 0 ? 1 : 0)),
      lossCents: labels.map(
        (label, row) => label * (1 + Math.round(1_000 * (columns[4]?.[row] || 0))),
      ),
      weights: new Float64Array(MODEL_ROWS).fill(1),
      moments: Float64Array.from(labels.keys()),
      settings: FULL_SIZE,
    }),
  );
  const [compiled, compiling] = timed(() => compileModel(trained.content));
  if (!compiled.ok) return [`  refused with ${compiled.faults.length} faults`];
  const model = compiled.value;
  const values = Array.from({ length: 2_000 }, (_, row) =>
    Float64Array.from(columns, (column) => column[row] ?? Number.NaN),
  );
  const score = fastest(10, () => {
    for (const row of values) model.score(row);
  });
  const explained = values.slice(0, 100);
  const explain = fastest(2, () => {
    for (const row of explained) model.explain(row);
  });
  const { violation, critical, severity } = trained.card.trees;
  return [
    `  a model of ${violation} + ${critical} + ${severity} trees from ${MODEL_ROWS} rows, each target fitted twice: ${said(training)}; ${(trained.content.length / 1024).toFixed(0)} KiB, read and proved in ${said(compiling)}`,
    `  score with contributions by steps: ${((1000 * score.cpu) / values.length).toFixed(1)} µs of processor a row; exact Shapley values: ${(explain.cpu / explained.length).toFixed(2)} ms`,
  ];
}

/** A row's label depends on six of the features; a tenth of all values is missing. */
function someRows(rows: number) {
  const chance = seededChance(SEED);
  const columns = Array.from({ length: FEATURES }, (_, feature) =>
    // Every third feature has few values, as counts and codes have.
    Float64Array.from({ length: rows }, () => {
      const value = chance();
      if (value < 0.1) return Number.NaN;
      return feature % 3 === 0 ? Math.floor(value * 12) : value;
    }),
  );
  const known = (feature: number, row: number) => columns[feature]?.[row] || 0;
  const labels = Float64Array.from({ length: rows }, (_, row) => {
    const logOdds = 3 * known(1, row) * known(2, row) + known(3, row) / 4 + 2 * known(4, row) - 6;
    return chance() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  return { columns, labels };
}

function rowsAsked(): number | undefined {
  const flag = process.argv.find((argument) => argument.startsWith('--rows='));
  return flag === undefined ? undefined : Number(flag.slice('--rows='.length));
}

interface Took {
  readonly wall: number;
  readonly cpu: number;
}

function timed<Value>(work: () => Value): [value: Value, took: Took] {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [value, { wall: performance.now() - start, cpu: (user + system) / 1000 }];
}

function fastest(runs: number, work: () => void): Took {
  const all = Array.from({ length: runs }, () => timed(work)[1]);
  return all.reduce((best, one) => (one.cpu < best.cpu ? one : best));
}

function said({ wall, cpu }: Took): string {
  return `${(wall / 1000).toFixed(1)} s (${(cpu / 1000).toFixed(1)} s of processor)`;
}
