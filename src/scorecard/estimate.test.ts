import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLoss, estimateRate, type Stratum } from './estimate.ts';
import { betaMass, betaQuantile, clopperPearson, ratioOf, wilson } from './interval.ts';

/** A small generator of chance, so that a coverage is the same on every machine. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('the interval of a share', () => {
  test('is that of published tables: 0 of 10, 1 of 10, 15 of 148', () => {
    expect(clopperPearson(0, 10).high).toBeCloseTo(0.3085, 4);
    expect(clopperPearson(1, 10).low).toBeCloseTo(0.0025, 4);
    expect(clopperPearson(1, 10).high).toBeCloseTo(0.445, 4);
    expect(wilson(15, 148).low).toBeCloseTo(0.0624, 4);
    expect(wilson(15, 148).high).toBeCloseTo(0.1605, 4);
  });

  test('of Clopper and Pearson lies around that of Wilson and around the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const hits = Math.round(n * part);
          const [exact, score] = [clopperPearson(hits, n), wilson(hits, n)];
          expect(exact.low).toBeLessThanOrEqual(exact.estimate);
          expect(exact.high).toBeGreaterThanOrEqual(exact.estimate);
          expect(score.low).toBeLessThanOrEqual(score.estimate + 1e-12);
          expect(score.high).toBeGreaterThanOrEqual(score.estimate - 1e-12);
        },
      ),
    );
  });

  test('inverts the beta distribution', () => {
    const shape = fc.double({ min: 0.5, max: 400, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), shape, shape, (mass, a, b) => {
        expect(betaMass(betaQuantile(mass, a, b), a, b)).toBeCloseTo(mass, 8);
      }),
    );
  });

  test('of a ratio holds the ratio, and is open above where the other may be nothing', () => {
    const lift = ratioOf(wilson(30, 100), wilson(5, 100));
    expect(lift.estimate).toBeCloseTo(6);
    expect(lift.low).toBeGreaterThan(1.9);
    expect(lift.low).toBeLessThan(4);
    expect(lift.high).toBeGreaterThan(10);
    expect(ratioOf(wilson(3, 10), wilson(0, 100)).high).toBe(Infinity);
  });
});

describe('the rate of the control sample', () => {
  test('weighs each stratum by what came in it, not by what was examined', () => {
    const { rate, count } = estimateRate([
      { name: 'vessel/01', population: 9_000, sampled: 90, hits: 9 },
      { name: 'truck/01', population: 1_000, sampled: 500, hits: 250 },
    ]);
    expect(rate.estimate).toBeCloseTo(0.14);
    expect(count.estimate).toBeCloseTo(1_400);
  });

  test('is certain when everything was examined, and unknown when nothing was', () => {
    const all = estimateRate([{ name: 'all', population: 40, sampled: 40, hits: 3 }]);
    expect(all.rate).toEqual({ estimate: 0.075, low: 0.075, high: 0.075 });
    const none = estimateRate([{ name: 'none', population: 40, sampled: 0, hits: 0 }]);
    expect(none.rate).toMatchObject({ estimate: Number.NaN, low: 0, high: 1 });
    expect(none.unsampled).toEqual(['none']);
  });

  test('that found nothing does not say that there is nothing', () => {
    const { rate } = estimateRate([{ name: 'all', population: 10_000, sampled: 300, hits: 0 }]);
    expect(rate.low).toBe(0);
    expect(rate.high).toBeGreaterThan(0.009);
    expect(rate.high).toBeLessThan(0.0125);
  });

  test.each([
    { what: 'one port, rare violations', sizes: [20_000], rates: [0.01], ppm: [10_000] },
    {
      what: 'unlike strata',
      sizes: [30_000, 8_000, 2_000],
      rates: [0.03, 0.002, 0.2],
      ppm: [10_000, 10_000, 40_000],
    },
    {
      what: 'a stratum hardly drawn',
      sizes: [5_000, 20_000],
      rates: [0.05, 0.01],
      ppm: [20_000, 3_000],
    },
  ])('covers the truth in at least 94 % of 1,000 draws: $what', ({ sizes, rates, ppm }) => {
    const next = chance(20_261_122);
    let covered = 0;
    for (let draw = 0; draw < 1_000; draw += 1) {
      let violations = 0;
      const strata = sizes.map((population, which): Stratum => {
        const violating = Math.round(population * (rates[which] ?? 0));
        violations += violating;
        return {
          name: String(which),
          population,
          ...drawn(population, violating, (ppm[which] ?? 0) / 1e6, next),
        };
      });
      const { count } = estimateRate(strata);
      if (count.low <= violations && violations <= count.high) covered += 1;
    }
    expect(covered).toBeGreaterThanOrEqual(940);
    // An interval that is right because it says nothing would cover always.
    expect(covered).toBeLessThan(1_000);
  });
});

describe('the loss in the population', () => {
  test('is each stratum’s mean with its weight, and never below what was found', () => {
    const loss = estimateLoss([
      { name: 'a', population: 1_000, losses: [0, 0, 0, 40_000] },
      { name: 'b', population: 10, losses: Array.from({ length: 10 }, () => 100) },
    ]);
    expect(loss.estimate).toBeCloseTo(10_001_000);
    expect(loss.low).toBeGreaterThanOrEqual(41_000);
    expect(loss.high).toBeGreaterThan(loss.estimate);
  });

  test('is unknown and not zero where nothing was examined', () => {
    const loss = estimateLoss([{ name: 'a', population: 1_000, losses: [] }]);
    expect(loss).toEqual({ estimate: Number.NaN, low: 0, high: Infinity });
  });
});

/** A Bernoulli sample, drawn as counts: how many violating and how many others. */
function drawn(population: number, violating: number, share: number, next: () => number) {
  const hits = binomial(violating, share, next);
  return { hits, sampled: hits + binomial(population - violating, share, next) };
}

/** By the gaps between successes, which for rare ones is few steps. */
function binomial(of: number, share: number, next: () => number): number {
  const scale = Math.log1p(-share);
  let count = 0;
  for (let at = -1; ; count += 1) {
    at += 1 + Math.floor(Math.log(1 - next()) / scale);
    if (at >= of) return count;
  }
}
