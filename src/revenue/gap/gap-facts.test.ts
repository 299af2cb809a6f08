import { expect, test } from 'vitest';
import { assess } from '../../tariff/assess.ts';
import { gapFactsOf } from './gap-facts.ts';
import { declare, type Goods, GROUND } from './test-gap.ts';

function factsOf(goods: Goods) {
  const [line] = assess(GROUND.tariff, declare(goods).facts).lines;
  if (line === undefined) throw new Error('no line');
  return gapFactsOf(line);
}

const SHIRTS = { hts: '6109100012', on: '2025-03-01' } as const;

test('a line that claims what holds, or nothing, has no gap', () => {
  const none = { codes: [], duty: 0 };
  expect(factsOf({ ...SHIRTS, origin: 'KR', program: 'KR' })).toEqual(none);
  expect(factsOf({ ...SHIRTS, origin: 'BR' })).toEqual(none);
});

test('a refused claim is told with the duty that it would have saved', () => {
  expect(factsOf({ ...SHIRTS, origin: 'IN', program: 'A' })).toEqual({
    codes: ['gap-program-lapsed'],
    duty: 1650,
  });
});

test('a suggested order is told, and what has no number is not zero', () => {
  const lumber = { hts: '4407110001', origin: 'CA', on: '2025-03-01' } as const;
  expect(factsOf(lumber)).toEqual({ codes: ['gap-order-suggested'], duty: 0 });
  expect(factsOf({ ...lumber, hts: '0101210000' })).toEqual({
    codes: ['gap-number-unknown'],
    duty: null,
  });
  expect(factsOf({ hts: '6402917000', origin: 'VN', on: '2025-03-01' })).toEqual({
    codes: ['gap-inputs-missing'],
    duty: null,
  });
});
