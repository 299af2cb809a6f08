import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from './random.ts';

const DRAWS = 20_000;

function draws(draw: (random: Random) => number, seed = 'draws'): readonly number[] {
  const random = createRandom(seed);
  return Array.from({ length: DRAWS }, () => draw(random));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('chance that repeats', () => {
  it('draws the same sequence from the same seed on every machine', () => {
    const random = createRandom('a seed');
    expect([
      random.below(1000),
      random.below(1000),
      random.below(1000),
      random.below(1000),
    ]).toEqual([430, 763, 380, 560]);
  });

  it('draws another sequence from another seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one !== other);
        const [left, right] = [createRandom(one), createRandom(other)];
        const same = Array.from({ length: 8 }, () => left.fraction() === right.fraction());
        expect(same).toContain(false);
      }),
    );
  });

  it('never leaves the range that was asked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1_000_000 }), (seed, count) => {
        const random = createRandom(seed);
        const whole = random.below(count);
        expect(Number.isInteger(whole) && whole >= 0 && whole < count).toBe(true);
        const fraction = random.fraction();
        expect(fraction >= 0 && fraction < 1).toBe(true);
        const between = random.between(-count, count);
        expect(between >= -count && between < count).toBe(true);
        expect(random.logNormal(count, 0.5)).toBeGreaterThan(0);
        expect(random.poisson(0)).toBe(0);
      }),
    );
  });

  it('draws fractions evenly', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const tenth of draws((random) => random.below(10)))
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    // The largest chi-square of nine degrees of freedom that one honest draw in a thousand exceeds.
    const expected = DRAWS / 10;
    const chiSquare = tenths.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(27.9);
  });

  it('draws bell-shaped values with the mean and deviation asked for', () => {
    const values = draws((random) => random.normal(50, 4));
    expect(mean(values)).toBeCloseTo(50, 0);
    expect(Math.sqrt(mean(values.map((value) => (value - 50) ** 2)))).toBeCloseTo(4, 0);
  });

  it('puts half of the log-normal draws below the median and the logarithm in a bell', () => {
    const values = draws((random) => random.logNormal(20, 0.5));
    expect(values.filter((value) => value < 20).length / DRAWS).toBeCloseTo(0.5, 1);
    const logarithms = values.map((value) => Math.log(value / 20));
    expect(Math.sqrt(mean(logarithms.map((value) => value ** 2)))).toBeCloseTo(0.5, 1);
  });

  it.each([0.3, 4, 40, 400])('counts with mean and variance %d', (expected) => {
    const counts = draws((random) => random.poisson(expected));
    const variance = mean(counts.map((count) => (count - expected) ** 2));
    expect(mean(counts) / expected).toBeCloseTo(1, 1);
    expect(variance / expected).toBeCloseTo(1, 1);
  });

  it('picks by weight', () => {
    const choices = [
      { name: 1, weight: 3 },
      { name: 0, weight: 1 },
    ];
    expect(mean(draws((random) => random.weighted(choices).name))).toBeCloseTo(0.75, 1);
  });
});
