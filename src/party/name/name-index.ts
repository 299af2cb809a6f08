import { byScore, describeFinding, type Finding, type ListEntry } from '../finding.ts';
import { foldName, wordsOf } from '../fold.ts';
import { ALIAS_KINDS, type AliasKind, type ListedKind } from '../list.ts';
import { formAgreement, type OrganisationForm, readOrganisation } from '../organisation-form.ts';
import type { ScreeningPolicy } from '../screening.ts';
import { alignNames, type WeighedWords } from './alignment.ts';
import { wordTells } from './light-word.ts';
import { compileTrigrams, type TrigramIndex } from './trigram.ts';

export interface NameIndex {
  /** How many distinct names it holds. */
  readonly size: number;
  /** The entries with a name near the folded one, best first. */
  find(folded: string): readonly Finding[];
}

/** A name as its bearer's kind writes it. */
interface ReadName {
  readonly words: readonly string[];
  readonly form: OrganisationForm | null;
}

/** One distinct name of one entry. */
interface ListedReading extends ReadName {
  readonly holder: ListEntry;
  readonly text: string;
  readonly alias: AliasKind;
}

type IndexedName = ListedReading & WeighedWords;

/** What a folded word tells. */
type Weigher = (word: string) => number;

/** Organisations have legal forms; to people and ships every word is part of the name. */
type Reader = (words: readonly string[]) => ReadName;

const readPlain: Reader = (words) => ({ words, form: null });

function readerOf(kind: ListedKind): Reader {
  return kind === 'organisation' ? readOrganisation : readPlain;
}

/** The names that are read alike, with their index. A filed name is looked for on each shelf as that shelf reads. */
interface Shelf {
  readonly read: Reader;
  readonly names: readonly IndexedName[];
  readonly trigrams: TrigramIndex;
}

export function compileNames(entries: readonly ListEntry[], policy: ScreeningPolicy): NameIndex {
  const names = entries.flatMap(readNames);
  const weightOf = rarity(names.map((name) => name.words));
  const shelves = [readOrganisation, readPlain].map((read) => fillShelf(read, names, weightOf));

  return {
    size: names.length,
    find(folded) {
      const words = wordsOf(folded);
      const best = new Map<ListEntry, Finding>();
      for (const shelf of shelves) search(shelf, words, best);
      return [...best.values()].sort(byScore);
    },
  };

  /** Keeps for each entry its best name. */
  function search(shelf: Shelf, words: readonly string[], best: Map<ListEntry, Finding>): void {
    const asked = weigh(shelf.read(words), weightOf);
    const text = asked.words.join(' ');
    for (const number of shelf.trigrams.nearest(text, policy.candidates, policy.cosineMin)) {
      const name = shelf.names[number];
      if (name === undefined) continue;
      const score = compare(asked, name);
      const known = best.get(name.holder)?.score ?? 0;
      if (score < policy.threshold || score <= known) continue;
      const { text: matched, alias } = name;
      best.set(name.holder, describeFinding(name.holder, { matched, alias, score }));
    }
  }

  function compare(asked: ReadName & WeighedWords, name: IndexedName): number {
    const near = alignNames(asked, name) * formAgreement(asked.form, name.form);
    const score = name.alias === 'weak' ? near * policy.weakScoreMax : near;
    return Math.round(score * 10_000) / 10_000;
  }
}

/** The distinct names of an entry; of two that fold alike the stronger is kept. */
function readNames(holder: ListEntry): readonly ListedReading[] {
  const read = readerOf(holder.entry.kind);
  const strongestFirst = holder.entry.names.toSorted((a, b) => rank(a.alias) - rank(b.alias));
  const distinct = new Map<string, ListedReading>();
  for (const { text, alias } of strongestFirst) {
    const folded = foldName(text);
    if (folded === '' || distinct.has(folded)) continue;
    distinct.set(folded, { holder, text, alias, ...read(wordsOf(folded)) });
  }
  return [...distinct.values()];
}

function rank(alias: AliasKind): number {
  return ALIAS_KINDS.indexOf(alias);
}

/** An unlisted word counts as rarer than any listed one. */
const UNLISTED = 0.5;

/** What each word tells: the logarithm of how many times more names there are than names with this word. */
function rarity(names: readonly (readonly string[])[]): Weigher {
  const counts = new Map<string, number>();
  for (const words of names) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => wordTells(word) * Math.log(1 + names.length / (counts.get(word) ?? UNLISTED));
}

function weigh<Name extends ReadName>(name: Name, weightOf: Weigher): Name & WeighedWords {
  return { ...name, weights: name.words.map(weightOf) };
}

function fillShelf(read: Reader, names: readonly ListedReading[], weightOf: Weigher): Shelf {
  const here = names
    .filter((name) => readerOf(name.holder.entry.kind) === read)
    .map((name) => weigh(name, weightOf));
  return { read, names: here, trigrams: compileTrigrams(here.map((name) => name.words.join(' '))) };
}
