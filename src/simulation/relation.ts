import assert from 'node:assert/strict';
import { corridorsOf } from './corridors.ts';
import type { Good } from './goods.ts';
import { type Trade, tradeIn } from './market.ts';
import type { Plant } from './plant.ts';
import type { Importer } from './population.ts';
import type { Random } from './random.ts';
import type { Sourced } from './sourced.ts';

/** An importer who buys of somebody, over time. */
export interface Sourcing {
  readonly importer: Importer;
  /** Days between two consignments, on average. */
  readonly every: number;
  /**
   * The next consignment; null when none is to be had that day.
   *
   * @param start milliseconds at which the day begins
   */
  readonly send: (day: number, start: number) => Sourced | null;
}

/** What those who make sourcings share. */
export interface Ground {
  readonly random: Random;
  readonly days: number;
  /** How many relations, of which the first `planted` do the scheme. */
  readonly count: number;
  readonly planted: number;
  readonly importerOf: (good: Good) => Importer;
}

/** What an importer buys of one maker, by sea where there is a way by sea, without a program. */
export function seaTrade(
  random: Random,
  good: Good,
  country: string,
  seller: Plant['party'],
): Trade {
  const supplier = { party: seller, concession: null, actor: null, hiddenMaker: null };
  const trade = tradeIn(random, [good], country, supplier, seller);
  const bySea = corridorsOf(country, good.family).filter(({ mode }) => mode !== 'air');
  assert(bySea.length > 0, `no way from ${country}`);
  return { ...trade, program: null, corridor: random.weighted(bySea) };
}

/** Units that one relation takes in a year, about. */
export function yearlyDemand({ lot, unitKg, units }: Good, every: number): number {
  const perUnit = units[0] === 'm3' ? 10 : 1;
  return (365 / every) * 1.35 * Math.min(lot, 21_000 / unitKg) * perUnit;
}

/** Countries other than this one that make the goods and have a way here by sea or road. */
export function makersOf({ origins, family }: Good, but: string): readonly string[] {
  return Object.keys(origins).filter(
    (country) => country !== but && corridorsOf(country, family).some(({ mode }) => mode !== 'air'),
  );
}
