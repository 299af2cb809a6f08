import type { BookPart } from '../ledger/book-part.ts';
import { listOfPart, listSlug, partNameOf } from '../party/list/edition.ts';
import { type ListForm, readList } from '../party/list/list-adapter.parse.ts';
import type { ListFile } from '../party/list/list-table.parse.ts';
import { writeWatchList } from '../party/list.ts';
import type { SdnFiles } from '../party/sdn.parse.ts';
import type { Day, Instant } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { citationOf, type Offer, partDates } from './offer.ts';
import type { Source } from './source.ts';

export type SdnSources = Readonly<Record<keyof Omit<SdnFiles, 'comments'>, Source>>;

/** What somebody says of a list that is loaded. */
export interface ListLoading {
  readonly form: ListForm;
  /** What to call this state of it; null for what its files say. */
  readonly edition: string | null;
  readonly from: Day;
  readonly verified: boolean;
  /** The parts of the Book, and the day on which it is loaded. */
  readonly parts: readonly BookPart[];
  readonly today: Day;
  readonly at: Instant;
}

/**
 * Lists in the form of their owner, for the Book. An edition that begins later stands beside the one of today.
 *
 * @param files the sources under the names by which the form knows them
 * @faults those of `readList`
 */
export function offerLists(
  sources: readonly Source[],
  loading: ListLoading,
  files: readonly ListFile[] = sources,
): Result<Offer> {
  const { form, edition, from, verified, parts, today, at } = loading;
  const read = readList(form, files, edition);
  if (!read.ok) return refuse(...read.faults.map(withoutNames));
  const { lists, counts } = read.value;
  const offered = lists.map((list) => ({
    kind: 'list',
    name: partNameOf(listSlug(list.name), from, today),
    edition: list.edition,
    content: writeWatchList(list),
    ...partDates(at, from),
    source: sources.map(citationOf).join('; '),
    verified,
  }));
  return ok({
    parts: offered,
    sources,
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    warnings: read.warnings.map(withoutNames),
    withdrawn: outlived(parts, offered),
  });
}

/** Editions under days of their own that have begun, and whose lists go on with one that is offered. */
function outlived(parts: readonly BookPart[], offered: readonly BookPart[]): readonly string[] {
  const goesOn = (part: BookPart) =>
    offered.some(({ name, from }) => name === listOfPart(part.name) && part.from <= from);
  return parts
    .filter((part) => part.kind === 'list' && part.name !== listOfPart(part.name) && goesOn(part))
    .map(({ kind, name }) => `${kind}/${name}`);
}

/** OFAC's list of Specially Designated Nationals, for the Book. @faults those of `parseSdn` */
export function offerSdn({ sdn, alt, add }: SdnSources, from: Day, at: Instant): Result<Offer> {
  const files = Object.entries({ sdn, alt, add }).map(([name, { text }]) => ({ name, text }));
  const loading = { edition: null, from, verified: true, parts: [], today: from, at };
  return offerLists([sdn, alt, add], { form: 'sdn', ...loading }, files);
}

/** These say what was read of columns, days and numbers; the others may say whom a row names. */
const NAMELESS: readonly string[] = [
  'list-column-missing',
  'list-column-unread',
  'list-day-unreadable',
  'list-birth-unread',
  'list-status-unknown',
  'list-number-invalid',
  'list-file-unknown',
  'list-files-many',
];

/** A fault's place tells enough; its text may be somebody's name, which has no place on a terminal. */
function withoutNames(fault: Fault): Fault {
  return fault.got === null || NAMELESS.includes(fault.code) ? fault : { ...fault, got: '…' };
}
