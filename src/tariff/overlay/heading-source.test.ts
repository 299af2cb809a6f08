import { describe, expect, test } from 'vitest';
import { accepted, faultsOf, readLaw } from '../test-tariff.ts';
import { compareHeadings, isHeadingTable } from './heading-source.parse.ts';
import { parseMeasures } from './measure.parse.ts';

const MEASURES = accepted(parseMeasures(readLaw('overlays/s122.csv')));
const FILE = 'country_headings_ieepa_s301fl.csv';
const HEADER = 'family,country,heading,rate_pct_in_text,effective_from,effective_to';

function compare(...rows: readonly string[]) {
  return compareHeadings(FILE, `${[HEADER, ...rows].join('\n')}\n`, MEASURES);
}

describe('a public table of headings', () => {
  test('agrees with the Book where heading, rate and day do', () => {
    const compared = compare('surcharge,all,9903.03.01,10,2026-02-24,');
    expect(accepted(compared)).toEqual({ rows: 1, alike: 1 });
    expect(faultsOf(compared)).toEqual([]);
  });

  test('tells each row that says otherwise: another rate, another day, a heading that the Book has not', () => {
    const compared = compare(
      'surcharge,all,9903.03.01,15,2026-02-24,',
      'surcharge,all,9903.03.01,10,2026-02-23,',
      'surcharge,all,9903.99.99,10,2026-02-24,',
      'surcharge,all,see note,10,2026-02-24,',
    );
    expect(accepted(compared)).toEqual({ rows: 4, alike: 0 });
    expect(faultsOf(compared).map(({ code, at }) => [code, at])).toEqual(
      [2, 3, 4, 5].map((line) => ['overlay-heading-unlike', `/${FILE}/${line}`]),
    );
  });

  test('with other columns is refused, and is known by its name', () => {
    const refused = compareHeadings(FILE, 'a,b\n1,2\n', MEASURES);
    expect(faultsOf(refused).map(({ code }) => code)).toEqual(['overlay-columns-unknown']);
    expect([FILE, 'us_program_periods.csv', 'us_fees.csv'].map(isHeadingTable)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
