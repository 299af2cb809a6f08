import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactAmount, type Money, usd } from '../../terms/money.ts';
import { add, compare, ZERO } from '../../terms/rational.ts';
import { assess } from '../assess.ts';
import type { DutyFacts, DutyLine } from '../assessment.ts';
import type { TariffLaw } from '../law.ts';
import { compileTariff } from '../tariff-part.parse.ts';
import { accepted, dayOf, dollars, part } from '../test-tariff.ts';
import type { Window } from './overlays.ts';
import { type Resolution, resolveLine } from './resolve.ts';
import { enter, NUMBERS, overlayLaw, shippedOverlays } from './test-overlay.ts';

const law = overlayLaw();

/** Headings that are owed and their dollars, the base duty under "base". */
function owed(entry: DutyFacts, window: Window = 'law', by: TariffLaw = law): object {
  const [line] = assess(by, entry, window).lines;
  return Object.fromEntries(
    line?.charges.map(({ heading, amount }) => [heading ?? 'base', Number(amount.amount)]) ?? [],
  );
}

function resolved(entry: DutyFacts): Resolution {
  const resolution = resolveLine(law, entry, 1);
  if (resolution === null) throw new Error('no such line');
  return resolution;
}

const ALUMINUM = '7601103000';
const PROFILE = '7604101000';
const SHIRT = '6109100012';
const BALL = '9506624040';
const CAR = '8703230160';

describe('the ladder of duties on a shirt of China', () => {
  test.each([
    ['2025-02-03', { base: 1650, 99038815: 750 }],
    ['2025-02-10', { base: 1650, 99038815: 750, 99030120: 1000 }],
    ['2025-03-10', { base: 1650, 99038815: 750, 99030124: 2000 }],
    ['2025-04-06', { base: 1650, 99038815: 750, 99030124: 2000, 99030125: 1000 }],
    ['2025-04-09', { base: 1650, 99038815: 750, 99030124: 2000, 99030163: 8400 }],
    ['2025-04-20', { base: 1650, 99038815: 750, 99030124: 2000, 99030163: 12500 }],
    ['2025-05-20', { base: 1650, 99038815: 750, 99030124: 2000, 99030125: 1000 }],
    ['2025-11-12', { base: 1650, 99038815: 750, 99030124: 1000, 99030125: 1000 }],
    ['2026-02-20', { base: 1650, 99038815: 750 }],
    ['2026-02-24', { base: 1650, 99038815: 750, 99030301: 1000 }],
    ['2026-07-23', { base: 1650, 99038815: 750, 99030301: 1000 }],
    ['2026-07-24', { base: 1650, 99038815: 750, 99030531: 1250 }],
  ])('on %s', (on, headings) => {
    expect(owed(enter(on, SHIRT, 'CN'))).toEqual(headings);
  });

  test('is still collected in the four days after its ground fell', () => {
    const entry = enter('2026-02-21', SHIRT, 'CN');
    expect(owed(entry, 'collection')).toEqual({
      base: 1650,
      99038815: 750,
      99030124: 1000,
      99030125: 1000,
    });
    expect(owed(entry, 'law')).toEqual({ base: 1650, 99038815: 750 });
    expect(resolved(entry).byLaw?.total).toEqual(usd(exactAmount(dollars('2400'))));
  });
});

describe('who gives way to whom', () => {
  test.each([
    // Until 2025-06-03 one tier: vehicles, else Canada and Mexico, else metals.
    ['2025-04-20', PROFILE, 'CA', { base: 500, 99030110: 2500 }],
    ['2025-04-20', CAR, 'CA', { base: 250, 99039401: 2500 }],
    ['2025-04-20', PROFILE, 'DE', { base: 500, 99038502: 2500 }],
    // From 2025-06-04 metals first.
    ['2025-07-10', PROFILE, 'CA', { base: 500, 99038502: 5000 }],
    ['2025-07-10', PROFILE, 'GB', { base: 500, 99038512: 2500 }],
    ['2025-07-10', ALUMINUM, 'RU', { 99039009: 7000, 99038567: 20000 }],
    // The orders on China lie over section 232, the reciprocal duty does not.
    ['2025-07-10', PROFILE, 'CN', { base: 500, 99039101: 2500, 99030124: 2000, 99038502: 5000 }],
    ['2026-02-15', CAR, 'JP', { 99039441: 1500 }],
    ['2026-05-01', ALUMINUM, 'CU', { base: 1850, 99038202: 5000 }],
    ['2026-08-01', ALUMINUM, 'GB', { base: 260, 99038204: 2500 }],
    ['2026-06-25', '7321890050', 'CN', { base: 0, 99038815: 750, 99038209: 2500 }],
    ['2026-10-03', '8704230100', 'CN', { base: 2500, 99038801: 2500, 99037401: 2500 }],
    // Brazil's own section 301 duty and the surcharge met for two days.
    ['2026-07-23', BALL, 'BR', { base: 0, 99030501: 2500, 99030301: 1000 }],
    ['2026-08-19', '2203000060', 'CA', { base: 0, 99030529: 1000, 99030312: 5000 }],
    ['2026-08-25', '6810990040', 'VN', { base: 0, 99030584: 1250, 99034530: 2500 }],
  ])('on %s, %s of %s', (on, hts, origin, headings) => {
    expect(owed(enter(on, hts, origin))).toEqual(headings);
  });

  test('is filed as claims before the duty that prevails, the line at last', () => {
    const { filed } = resolved(enter('2026-06-25', '7321890050', 'CN'));
    expect(filed.sequence).toEqual(['99038815', '99030306', '99038209', '7321890050']);
    expect(filed.suppressed).toMatchObject([
      { heading: '99030301', by: '99038209', claimedBy: '99030306' },
    ]);
  });
});

describe('a rate that the base is raised to', () => {
  test.each([
    // Chapter 95 is free: the whole floor is owed on top.
    ['2026-02-15', BALL, 'JP', { base: 0, 99030273: 1500 }],
    // 16.5 percent is more than 15: the other heading of the pair, and nothing.
    ['2025-08-20', SHIRT, 'FR', { base: 1650, 99030219: 0 }],
    ['2026-08-01', CAR, 'KR', { 99039461: 1500 }],
    ['2026-08-01', ALUMINUM, 'TW', { base: 260, 99038202: 5000 }],
    ['2026-08-01', '9403409060', 'DE', { 99037622: 1500 }],
  ])('on %s, %s of %s', (on, hts, origin, headings) => {
    const all = owed(enter(on, hts, origin));
    expect(all).toMatchObject(headings);
  });

  test('counts a base of several terms by what it comes to', () => {
    const quantities = [{ amount: '1000', unit: 'prs' }];
    const shoes = enter('2025-09-01', '6402912000', 'DE', { quantities });
    expect(owed(shoes)).toEqual({ base: 4650, 99030219: 0 });
  });
});

describe('what a line declares', () => {
  test('takes it out of a duty, with the heading that says so', () => {
    const donated = enter('2026-02-16', SHIRT, 'CA', { states: ['humanitarian-donation'] });
    expect(owed(donated)).toEqual({ base: 1650 });
    expect(resolved(donated).filed.sequence).toContain('99030111');
  });

  test('that enters free under its program, it owes neither fentanyl order nor surcharge', () => {
    for (const on of ['2025-09-01', '2026-05-01', '2026-08-01']) {
      expect(owed(enter(on, SHIRT, 'MX', { program: 'S' }))).toEqual({ base: 0 });
    }
  });

  test('of metal, splits its value between the metal and the reciprocal duty', () => {
    const values = { 'aluminum-content': dollars('2000') };
    const furniture = enter('2025-09-10', '9403200050', 'IN', { values });
    expect(owed(furniture)).toEqual({ base: 0, 99030226: 2000, 99030184: 2000, 99038508: 1000 });
  });

  test('of metal not at all, is a missing fact and never zero', () => {
    const assessment = assess(law, enter('2025-09-10', '9403200050', 'IN'));
    expect(assessment.complete).toBe(false);
    // What is left for the duties that give way to it waits for the same fact.
    expect(assessment.leavesOut.toSorted()).toEqual([
      '99030184:aluminum-content',
      '99030226:aluminum-content',
      '99038508:aluminum-content',
    ]);
    const { undeclared } = resolved(enter('2025-09-10', '9403200050', 'IN'));
    expect(undeclared).toMatchObject([
      { heading: '99038508', needs: 'aluminum-content', least: { amount: '5000.00' } },
    ]);
  });

  test('of the United States, at least a fifth, leaves the rest under the reciprocal duty', () => {
    const values = { 'us-content': dollars('2500') };
    expect(owed(enter('2025-09-10', BALL, 'VN', { values }))).toEqual({ base: 0, 99030269: 1500 });
    const less = { 'us-content': dollars('1900') };
    expect(owed(enter('2025-09-10', BALL, 'VN', { values: less }))).toMatchObject({
      99030269: 2000,
    });
  });

  test('light in metal, is free of the annexes but not of the surcharge', () => {
    const light = enter('2026-06-25', '7321890050', 'IN', {
      counts: { 'metal-weight-percent': '14.9' },
    });
    expect(owed(light)).toMatchObject({ 99038209: 2500 });
    const cabinet = enter('2026-06-25', '9403409060', 'IN', {
      states: ['not-kitchen-cabinet'],
      counts: { 'metal-weight-percent': '14.9' },
    });
    expect(owed(cabinet)).toEqual({ base: 0, 99030301: 1000 });
  });

  test('under chapter 98, is left out, or taxed on what was done abroad', () => {
    const returned = enter('2026-06-25', SHIRT, 'CN', { states: ['chapter-98'] });
    expect(owed(returned)).toEqual({ base: 1650 });
    const repaired = enter('2026-06-25', BALL, 'CN', {
      claims: ['98020040'],
      values: { 'repair-value': dollars('800') },
    });
    expect(owed(repaired)).toMatchObject({ 99038815: 60, 99030301: 80 });
  });

  test('as loaded before a duty began, is out of it for the days of grace', () => {
    const aboard = { loadedDate: dayOf('2026-07-23') };
    expect(owed(enter('2026-07-25', BALL, 'VN', aboard))).toEqual({ base: 0 });
    expect(owed(enter('2026-07-28', BALL, 'VN', aboard))).toEqual({ base: 0, 99030584: 1250 });
  });
});

describe('the list of ways', () => {
  test('puts every program that the origin may claim beside the general way, cheapest first', () => {
    const { options } = resolved(enter('2026-05-01', ALUMINUM, 'KR'));
    expect(options.map(({ program, total }) => [program, total?.amount])).toEqual([
      ['KR', '5000.00'],
      [null, '5260.00'],
    ]);
  });

  test('tells what undeclared facts would save, and which would cost', () => {
    const laptop = resolved(enter('2026-06-25', '8471300100', 'MY'));
    expect(laptop.undeclared).toMatchObject([
      { heading: '99037901', needs: 'semiconductor-article' },
      { heading: '99039405', needs: 'auto-part' },
    ]);
    const stove = resolved(enter('2026-06-25', '7321890050', 'DE'));
    expect(stove.claimable.map(({ heading }) => heading)).toContain('99038206');
  });

  test('names the lists that the Book holds in part, where they could change the answer', () => {
    const others = shippedOverlays().filter(
      ({ name }) => name !== 's122-exempt' && name !== 'starter-lists',
    );
    const few = part('product-lists', 'list,of,prefix,from,to\ns122-exempt,1656,72021110,,', 'few');
    const partly = accepted(compileTariff([...others, few]));
    const unread = (hts: string) => resolveLine(partly, enter('2026-06-25', hts, 'DE'), 1)?.unread;
    expect(unread(BALL)).toEqual(['s122-exempt']);
    expect(assess(partly, enter('2026-06-25', BALL, 'DE')).leavesOut).toEqual(['list:s122-exempt']);
    const readFor = 'list,of,prefix,from,to\nlists-read-for,,95066240,,';
    const told = accepted(compileTariff([...others, few, part('product-lists', readFor, 'told')]));
    expect(resolveLine(told, enter('2026-06-25', BALL, 'DE'), 1)?.unread).toEqual([]);
  });
});

describe('whatever is entered', () => {
  const days = fc
    .integer({ min: 0, max: 1000 })
    .map((offset) => new Date(Date.UTC(2024, 6, 1 + offset)).toISOString().slice(0, 10));
  const origins = fc.constantFrom('CN', 'HK', 'CA', 'MX', 'JP', 'DE', 'GB', 'RU', 'CU', 'VN', 'BR');
  const states = fc.subarray([
    'humanitarian-donation',
    'usmca-originating',
    'no-metal',
    'us-metal',
    'over-quota',
    'transshipped',
    'chapter-98',
    'auto-part',
  ]);
  const lines = fc.record({
    states,
    program: fc.constantFrom(null, 'S', 'KR'),
    claims: fc.subarray(['99038869', '99039403', '98020040']),
    values: fc.constantFrom({}, { 'steel-content': dollars('300'), 'us-content': dollars('2100') }),
    loadedDate: fc.constantFrom(null, dayOf('2026-07-20')),
  });
  const entries = fc
    .tuple(days, fc.constantFrom(...NUMBERS), origins, lines)
    .map(([on, hts, origin, line]) => enter(on, hts, origin, line satisfies Partial<DutyLine>));

  test('the rows of each way sum to its total', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        for (const { charges, total } of resolved(entry).options) {
          if (total === null) continue;
          expect(total).toEqual(sumOf(charges.map(({ amount }) => amount)));
        }
      }),
    );
  });

  test('what gives way to a heading gives way to one that is declared with the line', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const { filed } = resolved(entry);
        const declared = new Set([
          ...filed.charges.map(({ heading }) => heading),
          ...filed.sequence,
          ...filed.missing.map(({ heading }) => heading),
          ...(entry.lines[0]?.claims ?? []),
        ]);
        for (const { by } of filed.suppressed) {
          if (/^99\d{6}$/.test(by)) {
            const pair = law.overlays.measures.find(({ heading }) => heading === by);
            expect(declared.has(by) || declared.has(pair?.headingAbove ?? '')).toBe(true);
          }
        }
      }),
    );
  });

  test('no heading is owed outside its days, from another origin, or twice', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const { filed, on } = resolved(entry);
        const headings = filed.charges.flatMap(({ heading }) => heading ?? []);
        expect(new Set(headings).size).toBe(headings.length);
        for (const heading of headings) {
          const spells = law.overlays.measures.filter(
            (measure) => measure.heading === heading || measure.headingAbove === heading,
          );
          expect(
            spells.some(
              ({ collection, origins: from, exceptOrigins }) =>
                collection.from <= on &&
                (collection.to === null || on <= collection.to) &&
                (from === null || from.includes(entry.lines[0]?.origin ?? '')) &&
                !exceptOrigins.includes(entry.lines[0]?.origin ?? ''),
            ),
          ).toBe(true);
        }
      }),
    );
  });

  test('no charge is negative', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        for (const { charges } of resolved(entry).options) {
          for (const { amount } of charges) expect(compare(exactAmount(amount), ZERO)).not.toBe(-1);
        }
      }),
    );
  });

  test('the order in which the tables were loaded changes nothing', () => {
    const reversed = overlayLaw();
    const { measures, stacking } = reversed.overlays;
    expect(measures.length).toBeGreaterThan(300);
    expect(stacking.length).toBeGreaterThan(50);
    const backwards = overlayBackwards();
    fc.assert(
      fc.property(entries, (entry) => {
        expect(owed(entry, 'law', backwards)).toEqual(owed(entry, 'law', reversed));
      }),
    );
  });
});

function overlayBackwards(): TariffLaw {
  return accepted(compileTariff(shippedOverlays().toReversed()));
}

function sumOf(amounts: readonly Money[]): Money {
  return usd(amounts.map(exactAmount).reduce(add, ZERO));
}
