import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centsOf } from './loss.ts';

test('typed dollars are read to the cent, however they are grouped', () => {
  expect(centsOf('1,250')).toBe(125_000);
  expect(centsOf('0.5')).toBe(50);
  expect(centsOf('')).toBe(null);
  expect(centsOf('-3')).toBe(null);
  expect(centsOf('1.234')).toBe(null);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), (cents) => {
      const typed = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
      expect(centsOf(typed)).toBe(cents);
    }),
  );
});
