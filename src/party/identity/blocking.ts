import assert from 'node:assert/strict';
import { BLOCKING_RULES, type BlockingGround, type BlockingRule } from './blocking-rule.ts';
import { GrowingWide, sortedOnce } from './growing.ts';
import { MENTIONS_MAX, pairOf } from './pair.ts';

export interface Blocks {
  readonly rule: BlockingRule;
  /** Pairs of mentions, ascending, each once. */
  readonly pairs: Float64Array;
  /** Mentions of the largest block that was compared; larger ones were left to the other rules. */
  readonly largest: number;
}

/** A block of so many mentions is too common to tell anything, however few there are. */
const BLOCK_MAX = 256;

/**
 * The pairs of one rule. Blocks are taken from the smallest up, while all their pairs are no more than the rule may
 * cost: how common something may be is found from the mentions themselves.
 *
 * @param pairsMax pairs, those that blocks have in common counted in each
 */
export function blocksOf(rule: BlockingRule, ground: BlockingGround, pairsMax: number): Blocks {
  const keyed = keysOf(rule, ground);
  const largest = largestAffordable(keyed, pairsMax);
  const pairs = new GrowingWide();
  eachBlock(keyed, (from, to) => {
    if (to - from > largest) return;
    for (let at = from; at < to; at += 1) {
      const mention = (keyed[at] ?? 0) % MENTIONS_MAX;
      for (let other = at + 1; other < to; other += 1) {
        pairs.push(pairOf(mention, (keyed[other] ?? 0) % MENTIONS_MAX));
      }
    }
  });
  return { rule, pairs: pairs.distinct(), largest };
}

/** Every key of every mention with the mention in one number, those of one key side by side. */
function keysOf(rule: BlockingRule, ground: BlockingGround): Float64Array {
  const { count } = ground.columns;
  assert(count <= MENTIONS_MAX, `${count} mentions at once`);
  const keyed = new GrowingWide();
  let mention = 0;
  const emit = (key: number) => keyed.push(key * MENTIONS_MAX + mention);
  for (; mention < count; mention += 1) rule.keys(ground, mention, emit);
  return keyed.distinct();
}

function eachBlock(keyed: Float64Array, visit: (from: number, to: number) => void): void {
  let from = 0;
  let key = -1;
  for (let at = 0; at <= keyed.length; at += 1) {
    const own = at === keyed.length ? -2 : Math.floor((keyed[at] ?? 0) / MENTIONS_MAX);
    if (own === key) continue;
    if (at - from > 1) visit(from, at);
    from = at;
    key = own;
  }
}

/** The size of block up to which all pairs together are no more than may be; blocks beyond `BLOCK_MAX` never are. */
function largestAffordable(keyed: Float64Array, pairsMax: number): number {
  const blocks = new Float64Array(BLOCK_MAX + 1);
  eachBlock(keyed, (from, to) => {
    if (to - from <= BLOCK_MAX) blocks[to - from] = (blocks[to - from] ?? 0) + 1;
  });
  let pairs = 0;
  for (let size = 2; size <= BLOCK_MAX; size += 1) {
    pairs += ((blocks[size] ?? 0) * size * (size - 1)) / 2;
    if (pairs > pairsMax) return size - 1;
  }
  return BLOCK_MAX;
}

/** The pairs of all rules, each once. */
export function distinctPairs(blocks: readonly Blocks[]): Float64Array {
  const pairs = new Float64Array(blocks.reduce((sum, one) => sum + one.pairs.length, 0));
  let at = 0;
  for (const one of blocks) {
    pairs.set(one.pairs, at);
    at += one.pairs.length;
  }
  return sortedOnce(pairs);
}

/** The keys of mentions, those of one end to end: the rule and the block in one number. */
export interface MentionKeys {
  readonly starts: Uint32Array;
  readonly keys: Float64Array;
}

export function mentionKeys(ground: BlockingGround): MentionKeys {
  const starts = new Uint32Array(ground.columns.count + 1);
  const keys = new GrowingWide();
  for (let mention = 0; mention < ground.columns.count; mention += 1) {
    const own = new Set<number>();
    for (const [place, rule] of BLOCKING_RULES.entries()) {
      rule.keys(ground, mention, (key) => own.add(place * KEYS_OF_RULE + key));
    }
    for (const key of own) keys.push(key);
    starts[mention + 1] = (starts[mention] ?? 0) + own.size;
  }
  return { starts, keys: keys.all() };
}

const KEYS_OF_RULE = 2 ** 32;
