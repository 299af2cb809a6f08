/** A kind of record or segment in its place: how often it may stand there, and what may follow within it. */
export interface Place {
  readonly tag: string;
  readonly max: number;
  readonly required: boolean;
  readonly within: readonly Place[];
}

/** What a format puts in order: an X12 segment, a CATAIR record. */
export interface Tagged {
  readonly tag: string;
}

/** A record with the records that belong to it. */
export interface Branch<T extends Tagged> {
  readonly record: T;
  readonly branches: readonly Branch<T>[];
}

/** `missing` names the absent tag and the record within which it should stand; null is the message. */
export type Disorder<T extends Tagged> =
  | { readonly kind: 'unknown' | 'misplaced' | 'exceeded'; readonly record: T }
  | { readonly kind: 'missing'; readonly tag: string; readonly within: T | null };

/** The records as a tree, and everything that is out of order. */
export interface Arrangement<T extends Tagged> {
  readonly branches: readonly Branch<T>[];
  readonly disorders: readonly Disorder<T>[];
}

/** A place that must be taken once. */
export function one(tag: string, within: readonly Place[] = []): Place {
  return { tag, max: 1, required: true, within };
}

/** A place that may be taken up to `max` times. */
export function upTo(max: number, tag: string, within: readonly Place[] = []): Place {
  return { tag, max, required: false, within };
}

/** A place that must be taken, and may be up to `max` times. */
export function oneTo(max: number, tag: string, within: readonly Place[] = []): Place {
  return { tag, max, required: true, within };
}

interface Opening<T extends Tagged> {
  readonly record: T | null;
  readonly places: readonly Place[];
  readonly branches: Branch<T>[];
  /** The place last taken, and how often. */
  at: number;
  taken: number;
}

/**
 * Arranges records by a table of places, innermost place first.
 *
 * A record that fits nowhere is told and left out, and the reading goes on after it, so that one
 * wrong record does not hide what is wrong with the others.
 */
export function arrange<T extends Tagged>(
  places: readonly Place[],
  records: readonly T[],
): Arrangement<T> {
  const disorders: Disorder<T>[] = [];
  const root = open<T>(null, places);
  const openings: Opening<T>[] = [root];
  for (const record of records) {
    const depth = depthFor(openings, record.tag);
    if (depth < 0) {
      disorders.push({ kind: hasPlace(places, record.tag) ? 'misplaced' : 'unknown', record });
      continue;
    }
    while (openings.length > depth + 1) close(openings.pop(), disorders);
    const opening = openings[depth];
    if (opening !== undefined) openings.push(take(opening, record, disorders));
  }
  while (openings.length > 0) close(openings.pop(), disorders);
  return { branches: root.branches, disorders };
}

/** The innermost opening with a place for the tag at or after the one last taken; -1 when none has. */
function depthFor<T extends Tagged>(openings: readonly Opening<T>[], tag: string): number {
  return openings.findLastIndex((opening) => placeIndex(opening, tag) >= 0);
}

function placeIndex<T extends Tagged>({ places, at }: Opening<T>, tag: string): number {
  for (let index = Math.max(at, 0); index < places.length; index += 1) {
    if (places[index]?.tag === tag) return index;
  }
  return -1;
}

function take<T extends Tagged>(
  opening: Opening<T>,
  record: T,
  disorders: Disorder<T>[],
): Opening<T> {
  const index = placeIndex(opening, record.tag);
  const place = opening.places[index];
  tellSkipped(opening, index, disorders);
  opening.taken = index === opening.at ? opening.taken + 1 : 1;
  opening.at = index;
  if (place !== undefined && opening.taken > place.max) {
    disorders.push({ kind: 'exceeded', record });
  }
  const inner = open<T>(record, place?.within ?? []);
  opening.branches.push({ record, branches: inner.branches });
  return inner;
}

function close<T extends Tagged>(opening: Opening<T> | undefined, disorders: Disorder<T>[]): void {
  if (opening !== undefined) tellSkipped(opening, opening.places.length, disorders);
}

/** Tells the required places between the one last taken and `until`. */
function tellSkipped<T extends Tagged>(
  { places, at, record }: Opening<T>,
  until: number,
  disorders: Disorder<T>[],
): void {
  for (const place of places.slice(at + 1, Math.max(until, at + 1))) {
    if (place.required) disorders.push({ kind: 'missing', tag: place.tag, within: record });
  }
}

function open<T extends Tagged>(record: T | null, places: readonly Place[]): Opening<T> {
  return { record, places, branches: [], at: -1, taken: 0 };
}

function hasPlace(places: readonly Place[], tag: string): boolean {
  return places.some((place) => place.tag === tag || hasPlace(place.within, tag));
}

/** The branches of one tag, in order. */
export function branchesOf<T extends Tagged>(branch: Branch<T>, tag: string): readonly Branch<T>[] {
  return branch.branches.filter((inner) => inner.record.tag === tag);
}

/** A record and all that belongs to it, in the order they came. */
export function recordsOf<T extends Tagged>(branch: Branch<T>): readonly T[] {
  const records: T[] = [];
  collect(branch, records);
  return records;
}

function collect<T extends Tagged>({ record, branches }: Branch<T>, records: T[]): void {
  records.push(record);
  for (const inner of branches) collect(inner, records);
}
