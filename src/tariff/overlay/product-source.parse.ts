import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { addDays, type Day, parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { type Result, refuse, settle } from '../../terms/result.ts';
import { TARIFF_FAULTS } from '../faults.ts';
import type { ProductList } from './measure.ts';
import { PRODUCT_SOURCES, type ProductSource, stemOf } from './product-source.ts';

/** The first day of a row whose file states none: then only the measure's own days bound it. */
const EVER = '1900-01-01' as Day;

/** A row of the file under the names of its columns, and the line on which it stands, from 1. */
interface SourceRow {
  readonly line: number;
  readonly text: string;
  /** Null when the row has more or fewer cells than the header. */
  readonly cells: Cells | null;
}
type Cells = Readonly<Record<string, string>>;

/**
 * Reads a public file of products into the lists that measures speak of.
 *
 * A row that cannot be read is left out and told; a file whose columns are not those of its name is refused whole,
 * for then nobody knows what its cells say.
 *
 * @param file its name, which says what it is: "s301_product_lists.csv"
 * @faults overlay-file-unknown, overlay-columns-unknown at `/file`; overlay-row-unread at `/file/line/column`
 */
export function parseProductSource(file: string, text: string): Result<readonly ProductList[]> {
  const stem = stemOf(file);
  const source = PRODUCT_SOURCES[stem];
  if (source === undefined) return refuse(TARIFF_FAULTS.fault('overlay-file-unknown', `/${file}`));
  const rows = source.columns === null ? textRows(text, source) : tableRows(text, source.columns);
  if ('unlike' in rows) {
    return refuse(TARIFF_FAULTS.fault('overlay-columns-unknown', `/${file}`, rows.unlike));
  }
  const faults: Fault[] = [];
  const listed: ListedNumber[] = [];
  for (const row of rows) {
    const read = readRow(source, row);
    if ('list' in read) listed.push(read);
    else for (const cell of read) faults.push(unreadFault(`/${file}/${row.line}`, cell));
  }
  return settle(gather(source.moves ? endMoved(listed) : listed), faults);
}

interface ListedNumber {
  readonly list: string;
  readonly prefix: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** Ends the spell of each number on the day before it stands in another list. */
function endMoved(listed: readonly ListedNumber[]): readonly ListedNumber[] {
  const last = new Map<string, ListedNumber>();
  for (const one of listed) {
    const known = last.get(one.prefix);
    if (known === undefined || known.from < one.from) last.set(one.prefix, one);
  }
  return listed.map((one) => {
    const later = last.get(one.prefix);
    if (later === undefined || later.from <= one.from || later.list === one.list) return one;
    return { ...one, to: addDays(later.from, -1) };
  });
}

function gather(listed: readonly ListedNumber[]): readonly ProductList[] {
  const lists = new Map<string, ProductList['rows'][number][]>();
  for (const { list, prefix, from, to } of listed) {
    const rows = lists.get(list) ?? [];
    rows.push({ prefix, validity: { from, to } });
    lists.set(list, rows);
  }
  return [...lists].map(([name, rows]) => ({ name, rows }));
}

type Rows = readonly SourceRow[] | { readonly unlike: string };

const recordsSchema = z.array(
  z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }),
);

function tableRows(text: string, columns: readonly string[]): Rows {
  let parsed: unknown;
  try {
    parsed = parse(text, {
      comment: '#',
      comment_no_infix: true,
      trim: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (error) {
    return { unlike: error instanceof Error ? error.message : String(error) };
  }
  const [header, ...records] = recordsSchema.parse(parsed);
  const found = header?.record ?? [];
  if (found.length !== columns.length || found.some((name, n) => name !== columns[n])) {
    return { unlike: found.join(',') };
  }
  return records.map(({ info, record }) => ({
    line: info.lines,
    text: record.join(','),
    cells:
      record.length === columns.length
        ? Object.fromEntries(columns.map((column, n) => [column, record[n] ?? '']))
        : null,
  }));
}

function textRows(text: string, { number }: ProductSource): readonly SourceRow[] {
  return text
    .split(/\r?\n/)
    .map((line, n) => ({ line: n + 1, text: line.trim(), cells: { [number]: line.trim() } }))
    .filter(({ text: cell }) => cell !== '' && !cell.startsWith('#'));
}

/** A cell that says nothing that we know; without a column, a row of another length than the header. */
interface UnreadCell {
  readonly column: string | null;
  readonly got: string;
}

function unreadFault(row: string, { column, got }: UnreadCell): Fault {
  return TARIFF_FAULTS.fault('overlay-row-unread', column === null ? row : `${row}/${column}`, got);
}

const PREFIX = /^(?:\d{4}|\d{6}|\d{8}|\d{10})$/;
const WORD = /^[a-z0-9]+$/;

function readRow(source: ProductSource, row: SourceRow): ListedNumber | readonly UnreadCell[] {
  const { cells } = row;
  if (cells === null) return [{ column: null, got: row.text }];
  const unread: UnreadCell[] = [];
  const read = <T>(column: string | null, parse: (cell: string) => T | undefined): T | null => {
    if (column === null) return null;
    const got = cells[column] ?? '';
    const value = parse(got);
    if (value === undefined) unread.push({ column, got });
    return value ?? null;
  };
  const words = source.named.map((column) => read(column, nameWord));
  const prefix = read(source.number, digitsOf);
  const from = read(source.from, openDay);
  const to = read(source.to, openDay);
  if (unread.length > 0 || prefix === null) return unread;
  return { list: [source.family, ...words].join('-'), prefix, from: from ?? EVER, to };
}

function digitsOf(cell: string): string | undefined {
  const digits = cell.replaceAll('.', '');
  return PREFIX.test(digits) ? digits : undefined;
}

/** "99038801" of "9903.88.01", "4a" of "4A". */
function nameWord(cell: string): string | undefined {
  const word = cell.toLowerCase().replaceAll('.', '');
  return WORD.test(word) ? word : undefined;
}

/** A day; null where the cell says that there is none; undefined where it says something else. */
function openDay(cell: string): Day | null | undefined {
  return cell === '' || cell === 'NA' ? null : (parseDay(cell) ?? undefined);
}

/** The list as a part of the Book keeps it. */
export function printProductList({ rows }: ProductList): string {
  const lines = rows.map(({ prefix, validity }) =>
    [prefix, validity.from, validity.to ?? ''].join(','),
  );
  return `prefix,from,to\n${lines.join('\n')}\n`;
}
