import { codeOf } from '../code.ts';
import type { ComparisonOperator, Expression, TextTest } from '../expression.ts';

export const OPERATORS = [
  'is',
  'is-not',
  'below',
  'at-most',
  'above',
  'at-least',
  'one-of',
  'not-one-of',
  'includes',
  'not-includes',
  'begins-with',
  'not-begins-with',
  'ends-with',
  'not-ends-with',
  'contains',
  'not-contains',
  'begins-with-any',
  'not-begins-with-any',
  'stated',
  'not-stated',
  'true',
  'not-true',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** What a fact is compared with: figures and texts as they are, a published list, or other code. */
export type Value =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly number[]
  | { readonly list: string }
  | { readonly code: string }
  | null;

/** A condition as a decision table: rows of fact, operator and value, and groups of rows. */
export type Row =
  | {
      readonly kind: 'fact';
      /** A name of the vocabulary, a variable, or `size(name)`. */
      readonly fact: string;
      readonly operator: Operator;
      readonly value: Value;
    }
  | { readonly kind: 'all-of' | 'any-of'; readonly rows: readonly Row[] }
  | { readonly kind: 'not'; readonly row: Row }
  | { readonly kind: 'if'; readonly when: Row; readonly yes: Row; readonly no: Row }
  /** For some or for every member of a list, by a variable of its own. */
  | {
      readonly kind: 'some' | 'every';
      readonly variable: string;
      readonly list: string;
      readonly row: Row;
    }
  /** What rows cannot say. */
  | { readonly kind: 'code'; readonly code: string };

/** The condition as a table; `parseTable` reads it back to the same condition. */
export function tableOf(expression: Expression): Row {
  switch (expression.kind) {
    case 'and':
      return { kind: 'all-of', rows: chain(expression, 'and') };
    case 'or':
      return { kind: 'any-of', rows: chain(expression, 'or') };
    case 'not':
      return denied(expression.operand) ?? { kind: 'not', row: tableOf(expression.operand) };
    case 'choose': {
      const { when, yes, no } = expression;
      return { kind: 'if', when: tableOf(when), yes: tableOf(yes), no: tableOf(no) };
    }
    case 'some':
    case 'every': {
      const { kind, variable, list, body } = expression;
      return { kind, variable, list: codeOf(list), row: tableOf(body) };
    }
    default:
      return factRow(expression) ?? { kind: 'code', code: codeOf(expression) };
  }
}

function chain(expression: Expression, kind: 'and' | 'or'): readonly Row[] {
  if (expression.kind !== kind) return [tableOf(expression)];
  return [...chain(expression.left, kind), ...chain(expression.right, kind)];
}

const COMPARED: Readonly<Record<ComparisonOperator, Operator>> = {
  '==': 'is',
  '!=': 'is-not',
  '<': 'below',
  '<=': 'at-most',
  '>': 'above',
  '>=': 'at-least',
};
const TESTED: Readonly<Record<TextTest, 'begins-with' | 'ends-with' | 'contains'>> = {
  startsWith: 'begins-with',
  endsWith: 'ends-with',
  contains: 'contains',
};

function factRow(expression: Expression): (Row & { readonly kind: 'fact' }) | null {
  const row = (left: Expression, operator: Operator, value: Value) => {
    const fact = operandOf(left);
    return fact === null ? null : ({ kind: 'fact', fact, operator, value } as const);
  };
  switch (expression.kind) {
    case 'fact':
      return row(expression, 'true', null);
    case 'has':
      return { kind: 'fact', fact: expression.named.name, operator: 'stated', value: null };
    case 'compare':
      return row(expression.left, COMPARED[expression.operator], against(expression.right));
    case 'text-test':
      return row(expression.text, TESTED[expression.test], against(expression.part));
    case 'starts-with-any':
      return row(expression.text, 'begins-with-any', against(expression.list));
    case 'in':
      return expression.element.kind === 'literal' && expression.list.kind === 'fact'
        ? row(expression.list, 'includes', expression.element.value)
        : row(expression.element, 'one-of', against(expression.list));
    default:
      return null;
  }
}

/** The row of the contrary, where it has an operator of its own. */
function denied(expression: Expression): Row | null {
  const row = factRow(expression);
  const operator =
    row === null ? undefined : OPERATORS.find((one) => one === `not-${row.operator}`);
  return row === null || operator === undefined ? null : { ...row, operator };
}

function operandOf(expression: Expression): string | null {
  const plain = expression.kind === 'size' ? expression.of : expression;
  return plain.kind === 'fact' || plain.kind === 'element' ? codeOf(expression) : null;
}

function against(expression: Expression): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value === 0 ? 0 : expression.value;
    case 'strings':
    case 'doubles':
      return expression.members;
    case 'published-list':
      return { list: expression.list };
    default:
      return { code: codeOf(expression) };
  }
}
