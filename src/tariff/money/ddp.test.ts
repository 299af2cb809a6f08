import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactAmount } from '../../terms/money.ts';
import {
  add,
  compare,
  multiply,
  parseDecimal,
  type Rational,
  rational,
  toFixed,
  ZERO,
} from '../../terms/rational.ts';
import { assess } from '../assess.ts';
import { compileTariff } from '../tariff-part.parse.ts';
import {
  accepted,
  dayOf,
  dollars,
  entryOf,
  lineOf,
  row,
  schedulePart,
  shippedParts,
} from '../test-tariff.ts';
import { type Burden, ddpValue, wholeDollarsWithin } from './ddp.ts';

const exact = (text: string) => parseDecimal(text) ?? ZERO;

/** Crocheted hats by air on 24 April 2019: the limits of fiscal year 2019. */
const HATS: Burden = {
  adValorem: exact('0.075'),
  specific: exact('564.696'),
  fee: { rate: exact('0.003464'), minimum: exact('26.22'), maximum: exact('508.70') },
};

function landed({ adValorem, specific, fee }: Burden, value: Rational): Rational {
  const byRate = multiply(value, fee.rate);
  const floor = fee.minimum ?? ZERO;
  const raised = compare(byRate, floor) < 0 ? floor : byRate;
  const capped = fee.maximum !== null && compare(raised, fee.maximum) > 0 ? fee.maximum : raised;
  return [value, multiply(value, adValorem), specific, capped].reduce(add, ZERO);
}

describe('the value within a price that includes duty', () => {
  it('is that of the broker examination of April 2019, question 47', () => {
    const found = ddpValue(exact('9000'), HATS);
    expect(found).toMatchObject({ feeBy: 'rate' });
    expect(toFixed(found?.value ?? ZERO, 2)).toBe('7821.59');
    expect(toFixed(found?.value ?? ZERO, 0)).toBe('7822');
  });

  it('rests on the least or the greatest fee where the price asks for it', () => {
    const least = ddpValue(exact('5000'), HATS);
    expect(least).toMatchObject({ feeBy: 'minimum', fee: exact('26.22') });
    const most = ddpValue(exact('900000'), HATS);
    expect(most).toMatchObject({ feeBy: 'maximum', fee: exact('508.70') });
  });

  it('is none where the price does not even cover what does not depend on it', () => {
    expect(ddpValue(exact('590'), HATS)).toBeNull();
  });

  it('with what is owed on it makes the price again, exactly, at every price', () => {
    const price = fc
      .bigInt({ min: 60_000n, max: 100_000_000n })
      .map((count) => rational(count, 100n));
    fc.assert(
      fc.property(price, (asked) => {
        const found = ddpValue(asked, HATS);
        expect(found === null ? null : landed(HATS, found.value)).toEqual(asked);
      }),
    );
  });
});

describe('the value in whole dollars within a price', () => {
  const hats = row('6505.00.90', 1, { general: '20.7¢/kg + 7.5%', other: '$1.65/kg + 45%' });
  const schedule = { ...schedulePart([hats], 'of any day'), from: dayOf('2015-01-01') };
  const law = accepted(compileTariff([...shippedParts(), schedule]));

  function owed(value: Rational): Rational {
    const line = lineOf('65050090', {
      origin: 'IT',
      value: dollars(toFixed(value, 0)),
      quantities: [{ amount: '2728', unit: 'kg' }],
    });
    const entry = entryOf([line], { mode: 'air', entryDate: dayOf('2019-04-24') });
    const { totalDuty, totalFees, complete } = assess(law, entry);
    expect(complete).toBe(true);
    return add(exactAmount(totalDuty), exactAmount(totalFees));
  }

  it('answers that examination by the law itself: 1,178.45 on 7,822', () => {
    const value = wholeDollarsWithin(exact('9000'), owed);
    expect(value).toEqual(rational(7822n));
    expect(toFixed(owed(value ?? ZERO), 2)).toBe('1178.45');
  });

  it('is the nearest there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 90_000 }), (price) => {
        const off = (value: number) =>
          Math.abs(Number(toFixed(owed(rational(BigInt(value))), 2)) + value - price);
        const value = Number(wholeDollarsWithin(rational(BigInt(price)), owed)?.num ?? 0n);
        expect(off(value)).toBeLessThanOrEqual(Math.min(off(value - 1), off(value + 1)) + 1e-9);
      }),
      { numRuns: 30 },
    );
  });
});
