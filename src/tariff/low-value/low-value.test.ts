import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODES } from '../../filing/filing.ts';
import { parseDecimal, rational, ZERO } from '../../terms/rational.ts';
import type { TariffLaw } from '../law.ts';
import type { Measure } from '../overlay/measure.ts';
import { indexOverlays } from '../overlay/overlays.ts';
import { compileTariff } from '../tariff-part.parse.ts';
import {
  accepted,
  dayOf,
  dollars,
  faultsOf,
  part,
  readLaw,
  row,
  schedulePart,
  shippedParts,
} from '../test-tariff.ts';
import { type LowValueParcel, lawfulWay, lowValueWays } from './low-value.ts';
import { parseLowValue } from './low-value-rule.parse.ts';

/** Cotton shirts at their base rate on any day, and the added rates of 2025 and 2026 for three origins. */
const LAW = lawWithMeasures([
  added('99030124', 'ieepa-fentanyl-china', '20', '2025-03-04', '2025-11-09', ['CN', 'HK']),
  added('99030124', 'ieepa-fentanyl-china', '10', '2025-11-10', '2026-02-23', ['CN', 'HK']),
  added('99030101', 'ieepa-mexico', '25', '2025-03-04', '2026-02-23', ['MX']),
  added('99030125', 'ieepa-reciprocal', '10', '2025-04-05', '2026-02-23', ['CN', 'GB']),
  added('99030531', 's301-forced-labor', '12.5', '2026-07-24', null, ['CN']),
  added('99030530', 's301-forced-labor', '10', '2026-07-24', null, ['MX', 'GB']),
]);

function lawWithMeasures(measures: readonly Measure[]): TariffLaw {
  const shirts = row('6109.10.00', 1, { general: '16.5%', other: '90%' });
  const schedule = { ...schedulePart([shirts], 'of any day'), from: dayOf('2015-01-01') };
  const law = accepted(compileTariff([...shippedParts(), schedule]));
  return { ...law, overlays: indexOverlays(measures, [], new Map()) };
}

function added(
  heading: string,
  authority: string,
  percent: string,
  from: string,
  to: string | null,
  origins: readonly string[],
): Measure {
  const validity = { from: dayOf(from), to: to === null ? null : dayOf(to) };
  const term = { kind: 'percent', percent: parseDecimal(percent) ?? ZERO, on: null } as const;
  return {
    heading,
    authority,
    sequence: 0,
    scope: { prefixes: [], lists: [], except: [], exceptLists: [] },
    origins,
    exceptOrigins: [],
    semantics: 'add',
    rate: { kind: 'sum', terms: [term], capped: false },
    headingAbove: null,
    basis: 'customs-value',
    wholeUndeclared: false,
    exempts: [],
    claim: 'automatic',
    requires: [],
    unless: [],
    limits: [],
    validity,
    collection: validity,
    fromTime: null,
    inTransit: null,
    citation: 'invented',
    verified: true,
  };
}

function parcelOf(parcel: Partial<LowValueParcel> = {}): LowValueParcel {
  return {
    origin: 'CN',
    mode: 'express',
    value: dollars('60'),
    hts: '61091000',
    quantities: [],
    states: [],
    ...parcel,
  };
}

function waysOf(on: string, parcel: Partial<LowValueParcel> = {}, sameDay = ZERO, law = LAW) {
  return lowValueWays(law, parcelOf(parcel), dayOf(on), sameDay);
}

/** The first lawful way, with what it costs: "informal 27.90 + 1.31". */
function firstOf(on: string, parcel: Partial<LowValueParcel> = {}): string {
  const way = lawfulWay(waysOf(on, parcel));
  if (way?.owes == null) return 'none';
  return `${way.program} ${way.owes.duty.amount} + ${way.owes.fees.amount}`;
}

function wayOf(program: string, ...asked: Parameters<typeof waysOf>) {
  return waysOf(...asked).find((way) => way.program === program);
}

describe('a parcel worth 60 dollars', () => {
  it.each([
    ['CN', 'express', '2024-03-01', 'section-321 0.00 + 0.00'],
    ['CN', 'express', '2025-06-01', 'informal 27.90 + 1.31'],
    ['CN', 'express', '2025-09-15', 'informal 27.90 + 1.31'],
    ['CN', 'express', '2026-08-01', 'informal 17.40 + 1.34'],
    ['MX', 'express', '2024-03-01', 'section-321 0.00 + 0.00'],
    ['MX', 'express', '2025-06-01', 'section-321 0.00 + 0.00'],
    ['MX', 'express', '2025-09-15', 'informal 24.90 + 1.31'],
    ['MX', 'express', '2026-08-01', 'informal 15.90 + 1.34'],
    ['CN', 'mail', '2024-03-01', 'section-321 0.00 + 0.00'],
    ['CN', 'mail', '2025-06-01', 'postal-ad-valorem 32.40 + 0.00'],
    ['CN', 'mail', '2025-09-15', 'postal-ad-valorem 18.00 + 0.00'],
    ['CN', 'mail', '2026-08-01', 'type-13 17.40 + 0.00'],
    ['MX', 'mail', '2024-03-01', 'section-321 0.00 + 0.00'],
    ['MX', 'mail', '2025-06-01', 'section-321 0.00 + 0.00'],
    ['MX', 'mail', '2025-09-15', 'postal-ad-valorem 15.00 + 0.00'],
    ['MX', 'mail', '2026-08-01', 'type-13 15.90 + 0.00'],
  ])('from %s by %s on %s comes in by %s', (origin, mode, on, way) => {
    expect(firstOf(on, { origin, mode })).toBe(way);
  });

  it('may also come in by what costs more, if nothing bars it', () => {
    const lawful = waysOf('2024-03-01').filter((way) => way.lawful);
    expect(lawful.map(({ program, entryType }) => [program, entryType])).toEqual([
      ['section-321', null],
      ['type-86', '86'],
      ['informal', '11'],
      ['formal', '01'],
    ]);
  });

  it('is told which order shut it out of the exemption, on each day another', () => {
    const orders = (on: string, origin: string) =>
      wayOf('section-321', on, { origin })?.why.map(({ citation }) => citation);
    expect(orders('2025-06-01', 'CN')).toEqual(['EO 14256']);
    expect(orders('2025-06-01', 'MX')).toEqual([]);
    expect(orders('2025-09-15', 'MX')).toEqual(['EO 14324; 90 FR 42418']);
    expect(orders('2026-03-15', 'MX')).toEqual(['EO 14388; FR 2026-03829']);
    expect(orders('2026-08-01', 'MX')).toEqual(['19 CFR 10.151(b) (FR 2026-12670)']);
  });

  it.each([
    ['2025-05-01', 'section-321'],
    ['2025-05-02', 'informal'],
    ['2025-08-28', 'informal'],
  ])('of Chinese origin on %s comes in by %s', (on, program) => {
    expect(firstOf(on)).toContain(program);
  });

  it.each([
    ['2025-08-28', 'section-321'],
    ['2025-08-29', 'informal'],
  ])('of Mexican origin on %s comes in by %s', (on, program) => {
    expect(firstOf(on, { origin: 'MX' })).toContain(program);
  });
});

describe('the flat duty on a postal item', () => {
  it.each([
    ['GB', '2025-09-15', '80.00'],
    ['MX', '2025-09-15', '160.00'],
    ['CN', '2025-09-15', '200.00'],
    ['CN', '2025-12-01', '160.00'],
    ['CN', '2025-06-01', '100.00'],
  ])('from %s on %s is %s dollars, by the added rate for its origin', (origin, on, duty) => {
    const way = wayOf('postal-per-item', on, { origin, mode: 'mail' });
    expect(way).toMatchObject({ lawful: true, owes: { duty: { amount: duty } } });
  });

  it('is no way for what comes by another mode', () => {
    expect(wayOf('postal-per-item', '2025-09-15')?.why).toEqual([
      {
        code: 'mode-not-eligible',
        seen: 'express',
        citation: 'EO 14324 s. 3(c)',
        unverified: true,
      },
    ]);
  });

  it('is nobody’s to say where the Book has no additional duties', () => {
    const way = wayOf('postal-per-item', '2025-09-15', { mode: 'mail' }, ZERO, lawWithMeasures([]));
    expect(way?.why).toMatchObject([{ code: 'rate-not-eligible' }]);
  });

  it.each([
    ['2025-05-10', '900.00'],
    ['2025-05-20', '405.00'],
    ['2026-02-23', '150.00'],
    ['2026-05-01', '75.00'],
  ])('taken of the value of 750 dollars of Chinese goods on %s is %s', (on, duty) => {
    const way = wayOf('postal-ad-valorem', on, { mode: 'mail', value: dollars('750') });
    expect(way).toMatchObject({ lawful: true, owes: { duty: { amount: duty } } });
  });

  it('gives way to the duties of an entry when section 122 ended', () => {
    const mail = { mode: 'mail', value: dollars('750') };
    expect(wayOf('postal-ad-valorem', '2026-07-24', mail)?.why).toMatchObject([
      { code: 'not-in-force', citation: expect.stringContaining('2026-07-23') },
    ]);
    expect(wayOf('mail-entry', '2026-07-24', mail)?.owes).toMatchObject({
      duty: { amount: '217.50' },
      fees: { amount: '7.39' },
    });
  });
});

describe('the exemption', () => {
  const total = (amount: bigint) => rational(amount);

  it('is for 800 dollars of one person on one day, all goods counted', () => {
    const of = (value: string, sameDay: bigint) =>
      wayOf('section-321', '2024-03-01', { value: dollars(value) }, total(sameDay));
    expect(of('800', 0n)?.lawful).toBe(true);
    expect(of('800.01', 0n)?.why).toMatchObject([
      { code: 'over-limit', seen: '800.01 of 800.00 USD' },
    ]);
    expect(of('75', 725n)?.lawful).toBe(true);
    expect(of('75', 975n)?.why).toMatchObject([
      { code: 'over-limit-together', seen: '1050.00 of 800.00 USD' },
    ]);
  });

  it.each(['adcvd', 'quota', 'agency-requirements'])('is not for goods under %s', (kind) => {
    expect(wayOf('section-321', '2024-03-01', { states: [kind] })?.why).toMatchObject([
      { code: 'goods-excluded', seen: kind },
    ]);
  });

  it('was of 200 dollars before March 2016', () => {
    expect(wayOf('section-321', '2016-03-09', { value: dollars('300') })?.lawful).toBe(false);
    expect(wayOf('section-321', '2016-03-10', { value: dollars('300') })?.lawful).toBe(true);
  });

  it('ends by statute in July 2027', () => {
    expect(wayOf('section-321', '2027-07-01')?.why.map(({ code }) => code)).toContain(
      'not-in-force',
    );
  });

  it('of gifts stays when that of other goods is suspended, up to 100 dollars', () => {
    const gift = { states: ['gift'] };
    expect(firstOf('2025-09-15', gift)).toBe('gift 0.00 + 0.00');
    expect(wayOf('gift', '2025-09-15', { ...gift, value: dollars('101') })?.lawful).toBe(false);
    expect(wayOf('gift', '2025-09-15')?.why).toMatchObject([{ code: 'goods-required' }]);
  });
});

describe('an entry of a parcel', () => {
  it('is informal up to 2,500 dollars', () => {
    expect(firstOf('2025-09-15', { value: dollars('2500') })).toContain('informal');
    expect(firstOf('2025-09-15', { value: dollars('2501') })).toContain('formal 1162.97');
  });

  it.each([
    [['adcvd'], '03'],
    [['quota'], '02'],
    [['adcvd', 'quota'], '07'],
  ])('of goods under %j is of type %s, whatever they are worth', (states, entryType) => {
    expect(lawfulWay(waysOf('2024-03-01', { states }))).toMatchObject({ entryType });
  });

  it('without a tariff number owes what nobody can say, and never nothing', () => {
    const way = lawfulWay(waysOf('2025-09-15', { hts: null }));
    expect(way).toMatchObject({
      program: 'informal',
      owes: { complete: false, leavesOut: ['hts'] },
    });
  });

  it('in a currency without a rate has no program with a limit', () => {
    const ways = waysOf('2024-03-01', { value: dollars('60', 'CHF') });
    expect(ways.filter(({ lawful }) => lawful).map(({ program }) => program)).toEqual(['formal']);
    expect(ways[0]?.why).toMatchObject([{ code: 'currency-unknown', seen: 'CHF' }]);
  });
});

describe('every parcel on every day since 2016', () => {
  const asked = fc.record({
    origin: fc.constantFrom('CN', 'HK', 'MX', 'CA', 'GB', 'US'),
    mode: fc.constantFrom(...MODES),
    cents: fc.integer({ min: 1, max: 1_000_000 }),
    states: fc.subarray(['gift', 'adcvd', 'quota', 'agency-requirements']),
    on: fc
      .date({ min: new Date('2016-04-01'), max: new Date('2028-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  });

  it('has a lawful way, and what is not lawful says why, with its law', () => {
    fc.assert(
      fc.property(asked, ({ on, cents, ...parcel }) => {
        const ways = waysOf(on, { ...parcel, value: dollars((cents / 100).toFixed(2)) });
        expect(lawfulWay(ways)).not.toBeNull();
        for (const { lawful, why, owes } of ways) {
          expect(why.length === 0).toBe(lawful);
          expect(owes === null).toBe(!lawful);
          expect(why.every(({ seen, citation }) => seen !== '' && citation !== '')).toBe(true);
        }
      }),
    );
  });

  it('is free of nothing that a dearer one of its kind owes', () => {
    fc.assert(
      fc.property(asked, ({ on, cents, ...parcel }) => {
        const isFree = (amount: number) =>
          wayOf('section-321', on, { ...parcel, value: dollars((amount / 100).toFixed(2)) })
            ?.lawful;
        if (isFree(cents * 2)) expect(isFree(cents)).toBe(true);
      }),
    );
  });
});

describe('a table of programs', () => {
  it('tells every wrong cell at once', () => {
    const wrong = readLaw('low-value.csv')
      .replace('section-321,800', 'section-321,many')
      .replace(',120%,', ',a lot,')
      .replace('16..25', '16-25');
    expect(faultsOf(parseLowValue(wrong)).map(({ at, got }) => [at.split('/')[2], got])).toEqual([
      ['limit', 'many'],
      ['duty', 'a lot'],
      ['tier', '16-25'],
    ]);
  });

  it('is not needed for a Book: without it there is no way that anybody can vouch for', () => {
    const parts = shippedParts().filter(({ kind }) => kind !== 'low-value');
    const law = accepted(compileTariff([...parts, part('schedule', '[]', 'empty')]));
    expect(lowValueWays(law, parcelOf(), dayOf('2024-03-01'))).toEqual([]);
  });
});
