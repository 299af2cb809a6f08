import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import type { DutyFacts } from '../assessment.ts';
import { compileTariff } from '../tariff-part.parse.ts';
import {
  accepted,
  dayOf,
  dollars,
  entryOf,
  faultsOf,
  lineOf,
  part,
  row,
  schedulePart,
  shippedParts,
} from '../test-tariff.ts';
import { parseExchangeRates } from './exchange.parse.ts';
import { findRate } from './exchange.ts';

const HEAD = 'currency,term,rate,from,to,verified,source';
/** Invented rates. */
const RATES = [
  HEAD,
  'EUR,quarter,1.10,2026-04-01,2026-06-30,verified,Rates of the second quarter',
  'EUR,day,1.16,2026-06-02,2026-06-02,verified,Rate of 2 June',
  'EUR,day,1.12,2026-06-03,2026-06-03,verified,Rate of 3 June',
  'EUR,day,1.155,2026-06-04,2026-06-04,verified,Rate of 4 June',
  'JPY,quarter,0.006512,2026-04-01,2026-06-30,unverified,Rates of the second quarter',
].join('\n');

function lawBy(rates: string) {
  const shirts = row('6109.10.00', 1, { general: '16.5%', other: '90%' });
  const watch = row('9102.11.10', 1, { general: '6% on the case', other: '80%' });
  const parts = shippedParts().map((one) =>
    one.kind === 'currency' ? part('currency', rates) : one,
  );
  return accepted(compileTariff([...parts, schedulePart([shirts, watch])]));
}

const LAW = lawBy(RATES);

describe('the rate of a currency', () => {
  it.each([
    ['is the quarter’s', '2026-06-01', '1.1'],
    ['is the day’s where that is more than five percent away', '2026-06-02', '1.16'],
    ['is the quarter’s where the day’s is nearer', '2026-06-03', '1.1'],
    ['is the day’s at five percent exactly', '2026-06-04', '1.155'],
  ])('%s', (_, on, rate) => {
    const found = findRate(LAW, 'EUR', dayOf(on));
    expect(Number(found?.dollars.num) / Number(found?.dollars.den)).toBe(Number(rate));
  });

  it('is none outside its quarter, and none for a currency without rates', () => {
    expect(findRate(LAW, 'EUR', dayOf('2026-07-01'))).toBeNull();
    expect(findRate(LAW, 'CHF', dayOf('2026-06-01'))).toBeNull();
  });
});

describe('a value in another currency', () => {
  function assessed(currency: string, entry: Partial<DutyFacts> = {}, law = LAW) {
    const line = lineOf('61091000', { value: dollars('1000.40', currency) });
    return assess(law, entryOf([line], entry));
  }

  it('is converted at the rate of the day of exportation, exactly, before it is rounded to whole dollars', () => {
    const { lines, totalDuty, complete } = assessed('EUR', {
      exportationDate: dayOf('2026-06-02'),
    });
    expect(lines).toMatchObject([
      {
        charges: [{ basis: '1160 USD', amount: { amount: '191.40' } }],
        converted: {
          declared: { amount: '1000.40', currency: 'EUR' },
          dollars: { amount: '1160.464', currency: 'USD' },
          rate: '1.16',
          citation: 'Rate of 2 June; exportation 2026-06-02',
          unverified: false,
        },
      },
    ]);
    expect(totalDuty.amount).toBe('191.40');
    expect(complete).toBe(true);
  });

  it('is converted by another day where nobody stated that one, which is said', () => {
    const { lines, fees } = assessed('EUR');
    expect(lines[0]?.converted).toMatchObject({
      citation: 'Rates of the second quarter; entry-date 2026-06-10',
      unverified: true,
    });
    expect(fees).toMatchObject([{ kind: 'mpf', basis: '1100 USD' }]);
  });

  it('is unknown where the Book has no rate for it', () => {
    expect(assessed('CHF').lines).toMatchObject([
      { unknown: 'currency-unknown', because: 'CHF', charges: [] },
    ]);
    expect(assessed('EUR', {}, lawBy(HEAD)).complete).toBe(false);
  });

  it('says nothing of a conversion where the value is in dollars', () => {
    expect(assessed('USD').lines[0]).not.toHaveProperty('converted');
  });

  it('is converted with the values of its parts', () => {
    const value = dollars('2000', 'EUR');
    const line = lineOf('91021110', { value, values: { case: dollars('1000', 'EUR') } });
    expect(assess(LAW, entryOf([line])).lines).toMatchObject([
      { charges: [{ amount: { amount: '66.00' } }] },
    ]);
  });
});

describe('lines of one invoice and rate', () => {
  function duties(invoices: readonly (string | undefined)[], program: string | null = null) {
    const lines = invoices.map((invoice, position) =>
      lineOf('61091000', {
        number: position + 1,
        program,
        value: dollars('100.50'),
        ...(invoice === undefined ? {} : { invoice }),
      }),
    );
    return assess(LAW, entryOf(lines)).lines.map(({ charges: [charge] }) => charge?.basis);
  }

  it('are rounded so that their total is not moved by more than rounding it would', () => {
    expect(duties(['A', 'A', 'A'])).toEqual(['101 USD', '101 USD', '100 USD']);
  });

  it('are rounded singly where they are of several invoices, or none is named', () => {
    expect(duties(['A', 'B', 'C'])).toEqual(['101 USD', '101 USD', '101 USD']);
    expect(duties([undefined, undefined])).toEqual(['101 USD', '101 USD']);
  });
});

it('a table of rates tells every wrong cell at once', () => {
  const wrong = [
    HEAD,
    'eur,quarter,1.1,2026-01-01,,verified,x',
    'EUR,month,0,2026-01-01,,verified,x',
  ];
  expect(faultsOf(parseExchangeRates(wrong.join('\n'))).map(({ at }) => at)).toEqual([
    '/0/currency',
    '/1/term',
    '/1/rate',
  ]);
});
