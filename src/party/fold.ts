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

/** The words of a folded name; none of an empty one. */
export function wordsOf(folded: string): readonly string[] {
  return folded === '' ? [] : folded.split(' ');
}

const BEYOND_ASCII = /[^\p{ASCII}]/u;
const COMBINING_MARKS = /\p{M}+/gu;
const APOSTROPHES = /['`]+/g;
const AMPERSANDS = /&/g;
const BETWEEN_WORDS = /[^a-z0-9]+/g;
