import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isSamePerson } from './person.ts';

const LEAST = 0.72;

describe('two names at one address', () => {
  test.each([
    ['marisol echeverria', 'echeverria marisol'],
    ['jon smith', 'john smyth'],
    ['w chen', 'wei chen'],
    ['xiaoming li', 'xiao ming li'],
    ['ana ruiz', 'ana maria ruiz'],
    ['katerina novakova', 'katarina novakova'],
  ])('are one person: %s | %s', (one, other) => {
    expect(isSamePerson(one, other, LEAST)).toBe(true);
  });

  test.each([
    ['marisol echeverria', 'tobias ferncastle'],
    ['ana ruiz', 'bo ruiz'],
    ['ruiz', 'ana ruiz'],
    ['a r', 'ana ruiz'],
    ['', 'ana ruiz'],
  ])('are two: %s | %s', (one, other) => {
    expect(isSamePerson(one, other, LEAST)).toBe(false);
  });

  it('are one or two whichever is asked first, and whoever it is is himself', () => {
    const name = fc
      .array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(isSamePerson(one, one, LEAST)).toBe(true);
        expect(isSamePerson(one, other, LEAST)).toBe(isSamePerson(other, one, LEAST));
      }),
      { numRuns: 1_000 },
    );
  });
});
