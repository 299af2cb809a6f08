import { resemblance } from './resemblance.ts';

/** The words of a name and what each tells: much when few listed names have it. */
export interface WeighedWords {
  readonly words: readonly string[];
  readonly weights: readonly number[];
}

/** What a word costs that only the filed name has; an address or a title may have slipped into it. */
const EXTRA_FILED = 0.8;
/** What a word costs that only the listed name has; lists give all of somebody's names. */
const EXTRA_LISTED = 0.35;
/** "Aero Norte" against "Aeronorte". */
const JOINED = 0.96;
const JOINED_WORDS_MAX = 4;
/** Both names have a number and not the same: two ships of a fleet, two numbered companies. */
const NUMBERS_DIFFER = 0.6;

/**
 * How near a filed name is to a listed one, 0 to 1, in any order of words.
 *
 * Equal words pair first, then words that one name writes apart and the other together, then the most
 * alike in the order of the filed name. The answer is the paired weight, each pair as far as it is
 * alike, over all the weight, unpaired words at a discount.
 */
export function alignNames(filed: WeighedWords, listed: WeighedWords): number {
  const pairing: Pairing = {
    filed: { ...filed, paired: filed.words.map(() => false) },
    listed: { ...listed, paired: listed.words.map(() => false) },
    near: 0,
    weight: 0,
  };
  pairEqual(pairing);
  pairJoined(pairing, pairing.filed, pairing.listed);
  pairJoined(pairing, pairing.listed, pairing.filed);
  pairAlike(pairing);
  const all =
    pairing.weight +
    EXTRA_FILED * unpairedWeight(pairing.filed) +
    EXTRA_LISTED * unpairedWeight(pairing.listed);
  if (all === 0) return 0;
  const numbersDiffer = hasUnpairedNumber(pairing.filed) && hasUnpairedNumber(pairing.listed);
  return (pairing.near / all) * (numbersDiffer ? NUMBERS_DIFFER : 1);
}

/** One name of the two while its words are being paired. */
interface Side extends WeighedWords {
  readonly paired: boolean[];
}

/** What is paired so far: its weight in the listed name, and how much of that is alike. */
interface Pairing {
  readonly filed: Side;
  readonly listed: Side;
  near: number;
  weight: number;
}

function pairEqual(pairing: Pairing): void {
  const { filed, listed } = pairing;
  for (let at = 0; at < filed.words.length; at += 1) {
    for (let other = 0; other < listed.words.length; other += 1) {
      if (listed.paired[other] || filed.words[at] !== listed.words[other]) continue;
      pair(pairing, at, other, 1);
      break;
    }
  }
}

function pairAlike(pairing: Pairing): void {
  const { filed, listed } = pairing;
  for (let at = 0; at < filed.words.length; at += 1) {
    if (filed.paired[at]) continue;
    const [other, alike] = mostAlike(filed.words[at] ?? '', listed);
    if (alike > 0) pair(pairing, at, other, alike);
  }
}

function pair(pairing: Pairing, filedAt: number, listedAt: number, alike: number): void {
  const weight = pairing.listed.weights[listedAt] ?? 0;
  pairing.filed.paired[filedAt] = true;
  pairing.listed.paired[listedAt] = true;
  pairing.near += alike * weight;
  pairing.weight += weight;
}

/** Pairs neighbouring words of one name, run together, with a single word of the other. */
function pairJoined(pairing: Pairing, apart: Side, together: Side): void {
  for (let start = 0; start < apart.words.length; start += 1) {
    let joined = '';
    const end = start + JOINED_WORDS_MAX;
    for (let at = start; at < end && apart.paired[at] === false; at += 1) {
      joined += apart.words[at];
      const [other, alike] = at === start ? NONE : mostAlike(joined, together);
      if (alike === 0) continue;
      apart.paired.fill(true, start, at + 1);
      together.paired[other] = true;
      const weight =
        apart === pairing.listed
          ? sum(apart.weights, start, at + 1)
          : sum(together.weights, other, other + 1);
      pairing.near += JOINED * alike * weight;
      pairing.weight += weight;
    }
  }
}

const NONE: readonly [place: number, alike: number] = [-1, 0];

/** The unpaired word of a name that a word resembles most. A word with a digit resembles only itself. */
function mostAlike(word: string, side: Side): readonly [place: number, alike: number] {
  const likeness = DIGIT.test(word) ? sameness : resemblance;
  let place = -1;
  let most = 0;
  for (let at = 0; at < side.words.length; at += 1) {
    if (side.paired[at]) continue;
    const alike = likeness(word, side.words[at] ?? '');
    if (alike > most) [place, most] = [at, alike];
  }
  return [place, most];
}

function sameness(a: string, b: string): number {
  return a === b ? 1 : 0;
}

function unpairedWeight({ weights, paired }: Side): number {
  let weight = 0;
  for (let at = 0; at < paired.length; at += 1) if (!paired[at]) weight += weights[at] ?? 0;
  return weight;
}

function hasUnpairedNumber({ words, paired }: Side): boolean {
  return words.some((word, at) => !paired[at] && DIGIT.test(word));
}

function sum(weights: readonly number[], start: number, end: number): number {
  let weight = 0;
  for (let at = start; at < end; at += 1) weight += weights[at] ?? 0;
  return weight;
}

const DIGIT = /\d/;
