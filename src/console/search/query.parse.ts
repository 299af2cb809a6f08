import type { Mode } from '../../filing/filing.ts';
import type { Lane } from '../../risk/criterion.ts';
import { parseDay } from '../../terms/day.ts';
import { LANES, MODE } from '../words.ts';

/** The orders in which the server can list consignments. */
export const SORTS = ['decidedAt', 'arrival', 'score', 'duty'] as const;
export type Sort = (typeof SORTS)[number];

/** A question to the list of consignments, as the address bar holds it; what is absent does not filter. */
export interface Query {
  readonly q?: string;
  readonly lane?: Lane;
  readonly port?: string;
  readonly mode?: Mode;
  /** The first digits of the code. */
  readonly hts?: string;
  readonly party?: string;
  /** Days of the decision, both ends included. */
  readonly from?: string;
  readonly to?: string;
  readonly degraded?: true;
  readonly control?: true;
  readonly held?: true;
  readonly sort?: Sort;
  readonly order?: 'asc' | 'desc';
  readonly offset?: number;
}

const MODES = Object.keys(MODE) as Mode[];

/** The question that an address holds; a part that means nothing is left out rather than passed on. */
export function readQuery(search: Readonly<Record<string, unknown>>): Query {
  const offset = Number(search['offset']);
  return stated({
    q: text(search['q']),
    lane: LANES.find((lane) => lane === search['lane']),
    port: text(search['port']),
    mode: MODES.find((mode) => mode === search['mode']),
    hts: text(search['hts'])?.replaceAll('.', ''),
    party: text(search['party']),
    from: day(search['from']),
    to: day(search['to']),
    degraded: flag(search['degraded']),
    control: flag(search['control']),
    held: flag(search['held']),
    sort: SORTS.find((sort) => sort === search['sort']),
    order: search['order'] === 'asc' || search['order'] === 'desc' ? search['order'] : undefined,
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : undefined,
  });
}

/** The question as the server reads it. */
export function queryText(query: Query, limit?: number): string {
  const written = Object.entries({ ...query, limit })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(written).toString();
}

/** The question without what says which rows of the answer are seen, and in which order. */
export function filtersOf(query: Query): Query {
  const { sort: _sort, order: _order, offset: _offset, ...filters } = query;
  return filters;
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const trimmed = String(value).trim();
  return trimmed === '' ? undefined : trimmed;
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && parseDay(value) !== null ? value : undefined;
}

function flag(value: unknown): true | undefined {
  return value === true || value === 'true' ? true : undefined;
}

type Stated<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function stated<T extends object>(parts: T): Stated<T> {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Stated<T>;
}
