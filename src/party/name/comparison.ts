import type { WordPair } from './alignment.ts';
import type {
  ComparedKind,
  ComparedName,
  Comparison,
  Description,
  Evidence,
  EvidenceKind,
} from './evidence.ts';
import { featuresOf } from './features.ts';
import { alternativesIn, type NameReading, readName } from './name-reading.ts';
import { qualify } from './qualifier.ts';
import { byWeight, probabilityOf, weighName, weighNameRows } from './weighing.ts';

/**
 * How likely two descriptions are of one party, and why.
 *
 * The names that come nearest speak for all names; what else is known on both sides is weighed beside them. What
 * only one side knows says nothing.
 *
 * @param left as filed, or whichever of the two is the question
 * @param right as listed, or whichever of the two is on record
 */
export function compareParties(left: Description, right: Description): Comparison {
  const kind = kindOf(left, right);
  const nearest = nearestNames(left, right, kind);
  const evidence = [
    ...(nearest === null ? [] : nameEvidence(nearest, kind)),
    ...qualify(left, right, kind),
  ];
  const logOdds = evidence.reduce(
    (sum, { weight }) => sum + weight,
    nearest === null ? NAMELESS : 0,
  );
  return {
    score: probabilityOf(logOdds),
    names: nearest === null ? null : { left: nearest.left, right: nearest.right },
    evidence: evidence.sort(byWeight),
  };
}

/** Log-odds of two descriptions of which nothing is compared. */
const NAMELESS = -4;

function kindOf(left: Description, right: Description): ComparedKind {
  if (left.kind === 'facility' || right.kind === 'facility') return 'facility';
  return right.kind ?? left.kind ?? 'organisation';
}

/** The two names that come nearest, as they were read. */
export interface NearNames {
  readonly left: ComparedName;
  readonly right: ComparedName;
  readonly readings: readonly [left: NameReading, right: NameReading];
}

function nearestNames(left: Description, right: Description, kind: ComparedKind): NearNames | null {
  const listed = readAll(right.names, kind);
  let best: NearNames | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const { name, reading } of readAll(left.names, kind)) {
    for (const other of listed) {
      if (reading.words.length === 0 || other.reading.words.length === 0) continue;
      const weak = name.alias === 'weak' || other.name.alias === 'weak';
      const near = weighName(featuresOf(reading, other.reading), kind) + (weak ? WEAK : 0);
      if (near <= most) continue;
      most = near;
      best = { left: name, right: other.name, readings: [reading, other.reading] };
    }
  }
  return best;
}

function readAll(names: readonly ComparedName[], kind: ComparedKind) {
  return names.flatMap((name) =>
    alternativesIn(name.text).map((text) => ({ name, reading: readName(text, kind) })),
  );
}

/** A nickname that many bear: the list's owner calls it a poor ground for a match. */
export const WEAK = -1.4;

/** The rows that two names give, heaviest first. */
export function nameEvidence(near: NearNames, kind: ComparedKind): readonly Evidence[] {
  const [left, right] = near.readings;
  const pairs: WordPair[] = [];
  const rows = weighNameRows(featuresOf(left, right, pairs), kind);
  const evidence = [...rows].map(([row, weight]) => ({
    kind: row,
    seen: seenIn(row, left, right, pairs),
    weight: hundredths(weight),
  }));
  if (near.left.alias === 'weak' || near.right.alias === 'weak') {
    evidence.push({ kind: 'alias', seen: 'weak', weight: WEAK });
  }
  return evidence.sort(byWeight);
}

function seenIn(
  row: EvidenceKind,
  left: NameReading,
  right: NameReading,
  pairs: readonly WordPair[],
): string {
  if (row === 'form') return `${left.form?.name ?? '–'} / ${right.form?.name ?? '–'}`;
  if (row === 'name') return pairs.map(writePair).join(', ');
  if (row === 'spelling') return pairs.filter(isUnlike).map(writePair).join(', ');
  const [lefts, rights] = partsOf(left, right);
  const alone = [
    aloneAmong(
      lefts,
      pairs.map((pair) => pair.left),
    ),
    aloneAmong(
      rights,
      pairs.map((pair) => pair.right),
    ),
  ];
  return alone.map((words) => words || '–').join(' / ');
}

function isUnlike({ alike }: WordPair): boolean {
  return alike < 1;
}

function writePair({ left, right, alike }: WordPair): string {
  return left === right ? left : `${left} ~ ${right} ${alike.toFixed(2)}`;
}

/** What was compared of two names: characters where both have them, else words. */
function partsOf(left: NameReading, right: NameReading) {
  const { characters } = left;
  return characters !== null && right.characters !== null
    ? ([[...characters], [...right.characters]] as const)
    : ([textsOf(left), textsOf(right)] as const);
}

function textsOf({ words }: NameReading): readonly string[] {
  return words.map(({ text }) => text);
}

/** What of a name is in no pair. */
function aloneAmong(parts: readonly string[], pairs: readonly string[]): string {
  const paired = pairs.flatMap((text) => text.split(' '));
  const alone = parts.filter((text) => {
    const at = paired.indexOf(text);
    if (at >= 0) paired.splice(at, 1);
    return at < 0;
  });
  return alone.join(' ');
}

function hundredths(weight: number): number {
  return Math.round(weight * 100) / 100;
}
