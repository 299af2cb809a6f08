import { canonical } from '../../terms/canonical.ts';
import type { ListedParty, WatchList } from '../list.ts';

/** An entry that stands on both editions and says something else. */
export interface ChangedEntry {
  readonly before: ListedParty;
  readonly after: ListedParty;
  /** What differs, in the order of the alphabet. */
  readonly fields: readonly string[];
}

/** What became of a list from one edition to the next, entries in the order of the editions. */
export interface ListDelta {
  readonly added: readonly ListedParty[];
  readonly removed: readonly ListedParty[];
  readonly changed: readonly ChangedEntry[];
}

/** @param before null where there was no edition: then all is added */
export function compareEditions(
  before: Pick<WatchList, 'entries'> | null,
  after: Pick<WatchList, 'entries'>,
): ListDelta {
  const left = new Map(before?.entries.map((entry) => [entry.id, entry]));
  const added: ListedParty[] = [];
  const changed: ChangedEntry[] = [];
  for (const entry of after.entries) {
    const known = left.get(entry.id);
    left.delete(entry.id);
    if (known === undefined) {
      added.push(entry);
      continue;
    }
    const fields = differing(known, entry);
    if (fields.length > 0) changed.push({ before: known, after: entry, fields });
  }
  return { added, removed: [...left.values()], changed };
}

function differing(one: ListedParty, other: ListedParty): readonly string[] {
  if (canonical(one) === canonical(other)) return [];
  const [some, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...some.keys(), ...others.keys()])]
    .filter((field) => canonical(some.get(field)) !== canonical(others.get(field)))
    .sort();
}

/** The entries that somebody may newly come near to: what was added, and what changed. */
export function entriesToAsk({ added, changed }: ListDelta): readonly ListedParty[] {
  return [...added, ...changed.map(({ after }) => after)];
}
