import { type QueryClient, queryOptions } from '@tanstack/react-query';
import {
  getConsignment,
  getFlow,
  getHealth,
  getSession,
  getVocabulary,
  listConsignments,
} from './api.ts';

/** How old the desk lets what nobody pushes to it become. */
const REFRESH_MS = 15_000;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: getSession,
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
});

export const flowQuery = queryOptions({
  queryKey: ['flow'],
  queryFn: getFlow,
  refetchInterval: REFRESH_MS,
});

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: getHealth,
  refetchInterval: REFRESH_MS,
});

/** Changes with the program, not with the Book. */
export const vocabularyQuery = queryOptions({
  queryKey: ['vocabulary'],
  queryFn: getVocabulary,
  staleTime: Number.POSITIVE_INFINITY,
});

/** @param query as `queryText` writes it */
export function listQuery(query: string) {
  return queryOptions({
    queryKey: ['consignments', query],
    queryFn: () => listConsignments(query),
  });
}

export function consignmentQuery(id: string) {
  return queryOptions({
    queryKey: ['consignment', id],
    queryFn: () => getConsignment(id),
    refetchInterval: REFRESH_MS,
  });
}

/** Drops what was read for one person, before another may look. */
export function forgetPerson(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  // Reset rather than removed: whoever watches the session is told.
  queries.getQueryCache().find(sessionQuery)?.reset();
}
