import { describe, expect, test } from 'vitest';
import { parseDecimal, ZERO } from '../../terms/rational.ts';
import { checkArithmetic } from './arithmetic.ts';
import type { Arithmetic } from './worked-case.ts';

function exact(text: string) {
  return parseDecimal(text) ?? ZERO;
}

function sumOf(
  rows: readonly (readonly [rate: string, amount: string])[],
  sum: Partial<Arithmetic> = {},
): Arithmetic {
  return {
    value: null,
    quantity: null,
    valueParts: [],
    rows: rows.map(([rate, amount], n) => ({
      heading: String(n),
      rate,
      amount: exact(amount),
    })),
    duty: null,
    total: null,
    notes: '',
    ...sum,
  };
}

describe('a case that states its own rates', () => {
  test('agrees when each expression makes its amount', () => {
    const sum = sumOf(
      [
        ['2.5%', '25.00'],
        ['144.10 GBP/1000kg', '288.20'],
        ['144.10', '288.20'],
        ['20.7c/kg x 100 kg', '20.70'],
        ['99% x $500', '495.00'],
        ['lesser of 1.00 and 2.00', '1.00'],
      ],
      { value: exact('1000'), quantity: { amount: exact('2'), unit: 'TNE' } },
    );
    expect(checkArithmetic(sum)).toEqual([]);
  });

  test('takes a tax on value and duties of what is exact, and adds the duty as it is printed', () => {
    const sum = sumOf(
      [
        ['2.7%', '2.71'],
        ['25%', '25.13'],
        ['20% x 128.34', '25.67'],
      ],
      { value: exact('100.50'), duty: exact('27.84'), total: exact('53.51') },
    );
    expect(checkArithmetic(sum)).toEqual([]);
  });

  test('attributes a fee to the exported units from the prose of its notes', () => {
    const notes =
      '100 chairs @30 + 50 tables @40 = 5,000 less NDC 500 = 4,500 entered; MPF paid 90 (max). 25/100 = 13.50';
    const sum = sumOf([['99% of attributable MPF', '13.37']], { value: exact('4500'), notes });
    expect(checkArithmetic(sum)).toEqual([]);
  });

  test('fails loudly when an amount differs, and when an expression cannot be read', () => {
    const sum = sumOf(
      [
        ['2.5%', '26.00'],
        ['a third of it', '1.00'],
      ],
      { value: exact('1000') },
    );
    expect(checkArithmetic(sum)).toEqual([
      { of: '0 2.5%', expected: '26.00', got: '25.00' },
      { of: '1 a third of it', expected: '1.00', got: 'could not read' },
    ]);
  });

  test('whose goods, freight and insurance are not its value says so', () => {
    const sum = sumOf([], { value: exact('100'), valueParts: [exact('80'), exact('19')] });
    expect(checkArithmetic(sum)).toEqual([{ of: 'value', expected: '100.00', got: '99.00' }]);
  });
});
