import { z } from 'zod';
import { type Day, parseDay } from '../terms/day.ts';
import { USD } from '../terms/money.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import type { Bond } from './bond.ts';
import type { CampaignAsked } from './campaigning.ts';
import { centsOf } from './cents.ts';
import { EXTENSION_REASONS, RECONCILED } from './entry-event.ts';
import type { NextEvent } from './entry-step.ts';
import { REVENUE_FAULTS } from './faults.ts';
import { BOND_KINDS } from './law.ts';
import { BALANCE_ACCOUNTS } from './posting.ts';

const day = z.string().transform((text, context) => {
  const value = parseDay(text);
  if (value === null) context.addIssue({ code: 'custom', message: 'not a day', input: text });
  return value ?? z.NEVER;
});
const month = z
  .string()
  .transform((text) => `${text}-01`)
  .pipe(day);
/** Dollars as text, to the cent. */
const dollars = z.string().transform((amount, context) => {
  const cents = centsOf({ amount, currency: USD });
  if (cents === null) context.addIssue({ code: 'custom', message: 'not dollars', input: amount });
  return cents ?? z.NEVER;
});
const notNegative = dollars.refine((cents) => cents >= 0n, 'less than nothing');
const positive = dollars.refine((cents) => cents > 0n, 'not more than nothing');
/** The account of a charge: what is owed and paid has accounts of its own, which no charge may name. */
const account = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/)
  .refine((name) => !BALANCE_ACCOUNTS.some((own) => own === name), 'not a charge');
const charges = z.record(account, notNegative);
const reason = z.string().trim().min(3).max(500);

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('deposited'), on: day.optional(), amount: positive }),
  z.strictObject({ kind: z.literal('settled'), on: day.optional(), amount: dollars }),
  z.strictObject({ kind: z.literal('corrected'), charges, reason }),
  z.strictObject({ kind: z.literal('reconciled'), charges, reason }),
  z.strictObject({ kind: z.literal('flagged'), left: z.enum(RECONCILED) }),
  z.strictObject({ kind: z.literal('protested'), reason }),
  z.strictObject({ kind: z.literal('extended'), reason: z.enum(EXTENSION_REASONS) }),
  z.strictObject({ kind: z.literal('suspended'), reason }),
  z.strictObject({ kind: z.literal('resumed'), on: day.optional() }),
  z.strictObject({ kind: z.literal('liquidated'), charges, reason }),
  z.strictObject({ kind: z.literal('reliquidated'), charges, reason }),
  z.strictObject({ kind: z.literal('protest-decided'), charges: charges.nullable(), reason }),
]);

/** What importers and their brokers may do by themselves. */
export const OWN_STEPS: readonly NextEvent['kind'][] = [
  'corrected',
  'reconciled',
  'flagged',
  'protested',
];

/**
 * Reads a step that somebody asks for. Its day is today, or for money and notices an earlier one.
 *
 * @faults revenue-asked-malformed
 */
export function parseStep(sent: unknown, today: Day): Result<NextEvent> {
  const read = parsed(step, sent);
  if (!read.ok) return read;
  const asked = read.value;
  const on = 'on' in asked ? (asked.on ?? today) : today;
  if (on > today) return refuse(REVENUE_FAULTS.fault('revenue-asked-malformed', '/on', on));
  if ('amount' in asked) return ok({ kind: asked.kind, on, cents: asked.amount });
  return ok({ ...asked, on });
}

const bond = z.strictObject({
  number: z.string().trim().min(1).max(60),
  kind: z.enum(BOND_KINDS),
  amount: positive,
  from: day,
  to: day.nullish(),
  entry: z.string().trim().min(1).max(100).nullish(),
});

/** @faults revenue-asked-malformed */
export function parseBond(sent: unknown): Result<Bond> {
  const read = parsed(bond, sent);
  if (!read.ok) return read;
  const { amount, to = null, entry = null, ...rest } = read.value;
  if (to !== null && to < rest.from) {
    return refuse(REVENUE_FAULTS.fault('revenue-asked-malformed', '/to', to));
  }
  if ((rest.kind === 'continuous') !== (entry === null)) {
    return refuse(REVENUE_FAULTS.fault('revenue-asked-malformed', '/entry', entry));
  }
  return ok({ ...rest, cents: amount, to, entry });
}

/** What an importer's name or number must hold; all when nothing is said. @faults revenue-asked-malformed */
export function parseSought(query: unknown): Result<string> {
  const read = parsed(z.object({ q: z.string().trim().max(100).default('') }), query);
  return read.ok ? ok(read.value.q) : read;
}

const HEADINGS_MAX = 100;
const REFUNDS_MAX = 500;

/** The first four to eight digits of a heading of chapter 99, with dots or without. */
const heading = z.string().transform((text, context) => {
  const digits = text.replaceAll('.', '').trim();
  const fits = /^99\d{2,6}$/.test(digits);
  if (!fits) context.addIssue({ code: 'custom', message: 'not a heading', input: text });
  return fits ? digits : z.NEVER;
});
const campaign = z.strictObject({
  without: z.array(heading).min(1).max(HEADINGS_MAX),
  from: day,
  to: day,
  on: day.optional(),
});

/** A campaign as it is asked; interest runs to today when nothing is said. @faults revenue-asked-malformed */
export function parseCampaign(sent: unknown, today: Day): Result<CampaignAsked> {
  const read = parsed(campaign, sent);
  if (!read.ok) return read;
  const { without, from, to, on = today } = read.value;
  if (to < from) return refuse(REVENUE_FAULTS.fault('revenue-asked-malformed', '/to', to));
  return ok({ without: [...new Set(without)].sort(), from, to, on });
}

const refundPage = z.object({
  reason: z.string().max(100).nullable().default(null),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(REFUNDS_MAX).default(100),
});

/** Which refunds of a campaign are asked for. @faults revenue-asked-malformed */
export function parseRefundPage(query: unknown) {
  return parsed(refundPage, query);
}

/** The days of a query: `on`, or today; `month`, or that of the day. @faults revenue-asked-malformed */
export function parseWhen(
  query: unknown,
  today: Day,
): Result<{ readonly on: Day; readonly month: Day }> {
  const read = parsed(z.object({ on: day.optional(), month: month.optional() }), query);
  if (!read.ok) return read;
  const { on = today, month: asked = on } = read.value;
  return ok({ on, month: asked });
}

function parsed<T>(schema: z.ZodType<T>, sent: unknown): Result<T> {
  let json = sent;
  try {
    if (typeof sent === 'string') json = JSON.parse(sent);
  } catch {
    json = null;
  }
  const read = schema.safeParse(json);
  if (read.success) return ok(read.data);
  return refuse(
    ...read.error.issues.map((issue) =>
      REVENUE_FAULTS.fault('revenue-asked-malformed', `/${issue.path.join('/')}`, issue.message),
    ),
  );
}
