import type { Words } from '../../terms/words.ts';
import type { Purpose } from '../criterion.ts';
import type { GoodsGround, Ground } from './ground.ts';

/** What a model may look at: one number of a consignment version, declared once. */
export interface Feature {
  /** `importer.rate`; models name their features so. */
  readonly name: string;
  readonly meaning: Words;
  readonly unit: Unit;
  /** How far back it looks. */
  readonly window: 'filing' | 'week' | 'past';
  /** Who owes it; it is missing when that layer did not answer. */
  readonly source: Source;
  readonly purpose: Purpose;
  /** How the probability of a violation may move with it; 0 when either way. */
  readonly monotone: -1 | 0 | 1;
  /** NaN when it is missing. */
  readonly value: (ground: Ground) => number;
}

export type Unit =
  | 'count'
  | 'log-count'
  | 'share'
  | 'probability'
  | 'log-dollars'
  | 'log-kilograms'
  | 'log-ratio'
  | 'deviations'
  | 'days'
  | 'hour'
  | 'weekday'
  | 'points'
  | 'flag';

export type Source =
  | 'declaration'
  | 'manifest'
  | 'security-filing'
  | 'assessment'
  | 'history'
  | 'findings'
  | 'screening'
  | 'criteria';

export function words(en: string, es: string, fr: string): Words {
  return { en, es, fr };
}

/** The greatest of the lines' figures; NaN when none has one. */
export function greatest(
  goods: readonly GoodsGround[],
  figure: (one: GoodsGround) => number,
): number {
  let best = Number.NaN;
  for (const one of goods) {
    const value = figure(one);
    if (!(value <= best) && !Number.isNaN(value)) best = value;
  }
  return best;
}

export function least(goods: readonly GoodsGround[], figure: (one: GoodsGround) => number): number {
  return -greatest(goods, (one) => -figure(one));
}

/** The share of the value for which something holds; by number where no value is known. */
export function shareWhere(
  goods: readonly GoodsGround[],
  holds: (one: GoodsGround) => boolean,
): number {
  if (goods.length === 0) return Number.NaN;
  let share = 0;
  let all = 0;
  for (const one of goods) {
    if (holds(one)) share += one.share;
    all += one.share;
  }
  if (all > 0) return share / all;
  return goods.filter(holds).length / goods.length;
}
