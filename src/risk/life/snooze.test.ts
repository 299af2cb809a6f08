import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fired, Matching } from '../criterion.ts';
import { criterionOf, factsWithLines } from '../test-criteria.ts';
import type { Extent, Snooze } from './criteria-life.ts';
import { snoozed } from './snooze.ts';
import { later, NOON } from './test-life.ts';

const TIMBER = { 'importer.key': 'calder', 'entry.port': '2704', 'line.hts': '4407110001' };
const CLOTH = { 'importer.key': 'calder', 'entry.port': '2704', 'line.hts': '6109100012' };
const FACTS = factsWithLines(TIMBER, CLOTH);

function fired(line: number | null, id = 'floor'): Fired {
  const criterion = criterionOf(id, 'true', { lane: 'exam', weight: 30 });
  return { criterion, entry: line === null ? null : 'E1', line, purpose: 'commercial', seen: [] };
}

const matching = (...all: readonly Fired[]): Matching => ({ fired: all, failed: [] });

function aSnooze(but: Partial<Snooze> = {}): Snooze {
  const bounds = { from: NOON, until: later(60) };
  return { criterion: 'floor', only: {}, instead: null, reason: 'known', ...bounds, ...but };
}

function left(snoozes: readonly Snooze[], at = NOON, of = matching(fired(1), fired(2))) {
  const life = { snoozes: new Map([['floor', snoozes]]) };
  return snoozed(of, life, FACTS, at);
}

const linesOf = ({ fired: all }: Matching) => all.map(({ line }) => line);

describe('a snooze', () => {
  test('holds from its first second, and no longer at its last', () => {
    expect(linesOf(left([aSnooze()], later(-1)))).toEqual([1, 2]);
    expect(linesOf(left([aSnooze()], NOON))).toEqual([]);
    expect(linesOf(left([aSnooze()], later(59)))).toEqual([]);
    expect(linesOf(left([aSnooze()], later(60)))).toEqual([1, 2]);
  });

  test('of one heading leaves the other lines alone', () => {
    expect(linesOf(left([aSnooze({ only: { hts: '4407' } })]))).toEqual([2]);
  });

  test('of what the goods are not leaves everything as it is', () => {
    const others: Extent[] = [{ party: 'osprey' }, { port: '2304' }, { hts: '44', port: '2304' }];
    for (const only of others) expect(linesOf(left([aSnooze({ only })]))).toEqual([1, 2]);
  });

  test('covers what speaks of the whole consignment only when it covers all its lines', () => {
    const whole = matching(fired(null));
    expect(left([aSnooze({ only: { hts: '4407' } })], NOON, whole).fired).toHaveLength(1);
    expect(left([aSnooze({ only: { port: '2704' } })], NOON, whole).fired).toHaveLength(0);
  });

  test('that overrides changes what is asked for and nothing else', () => {
    const instead = { lane: 'release-audit', weight: 0 } as const;
    const [first] = left([aSnooze({ instead })]).fired;
    expect(first?.criterion).toEqual({ ...fired(1).criterion, ...instead });
  });

  test('that is silent goes before one that overrides', () => {
    const instead = { lane: 'hold', weight: 0 } as const;
    expect(left([aSnooze({ instead }), aSnooze()]).fired).toEqual([]);
  });

  test('about all goods also quiets a condition without an answer; about some it does not', () => {
    const failed: Matching = { fired: [], failed: [{ criterion: 'floor', error: 'not-finite' }] };
    expect(left([aSnooze()], NOON, failed).failed).toEqual([]);
    expect(left([aSnooze({ only: { port: '2704' } })], NOON, failed).failed).toHaveLength(1);
  });
});

test('no snooze changes what another criterion says, nor adds a reason', () => {
  const extent = fc.record({
    party: fc.constantFrom(undefined, 'calder', 'osprey'),
    port: fc.constantFrom(undefined, '2704', '2304'),
    hts: fc.constantFrom(undefined, '44', '61', '99'),
  });
  const instead = fc.constantFrom(null, { lane: 'hold' as const, weight: 5 });
  const one = fc.record({ only: extent, instead }).map(aSnooze);
  fc.assert(
    fc.property(fc.array(one, { maxLength: 5 }), (snoozes) => {
      const other = fired(1, 'other');
      const after = left(snoozes, NOON, matching(fired(1), other, fired(2), fired(null)));
      expect(after.fired.filter(({ criterion }) => criterion.id === 'other')).toEqual([other]);
      expect(after.fired.length).toBeLessThanOrEqual(4);
    }),
  );
});
