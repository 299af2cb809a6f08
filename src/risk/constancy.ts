import { compileTest, type Lists, membersOf } from './evaluation.ts';
import { type Expression, walk } from './expression.ts';
import type { Fact } from './fact.ts';
import { type Named, SLOT_COUNT, type Term } from './vocabulary.ts';

/** Past this many combinations of facts nothing is claimed. */
const COMBINATIONS_MAX = 10_000;

/**
 * True or false when the condition is that whatever is filed; null when it depends on what is filed,
 * or when it is too large to tell.
 *
 * Tries every combination of values that the condition can tell apart: of a fact compared with
 * literals, each literal and the gaps between them. Any other part counts as free to be true or false,
 * so a claim is never wrong, but a contradiction between such parts goes unseen.
 */
export function constantTruth(expression: Expression, lists: Lists): boolean | null {
  const axes: Axes = { lists, literals: new Map(), free: new Map() };
  const test = compileTest(simplify(expression, axes), lists);
  const choices = choicesOf(axes);
  const combinations = choices.reduce((product, { values }) => product * values.length, 1);
  if (combinations > COMBINATIONS_MAX) return null;

  const record = new Array<Fact>(SLOT_COUNT + axes.free.size).fill(undefined);
  const truths = new Set<boolean | undefined>();
  const explore = (depth: number): void => {
    const choice = choices[depth];
    if (choice === undefined) {
      truths.add(test(record));
      return;
    }
    for (const value of choice.values) {
      if (truths.size > 1) return;
      record[choice.slot] = value;
      explore(depth + 1);
    }
  };
  explore(0);
  const [only] = truths;
  return truths.size === 1 && only !== undefined ? only : null;
}

/** What a condition can tell apart: the literals that each fact is compared with, and its free parts. */
interface Axes {
  readonly lists: Lists;
  readonly literals: Map<number, { readonly named: Named; readonly seen: Set<string | number> }>;
  readonly free: Map<string, Named>;
}

interface Choice {
  readonly slot: number;
  readonly values: readonly Fact[];
}

function simplify(expression: Expression, axes: Axes): Expression {
  switch (expression.kind) {
    case 'literal':
      return expression;
    case 'not':
      return { kind: 'not', operand: simplify(expression.operand, axes) };
    case 'and':
    case 'or':
      return {
        kind: expression.kind,
        left: simplify(expression.left, axes),
        right: simplify(expression.right, axes),
      };
    case 'choose':
      return {
        kind: 'choose',
        when: simplify(expression.when, axes),
        yes: simplify(expression.yes, axes),
        no: simplify(expression.no, axes),
      };
    default: {
      if (![...walk(expression)].some(readsFacts)) return expression;
      const compared = comparedWith(expression, axes.lists);
      if (compared === null) return freePart(expression, axes);
      const { named, literals } = compared;
      const axis = axes.literals.get(named.slot) ?? { named, seen: new Set() };
      for (const literal of literals) axis.seen.add(literal);
      axes.literals.set(named.slot, axis);
      return expression;
    }
  }
}

function readsFacts({ kind }: Expression): boolean {
  return kind === 'fact' || kind === 'has';
}

const FREE: Term = {
  scope: 'consignment',
  type: 'bool',
  optional: false,
  source: 'filing',
  purpose: 'commercial',
  meaning: { en: '', es: '', fr: '' },
};

function freePart(part: Expression, axes: Axes): Expression {
  const text = JSON.stringify(part, (key, value) => (key === 'column' ? undefined : value));
  const slot = SLOT_COUNT + axes.free.size;
  const named = axes.free.get(text) ?? { name: text, slot, term: FREE };
  axes.free.set(text, named);
  return { kind: 'fact', named, column: 0 };
}

interface Compared {
  readonly named: Named;
  readonly literals: readonly (string | number)[];
}

/** The fact and the literals of a part that compares one with the others; null for any other part. */
function comparedWith(part: Expression, lists: Lists): Compared | null {
  switch (part.kind) {
    case 'fact':
    case 'has':
      return { named: part.named, literals: [] };
    case 'compare':
      return factAndLiteral(part.left, part.right) ?? factAndLiteral(part.right, part.left);
    case 'text-test':
      return part.test === 'startsWith' ? factAndLiteral(part.text, part.part) : null;
    case 'in':
      return factAndMembers(part.element, part.list, lists);
    case 'starts-with-any':
      return factAndMembers(part.text, part.list, lists);
    default:
      return null;
  }
}

function factAndLiteral(fact: Expression, literal: Expression): Compared | null {
  if (fact.kind !== 'fact' || literal.kind !== 'literal') return null;
  return { named: fact.named, literals: typeof literal.value === 'boolean' ? [] : [literal.value] };
}

function factAndMembers(fact: Expression, list: Expression, lists: Lists): Compared | null {
  if (fact.kind !== 'fact' || list.kind === 'fact') return null;
  return {
    named: fact.named,
    literals: list.kind === 'doubles' ? list.members : membersOf(list, lists),
  };
}

function choicesOf(axes: Axes): readonly Choice[] {
  const choices: Choice[] = [];
  for (const { named, seen } of axes.literals.values()) {
    const absent = named.term.optional ? [null] : [];
    choices.push({ slot: named.slot, values: [...valuesOf(named.term, [...seen]), ...absent] });
  }
  for (const { slot } of axes.free.values()) choices.push({ slot, values: [true, false] });
  return choices;
}

/** A character that no filed text begins or goes on with. */
const ELSE = '\u0000';

function valuesOf(term: Term, literals: readonly (string | number)[]): readonly Fact[] {
  if (term.type === 'bool') return [true, false];
  if (term.type === 'double') return gapsBetween(literals.filter((one) => typeof one === 'number'));
  return [ELSE, ...literals.flatMap((literal) => [literal, `${literal}${ELSE}`])];
}

/** Each number, a number between each two, and one beyond either end. */
function gapsBetween(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const between = sorted.map((number, n) => (number + (sorted[n + 1] ?? number + 2)) / 2);
  return [first - 1, ...sorted, ...between];
}
