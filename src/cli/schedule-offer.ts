import type { BookPart } from '../ledger/book-part.ts';
import { parseCalendar } from '../tariff/calendar.parse.ts';
import { type Calendar, revisionInForce } from '../tariff/calendar.ts';
import { countRates } from '../tariff/rate-count.ts';
import { createPress, parseSchedule } from '../tariff/schedule.parse.ts';
import type { Day, Instant } from '../terms/day.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { BOOK_TOLD } from './book-words.ts';
import { CLI_FAULTS } from './faults.ts';
import { citationOf, type Offer, partDates } from './offer.ts';
import type { Source } from './source.ts';
import { tell } from './words.ts';

/** "2026_basic", "2026_rev_10", as the calendar and the archives of the schedule write it. */
const REVISION = /\d{4}_(?:basic|rev_\d{1,2})/;

/** What is known of a revision beside its text. */
export interface RevisionAsked {
  /** Its name as given; null when nobody gave one. */
  readonly revision: string | null;
  /** Its first day as given, for a revision that the calendar does not name. */
  readonly from: Day | null;
}

/**
 * One revision of the schedule as the USITC exports it, for the Book.
 *
 * A revision that the calendar does not name is added to the calendar under its first day, so that
 * the revision before it ends there.
 *
 * @param calendarPart the Book's own calendar
 * @faults revision-undated, tariff-law-malformed, and those of `parseSchedule`
 */
export function offerSchedule(
  source: Source,
  calendarPart: BookPart,
  name: string,
  asked: Day | null,
  at: Instant,
): Result<Offer> {
  const calendar = parseCalendar(calendarPart.content);
  if (!calendar.ok) return calendar;
  const known = calendar.value.revisions.find(({ revision }) => revision === name)?.inForce;
  const from = known?.from ?? asked;
  if (from === null) return refuse(CLI_FAULTS.fault('revision-undated', '', name));
  const inForce = known ?? { from, to: null };
  const parsed = parseSchedule(source.text, { name, inForce, verified: true }, createPress());
  if (!parsed.ok) return parsed;
  const { chapters1to97, chapters98and99 } = countRates(parsed.value);
  const schedule: BookPart = {
    kind: 'schedule',
    name,
    edition: name,
    content: source.text,
    ...partDates(at, from),
    source: citationOf(source),
    verified: true,
  };
  return ok({
    parts:
      known === undefined ? [schedule, withRevision(calendarPart, name, from, at)] : [schedule],
    sources: [source],
    counts: {
      'rate lines': parsed.value.coverage.lines,
      'rates of chapters 1 to 97 read': chapters1to97.parsed,
      'of them computable': chapters1to97.computable,
      'of them by further facts of a line': chapters1to97.declarable,
      'of them in notes': chapters1to97.inNotes,
      'rates of chapters 98 and 99 read': chapters98and99.parsed,
    },
    warnings: parsed.warnings,
  });
}

/**
 * Which revision a text is: as given, else as its file is called, else, for a text fetched from the
 * publisher today, the one that is law today, if the calendar was read that far.
 *
 * @faults revision-unsaid
 */
export function revisionOf(
  given: string | null,
  file: string | null,
  calendar: Calendar,
  today: Day,
): Result<string> {
  if (given !== null) {
    return REVISION.exec(given)?.[0] === given
      ? ok(given)
      : refuse(CLI_FAULTS.fault('revision-unsaid', '/revision', given));
  }
  if (file !== null) {
    const named = REVISION.exec(file)?.[0];
    return named === undefined ? refuse(CLI_FAULTS.fault('revision-unsaid', '', file)) : ok(named);
  }
  const { readTo } = calendar;
  const current = revisionInForce(calendar, today);
  const certain = readTo === null || today <= readTo;
  if (current !== null && certain) return ok(current);
  const read = tell(BOOK_TOLD.calendarRead, { day: readTo ?? today });
  return refuse(CLI_FAULTS.fault('revision-unsaid', '', read));
}

/** The calendar with one more row, under the columns that its own header names. */
function withRevision(calendar: BookPart, revision: string, from: Day, at: Instant): BookPart {
  const lines = calendar.content.trimEnd().split('\n');
  const header = lines.find((line) => !line.startsWith('#')) ?? '';
  const cells: Readonly<Record<string, string>> = {
    revision,
    effective_date: from,
    verified: 'verified',
    source: 'said by those who published the revision',
  };
  const row = header.split(',').map((column) => cells[column.trim()] ?? '');
  return { ...calendar, content: `${lines.join('\n')}\n${row.join(',')}\n`, knownFrom: at };
}
