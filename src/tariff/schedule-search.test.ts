import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewOf } from './line-view.ts';
import { createPress, parseSchedule } from './schedule.parse.ts';
import { fullDescription } from './schedule.ts';
import { searchSchedule } from './schedule-search.ts';
import { accepted, dayOf, row } from './test-tariff.ts';

const ROWS = [
  row('6109', 0, { description: 'T-shirts, singlets, tank tops, knitted or crocheted:' }),
  row('6109.10.00', 1, { description: 'Of cotton', general: '16.5%', special: 'Free (AU,S)' }),
  row('', 2, { description: "Men's or boys':" }),
  row('6109.10.00.12', 3, { description: "Men's T-shirts", units: 'doz.' }),
  row('6109.10.00.40', 3, { description: "Women's T-shirts, all white", units: 'doz.' }),
  row('9102', 0, { description: 'Wrist watches:' }),
  row('9102.11.10', 1, {
    description: 'With a metal strap',
    general: '44¢ each + 6% on the case',
    other: 'See additional U.S. note 1',
  }),
  row('9617.00.10.00', 0, { description: 'Vacuum flasks', general: '7.2%' }),
];
const REVISION = accepted(
  parseSchedule(
    JSON.stringify(ROWS),
    { name: '2026_rev_10', inForce: { from: dayOf('2026-06-08'), to: null }, verified: true },
    createPress(),
  ),
);

function codes(text: string, limit = 10): readonly string[] {
  return searchSchedule(REVISION, text, limit).map(({ code }) => code);
}

describe('a search of the schedule', () => {
  it('finds lines by how their number begins, with or without dots', () => {
    expect(codes('6109.10')).toEqual(['61091000', '6109100012', '6109100040']);
    expect(codes('61091000 4')).toEqual(['6109100040']);
  });

  it('finds lines by words of their own and of the headings above them', () => {
    expect(codes('knitted cotton white')).toEqual(['6109100040']);
    expect(codes('cotton silk')).toEqual([]);
  });

  it('takes a plural, a capital and a beginning for the word', () => {
    expect(codes('WATCH')).toEqual(['91021110']);
    expect(codes('flask vac')).toEqual(['9617001000']);
  });

  it('puts first the line that says the words itself', () => {
    expect(codes('cotton', 1)).toEqual(['61091000']);
    expect(codes("women's t-shirts")).toEqual(['6109100040']);
  });

  it('finds nothing for nothing', () => {
    expect(codes(' -')).toEqual([]);
  });

  it('answers with lines that hold every word, and never more than asked', () => {
    const words = ['cotton', 'knitted', 'white', 'wrist', 'vacuum', 'men'];
    fc.assert(
      fc.property(
        fc.subarray(words, { minLength: 1 }),
        fc.integer({ min: 1, max: 4 }),
        (asked, limit) => {
          const found = searchSchedule(REVISION, asked.join(' '), limit);
          expect(found.length).toBeLessThanOrEqual(limit);
          for (const line of found) {
            const text = fullDescription(line).toLowerCase();
            expect(asked.filter((word) => !text.includes(word))).toEqual([]);
          }
        },
      ),
    );
  });
});

describe('the view of a line', () => {
  const view = (code: string) => {
    const line = REVISION.lines.get(code);
    if (line === undefined) throw new Error(code);
    return viewOf({ revision: REVISION, unverified: false }, line);
  };

  it('tells where it stands and what stands under it', () => {
    expect(view('61091000')).toMatchObject({
      number: '6109.10.00',
      path: [{ number: '6109', text: 'T-shirts, singlets, tank tops, knitted or crocheted:' }],
      children: [{ number: '6109.10.00.12' }, { number: '6109.10.00.40' }],
    });
    expect(view('6109100040')).toMatchObject({
      printedAt: '6109.10.00',
      general: '16.5%',
      special: 'Free (AU,S)',
      path: [{ number: '6109' }, { number: '6109.10.00' }, { number: null }],
      children: [],
    });
  });

  it('tells what each of its rates rests on', () => {
    expect(view('91021110').columns).toMatchObject({
      general: { rate: '44¢ each + 6% on the case', footing: 'declared' },
      other: { footing: 'note' },
    });
  });
});
