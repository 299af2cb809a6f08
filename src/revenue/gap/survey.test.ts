import { describe, expect, test } from 'vitest';
import { parseDeclared } from './declared.parse.ts';
import { surveyOf } from './survey.ts';
import { GROUND } from './test-gap.ts';

const COLUMNS =
  'entry,importer,entry_type,mode,entry_date,line,hts,origin,value,quantities,program,claims,counts,duty,certificate,mpf,hmf';
const shirts = (entry: string, value: string, more = ',,,,,,') =>
  `${entry},name:calder imports:US,01,truck,2025-03-01,1,6109.10.00.12,BR,${value},100 doz.,${more}`;

function read(...rows: readonly string[]) {
  return parseDeclared([COLUMNS, ...rows].join('\n'));
}

function survey(...rows: readonly string[]) {
  const entries = read(...rows);
  if (!entries.ok) throw new Error(JSON.stringify(entries.faults));
  return surveyOf(GROUND, entries.value);
}

const PEERS = Array.from({ length: 15 }, (_, place) => shirts(`P-${place}`, String(3000 + place)));

describe('a table of entries', () => {
  test('is looked through, and what is worth most comes first', () => {
    const { gaps, entries } = survey(
      shirts('E-1', '10000', ',,,1600.00,,34.64,'),
      shirts('E-2', '10000', ',,,1000.00,,30.00,0.00'),
      shirts('E-3', '10000', ',,,1650.00,,34.64,'),
    );
    expect(entries).toBe(3);
    expect(gaps.map(({ entry, code, cents }) => [entry, code, cents])).toEqual([
      ['E-2', 'gap-duty-differs', 65_000n],
      ['E-1', 'gap-duty-differs', 5_000n],
      ['E-2', 'gap-fee-differs', 464n],
    ]);
  });

  test('says with a dash that no heading is listed, and with a blank that nobody says', () => {
    const chinese = (claims: string) =>
      shirts('E-1', '10000', `,${claims},,,,,`).replace(',BR,', ',CN,');
    const codes = (claims: string) => survey(chinese(claims)).gaps.map(({ code }) => code);
    expect(codes('-')).toEqual(['gap-heading-missing']);
    expect(codes('')).not.toContain('gap-heading-missing');
  });

  test('holds unit values against those of the other entries', () => {
    const { gaps } = survey(...PEERS, shirts('E-1', '300'));
    expect(gaps).toMatchObject([{ entry: 'E-1', code: 'gap-unit-value', cents: 44_666n }]);
  });

  test('with a row that cannot be read tells each fault, leaves its entry out, and reads the others', () => {
    const entries = read(
      shirts('E-1', 'ten'),
      shirts('E-2', '10000').replace('6109', '61x9'),
      ...PEERS,
    );
    if (!entries.ok) throw new Error(JSON.stringify(entries.faults));
    expect(entries.value).toHaveLength(PEERS.length);
    expect(entries.warnings.map(({ code, at, got }) => [code, at, got])).toEqual([
      ['gap-row-malformed', '/2/value', 'ten'],
      ['gap-row-malformed', '/3/hts', '61x9100012'],
    ]);
  });

  test('without a column that is needed is refused, and says which', () => {
    const refused = parseDeclared('entry,line\nE-1,1');
    expect(refused.ok).toBe(false);
    const faults = refused.ok ? [] : refused.faults;
    expect(faults.map(({ got }) => got)).toEqual([
      'entry_type',
      'mode',
      'entry_date',
      'hts',
      'origin',
      'value',
    ]);
  });
});
