import { expect, it, test } from 'vitest';
import type { Currency } from '../terms/money.ts';
import { USD } from '../terms/money.ts';
import { writeMoney } from './write-money.ts';

const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['en', 'USD 1,234,567.80'],
  ['es', '1.234.567,80 USD'],
  ['fr', '1 234 567,80 USD'],
] as const)(
  'an amount reads as it is written in %s, and always names its currency',
  (language, written) => {
    expect(spaced(writeMoney({ amount: '1234567.80', currency: USD }, language))).toBe(written);
  },
);

it('keeps every digit of an amount too long for a floating number', () => {
  const amount = '900719925474099312.07';
  expect(writeMoney({ amount, currency: USD }, 'en')).toContain('900,719,925,474,099,312.07');
});

it('writes what is no decimal as it came rather than as a number', () => {
  const currency = 'QQQ' as Currency;
  expect(writeMoney({ amount: '1e6', currency }, 'en')).toBe('QQQ 1e6');
});
