import { canonical, sha256 } from '../terms/canonical.ts';
import type { Day, Instant } from '../terms/day.ts';

/** One row of the Book: a schedule revision, a fee table, a list, a criterion, the policy. */
export interface BookPart {
  /** Which room compiles it: `schedule`, `fees`, `list`, `criterion`, `set`, `policy`, … */
  readonly kind: string;
  /** A newer part of the same kind and name takes its place; the older stays for decisions of its time. */
  readonly name: string;
  /** The publisher's own name for this state of it: a revision, a date. */
  readonly edition: string;
  readonly content: string;
  /** When it is law. */
  readonly from: Day;
  readonly to: Day | null;
  /** When it is collected, where that differs from when it is law. */
  readonly collectedFrom: Day | null;
  readonly collectedTo: Day | null;
  /** When we learned of it. */
  readonly knownFrom: Instant;
  readonly source: string;
  /** Read in a primary text; what is recalled is shown as unverified. */
  readonly verified: boolean;
}

/** The Book's version: one hash over what the parts say, whoever published them and whenever. */
export function bookVersion(parts: readonly BookPart[]): string {
  return sha256(canonical(parts.map(saidBy).sort()));
}

const said = new WeakMap<BookPart, string>();

/** What a part says, its content as a hash; made once, for a Book has millions of bytes. */
function saidBy(part: BookPart): string {
  const known = said.get(part);
  if (known !== undefined) return known;
  const { kind, name, edition, content, from, to, collectedFrom, collectedTo, verified } = part;
  const held = [from, to, collectedFrom, collectedTo, verified];
  const text = canonical([kind, name, edition, sha256(content), ...held]);
  said.set(part, text);
  return text;
}

/** Whether two states of the Book, or of what one room takes of it, say the same in the same order. */
export function sameParts(some: readonly BookPart[], others: readonly BookPart[]): boolean {
  return some.length === others.length && some.every((part, n) => isSame(part, others[n]));
}

function isSame(one: BookPart, other: BookPart | undefined): boolean {
  if (one === other) return true;
  return (
    other !== undefined &&
    one.kind === other.kind &&
    one.name === other.name &&
    one.edition === other.edition &&
    one.from === other.from &&
    one.to === other.to &&
    one.collectedFrom === other.collectedFrom &&
    one.collectedTo === other.collectedTo &&
    one.knownFrom === other.knownFrom &&
    one.verified === other.verified &&
    one.source === other.source &&
    one.content === other.content
  );
}

/** The same compiler, which compiles anew only when its parts are not those of the last time. */
export function whenChanged<Part extends BookPart, Compiled>(
  compile: (parts: readonly Part[]) => Compiled,
): (parts: readonly Part[]) => Compiled {
  let last: { readonly parts: readonly Part[]; readonly compiled: Compiled } | null = null;
  return (parts) => {
    if (last === null || !sameParts(last.parts, parts)) last = { parts, compiled: compile(parts) };
    return last.compiled;
  };
}
