import { describe, expect, test } from 'vitest';
import { instantOf } from '../terms/day.ts';
import { type Examined, reckonAccuracy } from './accuracy.ts';
import { treatmentByPort } from './consistency.ts';
import { curveOf } from './curve.ts';

const NOON = instantOf(Date.UTC(2026, 10, 22, 19));

function examined(but: Partial<Examined> = {}): Examined {
  return {
    finding: 'f',
    consignment: 'c',
    port: '2304',
    stratum: 'truck/01',
    lane: 'exam',
    criteria: [],
    model: null,
    probability: null,
    score: 0,
    novelty: 0.1,
    selectedBy: 'criteria',
    inclusionPpm: 1_000_000,
    control: false,
    violation: false,
    lossCents: 0,
    minutes: 60,
    decidedAt: NOON,
    recordedAt: NOON,
    hoursWaited: 3,
    ...but,
  };
}

const times = (count: number, but: Partial<Examined>) =>
  Array.from({ length: count }, () => examined(but));
const DRAWN = { control: true, selectedBy: 'control', inclusionPpm: 10_000 } as const;

describe('the accuracy of targeting', () => {
  // A hundred drawn of 10,000: four violate, and one of these a criterion would have had anyway.
  const sample = [
    ...times(96, DRAWN),
    ...times(3, { ...DRAWN, violation: true, lossCents: 10_000 }),
    ...times(1, { ...DRAWN, inclusionPpm: 1_000_000, violation: true, criteria: ['value-low'] }),
  ];
  const targeted = [
    ...times(30, { criteria: ['value-low'], violation: true, lossCents: 50_000 }),
    ...times(70, { criteria: ['value-low'] }),
  ];
  const flows = [{ stratum: 'truck/01', decided: 10_000, drawn: 120 }];
  const accuracy = reckonAccuracy(flows, [...sample, ...targeted], []);

  test('takes the rate of the flow from what chance drew, and from nothing else', () => {
    expect(accuracy.violations.rate.estimate).toBeCloseTo(0.04);
    expect(accuracy.violations.count.estimate).toBeCloseTo(400);
    expect(accuracy.control).toEqual({ drawn: 120, examined: 100 });
    expect(accuracy.lossCents.estimate).toBeCloseTo(3_000_000);
  });

  test('estimates what is missed by what nothing but chance would have examined', () => {
    expect(accuracy.missed.count.estimate).toBeCloseTo(300);
    expect(accuracy.missed.count.high).toBeGreaterThan(400);
  });

  test('sets each criterion’s hits against chance, with an interval', () => {
    const own = accuracy.yields.find(({ by, key }) => by === 'criterion' && key === 'value-low');
    expect(own).toMatchObject({ examined: 101, hits: 31, lossCents: 1_500_000, minutes: 6_060 });
    expect(own?.lift.estimate).toBeCloseTo(31 / 101 / 0.04);
    expect(own?.lift.low).toBeGreaterThan(2);
    const lanes = accuracy.yields.filter(({ by }) => by === 'lane');
    expect(lanes).toMatchObject([{ key: 'exam', examined: 200, hits: 34 }]);
  });

  test('counts what honest trade bore', () => {
    const [all] = accuracy.burdens;
    expect(all).toMatchObject({ of: 'all', examined: 200, needless: 166, minutes: 9_960 });
    expect(all?.hoursWaited).toBe(498);
  });

  test('of nothing says that it does not know', () => {
    const none = reckonAccuracy([], [], []);
    expect(none.violations.rate).toEqual({ estimate: Number.NaN, low: 0, high: 1 });
    expect(none.curve).toEqual([]);
  });
});

describe('the curve down the ranking', () => {
  test('counts each label for all that it stands for', () => {
    // Ten were sure to be examined; ten of a thousand were drawn and stand for them all.
    const ranked = [
      ...times(10, { probability: 0.9, violation: true, lossCents: 100 }),
      ...times(10, { probability: 0.1, inclusionPpm: 10_000 }),
    ];
    const first = curveOf(ranked).find(({ share }) => share === 0.01);
    expect(first).toMatchObject({ labels: 10, recall: 1, revenue: 1 });
    expect(first?.precision.estimate).toBe(1);
    const whole = curveOf(ranked).find(({ share }) => share === 1);
    expect(whole?.labels).toBe(20);
    expect(whole?.precision.estimate).toBeCloseTo(10 / 1_010);
  });
});

describe('like cases', () => {
  test('treated alike show no port; treated otherwise show the one that does', () => {
    const cell = (port: string, like: string, cases: number, of: number) => ({
      port,
      like,
      cases,
      examined: of,
    });
    const alike = treatmentByPort([
      // One has more of the risky: it examines more and treats nobody otherwise.
      cell('2304', 'risky', 900, 90),
      cell('2304', 'plain', 100, 1),
      cell('2604', 'risky', 100, 10),
      cell('2604', 'plain', 900, 9),
    ]);
    expect(alike.map(({ port, like }) => [port, like])).toEqual([
      ['2304', true],
      ['2604', true],
    ]);
    expect(alike[0]?.ratio.estimate).toBeCloseTo(1);
    const harsh = treatmentByPort([
      cell('2304', 'plain', 1_000, 10),
      cell('2604', 'plain', 1_000, 60),
    ]);
    expect(harsh.map(({ like }) => like)).toEqual([false, false]);
    expect(harsh[1]?.expected).toBeCloseTo(35);
  });
});
