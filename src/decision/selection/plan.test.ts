import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from './candidate.ts';
import type { Relax } from './choose.ts';
import { planShifts } from './plan.solve.ts';
import { planShift, type ShiftPlan, type ShiftProblem } from './plan.ts';
import { aCandidate, aShift, chance, minutesUsed } from './test-shift.ts';

const NO_SOLVER: Relax = () => null;
const shift = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 31 }),
    candidates: fc.integer({ min: 0, max: 60 }),
    devices: fc.integer({ min: 0, max: 8 }),
    explorationPpm: fc.constantFrom(0, 50_000, 300_000),
  })
  .map(({ seed, candidates, devices, explorationPpm }) =>
    aShift(seed, { candidates, devices, but: { explorationPpm } }),
  );

async function planned(problem: ShiftProblem): Promise<ShiftPlan> {
  const [plan] = await planShifts([problem]);
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

function examined(plan: ShiftPlan): readonly string[] {
  return plan.lines.filter(({ place }) => place !== null).map(({ consignment }) => consignment);
}

describe('the list of a shift', () => {
  test('gives no device more than it has, and examines nobody twice', async () => {
    await fc.assert(
      fc.asyncProperty(shift, async (problem) => {
        const plan = await planned(problem);
        for (const [device, minutes] of minutesUsed(plan)) {
          const has = problem.devices.find(({ name }) => name === device)?.minutes ?? 0;
          expect(minutes).toBeLessThanOrEqual(has);
        }
        for (const { place, minutes } of plan.lines) {
          if (place !== null) expect(place.begins + minutes).toBeLessThanOrEqual(480);
        }
        const names = plan.lines.map(({ consignment }) => consignment);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 60 },
    );
  });

  test('is never worth less than going down the candidates, nor more than its bound', async () => {
    await fc.assert(
      fc.asyncProperty(shift, async (problem) => {
        const plan = await planned(problem);
        expect(plan.valueCents).toBeGreaterThanOrEqual(plan.greedyCents);
        expect(plan.boundCents).toBeGreaterThanOrEqual(plan.valueCents);
        const alone = planShift(problem, NO_SOLVER);
        expect(alone.valueCents).toBeGreaterThanOrEqual(alone.greedyCents);
      }),
      { numRuns: 60 },
    );
  });

  test('has a line for everybody who was asked for: a place, or a reason and where it goes', async () => {
    await fc.assert(
      fc.asyncProperty(shift, async (problem) => {
        const { lines } = await planned(problem);
        expect(lines.length).toBe(problem.candidates.length);
        for (const { place, displaced } of lines) {
          expect((place === null) !== (displaced === null)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('leaves out a compulsory or drawn one only for others of its kind, and never lets it go', async () => {
    const crowd = Array.from({ length: 12 }, (_, place) =>
      aCandidate(`must-${place}`, 1, { claim: place % 2 === 0 ? 'compulsory' : 'control' }),
    );
    const rich = Array.from({ length: 12 }, (_, place) => aCandidate(`rich-${place}`, 9_000_000));
    const problem = aShift(1, {
      candidates: 0,
      devices: 2,
      but: { candidates: [...rich, ...crowd] },
    });
    const plan = await planned(problem);
    const thorough = plan.lines.filter(({ exam, place }) => exam === 'intensive' && place !== null);
    expect(thorough.map((line) => line.selectedBy)).toEqual(Array(4).fill('compulsory'));
    const waiting = plan.lines.filter(({ displaced }) => displaced?.why === 'waits');
    expect(waiting).toHaveLength(8);
    for (const { displaced } of waiting) expect(displaced?.goesTo).toBe('exam');
  });

  test('takes two that fit instead of one that is worth more than each', async () => {
    const half = (name: string, valueCents: number, minutes: number): Candidate =>
      aCandidate(name, 0, { options: [{ exam: 'x', device: 'dock', minutes, valueCents }] });
    const candidates = [half('large', 100, 61), half('one', 90, 60), half('other', 90, 60)];
    const devices = [{ name: 'dock 1', kind: 'dock', minutes: 120 }];
    const plan = await planned(
      aShift(1, { candidates: 0, devices: 0, but: { candidates, devices, explorationPpm: 0 } }),
    );
    expect(examined(plan).toSorted()).toEqual(['one', 'other']);
    expect(plan.valueCents).toBe(180);
    const left = plan.lines.find(({ consignment }) => consignment === 'large');
    expect(left?.displaced).toEqual({ why: 'no-room', goesTo: 'release-audit' });
  });

  test('says of what is not worth its delay, and of what no device can do, that it is so', async () => {
    const candidates = [aCandidate('poor', 10), aCandidate('strange', 9_000, { options: [] })];
    const plan = await planned(
      aShift(1, { candidates: 0, devices: 3, but: { candidates, explorationPpm: 0 } }),
    );
    expect(plan.lines.map(({ consignment, displaced }) => [consignment, displaced?.why])).toEqual([
      ['strange', 'no-device'],
      ['poor', 'not-worth'],
    ]);
  });

  test('is the same for the same shift, and keeps who was explored when others arrive', async () => {
    const problem = aShift(7, { candidates: 80, devices: 3, but: { explorationPpm: 300_000 } });
    expect(await planned(problem)).toEqual(await planned(problem));
    const explored = (plan: ShiftPlan) =>
      plan.lines.filter((line) => line.selectedBy === 'exploration' && line.place !== null);
    const before = explored(await planned(problem));
    expect(before.length).toBeGreaterThan(0);
    const late = aCandidate('late', 100, { draw: 0.999 });
    const after = explored(
      await planned({ ...problem, candidates: [...problem.candidates, late] }),
    );
    const kept = before.filter((one) => after.some((two) => two.consignment === one.consignment));
    expect(kept.length).toBeGreaterThanOrEqual(before.length - 1);
  });
});

describe('the exploration share', () => {
  test('of nothing explores nothing, and costs nothing', async () => {
    const problem = aShift(3, { candidates: 60, devices: 3, but: { explorationPpm: 0 } });
    const plan = await planned(problem);
    expect(plan.lines.some((line) => line.selectedBy === 'exploration')).toBe(false);
    expect(plan.explorationCostCents).toBe(0);
  });

  test('reaches each candidate as often as it says, the less known the more', () => {
    const rounds = 1_000;
    const told = KNOWN.map(() => 0);
    const times = KNOWN.map(() => 0);
    const next = chance(5);
    for (let round = 0; round < rounds; round += 1) {
      for (const [which, line] of exploredOf(next).entries()) {
        told[which] = (told[which] ?? 0) + (line?.inclusionPpm ?? 0) / 1e6;
        times[which] = (times[which] ?? 0) + (line === undefined ? 0 : 1);
      }
    }
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    for (const [which, taken] of times.entries()) {
      // Told only when taken, so the chance of each is the mean of what it was told.
      const each = (told[which] ?? 0) / taken;
      const spread = 4 * Math.sqrt(rounds * each * (1 - each));
      expect(taken).toBeGreaterThan(0);
      expect(taken).toBeLessThan(rounds);
      expect(Math.abs(taken - rounds * each)).toBeLessThanOrEqual(spread);
    }
  });
});

const KNOWN = [
  { probability: 0.5, novelty: 1 },
  { probability: 0.1, novelty: 1 },
  { probability: 0.01, novelty: 0 },
];

/** One shift with three that nobody asked for and more who were asked for than there is room. */
function exploredOf(next: () => number) {
  const own = KNOWN.map((known, which) =>
    aCandidate(`open-${which}`, 0, { claim: 'open', draw: next(), ...known }),
  );
  const crowd = Array.from({ length: 60 }, (_, place) =>
    aCandidate(`c-${place}`, 90_000, { draw: next() }),
  );
  const devices = [{ name: 'dock 1', kind: 'dock', minutes: 600 }];
  const but = { candidates: [...own, ...crowd], devices, explorationPpm: 300_000 };
  const { lines } = planShift(aShift(1, { candidates: 0, devices: 0, but }), NO_SOLVER);
  return own.map(({ consignment }) => lines.find((line) => line.consignment === consignment));
}
