import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resemblance } from './resemblance.ts';

const word = fc.stringMatching(/^[a-z0-9]{1,14}$/);

describe('the resemblance of two words', () => {
  it('is the same from either side, from 0 to 1, and 1 for equal words only', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const alike = resemblance(a, b);
        expect(alike).toBeCloseTo(resemblance(b, a), 12);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(alike === 1).toBe(a === b);
      }),
    );
  });

  it('does not depend on what was compared before', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, other) => {
        const alone = resemblance(a, b);
        resemblance(other, a);
        expect(resemblance(a, b)).toBe(alone);
      }),
    );
  });

  it.each([
    ['harbour', 'harbor'],
    ['lanner', 'laner'],
    ['velmora', 'velmoar'],
    ['muhamad', 'mohammed'],
    ['orlovetz', 'orlovets'],
  ])('sees %s in %s', (a, b) => {
    expect(resemblance(a, b)).toBeGreaterThan(0.6);
  });

  it.each([
    ['kim', 'jim'],
    ['lotus', 'delta'],
    ['quenby', 'norden'],
    ['x'.repeat(200), 'x'.repeat(199)],
  ])('does not see %s in %s', (a, b) => {
    expect(resemblance(a, b)).toBe(0);
  });

  it('forgives letters that sound alike more than others, and digits least', () => {
    const [alike, other, digit] = [
      resemblance('velmora', 'velmara'),
      resemblance('velmora', 'velxora'),
      resemblance('velmora', 'velm0ra'),
    ];
    expect(alike).toBeGreaterThan(other);
    expect(other).toBeGreaterThan(digit);
  });
});
