import { queryOptions } from '@tanstack/react-query';
import type { Instant } from '../../terms/day.ts';
import type { Balance } from '../../tracing/balance/balance.ts';
import type { BalanceView } from '../../tracing/balance/balance-view.ts';
import { ask } from '../api.ts';
import type { BalancesView } from './address.parse.ts';

const REFRESH_MS = 15_000;

export function balancesQuery({ over, search }: BalancesView) {
  const asked = new URLSearchParams({ ...(over && { over }), ...(search && { search }) });
  return queryOptions({
    queryKey: ['balances', over ?? '', search ?? ''],
    queryFn: () =>
      ask<{ asOf: Instant; balances: readonly Balance[] }>('GET', `/v1/balances?${asked}`),
    refetchInterval: REFRESH_MS,
  });
}

/** @param key kind and number: "harvest/MX-F-2231" */
export function balanceQuery(key: string) {
  const slash = key.indexOf('/');
  const [kind, number] = [key.slice(0, slash), key.slice(slash + 1)];
  return queryOptions({
    queryKey: ['balances', key],
    queryFn: () => ask<BalanceView>('GET', `/v1/balances/${kind}/${encodeURIComponent(number)}`),
    refetchInterval: REFRESH_MS,
  });
}
