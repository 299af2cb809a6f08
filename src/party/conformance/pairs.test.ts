import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY } from '../test-lists.ts';
import { judge } from './labelled-pair.ts';
import { agreement, measure } from './measures.ts';
import { missedBars, pairReport } from './pair-report.ts';
import { parsePairs } from './pair-table.parse.ts';

const HEADER = 'left,right,schema,is_match,source,label_conflict,left_address,right_address';

function pairsOf(...rows: readonly string[]) {
  const pairs = parsePairs([HEADER, ...rows, ''].join('\n'));
  if (pairs === null) throw new Error('the header is not known');
  return pairs;
}

describe('the measures of a threshold', () => {
  it('count what is called rightly and wrongly', () => {
    const scored = [
      { score: 0.9, isMatch: true },
      { score: 0.8, isMatch: false },
      { score: 0.4, isMatch: true },
      { score: 0.1, isMatch: false },
    ];
    expect(measure(scored, 0.7)).toEqual({
      matches: 2,
      others: 2,
      precision: 50,
      recall: 50,
      f1: 50,
      falsePositives: 50,
      auc: 0.75,
    });
  });

  it('give one half to a ranking that cannot tell, and one to a perfect one', () => {
    const label = fc.array(fc.boolean(), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(label, (labels) => {
        if (labels.every(Boolean) || !labels.some(Boolean)) return;
        const same = labels.map((isMatch) => ({ score: 0.5, isMatch }));
        const apart = labels.map((isMatch) => ({ score: isMatch ? 0.9 : 0.1, isMatch }));
        expect(measure(same, 0.7).auc).toBeCloseTo(0.5);
        expect(measure(apart, 0.7)).toMatchObject({ auc: 1, f1: 100 });
      }),
    );
  });

  it('call two scales agreed that rank alike, whatever their numbers', () => {
    expect(
      agreement([
        [0.1, 5],
        [0.2, 80],
        [0.9, 81],
      ]),
    ).toBeCloseTo(1);
    expect(
      agreement([
        [0.1, 81],
        [0.2, 80],
        [0.9, 5],
      ]),
    ).toBeCloseTo(-1);
    expect(agreement([[0.1, 1]])).toBeNull();
  });
});

describe('a table of pairs', () => {
  it('is known by its header alone', () => {
    expect(parsePairs('name,address\nQuenby,Azulina\n')).toBeNull();
    expect(parsePairs('')).toBeNull();
  });

  it('says who made each row, and of what kind both sides are', () => {
    const [hand, machine, disputed, placed] = pairsOf(
      'Quenby,Quenby,person,true,cases#checks,,,',
      'Quenby,Quenby,person,true,cases#synth_people,,,',
      'Quenby,Quenby,vessel,false,cases#checks,says otherwise,,',
      'Quenby,Quenby,org,,cases#checks,,Calle 7,Calle 8',
    );
    expect(hand).toMatchObject({ row: 2, origin: 'hand-made', isMatch: true });
    expect(machine).toMatchObject({ origin: 'machine-made' });
    expect(disputed).toMatchObject({ origin: 'disputed', left: { kind: 'vessel' } });
    expect(placed).toMatchObject({ isMatch: null, left: { kind: 'facility' } });
  });
});

describe('a report on pairs', () => {
  const sets = [
    {
      name: 'opensupplyhub_facility_pairs.invented.csv',
      pairs: pairsOf(
        'Quenby Lanner,"LANNER, Quenby",person,true,,,,',
        'Quenby Lanner,Velmo Harrowgate,person,false,,,,',
        'Quenby Lanner,Velmo Harrowgate,person,true,,,,',
        'Quenby Lanner,Quenby Lanner,person,false,,somebody says true,,',
      ).map(judge),
    },
  ];

  it('ends with what was told rightly and wrongly, disputed rows left out', () => {
    const lines = pairReport(sets, POLICY.threshold, false);
    expect(lines.at(-1)).toBe('2 passed, 1 failed');
    expect(missedBars(sets, POLICY.threshold)).toEqual([
      'opensupplyhub_facility_pairs.invented.csv, all: F1 66.7 below 80',
    ]);
  });

  it('lists each pair told wrongly with its evidence when asked', () => {
    const text = pairReport(sets, POLICY.threshold, true).join('\n');
    expect(text).toMatch(/invented\.csv:4 one party, scored 0\.\d+: Quenby Lanner \| Velmo Harrow/);
    expect(text).toMatch(/ different-words: quenby lanner \/ velmo harrowgate/);
  });
});

const SHARED = '../shared/data/screening';

describe.skipIf(!existsSync(SHARED))('the bars on public labelled pairs', () => {
  it('are met', () => {
    const files = ['nomenklatura_name_bench.dev.csv', 'opensupplyhub_facility_pairs.dev.csv'];
    const sets = files.map((name) => ({
      name,
      pairs: (parsePairs(readFileSync(`${SHARED}/${name}`, 'utf8')) ?? []).map(judge),
    }));
    expect(sets.map(({ pairs }) => pairs.length)).toEqual([408, 59]);
    expect(missedBars(sets, POLICY.threshold)).toEqual([]);
  });
});
