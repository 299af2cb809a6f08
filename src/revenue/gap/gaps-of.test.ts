import { describe, expect, test } from 'vitest';
import { rational } from '../../terms/rational.ts';
import { aDay } from '../test-revenue.ts';
import { expectationOf, gapsOf } from './gaps-of.ts';
import { codesIn, declare, type Goods, GROUND, gapsIn } from './test-gap.ts';

const LATE = '2026-08-15';
const SHIRTS = { hts: '6109100012', on: LATE } as const;
const ALUMINUM = { hts: '7604101000', origin: 'BR', on: LATE } as const;
const KITCHENS = { hts: '9403409060', origin: 'BR', on: LATE } as const;
const SHOES = { hts: '6402916000', origin: 'VN', on: LATE } as const;

const atStake = (goods: Goods) => gapsIn(goods).map(({ code, cents }) => [code, cents]);

describe('headings of chapter 99', () => {
  const CHINESE = { hts: '6109100012', origin: 'CN', on: '2025-06-15' } as const;
  const WHOLE = ['99038815', '99030124', '99030125'];

  test('one that is owed and not listed is missing, at what it comes to', () => {
    const declared = { headings: ['99030124', '99030125'] };
    expect(gapsIn({ ...CHINESE, declared })[0]).toMatchObject({
      code: 'gap-heading-missing',
      about: '99038815',
      cents: 75_000n,
      atMost: false,
    });
  });

  test('nothing is missing from a line that lists what it owes, nor from a filing that cannot list', () => {
    for (const headings of [WHOLE, null]) {
      const codes = gapsIn({ ...CHINESE, declared: { headings } }).map(({ code }) => code);
      expect(new Set(codes)).toEqual(new Set(['gap-refund-candidate']));
    }
  });

  test('emergency duties that were paid are given back, and are not asked for where they were not', () => {
    expect(atStake({ ...CHINESE, declared: { headings: WHOLE } })).toEqual([
      ['gap-refund-candidate', -200_000n],
      ['gap-refund-candidate', -100_000n],
    ]);
    expect(codesIn({ ...CHINESE, declared: { headings: ['99038815'] } })).toEqual([]);
  });

  test('one that gives way to another is told with it, and what was paid too much', () => {
    const headings = ['99039101', '99030124', '99038502', '99030125'];
    const aluminum = { ...ALUMINUM, origin: 'CN', on: '2025-06-15', declared: { headings } };
    expect(gapsIn(aluminum)[0]).toMatchObject({
      code: 'gap-heading-suppressed',
      about: '99030125',
      cents: -100_000n,
      evidence: { by: '99038502' },
    });
  });

  test('one of another day is of a wrong era while its ground goes on, and dead when all of it has ended', () => {
    const era = codesIn({ ...ALUMINUM, declared: { headings: ['99038502'] } });
    expect(era).toContain('gap-heading-wrong-era 99038502');
    expect(era).toContain('gap-heading-missing 99038202');
    const dead = gapsIn({ ...SHIRTS, origin: 'BR', declared: { headings: ['99030301'] } });
    expect(dead.find(({ code }) => code === 'gap-program-dead')).toMatchObject({
      about: '99030301',
      cents: -100_000n,
      evidence: { to: '2026-07-23' },
    });
  });

  test('one that does not reach the goods is too many, and one that nobody knows is told as such', () => {
    const codes = codesIn({
      ...SHIRTS,
      origin: 'CN',
      declared: { headings: ['99038803', '99999999'] },
    });
    expect(codes).toContain('gap-heading-extra 99038803');
    expect(codes).toContain('gap-heading-unknown 99999999');
  });

  test('one that rests on a count which the line does not state is not proven, and is where it does', () => {
    const claimed = { ...KITCHENS, declared: { headings: ['99038203'] } };
    expect(codesIn(claimed)).toContain('gap-heading-unproven 99038203');
    const counted = { ...claimed, counts: { 'metal-weight-percent': '8' } };
    expect(codesIn(counted).filter((code) => code.includes('99038203'))).toEqual([]);
  });
});

describe('the number', () => {
  test('is unknown where no edition has it', () => {
    expect(codesIn({ ...SHIRTS, origin: 'KR', program: 'KR' })).toEqual([]);
    expect(codesIn({ hts: '0101210000', origin: 'KR', on: LATE })).toContain(
      'gap-number-unknown 0101210000',
    );
  });
});

describe('facts that lack', () => {
  const CONTENT = { hts: '9403200050', origin: 'BR', on: '2025-09-01' } as const;

  test('are named, with the most that they could cost', () => {
    const missing = gapsIn(CONTENT).filter(({ code }) => code === 'gap-inputs-missing');
    expect(missing.map(({ about }) => about)).toContain('aluminum-content');
    const declared = { 'aluminum-content': { amount: '2000', currency: 'USD' as never } };
    const told = gapsIn({ ...CONTENT, values: declared });
    expect(told.filter(({ code }) => code === 'gap-inputs-missing')).toEqual([]);
  });
});

describe('special programs', () => {
  const MEXICAN = { ...SHIRTS, origin: 'MX', states: ['usmca-originating'] };

  test('a claim without certification stands to lose its rate, and one with it does not', () => {
    const claimed = { ...MEXICAN, program: 'S' };
    expect(atStake({ ...claimed, declared: { certified: false } })).toEqual([
      ['gap-program-uncertified', 165_000n],
    ]);
    expect(codesIn({ ...claimed, declared: { certified: true } })).toEqual([]);
    expect(codesIn({ ...claimed, declared: { certified: null } })).toEqual([]);
  });

  test('that the origin may claim and nobody does is told with what it saves', () => {
    expect(gapsIn(MEXICAN)[0]).toMatchObject({
      code: 'gap-program-unclaimed',
      about: 'S',
      cents: -165_000n,
      atMost: true,
    });
    expect(codesIn({ ...SHIRTS, origin: 'BR' })).toEqual([]);
  });

  test.each([
    ['A', 'IN', 'gap-program-lapsed'],
    ['S', 'BR', 'gap-program-origin'],
    ['AU', 'AU', 'gap-program-not-printed'],
    ['ZZ', 'IN', 'gap-program-unknown'],
  ])('%s claimed for %s does not hold: the base duty is at stake', (program, origin, code) => {
    expect(gapsIn({ ...SHIRTS, origin, program })[0]).toMatchObject({
      code,
      cents: 165_000n,
      atMost: true,
    });
  });

  test('of a refused claim the difference is exact where the filer says what it declared', () => {
    const claimed = { ...SHIRTS, on: '2025-03-01', origin: 'IN', program: 'A' };
    expect(gapsIn({ ...claimed, declared: { duty: 125_000n } })[0]).toMatchObject({
      cents: 40_000n,
      atMost: false,
    });
  });

  test('a claim that saves neither duty nor fee is told, and one that lifts a fee is not', () => {
    const laptops = { hts: '8471300100', on: LATE };
    expect(codesIn({ ...laptops, origin: 'JP', program: 'JP' })).toContain(
      'gap-program-saves-nothing JP',
    );
    expect(codesIn({ ...laptops, origin: 'MX', program: 'S' })).not.toContain(
      'gap-program-saves-nothing S',
    );
  });
});

describe('orders', () => {
  const LUMBER = { hts: '4407110001', origin: 'CA', on: LATE } as const;

  test('that number and origin suggest are told with what all others deposit', () => {
    expect(gapsIn(LUMBER)).toMatchObject([
      { code: 'gap-order-suggested', about: 'A-122-857', cents: 205_600n, atMost: true },
      { code: 'gap-order-suggested', about: 'C-122-858', cents: 146_300n, atMost: true },
    ]);
    expect(codesIn({ ...LUMBER, origin: 'SE' })).toEqual([]);
  });

  test('that are declared want an entry of their type', () => {
    const covered = { declares: 'covered', producer: null, exporter: null, by: 'cash' } as const;
    const cases = ['A-122-857-000', 'C-122-858-000'].map((one) => ({ ...covered, case: one }));
    expect(codesIn({ ...LUMBER, cases })).toContain('gap-entry-type A-122-857 C-122-858');
    expect(codesIn({ ...LUMBER, cases, entryType: '03' })).toEqual([]);
  });
});

describe('values and counts', () => {
  const pairs = [{ amount: '1000', unit: 'prs.' }];

  test('a value just under the one from which a dearer line begins is told, with that line', () => {
    const near = { ...SHOES, value: '2950', quantities: pairs };
    // 48% of 2,950 as declared; 90 cents a pair and 37.5% over three dollars.
    expect(gapsIn(near)[0]).toMatchObject({
      code: 'gap-value-near-break',
      cents: 59_025n,
      evidence: { limit: '3.00', line: '6402917000' },
    });
    expect(codesIn({ ...near, value: '2500' })).toEqual([]);
  });

  test('a value close to the end of a bracket with nothing dearer beyond is not told', () => {
    const quantities = pairs;
    expect(codesIn({ ...SHOES, hts: '6402917000', value: '3050', quantities })).toEqual([]);
  });

  test('a value that the line does not allow is told, with the line that does', () => {
    expect(gapsIn({ ...SHOES, value: '5000', quantities: pairs })[0]).toMatchObject({
      code: 'gap-value-outside-bracket',
      cents: 37_500n,
      evidence: { line: '6402917000' },
    });
  });

  test('a share of metal just under fifteen percent is told, with what a little more would cost', () => {
    const share = (percent: string) => ({
      ...KITCHENS,
      counts: { 'metal-weight-percent': percent },
    });
    expect(codesIn(share('14.5'))).toEqual(['gap-count-near-limit metal-weight-percent']);
    expect(gapsIn(share('14.5'))[0]?.cents).toBeGreaterThan(0n);
    expect(codesIn(share('9'))).toEqual([]);
    expect(codesIn(share('15.5'))).toEqual([]);
  });

  test('two counts of one kind that differ contradict, and two that agree do not', () => {
    const counted = (pieces: string) => ({
      ...SHIRTS,
      origin: 'BR',
      quantities: [
        { amount: '10', unit: 'doz.' },
        { amount: pieces, unit: 'No.' },
      ],
    });
    expect(codesIn(counted('500'))).toEqual(['gap-quantities-contradict 10 doz.']);
    expect(codesIn(counted('120'))).toEqual([]);
  });
});

describe('what the filer reckoned', () => {
  test('a fee that differs is told with the difference, whichever way', () => {
    const laptops = { hts: '8471300100', origin: 'BR', on: LATE } as const;
    expect(atStake({ ...laptops, fees: { mpf: 3_000n } })).toEqual([['gap-fee-differs', 464n]]);
    expect(atStake({ ...laptops, fees: { mpf: 3_464n, hmf: 1_250n } })).toEqual([
      ['gap-fee-differs', -1_250n],
    ]);
    expect(codesIn({ ...laptops, fees: { mpf: 3_464n } })).toEqual([]);
  });

  test('duty that nothing else explains is told; where a heading explains it, the heading is', () => {
    const shirts = { hts: '6109100012', origin: 'BR', on: '2025-03-01' } as const;
    expect(atStake({ ...shirts, declared: { duty: 150_000n } })).toEqual([
      ['gap-duty-differs', 15_000n],
    ]);
    expect(codesIn({ ...shirts, declared: { duty: 165_000n } })).toEqual([]);
  });
});

describe('near lines', () => {
  test('that owe more are told dearest first, with the headings that make them so', () => {
    const { gaps } = gapsOf(GROUND, declare({ hts: '8708305090', origin: 'DE', on: LATE }));
    const [near] = gaps.filter(({ code }) => code === 'gap-near-heading');
    expect(near).toMatchObject({ cents: 100_000n, atMost: true });
    expect(near?.evidence['8708.30.90.00']).toMatch(/^1000\.00 \(25%, 9903/);
  });

  test('of the dearest line there are none', () => {
    const { gaps } = gapsOf(GROUND, declare({ hts: '8708309000', origin: 'DE', on: LATE }));
    expect(gaps.filter(({ code }) => code === 'gap-near-heading')).toEqual([]);
  });
});

describe('the law of the gap', () => {
  test('without a figure a check is not made, and that is said', () => {
    const { unasked, gaps } = gapsOf(
      { ...GROUND, rules: [] },
      declare({ ...SHOES, value: '2950' }),
    );
    expect(gaps.map(({ code }) => code)).toEqual([]);
    expect(unasked).toContain('bracket-percent');
    expect(gapsOf(GROUND, declare(SHOES)).unasked).toEqual([]);
  });

  test('expects nothing that was not measured, and of what was, its share', () => {
    const [gap] = gapsIn({ ...SHIRTS, origin: 'IN', program: 'A' });
    if (gap === undefined) throw new Error('no gap');
    const on = aDay(LATE);
    expect(expectationOf(GROUND.rules, gap, on)).toBeNull();
    const measured = {
      rule: 'probability',
      subjects: [gap.code],
      figure: rational(1n, 4n),
      validity: { from: on, to: null },
      citation: 'a sample of ours',
      verified: true,
    } as const;
    expect(expectationOf([measured], gap, on)?.cents).toBe(41_250n);
  });
});
