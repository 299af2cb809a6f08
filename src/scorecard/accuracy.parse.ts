import { z } from 'zod';
import { addDays, type Day, dayAt, type Instant, parseDay, parseInstant } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { YIELDS } from './accuracy.ts';
import { SCORECARD_FAULTS } from './faults.ts';

/** How far back it is looked where nobody says. */
const DAYS = 30;
const ROWS = 50;
const ROWS_MAX = 200;
const text = z.string().trim().max(100).optional();

const query = z.object({
  from: text,
  to: text,
  asOf: text,
  by: z.enum(YIELDS).optional(),
  key: text,
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(ROWS_MAX).default(ROWS),
});

/** Days of the agency, both included, and the moment whose knowledge counts. */
export interface Asked {
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Instant;
  readonly by: (typeof YIELDS)[number] | null;
  readonly key: string | null;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Reads for which days accuracy is asked: the last thirty, as known now, where nothing else is said.
 *
 * @faults scorecard-query
 */
export function parseAsked(sent: unknown, now: Instant, zone: string): Result<Asked> {
  const read = query.safeParse(sent);
  if (!read.success) {
    return refuse(
      ...read.error.issues.map((issue) =>
        SCORECARD_FAULTS.fault('scorecard-query', `/${issue.path.join('/')}`, issue.message),
      ),
    );
  }
  const { by = null, key = null, offset, limit } = read.data;
  const to = dayOf(read.data.to, dayAt(now, zone));
  const from = to === null ? null : dayOf(read.data.from, addDays(to, 1 - DAYS));
  const asOf = read.data.asOf === undefined ? now : parseInstant(read.data.asOf);
  const wrong = [
    ...(to === null ? ['to'] : []),
    ...(to !== null && (from === null || from > to) ? ['from'] : []),
    ...(asOf === null ? ['asOf'] : []),
  ];
  if (from === null || to === null || asOf === null || wrong.length > 0) {
    return refuse(
      ...wrong.map((name) =>
        SCORECARD_FAULTS.fault('scorecard-query', `/${name}`, read.data[name as 'from']),
      ),
    );
  }
  return ok({ from, to, asOf, by, key, offset, limit });
}

function dayOf(given: string | undefined, otherwise: Day): Day | null {
  return given === undefined ? otherwise : parseDay(given);
}
