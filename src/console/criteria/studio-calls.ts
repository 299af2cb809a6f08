import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Preview } from '../../decision/replay/preview.store.ts';
import type { CriterionTest } from '../../risk/check.parse.ts';
import type { Lane, Purpose } from '../../risk/criterion.ts';
import type { Relation } from '../../risk/overlap.ts';
import type { Cost } from '../../risk/studio/study.ts';
import type { Row } from '../../risk/studio/table.ts';
import type { Day } from '../../terms/day.ts';
import type { Language } from '../../terms/words.ts';
import { ask, type SaidFault } from '../api.ts';

/** A condition in one of its views. */
export type View =
  | { readonly when: string }
  | { readonly sentence: { readonly language: Language; readonly text: string } }
  | { readonly table: Row };

/** A criterion as far as it is written. */
export interface Sketch {
  readonly id: string | null;
  readonly view: View;
  readonly lane: Lane | null;
  readonly weight: number;
  readonly tests: readonly CriterionTest[];
}

export interface Condition {
  readonly scope: string;
  readonly purpose: Purpose;
  readonly names: readonly string[];
  readonly lists: readonly string[];
  readonly code: string;
  readonly sentence: string;
  readonly table: Row;
}

export interface TestOutcome {
  readonly name: string;
  readonly fires: boolean;
  readonly passed: boolean;
  readonly fired: boolean;
  readonly because: readonly {
    readonly code: string;
    readonly says: string;
    readonly truth: boolean | null;
    readonly seen: readonly { readonly name: string; readonly value: string }[];
  }[];
}

/** Everything that the server finds out about a sketch. */
export interface Studied {
  readonly faults: readonly SaidFault[];
  readonly condition: Condition | null;
  readonly overlaps: {
    readonly counts: Readonly<Partial<Record<Relation, number>>>;
    readonly told: readonly {
      readonly criterion: string;
      readonly relation: Relation;
      readonly title: string;
    }[];
  };
  readonly tests: readonly TestOutcome[];
  readonly cost: Cost | null;
}

/** A name that conditions may use, as it is said in one language. */
export interface NamedFact {
  readonly name: string;
  readonly scope: string;
  readonly type: string;
  readonly optional: boolean;
  readonly source: string;
  readonly purpose: Purpose;
  readonly meaning: string;
  readonly phrase: string;
}

export interface StudioVocabulary {
  readonly names: readonly NamedFact[];
  readonly lists: readonly { readonly name: string; readonly members: number }[];
}

/** @param language in which the server says what it finds */
export function studyQuery({ view, ...rest }: Sketch, language: Language, csrf: string) {
  return queryOptions({
    queryKey: ['study', language, view, rest],
    queryFn: () => ask<Studied>('POST', '/v1/criteria/check', { ...rest, ...view }, csrf),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
}

export function studioVocabularyQuery(language: Language) {
  return queryOptions({
    queryKey: ['studio-vocabulary', language],
    queryFn: () => ask<StudioVocabulary>('GET', '/v1/criteria/vocabulary'),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** @param when as code that was read */
export function previewQuery(when: string, from: Day, to: Day, csrf: string) {
  return queryOptions({
    queryKey: ['preview', when, from, to],
    queryFn: () => ask<Preview>('POST', '/v1/criteria/preview', { when, from, to }, csrf),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
}
