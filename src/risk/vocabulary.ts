import { CONSIGNMENT_TERMS } from './consignment-terms.ts';
import { LINE_TERMS } from './line-terms.ts';
import { PARTY_TERMS } from './party-terms.ts';
import type { Term } from './term.ts';
import { TRUST_TERMS } from './trust-terms.ts';

export { SCOPES, type Scope, type Term } from './term.ts';

/**
 * Every name that a condition may use, with its type, its scope and the law it was collected under.
 */
const VOCABULARY = { ...CONSIGNMENT_TERMS, ...LINE_TERMS, ...PARTY_TERMS, ...TRUST_TERMS } as const;

type Name = keyof typeof VOCABULARY;

const TERMS: Readonly<Record<string, Term>> = VOCABULARY;
const NAMES: readonly string[] = Object.keys(VOCABULARY);

/** Where a name stands in a record of facts. */
export const SLOTS: Readonly<Record<Name, number>> = slotsOf(VOCABULARY);

/** Length of a record of facts. */
export const SLOT_COUNT = NAMES.length;

/** A name as conditions hold it: found once, at publish. */
export interface Named {
  readonly name: string;
  readonly slot: number;
  readonly term: Term;
}

/** The vocabulary's row for a dotted name; null when there is none. */
export function findName(name: string): Named | null {
  const term = Object.hasOwn(TERMS, name) ? TERMS[name] : undefined;
  return term === undefined ? null : { name, slot: NAMES.indexOf(name), term };
}

/** Every row of the vocabulary, in its order; for a rule builder and for tests. */
export function listNames(): readonly Named[] {
  return NAMES.flatMap((name) => findName(name) ?? []);
}

function slotsOf<Table extends object>(table: Table): Record<keyof Table & string, number>;
function slotsOf(table: object): Record<string, number> {
  return Object.fromEntries(Object.keys(table).map((name, slot) => [name, slot]));
}
