import { queryOptions } from '@tanstack/react-query';
import type { RecordedPlan } from '../../decision/selection/plan.store.ts';
import type { ComingShifts, ShiftPage } from '../../decision/selection/view.ts';
import { ask } from '../api.ts';

const REFRESH_MS = 15_000;

export const shiftsQuery = queryOptions({
  queryKey: ['shifts'],
  queryFn: () => ask<ComingShifts>('GET', '/v1/shifts'),
  refetchInterval: REFRESH_MS,
});

export function shiftQuery(port: string, shift: string) {
  return queryOptions({
    queryKey: ['shift', port, shift],
    queryFn: () => ask<ShiftPage>('GET', pathOf(port, shift)),
    refetchInterval: REFRESH_MS,
  });
}

export function planShift(port: string, shift: string, csrf: string): Promise<RecordedPlan> {
  return ask('POST', `${pathOf(port, shift)}/plan`, {}, csrf);
}

/** An officer's order of a shift: who is not in it gives up the place. */
export interface NewOrder {
  readonly revision: number;
  readonly order: readonly string[];
  readonly reason: string;
}

export function reorderShift(
  port: string,
  shift: string,
  order: NewOrder,
  csrf: string,
): Promise<RecordedPlan> {
  return ask('POST', `${pathOf(port, shift)}/reorder`, order, csrf);
}

function pathOf(port: string, shift: string): string {
  return `/v1/ports/${encodeURIComponent(port)}/shifts/${encodeURIComponent(shift)}`;
}
