import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../tariff/test-tariff.ts';
import { peerGap, unitValuesOf } from './peer-gaps.ts';
import { deviationFrom, peerFigures, peerSet, type UnitValue } from './peers.ts';
import { declare, GROUND } from './test-gap.ts';

const FIGURES = { minimum: 3, deviation: 6, floor: 0.1, shown: 5 };
const anyPeers = fc.array(fc.double({ min: 0.01, max: 10_000, noNaN: true }), {
  minLength: 3,
  maxLength: 60,
});

const outliers = (values: readonly number[]) => {
  const set = peerSet(values, FIGURES);
  return values.map((value) => set !== null && Math.abs(deviationFrom(set, value)) > 6);
};

describe('peers', () => {
  test('another currency, or prices that all rise alike, make no other outliers', () => {
    fc.assert(
      fc.property(anyPeers, fc.constantFrom(0.25, 0.5, 2, 4, 1024), (values, scale) => {
        expect(outliers(values.map((value) => value * scale))).toEqual(outliers(values));
      }),
    );
  });

  test('the same peers once more move nothing', () => {
    fc.assert(
      fc.property(anyPeers, (values) => {
        const once = peerSet(values, FIGURES);
        const twice = peerSet([...values, ...values], FIGURES);
        expect(twice?.median).toBe(once?.median);
        expect(twice?.spread).toBeCloseTo(once?.spread ?? Number.NaN, 9);
      }),
    );
  });

  test('fewer than half of them, however far off, do not carry the middle away', () => {
    const honest = Array.from({ length: 21 }, (_, place) => 10 + place / 100);
    const wild = Array.from({ length: 9 }, () => 5_000);
    const set = peerSet([...honest, ...wild], FIGURES);
    expect(set?.median).toBeLessThan(11);
    expect(outliers([...honest, ...wild]).filter(Boolean)).toHaveLength(9);
  });

  test('half the price is as far away as twice the price', () => {
    const set = peerSet([10, 10, 10], FIGURES);
    if (set === null) throw new Error('too few');
    expect(deviationFrom(set, 5)).toBe(-deviationFrom(set, 20));
  });

  test('fewer than the law asks for give no comparison', () => {
    expect(peerSet([1, 2], FIGURES)).toBeNull();
    expect(peerFigures([], dayOf('2026-08-15'))).toBeNull();
  });
});

describe('a line that is worth far less apiece than its peers', () => {
  const on = dayOf('2026-08-15');
  const goods = { hts: '6109100012', origin: 'BR', on: '2026-08-15' } as const;
  const entryWorth = (value: string) =>
    declare({ ...goods, value, quantities: [{ amount: '100', unit: 'doz.' }] });
  const peers = Array.from(
    { length: 20 },
    (_, place): UnitValue => ({
      ...goods,
      entry: `B76-10000${place}`,
      line: 1,
      unit: 'doz.',
      apiece: 29 + place / 10,
    }),
  );
  const gapOf = (value: string, of = peers) => {
    const { facts, entry } = entryWorth(value);
    const [own] = unitValuesOf(entry, facts);
    if (own === undefined) throw new Error('no unit value');
    return peerGap({ ...GROUND, facts, on }, own, of);
  };

  test('is told with the peers and the duty on what lacks to their middle', () => {
    // 300 dollars for 100 dozen, where peers declare about 30 for one; 54% of 2,695 dollars lacks, in three duties.
    const gap = gapOf('300');
    expect(gap).toMatchObject({ code: 'gap-unit-value', line: 1, atMost: true });
    expect(gap?.evidence).toMatchObject({ count: '20', median: '29.9500' });
    expect(gap?.evidence['peers']?.split(', ')).toHaveLength(20);
    expect(gap?.cents).toBe(145_531n);
  });

  test('is not told where it is like them, where they are few, or where it is of another unit', () => {
    expect(gapOf('3100')).toBeNull();
    expect(gapOf('300', peers.slice(0, 5))).toBeNull();
    expect(unitValuesOf('x', entryWorth('0').facts)).toEqual([]);
  });
});
