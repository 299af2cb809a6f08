import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTripwire, type Trip } from './tripwire.ts';

const TENTH = () => 100_000;

test('a criterion that holds everything trips as soon as it holds more than its share of the window', () => {
  const wire = openTripwire(100, TENTH);
  const trips: number[] = [];
  for (let n = 1; n <= 100; n += 1) if (wire.count(['greedy']).length > 0) trips.push(n);
  expect(trips[0]).toBe(11);
});

test('a criterion at its share does not trip, and what left the window no longer counts', () => {
  const wire = openTripwire(100, TENTH);
  const trips: Trip[] = [];
  for (let n = 0; n < 1_000; n += 1) trips.push(...wire.count(n % 10 === 0 ? ['modest'] : []));
  expect(trips).toEqual([]);
});

test('a criterion without a share, in a Book without a policy, never trips', () => {
  const wire = openTripwire(10, () => null);
  for (let n = 0; n < 50; n += 1) expect(wire.count(['free'])).toEqual([]);
});

test('what was forgotten begins again at nothing', () => {
  const wire = openTripwire(100, TENTH);
  for (let n = 0; n < 10; n += 1) wire.count(['lifted', 'other']);
  wire.forget('lifted');
  expect(wire.count(['lifted', 'other'])).toMatchObject([{ criterion: 'other', held: 11 }]);
});

test('it trips exactly when more than the share of the last n decisions were held', () => {
  const flow = fc.array(fc.subarray(['a', 'b', 'c']), { maxLength: 200 });
  fc.assert(
    fc.property(
      flow,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 1_000_000 }),
      (decisions, n, ppm) => {
        const wire = openTripwire(n, () => ppm);
        decisions.forEach((holders, position) => {
          const tripped = wire.count(holders).map(({ criterion }) => criterion);
          const last = decisions.slice(Math.max(0, position + 1 - n), position + 1);
          const beyond = holders.filter(
            (criterion) => last.filter((one) => one.includes(criterion)).length * 1e6 > ppm * n,
          );
          expect(tripped).toEqual(beyond);
        });
      },
    ),
  );
});
