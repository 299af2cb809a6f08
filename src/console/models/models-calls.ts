import { queryOptions } from '@tanstack/react-query';
import type { ModelList, ModelPage, ModelRow } from '../../decision/replay/modelling.ts';
import type { ModelState } from '../../risk/registry/model-record.ts';
import type { Words } from '../../terms/words.ts';
import { ask } from '../api.ts';

const WATCH_MS = 2_000;
const REFRESH_MS = 15_000;

/** While a model is being trained the list is read often. */
export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: () => ask<ModelList>('GET', '/v1/models'),
  refetchInterval: ({ state }) =>
    state.data?.training?.state === 'running' ? WATCH_MS : REFRESH_MS,
});

export function modelQuery(id: string) {
  return queryOptions({
    queryKey: ['models', id],
    queryFn: () => ask<ModelPage>('GET', `/v1/models/${encodeURIComponent(id)}`),
  });
}

/** What the features of models mean; changes with the program. */
export const featuresQuery = queryOptions({
  queryKey: ['features'],
  queryFn: () =>
    ask<{ readonly features: readonly { readonly name: string; readonly meaning: Words }[] }>(
      'GET',
      '/v1/features',
    ),
  staleTime: Number.POSITIVE_INFINITY,
});

export interface Days {
  readonly from: string;
  readonly to: string;
}

export function trainModel(asked: Days & { readonly reason: string }, csrf: string) {
  return ask<Pick<ModelList, 'training'>>('POST', '/v1/models', asked, csrf);
}

export function stepModel(
  id: string,
  step: { readonly state: ModelState; readonly reason: string },
  csrf: string,
): Promise<ModelRow> {
  return ask('POST', `/v1/models/${encodeURIComponent(id)}/steps`, step, csrf);
}

export function readDrift(id: string, days: Days, csrf: string): Promise<unknown> {
  return ask('POST', `/v1/models/${encodeURIComponent(id)}/drift`, days, csrf);
}
