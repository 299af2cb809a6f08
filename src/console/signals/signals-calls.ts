import { queryOptions } from '@tanstack/react-query';
import type { Instant } from '../../terms/day.ts';
import type { Explained } from '../../tracing/route/explaining.store.ts';
import type { KeptSignal, SurveyRecord } from '../../tracing/route/route-signal.store.ts';
import type { SignalKind } from '../../tracing/route/signal.ts';
import { ask } from '../api.ts';
import type { SignalsView } from './address.parse.ts';

const REFRESH_MS = 60_000;

export interface SignalList {
  readonly asOf: Instant;
  /** The last look over the trade; null before the first. */
  readonly survey: SurveyRecord | null;
  readonly kinds: Readonly<Partial<Record<SignalKind, number>>>;
  readonly signals: readonly KeptSignal[];
}

export function signalsQuery({ kind, subject }: SignalsView) {
  const asked = new URLSearchParams({ ...(kind && { kind }), ...(subject && { subject }) });
  return queryOptions({
    queryKey: ['signals', kind ?? '', subject ?? ''],
    queryFn: () => ask<SignalList>('GET', `/v1/signals?${asked}`),
    refetchInterval: REFRESH_MS,
  });
}

export function signalQuery(id: string) {
  return queryOptions({
    queryKey: ['signals', 'one', id],
    queryFn: () => ask<Explained>('GET', `/v1/signals/${encodeURIComponent(id)}`),
  });
}

/** Looks over the trade now. */
export function survey(csrf: string): Promise<SurveyRecord> {
  return ask('POST', '/v1/signals/surveys', {}, csrf);
}
