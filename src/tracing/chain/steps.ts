import type { Words } from '../../terms/words.ts';
import { NO_YIELDS, type YieldLaw } from '../balance/yield.ts';
import type { TraceEvent } from '../event/trace-event.ts';

/** A step that goods of a kind take on their way, and what a record of it has to show. */
export interface Step {
  readonly step: string;
  readonly title: Words;
  /** As events call it, in small letters: "fishingevent", "harvest". */
  readonly words: ReadonlySet<string>;
  /** True where the step makes something out of something, false where out of nothing; null where either counts. */
  readonly fromInputs: boolean | null;
  /** Facts that its record tells: "species", "flag". */
  readonly facts: readonly string[];
  /** Papers, one type of each group: a harvest certificate or a fishing licence. */
  readonly documents: readonly (readonly string[])[];
}

/** What is required of goods of one kind, from where they were taken to where they are shipped. */
export interface ProductKind {
  readonly kind: string;
  readonly title: Words;
  /** Values of the fact "product" by which goods say that they are of it. */
  readonly products: ReadonlySet<string>;
  /** Steps whose very record says it: nothing but a wild fish is landed. */
  readonly marks: ReadonlySet<string>;
  /** Facts that only goods of it have: a vessel, a catch area. */
  readonly markFacts: readonly string[];
  /** In the order in which they are taken; the first is where a way begins, whatever went into it. */
  readonly steps: readonly Step[];
  /** Steps that add weight of themselves: what is fed grows. */
  readonly growing: ReadonlySet<string>;
}

/** What a way has to show, by kind of goods; the last kind holds for goods that say of themselves nothing. */
export interface StepLaw {
  readonly kinds: readonly ProductKind[];
  /** Of a Book without such a part nothing is required, and nothing can be missing. */
  readonly plain: ProductKind | null;
  /** By each name of a species, in small letters, all the names that it has. */
  readonly speciesNames: ReadonlyMap<string, readonly string[]>;
  /** What can be made of what; of a Book without such parts nothing is too much. */
  readonly yields: YieldLaw;
}

export const NO_STEPS: StepLaw = {
  kinds: [],
  plain: null,
  speciesNames: new Map(),
  yields: NO_YIELDS,
};

/** Whether an event is a record of a step. */
export function isRecordOf(step: Step, event: TraceEvent): boolean {
  if (event.step === null || !step.words.has(event.step.toLowerCase())) return false;
  const made = event.effect === 'made';
  if (step.fromInputs === null) return true;
  return made && step.fromInputs === event.inputs.length > 0;
}

/** Whether an event says that its goods are of a kind: in so many words, by what is done, or by what is told of them. */
export function saysKind({ step, facts }: TraceEvent, kind: ProductKind): boolean {
  return (
    kind.marks.has(step?.toLowerCase() ?? '') ||
    kind.markFacts.some((fact) => facts[fact] !== undefined) ||
    (facts['product'] ?? []).some((product) => kind.products.has(product))
  );
}

export function hasDocument(types: readonly string[], { documents }: TraceEvent): boolean {
  return documents.some(({ type }) => types.includes(type));
}

/** The same species under every name that they have. */
export function underEveryName(
  { speciesNames }: StepLaw,
  names: Iterable<string>,
): ReadonlySet<string> {
  return new Set([...names].flatMap((name) => speciesNames.get(name) ?? [name]));
}
