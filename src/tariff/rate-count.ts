import { isComputable } from './duty.ts';
import type { Rate } from './rate.ts';
import type { Rates, ScheduleRevision } from './schedule.ts';

/** How far a group of chapters is understood: a rate may be read and still not be computable. */
export interface RateCount {
  readonly parsed: number;
  readonly unread: number;
  /** Of those parsed, the ones that a line's value and reported quantities settle. */
  readonly computable: number;
}

/** Every rate that the revision prints, in all three columns, counted once where it is printed. */
export function countRates(revision: ScheduleRevision): {
  readonly chapters1to97: RateCount;
  readonly chapters98and99: RateCount;
} {
  const base: Rate[] = [];
  const overlay: Rate[] = [];
  for (const rates of ratesOf(revision)) {
    (rates.printedAt < '98' ? base : overlay).push(...expressionsOf(rates));
  }
  return { chapters1to97: count(base), chapters98and99: count(overlay) };
}

function ratesOf(revision: ScheduleRevision): Iterable<Rates> {
  const printed = new Set<Rates>();
  for (const { rates } of revision.lines.values()) if (rates !== null) printed.add(rates);
  return printed;
}

function expressionsOf({ general, special, other }: Rates): readonly Rate[] {
  return [general, other, ...special.map(({ rate }) => rate)].filter((rate) => rate !== null);
}

function count(rates: readonly Rate[]): RateCount {
  const unread = rates.filter(({ kind }) => kind === 'unread').length;
  const computable = rates.filter(isComputable).length;
  return { parsed: rates.length - unread, unread, computable };
}
