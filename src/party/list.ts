import { canonical, sha256 } from '../terms/canonical.ts';
import type { Day } from '../terms/day.ts';
import type { Identifier } from './party.ts';

export const LISTED_KINDS = ['person', 'organisation', 'vessel', 'aircraft'] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];

/** `weak`: a nickname or a common name, which the list's owner calls a poor ground for a match. */
export const ALIAS_KINDS = ['primary', 'strong', 'weak'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

export interface ListedName {
  readonly text: string;
  readonly alias: AliasKind;
}

/** One party, ship or aircraft that the list's owner has named. */
export interface ListedParty {
  /** The owner's own number for it. */
  readonly id: string;
  readonly kind: ListedKind;
  /** At least one; the first is the primary name. */
  readonly names: readonly ListedName[];
  readonly programs: readonly string[];
  /** As the owner writes them: ISO codes on some lists, English names on others. */
  readonly countries: readonly string[];
  readonly addresses: readonly string[];
  readonly identifiers: readonly Identifier[];
  /** Of a person: days, months or years, several when the owner is unsure: "1971-03-25", "1971". */
  readonly births?: readonly string[];
  readonly gender?: 'female' | 'male';
  /** Of a ship or aircraft, as the owner writes it. */
  readonly flag?: string;
  /** The first and the last day on which the entry holds; without them it holds as long as the list. */
  readonly from?: Day;
  readonly to?: Day;
  /** The owner keeps it on the list and says that it does not hold. */
  readonly inactive?: true;
  /** The part of the list on which it stands: "2(d)(2)(B)(ii)". */
  readonly sublist?: string;
  /** The goods that it is about. */
  readonly goods?: string;
  /** Where the owner made it known: "87 FR 20299". */
  readonly citation?: string;
  /** What else the owner says, for whoever looks at a match. */
  readonly remarks?: string;
}

export interface WatchList {
  readonly name: string;
  /** Which state of the list this is: the owner's date, or a hash of the files it was read from. */
  readonly edition: string;
  /** Where it was read. */
  readonly source: string;
  /** Made up for demonstration or test. */
  readonly synthetic: boolean;
  readonly entries: readonly ListedParty[];
}

/** An edition in the Book: a list may have several, of which one is searched on a day. */
export interface SearchedList extends WatchList {
  /** The days on which this edition is searched; every day when it is absent. */
  readonly searched?: { readonly from: Day | null; readonly to: Day | null };
}

/** Whether an entry holds on a day. */
export function isInForce({ from, to, inactive }: ListedParty, on: Day): boolean {
  return inactive !== true && (from === undefined || from <= on) && (to === undefined || on <= to);
}

const fingerprints = new WeakMap<ListedParty, string>();

/** Says the same of entries that say the same: whatever was judged of an entry was judged of this state of it. */
export function fingerprintOf(entry: ListedParty): string {
  const known = fingerprints.get(entry);
  if (known !== undefined) return known;
  const print = sha256(canonical(entry)).slice(0, 16);
  fingerprints.set(entry, print);
  return print;
}

/** The list as text: what `parseWatchList` reads back to an equal list, the same bytes for equal lists. */
export function writeWatchList(list: WatchList): string {
  return canonical(list);
}
