import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binColumns } from './bins.ts';
import { boost } from './boost.ts';
import { seededChance } from './chance.ts';
import { addSteps, below, type Forest, layForest, rawScore, spread } from './forest.ts';
import { LOGISTIC } from './loss.ts';
import { addShapley } from './shapley.ts';
import { PLAIN, someColumns } from './test-training.ts';

const FEATURES = 4;

function someForest(seed: number): { forest: Forest; columns: readonly Float64Array[] } {
  const chance = seededChance(seed);
  const columns = someColumns(FEATURES, 150, chance);
  const labels = Float64Array.from({ length: 150 }, () => (chance() < 0.4 ? 1 : 0));
  const { start, trees } = boost(
    {
      columns: binColumns(columns, 150),
      monotones: columns.map(() => 0),
      labels,
      weights: Float64Array.from(labels, () => 0.5 + chance()),
      rows: Uint32Array.from(labels.keys()),
      held: new Uint32Array(),
      loss: LOGISTIC,
    },
    { ...PLAIN, rounds: 3, depth: 6, leaves: 12 },
    () => undefined,
  );
  return { forest: layForest(FEATURES, start, trees), columns };
}

/** What is to be expected at a node when only some features are known: both sides by their cover. */
function expected(forest: Forest, node: number, slots: Float64Array, known: number): number {
  const left = forest.left[node] ?? 0;
  if (left === node) return forest.expected[node] ?? 0;
  const feature = (forest.slot[node] ?? 0) >> 1;
  if ((known >> feature) & 1) return expected(forest, below(forest, node, slots), slots, known);
  const [low, high] = [forest.cover[left] ?? 0, forest.cover[left + 1] ?? 0];
  return (
    (low * expected(forest, left, slots, known) + high * expected(forest, left + 1, slots, known)) /
    (low + high)
  );
}

/** Shapley's formula over all subsets of the features. */
function bruteShapley(forest: Forest, slots: Float64Array): number[] {
  const worth = (known: number) =>
    forest.roots.reduce((sum, root) => sum + expected(forest, root, slots, known), 0);
  const factorial = (of: number): number => (of <= 1 ? 1 : of * factorial(of - 1));
  const size = (subset: number) => subset.toString(2).replaceAll('0', '').length;
  return Array.from({ length: FEATURES }, (_, feature) => {
    let sum = 0;
    for (let subset = 0; subset < 2 ** FEATURES; subset++) {
      if ((subset >> feature) & 1) continue;
      const others = size(subset);
      const share = (factorial(others) * factorial(FEATURES - others - 1)) / factorial(FEATURES);
      sum += share * (worth(subset | (1 << feature)) - worth(subset));
    }
    return sum;
  });
}

function eachRow(check: (forest: Forest, slots: Float64Array) => void): void {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const { forest, columns } = someForest(seed);
      const slots = new Float64Array(2 * FEATURES);
      for (let row = 0; row < 5; row++) {
        spread(
          Float64Array.from(columns, (column) => column[row] ?? 0),
          slots,
        );
        check(forest, slots);
      }
    }),
    { numRuns: 40 },
  );
}

test('contributions are the Shapley values that all subsets of features give', () => {
  eachRow((forest, slots) => {
    const parts = new Float64Array(FEATURES);
    addShapley(forest, slots, parts);
    for (const [feature, part] of bruteShapley(forest, slots).entries()) {
      expect(parts[feature]).toBeCloseTo(part, 9);
    }
  });
});

test('contributions and the base sum to the raw score, by Shapley and by steps', () => {
  eachRow((forest, slots) => {
    for (const attribute of [addShapley, addSteps]) {
      const parts = new Float64Array(FEATURES);
      attribute(forest, slots, parts);
      const sum = parts.reduce((so, part) => so + part, forest.base);
      expect(sum).toBeCloseTo(rawScore(forest, slots), 9);
    }
  });
});
