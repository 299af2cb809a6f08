import type { Readable } from 'node:stream';
import type { Day, Instant } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import type { RefundRow } from './campaign.parse.ts';
import type { CampaignTerms } from './campaign.ts';
import type { CampaignSums } from './campaign-sums.ts';

/** What a campaign over our own books is asked: entries of some days, without some headings. */
export interface CampaignAsked extends CampaignTerms {
  readonly from: Day;
  readonly to: Day;
}

export interface CampaignRow {
  readonly id: string;
  readonly asked: CampaignAsked;
  readonly by: string;
  readonly at: Instant;
  /** `stopped`: the server ended before it did; asked again, it is done anew. */
  readonly state: 'running' | 'done' | 'stopped';
  /** The share that is done, 0 to 1. */
  readonly progress: number;
  /** In dollars; null until it is done. */
  readonly sums: CampaignSums | null;
  /** The first that were found, of rows that could not be read or of what stopped it. */
  readonly faults: readonly Fault[];
}

/** Some of a campaign's refunds, in the order of entries. */
export interface RefundPage {
  readonly total: number;
  readonly rows: readonly RefundRow[];
}

/** Refund campaigns that run behind the requests which ask for them. */
export interface Campaigning {
  /** Starts a campaign; the same question while it runs is that one, and after it is asked anew. */
  readonly start: (asked: CampaignAsked, by: string) => CampaignRow;
  /** Latest first. */
  readonly list: () => readonly CampaignRow[];
  readonly find: (id: string) => CampaignRow | null;
  /** @param reason that keeps an entry out; null for all, an empty text for those that are refunded */
  readonly refunds: (
    id: string,
    page: { readonly reason: string | null; readonly offset: number; readonly limit: number },
  ) => Promise<RefundPage>;
  /** The whole table as CSV. */
  readonly csv: (id: string) => Readable;
}
