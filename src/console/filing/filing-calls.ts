import { queryOptions } from '@tanstack/react-query';
import type { Counterfactual } from '../../decision/counterfactual.ts';
import { ask } from '../api.ts';

/** What one change of one declared field would have made of a decision, by today's Book. */
export type Freed = Counterfactual & { readonly book: string; readonly decidedBy: string };

export function counterfactualQuery(decision: string) {
  return queryOptions({
    queryKey: ['counterfactual', decision],
    queryFn: () => ask<Freed>('GET', `/v1/decisions/${decision}/counterfactual`),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
