import { queryOptions } from '@tanstack/react-query';
import type { AquaFile } from '../../party/trust/aqua.store.ts';
import type { ProgramComparison } from '../../party/trust/comparison.ts';
import type { FastAnswer } from '../../party/trust/fast.ts';
import type { LaneFile } from '../../party/trust/lane.store.ts';
import type { TakenStep } from '../../party/trust/member.ts';
import type { Parity } from '../../party/trust/parity.store.ts';
import type { Proposal } from '../../party/trust/proposal.store.ts';
import type { MemberView, ProgramView } from '../../party/trust/trust-view.ts';
import type { Day, Instant } from '../../terms/day.ts';
import { ask } from '../api.ts';

const REFRESH_MS = 15_000;

export const programsQuery = queryOptions({
  queryKey: ['trust', 'programs'],
  queryFn: () => ask<{ asOf: Day; programs: readonly ProgramView[] }>('GET', '/v1/trust/programs'),
});

export function membersQuery(program: string, state: string) {
  const stated = Object.entries({ program, state }).filter(([, value]) => value !== '');
  return queryOptions({
    queryKey: ['trust', 'members', program, state],
    queryFn: () =>
      ask<{ total: number; members: readonly MemberView[] }>(
        'GET',
        `/v1/trust/members?${new URLSearchParams(stated)}`,
      ),
    refetchInterval: REFRESH_MS,
  });
}

export function memberQuery(id: string) {
  return queryOptions({
    queryKey: ['trust', 'member', id],
    queryFn: () =>
      ask<{ member: MemberView; steps: readonly TakenStep[] }>(
        'GET',
        `/v1/trust/members/${encodeURIComponent(id)}`,
      ),
  });
}

export const recognitionQuery = queryOptions({
  queryKey: ['trust', 'recognition'],
  queryFn: () =>
    ask<{ asOf: Day; parity: readonly Parity[]; proposals: readonly Proposal[] }>(
      'GET',
      '/v1/trust/recognition',
    ),
});

export function comparisonQuery(first: string, second: string) {
  return queryOptions({
    queryKey: ['trust', 'comparison', first, second],
    queryFn: () =>
      ask<ProgramComparison>(
        'GET',
        `/v1/trust/comparison?${new URLSearchParams({ first, second })}`,
      ),
  });
}

export const aquaQuery = queryOptions({
  queryKey: ['trust', 'aqua'],
  queryFn: () => ask<{ asOf: Instant; requests: readonly AquaFile[] }>('GET', '/v1/trust/aqua'),
  refetchInterval: REFRESH_MS,
});

export const lanesQuery = queryOptions({
  queryKey: ['trust', 'lanes'],
  queryFn: () => ask<{ asOf: Instant; lanes: readonly LaneFile[] }>('GET', '/v1/trust/lanes'),
  refetchInterval: REFRESH_MS,
});

/** Everything that changes something of trust, by the place that it is sent to. */
export function sendTrust<T>(path: string, body: object, csrf: string): Promise<T> {
  return ask('POST', `/v1/trust/${path}`, body, csrf);
}

export function checkFast(check: object, csrf: string): Promise<FastAnswer> {
  return sendTrust('lane-checks', check, csrf);
}
