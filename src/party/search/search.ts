import type { Day } from '../../terms/day.ts';
import { byScore, type Finding } from '../finding.ts';
import type { ComparedKind, Description } from '../name/evidence.ts';
import type { ScreeningIndex } from '../screen.ts';
import type { Screening } from '../screening.ts';

/** What somebody wants to know of the lists. */
export interface SearchQuestion {
  readonly asked: Description;
  /** How many entries are told at most. */
  readonly limit: number;
}

/** The entries that may be the party, and in what they were looked for. */
export interface SearchAnswer {
  readonly asked: Description;
  /** Best first, each entry once. */
  readonly findings: readonly Finding[];
  /** How many there are, told or not. */
  readonly total: number;
  readonly searched: Screening['searched'];
}

/** Looks for a party in the lists of a day by its numbers and by all else that is known of it. */
export function searchLists(
  index: ScreeningIndex | null,
  { asked, limit }: SearchQuestion,
  on: Day,
): SearchAnswer {
  if (index === null) return { asked, findings: [], total: 0, searched: [] };
  const found = [
    ...asked.identifiers.flatMap((identifier) => index.findByIdentifier(identifier)),
    ...index.findAll(asked),
  ];
  const standing = found.filter(
    (finding) => index.holds(finding, on) && isOfKind(index, finding, asked.kind),
  );
  const best = bestOfEach(standing);
  return {
    asked,
    findings: best.slice(0, limit),
    total: best.length,
    searched: index.searchedOn(on),
  };
}

function isOfKind(index: ScreeningIndex, finding: Finding, kind: ComparedKind | null): boolean {
  if (kind === null) return true;
  const listed = index.entryOf(finding)?.kind;
  return listed === (kind === 'facility' ? 'organisation' : kind);
}

function bestOfEach(findings: readonly Finding[]): readonly Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.list}\n${finding.edition}\n${finding.entry}`;
    if ((best.get(key)?.score ?? -1) < finding.score) best.set(key, finding);
  }
  return [...best.values()].sort(byScore);
}
