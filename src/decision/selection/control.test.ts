import { describe, expect, test } from 'vitest';
import type { Day } from '../../terms/day.ts';
import { decide } from '../decide.ts';
import { parsePolicy } from '../policy.parse.ts';
import type { Policy } from '../policy.ts';
import { aPlainEntry, aQuestion, STARTER_PARTS, starterBook } from '../test-desk.ts';

const STARTER: Policy = starterBook().policy;
const KNOWN = '2026-11-20' as Day;
const DRAWN = { seed: '', billionths: 0 };

function faultsOf(but: object): readonly string[] {
  const parsed = parsePolicy(JSON.stringify({ ...STARTER, ...but }), KNOWN);
  return parsed.ok ? [] : parsed.faults.map(({ code, at }) => `${code} ${at}`);
}

function decisionUntil(until: string) {
  const suspended = { until: until as Day, reason: 'the scanner hall is rebuilt' };
  const policy = { ...STARTER, control: { ...STARTER.control, suspended } };
  const book = starterBook({ policy });
  const [decision] = decide([aQuestion([aPlainEntry()], book, { draw: DRAWN })], book);
  if (decision === undefined) throw new Error('nothing was decided');
  return decision;
}

describe('the control sample', () => {
  test('is of every stratum and never of none', () => {
    const content = STARTER_PARTS.find(({ kind }) => kind === 'policy')?.content ?? '';
    expect(parsePolicy(content, KNOWN).ok).toBe(true);
    const { control } = STARTER;
    expect(faultsOf({ control: { ...control, defaultPpm: 0 } })).toEqual([
      'policy-fails-open /control/defaultPpm',
    ]);
    expect(faultsOf({ control: { ...control, strataPpm: { 'truck/01': 0 } } })).toEqual([
      'policy-fails-open /control/strataPpm/truck~101',
    ]);
  });

  test('is switched off with an end day and a reason, or not at all', () => {
    const { control } = STARTER;
    const off = (suspended: object) => faultsOf({ control: { ...control, suspended } });
    expect(off({ until: '2026-11-30', reason: 'the scanner hall is rebuilt' })).toEqual([]);
    expect(off({ reason: 'the scanner hall is rebuilt' })).toEqual([
      'policy-shape /control/suspended/until',
    ]);
    expect(off({ until: 'for ever', reason: 'the scanner hall is rebuilt' })).toEqual([
      'policy-shape /control/suspended/until',
    ]);
    expect(off({ until: '2026-11-30', reason: '' })).toEqual([
      'policy-shape /control/suspended/reason',
    ]);
  });

  test('is switched off for no more days than the policy allows', () => {
    const { control } = STARTER;
    const off = (until: string, suspensionDaysMax?: number) => {
      const suspended = { until, reason: 'the scanner hall is rebuilt' };
      return faultsOf({ control: { ...control, suspensionDaysMax, suspended } });
    };
    const long = ['control-suspension-long /control/suspended/until'];
    expect(off('2026-11-30', 10)).toEqual([]);
    expect(off('2026-12-01', 10)).toEqual(long);
    // Where nobody said how long, it is not switched off at all.
    expect(off('2026-11-21')).toEqual(long);
  });

  test('while it is off draws nobody, and every decision says so', () => {
    const off = decisionUntil('2026-11-22');
    expect(off.control).toEqual({ stratum: 'vessel/01', ratePpm: 0, drawn: false });
    expect(off.reasons.map(({ code }) => code)).toContain('control-suspended');
    expect(off.lane).toBe('release');
  });

  test('is on again by itself on the day after', () => {
    const on = decisionUntil('2026-11-21');
    expect(on.control).toEqual({ stratum: 'vessel/01', ratePpm: 10_000, drawn: true });
    expect(on.reasons.map(({ code }) => code)).not.toContain('control-suspended');
  });
});

test('a policy whose clock lifts an examination or a hold is refused', () => {
  const moves = (from: string, to: string) => faultsOf({ autoMoves: [{ from, afterDays: 3, to }] });
  expect(moves('documents', 'exam')).toEqual([]);
  for (const [from, to] of [
    ['exam', 'release'],
    ['hold', 'documents'],
    ['do-not-load', 'hold'],
    ['documents', 'release'],
  ]) {
    expect(moves(from ?? '', to ?? '')).toEqual(['policy-fails-open /autoMoves/0']);
  }
});

test('a policy that forgets whom it displaces is refused', () => {
  const selection = { ...STARTER.selection, displacedTo: 'release' };
  expect(faultsOf({ selection })).toEqual(['policy-fails-open /selection/displacedTo']);
});

test('a policy that was published before there was selection is read, and gives no place away', () => {
  const { compulsory, autoMoves, selection, targeting, ...before } = STARTER;
  const parsed = parsePolicy(JSON.stringify(before), KNOWN);
  expect(parsed.ok && parsed.value).toMatchObject({
    compulsory: [],
    autoMoves: [],
    selection: { explorationPpm: 0, displacedTo: 'documents' },
  });
});
