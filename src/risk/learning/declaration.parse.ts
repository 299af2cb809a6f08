import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { millisecondsOf, parseDay, parseInstant } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import type { Declaration } from './declaration.ts';
import { LEARNING_FAULTS } from './faults.ts';

const { fault } = LEARNING_FAULTS;

/** After so many faults the rest are counted, not told. */
const FAULTS_MAX = 1_000;

const text = z.string().trim().max(64);
const present = text.min(1);
const number = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,20})?(e[+-]?\d{1,2})?$/i)
  .transform(Number);
const moment = z.string().transform((written, context) => {
  const instant = parseDay(written) === null ? null : parseInstant(`${written}T00:00:00Z`);
  if (instant === null) context.addIssue('not a day of the calendar');
  return instant === null ? z.NEVER : millisecondsOf(instant);
});
const truth = z.enum(['0', '1']).transform((digit): 0 | 1 => (digit === '1' ? 1 : 0));
/** 2 is critical; 1 is a violation that is not. */
const gravity = z.enum(['0', '1', '2']).transform((digit): 0 | 1 => (digit === '2' ? 1 : 0));
/** Spreadsheets take the leading noughts off. */
const hs6 = z
  .string()
  .regex(/^\d{4,6}$/)
  .transform((digits) => digits.padStart(6, '0'));

/** Under what name the header has each part of a declaration. */
const COLUMNS: Readonly<Record<keyof Declaration, string>> = {
  moment: 'Date',
  office: 'Office ID',
  processType: 'Process Type',
  importType: 'Import Type',
  importUse: 'Import Use',
  payment: 'Payment Type',
  transport: 'Mode of Transport',
  declarant: 'Declarant ID',
  importer: 'Importer ID',
  seller: 'Seller ID',
  courier: 'Courier ID',
  hs6: 'HS6 Code',
  departure: 'Country of Departure',
  origin: 'Country of Origin',
  taxType: 'Tax Type',
  originMark: 'Country of Origin Indicator',
  taxRate: 'Tax Rate',
  netKg: 'Net Mass',
  price: 'Item Price',
  fraud: 'Fraud',
  critical: 'Critical Fraud',
};

const declaration: z.ZodType<Declaration> = z.object({
  moment,
  office: present,
  processType: present,
  importType: present,
  importUse: present,
  payment: present,
  transport: present,
  declarant: present,
  importer: present,
  seller: text,
  courier: text,
  hs6,
  departure: present,
  origin: present,
  taxType: present,
  originMark: present,
  taxRate: number,
  netKg: number,
  price: number,
  fraud: truth,
  critical: gravity,
});

/**
 * Labelled declarations from a table with a header row; columns that nobody asks for are passed over.
 *
 * Faults point to `/line/column`: lines counted from 1 with the header, columns as the header names them.
 *
 * @faults declarations-unreadable declarations-column declarations-cell declarations-empty
 *   declarations-more-faults
 */
export function parseDeclarations(csv: string): Result<readonly Declaration[]> {
  const table = readTable(csv);
  if (!table.ok) return table;
  const [header, ...rows] = table.value;
  const places = Object.entries(COLUMNS).map(([field, column]) => {
    return { field, column, at: header?.record.indexOf(column) ?? -1 };
  });
  const absent = places.filter(({ at }) => at < 0);
  if (absent.length > 0) {
    return refuse(...absent.map(({ column }) => fault('declarations-column', `/1/${column}`)));
  }
  const faults: Fault[] = [];
  const declarations: Declaration[] = [];
  for (const { record, line } of rows) {
    const cells = Object.fromEntries(places.map(({ field, at }) => [field, record[at]]));
    const read = declaration.safeParse(cells);
    if (read.success) declarations.push(read.data);
    else faults.push(...cellFaults(read.error.issues, cells, line));
  }
  if (faults.length > 0) return refuse(...cutShort(faults));
  return declarations.length === 0 ? refuse(fault('declarations-empty', '/2')) : ok(declarations);
}

function cellFaults(
  issues: readonly z.core.$ZodIssue[],
  cells: Readonly<Record<string, string | undefined>>,
  line: number,
): readonly Fault[] {
  const fields = new Set(issues.map(({ path }) => String(path[0])));
  return [...fields].map((field) =>
    fault('declarations-cell', `/${line}/${columnOf(field)}`, cells[field]),
  );
}

function columnOf(field: string): string {
  return COLUMNS[field as keyof Declaration];
}

function cutShort(faults: readonly Fault[]): readonly Fault[] {
  const left = faults.length - FAULTS_MAX;
  if (left <= 0) return faults;
  return [...faults.slice(0, FAULTS_MAX), fault('declarations-more-faults', '', String(left))];
}

interface Row {
  readonly record: readonly string[];
  /** Of the file, counted from 1: where the row ends. */
  readonly line: number;
}

function readTable(csv: string): Result<readonly Row[]> {
  try {
    const rows = parse(csv, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown[];
    return ok(rows.map((row) => lineOf(row as { record: string[]; info: { lines: number } })));
  } catch (error) {
    return refuse(
      fault('declarations-unreadable', '', error instanceof Error ? error.message : ''),
    );
  }
}

function lineOf({ record, info }: { record: string[]; info: { lines: number } }): Row {
  return { record, line: info.lines };
}
