import type { ListEntry } from '../finding.ts';
import { foldName } from '../fold.ts';
import { ALIAS_KINDS, type AliasKind, type ListedKind, type ListedName } from '../list.ts';
import type { ScreeningPolicy } from '../screening.ts';
import { type CandidateIndex, compileCandidates } from './candidates.ts';
import { type NearNames, WEAK } from './comparison.ts';
import { featuresOf } from './features.ts';
import { alternativesIn, type NameReading, readName } from './name-reading.ts';
import { logOddsOf, weighName } from './weighing.ts';

export interface NameIndex {
  /** How many distinct names it holds. */
  readonly size: number;
  /** The entries with a name so near that what else is known may make them a match, nearest first. */
  find(name: string): readonly NearEntry[];
}

/** An entry whose name comes near, before anything else is compared. */
export interface NearEntry extends NearNames {
  readonly holder: ListEntry;
  /** Of the names alone. */
  readonly logOdds: number;
}

/** One distinct name of one entry. */
interface IndexedName {
  readonly holder: ListEntry;
  readonly name: ListedName;
  readonly reading: NameReading;
}

/** The names of one kind of bearer. A filed name is looked for on each shelf, read as that kind writes names. */
interface Shelf {
  readonly kind: ListedKind;
  readonly names: readonly IndexedName[];
  readonly candidates: CandidateIndex;
}

/** How much address, country and birth can add to what names say, in log-odds. */
const QUALIFIED_MAX = 3;

export function compileNames(entries: readonly ListEntry[], policy: ScreeningPolicy): NameIndex {
  const names = entries.flatMap(readNames);
  const shelves = SHELVES.map((kinds) => fillShelf(kinds, names, policy)).filter(
    (shelf) => shelf.names.length > 0,
  );
  const least = logOddsOf(Math.max(policy.threshold, 0.01)) - QUALIFIED_MAX;

  return {
    size: names.length,
    find(name) {
      const best = new Map<ListEntry, NearEntry>();
      for (const shelf of shelves) search(shelf, name, best);
      return best.size < 2 ? [...best.values()] : [...best.values()].sort(byLogOdds);
    },
  };

  /** Keeps for each entry its best name. */
  function search(shelf: Shelf, text: string, best: Map<ListEntry, NearEntry>): void {
    const asked = readName(text, shelf.kind);
    if (asked.words.length === 0) return;
    for (const number of shelf.candidates.propose(asked, policy.candidates)) {
      const listed = shelf.names[number];
      if (listed === undefined) continue;
      const { holder, name, reading } = listed;
      const near = weighName(featuresOf(asked, reading), shelf.kind);
      const logOdds = name.alias === 'weak' ? near + WEAK : near;
      if (logOdds < least || logOdds <= (best.get(holder)?.logOdds ?? logOdds - 1)) continue;
      const left = { text, alias: 'primary' } as const;
      best.set(holder, { left, right: name, readings: [asked, reading], holder, logOdds });
    }
  }
}

const SHELVES: readonly (readonly [ListedKind, ...ListedKind[]])[] = [
  ['organisation'],
  ['person'],
  ['vessel', 'aircraft'],
];

function fillShelf(
  kinds: readonly [ListedKind, ...ListedKind[]],
  names: readonly IndexedName[],
  policy: ScreeningPolicy,
): Shelf {
  const here = names.filter(({ holder }) => kinds.includes(holder.entry.kind));
  const readings = here.map(({ reading }) => reading);
  return {
    kind: kinds[0],
    names: here,
    candidates: compileCandidates(readings, policy.cosineMin),
  };
}

/** The distinct names of an entry; of two that fold alike the stronger is kept. */
function readNames(holder: ListEntry): readonly IndexedName[] {
  const strongestFirst = holder.entry.names.toSorted((a, b) => rank(a.alias) - rank(b.alias));
  const distinct = new Map<string, IndexedName>();
  for (const name of strongestFirst) {
    for (const text of alternativesIn(name.text)) {
      const folded = foldName(text);
      if (folded === '' || distinct.has(folded)) continue;
      distinct.set(folded, { holder, name, reading: readName(text, holder.entry.kind) });
    }
  }
  return [...distinct.values()];
}

function rank(alias: AliasKind): number {
  return ALIAS_KINDS.indexOf(alias);
}

function byLogOdds(a: NearEntry, b: NearEntry): number {
  return b.logOdds - a.logOdds;
}
