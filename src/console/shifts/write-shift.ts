import { type Instant, millisecondsOf } from '../../terms/day.ts';
import type { Language } from '../../terms/words.ts';
import { wallTime, zoneName } from '../moment.ts';

interface NamedShift {
  /** `2026-11-22.day` */
  readonly name: string;
  readonly begins: Instant;
  readonly ends: Instant;
}

/** "Sun, Nov 22 · day · 06:00–14:00 MST" */
export function writeShift(
  { name, begins, ends }: NamedShift,
  zone: string,
  language: Language,
): string {
  const from = millisecondsOf(begins);
  const day = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(from);
  const [, called = name] = name.split('.');
  const until = wallTime(millisecondsOf(ends), zone, language);
  return `${day} · ${called} · ${wallTime(from, zone, language)}–${until} ${zoneName(from, zone, language)}`;
}
