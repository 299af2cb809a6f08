import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Day, holdsOn, parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { compare, parseDecimal, type Rational, toFixed } from '../../terms/rational.ts';
import { type Result, refuse, settle } from '../../terms/result.ts';
import { TARIFF_FAULTS } from '../faults.ts';
import type { Measure } from './measure.ts';
import { stemOf } from './product-source.ts';

/** Public tables of headings, by their names: which column gives the rate, and which the first day. */
const SOURCES: Readonly<
  Record<string, { readonly columns: string; readonly rate: string; readonly from: string }>
> = {
  country_headings_ieepa_s301fl: {
    columns: 'family,country,heading,rate_pct_in_text,effective_from,effective_to',
    rate: 'rate_pct_in_text',
    from: 'effective_from',
  },
  us_program_periods: {
    columns: 'authority,heading,origins,rate,basis,from,to_inclusive,stack_group,source,status',
    rate: 'rate',
    from: 'from',
  },
};

/** True when the file is such a table by its name. */
export function isHeadingTable(file: string): boolean {
  return stemOf(file) in SOURCES;
}

/** What a table of headings says that the Book's measures say too. */
export interface HeadingAgreement {
  readonly rows: number;
  readonly alike: number;
}

/**
 * Holds a public table of headings against the Book's measures: such a table says which headings there are, at what rate
 * and from when, but of no goods, so that it can confirm a measure and not be one.
 *
 * @faults overlay-file-unknown, overlay-columns-unknown at `/file`; overlay-heading-unlike at `/file/line`
 */
export function compareHeadings(
  file: string,
  text: string,
  measures: readonly Measure[],
): Result<HeadingAgreement> {
  const source = SOURCES[stemOf(file)];
  if (source === undefined) return refuse(TARIFF_FAULTS.fault('overlay-file-unknown', `/${file}`));
  const [header, ...records] = recordsOf(text);
  const found = header?.record.join(',') ?? '';
  if (found !== source.columns) {
    return refuse(TARIFF_FAULTS.fault('overlay-columns-unknown', `/${file}`, found));
  }
  const faults: Fault[] = [];
  for (const { info, record } of records) {
    const cell = (column: string) => record[source.columns.split(',').indexOf(column)] ?? '';
    const unlike = differenceOf(
      {
        headings: [...cell('heading').matchAll(HEADING)].map(([code]) => code.replaceAll('.', '')),
        percent: percentIn(cell(source.rate)),
        from: parseDay(cell(source.from).slice(0, 10)),
      },
      measures,
    );
    if (unlike !== null) {
      const got = `${cell('heading')}: ${unlike}`;
      faults.push(TARIFF_FAULTS.fault('overlay-heading-unlike', `/${file}/${info.lines}`, got));
    }
  }
  return settle({ rows: records.length, alike: records.length - faults.length }, faults);
}

const recordSchema = z.object({
  info: z.object({ lines: z.number() }),
  record: z.array(z.string()),
});

function recordsOf(text: string): readonly z.infer<typeof recordSchema>[] {
  try {
    return z
      .array(recordSchema)
      .parse(parse(text, { trim: true, bom: true, info: true, relax_column_count: true }));
  } catch {
    return [];
  }
}

const HEADING = /\b99\d\d\.\d\d\.\d\d\b/g;

interface HeadingRow {
  readonly headings: readonly string[];
  /** Null where the cell is not one percentage. */
  readonly percent: Rational | null;
  readonly from: Day | null;
}

/** "+25%" and "12.5"; null for "+10%->+25%", "10/40" and words. */
function percentIn(cell: string): Rational | null {
  const [, digits] = /^\+?([\d.]+)%?$/.exec(cell) ?? [];
  return digits === undefined ? null : parseDecimal(digits);
}

/** What the measures say otherwise; null when they agree as far as the row can be read. */
function differenceOf(row: HeadingRow, measures: readonly Measure[]): string | null {
  if (row.headings.length === 0) return 'no heading to compare';
  for (const heading of row.headings) {
    const named = measures.filter((one) => one.heading === heading || one.headingAbove === heading);
    if (named.length === 0) return `${heading} is no measure of the Book`;
    const { from, percent } = row;
    const held = named.filter(({ validity }) => from === null || holdsOn(validity, from));
    if (held.length === 0) return `${heading} does not hold on ${from}`;
    if (percent !== null && !held.some((one) => isAt(one, percent))) {
      return `${heading} is not at ${toFixed(percent, 2)}%`;
    }
  }
  return null;
}

/** A heading that owes nothing is at zero. */
function isAt({ rate }: Measure, percent: Rational): boolean {
  if (rate === null) return percent.num === 0n;
  if (rate.kind !== 'sum') return false;
  return rate.terms.some((term) => term.kind === 'percent' && compare(term.percent, percent) === 0);
}
