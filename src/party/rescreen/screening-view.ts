import type { Day, Instant } from '../../terms/day.ts';
import type { EditionPair, ListEdition } from '../list/edition.ts';
import type { ListDelta } from '../list/list-change.ts';
import type { HitPage, HitRow, ListScreening } from './hit.ts';

/** An open consignment that names a party, as far as a page of a match shows it. */
export interface NamingConsignment {
  readonly consignment: string;
  readonly decision: string;
  readonly reference: string;
  readonly lane: string;
}

/** A list of the Book, with the editions that it had. */
export interface ListView {
  readonly list: string;
  /** Its owner's name for it. */
  readonly name: string;
  readonly source: string;
  /** How many are listed in the edition that is searched. */
  readonly entries: number;
  readonly searched: ListEdition;
  /** The latest first. */
  readonly editions: readonly ListEdition[];
}

export interface ListsView {
  readonly asOf: Instant;
  readonly lists: readonly ListView[];
  /** The last times that everybody was screened again. */
  readonly screenings: readonly ListScreening[];
}

export interface HitsView {
  readonly asOf: Instant;
  readonly total: number;
  readonly hits: readonly HitRow[];
}

/** A match with both sides, and what of the party's is still open. */
export interface HitView {
  readonly hit: HitPage;
  readonly consignments: readonly NamingConsignment[];
  /** The last day to which it may be dismissed; null where the policy sets no bound. */
  readonly untilMax: Day | null;
}

/** What became of a list from one edition to the next. */
export type ChangesView = EditionPair & ListDelta;
