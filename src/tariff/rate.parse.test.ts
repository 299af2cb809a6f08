import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rational, ZERO } from '../terms/rational.ts';
import { parseRate, parseSpecial } from './rate.parse.ts';
import {
  isLender,
  LENDERS,
  PORTIONS,
  printRate,
  printSpecial,
  QUANTITY_BASES,
  RATE_UNITS,
  type Rate,
  RETURNS,
  type Term,
  VALUE_BASES,
} from './rate.ts';
import { officialText } from './test-official.ts';
import { accepted, faultsOf } from './test-tariff.ts';

const EXPORTS = '../shared/data/hts/usitc';
const exported = z.array(z.object({ general: z.string(), special: z.string(), other: z.string() }));

/** What each text prints as once it is read; null where that is the text itself. */
const RATES: readonly (readonly [text: string, printed: string | null])[] = [
  ['Free', null],
  ['6.8%', null],
  ['33 1/3%', null],
  ['37% /', '37%'],
  ['10% <u></u>', '10%'],
  ['1¢/kg', null],
  ['$1.646/kg', null],
  ['$1.10/kg', null],
  ['$2/thousand', null],
  ['46.3¢/kg + 14.9%', null],
  ['40¢/kg +10.4%', '40¢/kg + 10.4%'],
  ['$9.92/kg+ 25%', '$9.92/kg + 25%'],
  ['0.34¢/liter', null],
  ['4.5¢/ liter', '4.5¢/liter'],
  ['1¢ each + 2.8%', null],
  ['5.25¢/bbl', null],
  ['3.7¢/kg on drained weight', null],
  ['22¢/kg on drained weght + 45%', '22¢/kg on drained weight + 45%'],
  ['76¢/pr. + 32%', null],
  ['44¢ each + 6% on the case + 14% on the strap, band or bracelet + 5.3% on the battery', null],
  [
    '3.9% on the movement and case+ 5.3% on the battery',
    '3.9% on the movement and case + 5.3% on the battery',
  ],
  [
    '41¢ each + 5% on case and strap, band or bracelet',
    '41¢ each + 5% on the case and strap, band or bracelet',
  ],
  ['17¢ each + 2.5% + 1¢/jewel', null],
  ['43¢ each + 2.8¢/jewel over 7 + 3.7% on the case', null],
  ['5¢/kg on contents and container', null],
  ['2.1¢/kg on entire contents of container', null],
  ['$1.32/t, including weight of container', null],
  ['3.6606¢/kg of total sugars + 5.1%', null],
  ['18.7¢/clean kg', null],
  ['2.8¢/doz.', null],
  ['89.6¢/1000', '89.6¢/thousand'],
  ['$1.15/1,000 + 40%', '$1.15/thousand + 40%'],
  ['$2.50/thou- sand + 40%', '$2.50/thousand + 40%'],
  ['10¢/1,000 pins + 3.5%', null],
  ['18.9¢/pf.liter', null],
  [
    '3.1¢/liter + 22.1¢/pf. liter on ethyl alcohol content',
    '3.1¢/liter + 22.1¢/pf.liter on ethyl alcohol content',
  ],
  ['14¢/gross + 4.3%', null],
  ['20¢/gross of immediate containers', null],
  ['0.7¢/kg on copper content + 0.7¢/kg on lead content', null],
  ['2.5% on the value of the lead content', null],
  ['$40/kg of anhydrous morphine content', null],
  ['86.1¢/m<sup>2</sup>of recording surface', '86.1¢/m2 of recording surface'],
  ['$1.13/m3', null],
  ['3.3¢/lin. m', null],
  ['$3/head', null],
  ['10¢/pack + 20%', null],
  ['88.2¢/kg + 55% + 12.5¢/ article', '88.2¢/kg + 55% + 12.5¢/article'],
  ['0.3¢/line/ gross + 4.6%', '0.3¢/line/gross + 4.6%'],
  ['4.7% on the value of the rifle + 20% on the value of the telescopic sight, if any', null],
  ['6.5% on the entire set', null],
  [
    '3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees (and fractions of a degree in proportion) but not less than 3.143854¢/kg',
    null,
  ],
  [
    '4.3817¢/kg less 0.0622005¢ /kg for each degree under 100 degrees (and fractions of a degree in proportion) but not less 2.831562¢ /kg',
    '4.3817¢/kg less 0.0622005¢/kg for each degree under 100 degrees (and fractions of a degree in proportion) but not less than 2.831562¢/kg',
  ],
  [
    '4.3% + 1.7¢/jewel + 0.2¢ for each other piece or part, but if consisting in part of a plate or a set of plates the total duty shall not exceed the duty for the complete movement',
    null,
  ],
  ['See additional U.S. note 1', null],
  ['See 9822.04.01-9822.04.03', null],
  ['See 9919.04.10, 9919.04.11, 9919.04.13', null],
  ['The rate applicable to each garment in the ensemble if separately entered', null],
  ['The rate applicable to the natural juice in heading 2009', null],
  [
    'The rate applicable, to each article in the absence of this subheading',
    'The rate applicable to each article in the absence of this subheading',
  ],
  ['The rate applicable in the absence of this subheading on the cost of such parts', null],
  ['The duty rate provided for originating goods of Korea in such subheading', null],
  ['See 9822.04.01-9822.04.03, 9919.04.50', null],
  [
    'A duty upon the full value of the import- ed article less the value of fabrics, components or materials of the United States (see U.S. note 39 to this subchapter)',
    'A duty upon the full value of the imported article less the value of fabrics, components or materials of the United States (see U.S. note 39 to this subchapter)',
  ],
  [
    'The rate of duty appli- cable to that article in the set subject to the high- est rate of duty',
    'The rate of duty applicable to that article in the set subject to the highest rate of duty',
  ],
  ['Free, under bond', null],
  ['Free, under bond, as prescribed in U.S. note 2 to this subchapter', null],
  ['Free (See U.S. note 4 of this subchapter)', null],
  ['3 percent of the fair retail value', '3% of the fair retail value'],
  [
    'A duty upon the value of the repairs oralterations (see U.S. note 3 of this subchapter)',
    'A duty upon the value of the repairs or alterations (see U.S. note 3 of this subchapter)',
  ],
  ['The duty rate provided in such subheading minus 0.5%', null],
  ['No Change.', 'No change'],
  ['The duty provided in the applicable subheading', null],
  [
    'The duty provided inthe applicable subheading+ 25%',
    'The duty provided in the applicable subheading + 25%',
  ],
  [
    'The duty provided in the applicable subheading plus 25%',
    'The duty provided in the applicable subheading + 25%',
  ],
  [
    'The duty provided in the applicable subheading + a duty of 50% upon the value of the steel content.',
    'The duty provided in the applicable subheading + 50% upon the value of the steel content',
  ],
  ['The duty provided in subheadings 8716.39.00, 8716.90.30 or 8716.90.50 + 100%', null],
];

describe('the grammar of rates', () => {
  it.each(RATES)('reads "%s"', (text, printed) => {
    const rate = accepted(parseRate(text));
    expect(rate && printRate(rate)).toBe(printed ?? text);
  });

  it('reads what it prints as the same rate', () => {
    fc.assert(
      fc.property(anyRate, (rate) => {
        expect(accepted(parseRate(printRate(rate)))).toEqual(rate);
      }),
    );
  });

  it('never takes a blank cell for Free', () => {
    for (const blank of ['', ' ', '\n', '<u></u>', ':']) {
      expect(accepted(parseRate(blank))).toBeNull();
    }
  });

  it.each([
    '6.8',
    '6.8%%',
    '5 kg',
    '12¢',
    '$12¢/kg',
    '1¢/stone',
    '6% on the moon',
    '1 1/0%',
    'Free of charge',
    'See the notes',
    '4¢/kg less 5%',
    '6% + ',
  ])('refuses "%s" rather than guess', (text) => {
    expect(faultsOf(parseRate(text))).toMatchObject([{ code: 'rate-unreadable', got: text }]);
  });
});

describe.skipIf(!existsSync(EXPORTS))('the rates of every revision at hand', () => {
  const texts = existsSync(EXPORTS) ? printedTexts() : { rates: [], specials: [] };

  it('are read, printed and read again as the same rates', () => {
    for (const text of texts.rates) {
      const rate = accepted(parseRate(text));
      if (rate !== null) expect(accepted(parseRate(printRate(rate))), text).toEqual(rate);
    }
    for (const text of texts.specials) {
      const special = accepted(parseSpecial(text));
      expect(accepted(parseSpecial(printSpecial(special))), text).toEqual(special);
    }
    expect(texts.rates.length).toBeGreaterThan(1500);
    expect(texts.specials.length).toBeGreaterThan(400);
  }, 60_000);
});

/** Each distinct text of the columns of all exports: general and column 2; special. */
function printedTexts() {
  const rates = new Set<string>();
  const specials = new Set<string>();
  for (const file of readdirSync(EXPORTS)) {
    const rows = exported.parse(JSON.parse(officialText(file.replace(/^hts_|\.json\.gz$/g, ''))));
    for (const { general, special, other } of rows) {
      rates.add(general).add(other);
      specials.add(special);
    }
  }
  return { rates: [...rates], specials: [...specials] };
}

describe('the special column', () => {
  it('is cut at the closing bracket of each list of programs', () => {
    const text =
      'Free (A+,AU, BH,.OM,) 1.9¢/liter + 13.9¢/pf. liter (JO)See 9822.04.05 (AU) See 9919.04.50, 9919.04.57 (PA (PA)';
    const rates = accepted(parseSpecial(text));
    expect(rates.map(({ rate, programs }) => [printRate(rate), programs])).toEqual([
      ['Free', ['A+', 'AU', 'BH', 'OM']],
      ['1.9¢/liter + 13.9¢/pf.liter', ['JO']],
      ['See 9822.04.05', ['AU']],
      ['See 9919.04.50, 9919.04.57', ['PA']],
    ]);
  });

  it('without any list, as in chapters 98 and 99, is one rate that no program is needed for', () => {
    expect(accepted(parseSpecial('No change'))).toEqual([
      { rate: { kind: 'unchanged' }, programs: [] },
    ]);
  });

  it('when blank holds no rate at all', () => {
    expect(accepted(parseSpecial(' '))).toEqual([]);
  });

  it('is refused whole when one of its rates cannot be read', () => {
    expect(faultsOf(parseSpecial('Free (AU) 5 stones (KR)'))).toHaveLength(1);
  });
});

const positive = fc.tuple(
  fc.bigInt({ min: 1n, max: 9_999_999n }),
  fc.constantFrom(1n, 10n, 1000n, 100_000n),
);
const decimal = positive.map(([num, den]) => rational(num, den));
const fraction = fc
  .tuple(fc.bigInt({ min: 0n, max: 200n }), fc.bigInt({ min: 1n, max: 2n }))
  .map(([whole, thirds]) => rational(whole * 3n + thirds, 3n));
const percent = fc.record({
  kind: fc.constant('percent' as const),
  percent: fc.oneof(decimal, fraction),
  on: fc.option(fc.constantFrom(...VALUE_BASES)),
});
const plainUnits = RATE_UNITS.filter((unit) => unit !== 'other piece or part');
const amount = fc.record({
  kind: fc.constant('amount' as const),
  dollars: fc.oneof(decimal, fraction),
  per: fc.constantFrom(...plainUnits),
  on: fc.option(fc.constantFrom(...QUANTITY_BASES)),
  over: fc.nat({ max: 20 }),
});
const term: fc.Arbitrary<Term> = fc.oneof(percent, amount);
const LENDER_WORDS = Object.keys(LENDERS).filter(isLender);

const anyRate: fc.Arbitrary<Rate> = fc.oneof(
  fc.constantFrom<Rate>(
    { kind: 'free', condition: null },
    { kind: 'free', condition: ', under bond' },
    { kind: 'unchanged' },
    { kind: 'reference', text: 'See additional U.S. note 3' },
    ...RETURNS.map((as) => ({ kind: 'returned' as const, as })),
  ),
  fc.record({
    kind: fc.constant('borrowed' as const),
    from: fc.constantFrom(...LENDER_WORDS),
    on: fc.option(fc.constantFrom(...VALUE_BASES)),
  }),
  fc.record({
    kind: fc.constant('provided' as const),
    originatingIn: fc.constantFrom(null, 'Korea', 'Colombia'),
    minus: fc.oneof(fc.constant(ZERO), decimal),
  }),
  fc.record({
    kind: fc.constant('portion' as const),
    portion: fc.constantFrom(...PORTIONS),
    note: fc.constantFrom(null, 'see U.S. note 3 of this subchapter'),
  }),
  fc.record({
    kind: fc.constant('see' as const),
    headings: fc.array(
      fc.record({
        from: fc.constantFrom('9822.04.05', '9919.04.10'),
        to: fc.constantFrom(null, '9919.04.13'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant('sum' as const),
    terms: fc.array(term, { minLength: 1, maxLength: 4 }),
    capped: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('polarity' as const),
    full: decimal,
    perDegree: decimal,
    floor: decimal,
  }),
  fc.record({
    kind: fc.constant('added' as const),
    to: fc.constantFrom('the applicable subheading', 'subheading 8716.39.00'),
    term: fc.option(percent),
  }),
);
