import type { Purpose } from './criterion.ts';
import type { Named, Scope } from './vocabulary.ts';

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/';
export type TextTest = 'startsWith' | 'endsWith' | 'contains';

/** `strings` and `doubles` are lists. */
export type ExpressionType = 'string' | 'double' | 'bool' | 'strings' | 'doubles';

/** A condition as we evaluate it: typed, checked, and smaller than CEL. */
export type Expression =
  | { readonly kind: 'literal'; readonly type: 'string'; readonly value: string }
  | { readonly kind: 'literal'; readonly type: 'double'; readonly value: number }
  | { readonly kind: 'literal'; readonly type: 'bool'; readonly value: boolean }
  | { readonly kind: 'fact'; readonly named: Named; readonly column: number }
  | { readonly kind: 'has'; readonly named: Named; readonly column: number }
  /** The variable that a `some` or `every` around it binds. */
  | { readonly kind: 'element'; readonly variable: string }
  | { readonly kind: 'strings'; readonly members: readonly string[] }
  | { readonly kind: 'doubles'; readonly members: readonly number[] }
  /** A list that is published beside the criteria: `lists.lacey`. */
  | { readonly kind: 'published-list'; readonly list: string }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'compare';
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'choose';
      readonly when: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | { readonly kind: 'in'; readonly element: Expression; readonly list: Expression }
  | {
      readonly kind: 'text-test';
      readonly test: TextTest;
      readonly text: Expression;
      readonly part: Expression;
    }
  | { readonly kind: 'starts-with-any'; readonly text: Expression; readonly list: Expression }
  | { readonly kind: 'size'; readonly of: Expression }
  | {
      readonly kind: 'some' | 'every';
      readonly list: Expression;
      readonly variable: string;
      readonly body: Expression;
    };

/** A condition that passed every static check. */
export interface Condition {
  readonly expression: Expression;
  /** The vocabulary names in it, each once, in the order of the text. */
  readonly names: readonly Named[];
  /** The narrowest scope that it names. */
  readonly scope: Scope;
  /** The published lists that it names. */
  readonly lists: readonly string[];
}

/** `security` when any of its facts may target and may not appear in commercial enforcement. */
export function purposeOf({ names }: Condition): Purpose {
  return names.some(({ term }) => term.purpose === 'security') ? 'security' : 'commercial';
}

export function typeOf(expression: Expression): ExpressionType {
  switch (expression.kind) {
    case 'literal':
      return expression.type;
    case 'fact':
      return expression.named.term.type;
    case 'element':
      return 'string';
    case 'strings':
    case 'published-list':
      return 'strings';
    case 'doubles':
      return 'doubles';
    case 'negate':
    case 'arithmetic':
    case 'size':
      return 'double';
    case 'choose':
      return typeOf(expression.yes);
    default:
      return 'bool';
  }
}

/** The parts of an expression, in the order of the text. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'not':
    case 'negate':
      return [expression.operand];
    case 'and':
    case 'or':
    case 'compare':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'choose':
      return [expression.when, expression.yes, expression.no];
    case 'in':
      return [expression.element, expression.list];
    case 'text-test':
      return [expression.text, expression.part];
    case 'starts-with-any':
      return [expression.text, expression.list];
    case 'size':
      return [expression.of];
    case 'some':
    case 'every':
      return [expression.list, expression.body];
    default:
      return [];
  }
}

/** The expression and everything in it, outermost first. */
export function* walk(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* walk(part);
}

/** Where the first fact of an expression stands in its text, counted from 1; null when it has none. */
export function columnOf(expression: Expression): number | null {
  for (const part of walk(expression)) {
    if (part.kind === 'fact' || part.kind === 'has') return part.column;
  }
  return null;
}

/** What `&&` joins at the top of a condition, from left to right. */
export function conjunctsOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'and'
    ? [...conjunctsOf(expression.left), ...conjunctsOf(expression.right)]
    : [expression];
}
