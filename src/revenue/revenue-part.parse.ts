import { z } from 'zod';
import { day, decimal, openDay, openDecimal, parseTable, verified } from '../tariff/table.parse.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, settle } from '../terms/result.ts';
import { REVENUE_FAULTS } from './faults.ts';
import { parseGapLaw } from './gap/gap-law.parse.ts';
import {
  BOND_KINDS,
  type BondRule,
  CLOCKS,
  type Clock,
  GROUNDS,
  type Holiday,
  type HolidayDate,
  type InterestRow,
  PERIOD_UNITS,
  type Provision,
  type RefundRule,
  type RevenueLaw,
  type SuspensionRule,
} from './law.ts';

/** The kinds of text that revenue law comes in; the Book has one of each, or none of any. Only `revenue-gap` may lack. */
export const REVENUE_PART_KINDS = [
  'revenue-clocks',
  'interest-rates',
  'bond-rules',
  'liquidation-suspensions',
  'holidays',
  'refund-rules',
  'revenue-gap',
] as const;
export type RevenuePartKind = (typeof REVENUE_PART_KINDS)[number];

/** A part of the Book that speaks of revenue. */
export interface RevenuePart {
  readonly name: string;
  readonly kind: RevenuePartKind;
  readonly content: string;
}

/**
 * Compiles the parts into one immutable value, null when there are none; every fault of every part is told.
 *
 * @faults revenue-law-malformed, revenue-law-missing
 */
export function compileRevenue(parts: readonly RevenuePart[]): Result<RevenueLaw | null> {
  if (parts.length === 0) return ok(null);
  const faults: Fault[] = [];
  const only = <T>(kind: RevenuePartKind, parse: (text: string) => Result<readonly T[]>) => {
    const part = parts.find((one) => one.kind === kind);
    if (part === undefined) faults.push(REVENUE_FAULTS.fault('revenue-law-missing', '', kind));
    return part === undefined ? [] : kept(parse(part.content), part.name, faults);
  };
  const gap = parts.find(({ kind }) => kind === 'revenue-gap');
  const law: RevenueLaw = {
    clocks: only('revenue-clocks', parseClocks),
    interest: only('interest-rates', parseInterest),
    bonds: only('bond-rules', parseBonds),
    suspensions: only('liquidation-suspensions', parseSuspensions),
    holidays: only('holidays', parseHolidays),
    refunds: only('refund-rules', parseRefunds),
    gap: gap === undefined ? [] : kept(parseGapLaw(gap.content), gap.name, faults),
  };
  return settle(law, faults);
}

function kept<T>(read: Result<readonly T[]>, name: string, faults: Fault[]): readonly T[] {
  if (read.ok) return read.value;
  faults.push(
    ...read.faults.map(({ at, got }) =>
      REVENUE_FAULTS.fault('revenue-law-malformed', `/${name}${at}`, got),
    ),
  );
  return [];
}

const provision = { from: day, to: openDay, verified, source: z.string().min(1) };
const count = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number);
const words = z.string().transform((text) => (text === '' ? [] : text.split(' ')));

function provisionOf(row: z.infer<z.ZodObject<typeof provision>>): Provision {
  const validity = { from: row.from, to: row.to };
  return { validity, verified: row.verified, citation: row.source };
}

/** Each row as the law has it: its own cells, and what every row carries. */
function parseRows<Row extends z.infer<z.ZodObject<typeof provision>>, T>(
  schema: z.ZodType<Row>,
  read: (row: Row) => T,
): (text: string) => Result<readonly (T & Provision)[]> {
  return (text) => {
    const rows = parseTable(text, schema);
    return rows.ok ? ok(rows.value.map((row) => ({ ...read(row), ...provisionOf(row) }))) : rows;
  };
}

const parseClocks: (text: string) => Result<readonly Clock[]> = parseRows(
  z.object({ ...provision, clock: z.enum(CLOCKS), count, unit: z.enum(PERIOD_UNITS) }),
  ({ clock, count, unit }) => ({ name: clock, count, unit }),
);

const parseInterest: (text: string) => Result<readonly InterestRow[]> = parseRows(
  z.object({ ...provision, underpayment: decimal, overpayment: decimal }),
  ({ underpayment, overpayment }) => ({ underpayment, overpayment }),
);

const parseBonds: (text: string) => Result<readonly BondRule[]> = parseRows(
  z.object({
    ...provision,
    kind: z.enum(BOND_KINDS),
    percent_of_duties: decimal,
    percent_of_value: decimal,
    minimum: decimal,
    step: decimal.refine(({ num }) => num > 0n),
    duties_up_to: openDecimal,
  }),
  (row) => ({
    kind: row.kind,
    percentOfDuties: row.percent_of_duties,
    percentOfValue: row.percent_of_value,
    minimum: row.minimum,
    step: row.step,
    dutiesUpTo: row.duties_up_to,
  }),
);

const parseSuspensions: (text: string) => Result<readonly SuspensionRule[]> = parseRows(
  z.object({ ...provision, reason: z.string().min(1), entry_types: words, charges: words }),
  (row) => ({ reason: row.reason, entryTypes: row.entry_types, charges: row.charges }),
);

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const DATE = /^(0[1-9]|1[0-2])-([0-2]\d|3[01])$/;
const WEEKDAY = /^(last|[1-5]) (Sun|Mon|Tue|Wed|Thu|Fri|Sat) (0[1-9]|1[0-2])$/;

const holidayDate = z.string().transform((text, context): HolidayDate => {
  const [, month, date] = DATE.exec(text) ?? [];
  if (month !== undefined) return { kind: 'date', month: Number(month), date: Number(date) };
  const [, nth, weekday = '', of] = WEEKDAY.exec(text) ?? [];
  if (nth === undefined) context.addIssue({ code: 'custom', message: 'not a date', input: text });
  return {
    kind: 'weekday',
    month: Number(of),
    weekday: WEEKDAYS.indexOf(weekday),
    nth: nth === 'last' ? 0 : Number(nth),
  };
});

const parseHolidays: (text: string) => Result<readonly Holiday[]> = parseRows(
  z.object({ ...provision, holiday: z.string().min(1), on: holidayDate }),
  ({ holiday, on }) => ({ name: holiday, on }),
);

const parseRefunds: (text: string) => Result<readonly RefundRule[]> = parseRows(
  z.object({
    ...provision,
    ground: z.enum(GROUNDS),
    days: z.union([z.literal('').transform(() => null), count]),
  }),
  ({ ground, days }) => ({ ground, days }),
);
