import { foldName, romanise, wordsOf } from '../fold.ts';
import { type OrganisationForm, readOrganisation } from '../organisation-form.ts';
import { remembering } from '../remembering.ts';
import type { ComparedKind } from './evidence.ts';
import { readKanji } from './japanese-name-table.ts';
import { numberAt } from './number-word.ts';
import { skeletonOf, soundOf } from './sound.ts';
import { tradeForm } from './trade-glossary.ts';
import { commonForm } from './variant-table.ts';
import { classOfWord, type WordClass } from './word-table.ts';

/** One word of a name, with what is worked out once so that comparing is cheap. */
export interface NameWord {
  readonly text: string;
  /** Equal for words that are one name: variants of it, one number in words and in digits. */
  readonly key: string;
  readonly sound: string;
  readonly skeleton: string;
  /** What it tells of who somebody is, 0 to 1. */
  readonly weight: number;
  readonly isNumber: boolean;
  /** What a company does or where it is, rather than who it is. */
  readonly isTrade: boolean;
  /** A letter that stands for a name. */
  readonly isInitial: boolean;
}

/** A name as its bearer's kind writes it. */
export interface NameReading {
  /** The whole name, folded. */
  readonly folded: string;
  readonly words: readonly NameWord[];
  /** Organisations and facilities have one; to people and ships every word is part of the name. */
  readonly form: OrganisationForm | null;
  /** The script does not write vowels, or writes them apart from letters: only consonants can be compared. */
  readonly consonantal: boolean;
  /** Each character is a word: a name in Chinese writing, or in Korean syllables. */
  readonly characters: string | null;
  /** The first letters of its words, three or more; null where it has fewer, or is not an organisation's. */
  readonly acronym: string | null;
  /** How many of the words, from the first, are the family's: "ORLOVETZ, Grigor" says one; null when nothing says. */
  readonly family: number | null;
  /** Who is whose child: the words before and after each "bin". */
  readonly descents: readonly (readonly [child: string, parent: string])[];
}

/**
 * Reads a name as one of a kind writes it: scripts romanised, titles and particles known for what they are,
 * numbers as numbers, legal forms apart.
 */
export function readName(text: string, kind: ComparedKind): NameReading {
  const whole = foldName(
    romanise(readKanji(text)).replace(SYMBOLS, (symbol) => SYMBOL_WORDS[symbol] ?? ''),
  );
  const folded = wordsOf(whole);
  const named = kind === 'organisation' || kind === 'facility';
  const { words, form } = named ? readOrganisation(folded) : { words: folded, form: null };
  const person = kind === 'person';
  const spoken = person ? words.flatMap(spellPersonal) : joinLetters(words);
  const read = person ? spoken.map(readPersonal) : readNumbered(spoken, named);
  const characters = charactersOf(text);
  return {
    folded: whole,
    words: characters === null ? read : read.map(lighten),
    form,
    consonantal: CONSONANTAL.test(text),
    characters,
    family: person ? familyWordsOf(text) : null,
    acronym: named ? acronymOf(read) : null,
    descents: person ? descentsOf(spoken) : [],
  };
}

function familyWordsOf(text: string): number | null {
  const family = FAMILY.exec(text)?.[1];
  if (family === undefined || CONSONANTAL.test(text)) return null;
  const words = wordsOf(foldName(romanise(family))).flatMap(spellPersonal).length;
  return words === 0 ? null : words;
}

const FAMILY = /^([^,]+),\s*[^,]+/;

/**
 * The names that one cell gives as alternatives, the whole first: "Norden / Nordan", "Norden (ex. Sudan)".
 */
export function alternativesIn(text: string): readonly string[] {
  const parts = text.split(ALTERNATIVE).filter((part) => foldName(part).length >= ALTERNATIVE_MIN);
  return parts.length < 2 ? [text] : [text, ...parts];
}

const ALTERNATIVE = /\s*\/\s*|\s*\(\s*(?:ex|formerly|fka|aka|f\.k\.a|a\.k\.a)\b\.?\s*|\)\s*$/i;
const ALTERNATIVE_MIN = 4;

function acronymOf(words: readonly NameWord[]): string | null {
  const letters = words
    .filter(({ weight }) => weight > WEIGHTS.particle)
    .map(({ text }) => text[0]);
  return letters.length >= 3 ? letters.join('') : null;
}

const SYMBOLS = /(?<=\w)'s\b|[&+%]|\bN[oº°]\.?(?=\s*\d)|#(?=\s*\d)/g;
const SYMBOL_WORDS: Readonly<Record<string, string>> = {
  '&': ' and ',
  '+': ' and ',
  '%': ' percent ',
};

/** Scripts whose vowels any-ascii leaves out, as most of their writers do. */
const CONSONANTAL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

function charactersOf(text: string): string | null {
  const characters = text.match(/[\p{Script=Han}\p{Script=Hangul}]/gu)?.join('') ?? '';
  return characters.length >= 2 && !/[\p{Script=Latin}]/u.test(text) ? characters : null;
}

/** A syllable of a few hundred that there are. */
const SYLLABLE = 0.42;

function lighten(word: NameWord): NameWord {
  return word.weight > SYLLABLE ? { ...word, weight: SYLLABLE } : word;
}

/** "Abdulrahman", "Abd al-Rahman" and "Abdul Rahman" are one name; digits in a person's name are misread letters. */
function spellPersonal(word: string): readonly string[] {
  const lettered = /[a-z]/.test(word) ? word.replace(/[0135]/g, misread) : word;
  if (/^abd[aeiou]{1,2}[lr]?$/.test(lettered)) return ['abd', 'al'];
  const grown = /^abd(?:[aeiou]{1,2}(?:l(?!l)|([rszdtn])(?=\1)))(.{4,})$/.exec(lettered);
  return grown?.[2] === undefined ? [lettered] : ['abd', 'al', grown[2]];
}

/** "A.B.C." and "ABC" are one word where letters are no initials. */
function joinLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let run = 0;
  for (const word of words) {
    const letter = word.length === 1 && word > '9';
    const last = joined.length - 1;
    if (letter && run > 0) joined[last] = `${joined[last]}${word}`;
    else joined.push(word);
    run = letter ? run + 1 : 0;
  }
  return joined;
}

function misread(digit: string): string {
  return MISREAD_LETTERS[digit] ?? digit;
}

const MISREAD_LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 5: 's' };

const WEIGHTS: Readonly<Record<WordClass, number>> = {
  courtesy: 0.04,
  particle: 0.12,
  filler: 0.04,
  trade: 0.35,
  place: 0.6,
  given: 0.7,
  plain: 1,
};
const INITIAL = 0.35;

function readPersonal(text: string): NameWord {
  const kind = classOfWord(text);
  const rank = kind === 'trade' || kind === 'place' ? 'plain' : kind;
  const weight = text.length === 1 || text === 'abd' ? INITIAL : WEIGHTS[rank];
  return spelt(text, DESCENT.has(text) ? 'bin' : commonForm(text), weight, false);
}

function readNumbered(words: readonly string[], trading: boolean): readonly NameWord[] {
  const read: NameWord[] = [];
  for (let at = 0; at < words.length; ) {
    const number = numberAt(words, at);
    if (number !== null) {
      const text = words.slice(at, at + number.words).join(' ');
      read.push(spelt(text, number.digits, 1, true));
      at += number.words;
    } else {
      const text = words[at] ?? '';
      read.push(readImpersonal(text, trading));
      at += 1;
    }
  }
  return read;
}

function readImpersonal(text: string, trading: boolean): NameWord {
  const meaning = trading ? tradeForm(text) : null;
  const key = meaning ?? commonForm(text);
  return spelt(text, key, impersonalWeight(meaning ?? text, trading), /\d/.test(text));
}

function impersonalWeight(text: string, trading: boolean): number {
  if (!trading && SHIP_TITLES.has(text)) return WEIGHTS.courtesy;
  if (text.length === 1) return INITIAL;
  const kind = classOfWord(text);
  if (kind === 'courtesy') return WEIGHTS.trade;
  return trading || kind === 'filler' || kind === 'particle' ? WEIGHTS[kind] : WEIGHTS.plain;
}

const SHIP_TITLES: ReadonlySet<string> = new Set([
  'mv',
  'mt',
  'ms',
  'ss',
  'vessel',
  'tanker',
  'ship',
]);

/** Names share their words: what one sounds like is worked out once. */
const knownSound = remembering(soundOf, 65_536);
const knownSkeleton = remembering(skeletonOf, 65_536);

function spelt(text: string, key: string, weight: number, isNumber: boolean): NameWord {
  const isTrade = weight === WEIGHTS.trade || weight === WEIGHTS.place;
  const [sound, skeleton] = [knownSound(text), knownSkeleton(text)];
  const isInitial = weight === INITIAL && text.length === 1;
  return { text, key, sound, skeleton, weight, isNumber, isTrade, isInitial };
}

const DESCENT: ReadonlySet<string> = new Set(['bin', 'ibn', 'ben', 'bint', 'ould', 'wald']);

function descentsOf(words: readonly string[]): readonly (readonly [string, string])[] {
  return words.flatMap((word, at) => {
    const [child, parent] = [words[at - 1], words[at + 1]];
    if (!DESCENT.has(word) || child === undefined || parent === undefined) return [];
    return [[commonForm(child), commonForm(parent)] as const];
  });
}
