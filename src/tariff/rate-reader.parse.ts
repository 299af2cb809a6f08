import { parseRate, parseSpecial } from './rate.parse.ts';
import type { Rate, SpecialRate } from './rate.ts';

/**
 * Reads each distinct expression once: a schedule of 13,666 rate lines has some 2,000 distinct texts.
 *
 * What is outside the grammar is answered as `unread`, for the caller to judge by its chapter.
 */
export interface RateReader {
  rate(text: string): Rate | null;
  special(text: string): readonly SpecialRate[];
}

export function createRateReader(): RateReader {
  return {
    rate: remembering((text) => {
      const rate = parseRate(text);
      return rate.ok ? rate.value : { kind: 'unread', text };
    }),
    special: remembering((text) => {
      const rates = parseSpecial(text);
      return rates.ok ? rates.value : [{ rate: { kind: 'unread', text }, programs: [] }];
    }),
  };
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
