import type { Columns } from './columns.ts';
import type { Bits } from './frequency.ts';
import type { Lists } from './growing.ts';
import { ADDRESS, COUNTRY, FORM, MISSING, NAME, SAME, VALUES } from './levels.ts';
import { NameComparer } from './name-comparison.ts';

/**
 * Compares mentions by their numbers in the columns. The answer of a comparison stands in `levels` and `shared` until
 * the next one: millions are made, and nothing is made for one.
 */
export class Comparer {
  /** By field: how far they agree, a place in `levelsOf(field)`. */
  readonly levels: Uint8Array;
  /** By field: what that which they share tells, in bits; 0 where the level says all. */
  readonly shared: Float32Array;
  readonly #columns: Columns;
  readonly #bits: Bits;
  readonly #names: NameComparer;
  /** By mention, a bit for each kind of exact value that it states. */
  readonly #stated: Uint32Array;
  /** By word: 1 where it has a digit. */
  readonly #isNumber: Uint8Array;

  constructor(columns: Columns, bits: Bits) {
    const fields = VALUES + columns.valueKinds.length;
    this.levels = new Uint8Array(fields);
    this.shared = new Float32Array(fields);
    this.#columns = columns;
    this.#bits = bits;
    this.#names = new NameComparer(columns, bits);
    this.#stated = statedKinds(columns);
    this.#isNumber = Uint8Array.from(columns.words, (word) => (/\d/.test(word) ? 1 : 0));
  }

  compare(a: number, b: number): void {
    this.levels.fill(MISSING);
    this.shared.fill(0);
    this.#compareNames(a, b);
    this.#compareAddresses(a, b);
    this.#compareCountries(a, b);
    this.#compareValues(a, b);
  }

  #compareNames(a: number, b: number): void {
    const { starts, values } = this.#columns.names;
    const [lastA, lastB] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
    for (let at = starts[a] ?? 0; at < lastA; at += 1) {
      for (let other = starts[b] ?? 0; other < lastB; other += 1) {
        this.#holdNames(values[at] ?? 0, values[other] ?? 0);
      }
    }
  }

  /** Of all names of both the nearest two count, and their forms. */
  #holdNames(one: number, two: number): void {
    this.#names.compare(one, two);
    const { level, shared } = this.#names;
    const nearest = this.levels[NAME] ?? MISSING;
    const nearer = nearest === MISSING || level < nearest;
    if (!nearer && (level > nearest || shared <= (this.shared[NAME] ?? 0))) return;
    const { nameForm } = this.#columns;
    this.levels[NAME] = level;
    this.shared[NAME] = shared;
    this.levels[FORM] = this.#formLevel(nameForm[one] ?? 0, nameForm[two] ?? 0);
  }

  #formLevel(a: number, b: number): number {
    const [left, right] = [this.#columns.forms[a] ?? null, this.#columns.forms[b] ?? null];
    if (left === null && right === null) return MISSING;
    if (left === null || right === null) return UNSAID;
    if (a === b) return SAME;
    return translatable(left.family, right.family) ? TRANSLATED : CONTRARY;
  }

  #compareAddresses(a: number, b: number): void {
    const { starts, values } = this.#columns.addresses;
    const [lastA, lastB] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
    for (let at = starts[a] ?? 0; at < lastA; at += 1) {
      for (let other = starts[b] ?? 0; other < lastB; other += 1) {
        this.#holdAddresses(values[at] ?? 0, values[other] ?? 0);
      }
    }
  }

  #holdAddresses(one: number, two: number): void {
    const level = this.#addressLevel(one, two);
    const nearest = this.levels[ADDRESS] ?? MISSING;
    if (nearest !== MISSING && level >= nearest) return;
    const { address } = this.#bits;
    this.levels[ADDRESS] = level;
    this.shared[ADDRESS] =
      level <= NEAR_ADDRESS ? Math.min(address[one] ?? 0, address[two] ?? 0) : 0;
  }

  /** One place may be told with more or less; what each tells and the other does not makes two. */
  #addressLevel(a: number, b: number): number {
    if (a === b) return SAME;
    const { addressWords } = this.#columns;
    const bits = this.#bits.addressWord;
    let left = 0;
    let shared = 0;
    let sharesNumber = false;
    const end = addressWords.starts[a + 1] ?? 0;
    for (let at = addressWords.starts[a] ?? 0; at < end; at += 1) {
      const word = addressWords.values[at] ?? 0;
      const weight = bits[word] ?? 0;
      left += weight;
      if (!has(addressWords, b, word)) continue;
      shared += weight;
      if (this.#isNumber[word] === 1) sharesNumber = true;
    }
    const right = sum(addressWords, b, bits);
    if (sharesNumber && shared >= WITHIN * Math.min(left, right)) return NEAR_ADDRESS;
    return shared >= (AKIN / 2) * (left + right) ? AKIN_ADDRESS : ADDRESS_DIFFERS;
  }

  #compareCountries(a: number, b: number): void {
    const { country } = this.#columns;
    const [one, two] = [country[a] ?? 0, country[b] ?? 0];
    if (one === 0 || two === 0) return;
    this.levels[COUNTRY] = one === two ? SAME : VALUE_DIFFERS;
    this.shared[COUNTRY] = one === two ? (this.#bits.country[one] ?? 0) : 0;
  }

  #compareValues(a: number, b: number): void {
    const both = (this.#stated[a] ?? 0) & (this.#stated[b] ?? 0);
    if (both === 0) return;
    this.#differ(both);
    const { starts, values } = this.#columns.values;
    const [lastA, lastB] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
    let other = starts[b] ?? 0;
    for (let at = starts[a] ?? 0; at < lastA; at += 1) {
      const value = values[at] ?? 0;
      other = firstNotBelow(values, other, lastB, value);
      if (other < lastB && values[other] === value) this.#holdValue(value);
    }
  }

  /** What both state of a kind differs until a value is found that both have. */
  #differ(kinds: number): void {
    let field = VALUES;
    for (let left = kinds; left !== 0; left >>>= 1) {
      if ((left & 1) === 1) this.levels[field] = VALUE_DIFFERS;
      field += 1;
    }
  }

  #holdValue(value: number): void {
    const field = VALUES + (this.#columns.valueKind[value] ?? 0);
    if (field >= this.levels.length) return;
    this.levels[field] = SAME;
    this.shared[field] = Math.max(this.shared[field] ?? 0, this.#bits.value[value] ?? 0);
  }
}

/** From this share of its words on, an address is within another, and both are one place. */
const WITHIN = 0.85;
/** From this share of all words on, two addresses are of one town or street. */
const AKIN = 0.35;
const [UNSAID, TRANSLATED, CONTRARY] = [2, 3, 4];
const [NEAR_ADDRESS, AKIN_ADDRESS, ADDRESS_DIFFERS] = [2, 3, 4];
const VALUE_DIFFERS = 2;

/** The first place from `from` on at which an ascending list has no less than a value; `to` where it has none. */
function firstNotBelow(values: Uint32Array, from: number, to: number, value: number): number {
  let at = from;
  while (at < to && (values[at] ?? 0) < value) at += 1;
  return at;
}

function translatable(a: string, b: string): boolean {
  return a === b || a === 'company' || b === 'company';
}

function has({ starts, values }: Lists, place: number, value: number): boolean {
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) if (values[at] === value) return true;
  return false;
}

function sum({ starts, values }: Lists, place: number, weights: Float32Array): number {
  const end = starts[place + 1] ?? 0;
  let all = 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) all += weights[values[at] ?? 0] ?? 0;
  return all;
}

function statedKinds({ count, values, valueKind, valueKinds }: Columns): Uint32Array {
  const stated = new Uint32Array(count);
  for (let mention = 0; mention < count; mention += 1) {
    const end = values.starts[mention + 1] ?? 0;
    let kinds = 0;
    for (let at = values.starts[mention] ?? 0; at < end; at += 1) {
      const kind = valueKind[values.values[at] ?? 0] ?? 0;
      if (kind < valueKinds.length) kinds |= 1 << kind;
    }
    stated[mention] = kinds;
  }
  return stated;
}
