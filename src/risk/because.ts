import { compileTest, type Lists } from './evaluation.ts';
import { conjunctsOf, type Expression, walk } from './expression.ts';
import { type FactRecord, showFact } from './fact.ts';

/** One of the parts that `&&` joins, with what it came to and the values that it saw. */
export interface Judged {
  readonly part: Expression;
  /** Null when the facts do not say. */
  readonly truth: boolean | null;
  readonly seen: readonly { readonly name: string; readonly value: string }[];
}

/** Why a condition holds of a subject or does not. */
export interface Because {
  readonly fires: boolean | null;
  /** All parts when it fires; else the first that failed, or the first without an answer. */
  readonly parts: readonly Judged[];
}

/** Every list that the condition names must be among `lists`. */
export function becauseOf(expression: Expression, lists: Lists, record: FactRecord): Because {
  const parts = conjunctsOf(expression).map((part): Judged => {
    const truth = compileTest(part, lists)(record) ?? null;
    return { part, truth, seen: seenBy(part, record) };
  });
  const failed = parts.find(({ truth }) => truth === false);
  const unanswered = parts.find(({ truth }) => truth === null);
  const decisive = failed ?? unanswered;
  if (decisive === undefined) return { fires: true, parts };
  return { fires: decisive.truth, parts: [decisive] };
}

function seenBy(part: Expression, record: FactRecord): Judged['seen'] {
  const slots = new Map<string, number>();
  for (const one of walk(part)) {
    if (one.kind === 'fact' || one.kind === 'has') slots.set(one.named.name, one.named.slot);
  }
  return [...slots].map(([name, slot]) => ({ name, value: showFact(record[slot]) }));
}
