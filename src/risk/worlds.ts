import { readTruth, type Test } from './closures.ts';
import { codeOf } from './code.ts';
import { compileTest, type Lists, membersOf } from './evaluation.ts';
import { type Expression, walk } from './expression.ts';
import type { Fact, FactRecord } from './fact.ts';
import { type Named, SLOT_COUNT } from './vocabulary.ts';

/** A condition down to the parts that its `&&`, `||`, `!` and `?:` join. */
export type Skeleton =
  | { readonly kind: 'leaf'; readonly part: Expression; readonly test: Test }
  | { readonly kind: 'not'; readonly part: Expression; readonly operand: Skeleton }
  | {
      readonly kind: 'and' | 'or';
      readonly part: Expression;
      readonly left: Skeleton;
      readonly right: Skeleton;
    }
  | {
      readonly kind: 'choose';
      readonly part: Expression;
      readonly when: Skeleton;
      readonly yes: Skeleton;
      readonly no: Skeleton;
    };

/**
 * What some conditions can tell apart. Of a fact that is compared with literals, each literal and the
 * gaps between them. Any other part counts as free to be true or false, so whatever holds in all
 * these worlds holds of all filings, and a contradiction between such parts goes unseen.
 */
export class Worlds {
  readonly #axes = new Map<number, Axis>();
  readonly #free = new Map<string, number>();

  /** Takes a condition in: its worlds will be told apart. */
  add(expression: Expression, lists: Lists): Skeleton {
    switch (expression.kind) {
      case 'not':
        return { kind: 'not', part: expression, operand: this.add(expression.operand, lists) };
      case 'and':
      case 'or':
        return {
          kind: expression.kind,
          part: expression,
          left: this.add(expression.left, lists),
          right: this.add(expression.right, lists),
        };
      case 'choose':
        return {
          kind: 'choose',
          part: expression,
          when: this.add(expression.when, lists),
          yes: this.add(expression.yes, lists),
          no: this.add(expression.no, lists),
        };
      default:
        return { kind: 'leaf', part: expression, test: this.#testOf(expression, lists) };
    }
  }

  /** The values to try, by slot: one for each set of values that no part tells apart. */
  choices(): readonly Choice[] {
    const choices = [...this.#axes].map(([slot, axis]) => ({ slot, values: valuesOf(slot, axis) }));
    const free = [...this.#free.values()].map((slot) => ({ slot, values: [true, false] }));
    return [...choices, ...free];
  }

  /** Slots that `choices` fills: those of the vocabulary, and one for each free part. */
  get slotCount(): number {
    return SLOT_COUNT + this.#free.size;
  }

  #testOf(part: Expression, lists: Lists): Test {
    const constant = ![...walk(part)].some(({ kind }) => kind === 'fact' || kind === 'has');
    if (constant) return compileTest(part, lists);
    const compared = comparedWith(part, lists);
    if (compared === null) return readTruth(this.#freeSlot(part, lists));
    const { named, literals } = compared;
    const axis = this.#axes.get(named.slot) ?? { named, literals: new Set(), tests: [] };
    this.#axes.set(named.slot, axis);
    for (const literal of literals) axis.literals.add(literal);
    const test = compileTest(part, lists);
    axis.tests.push(test);
    return test;
  }

  #freeSlot(part: Expression, lists: Lists): number {
    const named = [...walk(part)].flatMap((one) =>
      one.kind === 'published-list' ? membersOf(one, lists) : [],
    );
    const key = JSON.stringify([codeOf(part), ...named]);
    const slot = this.#free.get(key) ?? this.slotCount;
    this.#free.set(key, slot);
    return slot;
  }
}

export interface Choice {
  readonly slot: number;
  readonly values: readonly Fact[];
}

interface Axis {
  readonly named: Named;
  readonly literals: Set<string | number>;
  readonly tests: Test[];
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

/** Of the values that the same parts are true of, the first: a list of a thousand codes is two values. */
function valuesOf(slot: number, { named, literals, tests }: Axis): readonly Fact[] {
  const { type, optional } = named.term;
  const record: Fact[] = [];
  const telling = new Map<string, Fact>();
  for (const value of candidatesOf(type, [...literals])) {
    record[slot] = value;
    const truths = tests.map((test) => (test(record) === true ? '1' : '0')).join('');
    if (!telling.has(truths)) telling.set(truths, value);
  }
  return optional ? [...telling.values(), null] : [...telling.values()];
}

/** A character that no filed text begins or goes on with. */
const ELSE = '\u0000';

function candidatesOf(
  type: Named['term']['type'],
  literals: readonly (string | number)[],
): readonly Fact[] {
  if (type === 'bool') return [true, false];
  if (type === 'double') return gapsBetween(literals.filter((one) => typeof one === 'number'));
  if (type === 'strings') return [[]];
  return [ELSE, ...literals.flatMap((literal) => [literal, `${literal}${ELSE}`])];
}

/** Each number, a number between each two, and one beyond either end. */
function gapsBetween(numbers: readonly number[]): readonly number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const beyond = (number: number) => number + Math.max(1, Math.abs(number));
  const between = sorted.map((number, n) => {
    const next = sorted[n + 1];
    return next === undefined ? beyond(number) : number / 2 + next / 2;
  });
  return [-beyond(-first), ...sorted, ...between];
}

type Note = (part: Expression, truth: boolean | undefined) => void;

/** The truth of a skeleton in one world; `note` hears of each part that was asked, and its truth. */
export function truthIn(
  skeleton: Skeleton,
  record: FactRecord,
  note: Note = ignore,
): boolean | undefined {
  const truth = truthWithin(skeleton, record, note);
  note(skeleton.part, truth);
  return truth;
}

function truthWithin(skeleton: Skeleton, record: FactRecord, note: Note): boolean | undefined {
  switch (skeleton.kind) {
    case 'leaf':
      return skeleton.test(record);
    case 'not': {
      const operand = truthIn(skeleton.operand, record, note);
      return operand === undefined ? undefined : !operand;
    }
    case 'choose': {
      const when = truthIn(skeleton.when, record, note);
      if (when === undefined) return undefined;
      return truthIn(when ? skeleton.yes : skeleton.no, record, note);
    }
    default: {
      // The left side settles it when it is false of `&&` or true of `||`.
      const settling = skeleton.kind === 'or';
      const first = truthIn(skeleton.left, record, note);
      if (first === settling) return settling;
      const second = truthIn(skeleton.right, record, note);
      return second === !settling ? first : second;
    }
  }
}

function ignore(): void {}
