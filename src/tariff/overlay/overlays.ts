import { type Day, holdsOn, type Validity } from '../../terms/day.ts';
import { includes } from '../law.ts';
import type { Measure, ProductList, StackingRule } from './measure.ts';

/** Which window of a measure counts: when it was law, or when it was collected. */
export type Window = 'law' | 'collection';

/** A measure whose days, origins and products take in a line, with the rules by which it gives way on that day. */
export interface Candidate {
  readonly measure: Measure;
  readonly yields: readonly StackingRule[];
}

/** A prefix by which a number is in or out of a measure's scope, and when. */
interface Mark {
  readonly measure: Measure;
  readonly out: boolean;
  readonly validity: Validity | null;
}

/** All measures of the Book with an index of their products. */
export interface Overlays {
  readonly measures: readonly Measure[];
  readonly stacking: readonly StackingRule[];
  readonly lists: ReadonlyMap<string, ProductList>;
  /** Kinds of parts that the Book does not hold: its answers leave out what they would add. */
  readonly absent: readonly string[];
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** Measures that reach every number but those that they except. */
  readonly everywhere: readonly Measure[];
  /** What was found before, for the same few days come again and again; forgotten when it grows. */
  readonly found: Map<string, Candidates>;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** Lists that could change what reaches the line and are not in the Book, or only in part. */
  readonly unread: readonly string[];
}

const NONE: Candidates = { candidates: [], unread: [] };
const MOST_FOUND = 100_000;
/** A list of the lines for which lists that are here in part tell all the same. */
const READ_FOR = 'lists-read-for';

/** Indexes measures by the prefixes of their own and of their lists. */
export function indexOverlays(
  measures: readonly Measure[],
  stacking: readonly StackingRule[],
  lists: ReadonlyMap<string, ProductList>,
  absent: readonly string[] = [],
): Overlays {
  const marks = new Map<string, Mark[]>();
  const mark = (prefix: string, measure: Measure, out: boolean, validity: Validity | null) => {
    const marked = marks.get(prefix);
    if (marked === undefined) marks.set(prefix, [{ measure, out, validity }]);
    else marked.push({ measure, out, validity });
  };
  const everywhere: Measure[] = [];
  for (const measure of measures) {
    const { prefixes, except, lists: ins, exceptLists: outs } = measure.scope;
    for (const prefix of prefixes) mark(prefix, measure, false, null);
    for (const prefix of except) mark(prefix, measure, true, null);
    for (const [names, out] of [[ins, false] as const, [outs, true] as const]) {
      for (const row of names.flatMap((name) => lists.get(name)?.rows ?? [])) {
        mark(row.prefix, measure, out, row.validity);
      }
    }
    if (prefixes.length === 0 && ins.length === 0) everywhere.push(measure);
  }
  return { measures, stacking, lists, absent, marks, everywhere, found: new Map() };
}

export const NO_OVERLAYS: Overlays = indexOverlays([], [], new Map());

/**
 * The measures whose days, origins and products take in a line, in the order in which they are filed.
 *
 * What the line states and claims is not yet looked at.
 */
export function findCandidates(
  overlays: Overlays,
  hts: string,
  origin: string,
  day: Day,
  window: Window,
): Candidates {
  if (overlays.measures.length === 0) return NONE;
  const key = `${hts}${origin}${day}${window}`;
  const known = overlays.found.get(key);
  if (known !== undefined) return known;
  if (overlays.found.size >= MOST_FOUND) overlays.found.clear();
  const candidates = search(overlays, hts, origin, day, window);
  overlays.found.set(key, candidates);
  return candidates;
}

function search(
  overlays: Overlays,
  hts: string,
  origin: string,
  day: Day,
  window: Window,
): Candidates {
  const reaches = (measure: Measure) =>
    holdsOn(window === 'law' ? measure.validity : measure.collection, day) &&
    includes(measure.origins, origin) &&
    !measure.exceptOrigins.includes(origin);
  const inScope = inScopeOn(overlays, hts, day);
  const measures = overlays.measures
    .filter((measure) => inScope.has(measure) && reaches(measure))
    .toSorted((a, b) => a.sequence - b.sequence || (a.heading < b.heading ? -1 : 1));
  const unread = new Set<string>();
  if (!isReadFor(overlays.lists, hts)) {
    for (const measure of overlays.measures.filter(reaches)) {
      // Of a measure that takes the line in, only what takes it out again could change the answer.
      const { lists, exceptLists } = measure.scope;
      const names = inScope.has(measure) ? exceptLists : lists;
      for (const name of names) if (isPartial(overlays.lists.get(name))) unread.add(name);
    }
  }
  if (measures.length === 0 && unread.size === 0) return NONE;
  return {
    candidates: measures.map((measure) => ({
      measure,
      yields: overlays.stacking.filter(
        (rule) =>
          (rule.yields === measure.authority || rule.yields === measure.heading) &&
          holdsOn(rule.validity, day),
      ),
    })),
    unread: [...unread].toSorted(),
  };
}

/** Measures that take the number in: the longest prefix decides, and out goes before in. */
function inScopeOn(overlays: Overlays, hts: string, day: Day): ReadonlySet<Measure> {
  const inside = new Set(overlays.everywhere);
  for (let length = 2; length <= hts.length; length += 1) {
    const marks = overlays.marks
      .get(hts.slice(0, length))
      ?.filter(({ validity }) => validity === null || holdsOn(validity, day));
    if (marks === undefined) continue;
    for (const { measure, out } of marks) if (!out) inside.add(measure);
    for (const { measure, out } of marks) if (out) inside.delete(measure);
  }
  return inside;
}

/** True when the numbers of every list that touch this line were read, though the lists are not here as a whole. */
function isReadFor(lists: Overlays['lists'], hts: string): boolean {
  return lists.get(READ_FOR)?.rows.some(({ prefix }) => hts.startsWith(prefix)) ?? false;
}

function isPartial(list: ProductList | undefined): boolean {
  return list === undefined || (list.of !== undefined && list.of > list.rows.length);
}
