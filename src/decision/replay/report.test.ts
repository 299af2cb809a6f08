import { describe, expect, it } from 'vitest';
import type { Day } from '../../terms/day.ts';
import type { ReplayLimits } from './replay-policy.ts';
import { reportOf } from './report.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

const NO_LIMITS: ReplayLimits = {
  heldSharePpmMax: null,
  extraHeldSharePpmMax: null,
  yieldPpmMin: null,
  extraExamsPerPortDayMax: null,
  extraOverfullPortDaysMax: null,
  decidedMin: null,
};

function report(tally: Tally, limits: Partial<ReplayLimits> = {}) {
  const head = {
    from: '2026-11-01' as Day,
    to: '2026-11-30' as Day,
    books: { base: 'a', candidate: 'b' },
    candidate: 'c',
    anew: { tariff: false, screening: false },
    limits: { ...NO_LIMITS, ...limits },
  };
  return reportOf(tally, head, { base: { '2304': 10 }, candidate: { '2304': 10 } });
}

/** Of 1,000 decisions the candidate holds 200; 50 were certain to be examined, 50 had one chance in 20. */
function aTally(): Tally {
  const tally = emptyTally();
  tally.sums['decided'] = 1000;
  tally.base.sums['held'] = 100;
  tally.base.exams['2304 2026-11-02'] = 3;
  Object.assign(tally.candidate.sums, { held: 200, lossCents: 700 });
  Object.assign(tally.candidate.examined, { '1000000': 50, '50000': 50 });
  Object.assign(tally.candidate.found, { '1000000': 25, '50000': 5 });
  Object.assign(tally.candidate.exams, { '2304 2026-11-02': 13, '2704 2026-11-02': 1 });
  return tally;
}

describe('the yield of a candidate', () => {
  it('weighs each finding by one over the chance with which it was looked for', () => {
    const { examined, found, rate, weighed, lossCents } = report(aTally()).proposed.yield;
    expect([examined, found, lossCents]).toEqual([100, 30, 700]);
    expect(rate?.value).toBeCloseTo(0.3, 12);
    expect(weighed?.value).toBeCloseTo((25 + 5 * 20) / (50 + 50 * 20), 12);
  });

  it('is nothing, and no zero, where nothing was examined', () => {
    expect(report(aTally()).base.yield).toMatchObject({ examined: 0, rate: null, weighed: null });
  });
});

describe('a limit', () => {
  it.each<[keyof ReplayLimits, number, number, string | null]>([
    ['heldSharePpmMax', 199_999, 200_000, null],
    ['extraHeldSharePpmMax', 99_999, 100_000, null],
    ['extraExamsPerPortDayMax', 9, 10, '2304 2026-11-02'],
    ['extraOverfullPortDaysMax', 0, 1, null],
    ['decidedMin', 1001, 1000, null],
  ])('%s of %i fails for %i', (limit, allowed, measured, where) => {
    expect(report(aTally(), { [limit]: allowed }).verdict).toEqual({
      passed: false,
      failed: [{ limit, measured, allowed, where }],
    });
    expect(report(aTally(), { [limit]: measured }).verdict.passed).toBe(true);
  });

  it('on room counts the days on which a port is asked for more than it has room for', () => {
    const { load, overfull } = report(aTally());
    expect(overfull).toEqual({ base: 0, candidate: 1 });
    expect(load).toEqual([
      {
        port: '2304',
        day: '2026-11-02',
        base: 3,
        candidate: 13,
        room: { base: 10, candidate: 10 },
      },
      {
        port: '2704',
        day: '2026-11-02',
        base: 0,
        candidate: 1,
        room: { base: null, candidate: null },
      },
    ]);
  });

  it('on yield fails only what the record excludes', () => {
    const { weighed } = report(aTally()).proposed.yield;
    const just = Math.round((weighed?.high ?? 0) * 1_000_000);
    expect(report(aTally(), { yieldPpmMin: just }).verdict.passed).toBe(true);
    expect(report(aTally(), { yieldPpmMin: just + 1 }).verdict.passed).toBe(false);
    expect(report(emptyTally(), { yieldPpmMin: just + 1 }).verdict.passed).toBe(true);
  });
});

describe('tallies of separate days', () => {
  it('add up to the same in any order', () => {
    const other = emptyTally();
    Object.assign(other.moves, { 'release exam': 2 });
    other.examples['release exam'] = ['b', 'a'];
    const third = emptyTally();
    Object.assign(third.moves, { 'release exam': 5 });
    third.examples['release exam'] = ['0', 'c', 'd', 'e', 'f'];
    const sum = (...tallies: readonly Tally[]) => {
      const into = emptyTally();
      for (const one of tallies) addTally(into, one);
      return into;
    };
    const all = sum(aTally(), other, third);
    expect(all).toEqual(sum(third, aTally(), other));
    expect(all.examples['release exam']).toEqual(['0', 'a', 'b', 'c', 'd']);
    expect(all.sums['decided']).toBe(1000);
  });
});
