import type { Day, Instant } from '../../terms/day.ts';

/** A state in which a list was, or is, in the Book. */
export interface ListEdition {
  /** Of the part of the Book that holds it. */
  readonly part: string;
  /** As addresses and commands name the list: "ofac-sdn". */
  readonly list: string;
  readonly edition: string;
  /** Its first day. */
  readonly from: Day;
  /** When we learned of it. */
  readonly knownFrom: Instant;
  readonly source: string;
  readonly verified: boolean;
  /** It was taken out of the Book. */
  readonly withdrawn: boolean;
}

/** Two editions of a list, to be compared. */
export interface EditionPair {
  /** Null where the list had none before. */
  readonly before: ListEdition | null;
  readonly after: ListEdition;
}

/** The texts of two editions, as the Book holds them; null where the list was not in it. */
export interface EditionContents {
  readonly before: string | null;
  readonly after: string | null;
}

const BEGINS = '@';

/** As addresses and commands name a list: small letters, digits and hyphens. */
export function listSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * The name of the part that holds an edition. One that begins later has a name of its own, so that it stands in the
 * Book beside the one that is searched until then.
 */
export function partNameOf(list: string, from: Day, today: Day): string {
  return from > today ? `${list}${BEGINS}${from}` : list;
}

/** The list that a part of the Book is an edition of. */
export function listOfPart(part: string): string {
  return part.split(BEGINS)[0] ?? part;
}

/** Of editions that stand in the Book, the one that is searched on a day: the latest that has begun, else the first. */
export function editionOn<Edition extends { readonly from: Day }>(
  editions: readonly Edition[],
  on: Day,
): Edition | null {
  const byDay = editions.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return byDay.findLast(({ from }) => from <= on) ?? byDay[0] ?? null;
}
