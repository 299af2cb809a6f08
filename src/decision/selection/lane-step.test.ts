import { expect, test } from 'vitest';
import { LANES } from '../../risk/criterion.ts';
import {
  afterStep,
  forbids,
  type LaneStep,
  STEP_KINDS,
  STEPS,
  type Standing,
} from './lane-step.ts';

const OWED: Standing = { lane: 'exam', examination: 'owed' };
const release = (kind: LaneStep['kind'], authorized = false): LaneStep => ({
  kind,
  to: 'release',
  authorized,
});

test('an examination is left by a finding, or by a departure with authority', () => {
  expect(forbids(OWED, release('order'))?.code).toBe('departure-unauthorized');
  expect(forbids(OWED, release('departure'))?.code).toBe('departure-unauthorized');
  expect(forbids(OWED, release('departure', true))).toBeNull();
  expect(forbids({ ...OWED, examination: 'settled' }, release('order'))).toBeNull();
});

test('an examination is not got round by way of a hold', () => {
  const held = afterStep(OWED, { kind: 'order', to: 'hold', authorized: false });
  expect(forbids(held, release('order'))?.code).toBe('departure-unauthorized');
});

test('a hold without an examination is lifted by an order', () => {
  expect(forbids({ lane: 'hold', examination: 'settled' }, release('order'))).toBeNull();
});

const GENTLE = LANES.slice(0, LANES.indexOf('exam'));

test('a compulsory examination stands against everybody', () => {
  for (const kind of STEP_KINDS) {
    for (const lane of ['exam', 'hold'] as const) {
      for (const to of (STEPS[kind][lane] ?? []).filter((one) => GENTLE.includes(one))) {
        const standing: Standing = { lane, examination: 'compulsory' };
        const fault = forbids(standing, { kind, to, authorized: true });
        expect(fault?.code).toBe('examination-stands');
      }
    }
  }
});

/** A plain linear generator: the walk is the same on every machine, and costs nothing. */
function chance(seed: number): <T>(list: readonly [T, ...T[]]) => T {
  let state = seed;
  return (list) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)] ?? list[0];
  };
}

test('a million random steps reach no lane that the table does not have, and waive nothing', () => {
  const pick = chance(20_261_122);
  let standing: Standing = OWED;
  const wrong: string[] = [];
  const reached = new Set<string>();
  for (let walked = 0; walked < 1_000_000; walked += 1) {
    if (walked % 12 === 0) {
      standing = { lane: pick(['exam', 'hold']), examination: pick(['owed', 'compulsory']) };
    }
    if (pick([true, false, false, false, false, false])) {
      standing = { ...standing, examination: 'settled' };
    }
    const step = { kind: pick(STEP_KINDS), to: pick(LANES), authorized: pick([true, false]) };
    if (forbids(standing, step) !== null) continue;
    const told = `${step.kind}: ${standing.lane} > ${step.to}`;
    reached.add(told);
    wrong.push(...breaches(standing, step).map((breach) => `${told}: ${breach}`));
    standing = afterStep(standing, step);
  }
  expect(wrong).toEqual([]);
  const declared = STEP_KINDS.flatMap((kind) => Object.values(STEPS[kind]).flat()).length;
  expect(reached.size).toBe(declared);
});

/** What a step breaks that was taken, told without asking the code under test. */
function breaches({ lane, examination }: Standing, step: LaneStep): readonly string[] {
  const known = (STEPS[step.kind][lane] ?? []).includes(step.to);
  const gentle = GENTLE.includes(step.to);
  const officer = step.kind === 'order' || step.kind === 'referral';
  return [
    ...(known ? [] : ['not in the table']),
    ...(gentle && examination === 'compulsory' ? ['a compulsory examination was waived'] : []),
    ...(gentle && examination === 'owed' && officer ? ['an instruction was left by an order'] : []),
    ...(step.kind === 'departure' && examination === 'owed' && !step.authorized
      ? ['a departure without authority']
      : []),
    ...(lane === 'do-not-load' && step.to !== 'hold' ? ['released what may not be loaded'] : []),
  ];
}
