import { queryOptions } from '@tanstack/react-query';
import type { QuotaEvent } from '../../tariff/quota/quota-event.ts';
import type { QuotaView } from '../../tariff/quota/quota-view.ts';
import type { Instant } from '../../terms/day.ts';
import { ask } from '../api.ts';

const REFRESH_MS = 15_000;

/** One order with what happened to it; who files gets no events. */
export interface QuotaRecord {
  readonly quota: QuotaView;
  readonly events?: readonly QuotaEvent[];
}

export const quotasQuery = queryOptions({
  queryKey: ['quotas'],
  queryFn: () => ask<{ asOf: Instant; quotas: readonly QuotaView[] }>('GET', '/v1/quotas'),
  refetchInterval: REFRESH_MS,
});

export function quotaQuery(order: string) {
  return queryOptions({
    queryKey: ['quotas', order],
    queryFn: () => ask<QuotaRecord>('GET', `/v1/quotas/${encodeURIComponent(order)}`),
    refetchInterval: REFRESH_MS,
  });
}

export interface Change {
  readonly kind: 'suspended' | 'resumed';
  readonly reason: string;
}

export function changeQuota(order: string, change: Change, csrf: string): Promise<QuotaView> {
  return ask('POST', `/v1/quotas/${encodeURIComponent(order)}/changes`, change, csrf);
}
