import { queryOptions } from '@tanstack/react-query';
import type { DecidedRow } from '../../decision/view.ts';
import type { Criterion, Lane } from '../../risk/criterion.ts';
import type { LifePolicy, Snooze, Suspension } from '../../risk/life/criteria-life.ts';
import type { Draft } from '../../risk/life/draft.ts';
import type { Health } from '../../risk/life/health.ts';
import type { Product } from '../../risk/life/product.ts';
import type { Day, Instant } from '../../terms/day.ts';
import { ask } from '../api.ts';

/** A criterion of the running Book with what it asks for and how it does. */
export interface BoardRow extends Health {
  readonly lane: Lane | null;
  readonly weight: number;
}

export interface Board {
  readonly book: string;
  readonly asOf: Instant;
  readonly from: Day;
  readonly decisions: number;
  readonly policy: LifePolicy | null;
  readonly rows: readonly BoardRow[];
  readonly snoozes: readonly Snooze[];
}

/** One criterion with all that is recorded of it. */
export interface CriterionRecord {
  readonly book: string;
  readonly asOf: Instant;
  readonly from: Day;
  /** Null when the Book has none of that name; its drafts are then all there is. */
  readonly criterion: Criterion | null;
  readonly health: Health | null;
  readonly drafts: readonly Draft[];
  readonly suspensions: readonly Suspension[];
  readonly snoozes: readonly Snooze[];
}

interface Answered<T> {
  readonly value: T;
}

export const boardQuery = queryOptions({
  queryKey: ['criteria', 'board'],
  queryFn: () => ask<Board>('GET', '/v1/criteria'),
});

/** Microseconds of each criterion, measured on the last decisions when it is asked. */
export const costsQuery = queryOptions({
  queryKey: ['criteria', 'costs'],
  queryFn: () =>
    ask<{ rows: readonly { criterion: string; microseconds: number }[] }>(
      'GET',
      '/v1/criteria/costs',
    ),
  staleTime: Number.POSITIVE_INFINITY,
});

export function criterionQuery(id: string) {
  return queryOptions({
    queryKey: ['criteria', 'one', id],
    queryFn: () => ask<CriterionRecord>('GET', `/v1/criteria/${encodeURIComponent(id)}`),
  });
}

export const openDraftsQuery = queryOptions({
  queryKey: ['criteria', 'drafts'],
  queryFn: () => ask<{ rows: readonly Draft[] }>('GET', '/v1/criteria/drafts'),
});

export function draftQuery(id: string) {
  return queryOptions({
    queryKey: ['criteria', 'draft', id],
    queryFn: () => ask<Draft>('GET', `/v1/criteria/drafts/${encodeURIComponent(id)}`),
  });
}

export const productsQuery = queryOptions({
  queryKey: ['intelligence'],
  queryFn: () => ask<{ rows: readonly Product[] }>('GET', '/v1/intelligence'),
});

/** What some decisions are of. */
export function decidedQuery(ids: readonly string[]) {
  return queryOptions({
    queryKey: ['decided', ...ids],
    queryFn: () =>
      ask<{ rows: readonly DecidedRow[] }>('GET', `/v1/decisions?ids=${ids.join(',')}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A draft as it is sent: its kind, what it is of, and the reason. */
export interface Proposing {
  readonly kind: Draft['kind'];
  readonly reason: string;
  readonly [of: string]: unknown;
}

export async function proposeDraft(sent: Proposing, csrf: string): Promise<Draft> {
  return (await ask<Answered<Draft>>('POST', '/v1/criteria/drafts', sent, csrf)).value;
}

export async function reviseDraft(id: string, sent: Proposing, csrf: string): Promise<Draft> {
  const path = `/v1/criteria/drafts/${encodeURIComponent(id)}/editions`;
  return (await ask<Answered<Draft>>('POST', path, sent, csrf)).value;
}

/** What a second person says of an edition. */
export interface Reviewing {
  readonly edition: number;
  readonly accepted: boolean;
  readonly reason: string;
}

export async function reviewDraft(id: string, said: Reviewing, csrf: string): Promise<Draft> {
  const path = `/v1/criteria/drafts/${encodeURIComponent(id)}/reviews`;
  return (await ask<Answered<Draft>>('POST', path, said, csrf)).value;
}

export async function withdrawDraft(id: string, reason: string, csrf: string): Promise<Draft> {
  const path = `/v1/criteria/drafts/${encodeURIComponent(id)}/withdrawal`;
  return (await ask<Answered<Draft>>('POST', path, { reason }, csrf)).value;
}

export async function publishDraft(
  { id, editions }: Draft,
  reason: string,
  csrf: string,
): Promise<void> {
  const drafts = [{ id, edition: editions.length }];
  await ask('POST', '/v1/criteria/publications', { drafts, reason }, csrf);
}
