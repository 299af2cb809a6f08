import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import type { DutyLine } from './assessment.ts';
import { dollars, entryOf, lawWith, lineOf, row } from './test-tariff.ts';

const REPAIRS =
  'A duty upon the value of the repairs or alterations (see U.S. note 3 of this subchapter)';
const LAW = lawWith([
  row('0401.40.25', 1, {
    general: '77.2¢/liter',
    special: 'See 9822.04.05 (AU)',
    other: '90.8¢/liter',
  }),
  row('2402.20.80', 1, { general: '$1.05/kg + 2.3%', special: '1% (KR)', other: '$9.92/kg + 25%' }),
  row('6103.22.00', 1, {
    general: 'The rate applicable to each garment in the ensemble if separately entered',
    other: 'The rate applicable to each garment in the ensemble if separately entered',
  }),
  row('6103.42.10', 1, { general: '16.1%', other: '45%' }),
  row('6105.10.00', 1, { general: '19.7%', other: '45%' }),
  row('8411.91.90', 1, { general: '2.4%', special: 'Free (KR)', other: '35%' }),
  row('9801.00.10', 1, { general: 'Free', other: 'Free' }),
  row('9802.00.40', 1, { general: REPAIRS, special: 'Free (AU)', other: REPAIRS }),
  row('9817.00.50', 1, {
    general: 'Free',
    other: 'The rate applicable in the absence of this heading',
  }),
  row('9822.04.05', 1, { special: 'Free (AU)' }),
  row('9822.07.10', 1, {
    special: 'The duty rate provided for originating goods of Korea in such subheading',
  }),
]);

function answer(hts: string, line: Partial<DutyLine>) {
  const { lines } = assess(LAW, entryOf([lineOf(hts, line)]));
  const [assessed] = lines;
  const [duty] = assessed?.charges ?? [];
  const { column, unknown, because } = assessed ?? {};
  return { duty: duty?.amount.amount, citation: duty?.citation, column, unknown, because };
}

describe('the base rate of a line', () => {
  it('is, for goods repaired abroad, its own rate on the value of the repairs', () => {
    const claims = ['98020040'];
    const values = { 'repair-value': dollars('500') };
    expect(answer('84119190', { claims, values })).toMatchObject({
      duty: '12.00',
      column: 'general',
      citation: expect.stringContaining('9802.00.40'),
    });
    expect(answer('84119190', { claims, values, origin: 'CU' }).duty).toBe('175.00');
    expect(answer('84119190', { claims, values, origin: 'AU', program: 'AU' }).duty).toBe('0.00');
  });

  it('waits for the value of the repairs, and says so', () => {
    expect(answer('84119190', { claims: ['98020040'] })).toMatchObject({
      duty: undefined,
      unknown: 'not-computable',
      because: expect.stringContaining('repair-value'),
    });
  });

  it('is the same when the heading of chapter 98 is declared as the line', () => {
    const values = { 'repair-value': dollars('500') };
    expect(answer('98020040', { claims: ['84119190'], values }).duty).toBe('12.00');
  });

  it('is that of the heading in lieu of it: free, for American goods returned', () => {
    expect(answer('84119190', { claims: ['98010010'] }).duty).toBe('0.00');
  });

  it('is its own again where the heading in lieu of it is closed to its origin', () => {
    expect(answer('84119190', { claims: ['98170050'] }).duty).toBe('0.00');
    expect(answer('84119190', { claims: ['98170050'], origin: 'CU' }).duty).toBe('3500.00');
  });

  it('of an ensemble is that of the lines claimed with it', () => {
    const claims = ['61034210', '61051000'];
    const values = { '61034210': dollars('4000'), '61051000': dollars('6000') };
    expect(answer('61032200', { claims, values }).duty).toBe('1826.00');
  });

  it('stands in the heading that the special column sends to, once that is claimed', () => {
    const quantities = [{ amount: '100', unit: 'liters' }];
    const milk = { origin: 'AU', program: 'AU', quantities };
    expect(answer('04014025', milk)).toMatchObject({
      unknown: 'not-computable',
      because: expect.stringContaining('See 9822.04.05'),
    });
    expect(answer('04014025', { ...milk, claims: ['98220405'] })).toMatchObject({
      duty: '0.00',
      column: 'special',
    });
  });

  it('for originating goods is the special rate of the line, and none without the claim', () => {
    const claims = ['98220710'];
    expect(answer('24022080', { origin: 'KR', program: 'KR', claims }).duty).toBe('100.00');
    expect(answer('24022080', { origin: 'KR', claims })).toMatchObject({
      duty: undefined,
      unknown: 'not-computable',
      because: expect.stringContaining('originating goods of Korea'),
    });
  });
});
