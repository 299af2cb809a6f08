import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { printRate, type Rate } from './rate.ts';
import { createPress, parseSchedule } from './schedule.parse.ts';
import { findLine, type Rates, revisionOn } from './schedule.ts';
import { compileTariff } from './tariff-part.parse.ts';
import {
  accepted,
  dayOf,
  entryOf,
  lineOf,
  part,
  readLaw,
  row,
  schedulePart,
  shippedParts,
  starterPart,
} from './test-tariff.ts';

const LAW = accepted(compileTariff([...shippedParts(), starterPart()]));
const STARTER = LAW.schedule.revisions[0];
const WHOLE = '../shared/data/hts/usitc/hts_2026_rev_10.json.gz';

describe('the starter schedule', () => {
  it('says how many lines it has, of how many', () => {
    const [, stated] = /^# (\d+) of the/.exec(readLaw('schedule.csv')) ?? [];
    expect(STARTER?.coverage).toEqual({ lines: Number(stated), of: 13_666 });
    expect(STARTER?.coverage.lines).toBeGreaterThanOrEqual(300);
    const { revision } = assess(LAW, entryOf([]));
    expect(revision).toBe(`2026_rev_10 (${stated} of 13666 lines)`);
  });

  it('computes what it holds and knows that it does not know the rest', () => {
    const { lines } = assess(LAW, entryOf([lineOf('4407210000'), lineOf('0101210010')]));
    expect(lines).toMatchObject([
      { unknown: null, charges: [{ amount: { amount: '0.00' } }] },
      { unknown: 'tariff-unknown', charges: [] },
    ]);
  });

  it('is unverified on days when another revision was law', () => {
    const marks = ['2026-01-01', '2026-06-08', '2026-06-29', '2026-06-30'].map(
      (day) => revisionOn(LAW.schedule, dayOf(day))?.unverified,
    );
    expect(marks).toEqual([true, false, false, true]);
  });

  it('yields to a whole revision on the days of that revision', () => {
    const whole = schedulePart([row('0101.21.00', 0, { general: 'Free' })]);
    const both = accepted(compileTariff([...shippedParts(), starterPart(), whole]));
    const [on, before] = ['2026-06-08', '2026-06-07'].map((day) =>
      revisionOn(both.schedule, dayOf(day)),
    );
    expect(on?.revision.coverage).toEqual({ lines: 1, of: 1 });
    expect(before?.revision.coverage.of).toBe(13_666);
  });

  it('must say of how many lines it is a part', () => {
    const silent = part(
      'partial-schedule',
      readLaw('schedule.csv').replace(/^#.*\n/, ''),
      'starter',
    );
    expect(compileTariff([...shippedParts(), silent])).toMatchObject({
      ok: false,
      faults: [{ code: 'tariff-law-malformed', at: '/starter' }],
    });
  });

  it.skipIf(!existsSync(WHOLE))(
    'prints the figures of the whole schedule it was taken from',
    () => {
      const text = gunzipSync(readFileSync(WHOLE)).toString();
      const edition = {
        name: '2026_rev_10',
        inForce: { from: dayOf('2026-06-08'), to: null },
        verified: true,
      };
      const whole = accepted(parseSchedule(text, edition, createPress()));
      expect(whole.coverage).toEqual({ lines: 13_666, of: 13_666 });
      for (const line of STARTER?.lines.values() ?? []) {
        const official = findLine(whole, line.code);
        expect([line.code, figuresOf(line.rates)]).toEqual([
          line.code,
          figuresOf(official?.rates ?? null),
        ]);
      }
    },
  );
});

function figuresOf(rates: Rates | null): readonly (string | null)[] {
  const print = (rate: Rate | null | undefined) => (rate ? printRate(rate) : null);
  const special = (rates?.special ?? []).map(
    ({ rate, programs }) => `${print(rate)} ${programs.join()}`,
  );
  return [print(rates?.general), print(rates?.other), ...special];
}
