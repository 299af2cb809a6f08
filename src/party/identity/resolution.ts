import { BLOCKING_RULES, type Blocks, blocksOf, distinctPairs } from './blocking.ts';
import type { Columns } from './columns.ts';
import { type Bits, bitsOf, countsOf } from './frequency.ts';
import { learnModel } from './learning.ts';
import type { IdentityModel } from './model.ts';

/** Pairs that each blocking rule may cost, for each mention. */
const PAIRS_EACH = 4;

/** From these odds on, in bits, two mentions are linked; between these and `REVIEW_BITS` a person is asked. */
export const LINK_BITS = 6;
export const REVIEW_BITS = -4;

/** Everything that a whole resolution knows before pairs are weighed. */
export interface Prepared {
  readonly columns: Columns;
  readonly bits: Bits;
  readonly model: IdentityModel;
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
