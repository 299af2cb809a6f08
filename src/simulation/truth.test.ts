import assert from 'node:assert/strict';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../filing/filing.ts';
import { assess } from '../tariff/assess.ts';
import type { DutyFacts } from '../tariff/assessment.ts';
import { compileTariff } from '../tariff/tariff-part.parse.ts';
import { shippedParts, starterPart } from '../tariff/test-tariff.ts';
import { entriesOf, SETTINGS, shareOf, simulated, truthsOf } from './test-simulation.ts';
import { dutyLoss } from './truth.ts';

const compiled = compileTariff([...shippedParts(), starterPart()]);
assert(compiled.ok);
const LAW = compiled.value;

const MONTH = simulated();
const ENTRIES = entriesOf(MONTH);

function factsOf(entry: Entry): DutyFacts {
  return { ...entry, arrivalDate: null, receivedDate: SETTINGS.from };
}

describe('simulated trade before the law', () => {
  it('is computable line by line by the schedule that comes with the project', () => {
    for (const entry of ENTRIES) {
      for (const { unknown, hts } of assess(LAW, factsOf(entry)).lines) {
        expect({ hts, unknown }).toEqual({ hts, unknown: null });
      }
    }
  });

  it('is duty free in more than half of its lines and dutiable in many', () => {
    const lines = ENTRIES.flatMap((entry) => assess(LAW, factsOf(entry)).lines);
    const free = shareOf(lines, ({ charges }) =>
      charges.every(({ amount }) => Number(amount.amount) === 0),
    );
    expect(free).toBeGreaterThan(0.5);
    expect(free).toBeLessThan(0.8);
  });
});

describe('the loss of a planted scheme', () => {
  it('is the duty on the value left out: never negative, and of its own rate', () => {
    const entries = new Map(ENTRIES.map((entry) => [entry.reference, entry]));
    const losses = truthsOf(MONTH, 'undervaluation').map((truth) => {
      const entry = entries.get(truth.reference);
      assert(entry !== undefined);
      const loss = Number(dutyLoss(LAW, factsOf(entry), truth)?.amount);
      expect(loss).toBeGreaterThanOrEqual(0);
      const [line] = entry.lines;
      if (entry.lines.length === 1 && line !== undefined) {
        // These goods pay a share of their value: the loss is that share of what was left out.
        const duty = Number(assess(LAW, factsOf(entry)).totalDuty.amount);
        const share = duty / Number(line.value.amount);
        expect(loss).toBeCloseTo(share * Number(truth.valueAtStake.amount), 0);
      }
      return loss;
    });
    expect(losses.some((loss) => loss > 0)).toBe(true);
  });

  it('is nought of honest look-alikes', () => {
    const looks = truthsOf(MONTH).filter(({ scheme }) => scheme === null);
    for (const truth of looks) expect(truth.valueAtStake.amount).toBe('0.00');
  });

  it('is unknown where the schedule does not know the goods', () => {
    const [truth] = truthsOf(MONTH, 'undervaluation');
    const entry = ENTRIES.find(({ reference }) => reference === truth?.reference);
    assert(truth !== undefined && entry !== undefined);
    const lines = entry.lines.map((line) => ({ ...line, hts: '0000000000' }));
    expect(dutyLoss(LAW, { ...factsOf(entry), lines }, truth)).toBeNull();
  });
});
