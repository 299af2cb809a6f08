import { type Instant, millisecondsOf } from '../terms/day.ts';
import type { Language } from '../terms/words.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Nearer than this is now: clocks differ by as much. */
const NOW_MS = 10_000;

/** How far off a moment is in its one largest unit: "in 3 hr.", "5 min. ago". */
export function relative(at: Instant, now: number, language: Language): string {
  const distance = millisecondsOf(at) - now;
  // The narrow French of the runtimes is "-26 min", which reads like an amount.
  const style = language === 'fr' ? 'short' : 'narrow';
  const format = new Intl.RelativeTimeFormat(language, { style, numeric: 'auto' });
  if (Math.abs(distance) < NOW_MS) return format.format(0, 'second');
  const [unit, size] = unitOf(Math.abs(distance));
  return format.format(Math.trunc(distance / size), unit);
}

function unitOf(distance: number): ['second' | 'minute' | 'hour' | 'day', number] {
  if (distance < MINUTE_MS) return ['second', 1000];
  if (distance < HOUR_MS) return ['minute', MINUTE_MS];
  return distance < 2 * DAY_MS ? ['hour', HOUR_MS] : ['day', DAY_MS];
}

/** How long until or since a moment, to the minute: "2 h 10 min", "3 d 4 h". */
export function span(at: Instant, now: number): string {
  const distance = Math.abs(millisecondsOf(at) - now);
  const days = Math.floor(distance / DAY_MS);
  const hours = Math.floor((distance % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((distance % HOUR_MS) / MINUTE_MS);
  if (days > 0) return `${days} d ${hours} h`;
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`;
}

/** The moment as a calendar and a clock at that place show it, with the zone's name. */
export function absolute(at: Instant, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(millisecondsOf(at));
}

/** Hour and minute at that place: "16:08". */
export function wallTime(milliseconds: number, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(milliseconds);
}

/** The zone's short name on that moment: "MST", "GMT-7". */
export function zoneName(milliseconds: number, zone: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    timeZoneName: 'short',
  }).formatToParts(milliseconds);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
