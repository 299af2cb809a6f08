import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  areaUnderCurve,
  areaWithInterval,
  averagePrecision,
  bestF1,
  inspect,
  type Ranking,
  wilson,
} from './metrics.ts';

function ranking(scores: readonly number[], labels: readonly number[]): Ranking {
  return {
    scores: Float64Array.from(scores),
    labels: Float64Array.from(labels),
    weights: new Float64Array(scores.length).fill(1),
  };
}

/** Every violation beside every honest row. */
function bruteArea({ scores, labels, weights }: Ranking): number {
  const rows = [...scores].map((score, at) => {
    return { score, label: labels[at] ?? 0, weight: weights[at] ?? 0 };
  });
  let [above, pairs] = [0, 0];
  for (const one of rows.filter(({ label }) => label === 1)) {
    for (const other of rows.filter(({ label }) => label === 0)) {
      const weight = one.weight * other.weight;
      pairs += weight;
      if (one.score > other.score) above += weight;
      if (one.score === other.score) above += weight / 2;
    }
  }
  return above / pairs;
}

const someRankings = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(0, 1), fc.integer({ min: 1, max: 4 })),
    {
      minLength: 2,
      maxLength: 30,
    },
  )
  .map((rows) => ({
    scores: Float64Array.from(rows, ([score]) => score),
    labels: Float64Array.from(rows, ([, label]) => label),
    weights: Float64Array.from(rows, ([, , weight]) => weight),
  }));

test('the area is the share of pairs in which the violation ranks above, ties counting half', () => {
  fc.assert(
    fc.property(someRankings, (some) => {
      const brute = bruteArea(some);
      if (Number.isNaN(brute)) expect(areaUnderCurve(some)).toBeNaN();
      else expect(areaUnderCurve(some)).toBeCloseTo(brute, 12);
    }),
  );
});

test('the interval of the area holds the area', () => {
  fc.assert(
    fc.property(someRankings, (some) => {
      const { value, low, high } = areaWithInterval(some, 1);
      fc.pre(!Number.isNaN(value));
      expect(low).toBeLessThanOrEqual(high);
      expect(high - low).toBeLessThanOrEqual(1);
    }),
    { numRuns: 30 },
  );
  const clear = ranking([4, 3, 2, 1], [1, 1, 0, 0]);
  expect(areaWithInterval(clear, 1)).toEqual({ value: 1, low: 1, high: 1 });
});

test('inspecting a fifth of ten rows finds what stands in the best two', () => {
  const some = ranking([9, 8, 7, 6, 5, 4, 3, 2, 1, 0], [1, 0, 1, 0, 0, 0, 0, 1, 0, 1]);
  const worth = Float64Array.of(30, 0, 10, 0, 0, 0, 0, 20, 0, 0);
  const seen = inspect(some, worth, 0.2);
  expect(seen).toMatchObject({ inspected: 2, found: 1, recall: 0.25, revenue: 0.5 });
  expect(seen.precision.value).toBe(0.5);
  expect(inspect(some, null, 0.2).revenue).toBeNull();
});

test('average precision is the mean precision at the violations', () => {
  expect(averagePrecision(ranking([3, 2, 1], [1, 0, 1]))).toBeCloseTo((1 + 2 / 3) / 2, 12);
});

test('the best threshold for F1 is the lowest of those that are equally good', () => {
  const some = ranking([0.9, 0.55, 0.35, 0.15], [1, 1, 0, 0]);
  expect(bestF1(some)).toEqual({ threshold: 0.4, f1: 1 });
});

test('Wilson’s interval is the known one for 8 of 10', () => {
  const { low, high } = wilson(0.8, 10);
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
});
