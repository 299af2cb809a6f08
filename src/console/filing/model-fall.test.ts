import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fallOf } from './model-fall.ts';

const logOdds = fc.double({ min: -5, max: 5, noNaN: true });

test('contributions lie end to end, and end where base and all of them come to', () => {
  fc.assert(
    fc.property(logOdds, fc.array(logOdds, { minLength: 1, maxLength: 9 }), (base, parts) => {
      const contributions = parts.map((part, at) => ({
        feature: `feature.${at}`,
        value: at,
        logOdds: part,
      }));
      const { steps, low, high } = fallOf({ base, contributions });
      expect(steps[0]?.from).toBe(base);
      for (const [at, step] of steps.entries()) {
        expect(step.from).toBe(steps[at - 1]?.to ?? base);
        expect(Math.min(step.from, step.to)).toBeGreaterThanOrEqual(low);
        expect(Math.max(step.from, step.to)).toBeLessThanOrEqual(high);
      }
      const sum = parts.reduce((total, part) => total + part, base);
      expect(steps.at(-1)?.to).toBeCloseTo(sum, 9);
      expect(high).toBeGreaterThan(low);
    }),
  );
});
