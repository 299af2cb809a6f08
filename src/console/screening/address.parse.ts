import type { HitState } from '../../party/rescreen/hit.ts';

/** In the order in which they are worked. */
export const STATES: readonly HitState[] = ['open', 'confirmed', 'dismissed', 'lapsed'];

/** What of the queue is shown, and which match is open beside it; the address holds both. */
export interface HitsAddress {
  readonly state?: HitState;
  readonly list?: string;
  readonly hit?: string;
}

export function readHitsAddress(given: Readonly<Record<string, unknown>>): HitsAddress {
  const state = STATES.find((known) => known === given['state']);
  return {
    ...(state !== undefined && state !== 'open' && { state }),
    ...textOf('list', given['list']),
    ...textOf('hit', given['hit']),
  };
}

/** Which list is open, and between which editions. */
export interface ListsAddress {
  readonly list?: string;
  readonly from?: string;
  readonly to?: string;
}

export function readListsAddress(given: Readonly<Record<string, unknown>>): ListsAddress {
  return {
    ...textOf('list', given['list']),
    ...textOf('from', given['from']),
    ...textOf('to', given['to']),
  };
}

function textOf<Name extends string>(name: Name, value: unknown) {
  const stated = typeof value === 'string' && value !== '' ? { [name]: value } : {};
  return stated as { readonly [N in Name]?: string };
}
