import type { Columns } from './columns.ts';
import type { Bits } from './frequency.ts';
import type { Lists } from './growing.ts';

/** Told the key of a block that a mention stands in, 0 to 2^32 - 1. */
export type Emit = (key: number) => void;

/** Pairs are looked for where two mentions have something in common. */
export interface BlockingRule {
  readonly name: string;
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
  { name: 'same value', keys: sameValue },
  { name: 'two rare words', keys: twoRareWords },
  { name: 'two rare sounds', keys: twoRareSounds },
  { name: 'sound of all words', keys: soundOfAll },
  { name: 'beginning', keys: beginningInCountry },
  { name: 'rare word', keys: rareWord },
  { name: 'two rare words of the address', keys: twoRareAddressWords },
  { name: 'rare sound at a place', keys: rareSoundAtPlace },
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
function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
