import type { Day } from '../../terms/day.ts';
import type { Verdict } from './check-case.ts';
import type { Basis } from './worked-case.ts';

/** A failure that is known: the case is wrong, or out of reach, and a page says why. */
export type Listed = (id: string) => boolean;

/** From best to least; others follow by name. */
const BASES: readonly Basis[] = ['official', 'real entry', 'third-party', 'derived'];

/**
 * Passed and failed by basis, each difference, and how many.
 *
 * @param lawfulRevision which revision was law on a day, loaded or not
 */
export function reportLines(
  verdicts: readonly Verdict[],
  isListed: Listed,
  lawfulRevision: (day: Day) => string | null,
): readonly string[] {
  const failed = verdicts.filter(isFailed);
  const listed = failed.filter((verdict) => isListed(verdict.case.id));
  return [
    ...basisLines(verdicts),
    ...standInLines(verdicts, lawfulRevision),
    ...verdicts.flatMap(({ case: { id }, remarks }) =>
      remarks.map((words) => `${id} passed, though nothing was made of "${words}"`),
    ),
    ...failed.flatMap((verdict) => differenceLines(verdict, isListed(verdict.case.id))),
    ...(listed.length === 0 ? [] : [`${listed.length} of them in docs/conformance.md`]),
    `${verdicts.length - failed.length} passed, ${failed.length} failed`,
  ];
}

/** Failures that no page explains. */
export function unexplained(verdicts: readonly Verdict[], isListed: Listed): readonly Verdict[] {
  return verdicts.filter((verdict) => isFailed(verdict) && !isListed(verdict.case.id));
}

function isFailed({ differences }: Verdict): boolean {
  return differences.length > 0;
}

function basisLines(verdicts: readonly Verdict[]): readonly string[] {
  const rank = (basis: Basis) => (BASES.indexOf(basis) + BASES.length + 1) % (BASES.length + 1);
  const found = [...new Set(verdicts.map((verdict) => verdict.case.basis))].toSorted(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  return found.map((basis) => {
    const ofBasis = verdicts.filter((verdict) => verdict.case.basis === basis);
    const failed = ofBasis.filter(isFailed).length;
    return `${basis.padEnd(14)} ${ofBasis.length - failed} passed, ${failed} failed`;
  });
}

/** Where the revision of a day is not loaded another stands in: no general rate of chapters 1 to 97 changed. */
function standInLines(
  verdicts: readonly Verdict[],
  lawfulRevision: (day: Day) => string | null,
): readonly string[] {
  const standIns = new Map<string, string[]>();
  for (const { case: worked, revision } of verdicts) {
    if (revision === null || worked.on === null) continue;
    const lawful = lawfulRevision(worked.on);
    if (lawful === revision) continue;
    const how = `${revision} stands in for ${lawful ?? `a revision before the calendar`}`;
    standIns.set(how, [...(standIns.get(how) ?? []), worked.id]);
  }
  return [...standIns].map(([how, ids]) => `${how}: ${shorten(ids)}`);
}

const NAMED_MAX = 6;

function shorten(ids: readonly string[]): string {
  const left = ids.length - NAMED_MAX;
  return left <= 0 ? ids.join(', ') : `${ids.slice(0, NAMED_MAX).join(', ')} and ${left} more`;
}

function differenceLines(verdict: Verdict, isListed: boolean): readonly string[] {
  const { id, basis } = verdict.case;
  return [
    `failed ${id} (${basis}${isListed ? ', listed' : ''})`,
    ...verdict.differences.map(
      ({ of, expected, got }) => `  ${of}: expected ${expected}, got ${got}`,
    ),
  ];
}

/** The cases that a page lists: the first cell of each table row, in backquotes; `*` stands for any ending. */
export function listedIn(page: string): Listed {
  const patterns = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
  return (id) =>
    patterns.some((name) => (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name));
}
