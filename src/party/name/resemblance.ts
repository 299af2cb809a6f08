/**
 * How alike two folded words are: 1 the same, 0 too far apart to be one word misspelt.
 *
 * An edit distance in which letters that are heard or typed alike cost less and digits more. Beyond a
 * cliff that grows with the logarithm of the longer length the answer is 0, so that short words must be
 * equal and long ones may differ in two or three letters.
 */
export function resemblance(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const allowance = allowedCost(long.length);
  if ((long.length - short.length) * CHEAPEST_INSERTION > allowance) return 0;
  if (long.length > LETTERS_MAX) return 0;
  const cost = editCost(short, long, allowance);
  return cost > allowance ? 0 : 1 - (2 * cost) / (short.length + long.length);
}

/** Longer words resemble only themselves; no list has one. */
const LETTERS_MAX = 96;

const CLIFF_BASE = 2;
const CLIFF_SHIFT = 1.5;

/** The edit cost at which words stop being one: none up to three letters, 1.3 at four, 2.7 at eight. */
function allowedCost(letters: number): number {
  return ALLOWED[letters] ?? 0;
}

const ALLOWED: readonly number[] = Array.from({ length: LETTERS_MAX + 1 }, (_, letters) =>
  letters <= 3 ? 0 : Math.log(letters - CLIFF_SHIFT) / Math.log(CLIFF_BASE),
);

const EDIT = 1;
const DIGIT_EDIT = 1.5;
const ALIKE_EDIT = 0.6;
const SWAP = 0.8;
/** One letter of a double one, or an h: the commonest differences between two romanisations. */
const CHEAPEST_INSERTION = 0.5;

/** Letters that clerks and romanisations exchange. */
const ALIKE: readonly string[] = [
  'aeiou',
  'iyj',
  'ckq',
  'sz',
  'vwu',
  'vb',
  'gj',
  'dt',
  'pb',
  'mn',
  'gk',
];

const CODES = 128;
const SUBSTITUTION = substitutionCosts();

function substitutionCosts(): Float64Array {
  const costs = new Float64Array(CODES * CODES).fill(EDIT);
  for (let code = 0; code < CODES; code += 1) {
    for (let digit = 48; digit <= 57; digit += 1) {
      costs[digit * CODES + code] = DIGIT_EDIT;
      costs[code * CODES + digit] = DIGIT_EDIT;
    }
  }
  for (const letters of ALIKE) {
    for (const a of letters) {
      for (const b of letters) costs[a.charCodeAt(0) * CODES + b.charCodeAt(0)] = ALIKE_EDIT;
    }
  }
  for (let code = 0; code < CODES; code += 1) costs[code * CODES + code] = 0;
  return costs;
}

function insertionCost(word: string, at: number): number {
  const code = word.charCodeAt(at);
  if (code <= 57) return DIGIT_EDIT;
  const silent = code === 104;
  const doubled = at > 0 && word.charCodeAt(at - 1) === code;
  return silent || doubled ? CHEAPEST_INSERTION : EDIT;
}

const WIDTH = LETTERS_MAX + 1;
let before = new Float64Array(WIDTH);
let above = new Float64Array(WIDTH);
let row = new Float64Array(WIDTH);

/** Optimal string alignment in three rows that every call overwrites; more than `enough` once that is certain. */
function editCost(short: string, long: string, enough: number): number {
  row[0] = 0;
  for (let at = 0; at < short.length; at += 1) {
    row[at + 1] = (row[at] ?? 0) + insertionCost(short, at);
  }
  let least = 0;
  for (let at = 0; at < long.length && least <= enough; at += 1) {
    [before, above, row] = [above, row, before];
    least = fillRow(short, long, at);
  }
  return least > enough ? least : (row[short.length] ?? 0);
}

/** The costs of turning every beginning of `short` into the first `at + 1` letters of `long`; answers the least. */
function fillRow(short: string, long: string, at: number): number {
  const letter = long.charCodeAt(at);
  const insertion = insertionCost(long, at);
  let cost = (above[0] ?? 0) + insertion;
  row[0] = cost;
  let least = cost;
  for (let other = 0; other < short.length; other += 1) {
    const code = short.charCodeAt(other);
    cost = Math.min(
      cost + insertionCost(short, other),
      (above[other + 1] ?? 0) + insertion,
      (above[other] ?? 0) + (SUBSTITUTION[letter * CODES + code] ?? EDIT),
    );
    const swapped =
      at > 0 &&
      other > 0 &&
      letter === short.charCodeAt(other - 1) &&
      code === long.charCodeAt(at - 1);
    if (swapped) cost = Math.min(cost, (before[other - 1] ?? 0) + SWAP);
    row[other + 1] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
