/** A legal day, "2026-11-22". Plain string comparison is calendar order. */
export type Day = string & { readonly day: unique symbol };

/** A moment in UTC, "2026-11-22T16:08:00.000Z". Plain string comparison is time order. */
export type Instant = string & { readonly instant: unique symbol };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that the text names, or null when it is not a day of the calendar. */
export function parseDay(text: string): Day | null {
  const match = DAY.exec(text);
  if (match === null) return null;
  const date = new Date(`${text}T00:00:00.000Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return exists ? (text as Day) : null;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The moment that an ISO 8601 text with a zone names, as UTC; null without a zone, for then nobody knows when. */
export function parseInstant(text: string): Instant | null {
  if (!INSTANT.test(text) || parseDay(text.slice(0, 10)) === null) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : instantOf(milliseconds);
}

/** @param milliseconds since 1970-01-01T00:00Z */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** A zone's formatter with the last moment that was asked, for a batch asks about one moment. */
interface Wall {
  readonly formatter: Intl.DateTimeFormat;
  asked: Instant | null;
  day: Day | null;
}

const walls = new Map<string, Wall>();

/**
 * The legal day at a place: what the calendar on the wall of that port says.
 *
 * @param zone IANA name, "America/Phoenix"
 */
export function dayAt(instant: Instant, zone: string): Day {
  const wall = wallOf(zone);
  if (wall.asked === instant && wall.day !== null) return wall.day;
  const day = wall.formatter.format(new Date(instant)) as Day;
  wall.asked = instant;
  wall.day = day;
  return day;
}

function wallOf(zone: string): Wall {
  const known = walls.get(zone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const wall: Wall = { formatter, asked: null, day: null };
  walls.set(zone, wall);
  return wall;
}

/** True when this runtime knows the zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) as Day;
}

/** A span of days, both ends included; a null end is open. */
export interface Validity {
  readonly from: Day;
  readonly to: Day | null;
}

export function holdsOn(validity: Validity, day: Day): boolean {
  return validity.from <= day && (validity.to === null || day <= validity.to);
}
