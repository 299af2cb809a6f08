import { expect, test } from 'vitest';
import type { Candidate } from './candidate.ts';
import { planShift } from './plan.ts';
import { changesSince } from './plan-change.ts';
import { aCandidate, aShift } from './test-shift.ts';

const NOBODY: ReadonlySet<string> = new Set();
const problem = aShift(7, { candidates: 60, devices: 4 });
const { lines } = planShift(problem, () => null);
const targeted =
  problem.candidates.find(({ claim }) => claim === 'targeted') ?? aCandidate('none', 0);

function changes(candidates: readonly Candidate[], examined = NOBODY) {
  return changesSince(lines, candidates, examined);
}
const but = (change: Partial<Candidate>) =>
  problem.candidates.map((one) => (one === targeted ? { ...one, ...change } : one));
const without = problem.candidates.filter((one) => one !== targeted);

test('a plan of the same candidates is not stale, in whatever order they are read', () => {
  expect(changes(problem.candidates)).toEqual([]);
  expect(changes(problem.candidates.toReversed())).toEqual([]);
});

test('one that arrives in the shift makes it stale, and one that may only be explored does not', () => {
  const { consignment } = aCandidate('late', 9_000);
  expect(changes([...problem.candidates, aCandidate('late', 9_000)])).toEqual([
    { consignment, how: 'came' },
  ]);
  const open = aCandidate('late', 9_000, { claim: 'open' });
  expect(changes([...problem.candidates, open])).toEqual([]);
});

test('one that arrives later makes it stale, and one that was examined does not', () => {
  const { consignment } = targeted;
  expect(changes(without)).toEqual([{ consignment, how: 'left' }]);
  expect(changes(without, new Set([consignment]))).toEqual([]);
});

test('one that was amended, or must be examined now, makes it stale', () => {
  const { consignment } = targeted;
  expect(changes(but({ version: 2 }))).toEqual([{ consignment, how: 'amended' }]);
  expect(changes(but({ claim: 'compulsory' }))).toEqual([{ consignment, how: 'must' }]);
});

test('a plan that is made again of what changed is not stale', () => {
  const candidates = [...but({ claim: 'compulsory' }), aCandidate('late', 9_000)];
  const again = planShift({ ...problem, candidates }, () => null);
  expect(changesSince(again.lines, candidates, NOBODY)).toEqual([]);
});
