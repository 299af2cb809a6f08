import { queryOptions } from '@tanstack/react-query';
import type { Neighbourhood, PathsFound } from '../../tracing/network/neighbourhood.ts';
import type { NetworkNode } from '../../tracing/network/node.ts';
import type { EvidencePack, ReferralAsked } from '../../tracing/network/referral.ts';
import type { Statement } from '../../tracing/network/statement.ts';
import { ask } from '../api.ts';

export function searchQuery(search: string) {
  return queryOptions({
    queryKey: ['network', 'search', search],
    queryFn: () =>
      ask<{ nodes: readonly NetworkNode[] }>(
        'GET',
        `/v1/network/nodes?search=${encodeURIComponent(search)}`,
      ),
  });
}

export function neighboursQuery(node: string) {
  return queryOptions({
    queryKey: ['network', 'neighbours', node],
    queryFn: () =>
      ask<Neighbourhood>('GET', `/v1/network/neighbours?node=${encodeURIComponent(node)}`),
  });
}

export function pathsQuery(from: string, to: string) {
  const asked = new URLSearchParams({ from, to });
  return queryOptions({
    queryKey: ['network', 'paths', from, to],
    queryFn: () => ask<PathsFound>('GET', `/v1/network/paths?${asked}`),
  });
}

export function statementsQuery(consignment: string) {
  return queryOptions({
    queryKey: ['network', 'statements', consignment],
    queryFn: () =>
      ask<{ statements: readonly Statement[] }>('GET', `/v1/network/statements/${consignment}`),
  });
}

export interface Referred {
  readonly id: string;
  readonly pack: EvidencePack;
}

export function refer(asked: ReferralAsked, csrf: string): Promise<Referred> {
  return ask('POST', '/v1/network/referrals', asked, csrf);
}
