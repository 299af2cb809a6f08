import { canonical, sha256 } from '../../terms/canonical.ts';
import { foldName } from '../fold.ts';
import type { ListedName, ListedParty, WatchList } from '../list.ts';

/** An entry's own number where its owner gives none: what stays the same when the rest of it is corrected. */
export function ownId(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .map((part) => (foldName(part) || part).replaceAll(' ', '-'))
    .join('/');
}

/** The distinct names, the first the primary one. */
export function namesOf(
  primary: string,
  strong: readonly string[] = [],
  weak: readonly string[] = [],
): readonly ListedName[] {
  const told = new Set<string>();
  const named: readonly ListedName[] = [
    { text: primary, alias: 'primary' },
    ...strong.map((text) => ({ text, alias: 'strong' }) as const),
    ...weak.map((text) => ({ text, alias: 'weak' }) as const),
  ];
  return named.filter(({ text }) => text !== '' && !told.has(text) && told.add(text));
}

/** An entry out of parts of which some are not told: those are left out. */
export function entryOf(
  required: Pick<ListedParty, 'id' | 'kind' | 'names'>,
  told: { readonly [Part in keyof ListedParty]?: ListedParty[Part] | '' | null | undefined },
): ListedParty {
  const stated = Object.entries(told).filter(
    ([, value]) => value !== null && value !== undefined && value !== '' && !isNone(value),
  );
  return {
    programs: [],
    countries: [],
    addresses: [],
    identifiers: [],
    ...Object.fromEntries(stated),
    ...required,
  };
}

function isNone(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Rows of one entry as one: owners repeat the whole row for each address, or each notice. */
export function gather(entries: readonly ListedParty[]): readonly ListedParty[] {
  const gathered = new Map<string, ListedParty>();
  for (const entry of entries) {
    const known = gathered.get(entry.id);
    gathered.set(entry.id, known === undefined ? entry : merge(known, entry));
  }
  return [...gathered.values()];
}

/** Holds from the earlier beginning to the later end; what one row leaves open is open. */
function merge(one: ListedParty, other: ListedParty): ListedParty {
  const [primary, ...others] = [...one.names, ...other.names];
  const from = one.from && other.from && (one.from < other.from ? one.from : other.from);
  const to = one.to && other.to && (one.to > other.to ? one.to : other.to);
  const of = (alias: ListedName['alias']) =>
    others.filter((name) => name.alias === alias).map(({ text }) => text);
  const { from: _from, to: _to, inactive: _inactive, ...rest } = { ...other, ...one };
  return entryOf(
    {
      id: one.id,
      kind: one.kind,
      names: namesOf(primary?.text ?? '', [...of('primary'), ...of('strong')], of('weak')),
    },
    {
      ...rest,
      programs: union(one.programs, other.programs),
      countries: union(one.countries, other.countries),
      addresses: union(one.addresses, other.addresses),
      identifiers: distinct([...one.identifiers, ...other.identifiers]),
      births: union(one.births ?? [], other.births ?? []),
      from,
      to,
      inactive: one.inactive && other.inactive,
      goods: joined(one.goods, other.goods),
      citation: joined(one.citation, other.citation),
      remarks: joined(one.remarks, other.remarks),
    },
  );
}

function union(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...some, ...others])];
}

function distinct<T>(values: readonly T[]): readonly T[] {
  const told = new Set<string>();
  return values.filter((value) => !told.has(canonical(value)) && told.add(canonical(value)));
}

function joined(...texts: readonly (string | undefined)[]): string {
  return [...new Set(texts.filter((text) => text !== undefined))].join('; ');
}

/** The edition of files that carry no date: a hash of what they say. */
export function hashEdition(...texts: readonly string[]): string {
  return sha256(JSON.stringify(texts)).slice(0, 16);
}

/** What was in the files, so that a load can be compared with the owner's own counts. */
export interface ListReading {
  readonly lists: readonly WatchList[];
  /** By what was counted: `rows`, `entries`, `names`. */
  readonly counts: Readonly<Record<string, number>>;
}

export function readingOf(lists: readonly WatchList[], rows: number): ListReading {
  const entries = lists.flatMap((list) => list.entries);
  const names = entries.flatMap((entry) => entry.names);
  return {
    lists,
    counts: {
      lists: lists.length,
      rows,
      entries: entries.length,
      names: names.length,
      'of them weak': names.filter(({ alias }) => alias === 'weak').length,
      addresses: entries.reduce((sum, entry) => sum + entry.addresses.length, 0),
    },
  };
}
