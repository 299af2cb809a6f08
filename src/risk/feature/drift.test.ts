import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutsOf, histogramOf, stabilityIndex } from './drift.ts';

const figures = fc
  .array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(Number.NaN)), {
    minLength: 1,
    maxLength: 200,
  })
  .map((list) => Float64Array.from(list));

describe('the histogram of a feature', () => {
  test('counts every figure once, the missing ones apart', () => {
    fc.assert(
      fc.property(figures, figures, (before, now) => {
        const { counts, missing, cuts } = histogramOf(now, cutsOf(before));
        expect(counts.length).toBe(cuts.length + 1);
        expect(counts.reduce((sum, count) => sum + count, missing)).toBe(now.length);
      }),
    );
  });

  test('parts what it was cut by into bins as equal as ties allow', () => {
    const even = Float64Array.from({ length: 1_000 }, (_, n) => n);
    expect(histogramOf(even, cutsOf(even)).counts).toEqual(new Array(10).fill(100));
  });
});

describe('the stability index', () => {
  const before = Float64Array.from({ length: 1_000 }, (_, n) => n);
  const cuts = cutsOf(before);
  const against = (now: Float64Array) =>
    stabilityIndex(histogramOf(before, cuts), histogramOf(now, cuts));

  test('is nothing where nothing moved, and never less', () => {
    expect(against(before)).toBe(0);
    fc.assert(
      fc.property(figures, (now) => {
        expect(against(now)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is much when the figures moved up by half their range', () => {
    expect(against(before.map((figure) => figure + 500))).toBeGreaterThan(0.25);
  });

  test('is much when the figures went missing', () => {
    expect(
      against(before.map((figure) => (figure % 2 === 0 ? figure : Number.NaN))),
    ).toBeGreaterThan(0.25);
  });
});
