import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '../../terms/day.ts';
import { seededChance } from '../learning/chance.ts';
import { type Compared, compare } from './comparison.ts';
import { readDrift, referenceOf, type Sampled } from './drift-reading.ts';
import {
  MODEL_STATES,
  type ModelRecord,
  type ModelState,
  needsTwo,
  stateOf,
  stepFaults,
} from './model-record.ts';

const AT: Instant = instantOf(Date.UTC(2026, 10, 22));
const REASON = 'invented for a test';

function standing(...states: readonly ModelState[]): ModelRecord {
  const none = { cuts: [], counts: [0], missing: 0 };
  const control = { examined: 0, found: 0 };
  return {
    id: '019a0000-0000-7000-8000-000000000001',
    name: 'targeting',
    edition: '1',
    sha256: '',
    card: {} as ModelRecord['card'],
    reference: { decided: 0, features: {}, score: none, control },
    trainedBy: 'ana',
    trainedAt: AT,
    steps: states.map((state) => ({ state, by: 'ana', approver: null, reason: REASON, at: AT })),
  };
}

describe('a model', () => {
  it('reaches the Book only out of the shadow, and comes back from nowhere', () => {
    const walk = fc.array(fc.constantFrom(...MODEL_STATES), { maxLength: 12 });
    let champions = 0;
    fc.assert(
      fc.property(walk, (wanted) => {
        const taken: ModelState[] = ['candidate'];
        for (const to of wanted) {
          if (stepFaults(standing(...taken), to, REASON).length === 0) taken.push(to);
        }
        expect(stateOf(standing(...taken))).toBe(taken.at(-1));
        if (taken.includes('champion')) {
          champions += 1;
          expect(taken.slice(0, 3)).toEqual(['candidate', 'shadow', 'champion']);
        }
        const end = taken.indexOf('retired');
        if (end >= 0) expect(end).toBe(taken.length - 1);
      }),
    );
    expect(champions).toBeGreaterThan(2);
  });

  it('changes the Book by two people: when it comes into it and when it leaves it', () => {
    expect(needsTwo(standing('candidate'), 'shadow')).toBe(false);
    expect(needsTwo(standing('candidate', 'shadow'), 'retired')).toBe(false);
    expect(needsTwo(standing('candidate', 'shadow'), 'champion')).toBe(true);
    expect(needsTwo(standing('candidate', 'shadow', 'champion'), 'retired')).toBe(true);
  });

  it('takes no step without a reason, and is told every fault at once', () => {
    const faults = stepFaults(standing('candidate'), 'champion', 'why not');
    expect(faults.map(({ code }) => code)).toEqual(['model-step-unlawful', 'model-reason-short']);
  });
});

/** Numbers of a bell around a middle, the same for the same seed. */
function bell(rows: number, seed: number, middle = 0): Float64Array {
  const chance = seededChance(seed);
  return Float64Array.from({ length: rows }, () => {
    let sum = -6;
    for (let n = 0; n < 12; n += 1) sum += chance();
    return sum + middle;
  });
}

function sampled(seed: number, but: Partial<Sampled> & { shift?: number } = {}): Sampled {
  const { shift = 0, ...rest } = but;
  return {
    names: ['value', 'rate'],
    columns: [bell(4000, seed), bell(4000, seed + 1, shift)],
    score: bell(4000, seed + 2),
    control: { examined: 400, found: 12 },
    ...rest,
  };
}

const POLICY = { indexMax: 0.25, decidedMin: 500 };

describe('the drift alarm', () => {
  const reference = referenceOf(sampled(1));

  it('stays quiet over trade like that of the training', () => {
    for (let seed = 10; seed < 200; seed += 7) {
      const reading = readDrift(reference, sampled(seed), POLICY);
      expect(reading.alarms).toEqual([]);
      expect(reading.features[0]?.index).toBeLessThan(0.05);
    }
  });

  it('names the feature that moved, the score, and the control sample', () => {
    const moved = readDrift(reference, sampled(10, { shift: 0.8 }), POLICY);
    expect(moved.alarms).toEqual(['feature rate']);
    expect(moved.features[0]).toMatchObject({ name: 'rate' });
    const said = readDrift(reference, sampled(10, { score: bell(4000, 3, 1) }), POLICY);
    expect(said.alarms).toEqual(['score']);
    const control = { examined: 400, found: 60 };
    expect(readDrift(reference, sampled(10, { control }), POLICY).alarms).toEqual(['control']);
  });

  it('takes values that stopped coming for a shift', () => {
    const columns = [bell(4000, 5), new Float64Array(4000).fill(Number.NaN)];
    expect(readDrift(reference, sampled(10, { columns }), POLICY).alarms).toEqual(['feature rate']);
  });

  it('calls nobody for a handful of decisions', () => {
    const few = sampled(10, { columns: [bell(9, 5), bell(9, 6, 5)], score: bell(9, 7, 5) });
    expect(readDrift(reference, few, POLICY).alarms).toEqual([]);
  });
});

describe('a challenger beside the champion', () => {
  const rows = Array.from({ length: 400 }, (_, n): Compared => {
    const violation = n % 8 === 0;
    return {
      violation,
      challenger: violation ? 0.6 : 0.05 + (n % 10) / 50,
      champion: ((n * 37) % 100) / 100,
      lossCents: violation ? 500 : null,
      inclusionPpm: n % 2 === 0 ? 1_000_000 : 100_000,
    };
  });

  it('is measured on the same examinations, with intervals', () => {
    const { examined, challenger, champion } = compare(rows);
    expect(examined).toBe(400);
    expect(challenger?.auc.value).toBe(1);
    expect(champion?.auc.value).toBeLessThan(0.7);
    expect(champion?.auc.high).toBeLessThan(challenger?.auc.low ?? 0);
    expect(challenger?.rows).toBe(champion?.rows);
  });

  it('has no figures where no champion spoke, or nothing was found', () => {
    const alone = compare(rows.map((row) => ({ ...row, champion: null })));
    expect(alone.champion).toBeNull();
    expect(alone.challenger).not.toBeNull();
    expect(compare(rows.map((row) => ({ ...row, violation: false }))).challenger).toBeNull();
  });
});
