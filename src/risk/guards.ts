import { type Expression, partsOf } from './expression.ts';
import type { Named } from './vocabulary.ts';

/** A fact that a condition reads where nothing says that it is there. */
export interface Unguarded {
  readonly named: Named;
  /** Column of the condition, counted from 1. */
  readonly column: number;
}

type Slots = ReadonlySet<number>;

const NONE: Slots = new Set();

/**
 * Optional facts that are read without a `has()` that holds at that place, from left to right:
 * the right of `&&` may rest on the left being true, the right of `||` on the left being false.
 */
export function findUnguarded(expression: Expression, known: Slots = NONE): readonly Unguarded[] {
  switch (expression.kind) {
    case 'fact': {
      const { named, column } = expression;
      return named.term.optional && !known.has(named.slot) ? [{ named, column }] : [];
    }
    case 'and':
    case 'or': {
      const proven = provenBy(expression.left, expression.kind === 'and');
      return [
        ...findUnguarded(expression.left, known),
        ...findUnguarded(expression.right, union(known, proven)),
      ];
    }
    case 'choose': {
      const { when, yes, no } = expression;
      return [
        ...findUnguarded(when, known),
        ...findUnguarded(yes, union(known, provenBy(when, true))),
        ...findUnguarded(no, union(known, provenBy(when, false))),
      ];
    }
    default:
      return partsOf(expression).flatMap((part) => findUnguarded(part, known));
  }
}

/** The facts that are there whenever the expression has this truth. */
function provenBy(expression: Expression, truth: boolean): Slots {
  switch (expression.kind) {
    case 'has':
      return truth ? new Set([expression.named.slot]) : NONE;
    case 'not':
      return provenBy(expression.operand, !truth);
    case 'and':
    case 'or': {
      const decisive = expression.kind === 'or';
      const left = provenBy(expression.left, truth);
      const right = provenBy(expression.right, truth);
      return truth === decisive
        ? intersection(left, union(provenBy(expression.left, !truth), right))
        : union(left, right);
    }
    case 'choose':
      return intersection(
        union(provenBy(expression.when, true), provenBy(expression.yes, truth)),
        union(provenBy(expression.when, false), provenBy(expression.no, truth)),
      );
    default:
      return NONE;
  }
}

function union(a: Slots, b: Slots): Slots {
  return b.size === 0 ? a : new Set([...a, ...b]);
}

function intersection(a: Slots, b: Slots): Slots {
  return new Set([...a].filter((slot) => b.has(slot)));
}
