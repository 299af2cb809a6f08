import { z } from 'zod';
import { type Day, parseDay } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { revisionInForce } from './calendar.ts';
import { TARIFF_FAULTS } from './faults.ts';
import {
  type RevisionOnDay,
  revisionOn,
  type Schedule,
  type ScheduleRevision,
} from './schedule.ts';

export const FOUND_MAX = 200;
const FOUND = 50;

const onDay = z.object({ on: z.string().optional() });
const search = onDay.extend({
  q: z.string().trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(FOUND_MAX).default(FOUND),
});
const twoRevisions = z.object({ from: z.string(), to: z.string() });
const code = z
  .string()
  .regex(/^[\d.]{8,13}$/)
  .transform((number) => number.replaceAll('.', ''))
  .pipe(z.string().regex(/^(?:\d{8}|\d{10})$/));

/** What is looked for, and in which revision. */
export interface SearchAsked extends RevisionOnDay {
  readonly on: Day;
  readonly text: string;
  readonly limit: number;
}

/**
 * A search of the schedule of a day; of today when no day is given.
 *
 * @faults schedule-question, revision-unknown
 */
export function parseSearch(query: unknown, schedule: Schedule, today: Day): Result<SearchAsked> {
  const asked = search.safeParse(query, { reportInput: true });
  if (!asked.success) return refuse(...asked.error.issues.map(malformed));
  const { q, limit } = asked.data;
  const dated = revisionFor(asked.data.on, schedule, today);
  return dated.ok ? ok({ ...dated.value, text: q, limit }) : dated;
}

/** @faults schedule-question, revision-unknown */
export function parseLineAsked(
  number: string,
  query: unknown,
  schedule: Schedule,
  today: Day,
): Result<RevisionOnDay & { readonly on: Day; readonly code: string }> {
  const asked = onDay.safeParse(query, { reportInput: true });
  const digits = code.safeParse(number, { reportInput: true });
  const faults = [
    ...(asked.success ? [] : asked.error.issues.map(malformed)),
    ...(digits.success ? [] : [TARIFF_FAULTS.fault('schedule-question', '/code', number)]),
  ];
  if (!asked.success || !digits.success) return refuse(...faults);
  const dated = revisionFor(asked.data.on, schedule, today);
  return dated.ok ? ok({ ...dated.value, code: digits.data }) : dated;
}

/** @faults schedule-question, revision-unknown */
export function parseDiffAsked(
  query: unknown,
  schedule: Schedule,
): Result<{ readonly from: ScheduleRevision; readonly to: ScheduleRevision }> {
  const asked = twoRevisions.safeParse(query, { reportInput: true });
  if (!asked.success) return refuse(...asked.error.issues.map(malformed));
  const named = (name: string) => schedule.revisions.find((revision) => revision.name === name);
  const { from, to } = asked.data;
  const [first, second] = [named(from), named(to)];
  if (first !== undefined && second !== undefined) return ok({ from: first, to: second });
  return refuse(
    ...(first === undefined ? [TARIFF_FAULTS.fault('revision-unknown', '/from', from)] : []),
    ...(second === undefined ? [TARIFF_FAULTS.fault('revision-unknown', '/to', to)] : []),
  );
}

function revisionFor(
  text: string | undefined,
  schedule: Schedule,
  today: Day,
): Result<RevisionOnDay & { readonly on: Day }> {
  const on = text === undefined ? today : parseDay(text);
  if (on === null) return refuse(TARIFF_FAULTS.fault('schedule-question', '/on', text));
  const found = revisionOn(schedule, on);
  if (found !== null) return ok({ ...found, on });
  const missing = revisionInForce(schedule.calendar, on) ?? on;
  return refuse(TARIFF_FAULTS.fault('revision-unknown', '/on', missing));
}

function malformed({ path, input, message }: z.core.$ZodIssue): Fault {
  return TARIFF_FAULTS.fault('schedule-question', `/${path.join('/')}`, input ?? message);
}
