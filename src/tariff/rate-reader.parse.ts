import type { Result } from '../terms/result.ts';
import { parseRate, parseSpecial } from './rate.parse.ts';
import type { Rate, SpecialRate } from './rate.ts';

/** Reads each distinct expression once: a schedule of 13,666 rate lines has some 2,000 distinct texts. */
export interface RateReader {
  rate(text: string): Result<Rate | null>;
  special(text: string): Result<readonly SpecialRate[]>;
}

export function createRateReader(): RateReader {
  return { rate: remembering(parseRate), special: remembering(parseSpecial) };
}

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let rate = known.get(text);
    if (rate === undefined) {
      rate = read(text);
      known.set(text, rate);
    }
    return rate;
  };
}
