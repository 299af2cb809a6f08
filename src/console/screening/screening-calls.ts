import { queryOptions } from '@tanstack/react-query';
import type {
  ChangesView,
  HitsView,
  HitView,
  ListsView,
} from '../../party/rescreen/screening-view.ts';
import { ask } from '../api.ts';
import type { HitsAddress, ListsAddress } from './address.parse.ts';

const REFRESH_MS = 15_000;

export function hitsQuery({ state = 'open', list }: HitsAddress, offset: number) {
  const asked = new URLSearchParams({ state, offset: String(offset), ...(list && { list }) });
  return queryOptions({
    queryKey: ['screening', 'hits', state, list, offset],
    queryFn: () => ask<HitsView>('GET', `/v1/screening/hits?${asked}`),
    refetchInterval: REFRESH_MS,
  });
}

export function hitQuery(id: string) {
  return queryOptions({
    queryKey: ['screening', 'hit', id],
    queryFn: () => ask<HitView>('GET', `/v1/screening/hits/${encodeURIComponent(id)}`),
  });
}

export const listsQuery = queryOptions({
  queryKey: ['screening', 'lists'],
  queryFn: () => ask<ListsView>('GET', '/v1/lists'),
  refetchInterval: REFRESH_MS,
});

export function changesQuery(list: string, { from, to }: ListsAddress) {
  const asked = new URLSearchParams({ ...(from && { from }), ...(to && { to }) });
  return queryOptions({
    queryKey: ['screening', 'changes', list, from, to],
    queryFn: () =>
      ask<ChangesView>('GET', `/v1/lists/${encodeURIComponent(list)}/changes?${asked}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What somebody says of a match. */
export type Judged =
  | { readonly verdict: 'dismiss'; readonly reason: string; readonly until: string }
  | { readonly verdict: 'confirm'; readonly reason: string };

export function judgeHit(id: string, { verdict, ...said }: Judged, csrf: string): Promise<HitView> {
  return ask('POST', `/v1/screening/hits/${encodeURIComponent(id)}/${verdict}`, said, csrf);
}
