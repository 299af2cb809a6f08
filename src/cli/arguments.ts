import { InvalidArgumentError } from 'commander';
import { type Day, type Instant, parseDay, parseInstant } from '../terms/day.ts';
import { TOLD, tell } from './words.ts';

/** Readers of what is typed after a flag; what they refuse is a wrong call. */

export function readDay(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new InvalidArgumentError(tell(TOLD.writeDay));
  return day;
}

export function readInstant(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) {
    throw new InvalidArgumentError(tell(TOLD.writeInstant));
  }
  return instant;
}

/** A reader of whole numbers from `least` to `most`. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    const range = { least: String(least), most: String(most) };
    throw new InvalidArgumentError(tell(TOLD.writeNumber, range));
  };
}
