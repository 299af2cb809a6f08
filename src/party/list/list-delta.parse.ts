import assert from 'node:assert/strict';
import type { WatchList } from '../list.ts';
import { parseWatchList } from '../watch-list.parse.ts';
import type { EditionContents } from './edition.ts';
import { compareEditions, type ListDelta } from './list-change.ts';

/**
 * What became of a list that the Book holds in two editions; seconds of work for a list of thousands.
 *
 * @returns with the list's own name
 */
export function deltaOf({ before, after }: EditionContents): {
  readonly list: string;
  readonly delta: ListDelta;
} {
  const [earlier, later] = [published(before), published(after)];
  return {
    list: later?.name ?? earlier?.name ?? '',
    delta: compareEditions(earlier, later ?? { entries: [] }),
  };
}

/** What is in the Book was read when it was published. */
function published(content: string | null): WatchList | null {
  if (content === null) return null;
  const read = parseWatchList(content);
  assert(read.ok, 'a list in the Book does not read');
  return read.value;
}
