import { z } from 'zod';
import { addDays, type Day } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import type { Currency, Money } from '../../terms/money.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import type { DutyFacts, DutyLine } from '../assessment.ts';
import { parseMeasures } from '../overlay/measure.parse.ts';
import type { Measure } from '../overlay/measure.ts';
import { day } from '../table.parse.ts';
import { PRECHECK_FAULTS } from './faults.ts';

const LINES_MAX = 1_000;
const AMOUNT = /^\d{1,15}(?:\.\d{1,6})?$/;
const amount = z.string().trim().regex(AMOUNT);
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .transform((code) => code as Currency);
/** "10000" is dollars. */
const money = z.union([
  amount.transform((text): Money => ({ amount: text, currency: 'USD' as Currency })),
  z.strictObject({ amount, currency }),
]);
const number = z
  .string()
  .trim()
  .transform((text) => text.replaceAll('.', ''));
const hts = number.pipe(z.string().regex(/^(?:\d{8}|\d{10})$/));
const claim = number.pipe(z.string().regex(/^9[89]\d{6}(?:\d{2})?$/));
const origin = z.string().regex(/^[A-Z]{2}$/);
const words = z.array(z.string().trim().min(1).max(80)).max(50);
const openDay = day.nullable().default(null);

const declaredCase = z.strictObject({
  case: z.string().regex(/^[AC]-?\d{3}-?\d{3}(?:-?\d{3})?$/),
  declares: z.enum(['covered', 'not-covered']),
  producer: z.string().trim().min(1).max(200).nullable().default(null),
  exporter: z.string().trim().min(1).max(200).nullable().default(null),
  by: z.enum(['cash', 'bond']).default('cash'),
});

const line = z.strictObject({
  hts,
  origin,
  value: money,
  quantities: z.array(z.strictObject({ amount, unit: z.string().min(1).max(20) })).default([]),
  program: z
    .string()
    .regex(/^[A-Z][A-Z+*]{0,2}$/)
    .nullable()
    .default(null),
  claims: z.array(claim).max(20).default([]),
  values: z.record(z.string(), money).default({}),
  counts: z.record(z.string(), amount).default({}),
  states: words.default([]),
  loadedDate: openDay,
  cases: z.array(declaredCase).max(20).default([]),
});

const entry = z.strictObject({
  on: day.optional(),
  entryType: z
    .string()
    .regex(/^\d{2}$/)
    .default('01'),
  mode: z.string().min(1).max(20).default('vessel'),
  inTransitDate: openDay,
  exportationDate: openDay,
  port: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  lines: z.array(line).min(1).max(LINES_MAX),
});

const comparison = entry.extend({
  origins: z.array(origin).max(60).default([]),
  days: z.array(day).max(120).default([]),
  from: day.optional(),
  to: day.optional(),
});

const affected = z.strictObject({
  now: day.optional(),
  later: day.optional(),
  mode: entry.shape.mode,
  goods: z
    .array(
      line.pick({ hts: true, origin: true, value: true }).extend({ program: line.shape.program }),
    )
    .min(1)
    .max(LINES_MAX),
  /** A table of measures as the Book's parts have it. */
  announced: z.string().max(1_000_000).default(''),
});

/**
 * A question about what an entry would owe; without a day, entered today.
 *
 * @faults precheck-malformed, one for each member that cannot be read
 */
export function parsePrecheck(asked: unknown, today: Day): Result<DutyFacts> {
  const read = entry.safeParse(asked, { reportInput: true });
  return read.success ? ok(factsOf(read.data, today)) : refuse(...faultsOf(read.error));
}

/** The same entry from several origins, on several days or on all days of a window on which it changes. */
export interface Comparison {
  readonly entry: DutyFacts;
  readonly origins: readonly string[];
  readonly days: readonly Day[];
  readonly window: { readonly from: Day; readonly to: Day } | null;
}

/** @faults precheck-malformed precheck-days */
export function parseComparison(asked: unknown, today: Day): Result<Comparison> {
  const read = comparison.safeParse(asked, { reportInput: true });
  if (!read.success) return refuse(...faultsOf(read.error));
  const { origins, days, from, to, ...rest } = read.data;
  const facts = factsOf(rest, today);
  const window = from === undefined || to === undefined ? null : { from, to };
  if (window !== null && window.from > window.to) {
    return refuse(PRECHECK_FAULTS.fault('precheck-days', '/from', `${from} ${to}`));
  }
  const declared = [...new Set(facts.lines.map((one) => one.origin))];
  return ok({
    entry: facts,
    origins: origins.length === 0 ? declared.slice(0, 1) : origins,
    days: days.length === 0 ? [rest.on ?? today] : days,
    window,
  });
}

/** Goods of a year, two days, and measures that are announced. */
export interface AffectedAsked {
  readonly goods: DutyFacts;
  readonly now: Day;
  readonly later: Day;
  readonly announced: readonly Measure[];
}

/** @faults precheck-malformed, and tariff-law-malformed of the announced measures, all at once */
export function parseAffected(asked: unknown, today: Day): Result<AffectedAsked> {
  const read = affected.safeParse(asked, { reportInput: true });
  if (!read.success) return refuse(...faultsOf(read.error));
  const { now = today, goods, mode } = read.data;
  const later = read.data.later ?? addDays(now, 1);
  const announced =
    read.data.announced.trim() === ''
      ? ok<readonly Measure[]>([])
      : parseMeasures(read.data.announced);
  if (!announced.ok) {
    return refuse(...announced.faults.map((fault) => ({ ...fault, at: `/announced${fault.at}` })));
  }
  const lines = goods.map((one, place) => lineOf({ ...line.parse(PLAIN), ...one }, place + 1));
  const bare = { ...entry.parse({ lines: [PLAIN] }), mode };
  const facts = { ...factsOf(bare, now), lines };
  return ok({ goods: facts, now, later, announced: announced.value });
}

/** A line that says nothing but what a line must. */
const PLAIN = { hts: '00000000', origin: 'XX', value: '0' };

function factsOf(read: z.infer<typeof entry>, today: Day): DutyFacts {
  const { on = today, entryType, mode, inTransitDate, exportationDate, port, lines } = read;
  return {
    entryType,
    mode,
    inTransitDate,
    entryDate: on,
    arrivalDate: on,
    importationDate: on,
    receivedDate: on,
    exportationDate,
    ...(port === undefined ? {} : { port }),
    lines: lines.map((one, place) => lineOf(one, place + 1)),
  };
}

function lineOf(read: z.infer<typeof line>, place: number): DutyLine {
  return { number: place, ...read };
}

function faultsOf(error: z.ZodError): readonly Fault[] {
  return error.issues.map(({ path, input, message }) => {
    const got = typeof input === 'object' ? message : (input ?? message);
    return PRECHECK_FAULTS.fault('precheck-malformed', `/${path.join('/')}`, got);
  });
}
