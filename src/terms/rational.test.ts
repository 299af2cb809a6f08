import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactAmount, USD, usd } from './money.ts';
import {
  add,
  compare,
  divide,
  multiply,
  parseDecimal,
  type Rational,
  rational,
  roundHalfUp,
  subtract,
  toFixed,
  ZERO,
} from './rational.ts';

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([num, den]) => rational(num, den));
const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat({ max: 12 }))
  .map(([digits, places]) => toFixed(rational(digits, 10n ** BigInt(places)), places));

function exact(text: string): Rational {
  const parsed = parseDecimal(text);
  if (parsed === null) throw new Error(`not a decimal: ${text}`);
  return parsed;
}

describe('an exact number', () => {
  test('is read from decimal text and written back as the same text', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        expect(toFixed(exact(text), text.split('.')[1]?.length ?? 0)).toBe(text);
      }),
    );
  });

  test('is read as the same number, or as none, however many zeros lead it', () => {
    const short = fc.string({ unit: fc.constantFrom(...'0123456789.'), maxLength: 14 });
    fc.assert(
      fc.property(short, fc.constantFrom('', '-'), (text, sign) => {
        const [whole = ''] = text.split('.');
        const led = `${sign}${'0'.repeat(24 - whole.length)}${text}`;
        expect(parseDecimal(`${sign}${text}`)).toEqual(whole === '' ? null : parseDecimal(led));
      }),
    );
  });

  test.each(['', '.5', '5.', '1e5', '1,000', ' 1', '0x10', '--1', 'NaN'])('is not %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  test('adds and multiplies as numbers do, without losing anything', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        if (compare(b, ZERO) !== 0) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  test('orders one way only', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(Math.sign(compare(a, b))).toBe(0 - Math.sign(compare(b, a)));
        expect(compare(a, add(b, rational(1n)))).toBeLessThanOrEqual(compare(a, b));
      }),
    );
  });
});

describe('rounding', () => {
  test.each([
    ['0.005', '0.01'],
    ['0.004999999999', '0.00'],
    ['-0.005', '-0.01'],
    ['142.71680', '142.72'],
    ['0.125', '0.13'],
  ])('%s is %s to the cent, halves away from zero', (text, cents) => {
    expect(toFixed(exact(text), 2)).toBe(cents);
  });

  test('moves a number by half a unit at most', () => {
    fc.assert(
      fc.property(number, fc.nat({ max: 6 }), (value, places) => {
        const moved = subtract(roundHalfUp(value, places), value);
        const half = rational(1n, 2n * 10n ** BigInt(places));
        expect(compare(moved, half)).toBeLessThanOrEqual(0);
        expect(compare(moved, rational(-half.num, half.den))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('of money is once, to cents', () => {
    expect(usd(rational(1n, 3n))).toEqual({ amount: '0.33', currency: USD });
    expect(exactAmount(usd(rational(7n, 2n)))).toEqual(rational(7n, 2n));
  });
});
