import type { OrganisationForm } from '../organisation-form.ts';
import { Growing, GrowingLists, type Lists, Numbering } from './growing.ts';
import { CONTACTS, type Mention } from './mention.ts';
import { type ReadName, readMention } from './reading.ts';
import { skeletonOf } from './skeleton.ts';

/**
 * Many mentions in columns: every word, name, address and exact value is a number, so that millions of pairs are
 * compared without a text in sight, and threads share them without a copy.
 */
export interface Columns {
  readonly count: number;
  /** By mention: the numbers of its names, addresses and exact values, and its country (0 where none is stated). */
  readonly names: Lists;
  readonly addresses: Lists;
  /** Ascending, so that two lists are held against each other in one walk. */
  readonly values: Lists;
  readonly country: Uint32Array;
  /** By name: its words in order, its legal form (0 is none), and all its words written together. */
  readonly nameWords: Lists;
  readonly nameForm: Uint32Array;
  readonly nameJoined: Uint32Array;
  /** By name: hashes of how it sounds when its words are run together, and of the letters it begins with. */
  readonly nameSound: Uint32Array;
  readonly nameBeginning: Uint32Array;
  /** By address: its words. */
  readonly addressWords: Lists;
  /** By exact value: what it is of, a place in `valueKinds`. */
  readonly valueKind: Uint32Array;
  readonly valueHash: Uint32Array;
  readonly words: readonly string[];
  /** By word: hashes of its text, and of how it sounds. */
  readonly wordHash: Uint32Array;
  readonly wordSound: Uint32Array;
  readonly forms: readonly (OrganisationForm | null)[];
  readonly countries: readonly string[];
  readonly countryHashes: Uint32Array;
  /** The contacts, then the schemes of identifiers as they came. */
  readonly valueKinds: readonly string[];
  readonly valueTexts: readonly string[];
  readonly nameTexts: readonly string[];
  /** By number of `nameJoined`. */
  readonly joinedTexts: readonly string[];
  readonly addressTexts: readonly string[];
}

/** What an identifier of a scheme is called among the kinds of exact values. */
export function identifierKind(scheme: string): string {
  return `id ${scheme}`;
}

/** Schemes of identifiers that are compared; whatever comes after so many different ones is noise. */
const VALUE_KINDS_MAX = 28;
/** Letters of a beginning. */
const BEGINNING = 5;

/** @param known the kinds of exact values that a model knows, in its order; others are not compared */
export function columnsOf(mentions: Iterable<Mention>, known?: readonly string[]): Columns {
  const builder = new ColumnBuilder(known);
  for (const mention of mentions) builder.add(mention);
  return builder.build();
}

/** Takes mentions one after another, and keeps nothing of them but numbers and each text once. */
export class ColumnBuilder {
  readonly #words = new Numbering();
  readonly #names = new Numbering();
  readonly #joined = new Numbering();
  readonly #addresses = new Numbering();
  readonly #values = new Numbering();
  readonly #countries = new Numbering(['']);
  readonly #kinds: Numbering;
  readonly #forms = new Numbering(['']);
  readonly #formRows: (OrganisationForm | null)[] = [null];
  readonly #country = new Growing();
  readonly #nameLists = new GrowingLists();
  readonly #addressLists = new GrowingLists();
  readonly #valueLists = new GrowingLists();
  readonly #nameWords = new GrowingLists();
  readonly #nameForm = new Growing();
  readonly #nameJoined = new Growing();
  readonly #nameSound = new Growing();
  readonly #nameBeginning = new Growing();
  readonly #addressWords = new GrowingLists();
  readonly #valueKind = new Growing();

  readonly #kindsMax: number;

  constructor(known?: readonly string[]) {
    this.#kinds = new Numbering(known ?? CONTACTS);
    this.#kindsMax = known?.length ?? VALUE_KINDS_MAX;
  }

  add(mention: Mention): void {
    const { names, country, addresses, contacts, identifiers } = readMention(mention);
    this.#nameLists.add(distinct(names.map((name) => this.#nameOf(name))));
    this.#addressLists.add(distinct(addresses.map((words) => this.#addressOf(words))));
    this.#country.push(this.#countries.of(country ?? ''));
    const values = CONTACTS.flatMap((kind) =>
      contacts[kind].map((text) => this.#valueOf(kind, text)),
    );
    for (const { scheme, value } of identifiers) {
      values.push(this.#valueOf(identifierKind(scheme), value));
    }
    this.#valueLists.add(distinct(values).sort((a, b) => a - b));
  }

  build(): Columns {
    return {
      count: this.#country.length,
      names: this.#nameLists.build(),
      addresses: this.#addressLists.build(),
      values: this.#valueLists.build(),
      country: this.#country.build(),
      nameWords: this.#nameWords.build(),
      nameForm: this.#nameForm.build(),
      nameJoined: this.#nameJoined.build(),
      nameSound: this.#nameSound.build(),
      nameBeginning: this.#nameBeginning.build(),
      addressWords: this.#addressWords.build(),
      valueKind: this.#valueKind.build(),
      words: this.#words.texts,
      wordHash: numbersOf(this.#words.texts, hashOf),
      wordSound: numbersOf(this.#words.texts, (word) => hashOf(skeletonOf(word))),
      valueHash: numbersOf(this.#values.texts, hashOf),
      forms: this.#formRows,
      countries: this.#countries.texts,
      countryHashes: numbersOf(this.#countries.texts, hashOf),
      valueKinds: this.#kinds.texts.slice(0, this.#kindsMax),
      valueTexts: this.#values.texts,
      nameTexts: this.#names.texts,
      joinedTexts: this.#joined.texts,
      addressTexts: this.#addresses.texts,
    };
  }

  #nameOf({ words, form }: ReadName): number {
    const known = this.#names.texts.length;
    const name = this.#names.of(`${words.join(' ')}/${form?.name ?? ''}`);
    if (name < known) return name;
    this.#nameWords.add(words.map((word) => this.#words.of(word)));
    this.#nameForm.push(this.#formOf(form));
    const joined = words.join('');
    this.#nameJoined.push(this.#joined.of(joined));
    this.#nameSound.push(hashOf(skeletonOf(joined)));
    this.#nameBeginning.push(hashOf(joined.slice(0, BEGINNING)));
    return name;
  }

  #formOf(form: OrganisationForm | null): number {
    const number = this.#forms.of(form?.name ?? '');
    this.#formRows[number] = form;
    return number;
  }

  #addressOf(words: readonly string[]): number {
    const known = this.#addresses.texts.length;
    const address = this.#addresses.of(words.toSorted().join(' '));
    if (address === known) this.#addressWords.add(words.map((word) => this.#words.of(word)));
    return address;
  }

  #valueOf(kind: string, text: string): number {
    const known = this.#values.texts.length;
    const value = this.#values.of(`${kind} ${text}`);
    if (value === known) this.#valueKind.push(this.#kinds.of(kind));
    return value;
  }
}

function distinct(numbers: readonly number[]): number[] {
  return numbers.length < 2 ? [...numbers] : [...new Set(numbers)];
}

function numbersOf(texts: readonly string[], number: (text: string) => number): Uint32Array {
  const numbers = new Growing();
  for (const text of texts) numbers.push(number(text));
  return numbers.build();
}

/** FNV-1a over the code units of a text: the same for the same text, in whatever columns it stands. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
