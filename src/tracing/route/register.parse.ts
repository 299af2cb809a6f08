import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Day, parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { ROUTE_FAULTS } from './faults.ts';
import { type CapacityRow, MEASURES, type PartnerTrade } from './route-policy.ts';

/** Columns of a file of capacities; `maker` is a party key ("MID:VNABC12HAI"), blank for a whole country. */
export const CAPACITY_COLUMNS = [
  'measure',
  'maker',
  'name',
  'country',
  'goods',
  'per_year',
  'unit',
  'source',
  'as_of',
] as const;

/** Columns of a file of a partner's trade, one row for each month. */
export const PARTNER_COLUMNS = [
  'reporter',
  'partner',
  'flow',
  'period',
  'commodity',
  'value',
  'quantity',
  'kg',
] as const;

const country = z.string().regex(/^[A-Z]{2}$/);
const hts6 = z.string().regex(/^\d{6}$/);
const amount = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,6})?$/)
  .transform(Number);
const openAmount = z.union([z.literal('').transform(() => null), amount]);
const openText = z.string().transform((text) => (text === '' ? null : text));
const day = z.string().transform((written, context): Day => {
  const read = parseDay(written);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'not a day', input: written });
  return z.NEVER;
});

const capacity = z
  .strictObject({
    measure: z.enum(MEASURES),
    maker: z
      .string()
      .regex(/^([A-Za-z0-9-]+:.+)?$/)
      .transform((text) => (text === '' ? null : text)),
    name: openText,
    country,
    goods: hts6,
    per_year: amount,
    unit: z.string().min(1).max(20),
    source: z.string().min(1).max(200),
    as_of: day,
  })
  .transform(({ goods, per_year, as_of, ...row }): CapacityRow => {
    return { ...row, hts6: goods, perYear: per_year, asOf: as_of };
  });

const FLOWS: Readonly<Record<string, PartnerTrade['flow']>> = {
  x: 'X',
  export: 'X',
  exports: 'X',
  m: 'M',
  import: 'M',
  imports: 'M',
  rx: 'RX',
  're-export': 'RX',
  're-exports': 'RX',
  rm: 'RM',
  're-import': 'RM',
  're-imports': 'RM',
};

const flow = z.string().transform((written, context): PartnerTrade['flow'] => {
  const read = FLOWS[written.toLowerCase()];
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'not a flow', input: written });
  return z.NEVER;
});

const partnerTrade = z
  .strictObject({
    reporter: country,
    partner: country,
    flow,
    period: z
      .string()
      .regex(/^\d{4}-?(0[1-9]|1[0-2])$/)
      .transform((text) => `${text.slice(0, 4)}-${text.slice(-2)}`),
    commodity: hts6,
    value: amount,
    quantity: openAmount,
    kg: openAmount,
  })
  .transform(({ period, commodity, ...row }) => ({ ...row, month: period, hts6: commodity }));

export type PartnerRow = z.output<typeof partnerTrade>;

/**
 * What makers and countries can make, made, or have to make it of, from CSV.
 *
 * @faults register-columns, register-row at `/row/column` with rows counted from 1, register-row-twice, register-empty
 */
export function parseCapacities(text: string): Result<readonly CapacityRow[]> {
  return parseRegister(text, CAPACITY_COLUMNS, capacity, (row) =>
    [row.measure, row.maker, row.country, row.hts6, row.unit, row.asOf].join(' '),
  );
}

/**
 * A partner's trade statistics, from CSV in the shape of public trade databases: months alone, six digits alone.
 *
 * @faults register-columns, register-row, register-row-twice, register-empty
 */
export function parsePartnerTrade(text: string): Result<readonly PartnerRow[]> {
  return parseRegister(text, PARTNER_COLUMNS, partnerTrade, (row) =>
    [row.reporter, row.partner, row.flow, row.month, row.hts6].join(' '),
  );
}

function parseRegister<Row>(
  text: string,
  columns: readonly string[],
  schema: z.ZodType<Row>,
  keyOf: (row: Row) => string,
): Result<readonly Row[]> {
  let table: string[][];
  try {
    table = parse(text, { trim: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    return refuse(ROUTE_FAULTS.fault('register-row', '', messageOf(error)));
  }
  const [head, ...body] = table;
  if (head === undefined || body.length === 0)
    return refuse(ROUTE_FAULTS.fault('register-empty', ''));
  const names = head.map((name) => name.toLowerCase());
  const wrong = [
    ...columns.filter((name) => !names.includes(name)).map((name) => `-${name}`),
    ...names.filter((name) => !columns.includes(name)).map((name) => `+${name}`),
  ];
  if (wrong.length > 0) {
    return refuse(ROUTE_FAULTS.fault('register-columns', '/0', wrong.join(' ')));
  }
  const rows: Row[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [place, cells] of body.entries()) {
    const at = `/${place + 1}`;
    const read = schema.safeParse(
      Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])),
      { reportInput: true },
    );
    if (!read.success) {
      faults.push(...read.error.issues.map((issue) => rowFault(at, issue)));
      continue;
    }
    const key = keyOf(read.data);
    if (seen.has(key)) faults.push(ROUTE_FAULTS.fault('register-row-twice', at, key));
    seen.add(key);
    rows.push(read.data);
  }
  return faults.length > 0 ? refuse(...faults) : ok(rows);
}

function rowFault(at: string, { path, input, message }: z.core.$ZodIssue): Fault {
  return ROUTE_FAULTS.fault('register-row', [at, ...path].join('/'), input ?? message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
