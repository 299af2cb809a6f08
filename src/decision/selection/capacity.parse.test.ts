import { describe, expect, test } from 'vitest';
import { instantOf } from '../../terms/day.ts';
import { STARTER_PARTS, starterBook } from '../test-desk.ts';
import { compileCapacity } from './capacity.parse.ts';
import { findShift, fullExaminations, optionsOf, shiftAt } from './shift.ts';

const STARTER = STARTER_PARTS.find(({ kind }) => kind === 'capacity')?.content ?? '';
const BOOK = starterBook();

function faultsOf(change: (capacity: Record<string, unknown>) => void): readonly string[] {
  const capacity: Record<string, unknown> = JSON.parse(STARTER);
  change(capacity);
  const compiled = compileCapacity([{ content: JSON.stringify(capacity) }]);
  return compiled.ok ? [] : compiled.faults.map(({ code, at }) => `${code} ${at}`);
}

describe('the capacity', () => {
  test('of the starter law pack is in order, and a Book may be without one', () => {
    expect(compileCapacity([{ content: STARTER }]).ok).toBe(true);
    expect(compileCapacity([])).toMatchObject({ ok: true, value: null });
    expect(compileCapacity([{ content: '{' }])).toMatchObject({ ok: false });
  });

  test('names all that is wrong at once', () => {
    expect(
      faultsOf((capacity) => {
        capacity['shifts'] = [{ name: 'day', begins: '25:00', minutes: 0 }];
        capacity['desk'] = { ...(capacity['desk'] as object), controlPpm: 0 };
      }),
    ).toEqual([
      'capacity-shape /shifts/0/begins',
      'capacity-shape /shifts/0/minutes',
      'capacity-shape /desk/controlPpm',
    ]);
  });

  test('has no station of a shift or a device that it does not have', () => {
    const station = { port: '2604', shift: 'night', device: 'dogs', count: 2 };
    expect(
      faultsOf((capacity) => {
        capacity['stations'] = [station];
      }),
    ).toEqual([
      'capacity-name-unknown /stations/0/shift',
      'capacity-name-unknown /stations/0/device',
    ]);
  });
});

describe('a shift', () => {
  test('begins by the clock of its port', () => {
    const nogales = findShift(BOOK, '2604', '2026-11-22.day');
    expect(nogales).toMatchObject({
      ok: true,
      value: { begins: '2026-11-22T13:00:00.000Z', ends: '2026-11-22T21:00:00.000Z' },
    });
  });

  test('is the one under way, else the next', () => {
    const at = (hour: number) =>
      shiftAt(BOOK, '2604', instantOf(Date.UTC(2026, 10, 22, hour)))?.name;
    expect(at(12)).toBe('2026-11-22.day');
    expect(at(20)).toBe('2026-11-22.day');
    expect(at(22)).toBe('2026-11-22.evening');
    expect(at(30)).toBe('2026-11-23.day');
  });

  test('examines in the ways for which it has devices, and knows how many in full', () => {
    const { capacity, policy } = BOOK;
    if (capacity === null) throw new Error('no capacity');
    const shift = findShift(BOOK, '2604', '2026-11-22.day');
    if (!shift.ok) throw new Error('no shift');
    const { devices } = shift.value;
    expect(fullExaminations(devices, capacity)).toBe(20);
    const docks = devices.filter(({ kind }) => kind === 'dock');
    const goods = { mode: 'truck', valueCents: 100_000 };
    const options = optionsOf(goods, docks, capacity, policy.selection);
    // 55 % and 95 % of $1,000, less 30 and 120 minutes at $60 an hour.
    expect(options.map(({ exam, valueCents }) => [exam, valueCents])).toEqual([
      ['tailgate', 52_000],
      ['intensive', 83_000],
    ]);
  });
});
