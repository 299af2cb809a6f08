import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, countIn, ownUnit } from './quantity.ts';
import { rational } from './rational.ts';

const KINDS = [
  ['kg', 'g', 't'],
  ['No.', 'doz.', 'gross', 'each', 'thousand'],
  ['prs.', 'pr.', 'doz. prs.'],
  ['liters', 'm3'],
  ['m2', 'cm2'],
] as const;

describe('a quantity', () => {
  it('is the same goods in every unit of its kind', () => {
    const units = fc
      .constantFrom(...KINDS)
      .chain((kind) => fc.tuple(fc.constantFrom(...kind), fc.constantFrom(...kind)));
    fc.assert(
      fc.property(units, fc.nat(), ([stated, wanted], amount) => {
        const counted = countIn(wanted, [{ amount: String(amount), unit: stated }]);
        const one = countIn(stated, [{ amount: '1', unit: wanted }]);
        if (counted === null || one === null)
          throw new Error(`${stated} does not count in ${wanted}`);
        expect(rational(counted.num * one.num, counted.den * one.den)).toEqual(
          rational(BigInt(amount)),
        );
      }),
    );
  });

  it('never becomes another kind of thing', () => {
    const units = fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(units, ([a, b]) => {
        for (const unit of a ?? []) {
          expect(
            countIn(
              unit,
              (b ?? []).map((other) => ({ amount: '1', unit: other })),
            ),
          ).toBeNull();
        }
      }),
    );
  });

  it('is taken in the unit of the rate first, where the line states several', () => {
    const quantities = [
      { amount: '3', unit: 't' },
      { amount: '2728', unit: 'kg' },
    ];
    expect(countIn('kg', quantities)).toEqual(rational(2728n));
  });

  it('of one kind is counted in one unit, and in its own where nothing converts', () => {
    expect(['t', 'g', 'kg'].map(ownUnit)).toEqual(['kg', 'kg', 'kg']);
    expect(['liters', 'thousand m3', 'doz.', 'bales'].map(ownUnit)).toEqual([
      'm3',
      'm3',
      'No.',
      'bales',
    ]);
    expect(convert(rational(3n), 'thousand m3', 'm3')).toEqual(rational(3000n));
    expect(convert(rational(3n), 'bales', 'bales')).toEqual(rational(3n));
    expect(convert(rational(3n), 'bales', 'kg')).toBeNull();
  });
});
