import { resemblance } from './resemblance.ts';

/** The words of a name and what each tells: much when few listed names have it. */
export interface WeighedWords {
  readonly words: readonly string[];
  readonly weights: readonly number[];
}

/** What a word costs that only the filed name has; an address or a title may have slipped into it. */
const EXTRA_FILED = 0.8;
/** What a word costs that only the listed name has; lists give all of somebody's names. */
const EXTRA_LISTED = 0.45;
/** "Aero Norte" against "Aeronorte". */
const JOINED = 0.96;
/** Both names have a number and not the same: two ships of a fleet, two numbered companies. */
const NUMBERS_DIFFER = 0.6;

/**
 * How near a filed name is to a listed one, 0 to 1, in any order of words.
 *
 * Equal words pair first, then the ones most alike in the order of the filed name, then what is left on
 * both sides as one piece. The answer is the paired weight, each pair as far as it is alike, over all the
 * weight, with unpaired words at a discount.
 */
export function alignNames(filed: WeighedWords, listed: WeighedWords): number {
  const partners = pairEqual(filed.words, listed.words);
  let [near, paired] = pairAlike(filed.words, listed, partners);
  const lonelyFiled = unpaired(filed.words, partners.ofFiled);
  const lonelyListed = unpaired(listed.words, partners.ofListed);
  let extraFiled = sumWeights(filed, lonelyFiled);
  let extraListed = sumWeights(listed, lonelyListed);
  const joined = joinedResemblance(filed.words, lonelyFiled, listed.words, lonelyListed);
  if (joined > 0) {
    near += joined * extraListed;
    paired += extraListed;
    [extraFiled, extraListed] = [0, 0];
  }
  const all = paired + EXTRA_FILED * extraFiled + EXTRA_LISTED * extraListed;
  const conflict =
    extraFiled > 0 &&
    lonelyFiled.some((at) => hasDigit(filed.words[at])) &&
    lonelyListed.some((at) => hasDigit(listed.words[at]));
  return all === 0 ? 0 : (near / all) * (conflict ? NUMBERS_DIFFER : 1);
}

const ALONE = -1;

/** For each word of one name the place of its partner in the other. */
interface Partners {
  readonly ofFiled: number[];
  readonly ofListed: number[];
}

function pairEqual(filed: readonly string[], listed: readonly string[]): Partners {
  const ofFiled: number[] = [];
  const ofListed: number[] = listed.map(() => ALONE);
  for (const [at, word] of filed.entries()) {
    let other = listed.indexOf(word);
    while (other !== ALONE && ofListed[other] !== ALONE) other = listed.indexOf(word, other + 1);
    ofFiled.push(other);
    if (other !== ALONE) ofListed[other] = at;
  }
  return { ofFiled, ofListed };
}

/** Pairs what is alike among the words left over; answers the near and the whole weight of all pairs. */
function pairAlike(
  filed: readonly string[],
  listed: WeighedWords,
  partners: Partners,
): [near: number, paired: number] {
  let near = 0;
  let paired = 0;
  for (let at = 0; at < filed.length; at += 1) {
    let partner = partners.ofFiled[at] ?? ALONE;
    let alike = 1;
    if (partner === ALONE) {
      [partner, alike] = mostAlike(filed[at] ?? '', listed.words, partners.ofListed);
      if (partner === ALONE) continue;
      partners.ofFiled[at] = partner;
      partners.ofListed[partner] = at;
    }
    const weight = listed.weights[partner] ?? 0;
    near += alike * weight;
    paired += weight;
  }
  return [near, paired];
}

function mostAlike(
  word: string,
  listed: readonly string[],
  taken: readonly number[],
): [partner: number, alike: number] {
  let partner = ALONE;
  let most = 0;
  if (hasDigit(word)) return [partner, most];
  for (let at = 0; at < listed.length; at += 1) {
    if (taken[at] !== ALONE) continue;
    const alike = resemblance(word, listed[at] ?? '');
    if (alike > most) [partner, most] = [at, alike];
  }
  return [partner, most];
}

function unpaired(words: readonly string[], partners: readonly number[]): readonly number[] {
  const alone: number[] = [];
  for (let at = 0; at < words.length; at += 1) if (partners[at] === ALONE) alone.push(at);
  return alone;
}

function sumWeights(name: WeighedWords, places: readonly number[]): number {
  let sum = 0;
  for (const at of places) sum += name.weights[at] ?? 0;
  return sum;
}

/** What is left on both sides, run together: 0 unless the spaces are what differs. */
function joinedResemblance(
  filed: readonly string[],
  lonelyFiled: readonly number[],
  listed: readonly string[],
  lonelyListed: readonly number[],
): number {
  if (lonelyFiled.length === 0 || lonelyListed.length === 0) return 0;
  if (lonelyFiled.length + lonelyListed.length === 2) return 0;
  const ours = lonelyFiled.map((at) => filed[at]).join('');
  const theirs = lonelyListed.map((at) => listed[at]).join('');
  return JOINED * resemblance(ours, theirs);
}

function hasDigit(word: string | undefined): boolean {
  return word !== undefined && DIGIT.test(word);
}

const DIGIT = /\d/;
