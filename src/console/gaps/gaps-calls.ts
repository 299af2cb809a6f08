import { infiniteQueryOptions } from '@tanstack/react-query';
import type { InDollars } from '../../revenue/cents.ts';
import type { GapState } from '../../revenue/gap/gap-step.ts';
import type { SaidGap } from '../../revenue/gap/worklist.store.ts';
import { ask } from '../api.ts';
import type { GapsView } from './address.parse.ts';

export type GapRow = InDollars<SaidGap>;

interface Page {
  readonly gaps: readonly GapRow[];
  readonly next: string | null;
}

export function gapsQuery(view: GapsView) {
  const asked = new URLSearchParams(Object.entries(view));
  return infiniteQueryOptions({
    queryKey: ['revenue-gaps', `${asked}`],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams(asked);
      if (pageParam !== '') query.set('after', pageParam);
      return ask<Page>('GET', `/v1/revenue/gaps?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function stepGap(
  id: string,
  step: { readonly state: GapState; readonly reason: string },
  csrf: string,
): Promise<unknown> {
  return ask('POST', `/v1/revenue/gaps/${id}/steps`, step, csrf);
}
