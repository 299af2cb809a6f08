import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RefundRow } from '../../revenue/campaign.parse.ts';
import type { CampaignRow } from '../../revenue/campaigning.ts';
import type { Instant } from '../../terms/day.ts';
import { ask } from '../api.ts';
import type { CampaignView } from './address.parse.ts';

/** How often one that runs is looked at. */
const LOOK_MS = 1_000;
export const PAGE_ROWS = 100;

export type Campaign = CampaignRow;

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: () => ask<{ asOf: Instant; campaigns: readonly Campaign[] }>('GET', '/v1/campaigns'),
  refetchInterval: ({ state: { data } }) =>
    data?.campaigns.some(({ state }) => state === 'running') ? LOOK_MS : false,
});

/** The refunds of a campaign that is done, a page of them. */
export function refundsQuery({ id = '', reason, offset = 0 }: CampaignView) {
  const asked = { offset: String(offset), limit: String(PAGE_ROWS) };
  const kept = reason === undefined ? {} : { reason: reason === 'refunded' ? '' : reason };
  return queryOptions({
    queryKey: ['campaigns', id, 'refunds', reason, offset],
    queryFn: () =>
      ask<{ total: number; rows: readonly RefundRow[] }>(
        'GET',
        `/v1/campaigns/${id}/refunds?${new URLSearchParams({ ...asked, ...kept })}`,
      ),
    placeholderData: keepPreviousData,
  });
}

/** A campaign as it is typed. */
export interface TypedCampaign {
  /** First digits of headings, with blanks between. */
  readonly without: string;
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

export function startCampaign(
  { without, ...days }: TypedCampaign,
  csrf: string,
): Promise<Campaign> {
  const headings = without.split(/[\s,]+/).filter((word) => word !== '');
  return ask('POST', '/v1/campaigns', { without: headings, ...days }, csrf);
}
