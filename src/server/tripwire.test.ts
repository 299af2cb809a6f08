import { describe, expect, test } from 'vitest';
import { decide } from '../decision/decide.ts';
import type { Decision, Reason } from '../decision/decision.ts';
import { aPlainEntry, aQuestion, starterBook } from '../decision/test-desk.ts';
import { holdersOf } from './tripwire.ts';

const book = starterBook();
const [plain] = decide([aQuestion([aPlainEntry()], book)], book);

function decided(reasons: readonly Partial<Reason>[], freeing: readonly string[]): Decision {
  const [pattern] = plain?.reasons ?? [];
  if (plain === undefined || pattern === undefined) throw new Error('nothing was decided');
  const bare = { ...pattern, layer: 'criteria', lane: null, weight: 0 } as const;
  return { ...plain, reasons: reasons.map((one) => ({ ...bare, ...one })), freeing };
}

describe('a criterion holds a decision', () => {
  test('when it asks for a lane in which goods do not go on', () => {
    const reasons: Partial<Reason>[] = [
      { code: 'stops', lane: 'exam' },
      { code: 'looks-later', lane: 'release-audit' },
      { code: 'control-sample', layer: 'chance', lane: 'exam' },
    ];
    expect(holdersOf(decided(reasons, ['stops', 'looks-later', 'control-sample']))).toEqual([
      'stops',
    ]);
  });

  test('when the score stops the goods, and would not without its weight', () => {
    const threshold: Partial<Reason> = { code: 'score-threshold', layer: 'policy', lane: 'hold' };
    const heavy = { code: 'heavy', weight: 60 };
    const light = { code: 'light', weight: 1 };
    expect(holdersOf(decided([threshold, heavy, light], ['heavy']))).toEqual(['heavy']);
    const audited = { ...threshold, lane: 'release-audit' as const };
    expect(holdersOf(decided([audited, heavy], ['heavy']))).toEqual([]);
  });

  test('once, on however many lines it fired', () => {
    const twice = [1, 2].map((line) => ({ code: 'stops', lane: 'hold' as const, line }));
    expect(holdersOf(decided(twice, ['stops']))).toEqual(['stops']);
  });
});
