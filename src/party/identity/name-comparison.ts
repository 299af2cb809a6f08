import { resemblance } from '../name/resemblance.ts';
import type { Columns } from './columns.ts';
import type { Bits } from './frequency.ts';

/** From this share of the weight of all words on, two names are one misspelt, one loosely written, or akin. */
const ALIKE = 0.9;
const NEAR = 0.75;
const AKIN = 0.5;
/** From this share of its words on, a name is within the other. */
const WITHIN = 0.92;
const [SAME, ALIKE_LEVEL, WITHIN_LEVEL, NEAR_LEVEL, AKIN_LEVEL, DIFFERS] = [1, 2, 3, 4, 5, 6];

/** Words of one name that are looked at; the rest of a longer one is left out of the comparison. */
const WORDS_MAX = 16;
/** The rest of two names is run together and compared as one word when it is no longer than this. */
const JOINED_WORDS_MAX = 4;
/** Remembered likenesses of two words, at most. */
const REMEMBERED_MAX = 2 ** 20;

/** Compares names word by word: equal words first, then those that are alike, then what is left, run together. */
export class NameComparer {
  /** Of the last comparison: a level of names, and what the words that both have tell, in bits. */
  level = DIFFERS;
  shared = 0;
  readonly #columns: Columns;
  readonly #bits: Float32Array;
  readonly #nameBits: Float32Array;
  readonly #pairs: Float64Array;
  readonly #likenesses: Float32Array;
  readonly #left = new Int32Array(WORDS_MAX);
  readonly #right = new Int32Array(WORDS_MAX);
  #leftCount = 0;
  #rightCount = 0;
  /** Weight of what is paired, as far as it is alike. */
  #paired = 0;

  constructor(columns: Columns, bits: Bits) {
    this.#columns = columns;
    this.#bits = bits.word;
    this.#nameBits = bits.name;
    const slots = 2 ** Math.ceil(2 * Math.log2(columns.words.length + 2));
    this.#pairs = new Float64Array(Math.min(slots, REMEMBERED_MAX)).fill(-1);
    this.#likenesses = new Float32Array(this.#pairs.length);
  }

  compare(a: number, b: number): void {
    this.#leftCount = this.#load(a, this.#left);
    this.#rightCount = this.#load(b, this.#right);
    const left = this.#weigh(this.#left, this.#leftCount);
    const right = this.#weigh(this.#right, this.#rightCount);
    this.shared = 0;
    this.#paired = 0;
    const [one, two] = [this.#columns.nameJoined[a] ?? 0, this.#columns.nameJoined[b] ?? 0];
    if (one === two) {
      this.level = SAME;
      this.shared = (left + right) / 2;
    } else {
      this.#pairEqual();
      this.#pairAlike();
      this.#pairJoined();
      const share = this.#paired / (left + right);
      this.level = levelOf(share, this.#paired / 2 / Math.min(left, right));
    }
    // However rare its words, a name that stands at many addresses is the name of many.
    const common = Math.min(this.#nameBits[one] ?? 0, this.#nameBits[two] ?? 0);
    this.shared = this.level < AKIN_LEVEL ? Math.min(this.shared, common) : 0;
  }

  #load(name: number, words: Int32Array): number {
    const { starts, values } = this.#columns.nameWords;
    const start = starts[name] ?? 0;
    const count = Math.min((starts[name + 1] ?? 0) - start, WORDS_MAX);
    for (let at = 0; at < count; at += 1) words[at] = values[start + at] ?? 0;
    return count;
  }

  #weigh(words: Int32Array, count: number): number {
    let weight = 0;
    for (let at = 0; at < count; at += 1) weight += this.#bits[words[at] ?? 0] ?? 0;
    return weight;
  }

  #pairEqual(): void {
    for (let at = this.#leftCount - 1; at >= 0; at -= 1) {
      const word = this.#left[at] ?? 0;
      const other = this.#right.indexOf(word);
      if (other < 0 || other >= this.#rightCount) continue;
      const weight = this.#bits[word] ?? 0;
      this.#paired += 2 * weight;
      this.shared += weight;
      this.#take(at, other);
    }
  }

  #pairAlike(): void {
    for (let at = this.#leftCount - 1; at >= 0; at -= 1) {
      let most = 0;
      let place = -1;
      for (let other = 0; other < this.#rightCount; other += 1) {
        const alike = this.#likeness(this.#left[at] ?? 0, this.#right[other] ?? 0);
        if (alike > most) [most, place] = [alike, other];
      }
      if (place >= 0) this.#pair(at, place, most);
    }
  }

  #pair(at: number, other: number, alike: number): void {
    const left = this.#bits[this.#left[at] ?? 0] ?? 0;
    const right = this.#bits[this.#right[other] ?? 0] ?? 0;
    this.#paired += (left + right) * alike;
    this.shared += Math.min(left, right) * alike * alike;
    this.#take(at, other);
  }

  /** What is left of both, run together: "Aero Norte" is "Aeronorte". */
  #pairJoined(): void {
    const words = this.#leftCount + this.#rightCount;
    if (this.#leftCount === 0 || this.#rightCount === 0 || words < 3 || words > JOINED_WORDS_MAX) {
      return;
    }
    const alike = resemblance(
      this.#joinedWords(this.#left, this.#leftCount),
      this.#joinedWords(this.#right, this.#rightCount),
    );
    if (alike === 0) return;
    const left = this.#weigh(this.#left, this.#leftCount);
    const right = this.#weigh(this.#right, this.#rightCount);
    this.#paired += (left + right) * alike;
    this.shared += Math.min(left, right) * alike * alike;
  }

  #joinedWords(words: Int32Array, count: number): string {
    let joined = '';
    for (let at = 0; at < count; at += 1) joined += this.#columns.words[words[at] ?? 0];
    return joined;
  }

  /** Takes a word out of each name; the order of what is left stays. */
  #take(at: number, other: number): void {
    this.#left.copyWithin(at, at + 1, this.#leftCount);
    this.#leftCount -= 1;
    this.#right.copyWithin(other, other + 1, this.#rightCount);
    this.#rightCount -= 1;
  }

  #likeness(a: number, b: number): number {
    const pair = a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a;
    const hash = Math.imul(a + b, 0x9e3779b9) ^ Math.imul(a ^ b, 0x85ebca6b);
    const slot = (hash ^ (hash >>> 15)) & (this.#pairs.length - 1);
    if (this.#pairs[slot] === pair) return this.#likenesses[slot] ?? 0;
    const [left = '', right = ''] = [this.#columns.words[a], this.#columns.words[b]];
    const alike = DIGIT.test(left) || DIGIT.test(right) ? 0 : resemblance(left, right);
    this.#pairs[slot] = pair;
    this.#likenesses[slot] = alike;
    return alike;
  }
}

const DIGIT = /\d/;

/**
 * @param share of the weight of both names that is paired
 * @param within the same of the lighter name alone
 */
function levelOf(share: number, within: number): number {
  if (share >= ALIKE) return ALIKE_LEVEL;
  if (within >= WITHIN) return WITHIN_LEVEL;
  if (share >= NEAR) return NEAR_LEVEL;
  return share >= AKIN ? AKIN_LEVEL : DIFFERS;
}
