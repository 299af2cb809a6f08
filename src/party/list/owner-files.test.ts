import { describe, expect, it } from 'vitest';
import { writeWatchList } from '../list.ts';
import { parseWatchList } from '../watch-list.parse.ts';
import { type ListForm, readList } from './list-adapter.parse.ts';
import { faultsIn, HAS_OWNER_FILES, ownerFile, readingIn } from './test-owner-files.ts';

/** What was counted in the files, and how often each warning was given. */
function countsOf(form: ListForm, ...paths: readonly string[]) {
  const result = readList(form, paths.map(ownerFile));
  const { lists, counts } = readingIn(result);
  for (const list of lists) {
    const again = parseWatchList(writeWatchList(list));
    expect(again.ok && again.value).toEqual(list);
  }
  const warned: Record<string, number> = {};
  for (const fault of faultsIn(result)) {
    const [code = ''] = fault.split(' ');
    warned[code] = (warned[code] ?? 0) + 1;
  }
  const { rows, entries, names } = counts;
  return { lists: lists.length, rows, entries, names, warned };
}

// Rows were counted in the files by other means.
describe.skipIf(!HAS_OWNER_FILES)(
  'of the files that list owners publish, every row is read',
  () => {
    it('OFAC’s other programs, with the comments in which cut remarks go on', () => {
      const files = ['prim', 'alt', 'add', 'comments'].map(
        (role) => `lists/ofac_consolidated_nonsdn_2025-12/cons_${role}.csv`,
      );
      const read = countsOf('non-sdn', ...files);
      expect(read).toMatchObject({ lists: 1, rows: 442, entries: 442, warned: {} });
    });

    it('the Consolidated Screening List, a list for each of thirteen sources', () => {
      const read = countsOf('csl', 'lists/csl_2022-04/consolidated.csv.gz');
      expect(read).toMatchObject({ lists: 13, rows: 14_160, warned: {} });
      const shares = countsOf('csl', 'lists/csl_2022-04/bis_entity_list_from_csl_2022-04.csv.gz');
      expect(shares).toMatchObject({ lists: 1, rows: 2_001, warned: {} });
    }, 30_000);

    it('denied persons, one order for the rows of one name and day', () => {
      const read = countsOf('denied-persons', 'lists/bis_dpl_2022-09/dpl.txt');
      expect(read).toMatchObject({ rows: 581, entries: 460, warned: {} });
    });

    it('the United Nations’ list', () => {
      const read = countsOf('un', 'lists/un_consolidated_2026-02/UN_consolidated.xml.gz');
      expect(read).toMatchObject({ rows: 1_003, entries: 1_003, warned: {} });
    });

    it('entities, orders and facilities as third parties transcribed them', () => {
      expect(countsOf('entity-list', 'lists/uflpa_extract_thirdparty/uflpa_23.csv')).toMatchObject({
        rows: 23,
        entries: 23,
      });
      const orders = 'lists/cbp_wro_findings_fy26_thirdparty/wro.csv';
      expect(countsOf('withhold-release', orders)).toMatchObject({
        rows: 54,
        warned: { 'list-party-none': 3 },
      });
      const cases = countsOf('labour-facilities', 'reference/rrm_cases/rrm_cases.csv');
      expect(cases.entries).toBe(cases.rows);
      expect(cases.rows).toBeGreaterThan(15);
    });
  },
);
