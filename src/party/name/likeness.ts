import type { NameWord } from './name-reading.ts';
import { resemblance } from './resemblance.ts';

/** What of two words can be compared, by how their names are written. */
export type WordComparison = 'letters' | 'consonants' | 'syllables';

export const INITIAL_FOR_WORD = 0.8;
/** Words that sound the same. */
const SAME_SOUND = 0.97;
/** Variants of one name, the less alike the less sure: "Mohammed" for "Muhammad" is surer than "Juan" for "John". */
const VARIANT_MIN = 0.86;
const VARIANT_SPAN = 0.12;
const OTHER_GENDER = 0.6;
/** Another word for the same trade: "zavod" for "plant". */
const TRADE_VARIANT = 0.95;
/** A word of trade is a word of a dictionary: "technolab" is no misspelt "technology". */
const TRADE_ALIKE_MIN = 0.84;

/** How alike two words with one key are, 0 to 1. */
export function samenessOf(a: NameWord, b: NameWord): number {
  if (a.text === b.text || a.isNumber) return 1;
  if (a.isTrade && b.isTrade) return TRADE_VARIANT;
  return VARIANT_MIN + VARIANT_SPAN * resemblance(a.text, b.text);
}

/** How alike two words with different keys are, 0 to 1; 0 when they are two words. Numbers are alike never. */
export function likenessOf(a: NameWord, b: NameWord, by: WordComparison): number {
  if (a.isNumber || b.isNumber) return 0;
  if (by === 'consonants') return consonantLikeness(a.skeleton, b.skeleton);
  if (a.text.length === 1 || b.text.length === 1) {
    return a.text[0] === b.text[0] ? INITIAL_FOR_WORD : 0;
  }
  if (by === 'syllables') return a.sound === b.sound ? SAME_SOUND : 0;
  if (differInGender(a.text, b.text)) return OTHER_GENDER;
  const alike = Math.max(resemblance(a.text, b.text), SAME_SOUND * heardLikeness(a, b));
  return (a.isTrade || b.isTrade) && alike < TRADE_ALIKE_MIN ? 0 : alike;
}

function heardLikeness(a: NameWord, b: NameWord): number {
  const written = a.sound === a.text && b.sound === b.text;
  return written ? 0 : resemblance(a.sound, b.sound);
}

/** "Antonia" is Antonio's sister. */
function differInGender(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  const endings = `${a[a.length - 1]}${b[b.length - 1]}`;
  return (endings === 'ao' || endings === 'oa') && a.slice(0, -1) === b.slice(0, -1);
}

/** By how many consonants are the same: few are those of many names. */
const SAME_CONSONANTS: readonly number[] = [0, 0, 0.6, 0.8, 0.86];
const SAME_CONSONANTS_MAX = 0.9;
const MISSPELT_CONSONANTS_MIN = 5;

/** How alike two words are by their consonants; an Arabic article may be grown on to one of them. */
export function consonantLikeness(a: string, b: string): number {
  const most = SAME_CONSONANTS[Math.min(a.length, b.length)] ?? SAME_CONSONANTS_MAX;
  if (a === b || (a.length > 2 && (a === `l${b}` || b === `l${a}`))) return most;
  const short = Math.min(a.length, b.length) < MISSPELT_CONSONANTS_MIN;
  return short ? 0 : most * resemblance(a, b);
}
