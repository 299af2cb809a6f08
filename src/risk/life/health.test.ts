import { describe, expect, test } from 'vitest';
import { addDays, type Day, instantOf } from '../../terms/day.ts';
import { type CriteriaLife, type LiveCriterion, UNDECLARED } from './criteria-life.ts';
import { healthOf, type Measured } from './health.ts';
import type { Product } from './product.ts';
import { later, NOON, POLICY, TIP, TODAY } from './test-life.ts';

const daysAgo = (days: number) => instantOf(Date.parse(`${addDays(TODAY, -days)}T12:00:00.000Z`));

const LIVE: LiveCriterion = {
  ...UNDECLARED,
  id: 'floor',
  pack: 'trial',
  title: { en: 'Floor', es: 'Piso', fr: 'Plancher' },
  edition: '1',
  since: daysAgo(10),
  validity: { from: '2026-01-01' as Day, to: null },
};

const QUIET: Measured = {
  from: addDays(TODAY, -90),
  decisions: 200,
  tallies: new Map([['floor', { fired: 20, held: 10, lastAt: daysAgo(1) }]]),
  yields: new Map(),
  overlaps: new Map(),
  reviewed: new Map([['floor', LIVE.since]]),
  products: new Map(),
};

function health(
  live: Partial<LiveCriterion> = {},
  life: Partial<CriteriaLife> = {},
  measured: Partial<Measured> = {},
) {
  const one = { ...LIVE, ...live };
  const none = { snoozes: new Map(), suspensions: new Map() };
  const all = { policy: POLICY, criteria: new Map([['floor', one]]), ...none, ...life };
  const known = { ...QUIET, reviewed: new Map([['floor', one.since]]), ...measured };
  const [row] = healthOf(all, known, TODAY, NOON);
  if (row === undefined) throw new Error('the criterion is gone');
  return row;
}

test('a criterion that does its work raises no flag', () => {
  expect(health()).toMatchObject({ flags: [], asked: true, heldPpm: 50_000, sharePpm: 100_000 });
});

describe('the board shows', () => {
  test('what is due for review, on the day and not the day before', () => {
    expect(health({ reviewOn: TODAY }).flags).toEqual(['review-due']);
    expect(health({ reviewOn: addDays(TODAY, 1) }).flags).toEqual([]);
    const old = { since: daysAgo(365) };
    const found = { examined: 9, found: 1, lossCents: 0, falseAlarms: 0, falseAlarmMinutes: 0 };
    const yields = new Map([['floor', found]]);
    expect(health(old, {}, { yields }).flags).toEqual(['review-due']);
    expect(health({ since: daysAgo(364) }, {}, { yields }).flags).toEqual([]);
  });

  test('what found nothing for as long as policy says, once it was there as long', () => {
    expect(health({ since: daysAgo(89) }).flags).toEqual([]);
    expect(health({ since: daysAgo(90) }).flags).toEqual(['zero-yield']);
  });

  test('what no longer fires', () => {
    const tallies = new Map([['floor', { fired: 0, held: 0, lastAt: daysAgo(180) }]]);
    expect(health({ since: daysAgo(200) }, {}, { tallies }).flags).toContain('stale');
    expect(health({ since: daysAgo(200) }).flags).not.toContain('stale');
    expect(health({ since: daysAgo(20) }, {}, { tallies: new Map() }).flags).toEqual([]);
  });

  test('what was suspended or snoozed, and only while it is', () => {
    const suspension = { criterion: 'floor', at: NOON, held: 9, decisions: 10, sharePpm: 1 };
    const suspensions = new Map([['floor', suspension]]);
    expect(health({}, { suspensions })).toMatchObject({ flags: ['suspended'], asked: false });
    const snooze = {
      criterion: 'floor',
      only: {},
      instead: null,
      reason: 'known',
      from: later(-9),
    };
    const until = (seconds: number) => {
      return { snoozes: new Map([['floor', [{ ...snooze, until: later(seconds) }]]]) };
    };
    expect(health({}, until(1)).flags).toEqual(['snoozed']);
    expect(health({}, until(0)).flags).toEqual([]);
  });

  test('what nobody but its author agreed to', () => {
    expect(health({}, {}, { reviewed: new Map() }).flags).toEqual(['unreviewed']);
    expect(health({}, {}, { reviewed: new Map([['floor', later(-9_999)]]) }).flags).toEqual([
      'unreviewed',
    ]);
  });

  test('an emergency with its sunset, and that it is over the day after', () => {
    const emergency = { emergency: true, validity: { from: TODAY, to: TODAY } };
    expect(health(emergency)).toMatchObject({ flags: ['emergency'], asked: true, to: TODAY });
    const over = {
      emergency: true,
      validity: { from: addDays(TODAY, -9), to: addDays(TODAY, -1) },
    };
    expect(health(over)).toMatchObject({ flags: ['emergency', 'expired'], asked: false });
  });

  test('that what it rests on is missing, withdrawn or out of date', () => {
    const product: Product = { ...TIP, id: 'p', author: 'ana', recordedAt: NOON, withdrawal: null };
    const resting = (known: readonly Product[]) =>
      health({ product: 'p' }, {}, { products: new Map(known.map((one) => [one.id, one])) }).flags;
    expect(resting([product])).toEqual([]);
    expect(resting([])).toEqual(['source-missing']);
    expect(resting([{ ...product, expiresOn: addDays(TODAY, -1) }])).toEqual(['source-expired']);
    const withdrawal = { actor: 'ana', reason: 'invented', at: NOON };
    expect(resting([{ ...product, withdrawal }])).toEqual(['source-withdrawn']);
  });
});

test('hours of false alarms, the hit rate and shares are told, and nothing is made of nothing', () => {
  const one = { examined: 4, found: 1, lossCents: 500, falseAlarms: 3, falseAlarmMinutes: 90 };
  expect(health({}, {}, { yields: new Map([['floor', one]]) })).toMatchObject({
    hitRate: 0.25,
    falseAlarmHours: 1.5,
  });
  expect(health({}, {}, { decisions: 0, tallies: new Map() })).toMatchObject({
    hitRate: null,
    heldPpm: null,
    fired: 0,
  });
});
