import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, multiply, type Rational, rational, toFixed } from '../terms/rational.ts';
import { applyRate, type Due } from './duty.ts';
import type { DutyBasis } from './duty-terms.ts';
import type { Rounding } from './law.ts';
import { parseRate } from './rate.parse.ts';
import type { Rate } from './rate.ts';
import { accepted } from './test-tariff.ts';

const ROUNDING: Rounding = {
  wholeDollars: true,
  wholeUnitsUpTo: rational(1n),
  fractionUnits: ['liter', 'pf.liter'],
};

function rateOf(text: string): Rate {
  const rate = accepted(parseRate(text));
  if (rate === null) throw new Error(text);
  return rate;
}

function due(text: string, value: bigint, facts: Partial<DutyBasis> = {}): Due {
  return applyRate(rateOf(text), { value: rational(value), quantities: [], ...facts }, ROUNDING);
}

function cents(answer: Due): string {
  return 'amount' in answer ? toFixed(answer.amount, 2) : answer.because;
}

function missing(answer: Due): readonly string[] {
  return 'missing' in answer ? answer.missing.map(({ fact }) => fact) : [];
}

function dollars(values: Readonly<Record<string, bigint>>): Readonly<Record<string, Rational>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rational(value)]));
}

const pieces = (amount: string) => [{ amount, unit: 'No.' }];
const lend = (code: string, text: string) => ({ code, rate: rateOf(text) });

describe('a rate on parts of the goods', () => {
  const WATCH =
    '44¢ each + 6% on the case + 14% on the strap, band or bracelet + 5.3% on the battery';

  it('takes each percentage of the value that is declared for that part, term by term', () => {
    const values = dollars({ case: 1000n, strap: 200n, battery: 50n, movement: 750n });
    const answer = due(WATCH, 2000n, { quantities: pieces('100'), values });
    expect(cents(answer)).toBe('134.65');
    const parts = 'parts' in answer ? answer.parts : [];
    expect(parts.map(({ rate, amount }) => [rate, toFixed(amount, 2)])).toEqual([
      ['44¢ each', '44.00'],
      ['6% on the case', '60.00'],
      ['14% on the strap, band or bracelet', '28.00'],
      ['5.3% on the battery', '2.65'],
    ]);
  });

  it('names every value that is not declared, and takes none for nothing', () => {
    const answer = due(WATCH, 2000n, { quantities: pieces('100'), values: dollars({ case: 1n }) });
    expect(answer).toMatchObject({ unknown: 'not-computable' });
    expect(missing(answer)).toEqual(['values.strap', 'values.battery']);
  });

  it('knows a telescopic sight by what the rifle leaves of the value', () => {
    const rate =
      '4.7% on the value of the rifle + 20% on the value of the telescopic sight, if any';
    expect(cents(due(rate, 1000n, { values: dollars({ rifle: 900n }) }))).toBe('62.30');
    expect(cents(due(rate, 1000n, { values: dollars({ rifle: 1000n }) }))).toBe('47.00');
    expect(missing(due(rate, 1000n))).toEqual(['values.rifle', 'values.telescopic-sight']);
  });

  it('counts jewels over so many as they are declared', () => {
    const rate = '43¢ each + 2.8¢/jewel over 7 + 3.7% on the case';
    const facts = { quantities: pieces('10'), values: dollars({ case: 100n }) };
    const counts = { 'jewels-over-7': '20' };
    expect(cents(due(rate, 500n, { ...facts, counts }))).toBe('8.56');
    expect(missing(due(rate, 500n, facts))).toEqual(['counts.jewels-over-7']);
  });

  it.each([
    ['3.7¢/kg on drained weight', 'drained-weight-kg', '37.00'],
    ['16.9¢/kg of total sugars', 'total-sugars-kg', '169.00'],
    ['1.7¢/kg on lead content', 'lead-kg', '17.00'],
    ['$1.32/t, including weight of container', 'weight-with-container-kg', '1.32'],
    ['22.1¢/pf.liter on ethyl alcohol content', 'proof-liters', '221.00'],
  ])('counts for "%s" what is declared as %s', (rate, name, amount) => {
    expect(cents(due(rate, 0n, { counts: { [name]: '1000' } }))).toBe(amount);
    expect(missing(due(rate, 0n))).toEqual([`counts.${name}`]);
  });
});

describe('the duty on sugar', () => {
  const SUGAR =
    '1.4606¢/kg less 0.020668¢/kg for each degree under 100 degrees (and fractions of a degree in proportion) but not less than 0.943854¢/kg';
  const at = (degrees: string) =>
    cents(
      due(SUGAR, 0n, {
        quantities: [{ amount: '100000', unit: 'kg' }],
        counts: { 'degrees-of-polarity': degrees },
      }),
    );

  it('falls with each degree under 100, fractions in proportion', () => {
    expect(at('100')).toBe('1460.60');
    expect(at('96')).toBe('1377.93');
    expect(at('95.5')).toBe('1367.59');
  });

  it('falls no lower than its floor', () => {
    expect(at('75')).toBe('943.90');
    expect(at('20')).toBe('943.85');
  });

  it('names degrees and weight when they are not declared', () => {
    expect(missing(due(SUGAR, 0n))).toEqual(['counts.degrees-of-polarity', 'quantities.kg']);
  });
});

describe('the rate of another line', () => {
  it('is that of the one line that is declared beside it', () => {
    const rate = 'The rate applicable to the article of which it is a part or accessory';
    expect(cents(due(rate, 1000n, { others: [lend('90058040', '8%')] }))).toBe('80.00');
    expect(missing(due(rate, 1000n))).toEqual(['claims']);
    const two = [lend('90058040', '8%'), lend('90058060', '6%')];
    expect(missing(due(rate, 1000n, { others: two }))).toEqual(['claims']);
  });

  it('is taken from the heading that the words name, and from no other', () => {
    const rate = 'The rate applicable to the natural juice in heading 2009';
    const quantities = [{ amount: '100', unit: 'liters' }];
    const juice = lend('20093910', '3.4¢/liter');
    expect(cents(due(rate, 50n, { quantities, others: [juice] }))).toBe('3.40');
    expect(missing(due(rate, 50n, { others: [lend('22021000', '0.2¢/liter')] }))).toEqual([
      'claims',
    ]);
  });

  it('of an ensemble is that of each garment, on what is declared under its number', () => {
    const rate = 'The rate applicable to each garment in the ensemble if separately entered';
    const others = [lend('61033100', '38.6¢/kg + 10%'), lend('61034210', '16.1%')];
    const values = dollars({ '61033100': 600n, '61034210': 400n });
    const counts = { '61033100 kg': '20' };
    expect(cents(due(rate, 1000n, { others, values, counts }))).toBe('132.12');
    expect(missing(due(rate, 1000n, { others, values }))).toEqual(['counts.61033100 kg']);
  });

  it('of a set is the highest, on the whole set', () => {
    const rate =
      'The rate of duty applicable to that article in the set subject to the highest rate of duty';
    const plain = [lend('82011000', '6%'), lend('82029930', 'Free'), lend('82032060', '12%')];
    expect(cents(due(rate, 1000n, { others: plain }))).toBe('120.00');
    const mixed = [lend('82111000', '0.3¢ each + 4.5%'), lend('82119110', '4.4%')];
    expect(missing(due(rate, 1000n, { others: mixed }))).toEqual([
      'values.82111000',
      'counts.82111000 each',
      'values.82119110',
    ]);
    const values = dollars({ '82111000': 300n, '82119110': 700n });
    const counts = { '82111000 each': '100' };
    const facts = { others: mixed, values, counts, quantities: pieces('250') };
    expect(cents(due(rate, 1000n, facts))).toBe('45.75');
  });

  it('less points of percentage is not under nothing', () => {
    const rate = 'The duty rate provided in such subheading minus 2.0%';
    expect(cents(due(rate, 1000n, { others: [lend('62031220', '5%')] }))).toBe('30.00');
    expect(cents(due(rate, 1000n, { others: [lend('62031220', '1.5%')] }))).toBe('0.00');
    const compound = lend('62031220', '10¢/kg + 5%');
    const quantities = [{ amount: '100', unit: 'kg' }];
    expect(cents(due(rate, 1000n, { others: [compound], quantities }))).toBe('40.00');
  });

  it('for the complete movement is the most that parts of it owe, unless they hold no plates', () => {
    const rate =
      '4.3% + 1.7¢/jewel + 0.2¢ for each other piece or part, but if consisting in part of a plate or a set of plates the total duty shall not exceed the duty for the complete movement';
    const counts = { jewels: '100', 'other-pieces-or-parts': '1000' };
    const facts = { counts, quantities: pieces('10') };
    expect(missing(due(rate, 100n, facts))).toEqual(['claims']);
    expect(cents(due(rate, 100n, { ...facts, states: ['without-plates'] }))).toBe('8.00');
    expect(cents(due(rate, 100n, { ...facts, others: [lend('91081140', '36¢ each')] }))).toBe(
      '3.60',
    );
  });
});

describe('a rate of chapter 98', () => {
  const REPAIRS =
    'A duty upon the value of the repairs or alterations (see U.S. note 3 of this subchapter)';

  it("charges the article's own percentage on the value of the repairs", () => {
    const facts = { others: [lend('84119190', '5%')], values: dollars({ 'repair-value': 300n }) };
    expect(cents(due(REPAIRS, 10_000n, facts))).toBe('15.00');
    expect(missing(due(REPAIRS, 10_000n, { others: facts.others }))).toEqual([
      'values.repair-value',
    ]);
    expect(missing(due(REPAIRS, 10_000n))).toEqual(['values.repair-value', 'claims']);
  });

  it('makes a percentage of a rate that is none, by what the full value would owe', () => {
    const others = [lend('91021110', '$2 each + 5%')];
    const facts = { others, quantities: pieces('100'), values: dollars({ 'repair-value': 500n }) };
    // 200 + 250 of 5000 is 9%.
    expect(cents(due(REPAIRS, 5000n, facts))).toBe('45.00');
  });

  it('leaves out the value of the products of the United States', () => {
    const rate =
      'A duty upon the full value of the imported article, less the cost or value of such products of the United States (see U.S. note 4 of this subchapter)';
    const others = [lend('62034318', '10%')];
    expect(cents(due(rate, 1000n, { others, values: dollars({ 'us-products': 400n }) }))).toBe(
      '60.00',
    );
  });

  it.each([
    ['3 percent of the fair retail value', 'fair-retail-value', '30.00'],
    ['50 percent of the cost of such goods or repairs', 'cost', '500.00'],
  ])('takes "%s" of the value declared as %s', (rate, name, amount) => {
    expect(cents(due(rate, 1n, { values: dollars({ [name]: 1000n }) }))).toBe(amount);
    expect(missing(due(rate, 1n))).toEqual([`values.${name}`]);
  });

  it('asks of goods brought back no more than what their exportation gave', () => {
    const rate =
      'A duty equal to the duty upon the importation of like articles not previously exported, but in no case in excess of the sum of (a) any customs drawback proved to have been allowed upon such exportation, and (b) the duty which would have been payable on any articles used in the manufacture or production of such aircraft had they not been entered and exported under heading 9813.00.05';
    const others = [lend('88023000', '5%')];
    const given = (drawback: bigint) =>
      dollars({ 'drawback-allowed': drawback, 'duty-on-articles-used': 10n });
    expect(cents(due(rate, 1000n, { others, values: given(20n) }))).toBe('30.00');
    expect(cents(due(rate, 1000n, { others, values: given(90n) }))).toBe('50.00');
    expect(missing(due(rate, 1000n, { others }))).toEqual([
      'values.drawback-allowed',
      'values.duty-on-articles-used',
    ]);
  });

  it('is free under bond where the line states the bond', () => {
    const rate = 'Free, under bond, as prescribed in U.S. note 1 to this subchapter';
    expect(missing(due(rate, 10n))).toEqual(['states.under-bond']);
    expect(cents(due(rate, 10n, { states: ['under-bond'] }))).toBe('0.00');
  });
});

describe('what no fact of a line settles', () => {
  it.each([
    'See additional U.S. note 1',
    'No change',
    'The duty provided in the applicable subheading + 25%',
  ])('"%s" is not computable, and names no fact', (rate) => {
    expect(due(rate, 10n)).toEqual({ unknown: 'not-computable', because: rate, missing: [] });
  });

  it('"See 9822.04.05" waits for the heading to be claimed', () => {
    expect(missing(due('See 9822.04.05', 10n))).toEqual(['claims']);
  });
});

describe('the arithmetic', () => {
  it('of a sum is the sum of its terms, exactly', () => {
    const value = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const percent = fc.bigInt({ min: 0n, max: 99_999n });
    fc.assert(
      fc.property(value, percent, percent, value, (dollarsWhole, one, other, grams) => {
        const basis: DutyBasis = {
          value: rational(dollarsWhole),
          quantities: [{ amount: String(grams), unit: 'kg' }],
        };
        const rate: Rate = {
          kind: 'sum',
          capped: false,
          terms: [
            { kind: 'percent', percent: rational(one, 1000n), on: null },
            { kind: 'amount', dollars: rational(other, 100_000n), per: 'kg', on: null, over: 0 },
          ],
        };
        const answer = applyRate(rate, basis, ROUNDING);
        const exact = add(
          multiply(rational(one, 100_000n), rational(dollarsWhole)),
          multiply(rational(other, 100_000n), rational(grams)),
        );
        expect('amount' in answer && answer.amount).toEqual(exact);
      }),
    );
  });
});
