import { expect, test } from 'vitest';
import { compileModel } from './model.parse.ts';
import type { TrainingSettings } from './settings.ts';
import { PLAIN, someTraining } from './test-training.ts';
import { trainModel } from './train.ts';
import type { Training } from './training.ts';

const SETTINGS: TrainingSettings = {
  violation: { ...PLAIN, rounds: 30, minChildWeight: 1 },
  critical: { ...PLAIN, rounds: 20, minChildWeight: 1 },
  severity: { ...PLAIN, rounds: 20, minChildWeight: 5 },
  weightMax: 10,
  calibration: 'platt',
  heldShare: 0.2,
  tuningShare: 0.2,
};
const TRAINING: Training = { ...someTraining(2_000), settings: SETTINGS };
const { content, card } = trainModel(TRAINING);

function modelOf(text: string) {
  const compiled = compileModel(text);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return compiled.value;
}

const MODEL = modelOf(content);
const rowOf = (row: number) => Float64Array.from(TRAINING.columns, (column) => column[row] ?? 0);

test('equal training gives equal bytes, another seed others', () => {
  expect(trainModel(TRAINING).content).toBe(content);
  const violation = { ...SETTINGS.violation, rowShare: 0.5 };
  const seeded = (seed: number) =>
    trainModel({ ...TRAINING, settings: { ...SETTINGS, violation: { ...violation, seed } } });
  expect(seeded(1).content).not.toBe(seeded(2).content);
});

test('a model’s contributions and base sum to the log-odds that its probability was calibrated from', () => {
  const written = JSON.parse(content);
  const { slope, intercept } = written.violation.calibration;
  for (let row = 0; row < 50; row++) {
    for (const score of [MODEL.score(rowOf(row)), MODEL.explain(rowOf(row))]) {
      const raw = score.contributions.reduce((sum, { logOdds }) => sum + logOdds, score.base);
      expect(score.probability).toBeCloseTo(1 / (1 + Math.exp(-slope * raw - intercept)), 9);
      const sizes = score.contributions.map(({ logOdds }) => Math.abs(logOdds));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    }
  }
});

test('a row of which nothing is known has the rate of all rows, and no reason', () => {
  const { violation, weights, lossCents } = TRAINING;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const rate = violation.reduce((sum, label, row) => sum + label * (weights[row] ?? 0), 0) / all;
  const loss = lossCents.reduce((sum, cents, row) => sum + cents * (weights[row] ?? 0), 0) / all;
  const score = MODEL.score(new Float64Array(4).fill(Number.NaN));
  expect(score.probability).toBeCloseTo(rate, 3);
  expect(score.lossCents).toBe(Math.round(loss));
  expect(score.contributions).toEqual([]);
});

test('probabilities and losses come out as large as they are, in the mean', () => {
  let [said, came, expected, lost] = [0, 0, 0, 0];
  for (let row = 0; row < 2_000; row++) {
    const weight = TRAINING.weights[row] ?? 0;
    const score = MODEL.score(rowOf(row));
    said += weight * score.probability;
    came += weight * (TRAINING.violation[row] ?? 0);
    expected += weight * score.lossCents;
    lost += weight * (TRAINING.lossCents[row] ?? 0);
  }
  expect(said / came).toBeCloseTo(1, 0);
  expect(expected / lost).toBeGreaterThan(0.8);
  expect(expected / lost).toBeLessThan(1.25);
});

test('one control case does not outweigh its kind', () => {
  // Of two hundred rows alike, all violations, one is a control case found in order.
  const rows = 400;
  const alike = Float64Array.from({ length: rows }, (_, row) => (row < 200 ? 1 : 0));
  const training: Training = {
    ...TRAINING,
    features: [{ name: 'kind', monotone: 0 }],
    columns: [alike],
    violation: alike.map((kind, row) => (kind === 1 && row > 0 ? 1 : 0)),
    critical: new Float64Array(rows),
    lossCents: new Float64Array(rows),
    weights: alike.map((_, row) => (row === 0 ? 200 : 1)),
    moments: new Float64Array(rows),
  };
  const saidOf = (weightMax: number) =>
    modelOf(trainModel({ ...training, settings: { ...SETTINGS, weightMax } }).content).score(
      Float64Array.of(1),
    ).probability;
  expect(saidOf(200)).toBeLessThan(0.6);
  expect(saidOf(3)).toBeGreaterThan(0.9);
});

test('the card tells what the model was learned from and how well it foretold later rows', () => {
  expect(card).toMatchObject({ name: 'test/1', rows: 2_000, settings: SETTINGS });
  expect(card.window).toEqual({ from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T09:19:00.000Z' });
  expect(card.features.at(-1)).toMatchObject({ name: 'idle' });
  expect(card.held.from).toBe('2026-01-02T02:40:00.000Z');
  expect(card.held.violation?.rows).toBe(400);
  expect(card.held.violation?.auc.low).toBeGreaterThan(0.55);
  expect(card.held.critical?.auc.value).toBeGreaterThan(card.held.violation?.auc.value ?? 1);
});

test('rows may come in any order of time', () => {
  const order = Array.from({ length: 2_000 }, (_, at) => (at * 7) % 2_000);
  const shuffled = (column: Float64Array) => Float64Array.from(order, (row) => column[row] ?? 0);
  const { columns, violation, critical, lossCents, weights, moments } = TRAINING;
  const mixed = trainModel({
    ...TRAINING,
    columns: columns.map(shuffled),
    violation: shuffled(violation),
    critical: shuffled(critical),
    lossCents: shuffled(lossCents),
    weights: shuffled(weights),
    moments: shuffled(moments),
  });
  expect(mixed.card.held.from).toBe(card.held.from);
  expect(mixed.card.labels).toEqual(card.labels);
});

test('few labels, one day, or no violation at all still make a model that says the rate', () => {
  const few = someTraining(30);
  const poor: readonly Training[] = [
    few,
    { ...few, moments: new Float64Array(30) },
    { ...few, violation: new Float64Array(30), critical: new Float64Array(30) },
    { ...few, lossCents: new Float64Array(30).fill(Number.NaN) },
  ];
  for (const training of poor) {
    const trained = trainModel({ ...training, settings: SETTINGS });
    const score = modelOf(trained.content).score(rowOf(0));
    expect(Number.isFinite(score.probability)).toBe(true);
    expect(score.lossCents).toBeGreaterThanOrEqual(0);
  }
  const [, , honest] = poor;
  const none = trainModel({ ...few, ...honest, settings: SETTINGS });
  expect(none.card.held.violation).toBeNull();
  expect(modelOf(none.content).score(rowOf(0)).probability).toBeLessThan(0.05);
});

test('training tells how far it is, never backwards, to the end', () => {
  const told: number[] = [];
  trainModel(TRAINING, (done, of) => told.push(done / of));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
});
