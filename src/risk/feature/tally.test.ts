import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { party } from '../../filing/test-parts.ts';
import { partyKey } from '../../party/party.ts';
import { declarationsOf } from './declared.ts';
import { noveltyOf, uncertaintyOf } from './exploration.ts';
import { openFeatureHistory } from './feature-history.ts';
import { groundOf } from './ground.ts';
import { expectedLossCents, PARTY_FEATURES, partyFeaturesOf } from './party-features.ts';
import {
  add,
  NO_TALLY,
  openerOf,
  outcome,
  recentlySeen,
  sighting,
  smoothedRate,
  spreadOf,
  type Tally,
} from './tally.ts';
import { aDiscrepancy, anyEntry, declaring, inputOf, minute, ofEntries } from './test-feature.ts';

const WEEK = 7 * 24 * 3_600;
const NOW = Date.UTC(2026, 10, 2) / 1_000;

const anyTally = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 4 * WEEK }), fc.nat(), fc.array(fc.double({ max: 1e9 })))
    .map(([ago, name, measures]) => sighting(NOW - ago, openerOf(String(name)), measures)),
  fc
    .tuple(fc.boolean(), fc.boolean(), fc.nat({ max: 1e9 }))
    .map(([violated, critical, loss]) => outcome(violated, violated && critical, loss)),
  fc.constant(NO_TALLY),
);

describe('tallies add up', () => {
  test('to the same in any order and grouping', () => {
    fc.assert(
      fc.property(anyTally, anyTally, anyTally, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(add(a, NO_TALLY)).toEqual(a);
      }),
    );
  });

  test('in whole numbers that JSON keeps', () => {
    fc.assert(
      fc.property(fc.array(anyTally), (tallies) => {
        const sum = tallies.reduce(add, NO_TALLY);
        for (const number of sum) expect(Number.isSafeInteger(number)).toBe(true);
        expect(JSON.parse(JSON.stringify(sum))).toEqual(sum);
      }),
    );
  });
});

describe('a tally', () => {
  const daily = (days: number): Tally =>
    Array.from({ length: days }, (_, n) => sighting(NOW - n * 86_400, n, [10])).reduce(add);

  test('knows about how much was seen in the last seven days', () => {
    expect(recentlySeen(daily(60), NOW)).toBeCloseTo(7, -0.5);
    expect(recentlySeen(daily(60), NOW + 3 * WEEK)).toBe(0);
  });

  test('is drawn towards the parent’s rate as far as little is known', () => {
    expect(smoothedRate(NO_TALLY, 0.2)).toBe(0.2);
    const found = Array.from({ length: 990 }, () => outcome(true, false, 0)).reduce(add);
    expect(smoothedRate(found, 0.2)).toBeCloseTo(0.992);
  });

  test('tells the spread of its measures', () => {
    const measures = [1, Math.E, Math.E ** 2];
    expect(spreadOf(sighting(NOW, 1, measures))).toBeCloseTo(1, 2);
    expect(spreadOf(sighting(NOW, 1, [5, 5]))).toBeNaN();
  });
});

test('a party is counted under the key by which every room knows it', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.constantFrom('US', 'MX')), (name, country) => {
      const importer = party(name, country);
      const [declared] = declarationsOf(declaring('B76-1', { importer }));
      assert(declared !== undefined);
      expect(declared.keys.importer).toBe(`importer/${partyKey(importer)}`);
    }),
  );
});

describe('exploration', () => {
  test('knows novelty from 1, all for the first time, down, the more was seen', () => {
    const history = openFeatureHistory();
    const asked = declaring('B76-ASKED');
    const noveltyAt = (at: number) =>
      noveltyOf(groundOf(inputOf(asked, history.read(asked, minute(at)), { at: minute(at) }))) ?? 2;
    let last = noveltyAt(0);
    expect(last).toBe(1);
    for (let n = 1; n < 20; n += 1) {
      history.observe(declaring(`B76-${n}`), minute(n));
      const novelty = noveltyAt(n + 1);
      expect(novelty).toBeLessThan(last);
      last = novelty;
    }
    expect(noveltyOf(groundOf(inputOf(asked, null)))).toBeNull();
  });

  test('is most uncertain at even odds', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        const uncertainty = uncertaintyOf(probability);
        expect(uncertainty).toBeGreaterThanOrEqual(0);
        expect(uncertainty).toBeLessThanOrEqual(uncertaintyOf(0.5));
      }),
    );
  });
});

describe('a party in the queue of entities', () => {
  const seconds = NOW + WEEK;

  test('has every figure, however little is known of it', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 5 }), (entries) => {
        const history = openFeatureHistory();
        history.observe(ofEntries(...entries), minute(0));
        history.read(ofEntries(), minute(1));
        const all = history.find('all/') ?? NO_TALLY;
        const figures = partyFeaturesOf(history.find('importer/none') ?? NO_TALLY, all, seconds);
        expect(Object.keys(figures)).toEqual(PARTY_FEATURES.map(({ name }) => name));
        expect(figures['party.rate']).toBeCloseTo(0.03);
      }),
    );
  });

  test('is worth more to verify the more it is found in and the more it files', () => {
    const honest = Array.from({ length: 20 }, () => outcome(false, false, 0)).reduce(add);
    const caught = Array.from({ length: 20 }, () => outcome(true, false, 80_000)).reduce(add);
    const filings = Array.from({ length: 9 }, (_, n) => sighting(NOW - n * 3_600, n, [])).reduce(
      add,
    );
    const worth = (party: Tally) => expectedLossCents(party, add(honest, caught), seconds, 4);
    expect(worth(add(caught, filings))).toBeGreaterThan(worth(add(honest, filings)));
    expect(worth(add(add(caught, filings), filings))).toBeGreaterThan(worth(add(caught, filings)));
    expect(worth(caught)).toBe(0);
  });
});

test('a discrepancy of no line speaks against all of them, and its loss counts once a subject', () => {
  const history = openFeatureHistory();
  history.learn({ at: minute(0), discrepancies: [aDiscrepancy()] }, declaring('B76-9'));
  history.read(ofEntries(), minute(1));
  expect(history.find('all/')).toEqual(outcome(true, false, 50_000));
  expect(history.find('origin/VN')).toEqual(outcome(true, false, 50_000));
});
