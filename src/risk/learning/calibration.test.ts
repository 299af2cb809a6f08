import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Calibration,
  calibrated,
  fitIsotonic,
  fitPlatt,
  reliabilityError,
} from './calibration.ts';
import { seededChance } from './chance.ts';
import { logistic } from './loss.ts';

/** Labels drawn with the probability of `slope` times the raw score. */
function drawn(rows: number, slope: number, seed: number) {
  const chance = seededChance(seed);
  const raw = Float64Array.from({ length: rows }, () => 6 * chance() - 3);
  const labels = raw.map((said) => (chance() < logistic(slope * said) ? 1 : 0));
  return { raw, labels, weights: new Float64Array(rows).fill(1) };
}

test('Platt finds the slope that the labels were drawn with', () => {
  const fitted = fitPlatt(drawn(20_000, 2, 1));
  for (const said of [-2, -1, 0, 1, 2]) {
    expect(calibrated(fitted, said)).toBeCloseTo(logistic(2 * said), 1);
  }
  expect(calibrated(fitted, 0)).toBeCloseTo(0.5, 1);
});

test('Platt never turns the order of the scores round', () => {
  const fitted = fitPlatt(drawn(2_000, -1, 2));
  expect(calibrated(fitted, 2)).toBeGreaterThan(calibrated(fitted, 1));
});

test('isotonic pools neighbours that stand in the wrong order, and joins the middles', () => {
  const weights = new Float64Array(4).fill(1);
  const fitted = fitIsotonic({
    raw: Float64Array.of(1, 2, 3, 4),
    labels: Float64Array.of(0, 1, 0, 1),
    weights,
  });
  expect(fitted).toEqual({ kind: 'isotonic', raw: [1, 2.5, 4], probability: [0, 0.5, 1] });
  expect([0, 1, 1.75, 2.5, 4, 9].map((said) => calibrated(fitted, said))).toEqual([
    0, 0, 0.25, 0.5, 1, 1,
  ]);
});

test('a higher score never has a lower probability, whichever way it was calibrated', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), (seed, rows) => {
      const sample = drawn(rows, 1, seed);
      const scores = Float64Array.from({ length: 30 }, (_, at) => at / 4 - 4);
      for (const fitted of [fitPlatt(sample), fitIsotonic(sample)]) {
        const said = scores.map((score) => calibrated(fitted, score));
        expect(said).toEqual(said.toSorted());
        expect(said.every((probability) => probability >= 0 && probability <= 1)).toBe(true);
      }
    }),
  );
});

test('calibration lowers the reliability error of scores that are too bold', () => {
  const sample = drawn(5_000, 0.5, 3);
  const errorOf = (calibration: Calibration) =>
    reliabilityError(
      sample.raw.map((said) => calibrated(calibration, said)),
      sample.labels,
      sample.weights,
    );
  const before = errorOf({ kind: 'platt', slope: 1, intercept: 0 });
  expect(before).toBeGreaterThan(0.08);
  expect(errorOf(fitPlatt(sample))).toBeLessThan(before / 3);
  expect(errorOf(fitIsotonic(sample))).toBeLessThan(before / 3);
});
