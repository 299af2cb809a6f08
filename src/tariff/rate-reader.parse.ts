import type { Result } from '../terms/result.ts';
import { parseRate, parseSpecial } from './rate.parse.ts';
import type { Rate, SpecialRate } from './rate.ts';

/** Reads each distinct expression once: a schedule of 13,666 rates has some 2,000 distinct texts. */
export interface RateReader {
  rate(text: string): Result<Rate | null>;
  special(text: string): Result<readonly SpecialRate[]>;
}

export function createRateReader(): RateReader {
  return { rate: remembering(parseRate), special: remembering(parseSpecial) };
}

function remembering<T>(parse: (text: string) => Result<T>): (text: string) => Result<T> {
  const read = new Map<string, Result<T>>();
  return (text) => {
    let result = read.get(text);
    if (result === undefined) {
      result = parse(text);
      read.set(text, result);
    }
    return result;
  };
}
