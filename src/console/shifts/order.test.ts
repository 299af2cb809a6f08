import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from './order.ts';

const order = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });

test('moving one keeps everybody on the list, and the others in their order', () => {
  fc.assert(
    fc.property(order, fc.nat(), fc.integer({ min: -20, max: 20 }), (list, at, by) => {
      const one = list[at % list.length] ?? '';
      const after = moved(list, one, by);
      expect(after.toSorted()).toEqual(list.toSorted());
      const others = (all: readonly string[]) => all.filter((other) => other !== one);
      expect(others(after)).toEqual(others(list));
    }),
  );
});

test('who goes down and up again stands where it stood, unless there was no place to go', () => {
  expect(moved(moved(['a', 'b', 'c'], 'a', 1), 'a', -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'nobody', 1)).toEqual(['a', 'b', 'c']);
});
