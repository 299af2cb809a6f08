import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bondRequired, bondSufficiency } from './bond.ts';
import { BOND_KINDS } from './law.ts';
import { aDay, starterRevenue } from './test-revenue.ts';

const law = starterRevenue();
const ON = aDay('2026-06-01');
const required = (kind: (typeof BOND_KINDS)[number], duties: bigint, value = 0n) =>
  bondRequired(law, kind, { duties, value }, ON)?.required;

test('a continuous bond is a tenth of a year’s duties, in steps, and 50,000 at least', () => {
  expect(required('continuous', 0n)).toBe(50_000_00n);
  expect(required('continuous', 500_000_00n)).toBe(50_000_00n);
  expect(required('continuous', 500_000_01n)).toBe(60_000_00n);
  expect(required('continuous', 1_000_000_00n)).toBe(100_000_00n);
  expect(required('continuous', 1_000_000_01n)).toBe(200_000_00n);
  expect(required('continuous', 4_200_000_00n)).toBe(500_000_00n);
});

test('a single bond is the value and the duties, three times the value for restricted goods', () => {
  expect(required('single', 1_234_50n, 10_000_00n)).toBe(11_235_00n);
  expect(required('single-restricted', 1_234_00n, 10_000_00n)).toBe(31_234_00n);
});

test('more duties never need a lower bond', () => {
  const duties = fc.bigInt(0n, 10n ** 10n);
  fc.assert(
    fc.property(fc.constantFrom(...BOND_KINDS), duties, duties, (kind, one, more) => {
      expect(required(kind, one + more)).toBeGreaterThanOrEqual(Number(required(kind, one)));
    }),
  );
});

test('bonds that are not in force on the day hold nothing', () => {
  const rule = bondRequired(law, 'continuous', { duties: 0n, value: 0n }, ON);
  if (rule === null) throw new Error('no rule');
  const bond = { number: '1', kind: 'continuous', cents: 50_000_00n, entry: null } as const;
  const ended = { ...bond, from: aDay('2020-01-01'), to: aDay('2026-05-31') };
  expect(bondSufficiency(rule, [ended], ON)).toMatchObject({ held: 0n, sufficient: false });
  expect(bondSufficiency(rule, [{ ...ended, to: null }], ON).sufficient).toBe(true);
});
