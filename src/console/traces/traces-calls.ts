import { queryOptions } from '@tanstack/react-query';
import type { Instant } from '../../terms/day.ts';
import type { LotRow } from '../../tracing/chain/way-view.store.ts';
import type { WayView } from '../../tracing/chain/way-view.ts';
import { ask } from '../api.ts';

export interface LotList {
  readonly asOf: Instant;
  readonly lots: readonly LotRow[];
  /** True where there are more that begin so. */
  readonly more: boolean;
}

export function lotsQuery(beginning: string) {
  return queryOptions({
    queryKey: ['traces', 'lots', beginning],
    queryFn: () => ask<LotList>('GET', `/v1/traces/lots?q=${encodeURIComponent(beginning)}`),
  });
}

export function wayQuery(lot: string) {
  return queryOptions({
    queryKey: ['traces', 'lot', lot],
    queryFn: () => ask<WayView>('GET', `/v1/traces/lots/${encodeURIComponent(lot)}`),
  });
}
