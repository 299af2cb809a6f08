import type { Day } from '../../terms/day.ts';

/** What does not fit about the ways of goods, each reckoned over months of trade. */
export const SIGNAL_KINDS = [
  'implausible-origin',
  'laden-elsewhere',
  'shared-container',
  'shared-maker-code',
  'shared-stuffing',
  'new-factory',
  'over-capacity',
  'over-inputs',
  'mirror-gap',
  'mirror-surge',
  'origin-shift',
  'phoenix-importer',
  'shell-importers',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** Whom or what a signal is about. */
export interface Subject {
  /** `party`: `key` is its party key. `trade`: goods and the countries between which they go. `place`: a container, an address. */
  readonly kind: 'party' | 'trade' | 'place';
  readonly key: string;
  /** For people to read. */
  readonly name: string;
}

/** From what a signal was reckoned. */
export const GROUNDS = [
  'filings',
  'security-filings',
  'capacities',
  'partner-trade',
  'law',
] as const;
export type SignalGround = (typeof GROUNDS)[number];

/** One thing that does not fit, with its numbers and what it rests on. */
export interface RouteSignal {
  readonly kind: SignalKind;
  readonly subject: Subject;
  /** Named figures: shares 0 to 1, counts, units, dollars, days. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Named words: goods, countries, other parties. */
  readonly words: Readonly<Record<string, string>>;
  readonly grounds: readonly SignalGround[];
  /** Party keys of whom else it speaks, at most `EVIDENCE_MAX`. */
  readonly others: readonly string[];
  /** Entries that show it, the latest last, at most `EVIDENCE_MAX`. */
  readonly entries: readonly string[];
  readonly from: Day;
  readonly to: Day;
}

export const EVIDENCE_MAX = 20;

/** @returns the first and last of these days, and at most so many of what was filed on them */
export function evidenceOf(passages: readonly { readonly entry: string; readonly on: Day }[]) {
  const sorted = passages.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) throw new Error('a signal without evidence');
  const entries = [...new Set(sorted.map(({ entry }) => entry))].slice(-EVIDENCE_MAX);
  return { from: first.on, to: last.on, entries };
}
