import { queryOptions } from '@tanstack/react-query';
import type { TopicGaps } from '../../decision/gaps.ts';
import type { Pack } from '../../risk/pack/pack.ts';
import { ask } from '../api.ts';

/** A topic as the list of packs shows it. */
export interface PackRow extends Pick<Pack, 'id' | 'title' | 'law' | 'validity' | 'verified'> {
  readonly criteria: number;
  readonly gaps: number;
}

/** A topic with its criteria and the gaps that it asks about. */
export type PackRecord = Omit<Pack, 'index'> & { readonly book: string };

/** What each topic must still know of one consignment. */
export interface ConsignmentGaps {
  readonly book: string;
  readonly consignmentId: string;
  readonly version: number;
  readonly topics: readonly TopicGaps[];
}

export const packsQuery = queryOptions({
  queryKey: ['packs'],
  queryFn: () => ask<{ book: string; packs: readonly PackRow[] }>('GET', '/v1/packs'),
});

export function packQuery(id: string) {
  return queryOptions({
    queryKey: ['packs', id],
    queryFn: () => ask<PackRecord>('GET', `/v1/packs/${encodeURIComponent(id)}`),
  });
}

/** @param version for which the gaps are asked: another version may have other gaps */
export function gapsQuery(consignment: string, version: number) {
  return queryOptions({
    queryKey: ['gaps', consignment, version],
    queryFn: () =>
      ask<ConsignmentGaps>('GET', `/v1/consignments/${encodeURIComponent(consignment)}/gaps`),
  });
}
