import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { parseDay } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { parseDecimal } from '../terms/rational.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { TARIFF_FAULTS } from './faults.ts';
import { parseRate } from './rate.parse.ts';

/**
 * Reads a table of law: a header row, then one row of law a line; lines that begin with `#` are for people.
 *
 * @faults tariff-law-malformed at `/row/column`, rows counted from 0
 */
export function parseTable<T>(text: string, row: z.ZodType<T>): Result<readonly T[]> {
  let cells: unknown;
  try {
    cells = parse(text, {
      columns: true,
      comment: '#',
      comment_no_infix: true,
      trim: true,
      bom: true,
    });
  } catch (error) {
    return refuse(lawFault('', error instanceof Error ? error.message : String(error)));
  }
  return parseLaw(cells, z.array(row));
}

/** Reads already decoded law; every fault names its place by JSON pointer. */
export function parseLaw<T>(law: unknown, schema: z.ZodType<T>): Result<T> {
  const read = schema.safeParse(law, { reportInput: true });
  return read.success ? ok(read.data) : refuse(...read.error.issues.map(issueFault));
}

/** The decoded text; null, which no schema of ours accepts, when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function issueFault(issue: z.core.$ZodIssue): Fault {
  return lawFault(`/${issue.path.join('/')}`, issue.input ?? issue.message);
}

function lawFault(at: string, got: unknown): Fault {
  return TARIFF_FAULTS.fault('tariff-law-malformed', at, got);
}

/** Cells that several tables of law have. */
export const day = z.string().transform((text, context) => {
  const value = parseDay(text);
  if (value === null) context.addIssue({ code: 'custom', message: 'not a day', input: text });
  return value ?? z.NEVER;
});
const BLANK = z.literal('').transform(() => null);
export const openDay = z.union([BLANK, day]);
export const decimal = z.string().transform((text, context) => {
  const value = parseDecimal(text);
  if (value === null) context.addIssue({ code: 'custom', message: 'not a number', input: text });
  return value ?? z.NEVER;
});
export const openDecimal = z.union([BLANK, decimal]);
/** Words with blanks between; `*` is every one and reads as null. */
export const list = z
  .string()
  .min(1)
  .transform((text) => (text === '*' ? null : text.split(' ')));
/** Words with blanks between; blank is none. */
export const openList = z.string().transform((text) => (text === '' ? [] : text.split(' ')));
export const rate = z.string().transform((text, context) => {
  const read = parseRate(text);
  if (read.ok && read.value !== null) return read.value;
  context.addIssue({ code: 'custom', message: 'not a rate', input: text });
  return z.NEVER;
});
export const verified = z.enum(['verified', 'unverified']).transform((word) => word === 'verified');
