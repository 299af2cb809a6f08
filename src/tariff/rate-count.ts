import { type Footing, footingOf } from './duty.ts';
import type { Rate } from './rate.ts';
import type { Rates, ScheduleRevision } from './schedule.ts';

/** How far a group of chapters can be computed; all of it is read, or its edition would not be loaded. */
export interface RateCount {
  readonly parsed: number;
  /** Settled by a line's value and the quantities that the schedule asks it to report. */
  readonly computable: number;
  /** Settled by further facts of the line, or by another line declared with it. */
  readonly declarable: number;
  /** Standing in a note, which no fact of a line settles. */
  readonly inNotes: number;
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
  const footings = rates.map(footingOf);
  const on = (footing: Footing) => footings.filter((found) => found === footing).length;
  return {
    parsed: rates.length,
    computable: on('reported'),
    declarable: on('declared'),
    inNotes: on('note'),
  };
}
