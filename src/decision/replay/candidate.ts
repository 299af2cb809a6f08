import type { BookPart } from '../../ledger/book-part.ts';
import { canonical, sha256 } from '../../terms/canonical.ts';

/** A change of the Book that nobody has published: what it adds or replaces, and what it takes out. */
export interface Candidate {
  readonly parts: readonly BookPart[];
  /** `kind/name` of parts that are taken out. */
  readonly withdrawn: readonly string[];
}

/** The Book's parts as they would be. */
export function partsWith(
  parts: readonly BookPart[],
  { parts: added, withdrawn }: Candidate,
): readonly BookPart[] {
  const gone = new Set([...withdrawn, ...added.map(nameOf)]);
  return [...parts.filter((part) => !gone.has(nameOf(part))), ...added];
}

/** Names a candidate by what it says: a review finds by it the replays of what it reviews. */
export function candidateHash({ parts, withdrawn }: Candidate): string {
  const said = parts.map(({ kind, name, content, from, to }) => [kind, name, content, from, to]);
  return sha256(canonical([said.map((row) => canonical(row)).sort(), [...withdrawn].sort()]));
}

/** The kinds of parts that a candidate changes. */
export function kindsIn({ parts, withdrawn }: Candidate): ReadonlySet<string> {
  const taken = withdrawn.map((name) => name.split('/')[0] ?? '');
  return new Set([...parts.map((part) => part.kind), ...taken]);
}

/** `kind/name`: a newer part of the same takes the place of an older. */
export function nameOf({ kind, name }: BookPart): string {
  return `${kind}/${name}`;
}
