import { alignNames, type WeighedWords } from './alignment.ts';
import { foldName, wordsOf } from './fold.ts';
import { wordTells } from './light-word.ts';
import type { AliasKind, ListedKind, ListedParty, WatchList } from './list.ts';
import { createMemory } from './memory.ts';
import { formAgreement, type OrganisationForm, readOrganisation } from './organisation-form.ts';
import type { Identifier, Party, Role } from './party.ts';
import type { Match, Screening, ScreeningPolicy } from './screening.ts';
import { compileTrigrams } from './trigram.ts';

/** A match before it is known in which filing, and in which role. */
type Finding = Omit<Match, 'role' | 'filed'>;

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

/** An entry together with the list it stands on. */
interface Holder {
  readonly list: WatchList;
  readonly entry: ListedParty;
}

/** One distinct name of one entry, ready to compare. */
interface IndexedName extends WeighedWords {
  readonly holder: Holder;
  readonly text: string;
  readonly alias: AliasKind;
  readonly form: OrganisationForm | null;
}

/** A name read as its bearer's kind writes it. */
interface ReadName {
  readonly words: readonly string[];
  readonly form: OrganisationForm | null;
}

export function compileScreening(
  lists: readonly WatchList[],
  policy: ScreeningPolicy,
): ScreeningIndex {
  const holders = lists.flatMap((list) => list.entries.map((entry) => ({ list, entry })));
  const read = holders.flatMap(readNames);
  const weightOf = rarity(read.map((name) => name.words));
  const names: readonly IndexedName[] = read.map((name) => ({
    ...name,
    weights: name.words.map(weightOf),
  }));
  const trigrams = compileTrigrams(names.map((name) => name.words.join(' ')));
  const byIdentifier = groupByIdentifier(holders);
  const memory = createMemory<readonly Finding[]>(policy.remembered);

  return {
    searched: lists.map(({ name, edition }) => ({ list: name, edition })),
    names: names.length,
    findByName(name) {
      const folded = foldName(name);
      return folded === '' ? [] : memory.recall(folded, search);
    },
    findByIdentifier: (identifier) => byIdentifier.get(identifierKey(identifier)) ?? [],
  };

  function search(folded: string): readonly Finding[] {
    const plain = { words: wordsOf(folded), form: null };
    const organisation = readOrganisation(plain.words);
    const asPlain = weigh(plain);
    const asOrganisation = weigh(organisation);
    const nearest = trigrams.nearest(
      organisation.words.join(' '),
      policy.candidates,
      policy.cosineMin,
    );
    const best = new Map<Holder, Finding>();
    for (const number of nearest) {
      const name = names[number];
      if (name === undefined) continue;
      const asked = name.holder.entry.kind === 'organisation' ? asOrganisation : asPlain;
      const score = compare(asked, name);
      if (score < policy.threshold) continue;
      const known = best.get(name.holder);
      if (known === undefined || score > known.score) best.set(name.holder, find(name, score));
    }
    return [...best.values()].sort(byScore).slice(0, policy.matchesPerParty);
  }

  function weigh(name: ReadName): ReadName & WeighedWords {
    return { ...name, weights: name.words.map(weightOf) };
  }

  function compare(asked: ReadName & WeighedWords, name: IndexedName): number {
    const near = alignNames(asked, name) * formAgreement(asked.form, name.form);
    return round(name.alias === 'weak' ? near * policy.weakScoreMax : near);
  }
}

/** The distinct names of an entry; of two that fold alike the first is kept, and lists put primary names first. */
function readNames(holder: Holder): readonly Omit<IndexedName, 'weights'>[] {
  const seen = new Set<string>();
  const names: Omit<IndexedName, 'weights'>[] = [];
  for (const { text, alias } of holder.entry.names) {
    const folded = foldName(text);
    if (folded === '' || seen.has(folded)) continue;
    seen.add(folded);
    names.push({ holder, text, alias, ...readAs(holder.entry.kind, wordsOf(folded)) });
  }
  return names;
}

function readAs(kind: ListedKind, words: readonly string[]): ReadName {
  return kind === 'organisation' ? readOrganisation(words) : { words, form: null };
}

/** What each word tells: the logarithm of how many times more names there are than names with this word. */
function rarity(names: readonly (readonly string[])[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const words of names) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => wordTells(word) * Math.log(1 + names.length / (counts.get(word) ?? UNLISTED));
}

/** An unlisted word counts as rarer than any listed one. */
const UNLISTED = 0.5;

function groupByIdentifier(holders: readonly Holder[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const holder of holders) {
    for (const identifier of holder.entry.identifiers) {
      const key = identifierKey(identifier);
      const matched = `${identifier.scheme} ${identifier.value}`;
      const finding = describe(holder, matched, 'identifier', 1);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [finding]);
      else group.push(finding);
    }
  }
  return groups;
}

/** Senders write "IMO 9074729", "imo9074729" and "9074729" for one number. */
function identifierKey({ scheme, value }: Identifier): string {
  const name = scheme.toUpperCase();
  const number = value.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${name}:${number.startsWith(name) ? number.slice(name.length) : number}`;
}

function find(name: IndexedName, score: number): Finding {
  return describe(name.holder, name.text, name.alias, score);
}

function describe(
  { list, entry }: Holder,
  matched: string,
  alias: Finding['alias'],
  score: number,
): Finding {
  const { name, edition } = list;
  return { list: name, edition, entry: entry.id, matched, alias, score, programs: entry.programs };
}

/** Best first; equal scores by list, then by entry. */
function byScore(a: Finding, b: Finding): number {
  return b.score - a.score || byText(a.list, b.list) || byText(a.entry, b.entry);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function round(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}
