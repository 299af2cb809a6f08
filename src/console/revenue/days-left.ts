import { instantOf, millisecondsOf, parseInstant } from '../../terms/day.ts';
import type { Language } from '../../terms/words.ts';

const DAY_MS = 86_400_000;

/** Whole days from one day to another; negative when the other is past. Both as "2026-10-31". */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to) - noon(from)) / DAY_MS);
}

/** "in 12 days", "today", "3 days ago". */
export function writeDaysLeft(from: string, to: string, language: Language): string {
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    daysBetween(from, to),
    'day',
  );
}

function noon(day: string): number {
  return millisecondsOf(parseInstant(`${day}T12:00:00Z`) ?? instantOf(0));
}
