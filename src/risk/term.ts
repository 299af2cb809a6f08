import type { Words } from '../terms/words.ts';
import type { Purpose } from './criterion.ts';

/** `double` holds every number; `strings` is a list of texts, empty rather than absent. */
type FactType = 'string' | 'double' | 'bool' | 'strings';

/**
 * What one record of facts speaks of. A criterion is asked once for each record of the narrowest
 * scope that it names: each line, each declaration (entry or parcel), each list match, or once.
 */
export const SCOPES = ['consignment', 'match', 'declaration', 'line'] as const;
export type Scope = (typeof SCOPES)[number];

/** Which layer of the decision supplies a fact; when it is missing, its facts are unknown. */
type Source = 'filing' | 'assessment' | 'screening' | 'history';

export interface Term {
  readonly scope: Scope;
  readonly type: FactType;
  /** Can lawfully be absent, so that a condition has to ask `has()` first. */
  readonly optional: boolean;
  readonly source: Source;
  readonly purpose: Purpose;
  readonly meaning: Words;
}

type Meaning = readonly [en: string, es: string, fr: string];

export const entered = { source: 'filing', purpose: 'commercial', optional: false } as const;
export const advance = { source: 'filing', purpose: 'security', optional: false } as const;
/**
 * Screening reads the parties of every filing, security filings among them, so its facts carry the
 * narrower purpose.
 */
export const screened = { source: 'screening', purpose: 'security', optional: false } as const;
export const remembered = { source: 'history', purpose: 'commercial', optional: false } as const;
export const assessed = { source: 'assessment', purpose: 'commercial', optional: false } as const;

/** A row of the vocabulary. */
export function term<const Base extends Omit<Term, 'scope' | 'type' | 'meaning'>>(
  scope: Scope,
  type: FactType,
  base: Base,
  [en, es, fr]: Meaning,
): Term {
  return { scope, type, ...base, meaning: { en, es, fr } };
}
