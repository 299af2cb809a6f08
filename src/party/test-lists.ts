import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ListedKind, ListedName, ListedParty, WatchList } from './list.ts';
import type { Identifier, Party } from './party.ts';
import type { ScreeningPolicy } from './screening.ts';
import type { SdnFiles } from './sdn.parse.ts';

/** The policy that the figures in README.md were measured with. */
export const POLICY: ScreeningPolicy = {
  threshold: 0.7,
  matchesPerParty: 3,
  candidates: 50,
  cosineMin: 0.22,
  weakScoreMax: 0.85,
  remembered: 1000,
};

export function listed(
  id: string,
  kind: ListedKind,
  names: readonly (string | ListedName)[],
  identifiers: readonly Identifier[] = [],
): ListedParty {
  return {
    id,
    kind,
    names: names.map((name, at) =>
      typeof name === 'string' ? { text: name, alias: at === 0 ? 'primary' : 'strong' } : name,
    ),
    programs: ['INVENTED'],
    countries: [],
    addresses: [],
    identifiers,
  };
}

export function watchList(...entries: readonly ListedParty[]): WatchList {
  return { name: 'Invented', edition: '1', source: 'made up', synthetic: true, entries };
}

export function party(name: string, identifiers: readonly Identifier[] = []): Party {
  return { name, country: null, address: null, identifiers };
}

/** Where the real lists lie on a machine that has them. They are of three dates on purpose. */
const SHARED_LISTS = '../shared/data/lists';
export const SDN_FOLDER = `${SHARED_LISTS}/2024-06`;

export function readSharedSdn(): SdnFiles {
  return {
    sdn: readZipped(`${SDN_FOLDER}/sdn.csv.gz`),
    add: readZipped(`${SDN_FOLDER}/add.csv.gz`),
    alt: readZipped(`${SHARED_LISTS}/2024-01/alt.csv.gz`),
  };
}

/** Names with the June 2024 main file, but of February 2025: many have no entry there. */
export function readSharedLaterNames(): string {
  return readZipped(`${SHARED_LISTS}/2025-02/alt.csv.gz`);
}

function readZipped(path: string): string {
  return gunzipSync(readFileSync(path)).toString('utf8');
}
