import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Reason } from '../../decision/decision.ts';
import { waterfallOf } from './waterfall.ts';

function aReason(weight: number): Reason {
  const title = { en: 'a reason', es: 'un motivo', fr: 'une raison' };
  return {
    code: `weighs-${weight}`,
    layer: 'criteria',
    title,
    weight,
    lane: null,
    entry: null,
    line: null,
    purpose: 'commercial',
    seen: [],
    source: 'statistics',
    authority: '19 USC 1499',
    verified: true,
  };
}

const reasons = fc.array(fc.integer({ min: -100, max: 100 }).map(aReason));

it('each contribution begins where the one before it ended, and the last ends at their sum', () => {
  fc.assert(
    fc.property(reasons, (given) => {
      const { steps } = waterfallOf(given);
      let before = 0;
      for (const { from, to, reason } of steps) {
        expect(from).toBe(before);
        expect(to - from).toBe(reason.weight);
        before = to;
      }
      expect(before).toBe(given.reduce((sum, { weight }) => sum + weight, 0));
    }),
  );
});

it('no reason is lost, and none leaves the drawn span', () => {
  fc.assert(
    fc.property(reasons, (given) => {
      const { steps, weightless, low, high } = waterfallOf(given);
      expect(steps.length + weightless.length).toBe(given.length);
      expect(high).toBeGreaterThan(low);
      for (const { from, to } of steps) {
        expect(Math.min(from, to)).toBeGreaterThanOrEqual(low);
        expect(Math.max(from, to)).toBeLessThanOrEqual(high);
      }
    }),
  );
});
