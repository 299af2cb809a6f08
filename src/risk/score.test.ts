import { describe, expect, it } from 'vitest';
import type { Fired } from './criterion.ts';
import { scoreOf } from './score.ts';
import { criterionOf } from './test-criteria.ts';

function fired(id: string, weight: number, rest: Partial<Fired['criterion']> = {}): Fired {
  const criterion = criterionOf(id, 'importer.new', { weight, ...rest });
  return { criterion, entry: 'E1', line: 1, purpose: 'commercial', seen: [] };
}

describe('the score', () => {
  it('is the sum of the weights, negative ones included', () => {
    const { points } = scoreOf({ fired: [fired('a', 42), fired('b', -8)], failed: [] });
    expect(points).toBe(34);
  });

  it('counts a criterion once, on however many lines it fires', () => {
    const lines = [1, 2, 3].map((line) => ({ ...fired('a', 10), line }));
    const score = scoreOf({ fired: lines, failed: [] });
    expect(score.points).toBe(10);
    expect(score.reasons).toHaveLength(3);
  });

  it('asks for the strictest lane that any criterion asks for, and for none when none does', () => {
    const asks = [fired('a', 1, { lane: 'documents' }), fired('b', 0, { lane: 'hold' })];
    expect(scoreOf({ fired: asks, failed: [] }).lane).toBe('hold');
    expect(scoreOf({ fired: [fired('a', 90)], failed: [] }).lane).toBeNull();
  });

  it('gives the gravest reason first', () => {
    const all = [
      fired('clean', -8),
      fired('light', 3),
      fired('heavy', 30),
      fired('papers', 2, { lane: 'documents' }),
      fired('stop', 0, { lane: 'hold' }),
    ];
    const order = scoreOf({ fired: all, failed: [] }).reasons.map((one) => one.criterion.id);
    expect(order).toEqual(['stop', 'papers', 'heavy', 'clean', 'light']);
  });
});
