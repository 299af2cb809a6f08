import { type Day, holdsOn, type Validity } from '../../terms/day.ts';
import { multiply, type Rational } from '../../terms/rational.ts';
import { HUNDREDTH } from '../duty-terms.ts';
import { includes } from '../law.ts';
import type { Measure, ProductList, StackingRule } from './measure.ts';
import type { Judgement } from './standing.ts';

/** Which window of a measure counts: when it was law, or when it was collected. */
export type Window = 'law' | 'collection';

/** A measure whose days, origins and products take in a line, with the rules by which it gives way on that day. */
export interface Candidate {
  readonly measure: Measure;
  readonly yields: readonly StackingRule[];
  /** Of a rate that is a plain percentage, the share of the value that is owed: 0.075. Null of every other. */
  readonly share: Rational | null;
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
  /** What was found before, by day and window, then by origin: the same few come again and again. */
  readonly found: Map<string, Map<string, Reach>>;
  /** How many numbers are remembered in all of `found`. */
  remembered: number;
}

/** Measures whose days and origins take in what comes from one origin on one day. */
interface Reach {
  readonly measures: readonly Measure[];
  readonly everywhere: readonly Measure[];
  readonly byNumber: Map<string, Candidates>;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  /** How they stand for a line that states and claims nothing, once that was asked. */
  plain: Judgement | null;
  /** Lists that could change what reaches the line and are not in the Book, or only in part. */
  readonly unread: readonly string[];
}

const NONE: Candidates = { candidates: [], plain: null, unread: [] };
/** So many numbers are remembered before all are forgotten; about 2 kB each. */
const MOST_REMEMBERED = 50_000;
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
  return { measures, stacking, lists, absent, marks, everywhere, found: new Map(), remembered: 0 };
}

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
  const { byNumber, ...reach } = reachOf(overlays, origin, day, window);
  const known = byNumber.get(hts);
  if (known !== undefined) return known;
  const candidates = search(overlays, hts, day, reach);
  byNumber.set(hts, candidates);
  overlays.remembered += 1;
  if (overlays.remembered > MOST_REMEMBERED) {
    overlays.found.clear();
    overlays.remembered = 0;
  }
  return candidates;
}

function reachOf(overlays: Overlays, origin: string, day: Day, window: Window): Reach {
  const { found, everywhere } = overlays;
  const key = window === 'law' ? `${day}*` : day;
  let byOrigin = found.get(key);
  if (byOrigin === undefined) {
    byOrigin = new Map();
    found.set(key, byOrigin);
  }
  const known = byOrigin.get(origin);
  if (known !== undefined) return known;
  const reaches = (measure: Measure) =>
    holdsOn(window === 'law' ? measure.validity : measure.collection, day) &&
    includes(measure.origins, origin) &&
    !measure.exceptOrigins.includes(origin);
  const reach: Reach = {
    measures: overlays.measures.filter(reaches),
    everywhere: everywhere.filter(reaches),
    byNumber: new Map(),
  };
  byOrigin.set(origin, reach);
  return reach;
}

function search(
  overlays: Overlays,
  hts: string,
  day: Day,
  { measures, everywhere }: Omit<Reach, 'byNumber'>,
): Candidates {
  const inScope = inScopeOn(overlays, hts, day, everywhere);
  const reaching = measures
    .filter((measure) => inScope.has(measure))
    .toSorted((a, b) => a.sequence - b.sequence || (a.heading < b.heading ? -1 : 1));
  const unread = new Set<string>();
  if (!isReadFor(overlays.lists, hts)) {
    for (const measure of measures) {
      // Of a measure that takes the line in, only what takes it out again could change the answer.
      const { lists, exceptLists } = measure.scope;
      const names = inScope.has(measure) ? exceptLists : lists;
      for (const name of names) if (isPartial(overlays.lists.get(name))) unread.add(name);
    }
  }
  if (reaching.length === 0 && unread.size === 0) return NONE;
  return {
    candidates: reaching.map((measure) => ({
      measure,
      yields: overlays.stacking.filter(
        (rule) =>
          (rule.yields === measure.authority || rule.yields === measure.heading) &&
          holdsOn(rule.validity, day),
      ),
      share: shareOf(measure),
    })),
    plain: null,
    unread: [...unread].toSorted(),
  };
}

/** Measures that take the number in: the longest prefix decides, and out goes before in. */
export function inScopeOn(
  overlays: Overlays,
  hts: string,
  day: Day,
  everywhere: readonly Measure[],
): ReadonlySet<Measure> {
  const inside = new Set(everywhere);
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

function shareOf({ rate }: Measure): Rational | null {
  if (rate?.kind !== 'sum' || rate.capped) return null;
  const [term, another] = rate.terms;
  if (term?.kind !== 'percent' || term.on !== null || another !== undefined) return null;
  return multiply(term.percent, HUNDREDTH);
}
