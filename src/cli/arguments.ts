import { InvalidArgumentError } from 'commander';
import { type Day, type Instant, parseDay, parseInstant } from '../terms/day.ts';

/** Readers of what is typed after a flag; what they refuse is a wrong call. */

export function readDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new InvalidArgumentError('Write a day of the calendar as 2026-06-10.');
  return day;
}

export function readInstant(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) {
    throw new InvalidArgumentError('Write a moment with its zone as 2026-06-10T15:00:00Z.');
  }
  return instant;
}

/** A reader of whole numbers from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
  };
}
