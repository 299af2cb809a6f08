import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseRate, parseSpecial } from './rate.parse.ts';
import { diffRevisions, lineChanges } from './revision-diff.ts';
import { createPress, type Press, parseSchedule } from './schedule.parse.ts';
import type { ScheduleRevision } from './schedule.ts';
import { officialText } from './test-official.ts';
import { accepted, dayOf, row } from './test-tariff.ts';

const HISTORY = '../shared/data/hts/rate_line_history_2025_2026.csv';

function edition(name: string, text: string, press: Press): ScheduleRevision {
  const inForce = { from: dayOf('2026-01-01'), to: null };
  return accepted(parseSchedule(text, { name, inForce, verified: true }, press));
}

function diff(before: readonly object[], after: readonly object[]) {
  const press = createPress();
  const [from, to] = [before, after].map((rows, at) =>
    edition(`2026_rev_${at + 1}`, JSON.stringify(rows), press),
  );
  if (from === undefined || to === undefined) throw new Error('two revisions');
  return diffRevisions(from, to);
}

describe('what changed between two revisions', () => {
  const shirts = row('6109', 0, { description: 'T-shirts:' });
  const cotton = row('6109.10.00', 1, { description: 'Of cotton', general: '16.5%', other: '90%' });

  it('is nothing between a revision and itself', () => {
    expect(diff([shirts, cotton], [shirts, cotton]).lines).toEqual([]);
  });

  it('names lines that are new or gone, with all that they print', () => {
    const wool = row('6109.90.15', 1, { description: 'Of wool', general: '5.6%', units: 'kg' });
    expect(diff([shirts, cotton], [shirts, wool])).toMatchObject({
      from: '2026_rev_1',
      to: '2026_rev_2',
      lines: [
        { code: '61091000', change: 'removed' },
        {
          code: '61099015',
          change: 'added',
          columns: [
            { column: 'general', from: null, to: '5.6%' },
            { column: 'units', from: null, to: 'kg' },
            { column: 'description', from: null, to: 'Of wool' },
            { column: 'under', from: null, to: 'T-shirts:' },
          ],
        },
      ],
    });
  });

  it('tells a rate once, where it is printed, and not again for the lines that subdivide it', () => {
    const men = row('6109.10.00.12', 2, { description: "Men's", units: 'doz.' });
    const cheaper = { ...cotton, general: '16%' };
    expect(diff([shirts, cotton, men], [shirts, cheaper, men]).lines).toEqual([
      {
        code: '61091000',
        change: 'changed',
        columns: [{ column: 'general', from: '16.5%', to: '16%' }],
      },
    ]);
  });

  it('is no change when the same rate is set otherwise', () => {
    const before = { ...cotton, special: 'Free (AU,BH) 1% (KR)', general: '1¢/kg +5%' };
    const after = { ...cotton, special: '1% (KR)Free (BH, AU)', general: '1¢/kg + 5%.' };
    expect(diff([shirts, before], [shirts, after]).lines).toEqual([]);
  });

  it('tells that a line stands under other words', () => {
    const singlets = { ...shirts, description: 'T-shirts and singlets:' };
    expect(diff([shirts, cotton], [singlets, cotton]).lines).toMatchObject([
      { code: '61091000', columns: [{ column: 'under', to: 'T-shirts and singlets:' }] },
    ]);
  });
});

const event = z.object({
  htsno: z.string(),
  event: z.enum(['added', 'removed', 'rate_changed']),
  revision: z.string(),
  old_general: z.string(),
  old_other: z.string(),
  new_general: z.string(),
  new_other: z.string(),
  old_special: z.string(),
  new_special: z.string(),
});

/** The history compares texts: a corrected misprint is an event there, and the same rate here. */
function isOnlySpelling(told: z.infer<typeof event>): boolean {
  const read = (general: string, other: string, special: string) => [
    accepted(parseRate(general)),
    accepted(parseRate(other)),
    accepted(parseSpecial(special)),
  ];
  const before = read(told.old_general, told.old_other, told.old_special);
  const after = read(told.new_general, told.new_other, told.new_special);
  return told.event === 'rate_changed' && isDeepStrictEqual(before, after);
}

/** Revisions at hand that follow one another, so that the recorded history of one is all that happened. */
const FOLLOWING = [
  ['2025_basic', '2025_rev_1'],
  ['2025_rev_32', '2026_basic'],
  ['2026_rev_5', '2026_rev_6'],
] as const;

describe.skipIf(!existsSync(HISTORY))('the recorded history of rate lines', () => {
  const events = existsSync(HISTORY)
    ? z.array(event).parse(parse(readFileSync(HISTORY), { columns: true }))
    : [];

  it.each(FOLLOWING)('agrees with what changed from %s to %s', (from, to) => {
    const press = createPress();
    const { lines } = diffRevisions(
      edition(from, officialText(from), press),
      edition(to, officialText(to), press),
    );
    const ours = lines
      .filter(({ columns }) => columns.some(({ column }) => isRate(column)))
      .map(({ code, change }) => `${code} ${change}`);
    const theirs = events
      .filter(({ revision }) => revision === to || `2025_${revision}` === to)
      .filter((told) => !isOnlySpelling(told))
      .map((told) => `${told.htsno.replaceAll('.', '')} ${told.event.replace('rate_', '')}`);
    expect(ours).toEqual(theirs.sort());
    expect(ours.length).toBeGreaterThan(0);
  });
});

function isRate(column: string): boolean {
  return column === 'general' || column === 'special' || column === 'other';
}

describe('what changed in one line', () => {
  const cotton = row('6109.10.00', 1, { description: 'Of cotton', general: '16.5%', other: '90%' });
  const suffix = row('6109.10.00.12', 2, { description: "Men's", general: '' });
  const editions = (...rows: readonly (readonly object[])[]) => {
    const press = createPress();
    return rows.map((one, at) => edition(`2026_rev_${at + 1}`, JSON.stringify(one), press));
  };

  it('is told from revision to revision, the latest first, with the rates that it borrows', () => {
    const cheaper = { ...cotton, general: '16%' };
    const loaded = editions(
      [cotton],
      [cheaper, suffix],
      [cheaper, { ...suffix, description: 'Boys' }],
    );
    const told = lineChanges(loaded, '6109100012').map(
      ({ code, change, from, to }) => `${code} ${change} ${from} ${to}`,
    );
    expect(told).toEqual([
      '6109100012 changed 2026_rev_2 2026_rev_3',
      '6109100012 added 2026_rev_1 2026_rev_2',
      '61091000 changed 2026_rev_1 2026_rev_2',
    ]);
  });

  it('is nothing that a schedule loaded in part could say', () => {
    const [first, second] = editions([cotton, suffix], [cotton]);
    if (first === undefined || second === undefined) throw new Error('two revisions');
    const partial = { ...second, coverage: { lines: 1, of: 2 } };
    expect(lineChanges([first, partial], '6109100012')).toEqual([]);
  });
});
