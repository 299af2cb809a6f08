import { type Blocks, blocksOf, distinctPairs, type MentionKeys, mentionKeys } from './blocking.ts';
import { BLOCKING_RULES } from './blocking-rule.ts';
import { type Columns, columnsOf } from './columns.ts';
import { bitsOf, countsOf, recallCounts } from './frequency.ts';
import { learnModel } from './learning.ts';
import type { Mention } from './mention.ts';
import type { IdentityModel } from './model.ts';
import { type Kept, type Scales, type Weighed, weighPairs } from './scoring.ts';

/** Pairs that each blocking rule may cost, for each mention. */
export const PAIRS_EACH = 4;

/** From these odds on, in bits, two mentions are linked: one wrong in sixty-five at the worst. */
export const LINK_BITS = 6;
/** What is worth keeping: pairs of which a person may be asked, and pairs that may be one after the other. */
export const KEPT: Kept = { bits: -4, kin: -2 };

/** Everything that is known before pairs are weighed. */
export interface Prepared extends Scales {
  readonly blocks: readonly Blocks[];
  readonly pairs: Float64Array;
}

/** Finds the pairs that are worth weighing, and learns from them what to weigh them by. */
export function prepare(columns: Columns): Prepared {
  const counts = countsOf(columns);
  const bits = bitsOf(columns, counts);
  const ground = { columns, bits };
  const blocks = BLOCKING_RULES.map((rule) => blocksOf(rule, ground, PAIRS_EACH * columns.count));
  const pairs = distinctPairs(blocks);
  return { columns, bits, model: learnModel(ground, counts, pairs), blocks, pairs };
}

/** What a whole resolution comes to. */
export interface Resolved extends Weighed {
  readonly model: IdentityModel;
  /** By mention: the keys by which later mentions find it. */
  readonly keys: MentionKeys;
}

/** @param progress told how many pairs of how many were weighed */
export function resolveAll(
  columns: Columns,
  progress: (done: number, of: number) => void,
): Resolved {
  const prepared = prepare(columns);
  const { model, pairs } = prepared;
  const weighed = weighPairs(prepared, pairs, KEPT, progress);
  return { ...weighed, model, keys: mentionKeys(groundBy(model, columns)) };
}

/** Mentions as a model that was learned before knows them. */
export function groundBy(model: IdentityModel, columns: Columns): Omit<Scales, 'model'> {
  return { columns, bits: bitsOf(columns, recallCounts(columns, model.frequencies)) };
}

/** Weighs some pairs of some mentions by a model that was learned before. */
export function weighBy(
  model: IdentityModel,
  mentions: readonly Mention[],
  pairs: Float64Array,
): Weighed {
  const ground = groundBy(model, columnsOf(mentions, model.valueKinds));
  return weighPairs({ ...ground, model }, pairs, KEPT);
}
