import type { Expression } from './expression.ts';

/** How tightly a part holds together; a looser part inside a tighter place stands in parentheses. */
const CHOICE = 0;
const OR = 1;
const AND = 2;
const RELATION = 3;
const SUM = 4;
const PRODUCT = 5;
const SIGN = 6;
const WHOLE = 7;

/**
 * The condition as CEL, in the one form that this house writes: no needless parentheses, texts in
 * double quotes, numbers with a point, except beside a `size()`, which counts in whole ones.
 *
 * Read again it is the same condition, chains of `&&` and of `||` joined from the left.
 */
export function codeOf(expression: Expression): string {
  return write(expression, CHOICE);
}

function write(expression: Expression, place: number): string {
  const code = codeWithin(expression);
  return tightnessOf(expression) < place ? `(${code})` : code;
}

function tightnessOf(expression: Expression): number {
  switch (expression.kind) {
    case 'choose':
      return CHOICE;
    case 'or':
      return OR;
    case 'and':
      return AND;
    case 'compare':
    case 'in':
      return RELATION;
    case 'arithmetic':
      return expression.operator === '+' || expression.operator === '-' ? SUM : PRODUCT;
    case 'not':
    case 'negate':
      return SIGN;
    case 'literal':
      return typeof expression.value === 'number' && expression.value < 0 ? SIGN : WHOLE;
    default:
      return WHOLE;
  }
}

function codeWithin(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value);
    case 'fact':
      return expression.named.name;
    case 'has':
      return `has(${expression.named.name})`;
    case 'element':
      return expression.variable;
    case 'strings':
    case 'doubles':
      return `[${expression.members.map(literal).join(', ')}]`;
    case 'published-list':
      return `lists.${expression.list}`;
    case 'not':
      return `!${write(expression.operand, WHOLE)}`;
    case 'negate':
      return `-${write(expression.operand, WHOLE)}`;
    case 'and':
      return chain(expression, AND).join(' && ');
    case 'or':
      return chain(expression, OR).join(' || ');
    case 'compare':
      return comparison(expression);
    case 'arithmetic': {
      const { operator, left, right } = expression;
      const own = tightnessOf(expression);
      return `${write(left, own)} ${operator} ${write(right, own + 1)}`;
    }
    case 'choose': {
      const { when, yes, no } = expression;
      return `${write(when, OR)} ? ${write(yes, OR)} : ${write(no, CHOICE)}`;
    }
    case 'in':
      return `${write(expression.element, SUM)} in ${write(expression.list, SUM)}`;
    case 'text-test':
      return `${write(expression.text, WHOLE)}.${expression.test}(${codeOf(expression.part)})`;
    case 'starts-with-any':
      return `startsWithAny(${codeOf(expression.text)}, ${codeOf(expression.list)})`;
    case 'size':
      return `size(${codeOf(expression.of)})`;
    case 'some':
    case 'every': {
      const { kind, list, variable, body } = expression;
      const method = kind === 'some' ? 'exists' : 'all';
      return `${write(list, WHOLE)}.${method}(${variable}, ${codeOf(body)})`;
    }
  }
}

function chain(expression: Expression & { kind: 'and' | 'or' }, own: number): readonly string[] {
  const { kind, left, right } = expression;
  const parts = (part: Expression): readonly string[] =>
    part.kind === kind ? chain({ ...part, kind }, own) : [write(part, own + 1)];
  return [...parts(left), ...parts(right)];
}

function comparison({ operator, left, right }: Expression & { kind: 'compare' }): string {
  const counts = left.kind === 'size' || right.kind === 'size';
  const side = (part: Expression) =>
    counts && part.kind === 'literal' && Number.isSafeInteger(part.value)
      ? String(part.value)
      : write(part, SUM);
  return `${side(left)} ${operator} ${side(right)}`;
}

function literal(value: string | number | boolean): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return String(value);
  // Minus nothing is nothing: no condition can tell them apart.
  const number = value === 0 ? 0 : value;
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? `${number}.0` : String(number);
}
