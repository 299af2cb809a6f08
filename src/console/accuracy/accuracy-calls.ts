import { queryOptions } from '@tanstack/react-query';
import type { AccuracyPage, AccuracyRecords } from '../../scorecard/accuracy.store.ts';
import type { YieldBy } from '../../scorecard/accuracy.ts';
import type { Interval } from '../../scorecard/interval.ts';
import { ask } from '../api.ts';
import type { Between } from '../figures.tsx';
import { YIELD_BY } from './words.ts';

/** An answer as JSON carries it: what nobody can say, and what has no end, is null. */
export type Wire<T> = T extends string
  ? T
  : T extends Interval
    ? Between
    : T extends readonly (infer One)[]
      ? readonly Wire<One>[]
      : T extends object
        ? { readonly [K in keyof T]: Wire<T[K]> }
        : T;

export type Accuracy = Wire<AccuracyPage>;
export type Yield = Accuracy['yields'][number];

/** Which days are measured, by what, and whose records are looked at; the address holds it. */
export interface AccuracyQuery {
  readonly from?: string;
  readonly to?: string;
  readonly by?: YieldBy;
  readonly key?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const YIELDS = Object.keys(YIELD_BY) as readonly YieldBy[];

/** The question that an address holds; a part that means nothing is left out. */
export function readAccuracyQuery(search: Readonly<Record<string, unknown>>): AccuracyQuery {
  const text = (name: string) => (search[name] === undefined ? '' : String(search[name]));
  const by = YIELDS.find((one) => one === search['by']);
  return {
    ...(DAY.test(text('from')) && { from: text('from') }),
    ...(DAY.test(text('to')) && { to: text('to') }),
    ...(by !== undefined && { by }),
    ...(text('key') !== '' && { key: text('key') }),
  };
}

export function accuracyQuery({ from, to }: AccuracyQuery) {
  const query = textOf({ from, to });
  return queryOptions({
    queryKey: ['accuracy', query],
    queryFn: () => ask<Accuracy>('GET', `/v1/scorecards/targeting-accuracy?${query}`),
  });
}

export function recordsQuery(query: AccuracyQuery) {
  const text = textOf({ ...query, limit: '200' });
  return queryOptions({
    queryKey: ['accuracy-records', text],
    queryFn: () => ask<AccuracyRecords>('GET', `/v1/scorecards/targeting-accuracy/records?${text}`),
  });
}

function textOf(query: Readonly<Record<string, string | undefined>>): string {
  const stated = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return new URLSearchParams(stated).toString();
}
