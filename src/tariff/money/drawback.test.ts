import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, parseDecimal, rational, toFixed, ZERO } from '../../terms/rational.ts';
import { accepted, dayOf, readLaw } from '../test-tariff.ts';
import { parseDrawback } from './drawback.parse.ts';
import { attributable, drawbackOf, lesserOfTwoDuties, manufacturedShare } from './drawback.ts';

const exact = (text: string) => parseDecimal(text) ?? ZERO;
const RULES = accepted(parseDrawback(readLaw('drawback.csv')));
const DAY = dayOf('2025-06-10');
const refunded = (kind: string, amount: string, day = DAY) =>
  drawbackOf(RULES, [{ kind, amount: exact(amount) }], day)[0]?.refund.amount;

describe('drawback', () => {
  it('gives back 99 percent, as in the example of 19 CFR 181.45', () => {
    expect(refunded('duty', '500')).toBe('495.00');
  });

  it.each([
    ['s232-steel', '0.00'],
    ['ieepa-china', '0.00'],
    ['ad', '0.00'],
    ['ieepa-reciprocal', '99.00'],
    ['s301-china', '99.00'],
    ['mpf', '99.00'],
  ])('of 100 dollars of %s gives back %s', (kind, refund) => {
    expect(refunded(kind, '100')).toBe(refund);
  });

  it('gives back nothing where the law has no rule for the day, and says so', () => {
    const [row] = drawbackOf(RULES, [{ kind: 'duty', amount: exact('100') }], dayOf('2010-01-01'));
    expect(row).toMatchObject({ refund: { amount: '0.00' }, citation: null, unverified: true });
  });
});

describe('the fee that falls on exported units', () => {
  it('is that of the broker examination of October 2015, question 52', () => {
    const bicycles = exact('98666.6666666667');
    const part = {
      lineValue: bicycles,
      enteredValue: exact('185000'),
      exportedUnits: exact('200'),
      lineUnits: exact('500'),
    };
    const fee = attributable(exact('485'), part);
    expect(toFixed(fee, 2)).toBe('103.47');
    expect(drawbackOf(RULES, [{ kind: 'mpf', amount: fee }], dayOf('2016-03-01'))).toMatchObject([
      { refund: { amount: '102.43' } },
    ]);
  });
});

describe('the duty on material that left in an article', () => {
  const [imported, used] = [exact('1000'), exact('800')];
  it.each([
    ['used in', { kind: 'used-in' }, '400.00'],
    ['appearing in', { kind: 'appearing-in', appearing: exact('700') }, '350.00'],
    [
      'used in less valuable waste',
      { kind: 'used-in-less-waste', waste: exact('150'), unitValue: exact('3') },
      '375.00',
    ],
  ] as const)('counts what was %s it', (_, basis, share) => {
    expect(toFixed(manufacturedShare(exact('500'), { imported, used, basis }), 2)).toBe(share);
  });

  it('never counts more appearing in an article than was used in it', () => {
    const basis = { kind: 'appearing-in', appearing: exact('900') } as const;
    expect(toFixed(manufacturedShare(exact('500'), { imported, used, basis }), 2)).toBe('400.00');
  });
});

describe('the lesser of two duties', () => {
  const cents = fc.bigInt({ min: 0n, max: 100_000n }).map((count) => rational(count, 100n));

  it('is compared for each exported good, as in the example of 19 CFR 181.44(b)', () => {
    const productY = { here: exact('1.00'), there: exact('0') };
    const productZ = { here: exact('1.00'), there: exact('2.00') };
    expect(toFixed(lesserOfTwoDuties([productY, productZ]), 2)).toBe('1.00');
  });

  it('added good by good is never more than compared in one sum', () => {
    const goods = fc.array(fc.record({ here: cents, there: cents }), { minLength: 1 });
    fc.assert(
      fc.property(goods, (pairs) => {
        const one = (side: 'here' | 'there') =>
          pairs.reduce((sum, pair) => sum + Number(toFixed(pair[side], 2)) * 100, 0);
        const most = rational(BigInt(Math.round(Math.min(one('here'), one('there')))), 100n);
        expect(compare(lesserOfTwoDuties(pairs), most)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
