import { canonical } from '../terms/canonical.ts';
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

/** The list as text: what `parseWatchList` reads back to an equal list, the same bytes for equal lists. */
export function writeWatchList(list: WatchList): string {
  return canonical(list);
}
