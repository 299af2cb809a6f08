import { queryOptions } from '@tanstack/react-query';
import type { ImporterFiling, LostExemption } from '../../decision/importer-filing.store.ts';
import type { AccountPage } from '../../party/account/account-page.ts';
import type { Found } from '../../party/account/account-view.store.ts';
import type { ELEMENTS, ElementCoverage } from '../../party/account/element.ts';
import { ask } from '../api.ts';

/** An account with its consignments in their lanes. */
export type PartyAccount = AccountPage<ImporterFiling>;

export function partiesQuery(query: string) {
  return queryOptions({
    queryKey: ['parties', query],
    queryFn: () => ask<Found>('GET', `/v1/parties?query=${encodeURIComponent(query)}`),
    placeholderData: (before) => before,
    retry: false,
  });
}

export function partyQuery(id: string) {
  return queryOptions({
    queryKey: ['party', id],
    queryFn: () => ask<PartyAccount>('GET', `/v1/parties/${encodeURIComponent(id)}`),
  });
}

/** What each marketplace tells of its parcels. */
export interface PlatformElements {
  readonly elements: typeof ELEMENTS;
  readonly platforms: readonly ElementCoverage[];
}

export const platformElementsQuery = queryOptions({
  queryKey: ['platform-elements'],
  queryFn: () => ask<PlatformElements>('GET', '/v1/platform-elements'),
});

/** Parcels of a day that came in exempt before its sum went over the limit. */
export function lostQuery(day: string) {
  return queryOptions({
    queryKey: ['lost-exemptions', day],
    queryFn: () => ask<{ parcels: readonly LostExemption[] }>('GET', `/v1/parcel-days/${day}/lost`),
  });
}

export interface Suspension {
  readonly reason: string;
  readonly lift: boolean;
}

export function suspendParty(id: string, sent: Suspension, csrf: string): Promise<PartyAccount> {
  return ask('POST', `/v1/parties/${encodeURIComponent(id)}/suspension`, sent, csrf);
}

export function stateOfParty(id: string, sent: object, csrf: string): Promise<PartyAccount> {
  return ask('POST', `/v1/parties/${encodeURIComponent(id)}/statements`, sent, csrf);
}

export interface Ending {
  readonly statement: string;
  readonly how: string;
  readonly reason: string;
}

export function endStatement(id: string, ending: Ending, csrf: string): Promise<PartyAccount> {
  const { statement, ...sent } = ending;
  const path = `/v1/parties/${encodeURIComponent(id)}/statements/${statement}/end`;
  return ask('POST', path, sent, csrf);
}
