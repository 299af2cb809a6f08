import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accepted, faultsOf } from '../test-tariff.ts';
import { parseProductSource, printProductList } from './product-source.parse.ts';
import { PRODUCT_SOURCES, stemOf } from './product-source.ts';

const POLICY = '../shared/data/policy';

describe('a public file of products', () => {
  test('gives one list for each heading that its rows name', () => {
    const lists = accepted(
      parseProductSource(
        's301_product_lists.csv',
        'hts8,list,ch99_code\n01012100,4A,9903.88.15\n84099910,1,9903.88.01\n01012900,4A,9903.88.15\n',
      ),
    );
    expect(lists.map(({ name, rows }) => [name, rows.map(({ prefix }) => prefix)])).toEqual([
      ['s301-99038815', ['01012100', '01012900']],
      ['s301-99038801', ['84099910']],
    ]);
  });

  test('keeps the days of each row, and where it states none leaves them to the measure', () => {
    const [list] = accepted(
      parseProductSource(
        'ieepa_exempt_products.csv',
        'hts10,effective_date_start,effective_date_end\n0201100500,2025-11-13,NA\n4407110001,NA,2025-10-13\n',
      ),
    );
    expect(list?.rows.map(({ validity }) => validity)).toEqual([
      { from: '2025-11-13', to: null },
      { from: '1900-01-01', to: '2025-10-13' },
    ]);
  });

  test('ends the spell of a number in one annex when a later row puts it into another', () => {
    const lists = accepted(
      parseProductSource(
        's232_annex_products.csv',
        'hts_prefix,annex,metal_type,source,effective_date\n84271040,1b,steel,x,2026-04-06\n84271040,1c,steel,x,2026-06-08\n76101000,1a,aluminum,x,2026-04-06\n',
      ),
    );
    expect(lists.map(({ name, rows }) => [name, rows[0]?.validity])).toEqual([
      ['s232-annex-1b-steel', { from: '2026-04-06', to: '2026-06-07' }],
      ['s232-annex-1c-steel', { from: '2026-06-08', to: null }],
      ['s232-annex-1a-aluminum', { from: '2026-04-06', to: null }],
    ]);
  });

  test('leaves out a row that it cannot read, and tells its line and column', () => {
    const result = parseProductSource(
      'ieepa_exempt_products.csv',
      '# a comment\nhts10,effective_date_start,effective_date_end\n850511007000,2025-09-08,NA\n0201100500,soon,NA\n0201100510,NA,NA\n0201100590\n',
    );
    expect(accepted(result).flatMap(({ rows }) => rows)).toHaveLength(1);
    expect(faultsOf(result).map(({ code, at, got }) => [code, at, got])).toEqual([
      ['overlay-row-unread', '/ieepa_exempt_products.csv/3/hts10', '850511007000'],
      ['overlay-row-unread', '/ieepa_exempt_products.csv/4/effective_date_start', 'soon'],
      ['overlay-row-unread', '/ieepa_exempt_products.csv/6', '0201100590'],
    ]);
  });

  test('is refused whole when its columns are not those of its name, and when nobody knows the name', () => {
    expect(faultsOf(parseProductSource('s122_exempt_products.csv', 'hts10\n02011005\n'))).toEqual([
      expect.objectContaining({
        code: 'overlay-columns-unknown',
        at: '/s122_exempt_products.csv',
        got: 'hts10',
      }),
    ]);
    expect(faultsOf(parseProductSource('prices.csv', 'a,b\n1,2\n'))).toEqual([
      expect.objectContaining({ code: 'overlay-file-unknown', at: '/prices.csv' }),
    ]);
  });

  test('of any text whatever gives lists or faults, and loses no row between them', () => {
    const cell = fc.constantFrom('01012100', '0101.21', '1', 'x', '"', '9903.88.15', '', 'NA', ',');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), (rows) => {
        const text = rows.map((row) => row.join(',')).join('\n');
        const result = parseProductSource('s232_copper_products.csv', `hts10,ch99_code\n${text}`);
        if (!result.ok) return result.faults.length > 0;
        const read = result.value.reduce((sum, list) => sum + list.rows.length, 0);
        const lines = new Set(result.warnings.map(({ at }) => at.split('/')[2]));
        return text.includes('"') || read + lines.size === rows.filter(isRow).length;
      }),
    );
  });

  test('stands in a part of the Book as one row for each number', () => {
    const [list] = accepted(parseProductSource('s232_auto_parts.txt', '4009120020\n8409\n\n'));
    if (list === undefined) throw new Error('no list');
    expect(printProductList(list)).toBe(
      'prefix,from,to\n4009120020,1900-01-01,\n8409,1900-01-01,\n',
    );
  });
});

describe.skipIf(!existsSync(POLICY))('the public files at hand', () => {
  const files = existsSync(POLICY)
    ? readdirSync(POLICY).filter((file) => stemOf(file) in PRODUCT_SOURCES)
    : [];

  test.each(files)('%s is read, row by row', (file) => {
    const text = readFileSync(`${POLICY}/${file}`, 'utf8');
    const result = parseProductSource(file, text);
    const rows = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')).length;
    const header = file.endsWith('.csv') ? 1 : 0;
    const read = accepted(result).reduce((sum, list) => sum + list.rows.length, 0);
    expect(read + faultsOf(result).length).toBe(rows - header);
    expect(faultsOf(result).length).toBeLessThanOrEqual(1);
  });

  test('are all that the loader knows', () => {
    expect(files).toHaveLength(Object.keys(PRODUCT_SOURCES).length);
  });
});

/** Csv-parse takes a line without anything for no row. */
function isRow(cells: readonly string[]): boolean {
  return cells.join(',') !== '';
}
