import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  parseDecimal,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  toFixed,
  ZERO,
} from '../../terms/rational.ts';
import { apportion, roundTogether } from './apportion.ts';

const exact = (text: string) => parseDecimal(text) ?? ZERO;
const sumOf = (values: readonly Rational[]) => values.reduce(add, ZERO);
const printed = (values: readonly Rational[], places: number) =>
  values.map((value) => toFixed(value, places));

const cents = fc.bigInt({ min: 0n, max: 10_000_000n }).map((count) => rational(count, 100n));
const values = fc.array(cents, { minLength: 1, maxLength: 30 });

describe('an amount that is apportioned', () => {
  it('leaves the odd cent to the largest fraction, and to the earlier of two alike', () => {
    const parts = apportion(exact('1.00'), [rational(1n), rational(1n), rational(1n)], 2);
    expect(printed(parts, 2)).toEqual(['0.34', '0.33', '0.33']);
  });

  it('is divided evenly where nothing weighs', () => {
    expect(printed(apportion(exact('2.69'), [ZERO, ZERO], 2), 2)).toEqual(['1.35', '1.34']);
  });

  it('is neither more nor less in its parts', () => {
    fc.assert(
      fc.property(cents, values, (amount, weights) => {
        expect(sumOf(apportion(amount, weights, 2))).toEqual(amount);
      }),
    );
  });
});

describe('values of one invoice and rate', () => {
  it('are each rounded by itself where that keeps their sum', () => {
    const rounded = roundTogether(['100.60', '200.40', '300.00'].map(exact), 0);
    expect(printed(rounded, 0)).toEqual(['101', '200', '300']);
  });

  it('are not all rounded up where their sum would grow by more than rounding the sum', () => {
    const rounded = roundTogether(['10.50', '20.50', '30.50'].map(exact), 0);
    expect(printed(rounded, 0)).toEqual(['11', '21', '30']);
  });

  it('sum to the rounded sum, and none moves by a dollar', () => {
    fc.assert(
      fc.property(values, (amounts) => {
        const rounded = roundTogether(amounts, 0);
        expect(sumOf(rounded)).toEqual(roundHalfUp(sumOf(amounts), 0));
        for (const [position, value] of rounded.entries()) {
          const moved = subtract(value, amounts[position] ?? ZERO);
          expect(compare(moved, rational(1n))).toBeLessThan(0);
          expect(compare(moved, rational(-1n))).toBeGreaterThan(0);
        }
      }),
    );
  });
});
