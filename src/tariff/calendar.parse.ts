import { z } from 'zod';
import { addDays, type Day } from '../terms/day.ts';
import { ok, type Result } from '../terms/result.ts';
import type { Calendar } from './calendar.ts';
import { day, parseTable } from './table.parse.ts';

const row = z.object({
  revision: z.string().min(1),
  effective_date: day,
  policy_effective_date: z.union([z.enum(['', 'NA']).transform(() => null), day]),
  verified: z.enum(['verified', 'unverified']).optional(),
});
type CalendarRow = z.infer<typeof row>;

/**
 * Reads the dates of the revisions into spans of law.
 *
 * `policy_effective_date` governs: it is the day from which the rates that the revision prints are
 * owed. `effective_date` is the day on which it was published and stands in where the other is
 * blank. A revision is law until the day before the next one. An unverified row says that later
 * revisions exist whose dates were not read: it ends nothing, but from its day on nothing is certain.
 *
 * @faults tariff-law-malformed
 */
export function parseCalendar(text: string): Result<Calendar> {
  const table = parseTable(text, row);
  if (!table.ok) return table;
  const read = table.value.filter((known) => known.verified !== 'unverified');
  const unread = table.value
    .filter((known) => known.verified === 'unverified')
    .map(firstDay)
    .sort();
  const starts = read
    .map((known) => ({ revision: fullName(known), from: firstDay(known) }))
    .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  const revisions = starts.map(({ revision, from }, index) => {
    const next = starts[index + 1];
    return { revision, inForce: { from, to: next === undefined ? null : addDays(next.from, -1) } };
  });
  return ok({ revisions, readTo: unread[0] === undefined ? null : addDays(unread[0], -1) });
}

function firstDay(known: CalendarRow): Day {
  return known.policy_effective_date ?? known.effective_date;
}

/** The USITC numbers revisions anew each year; names without a year belong to the year of publication. */
function fullName({ revision, effective_date }: CalendarRow): string {
  return /^\d{4}_/.test(revision) ? revision : `${effective_date.slice(0, 4)}_${revision}`;
}
