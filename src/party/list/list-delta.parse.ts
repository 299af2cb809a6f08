import assert from 'node:assert/strict';
import type { WatchList } from '../list.ts';
import { parseWatchList } from '../watch-list.parse.ts';
import type { EditionContents } from './edition.ts';
import { compareEditions, type ListDelta } from './list-change.ts';

/** What became of a list that the Book holds in two editions; seconds of work for a list of thousands. */
export function deltaOf({ before, after }: EditionContents): ListDelta {
  return compareEditions(before === null ? null : published(before), published(after));
}

/** What is in the Book was read when it was published. */
function published(content: string): WatchList {
  const read = parseWatchList(content);
  assert(read.ok, 'a list in the Book does not read');
  return read.value;
}
