import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { summaryOf, viewOf } from '../../tariff/line-view.ts';
import type { spellView } from '../../tariff/overlay/over-line.ts';
import type { Affected, ComparedPoint, Precheck } from '../../tariff/precheck/precheck.ts';
import type { LineChange, RevisionDiff } from '../../tariff/revision-diff.ts';
import type { Day, Validity } from '../../terms/day.ts';
import type { Money } from '../../terms/money.ts';
import { ask } from '../api.ts';

const FOUND_MAX = 100;
const OFFERED_MAX = 12;

/** A revision of the schedule that is loaded. */
export interface LoadedRevision {
  readonly name: string;
  readonly printed: string;
  readonly inForce: Validity;
  readonly lines: number;
  readonly verified: boolean;
}

export type FoundLine = ReturnType<typeof summaryOf>;

export interface FoundLines {
  readonly on: string;
  readonly revision: string;
  readonly unverified: boolean;
  readonly lines: readonly FoundLine[];
}

export type LineView = ReturnType<typeof viewOf> & {
  readonly on: Day;
  readonly changes: readonly LineChange[];
};

export type MeasureSpell = ReturnType<typeof spellView>;

export interface AffectedAnswer {
  readonly now: string;
  readonly later: string;
  readonly difference: Money;
  readonly goods: readonly Affected[];
}

export function precheckQuery(body: object | null, csrf: string) {
  return queryOptions({
    queryKey: ['precheck', body],
    queryFn: () => ask<Precheck>('POST', '/v1/prechecks', body ?? {}, csrf),
    enabled: body !== null && csrf !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function comparisonQuery(body: object, csrf: string) {
  return queryOptions({
    queryKey: ['comparison', body],
    queryFn: () =>
      ask<{ points: readonly ComparedPoint[] }>('POST', '/v1/prechecks/compare', body, csrf),
    enabled: csrf !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function affectedQuery(body: object | null, csrf: string) {
  return queryOptions({
    queryKey: ['affected', body],
    queryFn: () => ask<AffectedAnswer>('POST', '/v1/prechecks/affected', body ?? {}, csrf),
    enabled: body !== null && csrf !== '',
    retry: false,
  });
}

export const revisionsQuery = queryOptions({
  queryKey: ['schedule-revisions'],
  queryFn: () => ask<readonly LoadedRevision[]>('GET', '/v1/schedule/revisions'),
});

/** @param text a number or words; nothing is asked while it is empty */
export function linesQuery(text: string, on: string | undefined, limit = FOUND_MAX) {
  const query = new URLSearchParams({ q: text, limit: String(limit), ...(on && { on }) });
  return queryOptions({
    queryKey: ['schedule-lines', `${query}`],
    queryFn: () => ask<FoundLines>('GET', `/v1/schedule/lines?${query}`),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** The few lines that are offered while somebody types. */
export function offeredQuery(text: string, on: string | undefined) {
  return linesQuery(text, on, OFFERED_MAX);
}

export function lineQuery(code: string, on: string | undefined) {
  const query = on === undefined ? '' : `?${new URLSearchParams({ on })}`;
  return queryOptions({
    queryKey: ['schedule-line', code, on ?? ''],
    queryFn: () => ask<LineView>('GET', `/v1/schedule/lines/${encodeURIComponent(code)}${query}`),
    enabled: /^\d{8}(?:\d{2})?$/.test(code),
    retry: false,
  });
}

export function spellsQuery(code: string) {
  return queryOptions({
    queryKey: ['schedule-measures', code],
    queryFn: () =>
      ask<{ measures: readonly MeasureSpell[] }>(
        'GET',
        `/v1/schedule/lines/${encodeURIComponent(code)}/measures`,
      ),
    retry: false,
  });
}

export function diffQuery(from: string, to: string) {
  const query = new URLSearchParams({ from, to });
  return queryOptions({
    queryKey: ['schedule-diff', from, to],
    queryFn: () => ask<RevisionDiff>('GET', `/v1/schedule/diff?${query}`),
    enabled: from !== '' && to !== '',
    retry: false,
  });
}
