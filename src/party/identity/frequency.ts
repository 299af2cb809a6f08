import type { Columns } from './columns.ts';
import { GrowingWide, type Lists } from './growing.ts';

/**
 * How many different names have each word, country, address and exact value, by its number in the columns. Names are
 * counted, not mentions: what one party says of itself a hundred times is not common for that.
 */
export interface Counts {
  readonly names: number;
  readonly addresses: number;
  readonly word: Uint32Array;
  /** At how many different addresses each name stands, and how many addresses have each word. */
  readonly name: Uint32Array;
  readonly addressWord: Uint32Array;
  readonly address: Uint32Array;
  readonly country: Uint32Array;
  readonly value: Uint32Array;
}

export function countsOf(columns: Columns): Counts {
  const { words, addressTexts, nameTexts, countries, valueTexts, country } = columns;
  const countryLists: Lists = {
    starts: Uint32Array.from({ length: columns.count + 1 }, (_, at) => at),
    values: country,
  };
  const joined: Lists = {
    starts: columns.names.starts,
    values: columns.names.values.map((name) => columns.nameJoined[name] ?? 0),
  };
  return {
    names: nameTexts.length,
    addresses: addressTexts.length,
    word: countMembers(columns.nameWords, words.length),
    name: countCompanions(joined, columns.addresses, columns.joinedTexts.length),
    addressWord: countMembers(columns.addressWords, words.length),
    address: countCompanions(columns.addresses, columns.names, addressTexts.length),
    country: countCompanions(countryLists, columns.names, countries.length),
    value: countCompanions(columns.values, columns.names, valueTexts.length),
  };
}

function countMembers({ values }: Lists, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < values.length; at += 1) {
    const member = values[at] ?? 0;
    counts[member] = (counts[member] ?? 0) + 1;
  }
  return counts;
}

/** More companions than this are not told apart in a sum of a member and a companion. */
const COMPANIONS_MAX = 2 ** 26;

/** Of each member of the mentions' lists, how many different first members of their other lists stand beside it. */
function countCompanions(members: Lists, companions: Lists, size: number): Uint32Array {
  const pairs = new GrowingWide();
  for (let mention = 0; mention + 1 < members.starts.length; mention += 1) {
    const first = companions.starts[mention] ?? 0;
    if (first === companions.starts[mention + 1]) continue;
    const companion = companions.values[first] ?? 0;
    const end = members.starts[mention + 1] ?? 0;
    for (let at = members.starts[mention] ?? 0; at < end; at += 1) {
      pairs.push((members.values[at] ?? 0) * COMPANIONS_MAX + companion);
    }
  }
  const counts = new Uint32Array(size);
  for (const pair of pairs.distinct()) {
    const member = Math.floor(pair / COMPANIONS_MAX);
    counts[member] = (counts[member] ?? 0) + 1;
  }
  return counts;
}

/** Counts that outlive the columns that they were made of: by text, and only of what is not rare. */
export interface Frequencies {
  readonly names: number;
  readonly addresses: number;
  readonly word: Readonly<Record<string, number>>;
  readonly name: Readonly<Record<string, number>>;
  readonly addressWord: Readonly<Record<string, number>>;
  readonly address: Readonly<Record<string, number>>;
  readonly country: Readonly<Record<string, number>>;
  readonly value: Readonly<Record<string, number>>;
}

/** One party alone stands under so many names, by misspelling; what no more have is as rare as can be. */
const OWN_NAMES = 2;
/** Of each table so many are kept, the commonest. */
const KEPT_MAX = 20_000;

export function keepFrequencies(columns: Columns, counts: Counts): Frequencies {
  return {
    names: counts.names,
    addresses: counts.addresses,
    word: commonest(columns.words, counts.word),
    name: commonest(columns.joinedTexts, counts.name),
    addressWord: commonest(columns.words, counts.addressWord),
    address: commonest(columns.addressTexts, counts.address),
    country: commonest(columns.countries, counts.country),
    value: commonest(columns.valueTexts, counts.value),
  };
}

function commonest(texts: readonly string[], counts: Uint32Array): Record<string, number> {
  return Object.fromEntries(
    texts
      .map((text, at): [string, number] => [text, counts[at] ?? 0])
      .filter(([, count]) => count > 1)
      .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
      .slice(0, KEPT_MAX),
  );
}

/** The counts of what is in these columns, as they were kept; what was not kept is rare. */
export function recallCounts(columns: Columns, kept: Frequencies): Counts {
  const recall = (texts: readonly string[], known: Readonly<Record<string, number>>) =>
    Uint32Array.from(texts, (text) => (Object.hasOwn(known, text) ? (known[text] ?? 1) : 1));
  return {
    names: kept.names,
    addresses: kept.addresses,
    word: recall(columns.words, kept.word),
    name: recall(columns.joinedTexts, kept.name),
    addressWord: recall(columns.words, kept.addressWord),
    address: recall(columns.addressTexts, kept.address),
    country: recall(columns.countries, kept.country),
    value: recall(columns.valueTexts, kept.value),
  };
}

/** What sharing something tells, in bits, by its number in the columns: much when few have it. */
export interface Bits {
  readonly word: Float32Array;
  readonly name: Float32Array;
  readonly addressWord: Float32Array;
  readonly address: Float32Array;
  readonly country: Float32Array;
  readonly value: Float32Array;
}

/** A shorter word tells less than it is rare: misspelt particles are as rare as names. */
const TELLING_LETTERS = 4;
/** What a part of a building tells beside its address. */
const UNIT_TELLS = 0.25;

export function bitsOf({ words }: Columns, counts: Counts): Bits {
  const { names, addresses } = counts;
  const word = bitsAmong(counts.word, names);
  const addressWord = bitsAmong(counts.addressWord, addresses);
  for (const [at, text] of words.entries()) {
    word[at] = (word[at] ?? 0) * Math.min(1, text.length / TELLING_LETTERS);
    if (text.startsWith('unit:')) addressWord[at] = (addressWord[at] ?? 0) * UNIT_TELLS;
  }
  return {
    word,
    // What a name can tell at most: one that stands at many addresses is the name of many, however rare its words.
    name: bitsAmong(counts.name, addresses, 1),
    addressWord,
    address: bitsAmong(counts.address, names),
    country: bitsAmong(counts.country, names),
    value: bitsAmong(counts.value, names),
  };
}

function bitsAmong(counts: Uint32Array, all: number, own = OWN_NAMES): Float32Array {
  const bits = new Float32Array(counts.length);
  for (let at = 0; at < counts.length; at += 1) {
    bits[at] = Math.max(0, Math.log2(Math.max(all, own) / Math.max(counts[at] ?? 0, own)));
  }
  return bits;
}
