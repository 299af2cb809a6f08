import { type Day, holdsOn, type Validity } from '../terms/day.ts';
import { type Calendar, revisionInForce } from './calendar.ts';
import type { Rate, SpecialRate } from './rate.ts';

/** Words of the schedule and the words they are indented under. */
export interface Heading {
  readonly text: string;
  /** "6109", "6109.10"; absent for words without a number, and for lines, which have a code. */
  readonly number?: string;
  readonly under: Heading | null;
}

/** The three columns of a row; null where the row prints nothing in that column. */
export interface Rates {
  /** Digits of the row that prints the general rate. */
  readonly printedAt: string;
  readonly general: Rate | null;
  readonly special: readonly SpecialRate[];
  readonly other: Rate | null;
}

/** A line that can be declared. Lines that do not differ are one object in all revisions. */
export interface TariffLine extends Heading {
  /** 8 or 10 digits, no dots. */
  readonly code: string;
  /** Units that the schedule asks the line to report. */
  readonly units: readonly string[];
  /** Its own, or those of the row it is indented under; null when no row above prints any. */
  readonly rates: Rates | null;
}

/** One edition of the schedule, or some lines of one. */
export interface ScheduleRevision {
  /** "2026_rev_10". For a partial schedule, the revision its figures were read from. */
  readonly name: string;
  readonly inForce: Validity;
  readonly lines: ReadonlyMap<string, TariffLine>;
  /** Rate lines here, of the rate lines in the whole revision. */
  readonly coverage: { readonly lines: number; readonly of: number };
  /** The part was read from the official text, not recalled. */
  readonly verified: boolean;
}

/** Every loaded edition and the calendar that says which is law when. */
export interface Schedule {
  readonly revisions: readonly ScheduleRevision[];
  readonly calendar: Calendar;
}

/** The edition that answers for a day, and whether that it is the law of the day was read or supposed. */
export interface RevisionOnDay {
  readonly revision: ScheduleRevision;
  readonly unverified: boolean;
}

/**
 * The edition in force on a day: a whole one if it is loaded, else a partial one that covers the day.
 *
 * Null when neither is: the day is before the first, or its own revision is not loaded. A partial
 * schedule is unverified on days when another revision than its own was law.
 */
export function revisionOn(schedule: Schedule, day: Day): RevisionOnDay | null {
  const days = FOUND.get(schedule) ?? new Map<Day, RevisionOnDay | null>();
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= MOST_DAYS) days.clear();
  const found = findRevision(schedule, day);
  FOUND.set(schedule, days.set(day, found));
  return found;
}

/** Entries of few days are asked about again and again. */
const FOUND = new WeakMap<Schedule, Map<Day, RevisionOnDay | null>>();
const MOST_DAYS = 5_000;

function findRevision(schedule: Schedule, day: Day): RevisionOnDay | null {
  const loaded = schedule.revisions.filter((revision) => holdsOn(revision.inForce, day));
  const revision = loaded.find(isWhole) ?? loaded[0];
  if (revision === undefined) return null;
  const inForce = revisionInForce(schedule.calendar, day);
  const beyond = schedule.calendar.readTo !== null && day > schedule.calendar.readTo;
  const another = !isWhole(revision) && inForce !== revision.name;
  return { revision, unverified: !revision.verified || beyond || another };
}

/** The line itself, else the 8-digit line whose rate the code would carry; null when neither exists. */
export function findLine(revision: ScheduleRevision, code: string): TariffLine | null {
  if (code.length !== 8 && code.length !== 10) return null;
  const legal = code.slice(0, 8);
  const { lines } = revision;
  return lines.get(code) ?? lines.get(legal) ?? lines.get(`${legal}00`) ?? null;
}

/** The line's words with all the words it is indented under, outermost first. */
export function fullDescription(line: Heading): string {
  const texts: string[] = [];
  for (let at: Heading | null = line; at !== null; at = at.under) texts.unshift(at.text);
  return texts.join(' ');
}

/** "6505.00.90" of "65050090". */
export function printCode(code: string): string {
  let printed = code.slice(0, 4);
  for (let at = 4; at < code.length; at += 2) printed += `.${code.slice(at, at + 2)}`;
  return printed;
}

/** "2026_rev_10", or for a partial schedule "2026_rev_10 (300 of 13666 lines)". */
export function printRevision(revision: ScheduleRevision): string {
  const { lines, of } = revision.coverage;
  return isWhole(revision) ? revision.name : `${revision.name} (${lines} of ${of} lines)`;
}

/** Whether it holds every rate line of its revision. */
export function isWhole(revision: ScheduleRevision): boolean {
  return revision.coverage.lines >= revision.coverage.of;
}
