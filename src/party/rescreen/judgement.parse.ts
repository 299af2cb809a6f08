import { z } from 'zod';
import { addDays, type Day, parseDay } from '../../terms/day.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { SCREENING_FAULTS } from './faults.ts';

const REASON_CHARACTERS_MIN = 10;

/** What somebody says of a match. */
export type SentJudgement =
  | { readonly verdict: 'dismissed'; readonly reason: string; readonly until: Day }
  | { readonly verdict: 'confirmed'; readonly reason: string };

const reason = z.string().trim().min(REASON_CHARACTERS_MIN);
const dismissing = z.strictObject({ reason, until: z.string() });
const confirming = z.strictObject({ reason });

/**
 * @param daysMax for how many days it may count, at most; null without a bound
 * @faults judgement-shape, dismissal-past, dismissal-long
 */
export function parseDismissal(
  sent: unknown,
  today: Day,
  daysMax: number | null,
): Result<SentJudgement> {
  const read = dismissing.safeParse(sent);
  if (!read.success) return refuse(...shapeFaults(read.error));
  const { reason, until } = read.data;
  const day = parseDay(until);
  if (day === null) return refuse(SCREENING_FAULTS.fault('judgement-shape', '/until', until));
  if (day < today) return refuse(SCREENING_FAULTS.fault('dismissal-past', '/until', day));
  const last = daysMax === null ? day : addDays(today, daysMax);
  if (day > last) return refuse(SCREENING_FAULTS.fault('dismissal-long', '/until', last));
  return ok({ verdict: 'dismissed', reason, until: day });
}

/** @faults judgement-shape */
export function parseConfirmation(sent: unknown): Result<SentJudgement> {
  const read = confirming.safeParse(sent);
  if (!read.success) return refuse(...shapeFaults(read.error));
  return ok({ verdict: 'confirmed', ...read.data });
}

function shapeFaults(error: z.ZodError) {
  return error.issues.map(({ path, message }) =>
    SCREENING_FAULTS.fault(
      'judgement-shape',
      path.map((key) => `/${String(key)}`).join(''),
      message,
    ),
  );
}
