import type { Day } from '../terms/day.ts';
import {
  byScore,
  describeFinding,
  describeParty,
  type Finding,
  type ListEntry,
  weighNear,
} from './finding.ts';
import { fingerprintOf, isInForce, type ListedParty, type SearchedList } from './list.ts';
import type { Description } from './name/evidence.ts';
import { compileNames } from './name/name-index.ts';
import { identifierKey, SAME_WORLDWIDE } from './name/qualifier.ts';
import { probabilityOf } from './name/weighing.ts';
import { type Identifier, type Party, partyKey, type Role } from './party.ts';
import { remembering, rememberingBy } from './remembering.ts';
import type { Match, Screening, ScreeningPolicy } from './screening.ts';
import type { Dismissal, Standings } from './standing.ts';

/** Lists made ready for search under one policy. */
export interface ScreeningIndex {
  /** Every edition that it holds; on a day one of each list is searched. */
  readonly searched: Screening['searched'];
  readonly lists: readonly SearchedList[];
  /** How many distinct names it holds. */
  readonly names: number;
  /** How many entries are named for one party at most. */
  readonly matchesPerParty: number;
  /** The entries whose names come near, best first: as many as are told of one party. */
  findByName(name: string): readonly Finding[];
  /** All that are near in name, with whatever else is known of both sides weighed too, best first. */
  findAll(asked: Description): readonly Finding[];
  findByIdentifier(identifier: Identifier): readonly Finding[];
  /** The editions that are searched on a day. */
  searchedOn(on: Day): Screening['searched'];
  /** Whether the edition and the entry of a finding hold on a day. */
  holds(finding: Finding, on: Day): boolean;
  entryOf(finding: Pick<Finding, 'list' | 'edition' | 'entry'>): ListedParty | null;
}

/** When somebody asks, and what is known of whom they ask about. */
export interface Asked {
  /** The legal day: editions and entries that do not hold on it are no match. */
  readonly on: Day;
  readonly standings: Standings;
}

export interface NamedParty {
  readonly role: Role;
  readonly party: Party;
}

/**
 * Every party against every list: by its identifiers, then by its name. Best first; equal input, equal answer.
 *
 * A match that somebody dismissed is told as such, and takes no other's place.
 *
 * @param asked null for every edition and entry, whatever its days
 */
export function screen(
  index: ScreeningIndex,
  named: readonly NamedParty[],
  asked: Asked | null = null,
): Screening {
  const matches: Match[] = [];
  for (const one of named) addMatches(matches, index, one, asked);
  // The sort is stable: parties keep the order of the filing among equal scores.
  if (matches.length > 1) matches.sort((a, b) => b.score - a.score);
  return { matches, searched: asked === null ? index.searched : index.searchedOn(asked.on) };
}

function addMatches(
  matches: Match[],
  index: ScreeningIndex,
  { role, party }: NamedParty,
  asked: Asked | null,
): void {
  const add = (finding: Finding, dismissed: Dismissal | null) => {
    const match = { role, filed: party.name, ...finding };
    matches.push(dismissed === null ? match : { ...match, dismissed: dismissed.until });
  };
  for (const identifier of party.identifiers) {
    for (const finding of index.findByIdentifier(identifier)) {
      if (asked !== null && !index.holds(finding, asked.on)) continue;
      add(finding, dismissalOf(index, finding, party, asked));
    }
  }
  let left = index.matchesPerParty;
  for (const finding of index.findAll(describeParty(party))) {
    if (asked !== null && !index.holds(finding, asked.on)) continue;
    const dismissed = dismissalOf(index, finding, party, asked);
    if (dismissed === null) left -= 1;
    if (left >= 0) add(finding, dismissed);
  }
}

/** The dismissal that counts against a finding: of this entry as it stands, and not run out. */
function dismissalOf(
  index: ScreeningIndex,
  finding: Finding,
  party: Party,
  asked: Asked | null,
): Dismissal | null {
  const dismissals = asked?.standings[partyKey(party)]?.dismissals ?? [];
  if (asked === null || dismissals.length === 0) return null;
  const entry = index.entryOf(finding);
  const counts = ({ list, entry: id, fingerprint, until }: Dismissal) =>
    list === finding.list &&
    id === finding.entry &&
    asked.on <= until &&
    entry !== null &&
    fingerprintOf(entry) === fingerprint;
  return dismissals.find(counts) ?? null;
}

/** Indexes the lists once; what it remembers of answers given is part of the index and dies with it. */
export function compileScreening(
  lists: readonly SearchedList[],
  policy: ScreeningPolicy,
): ScreeningIndex {
  const entries = lists.flatMap((list) => list.entries.map((entry) => ({ list, entry })));
  const names = compileNames(entries, policy);
  const byIdentifier = groupByIdentifier(entries);
  const near = remembering(names.find, policy.remembered);
  const holders = new Map(entries.map((holder) => [holderKey(nameOf(holder)), holder]));
  const dated = lists.some((list) => list.searched !== undefined || list.entries.some(isDated));
  const searched = lists.map(({ name, edition }) => ({ list: name, edition }));
  const { matchesPerParty } = policy;

  const findAll = rememberingBy(
    keyOf,
    (asked: Description): readonly Finding[] => {
      const findings = asked.names.flatMap(({ text }) =>
        near(text).flatMap((one) => weighNear(one, asked, policy) ?? []),
      );
      return findings.length < 2 ? findings : findings.sort(byScore);
    },
    policy.remembered,
  );
  return {
    searched,
    lists,
    names: names.size,
    matchesPerParty,
    findByName: (name) => findAll(named(name)).slice(0, matchesPerParty),
    findAll,
    findByIdentifier: (identifier) => byIdentifier.get(identifierKey(identifier)) ?? [],
    searchedOn: (on) =>
      dated ? searched.filter((_, place) => isSearched(lists[place], on)) : searched,
    holds(finding, on) {
      if (!dated) return true;
      const holder = holders.get(holderKey(finding));
      return holder !== undefined && isSearched(holder.list, on) && isInForce(holder.entry, on);
    },
    entryOf: (finding) => holders.get(holderKey(finding))?.entry ?? null,
  };
}

function nameOf({ list, entry }: ListEntry): Pick<Finding, 'list' | 'edition' | 'entry'> {
  return { list: list.name, edition: list.edition, entry: entry.id };
}

function holderKey({ list, edition, entry }: Pick<Finding, 'list' | 'edition' | 'entry'>): string {
  return `${list}\n${edition}\n${entry}`;
}

function isDated({ from, to, inactive }: ListedParty): boolean {
  return from !== undefined || to !== undefined || inactive !== undefined;
}

function isSearched(list: SearchedList | undefined, on: Day): boolean {
  const { from = null, to = null } = list?.searched ?? {};
  return (from === null || from <= on) && (to === null || on <= to);
}

function groupByIdentifier(entries: readonly ListEntry[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const holder of entries) {
    for (const identifier of holder.entry.identifiers) {
      const key = identifierKey(identifier);
      const matched = `${identifier.scheme} ${identifier.value}`;
      const evidence = [{ kind: 'identifier', seen: matched, weight: SAME_WORLDWIDE }] as const;
      const score = probabilityOf(SAME_WORLDWIDE);
      const finding = describeFinding(holder, { matched, alias: 'identifier', score, evidence });
      groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
  }
  return groups;
}

/** All that a finding may depend on. */
function keyOf({ names, countries, addresses, identifiers, births, gender }: Description): string {
  let key = '';
  for (const { text } of names) key += `${text}\n`;
  for (const country of countries) key += `c${country}\n`;
  for (const address of addresses) key += `a${address}\n`;
  for (const { scheme, value } of identifiers) key += `i${scheme} ${value}\n`;
  if (births !== undefined) for (const birth of births) key += `b${birth}\n`;
  return gender === undefined || gender === null ? key : `${key}g${gender}`;
}

function named(text: string): Description {
  const names = [{ text, alias: 'primary' }] as const;
  return { kind: null, names, countries: [], addresses: [], identifiers: [] };
}
