import anyAscii from 'any-ascii';

/**
 * A name as words of `a` to `z` and `0` to `9` with single spaces between: case, accents, scripts and
 * punctuation taken out, so that spellings of one name meet. Empty when nothing can be read.
 *
 * Apostrophes join ("Sa'id" is "said"), every other mark parts, and digits stay: in a fleet of one name the number
 * is the ship.
 */
export function foldName(text: string): string {
  const ascii = BEYOND_ASCII.test(text)
    ? anyAscii(text.normalize('NFKD').replace(COMBINING_MARKS, ''))
    : text;
  return ascii
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(AMPERSANDS, ' and ')
    .replace(BETWEEN_WORDS, ' ')
    .trim();
}

/**
 * A name in Latin letters with its case kept, as its script is read aloud: characters of Chinese writing and Korean
 * syllables each a word, "SiemensAG" two words, vowel signs kept where a script has them.
 */
export function romanise(text: string): string {
  const apart = text.normalize('NFKC').replace(CASE_GROWN_TOGETHER, ' ');
  if (!BEYOND_ASCII.test(apart)) return apart;
  return anyAscii(apart.replace(LATIN_ACCENTS, '').replace(CHARACTERS, ' $& '));
}

/** The words of a folded name; none of an empty one. */
export function wordsOf(folded: string): readonly string[] {
  return folded === '' ? [] : folded.split(' ');
}

const CASE_GROWN_TOGETHER = /(?<=\p{Ll}\p{Ll})(?=\p{Lu})/gu;
const CHARACTERS = /[\p{Script=Han}\p{Script=Hangul}]/gu;
const LATIN_ACCENTS = /[\u0300-\u036f]+/g;
const BEYOND_ASCII = /[^\p{ASCII}]/u;
const COMBINING_MARKS = /\p{M}+/gu;
const APOSTROPHES = /['`]+/g;
const AMPERSANDS = /&/g;
const BETWEEN_WORDS = /[^a-z0-9]+/g;
