import { wordsOf } from '../fold.ts';
import { resemblance } from '../name/resemblance.ts';

/**
 * Whether two folded names at one address are spellings of one person: in any order, run together or apart, with
 * initials, with a letter wrong here and there. Every word of the shorter name must meet one of the longer, and one
 * of them more than by its initial.
 *
 * @param least 0 to 1, how alike two words must be
 */
export function isSamePerson(one: string, other: string, least: number): boolean {
  if (one === other) return true;
  // In one order whoever is asked first, so that the answer is one.
  const [first, second] = one < other ? [one, other] : [other, one];
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  if (resemblance(short.join(''), long.join('')) >= least) return true;
  const left = [...long];
  let whole = 0;
  for (const word of short) {
    const [place, alike] = nearest(word, left);
    if (place < 0 || alike < least) return false;
    const [met = ''] = left.splice(place, 1);
    if (word.length > 1 && met.length > 1) whole += 1;
  }
  return whole > 0 && (short.length > 1 || long.length === 1);
}

/** The word that a word resembles most; an initial resembles a word that it begins. */
function nearest(word: string, words: readonly string[]): readonly [place: number, alike: number] {
  let place = -1;
  let most = 0;
  words.forEach((other, at) => {
    const initial = (word.length === 1 || other.length === 1) && word[0] === other[0];
    const alike = initial ? 1 : resemblance(word, other);
    if (alike > most) [place, most] = [at, alike];
  });
  return [place, most];
}
