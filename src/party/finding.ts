import type { ListedParty, SearchedList } from './list.ts';
import type { Match } from './screening.ts';

/** A match before it is known in which filing, and in which role. */
export type Finding = Omit<Match, 'role' | 'filed'>;

/** An entry together with the list it stands on. */
export interface ListEntry {
  readonly list: SearchedList;
  readonly entry: ListedParty;
}

export function describeFinding(
  { list, entry }: ListEntry,
  found: Pick<Finding, 'matched' | 'alias' | 'score'>,
): Finding {
  const { name, edition } = list;
  return { list: name, edition, entry: entry.id, ...found, programs: entry.programs };
}

/** Best first; equal scores by list, then by entry. */
export function byScore(a: Finding, b: Finding): number {
  return b.score - a.score || byText(a.list, b.list) || byText(a.entry, b.entry);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
