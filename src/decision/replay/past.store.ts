import type { DuckDBConnection } from '@duckdb/node-api';
import type { Day } from '../../terms/day.ts';
import type { Book } from '../book.ts';
import { literal, quoted, type SqlText } from './fact-sql.ts';
import {
  advanced,
  type Columns,
  type Cursor,
  columnsOf,
  type Decided,
  PAST_TABLES,
  type PastTable,
  pastOf,
} from './past.ts';
import type { Label } from './tally.ts';

/** Decided questions as Parquet files in a folder, one file a day, table and stretch of a journal. */
export interface Past {
  readonly folder: string;
  readonly duck: DuckDBConnection;
  readonly close: () => void;
}

/** What came of the examination that a decision led to. */
export type LabelRow = Label & { readonly decision: string };

const LABEL_COLUMNS: Columns = {
  decision: 'UUID',
  violation: 'BOOLEAN',
  lossCents: 'BIGINT',
  inclusionPpm: 'INTEGER',
};

const CURSOR_COLUMNS: Columns = { writer: 'VARCHAR', closed: 'BIGINT', written: 'BIGINT' };

/** Digits of a place in a journal, so that file names sort as the places do. */
const SEQ_DIGITS = 12;
const WRITE = '(format parquet, compression zstd, compression_level 1)';

/**
 * @param folder holds the subfolders `decided`, `consignment`, `match`, `declaration`, `line`
 * @param threads how many DuckDB may use; what it holds in memory is bounded either way
 */
export async function openPast(folder: string, threads = 1): Promise<Past> {
  // Only now: a platform without its binary decides all the same, and merely replays nothing.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: '512MB',
    temp_directory: `${folder}/spill`,
    autoinstall_known_extensions: 'false',
    preserve_insertion_order: 'true',
  });
  const duck = await instance.connect();
  await duck.run('set enable_progress_bar = false');
  return {
    folder,
    duck,
    close: () => {
      duck.closeSync();
      instance.closeSync();
    },
  };
}

/** How far the journals have been written; nothing when nothing was. */
export async function readCursor(past: Past): Promise<Cursor> {
  const rows = await readRows(past, cursorFile(past), 'select writer, closed, written from past');
  return Object.fromEntries(
    rows.map(([writer, closed, written]) => [
      String(writer),
      { closed: Number(closed), written: Number(written) },
    ]),
  );
}

/**
 * Writes a stretch of a writer's journal, and then where the cursor stands.
 *
 * Files are named by where their stretch begins: one that is written again, because it has grown or
 * because nobody got as far as the cursor, takes its own place.
 *
 * @param decided of one writer, in the order of its journal, from where the cursor is closed
 */
export async function writePast(
  past: Past,
  decided: readonly Decided[],
  cursor: Cursor,
  book: Book,
): Promise<void> {
  const [first] = decided;
  if (first === undefined) return;
  const stretch = `${first.writer}.${String(first.seq).padStart(SEQ_DIGITS, '0')}`;
  for (const [day, rows] of rowsByDay(decided, book)) {
    for (const table of PAST_TABLES) {
      const file = `${past.folder}/${table}/${day}.${stretch}.parquet`;
      await writeRows(past, rows[table], columnsOf(table), file);
    }
  }
  const places = Object.entries(advanced(cursor, decided));
  const rows = places.map(([writer, place]) => JSON.stringify({ writer, ...place }));
  await writeRows(past, rows, CURSOR_COLUMNS, cursorFile(past));
}

/** Findings come later than decisions do, so that all labels are written anew each time. */
export async function writeLabels(past: Past, labels: readonly LabelRow[]): Promise<void> {
  const rows = labels.map((label) => JSON.stringify(label));
  await writeRows(past, rows, LABEL_COLUMNS, labelFile(past));
}

/** The files of a table that hold some of these days, in the order of the days. */
export async function listFiles(
  past: Past,
  table: PastTable,
  from: Day,
  to: Day,
): Promise<readonly string[]> {
  const pattern = literal(`${past.folder}/${table}/*.parquet`);
  const reader = await past.duck.runAndReadAll(`select file from glob(${pattern}) order by file`);
  return reader.getRows().flatMap(([file]) => {
    const day = String(file).split('/').at(-1)?.slice(0, 10) ?? '';
    return from <= day && day <= to ? [String(file)] : [];
  });
}

/** Files as a table of SQL. */
export function tableOf(files: readonly string[]): SqlText {
  return `read_parquet([${files.map(literal).join(', ')}])`;
}

export function labelFile({ folder }: Past): string {
  return `${folder}/labels.parquet`;
}

function cursorFile({ folder }: Past): string {
  return `${folder}/cursor.parquet`;
}

async function readRows(past: Past, file: string, query: SqlText) {
  const found = await past.duck.runAndReadAll(`select file from glob(${literal(file)})`);
  if (found.currentRowCount === 0) return [];
  const reader = await past.duck.runAndReadAll(`with past as (from ${tableOf([file])}) ${query}`);
  return reader.getRows();
}

type RowsByTable = Readonly<Record<PastTable, string[]>>;

function rowsByDay(decided: readonly Decided[], book: Book): ReadonlyMap<Day, RowsByTable> {
  const days = new Map<Day, RowsByTable>();
  for (const one of decided) {
    const { day, rows } = pastOf(one, book);
    const known = days.get(day) ?? emptyRows();
    days.set(day, known);
    for (const table of PAST_TABLES) {
      for (const row of rows[table]) known[table].push(JSON.stringify(row));
    }
  }
  return days;
}

function emptyRows(): RowsByTable {
  return { decided: [], consignment: [], match: [], declaration: [], line: [] };
}

/** Rows cross to DuckDB as JSON, one text each, and get their types there: cell by cell costs ten times as much. */
async function writeRows(
  { duck }: Past,
  rows: readonly string[],
  columns: Columns,
  file: string,
): Promise<void> {
  await duck.run('create or replace temp table arriving (row_text varchar)');
  const appender = await duck.createAppender('arriving');
  for (const row of rows) {
    appender.appendVarchar(row);
    appender.endRow();
  }
  appender.closeSync();
  const shape = literal(JSON.stringify(columns));
  const names = Object.keys(columns).map((name) => `typed.${quoted(name)}`);
  await duck.run(`copy (
    select ${names.join(', ')} from (select from_json(row_text, ${shape}) as typed from arriving)
  ) to ${literal(file)} ${WRITE}`);
}
