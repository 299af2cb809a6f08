import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../terms/day.ts';
import { daysBetween, growthBy, interestOn } from './interest.ts';
import { aDay, anyDay, starterRevenue } from './test-revenue.ts';

const law = starterRevenue();
const grow = growthBy(law);

const centsOn = (flows: Parameters<typeof interestOn>[0], to: string) => {
  const interest = interestOn(flows, aDay(to), grow);
  return 'missing' in interest ? interest : interest.cents;
};

describe('interest', () => {
  test('is compounded every day at that day’s rate, over the days of its year', () => {
    // 1,000.00 at 7 % of 2025 for 100 days: 1000 × ((1 + 0.07/365)^100 − 1)
    const expected = BigInt(Math.round(100_000 * ((1 + 0.07 / 365) ** 100 - 1)));
    expect(centsOn([{ on: aDay('2025-02-01'), cents: 100_000n }], '2025-05-12')).toBe(expected);
    expect(expected).toBe(1_936n);
  });

  test('of 2024 divides the year by 366 days', () => {
    const expected = BigInt(Math.round(100_000_00 * ((1 + 0.08 / 366) ** 366 - 1)));
    expect(centsOn([{ on: aDay('2024-01-01'), cents: 100_000_00n }], '2025-01-01')).toBe(expected);
  });

  test('changes with the quarter in the middle of a spell', () => {
    const expected = 1_000_000 * ((1 + 0.08 / 366) ** 31 * (1 + 0.07 / 365) ** 31 - 1);
    expect(centsOn([{ on: aDay('2024-12-01'), cents: 1_000_000n }], '2025-02-01')).toBe(
      BigInt(Math.round(expected)),
    );
  });

  test('on what was paid too much bears the lower rate, to the importer', () => {
    const paid = centsOn([{ on: aDay('2025-02-01'), cents: -100_000n }], '2025-05-12');
    expect(paid).toBe(-1_657n);
  });

  test('stops when what is owed is paid', () => {
    const flows = [
      { on: aDay('2025-02-01'), cents: 100_000n },
      { on: aDay('2025-02-01'), cents: -100_000n },
    ];
    expect(centsOn(flows, '2026-02-01')).toBe(0n);
  });

  test('is not guessed for a day without a rate', () => {
    expect(centsOn([{ on: aDay('2017-06-01'), cents: 5n }], '2018-02-01')).toEqual({
      missing: '2017-06-01',
    });
  });

  test('says when a rate behind it was recalled and not read', () => {
    const interest = interestOn([{ on: aDay('2025-01-01'), cents: 1n }], aDay('2025-01-02'), grow);
    expect(interest).toMatchObject({ unverified: true });
  });

  test('grows by parts as it grows in one', () => {
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay, anyDay), (days) => {
        const [from, middle, to] = days.toSorted();
        if (from === undefined || middle === undefined || to === undefined) return;
        const whole = grow('underpayment', from, to);
        const [first, second] = [
          grow('underpayment', from, middle),
          grow('underpayment', middle, to),
        ];
        if ('missing' in whole || 'missing' in first || 'missing' in second) expect.fail();
        expect(whole.num * first.den * second.den).toBe(first.num * second.num * whole.den);
      }),
      { numRuns: 30 },
    );
  });

  test('of more money, or of more days, is never less', () => {
    const spell = fc.record({ from: anyDay, days: fc.nat(900), cents: fc.bigInt(1n, 10n ** 12n) });
    fc.assert(
      fc.property(spell, fc.nat(50), fc.bigInt(0n, 10n ** 9n), (one, days, cents) => {
        const of = (sum: bigint, length: number) => {
          const to = addDays(one.from, length);
          const interest = interestOn([{ on: one.from, cents: sum }], to, grow);
          return 'missing' in interest ? expect.fail() : interest.cents;
        };
        expect(of(one.cents + cents, one.days + days)).toBeGreaterThanOrEqual(
          of(one.cents, one.days),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('counts the days between two days', () => {
    expect(daysBetween(aDay('2024-02-28'), aDay('2024-03-01'))).toBe(2);
  });
});
