import assert from 'node:assert/strict';
import type { Columns } from './columns.ts';
import type { Bits } from './frequency.ts';
import { GrowingWide, type Lists, sortedOnce } from './growing.ts';

/** Told the key of a block that a mention stands in, 0 to 2^32 - 1. */
export type Emit = (key: number) => void;

/** What part of a comparison is alike in every block of a rule, and so tells nothing there. */
export type About = 'name' | 'address' | 'value';

/** Pairs are looked for where two mentions have something in common. */
export interface BlockingRule {
  readonly name: string;
  readonly about: About;
  readonly keys: (ground: BlockingGround, mention: number, emit: Emit) => void;
}

export interface BlockingGround {
  readonly columns: Columns;
  readonly bits: Bits;
}

/**
 * What two mentions of one party have in common, a rule for each way of being written otherwise. What no rule finds
 * is never compared, so they are many; what is common to too many is left to the other rules.
 */
export const BLOCKING_RULES: readonly BlockingRule[] = [
  { name: 'same value', about: 'value', keys: sameValue },
  { name: 'two rare words', about: 'name', keys: twoRareWords },
  { name: 'two rare sounds', about: 'name', keys: twoRareSounds },
  { name: 'sound of all words', about: 'name', keys: soundOfAll },
  { name: 'beginning', about: 'name', keys: beginningInCountry },
  { name: 'rare word', about: 'name', keys: rareWord },
  { name: 'two rare words of the address', about: 'address', keys: twoRareAddressWords },
  { name: 'rare sound at a place', about: 'address', keys: rareSoundAtPlace },
];

function sameValue({ columns }: BlockingGround, mention: number, emit: Emit): void {
  const { values, valueHash } = columns;
  const end = values.starts[mention + 1] ?? 0;
  for (let at = values.starts[mention] ?? 0; at < end; at += 1) {
    emit(valueHash[values.values[at] ?? 0] ?? 0);
  }
}

function twoRareWords({ columns, bits }: BlockingGround, mention: number, emit: Emit): void {
  const { names, nameWords, wordHash } = columns;
  const end = names.starts[mention + 1] ?? 0;
  for (let at = names.starts[mention] ?? 0; at < end; at += 1) {
    const rare = rarest(columns, nameWords, names.values[at] ?? 0, bits.word, FIRST);
    emitPairs(rare, wordHash, emit);
  }
}

function twoRareSounds({ columns, bits }: BlockingGround, mention: number, emit: Emit): void {
  const { names, nameWords, wordSound } = columns;
  const end = names.starts[mention + 1] ?? 0;
  for (let at = names.starts[mention] ?? 0; at < end; at += 1) {
    const rare = rarest(columns, nameWords, names.values[at] ?? 0, bits.word, FIRST);
    emitPairs(rare, wordSound, emit);
  }
}

function soundOfAll({ columns }: BlockingGround, mention: number, emit: Emit): void {
  const { names, nameSound } = columns;
  const end = names.starts[mention + 1] ?? 0;
  for (let at = names.starts[mention] ?? 0; at < end; at += 1) {
    emit(mixed(nameSound[names.values[at] ?? 0] ?? 0, countryHash(columns, mention)));
  }
}

function beginningInCountry({ columns }: BlockingGround, mention: number, emit: Emit): void {
  const { names, nameBeginning } = columns;
  const end = names.starts[mention + 1] ?? 0;
  for (let at = names.starts[mention] ?? 0; at < end; at += 1) {
    emit(mixed(nameBeginning[names.values[at] ?? 0] ?? 0, countryHash(columns, mention)));
  }
}

function countryHash({ countryHashes, country }: Columns, mention: number): number {
  return countryHashes[country[mention] ?? 0] ?? 0;
}

function rareWord({ columns, bits }: BlockingGround, mention: number, emit: Emit): void {
  const { names, nameWords, wordHash } = columns;
  const end = names.starts[mention + 1] ?? 0;
  for (let at = names.starts[mention] ?? 0; at < end; at += 1) {
    const [word] = rarest(columns, nameWords, names.values[at] ?? 0, bits.word, FIRST);
    if (word !== undefined) emit(wordHash[word] ?? 0);
  }
}

function twoRareAddressWords({ columns, bits }: BlockingGround, mention: number, emit: Emit): void {
  const { addresses, addressWords, wordHash } = columns;
  const end = addresses.starts[mention + 1] ?? 0;
  for (let at = addresses.starts[mention] ?? 0; at < end; at += 1) {
    const address = addresses.values[at] ?? 0;
    const rare = rarest(columns, addressWords, address, bits.addressWord, FIRST);
    emitPairs(rare, wordHash, emit);
  }
}

function rareSoundAtPlace(ground: BlockingGround, mention: number, emit: Emit): void {
  const { columns, bits } = ground;
  const { addresses, addressWords } = columns;
  const end = addresses.starts[mention + 1] ?? 0;
  for (let at = addresses.starts[mention] ?? 0; at < end; at += 1) {
    const address = addresses.values[at] ?? 0;
    const place = rarest(columns, addressWords, address, bits.addressWord, FIRST);
    emitSoundsAt(place, ground, mention, emit);
  }
}

function emitSoundsAt(
  place: readonly number[],
  { columns, bits }: BlockingGround,
  mention: number,
  emit: Emit,
): void {
  const { names, nameWords, wordHash, wordSound } = columns;
  const end = names.starts[mention + 1] ?? 0;
  for (let at = names.starts[mention] ?? 0; at < end; at += 1) {
    const name = rarest(columns, nameWords, names.values[at] ?? 0, bits.word, SECOND);
    for (const word of name) {
      for (const part of place) emit(mixed(wordSound[word] ?? 0, wordHash[part] ?? 0));
    }
  }
}

/** So many of the rarest words of a name or an address go into keys. */
const RAREST = 3;
/** Scratch, so that nothing is made for a mention: a rule reads from at most two lists at once. */
const FIRST: number[] = [];
const SECOND: number[] = [];

/** The rarest words of one list, rarest first. */
function rarest(
  { wordHash }: Columns,
  lists: Lists,
  place: number,
  bits: Float32Array,
  found: number[],
): readonly number[] {
  found.length = 0;
  const end = lists.starts[place + 1] ?? 0;
  for (let at = lists.starts[place] ?? 0; at < end; at += 1) {
    const word = lists.values[at] ?? 0;
    let rank = found.length;
    while (rank > 0 && isRarer(word, found[rank - 1] ?? 0, bits, wordHash)) rank -= 1;
    if (rank < RAREST) found.splice(rank, 0, word);
    if (found.length > RAREST) found.length = RAREST;
  }
  return found;
}

/** Equally rare words go by their texts, so that all who have them choose the same. */
function isRarer(word: number, than: number, bits: Float32Array, hashes: Uint32Array): boolean {
  const difference = (bits[word] ?? 0) - (bits[than] ?? 0);
  return difference > 0 || (difference === 0 && (hashes[word] ?? 0) < (hashes[than] ?? 0));
}

/** Each two of these words, in either order; one that is alone stands for itself. */
function emitPairs(words: readonly number[], hashes: Uint32Array, emit: Emit): void {
  if (words.length === 1) emit(mixed(hashes[words[0] ?? 0] ?? 0, ALONE));
  for (let at = 0; at < words.length; at += 1) {
    for (let other = at + 1; other < words.length; other += 1) {
      const a = hashes[words[at] ?? 0] ?? 0;
      const b = hashes[words[other] ?? 0] ?? 0;
      emit(a < b ? mixed(a, b) : mixed(b, a));
    }
  }
}

const ALONE = 0xffffffff;

/** Two numbers as one of 32 bits (the finisher of MurmurHash3); that two pairs seldom meet in one costs a comparison. */
export function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Mentions that one whole resolution can take. */
export const MENTIONS_MAX = 2 ** 21;

/** Two mentions as one number, the lower first. */
export function pairOf(a: number, b: number): number {
  return a < b ? a * MENTIONS_MAX + b : b * MENTIONS_MAX + a;
}

export function membersOf(pair: number): readonly [a: number, b: number] {
  return [Math.floor(pair / MENTIONS_MAX), pair % MENTIONS_MAX];
}

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
