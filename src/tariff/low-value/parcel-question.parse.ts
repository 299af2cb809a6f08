import { z } from 'zod';
import type { Day } from '../../terms/day.ts';
import type { Currency } from '../../terms/money.ts';
import { parseDecimal, type Rational } from '../../terms/rational.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { day } from '../table.parse.ts';
import { LOW_VALUE_FAULTS } from './faults.ts';
import type { LowValueParcel } from './low-value.ts';

/** A parcel, the day of its arrival, and what its person imports beside it on that day. */
export interface ParcelQuestion {
  readonly parcel: LowValueParcel;
  readonly on: Day;
  /** Dollars. */
  readonly sameDay: Rational;
}

const AMOUNT = /^\d{1,12}(?:\.\d{1,6})?$/;
const amount = z.string().regex(AMOUNT);
const dollars = z.string().transform((text, context) => {
  const value = AMOUNT.test(text) ? parseDecimal(text) : null;
  if (value === null) context.addIssue({ code: 'custom', message: 'no amount', input: text });
  return value ?? z.NEVER;
});

const question = z.strictObject({
  origin: z.string().regex(/^[A-Z]{2}$/),
  mode: z.string().min(1),
  value: amount,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .transform((code) => code as Currency),
  hts: z
    .string()
    .transform((number) => number.replaceAll('.', ''))
    .pipe(z.string().regex(/^(?:\d{8}|\d{10})$/))
    .nullable()
    .default(null),
  states: z.array(z.string().min(1)).default([]),
  on: day,
  sameDay: dollars.prefault('0'),
});

/** @faults parcel-question-malformed, one for each member that cannot be read */
export function parseParcelQuestion(asked: unknown): Result<ParcelQuestion> {
  const read = question.safeParse(asked, { reportInput: true });
  if (!read.success) {
    return refuse(
      ...read.error.issues.map(({ path, input, message }) =>
        LOW_VALUE_FAULTS.fault('parcel-question-malformed', `/${path.join('/')}`, input ?? message),
      ),
    );
  }
  const { value, currency, on, sameDay, ...rest } = read.data;
  const parcel = { ...rest, value: { amount: value, currency }, quantities: [] };
  return ok({ parcel, on, sameDay });
}
