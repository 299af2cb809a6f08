import { describe, expect, test } from 'vitest';
import type { ShiftLine } from './plan.ts';
import { reorder } from './reorder.ts';

const DEVICES = [
  { name: 'dock 1', kind: 'dock', minutes: 240 },
  { name: 'dock 2', kind: 'dock', minutes: 120 },
];

function aLine(consignment: string, but: Partial<ShiftLine> = {}): ShiftLine {
  return {
    consignment,
    version: 1,
    decision: `decision-${consignment}`,
    selectedBy: 'criteria',
    inclusionPpm: 1_000_000,
    exam: 'intensive',
    minutes: 120,
    valueCents: 1_000,
    place: { device: 'dock 1', begins: 0 },
    displaced: null,
    ...but,
  };
}

const OUT = { place: null, displaced: { why: 'no-room', goesTo: 'release-audit' } } as const;
const lines = [aLine('a', { selectedBy: 'compulsory' }), aLine('b'), aLine('c'), aLine('d', OUT)];
const ordered = (...order: readonly string[]) => reorder(lines, DEVICES, () => 'dock', order);

describe('an officer’s order', () => {
  test('is kept, each on the device that is free first', () => {
    const kept = ordered('b', 'd', 'a');
    if (!kept.ok) throw new Error('was refused');
    expect(
      kept.value.map(({ consignment, place }) => [consignment, place?.device, place?.begins]),
    ).toEqual([
      ['b', 'dock 1', 0],
      ['d', 'dock 2', 0],
      ['a', 'dock 1', 120],
      ['c', undefined, undefined],
    ]);
    expect(kept.value[1]).toMatchObject({ selectedBy: 'officer', displaced: null });
    expect(kept.value[3]?.displaced).toEqual({ why: 'officer', goesTo: 'exam' });
  });

  test('keeps what must be examined, and takes no more than fits, no stranger and nobody twice', () => {
    const faults = (...order: readonly string[]) => {
      const kept = ordered(...order);
      return kept.ok ? [] : kept.faults.map(({ at, got }) => `${at} ${got}`);
    };
    expect(faults('b')).toEqual(['/order a']);
    expect(faults('a', 'b', 'c', 'd')).toEqual(['/order/3 d']);
    expect(faults('a', 'x', 'a')).toEqual(['/order/1 x', '/order/2 a']);
  });
});
