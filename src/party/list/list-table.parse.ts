import { parse } from 'csv-parse/sync';
import type { Fault } from '../../terms/fault.ts';
import { LIST_FAULTS } from './faults.ts';

/** A text file as it was sent. */
export interface ListFile {
  readonly name: string;
  readonly text: string;
}

/** What a table's columns are called, by what they say. The first name is the one that a fault tells. */
export interface TableShape<Field extends string> {
  readonly columns: Readonly<Record<Field, readonly string[]>>;
  readonly required: readonly Field[];
  /** Columns that say nothing of who is listed. */
  readonly passedOver?: readonly string[];
  readonly delimiter?: string;
}

export interface TableRow<Field extends string> {
  /** File and line: "/wro.csv/17". */
  readonly at: string;
  /** Trimmed; empty where the cell is, or the column is not there. */
  readonly cells: Readonly<Record<Field, string>>;
}

/**
 * Reads a table by the names in its first row. Every row is read or a fault; a file without its last line end is
 * refused, for the end of its list may be missing.
 *
 * @faults list-file-cut, list-column-missing, list-row-malformed, list-column-unread (warning)
 */
export function readTable<Field extends string>(
  { name, text }: ListFile,
  shape: TableShape<Field>,
  faults: Fault[],
): readonly TableRow<Field>[] {
  if (!text.endsWith('\n')) {
    faults.push(LIST_FAULTS.fault('list-file-cut', `/${name}`, text.slice(-40)));
    return [];
  }
  const [header = [], ...records] = readRecords(name, text, shape.delimiter ?? ',', faults);
  const places = placesOf(name, header.slice(1), shape, faults);
  return records.flatMap(([line = '', ...cells]) => {
    const at = `/${name}/${line}`;
    if (cells.length === header.length - 1) return [{ at, cells: cellsOf(places, cells) }];
    faults.push(LIST_FAULTS.fault('list-row-malformed', at, cells.join(' | ')));
    return [];
  });
}

/** Every record, its line number first. */
function readRecords(name: string, text: string, delimiter: string, faults: Fault[]): string[][] {
  return parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (record: string[], { lines }) => [`${lines}`, ...record],
    on_skip: (error) => {
      const at = `/${name}/${error?.['lines'] ?? ''}`;
      faults.push(LIST_FAULTS.fault('list-row-malformed', at, error?.message));
      return undefined;
    },
  });
}

/** "Effective Date", "effective-date" and "effective_date" are one name. */
function columnName(written: string): string {
  return written
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

function placesOf<Field extends string>(
  file: string,
  header: readonly string[],
  { columns, required, passedOver = [] }: TableShape<Field>,
  faults: Fault[],
): ReadonlyMap<Field, number> {
  const names = header.map(columnName);
  const places = new Map<Field, number>();
  const known = new Set<string>(passedOver);
  for (const [field, synonyms] of Object.entries(columns) as [Field, readonly string[]][]) {
    for (const synonym of synonyms) known.add(synonym);
    places.set(
      field,
      names.findIndex((name) => synonyms.includes(name)),
    );
  }
  for (const field of required) {
    if (places.get(field) !== -1) continue;
    faults.push(LIST_FAULTS.fault('list-column-missing', `/${file}`, columns[field][0]));
  }
  for (const name of names) {
    if (known.has(name)) continue;
    faults.push(LIST_FAULTS.fault('list-column-unread', `/${file}`, name));
  }
  return places;
}

/** A field whose column is not there is empty. */
function cellsOf<Field extends string>(
  places: ReadonlyMap<Field, number>,
  cells: readonly string[],
): Readonly<Record<Field, string>> {
  const read = [...places].map(([field, place]) => [field, (cells[place] ?? '').trim()] as const);
  return Object.fromEntries(read) as Record<Field, string>;
}
