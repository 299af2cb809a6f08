import type { Day } from '../../terms/day.ts';
import { grouped } from './grouping.ts';
import type { Passage } from './passage.ts';

/** Passages of some months, and what is asked of all of them at once. */
export interface TradeWindow {
  readonly from: Day;
  readonly to: Day;
  readonly passages: readonly Passage[];
  readonly byImporter: ReadonlyMap<string, readonly Passage[]>;
  readonly byMaker: ReadonlyMap<string, readonly Passage[]>;
}

/**
 * @param from the first day that was looked at, filed on or not: nobody is new who was first seen close to it
 */
export function tradeWindow(from: Day, to: Day, passages: readonly Passage[]): TradeWindow {
  const within = passages
    .filter(({ on }) => from <= on && on <= to)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    from,
    to,
    passages: within,
    byImporter: grouped(within, ({ importer }) => importer.key),
    byMaker: grouped(within, ({ maker }) => maker?.key ?? null),
  };
}
