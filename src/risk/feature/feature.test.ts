import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSecurityFiling, party } from '../../filing/test-parts.ts';
import { LANGUAGES } from '../../terms/words.ts';
import { openFeatureHistory } from './feature-history.ts';
import { FEATURES, featuresOf } from './features.ts';
import type { FeatureInput } from './ground.ts';
import {
  aDiscrepancy,
  aLine,
  anyDiscrepancies,
  anyEntry,
  DAY_MINUTES,
  declaring,
  inputOf,
  minute,
  ofEntries,
} from './test-feature.ts';

function figureOf(name: string, input: FeatureInput): number {
  const place = FEATURES.findIndex((feature) => feature.name === name);
  assert(place >= 0, `${name} is no feature`);
  return featuresOf(input)[place] ?? Number.NaN;
}

describe('the table of features', () => {
  test('names each once, in three languages, and none by the identifier of a party or place', () => {
    expect(FEATURES.length).toBeGreaterThanOrEqual(50);
    expect(new Set(FEATURES.map(({ name }) => name)).size).toBe(FEATURES.length);
    for (const { meaning, name } of FEATURES) {
      for (const language of LANGUAGES) expect(meaning[language], name).not.toBe('');
    }
  });

  test('gives a number or NaN for whatever is filed, and never an infinity', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 3 }), (entries) => {
        const values = featuresOf(inputOf(ofEntries(...entries), {}));
        expect(values).toHaveLength(FEATURES.length);
        for (const value of values) expect(Math.abs(value)).not.toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe('a party without history', () => {
  const input = inputOf(declaring('B76-1'), {});

  test('has the rate that is believed beforehand, and no gap', () => {
    for (const name of ['importer.rate', 'seller.rate', 'htsOrigin.rate', 'all.rate']) {
      expect(figureOf(name, input), name).toBeCloseTo(0.03);
    }
  });

  test('takes the rate of all goods once that is known', () => {
    const history = openFeatureHistory();
    for (let n = 0; n < 40; n += 1) {
      const examined = declaring(`B76-10${n}`, { importer: party('Someone Else', 'US') });
      const discrepancies = n < 20 ? [aDiscrepancy()] : [];
      history.learn({ at: minute(n), discrepancies }, examined);
    }
    const stranger = declaring('B76-2', {
      importer: party('Quite New', 'US'),
      lines: [aLine({ hts: '0201100000', origin: 'UY', manufacturer: null, seller: null })],
    });
    const tallies = history.read(stranger, minute(100));
    expect(figureOf('importer.rate', inputOf(stranger, tallies))).toBeCloseTo((20 + 0.3) / 50);
  });

  test('is missing, not new, where nobody could read the history', () => {
    for (const name of ['importer.rate', 'importer.seen', 'importerHts.new']) {
      expect(figureOf(name, inputOf(declaring('B76-1'), null)), name).toBeNaN();
      expect(figureOf(name, inputOf(declaring('B76-1'), {}, { history: null })), name).toBeNaN();
    }
  });
});

describe('the past', () => {
  test('shows a value per kg below what is usual of its kind and origin', () => {
    const history = openFeatureHistory();
    for (let n = 0; n < 200; n += 1) history.observe(declaring(`B76-3${n}`), minute(n));
    const cheap = declaring('B76-4', { lines: [aLine({ dollars: 250 })] });
    const tallies = history.read(cheap, minute(1_000));
    const input = inputOf(cheap, tallies, { at: minute(1_000) });
    expect(figureOf('price.overHtsOrigin', input)).toBeCloseTo(Math.log(0.25), 2);
    expect(figureOf('price.overUnit', input)).toBeCloseTo(Math.log(0.25), 2);
  });

  test('tells who is always cheap, and who is cheap now and then, from others', () => {
    const history = openFeatureHistory();
    const buys = (name: string, place: number, dollars: number) =>
      declaring(`B76-${name}-${place}`, {
        importer: party(name, 'US'),
        lines: [aLine({ dollars })],
      });
    for (let n = 0; n < 60; n += 1) {
      history.observe(buys('Calder Imports', n, 1_000), minute(n));
      history.observe(buys('Always Cheap', n, 400), minute(n));
      history.observe(buys('Now And Then', n, n % 2 === 0 ? 1_000 : 400), minute(n));
    }
    const figure = (name: string, feature: string) => {
      const asked = buys(name, 99, 400);
      return figureOf(feature, inputOf(asked, history.read(asked, minute(60))));
    };
    expect(figure('Always Cheap', 'price.ownUsual')).toBeLessThan(-0.3);
    expect(figure('Calder Imports', 'price.ownUsual')).toBeGreaterThan(0.2);
    expect(figure('Now And Then', 'price.ownSpread')).toBeGreaterThan(0.4);
    expect(figure('Always Cheap', 'price.ownSpread')).toBe(0);
  });

  test('shows a new name at an address that had another', () => {
    const address = '12 Foundry Lane, Tacoma';
    const old = { ...party('Harrow Kitchens', 'US'), address };
    const risen = { ...party('Harrow Home Goods', 'US'), address };
    const history = openFeatureHistory();
    history.observe(declaring('B76-5', { importer: old }), minute(0));
    history.learn(
      { at: minute(1), discrepancies: [aDiscrepancy()] },
      declaring('B76-5', { importer: old }),
    );
    const at = minute(3 * DAY_MINUTES);
    const phoenix = declaring('B76-6', { importer: risen });
    const input = inputOf(phoenix, history.read(phoenix, at), { at });
    expect(figureOf('importer.seen', input)).toBe(0);
    expect(figureOf('address.older', input)).toBeCloseTo(3);
    expect(figureOf('address.rate', input)).toBeGreaterThan(figureOf('importer.rate', input));
  });

  test('of a declaration that comes again is not the declaration itself', () => {
    const history = openFeatureHistory();
    const first = declaring('B76-7');
    const before = inputOf(first, history.read(first, minute(0)));
    history.observe(first, minute(0));
    const after = inputOf(first, history.read(first, minute(9)));
    for (const name of ['importer.seen', 'importerHts.new', 'sellerConsignee.new', 'hts6.seen']) {
      expect(figureOf(name, after), name).toBe(figureOf(name, before));
    }
  });

  test('tells a line found wrong from its neighbours found right', () => {
    const lines = [aLine(), aLine({ number: 2, hts: '4407110001', origin: 'CA' })];
    const history = openFeatureHistory();
    const two = declaring('B76-8', { lines });
    const discrepancies = [aDiscrepancy({ entry: 'B76-8', line: 2 })];
    history.learn({ at: minute(0), discrepancies }, two);
    history.read(two, minute(1));
    expect(history.find('hts6/440711')).toMatchObject({ 10: 1, 11: 1 });
    expect(history.find('hts6/610910')).toMatchObject({ 10: 1, 11: 0 });
    expect(history.find('importer/name:harrow kitchens:US')).toMatchObject({
      10: 1,
      11: 1,
      13: 50_000,
    });
  });
});

describe('papers', () => {
  const paper = { type: 'conformity', issuer: null, uses: null, allows: null } as const;
  const permits = [{ ...paper, number: 'CC-1' }];
  const history = openFeatureHistory();
  for (let n = 0; n < 30; n += 1) {
    history.observe(declaring(`B76-50${n}`, { lines: [aLine({ permits })] }), minute(n));
  }

  test('that such goods usually name are missed where a line names none', () => {
    const bare = declaring('B76-9');
    const named = declaring('B76-10', { lines: [aLine({ permits })] });
    const lacking = (consignment: typeof bare) =>
      figureOf('paper.lackingOfMaker', inputOf(consignment, history.read(consignment, minute(60))));
    expect(lacking(bare)).toBeGreaterThan(0.9);
    expect(lacking(named)).toBe(0);
  });

  test('are rarer with a maker who never names them than with one who forgot once', () => {
    const [never, once] = ['Blue Harbour Knit', 'Red River Sewing'].map((name) =>
      declaring(`B76-8${name.length}`, { lines: [aLine({ manufacturer: party(name, 'VN') })] }),
    );
    assert(never !== undefined && once !== undefined);
    const told = openFeatureHistory();
    for (let n = 0; n < 30; n += 1) {
      const named = declaring(`B76-70${n}`, { lines: [aLine({ permits })] });
      const bare = declaring(`B76-90${n}`, {
        lines: [aLine({ manufacturer: party('Blue Harbour Knit', 'VN') })],
      });
      told.observe(named, minute(n));
      if (n % 3 === 0) told.observe(bare, minute(n));
    }
    const rarer = (consignment: typeof never) =>
      figureOf('paper.rareOfMaker', inputOf(consignment, told.read(consignment, minute(60))));
    expect(rarer(never)).toBeGreaterThan(0.5);
    expect(rarer(once)).toBe(0);
  });

  test('of another maker show', () => {
    const manufacturer = party('Blue Harbour Knit', 'VN');
    const borrowed = declaring('B76-11', { lines: [aLine({ permits, manufacturer })] });
    const input = inputOf(borrowed, history.read(borrowed, minute(61)));
    expect(figureOf('paper.othersShare', input)).toBe(1);
  });
});

describe('the security filing', () => {
  test('that names another maker than the entry shows', () => {
    const entered = declaring('B76-12');
    const filed = (maker: string) => ({
      ...entered,
      securityFilings: [
        aSecurityFiling('B76-12', [], {
          goods: [{ hts6: '610910', origin: 'VN', manufacturer: party(maker, 'VN') }],
        }),
      ],
    });
    const differs = (maker: string) => figureOf('security.makerDiffers', inputOf(filed(maker), {}));
    expect(differs('Red River Sewing')).toBe(0);
    expect(differs('Somebody Else Sewing')).toBe(1);
    expect(figureOf('security.makerDiffers', inputOf(entered, {}))).toBeNaN();
    const unknown = (maker: string) => figureOf('security.makerUnknown', inputOf(filed(maker), {}));
    expect(unknown('Somebody Else Sewing')).toBe(1);
  });

  test('that names the seller as the maker hides nobody', () => {
    const seller = party('Delta Trading', 'HK');
    const bought = {
      ...declaring('B76-15'),
      securityFilings: [
        aSecurityFiling('B76-15', [], {
          goods: [{ hts6: '610910', origin: 'VN', manufacturer: seller }],
        }),
      ],
    };
    expect(figureOf('security.makerDiffers', inputOf(bought, {}))).toBe(1);
    expect(figureOf('security.makerUnknown', inputOf(bought, {}))).toBe(0);
  });
});

describe('what was found', () => {
  test('with a seller speaks against a stranger who buys of it', () => {
    const history = openFeatureHistory();
    for (let n = 0; n < 3; n += 1) {
      history.learn({ at: minute(n), discrepancies: [aDiscrepancy()] }, declaring(`B76-60${n}`));
    }
    const stranger = declaring('B76-13', { importer: party('Quite New', 'US') });
    const other = declaring('B76-14', {
      importer: party('Quite New', 'US'),
      lines: [aLine({ manufacturer: null, seller: party('Unheard Of', 'SG') })],
    });
    const odds = (consignment: typeof stranger) =>
      figureOf('parties.evidence', inputOf(consignment, history.read(consignment, minute(9))));
    expect(odds(stranger)).toBeGreaterThan(odds(other));
  });
});

describe('as of a moment', () => {
  /** Entries and findings in the order in which they became known. */
  const story = fc.uniqueArray(
    fc.record({
      entry: anyEntry,
      minutes: fc.nat({ max: 20 * DAY_MINUTES }),
      wait: fc.nat({ max: 10 * DAY_MINUTES }),
      discrepancies: anyDiscrepancies,
    }),
    { minLength: 3, maxLength: 25, selector: ({ entry }) => entry.reference },
  );
  type Story = (typeof story extends fc.Arbitrary<infer T> ? T : never)[number];

  /** The features of the entry at a moment, its past told up to a second moment. */
  function featuresAt(told: readonly Story[], at: number, toldUntil: number, leak: boolean) {
    const history = openFeatureHistory();
    const asked = declaring('B76-ASKED');
    for (const { entry, minutes, wait, discrepancies } of told) {
      const known = minutes + wait;
      if (minutes < toldUntil) history.observe(ofEntries(entry), minute(minutes));
      // The planted leak: the finding is dated to the entry that was examined, not to its record.
      const learnt = leak ? minutes : known;
      if (known < toldUntil) history.learn({ at: minute(learnt), discrepancies }, ofEntries(entry));
    }
    return featuresOf(inputOf(asked, history.read(asked, minute(at)), { at: minute(at) }));
  }

  const readsNothingLater = (leak: boolean) =>
    fc.property(story, fc.nat({ max: 30 * DAY_MINUTES }), (told, at) => {
      expect(featuresAt(told, at, 99 * DAY_MINUTES, leak)).toEqual(featuresAt(told, at, at, leak));
    });

  test('no feature reads anything that became known later', () => {
    fc.assert(readsNothingLater(false), { numRuns: 100 });
  });

  test('a planted leak, findings known from the day of the entry on, is seen', () => {
    expect(fc.check(readsNothingLater(true), { numRuns: 200, seed: 7 }).failed).toBe(true);
  });
});
