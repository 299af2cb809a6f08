import { queryOptions } from '@tanstack/react-query';
import type { PartyQueue, PartyRole, Verification } from '../../decision/selection/party-queue.ts';
import type { Queue } from '../../decision/selection/queue.store.ts';
import { ask } from '../api.ts';

/** How many of a queue are shown: what a port can examine in a day lies well within. */
export const ROWS = 200;
const REFRESH_MS = 15_000;

/** @param port every port when there is none */
export function queueQuery(port: string | undefined) {
  const at = port === undefined ? '' : `&port=${port}`;
  return queryOptions({
    queryKey: ['targets', port ?? ''],
    queryFn: () => ask<Queue>('GET', `/v1/targeting/queue?limit=${ROWS}${at}`),
    refetchInterval: REFRESH_MS,
  });
}

export function partiesQuery(role: PartyRole) {
  return queryOptions({
    queryKey: ['parties', role],
    queryFn: () => ask<PartyQueue>('GET', `/v1/targeting/entities?limit=${ROWS}&role=${role}`),
  });
}

export type Opening = Pick<Verification, 'party' | 'role' | 'action' | 'reason'>;

export function openVerification(opening: Opening, csrf: string): Promise<Verification> {
  return ask('POST', '/v1/targeting/entities', opening, csrf);
}
