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
  const named = parts.map((part) => [
    part.kind,
    part.name,
    part.edition,
    sha256(part.content),
    part.from,
    part.to,
    part.collectedFrom,
    part.collectedTo,
    part.verified,
  ]);
  return sha256(canonical(named.map((row) => canonical(row)).sort()));
}
