import {
  fullDescription,
  type Heading,
  type ScheduleRevision,
  type TariffLine,
} from './schedule.ts';

/** Which lines, by their place in the revision, hold a word in their own words or those above them. */
interface SearchIndex {
  readonly lines: readonly TariffLine[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Every word in the order of the alphabet, so that those with one beginning stand together. */
  readonly words: readonly string[];
}

/** An index is made when a revision is first searched, and goes when the revision goes. */
const INDEXES = new WeakMap<ScheduleRevision, SearchIndex>();

/**
 * Lines by the beginning of their number ("6109.10"), or by words that each stand in the line or above it.
 *
 * A word may be given by its beginning; an "s" at its end is no difference. First come lines that say most
 * of the words themselves, then those with the fewest words.
 */
export function searchSchedule(
  revision: ScheduleRevision,
  text: string,
  limit: number,
): readonly TariffLine[] {
  const number = numberOf(text);
  if (number !== null) return linesUnder(revision, number, limit);
  const wanted = wordsOf(text).map(stemOf);
  if (wanted.length === 0) return [];
  const index = indexOf(revision);
  const found = [...placesOfAll(index, wanted)].flatMap((place) => index.lines[place] ?? []);
  return found
    .map((line) => ({ line, own: countOwn(line, wanted), length: fullDescription(line).length }))
    .sort((a, b) => b.own - a.own || a.length - b.length || (a.line.code < b.line.code ? -1 : 1))
    .slice(0, limit)
    .map(({ line }) => line);
}

const NUMBER = /^\s*\d[\d.\s]*$/;

function numberOf(text: string): string | null {
  return NUMBER.test(text) ? text.replace(/[.\s]/g, '') : null;
}

function linesUnder(
  revision: ScheduleRevision,
  number: string,
  limit: number,
): readonly TariffLine[] {
  const found: TariffLine[] = [];
  for (const line of revision.lines.values()) {
    if (found.length === limit) break;
    if (line.code.startsWith(number)) found.push(line);
  }
  return found;
}

function indexOf(revision: ScheduleRevision): SearchIndex {
  const known = INDEXES.get(revision);
  if (known !== undefined) return known;
  const index = buildIndex(revision);
  INDEXES.set(revision, index);
  return index;
}

function buildIndex(revision: ScheduleRevision): SearchIndex {
  const lines = [...revision.lines.values()];
  const places = new Map<string, number[]>();
  const met = new Map<Heading, ReadonlySet<string>>();
  for (const [place, line] of lines.entries()) {
    for (const word of wordsThrough(line, met)) {
      const list = places.get(word);
      if (list === undefined) places.set(word, [place]);
      else list.push(place);
    }
  }
  return { lines, places, words: [...places.keys()].sort() };
}

/** The words of a heading and of all those above it. */
function wordsThrough(
  heading: Heading,
  met: Map<Heading, ReadonlySet<string>>,
): ReadonlySet<string> {
  const known = met.get(heading);
  if (known !== undefined) return known;
  const above = heading.under === null ? [] : wordsThrough(heading.under, met);
  const words = new Set([...above, ...wordsOf(heading.text)]);
  met.set(heading, words);
  return words;
}

function placesOfAll(index: SearchIndex, wanted: readonly string[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...rest] = wanted.map((stem) => placesOf(index, stem));
  return new Set([...first].filter((place) => rest.every((places) => places.has(place))));
}

function placesOf({ words, places }: SearchIndex, stem: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = firstFrom(words, stem); words[at]?.startsWith(stem); at += 1) {
    for (const place of places.get(words[at] ?? '') ?? []) found.add(place);
  }
  return found;
}

/** The place of the first word that does not come before the given one. */
function firstFrom(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countOwn(line: TariffLine, wanted: readonly string[]): number {
  const own = wordsOf(line.text);
  return wanted.filter((stem) => own.some((word) => word.startsWith(stem))).length;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function stemOf(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}
