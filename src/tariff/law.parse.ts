import { z } from 'zod';
import { ok, type Result } from '../terms/result.ts';
import { DATE_FACTS, FILED } from './assessment.ts';
import {
  type ColumnTwoOrigin,
  type Computation,
  FEE_UNITS,
  type Fee,
  type FeeExemption,
  type Program,
  type Provision,
} from './law.ts';
import {
  day,
  decimal,
  list,
  openDay,
  openDecimal,
  openList,
  parseJson,
  parseLaw,
  parseTable,
  rate,
  verified,
} from './table.parse.ts';

/** Cells that every row of law has. */
export const provision = { from: day, to: openDay, verified, source: z.string().min(1) };

export function provisionOf(row: z.infer<z.ZodObject<typeof provision>>): Provision {
  const validity = { from: row.from, to: row.to };
  return { validity, verified: row.verified, citation: row.source };
}

const fee = z.object({
  ...provision,
  fee: z.string().min(1),
  rate,
  per: z.enum(FEE_UNITS).default('entry'),
  entry_types: list,
  modes: list,
  filed: list.pipe(z.array(z.enum(FILED)).nullable()).default(null),
  except_ports: openList.default([]),
  minimum: openDecimal,
  maximum: openDecimal,
});

/** Fees by code, their rows in the order of the table. @faults tariff-law-malformed */
export function parseFees(text: string): Result<ReadonlyMap<string, readonly Fee[]>> {
  const rows = each(parseTable(text, fee), (row) => ({
    ...provisionOf(row),
    code: row.fee,
    rate: row.rate,
    per: row.per,
    entryTypes: row.entry_types,
    modes: row.modes,
    filed: row.filed,
    exceptPorts: row.except_ports,
    minimum: row.minimum,
    maximum: row.maximum,
  }));
  if (!rows.ok) return rows;
  const fees = new Map<string, Fee[]>();
  for (const one of rows.value) fees.set(one.code, [...(fees.get(one.code) ?? []), one]);
  return ok(fees);
}

const feeExemption = z.object({
  ...provision,
  fee: z.string().min(1),
  origins: list,
  headings: list,
  except_headings: openList,
  owed_on: z.string().transform((name) => (name === '' ? null : name)),
});

/** @faults tariff-law-malformed */
export function parseFeeExemptions(text: string): Result<readonly FeeExemption[]> {
  return each(parseTable(text, feeExemption), (row) => ({
    ...provisionOf(row),
    fee: row.fee,
    origins: row.origins,
    headings: row.headings,
    exceptHeadings: row.except_headings,
    owedOn: row.owed_on,
  }));
}

const program = z.object({
  ...provision,
  symbol: z.string().regex(/^[A-Z]{1,2}[+*]?$/),
  origins: list,
  exempt_fees: openList,
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
  currencyVariance: decimal.nullable().default(null),
});

/** @faults tariff-law-malformed */
export function parseComputation(text: string): Result<Computation> {
  return parseLaw(parseJson(text), computation);
}

function each<Row, T>(table: Result<readonly Row[]>, read: (row: Row) => T): Result<readonly T[]> {
  return table.ok ? ok(table.value.map(read)) : table;
}
