import { describeFinding, type Finding, type ListEntry } from './finding.ts';
import { foldName } from './fold.ts';
import type { WatchList } from './list.ts';
import { compileNames } from './name/name-index.ts';
import type { Identifier, Party, Role } from './party.ts';
import { remembering } from './remembering.ts';
import type { Match, Screening, ScreeningPolicy } from './screening.ts';

/** Lists made ready for search under one policy. */
export interface ScreeningIndex {
  readonly searched: Screening['searched'];
  /** How many distinct names it holds. */
  readonly names: number;
  /** The entries whose names come near, best first. */
  findByName(name: string): readonly Finding[];
  findByIdentifier(identifier: Identifier): readonly Finding[];
}

export interface NamedParty {
  readonly role: Role;
  readonly party: Party;
}

/** Every party against every list: by its identifiers, then by its name. Best first; equal input, equal answer. */
export function screen(index: ScreeningIndex, named: readonly NamedParty[]): Screening {
  const matches: Match[] = [];
  for (const { role, party } of named) {
    for (const identifier of party.identifiers) {
      for (const finding of index.findByIdentifier(identifier)) {
        matches.push({ role, filed: party.name, ...finding });
      }
    }
    for (const finding of index.findByName(party.name)) {
      matches.push({ role, filed: party.name, ...finding });
    }
  }
  // The sort is stable: parties keep the order of the filing among equal scores.
  if (matches.length > 1) matches.sort((a, b) => b.score - a.score);
  return { matches, searched: index.searched };
}

/** Indexes the lists once; what it remembers of answers given is part of the index and dies with it. */
export function compileScreening(
  lists: readonly WatchList[],
  policy: ScreeningPolicy,
): ScreeningIndex {
  const entries = lists.flatMap((list) => list.entries.map((entry) => ({ list, entry })));
  const names = compileNames(entries, policy);
  const byIdentifier = groupByIdentifier(entries);
  const findNames = remembering(names.find, policy.remembered);
  const fold = remembering(foldName, policy.remembered);

  return {
    searched: lists.map(({ name, edition }) => ({ list: name, edition })),
    names: names.size,
    findByName(name) {
      const folded = fold(name);
      return folded === '' ? [] : findNames(folded);
    },
    findByIdentifier: (identifier) => byIdentifier.get(identifierKey(identifier)) ?? [],
  };
}

function groupByIdentifier(entries: readonly ListEntry[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const holder of entries) {
    for (const identifier of holder.entry.identifiers) {
      const key = identifierKey(identifier);
      const matched = `${identifier.scheme} ${identifier.value}`;
      const finding = describeFinding(holder, { matched, alias: 'identifier', score: 1 });
      groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
  }
  return groups;
}

/** Senders write "IMO 9999993", "imo9999993" and "9999993" for one number. */
function identifierKey({ scheme, value }: Identifier): string {
  const name = scheme.toUpperCase();
  const number = value.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${name}:${number.startsWith(name) ? number.slice(name.length) : number}`;
}
