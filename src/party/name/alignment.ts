import {
  consonantLikeness,
  INITIAL_FOR_WORD,
  likenessOf,
  samenessOf,
  type WordComparison,
} from './likeness.ts';
import type { NameReading, NameWord } from './name-reading.ts';
import { resemblance } from './resemblance.ts';

/** Two words, or one and several written apart, that stand for each other. */
export interface WordPair {
  readonly left: string;
  readonly right: string;
  /** 0 to 1. */
  readonly alike: number;
}

/** How two names lie beside each other. Weights are of words: 1 for one that tells who somebody is. */
export interface Alignment {
  /** Weight of the words that have a partner. */
  paired: number;
  /** Of that, the weight lost because partners are spelt differently. */
  slipped: number;
  /** The least alike pair that weighs anything, 0 to 1. */
  worst: number;
  leftAlone: number;
  rightAlone: number;
  /** Numbers without a partner. */
  leftNumbers: number;
  rightNumbers: number;
  /** Weight of the pairs that are alike but begin otherwise: "Jafari" and "Safari". */
  otherOnset: number;
  /** Weight of the pairs of a family name with a given name. */
  turned: number;
  /** Initials that stand for a word of the other name. */
  initials: number;
  /** Pairs that tell anything, initials left out. */
  pairs: number;
}

/** Two names while the words are being paired. */
interface Pairing {
  readonly left: Side;
  readonly right: Side;
  readonly by: WordComparison;
  readonly result: Alignment;
  /** Filled for somebody to read; null when nobody will. */
  readonly pairs: WordPair[] | null;
}

interface Side {
  readonly words: readonly NameWord[];
  readonly paired: boolean[];
  readonly acronym: string | null;
  readonly family: number | null;
}

/**
 * Pairs the words of two names: an acronym with what it stands for, equal words, one written together with several
 * written apart, then the most alike first.
 *
 * @param pairs when given, filled with the pairs
 */
export function alignNames(
  left: NameReading,
  right: NameReading,
  pairs: WordPair[] | null = null,
): Alignment {
  if (left.characters !== null && right.characters !== null) {
    return alignCharacters(left.characters, right.characters, pairs);
  }
  const pairing: Pairing = {
    left: sideOf(left),
    right: sideOf(right),
    by: comparisonOf(left, right),
    result: { ...NOTHING_PAIRED },
    pairs,
  };
  pairAcronym(pairing);
  pairEqual(pairing);
  pairJoined(pairing, pairing.left, pairing.right);
  pairJoined(pairing, pairing.right, pairing.left);
  pairAlike(pairing);
  return countAlone(pairing);
}

const NOTHING_PAIRED: Alignment = {
  paired: 0,
  slipped: 0,
  worst: 1,
  leftAlone: 0,
  rightAlone: 0,
  leftNumbers: 0,
  rightNumbers: 0,
  otherOnset: 0,
  turned: 0,
  initials: 0,
  pairs: 0,
};

/** The weight of a character of which there are thousands. */
const CHARACTER = 0.6;

/** Two names in Chinese or Korean writing: a character is the same or another one. */
function alignCharacters(left: string, right: string, pairs: WordPair[] | null): Alignment {
  const theirs = [...right];
  const rest = [...theirs];
  let alone = 0;
  for (const character of left) {
    const at = rest.indexOf(character);
    if (at < 0) alone += 1;
    else {
      rest.splice(at, 1);
      pairs?.push({ left: character, right: character, alike: 1 });
    }
  }
  const paired = theirs.length - rest.length;
  return {
    ...NOTHING_PAIRED,
    paired: paired * CHARACTER,
    leftAlone: alone * CHARACTER,
    rightAlone: rest.length * CHARACTER,
    pairs: paired,
  };
}

function sideOf({ words, acronym, family }: NameReading): Side {
  return { words, acronym, family, paired: new Array<boolean>(words.length).fill(false) };
}

function comparisonOf(left: NameReading, right: NameReading): WordComparison {
  if (left.consonantal !== right.consonantal) return 'consonants';
  return left.characters !== null || right.characters !== null ? 'syllables' : 'letters';
}

const ACRONYM = 0.85;

/** "NLF" for "Norden Ladder Factory". */
function pairAcronym(pairing: Pairing): void {
  const { left, right } = pairing;
  if (!isAcronymOf(left, right) && !isAcronymOf(right, left)) return;
  left.paired.fill(true);
  right.paired.fill(true);
  count(pairing, 1, ACRONYM);
  pairing.pairs?.push({ left: textOf(left.words), right: textOf(right.words), alike: ACRONYM });
}

function isAcronymOf({ words }: Side, { acronym }: Side): boolean {
  return words.length === 1 && words[0]?.text === acronym;
}

function pairEqual(pairing: Pairing): void {
  const { left, right } = pairing;
  for (let at = 0; at < left.words.length; at += 1) {
    const word = left.words[at];
    if (word === undefined || left.paired[at]) continue;
    const other = right.words.findIndex(({ key }, n) => key === word.key && !right.paired[n]);
    const partner = right.words[other];
    if (partner !== undefined) pair(pairing, at, other, samenessOf(word, partner));
  }
}

function pairAlike(pairing: Pairing): void {
  const { left, right, by } = pairing;
  const found: { readonly alike: number; readonly at: number; readonly other: number }[] = [];
  for (const at of unpaired(left)) {
    for (const other of unpaired(right)) {
      const [one, two] = [left.words[at], right.words[other]];
      const alike = one === undefined || two === undefined ? 0 : likenessOf(one, two, by);
      if (alike > 0) found.push({ alike, at, other });
    }
  }
  // The sort is stable: among equals the order of the words decides.
  if (found.length > 1) found.sort((a, b) => b.alike - a.alike);
  for (const { alike, at, other } of found) {
    if (!left.paired[at] && !right.paired[other]) pair(pairing, at, other, alike);
  }
}

function unpaired({ paired }: Side): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < paired.length; at += 1) if (!paired[at]) places.push(at);
  return places;
}

function pair(pairing: Pairing, at: number, other: number, alike: number): void {
  const { left, right, pairs, result } = pairing;
  const [one, two] = [left.words[at], right.words[other]];
  if (one === undefined || two === undefined) return;
  left.paired[at] = true;
  right.paired[other] = true;
  const initial = alike === INITIAL_FOR_WORD;
  if (initial) result.initials += 1;
  const weight = initial ? Math.min(one.weight, two.weight) : (one.weight + two.weight) / 2;
  count(pairing, weight, alike);
  if (weight > TELLING) {
    if (one.sound[0] !== two.sound[0]) result.otherOnset += weight;
    if (left.family !== null && right.family !== null) {
      if (at < left.family !== other < right.family) result.turned += weight;
    }
  }
  pairs?.push({ left: one.text, right: two.text, alike });
}

/** Pairs of less weight are of particles and titles. */
const TELLING = 0.2;

function count({ result }: Pairing, weight: number, alike: number): void {
  result.paired += weight;
  result.slipped += weight * (1 - alike);
  if (weight <= TELLING) return;
  if (alike !== INITIAL_FOR_WORD) result.pairs += 1;
  if (alike < result.worst) result.worst = alike;
}

/** "Aero Norte" against "Aeronorte". */
const JOINED = 0.96;
const JOINED_WORDS_MAX = 6;
const JOINED_WEIGHT_MAX = 1.5;
/** Words run together must be nearly the same: there are many ways to run words together. */
const JOINED_ALIKE_MIN = 0.8;

/** Pairs neighbouring words of one name, run together, with a single word of the other. */
function pairJoined(pairing: Pairing, apart: Side, together: Side): void {
  for (let start = 0; start + 1 < apart.words.length; start += 1) {
    const found = joinFrom(pairing, apart, together, start);
    if (found === null) continue;
    const several = apart.words.slice(start, found.end);
    const single = together.words[found.other];
    apart.paired.fill(true, start, found.end);
    together.paired[found.other] = true;
    const weight = several.reduce((sum, word) => sum + word.weight, 0);
    const alike = JOINED * found.alike;
    count(pairing, Math.min(weight, JOINED_WEIGHT_MAX), alike);
    const [one, two] = [textOf(several), single?.text ?? ''];
    pairing.pairs?.push(
      apart === pairing.left ? { left: one, right: two, alike } : { left: two, right: one, alike },
    );
  }
}

/** The fewest words from a place on that are one word of the other name when run together. */
function joinFrom(
  { by }: Pairing,
  apart: Side,
  together: Side,
  start: number,
): { readonly end: number; readonly other: number; readonly alike: number } | null {
  const last = Math.min(start + JOINED_WORDS_MAX, apart.words.length);
  const lettersMin = by === 'consonants' ? 2 : 4;
  let joined = '';
  for (let at = start; at < last && apart.paired[at] === false; at += 1) {
    const word = apart.words[at];
    joined += by === 'consonants' ? word?.skeleton : word?.text;
    if (at === start || joined.length < lettersMin) continue;
    const found = mostAlike(joined, together, by);
    if (found !== null) return { ...found, end: at + 1 };
  }
  return null;
}

function mostAlike(joined: string, side: Side, by: WordComparison) {
  let found: { readonly other: number; readonly alike: number } | null = null;
  for (const other of unpaired(side)) {
    const word = side.words[other];
    if (word === undefined || word.isNumber) continue;
    const alike = joinedLikeness(joined, word, by);
    if (alike > (found?.alike ?? JOINED_ALIKE_MIN)) found = { other, alike };
  }
  return found;
}

function joinedLikeness(joined: string, word: NameWord, by: WordComparison): number {
  if (by !== 'consonants') return resemblance(joined, word.text);
  return consonantLikeness(joined.replace(DOUBLED, '$1'), word.skeleton);
}

const DOUBLED = /(.)\1+/g;

/** An initial without a partner says as much as a name does: it is another one's. */
const INITIAL_ALONE = 0.8;
/** A syllable more makes another name. */
const SYLLABLE_ALONE = 3;

function countAlone({ left, right, by, result }: Pairing): Alignment {
  for (const at of unpaired(left)) {
    const word = left.words[at];
    if (word === undefined) continue;
    result.leftAlone += weightAlone(word, by);
    if (word.isNumber) result.leftNumbers += 1;
  }
  for (const at of unpaired(right)) {
    const word = right.words[at];
    if (word === undefined) continue;
    result.rightAlone += weightAlone(word, by);
    if (word.isNumber) result.rightNumbers += 1;
  }
  return result;
}

function weightAlone(word: NameWord, by: WordComparison): number {
  if (word.isInitial) return INITIAL_ALONE;
  return by === 'syllables' ? SYLLABLE_ALONE * word.weight : word.weight;
}

function textOf(words: readonly NameWord[]): string {
  return words.map(({ text }) => text).join(' ');
}
