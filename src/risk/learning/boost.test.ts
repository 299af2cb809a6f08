import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binColumns } from './bins.ts';
import { type BoostSettings, boost, type Problem } from './boost.ts';
import { seededChance } from './chance.ts';
import { layForest, rawScore, spread } from './forest.ts';
import { LOGISTIC, SQUARED } from './loss.ts';
import { PLAIN, someColumns } from './test-training.ts';

const NONE = new Uint32Array();
const silent = () => undefined;

function problemOf(columns: readonly Float64Array[], labels: readonly number[]): Problem {
  const rows = labels.length;
  return {
    columns: binColumns(columns, rows),
    monotones: columns.map(() => 0),
    labels: Float64Array.from(labels),
    weights: new Float64Array(rows).fill(1),
    rows: Uint32Array.from({ length: rows }, (_, row) => row),
    held: NONE,
    loss: SQUARED,
  };
}

const EXACT: BoostSettings = { ...PLAIN, rounds: 1, learningRate: 1, l2: 0 };

test('one tree without shrinkage says the mean of each side of the best split', () => {
  const problem = problemOf([Float64Array.of(1, 2, 3, 4)], [10, 10, 20, 26]);
  const { start, trees, raw } = boost(problem, { ...EXACT, leaves: 2 }, silent);
  expect(start).toBe(16.5);
  expect(trees[0]).toMatchObject({
    feature: [0, -1, -1],
    threshold: [2.5, 0, 0],
    cover: [4, 2, 2],
  });
  expect([...raw]).toEqual([10, 10, 23, 23]);
});

test('the leaf whose split lowers the loss most is split first', () => {
  const problem = problemOf([Float64Array.of(1, 2, 3, 4)], [0, 1, 100, 200]);
  const { raw } = boost(problem, { ...EXACT, leaves: 3 }, silent);
  expect([...raw]).toEqual([0.5, 0.5, 100, 200]);
});

test('missing values go where they fit better, and may be parted from all others', () => {
  const { NaN: missing } = Number;
  const low = problemOf([Float64Array.of(1, 2, missing, missing)], [0, 9, 0, 0]);
  expect([...boost(low, { ...EXACT, leaves: 2 }, silent).raw]).toEqual([0, 9, 0, 0]);
  const high = problemOf([Float64Array.of(1, 2, missing, missing)], [0, 9, 9, 9]);
  expect([...boost(high, { ...EXACT, leaves: 2 }, silent).raw]).toEqual([0, 9, 9, 9]);
  const apart = problemOf([Float64Array.of(1, 2, missing, missing)], [0, 0, 9, 9]);
  expect([...boost(apart, { ...EXACT, leaves: 2 }, silent).raw]).toEqual([0, 0, 9, 9]);
});

test('held rows stop the growth, and the trees after the best are taken back', () => {
  const chance = seededChance(7);
  const columns = someColumns(6, 400, chance);
  const noise = Array.from({ length: 400 }, () => (chance() < 0.5 ? 1 : 0));
  const all = problemOf(columns, noise);
  const [rows, held] = [all.rows.subarray(0, 300), all.rows.subarray(300)];
  const { trees, raw, start } = boost(
    { ...all, rows, held, loss: LOGISTIC },
    { ...PLAIN, rounds: 60 },
    silent,
  );
  expect(trees.length).toBeLessThan(20);
  const slots = new Float64Array(12);
  spread(valuesOf(columns, 350), slots);
  expect(raw[350]).toBeCloseTo(rawScore(layForest(6, start, trees), slots), 9);
});

function valuesOf(columns: readonly Float64Array[], row: number): Float64Array {
  return Float64Array.from(columns, (column) => column[row] ?? Number.NaN);
}

test('a forest says of values what it said of their bins', () => {
  fc.assert(
    fc.property(fc.integer(), fc.boolean(), (seed, logistic) => {
      const chance = seededChance(seed);
      const columns = someColumns(3, 120, chance);
      const labels = Array.from({ length: 120 }, () => (chance() < 0.4 ? 1 : 0));
      const problem = { ...problemOf(columns, labels), loss: logistic ? LOGISTIC : SQUARED };
      const settings = { ...PLAIN, rowShare: 0.7, columnShare: 0.7, rounds: 8, seed };
      const { start, trees, raw } = boost(problem, settings, silent);
      const forest = layForest(3, start, trees);
      const slots = new Float64Array(6);
      for (let row = 0; row < 120; row++) {
        spread(valuesOf(columns, row), slots);
        expect(rawScore(forest, slots)).toBeCloseTo(raw[row] ?? 0, 9);
      }
    }),
    { numRuns: 30 },
  );
});

test('a weight of two is the same as standing there twice', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const chance = seededChance(seed);
      const columns = someColumns(3, 60, chance);
      const labels = Array.from({ length: 60 }, () => chance());
      const doubled = labels.map(() => chance() < 0.5);
      const twice = [...labels.keys()].flatMap((row) => (doubled[row] ? [row, row] : [row]));
      const once = problemOf(columns, labels);
      const weights = Float64Array.from(doubled, (double) => (double ? 2 : 1));
      const repeated = problemOf(
        columns.map((column) => Float64Array.from(twice, (row) => column[row] ?? 0)),
        twice.map((row) => labels[row] ?? 0),
      );
      const weighted = boost({ ...once, weights }, PLAIN, silent);
      const copied = boost(repeated, PLAIN, silent);
      for (const [at, row] of twice.entries()) {
        expect(copied.raw[at]).toBeCloseTo(weighted.raw[row] ?? Number.NaN, 6);
      }
    }),
    { numRuns: 40 },
  );
});

test('a monotonic feature never lowers what it may only raise', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(1 as const, -1 as const), (seed, monotone) => {
      const chance = seededChance(seed);
      const columns = someColumns(3, 200, chance);
      // The labels fall and rise with the feature, so that a free forest would follow them.
      const labels = Array.from(
        { length: 200 },
        (_, row) => Math.sin(9 * (columns[0]?.[row] || 0)) + chance(),
      );
      const problem = { ...problemOf(columns, labels), monotones: [monotone, 0, 0] as const };
      const { start, trees } = boost(problem, PLAIN, silent);
      const forest = layForest(3, start, trees);
      const slots = new Float64Array(6);
      for (let row = 0; row < 10; row++) {
        const values = valuesOf(columns, row);
        let before = -monotone * Infinity;
        for (let step = 0; step <= 64; step++) {
          values[0] = step / 64;
          spread(values, slots);
          const said = rawScore(forest, slots);
          expect(monotone * (said - before)).toBeGreaterThanOrEqual(-1e-12);
          before = said;
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('the same seed grows the same trees, another seed others', () => {
  const chance = seededChance(3);
  const columns = someColumns(5, 300, chance);
  const labels = Array.from({ length: 300 }, () => (chance() < 0.3 ? 1 : 0));
  const grow = (seed: number) =>
    JSON.stringify(
      boost(problemOf(columns, labels), { ...PLAIN, rowShare: 0.6, columnShare: 0.6, seed }, silent)
        .trees,
    );
  expect(grow(1)).toBe(grow(1));
  expect(grow(1)).not.toBe(grow(2));
});
