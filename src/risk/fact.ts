import assert from 'node:assert/strict';
import { findName, SLOT_COUNT } from './vocabulary.ts';

/** A fact; null when it is lawfully absent; undefined when the layer that owes it did not answer. */
export type Fact = string | number | boolean | readonly string[] | null | undefined;

/** Facts by slot of the vocabulary. */
export type FactRecord = readonly Fact[];

/** A record while its facts are written. */
export type Draft = Fact[];

export function emptyRecord(): Draft {
  return new Array<Fact>(SLOT_COUNT).fill(undefined);
}

/** A record in which only these facts are known, by their vocabulary names. */
export function recordOf(facts: Readonly<Record<string, Fact>>): FactRecord {
  const record = emptyRecord();
  for (const [name, fact] of Object.entries(facts)) {
    const named = findName(name);
    assert(named !== null, `${name} is not in the vocabulary`);
    record[named.slot] = fact;
  }
  return record;
}

/** Unknown when the dividend is; absent when there is nothing to divide by. */
export function ratio(
  dividend: number | undefined,
  divisor: number | null,
): number | null | undefined {
  if (divisor === null || divisor === 0) return null;
  return dividend === undefined ? undefined : dividend / divisor;
}

const NOTHING: readonly string[] = [];

/** The texts that are stated, each once, in the order of their first place. */
export function unique(texts: readonly (string | null | undefined)[]): readonly string[] {
  if (texts.length === 0) return NOTHING;
  const stated = texts.filter((text) => typeof text === 'string');
  return stated.length < 2 ? stated : [...new Set(stated)];
}

/** A fact as a reason shows it: numbers to six digits after the point, lists with commas, nothing as ''. */
export function showFact(fact: Fact): string {
  if (fact === null || fact === undefined) return '';
  if (typeof fact === 'number') return String(Math.round(fact * 1e6) / 1e6);
  return typeof fact === 'object' ? fact.join(', ') : String(fact);
}
