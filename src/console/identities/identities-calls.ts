import { queryOptions } from '@tanstack/react-query';
import type { Settled } from '../../party/identity/judgement.store.ts';
import type { Verdict } from '../../party/identity/judgement.ts';
import type { ReviewPage } from '../../party/identity/review-page.store.ts';
import { ask } from '../api.ts';

export const reviewQuery = queryOptions({
  queryKey: ['identities'],
  queryFn: () => ask<ReviewPage>('GET', '/v1/identities/review'),
});

export interface SentVerdict {
  readonly accounts: readonly [string, string];
  readonly verdict: Verdict;
  readonly reason: string;
}

export function judgePair(sent: SentVerdict, csrf: string): Promise<Settled> {
  return ask('POST', '/v1/identities/judgements', sent, csrf);
}

export function undoJudgement(id: string, reason: string, csrf: string): Promise<Settled> {
  return ask('POST', `/v1/identities/judgements/${encodeURIComponent(id)}/undo`, { reason }, csrf);
}
