import { z } from 'zod';
import { ok, type Result } from '../terms/result.ts';
import { DATE_FACTS } from './assessment.ts';
import type { ColumnTwoOrigin, Computation, Fee, Program, Provision } from './law.ts';
import { parseRate } from './rate.parse.ts';
import {
  day,
  decimal,
  list,
  openDay,
  openDecimal,
  parseJson,
  parseLaw,
  parseTable,
  verified,
} from './table.parse.ts';

const provision = { from: day, to: openDay, verified, source: z.string().min(1) };

function provisionOf(row: z.infer<z.ZodObject<typeof provision>>): Provision {
  const validity = { from: row.from, to: row.to };
  return { validity, verified: row.verified, citation: row.source };
}

const rate = z.string().transform((text, context) => {
  const read = parseRate(text);
  if (read.ok && read.value !== null) return read.value;
  context.addIssue({ code: 'custom', message: 'not a rate', input: text });
  return z.NEVER;
});

const fee = z.object({
  ...provision,
  fee: z.string().min(1),
  rate,
  entry_types: list,
  modes: list,
  minimum: openDecimal,
  maximum: openDecimal,
});

/** @faults tariff-law-malformed */
export function parseFees(text: string): Result<readonly Fee[]> {
  return each(parseTable(text, fee), (row) => ({
    ...provisionOf(row),
    code: row.fee,
    rate: row.rate,
    entryTypes: row.entry_types,
    modes: row.modes,
    minimum: row.minimum,
    maximum: row.maximum,
  }));
}

const program = z.object({
  ...provision,
  symbol: z.string().regex(/^[A-Z]{1,2}[+*]?$/),
  origins: list,
  exempt_fees: z.string().transform((text) => (text === '' ? [] : text.split(' '))),
});

/** Spells of one program stay in the order of their first days. @faults tariff-law-malformed */
export function parsePrograms(text: string): Result<readonly Program[]> {
  const read = each(parseTable(text, program), (row) => ({
    ...provisionOf(row),
    symbol: row.symbol,
    origins: row.origins,
    exemptFees: row.exempt_fees,
  }));
  if (!read.ok) return read;
  return ok(read.value.toSorted(byFirstDay));
}

function byFirstDay({ validity: a }: Program, { validity: b }: Program): number {
  return a.from < b.from ? -1 : Number(a.from > b.from);
}

const columnTwo = z.object({ ...provision, origin: z.string().regex(/^[A-Z]{2}$/) });

/** @faults tariff-law-malformed */
export function parseColumnTwo(text: string): Result<readonly ColumnTwoOrigin[]> {
  return each(parseTable(text, columnTwo), (row) => ({ ...provisionOf(row), origin: row.origin }));
}

const computation = z.object({
  verified: z.boolean(),
  dates: z.array(
    z.object({
      measure: z.string().min(1),
      entryTypes: z.array(z.string()).nullable(),
      order: z.array(z.enum(DATE_FACTS)).min(1),
    }),
  ),
  rounding: z.object({
    wholeDollars: z.boolean(),
    wholeUnitsUpTo: decimal,
    fractionUnits: z.array(z.string()),
  }),
});

/** @faults tariff-law-malformed */
export function parseComputation(text: string): Result<Computation> {
  return parseLaw(parseJson(text), computation);
}

function each<Row, T>(table: Result<readonly Row[]>, read: (row: Row) => T): Result<readonly T[]> {
  return table.ok ? ok(table.value.map(read)) : table;
}
