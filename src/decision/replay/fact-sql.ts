import { type Lists, membersOf } from '../../risk/evaluation.ts';
import type { Expression } from '../../risk/expression.ts';
import type { Named } from '../../risk/vocabulary.ts';

/** A stretch of SQL as DuckDB reads it. */
export type SqlText = string;

/**
 * A condition as SQL over the columns of recorded facts: TRUE, FALSE and NULL where the matcher says
 * true, false and unknown.
 *
 * SQL's own AND, OR and NOT are Kleene's, so unknown needs no words of its own; what does is absence,
 * which `has()` tells from unknown by the fact's second column (`presenceOf`).
 */
export function sqlOf(expression: Expression, lists: Lists): SqlText {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value);
    case 'fact':
      return columnOf(expression.named);
    case 'has':
      return presenceOf(expression.named);
    case 'element':
      return quoted(expression.variable);
    case 'strings':
    case 'published-list':
      return `[${membersOf(expression, lists).map(literal).join(', ')}]`;
    case 'doubles':
      return `[${expression.members.map(literal).join(', ')}]`;
    case 'not':
      return `(NOT ${sqlOf(expression.operand, lists)})`;
    case 'negate':
      return `(- ${sqlOf(expression.operand, lists)})`;
    case 'and':
    case 'or':
      return binary(expression.kind.toUpperCase(), expression, lists);
    case 'compare':
      return binary(SIGNS[expression.operator], expression, lists);
    case 'arithmetic':
      return finite(chainOf(expression, lists));
    case 'choose': {
      const when = sqlOf(expression.when, lists);
      const [yes, no] = [sqlOf(expression.yes, lists), sqlOf(expression.no, lists)];
      return `CASE WHEN ${when} THEN ${yes} WHEN NOT ${when} THEN ${no} END`;
    }
    case 'in':
      return memberOf(expression.element, expression.list, lists);
    case 'text-test': {
      const [text, part] = [sqlOf(expression.text, lists), sqlOf(expression.part, lists)];
      return `${TEXT_TESTS[expression.test]}(${text}, ${part})`;
    }
    case 'starts-with-any':
      return anyPrefix(expression.text, expression.list, lists);
    case 'size':
      // Both count what CEL counts: members, and code points.
      return `CAST(length(${sqlOf(expression.of, lists)}) AS DOUBLE)`;
    case 'some':
    case 'every':
      return quantified(expression, lists);
  }
}

/** The column that holds a fact; NULL where it is absent or unknown. */
export function columnOf({ name }: Named): SqlText {
  return quoted(name);
}

/** The column that says of an optional fact whether it is stated; NULL where that is unknown. */
export function presenceOf({ name }: Named): SqlText {
  return quoted(`${name}?`);
}

export function quoted(name: string): SqlText {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A value as SQL writes it. */
export function literal(value: string | number | boolean): SqlText {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // A bare 0.1 would be a decimal, and decimals round where doubles do not.
  if (typeof value === 'number') return `CAST('${value}' AS DOUBLE)`;
  return `'${value.replaceAll("'", "''")}'`;
}

const SIGNS = { '==': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;
const TEXT_TESTS = {
  startsWith: 'starts_with',
  endsWith: 'ends_with',
  contains: 'contains',
} as const;

function binary(
  sign: string,
  { left, right }: { readonly left: Expression; readonly right: Expression },
  lists: Lists,
): SqlText {
  return `(${sqlOf(left, lists)} ${sign} ${sqlOf(right, lists)})`;
}

// What overflows or was divided by zero is unknown, as the matcher has it.
function finite(number: SqlText): SqlText {
  return `CASE WHEN isfinite(${number}) THEN ${number} END`;
}

/**
 * Arithmetic to be asked once, at its end, whether it is finite: an infinity stays one through every
 * operation but as a divisor, which is asked for itself.
 */
function chainOf(expression: Expression, lists: Lists): SqlText {
  if (expression.kind !== 'arithmetic') return sqlOf(expression, lists);
  const { operator, left, right } = expression;
  const second = operator === '/' ? sqlOf(right, lists) : chainOf(right, lists);
  return `(${chainOf(left, lists)} ${operator} ${second})`;
}

function memberOf(element: Expression, list: Expression, lists: Lists): SqlText {
  const value = sqlOf(element, lists);
  if (list.kind === 'fact') return `list_contains(${columnOf(list.named)}, ${value})`;
  const members = list.kind === 'doubles' ? list.members : membersOf(list, lists);
  return `(${value} IN (${members.map(literal).join(', ')}))`;
}

/** Prefixes that stand in the condition are compared by length, which a scan does without a loop. */
function anyPrefix(text: Expression, list: Expression, lists: Lists): SqlText {
  const value = sqlOf(text, lists);
  if (list.kind === 'fact') {
    const found = `list_filter(${columnOf(list.named)}, lambda "a prefix": starts_with(${value}, "a prefix"))`;
    return `CASE WHEN ${value} IS NOT NULL THEN len(${found}) > 0 END`;
  }
  const byLength = new Map<number, SqlText[]>();
  for (const prefix of membersOf(list, lists)) {
    const { length } = [...prefix];
    byLength.set(length, [...(byLength.get(length) ?? []), literal(prefix)]);
  }
  const tests = [...byLength].map(
    ([length, prefixes]) => `left(${value}, ${length}) IN (${prefixes.join(', ')})`,
  );
  return `(${tests.join(' OR ')})`;
}

/** One decisive truth settles it; else any unknown leaves it unknown; else it is the other truth. */
function quantified(
  { kind, list, variable, body }: Extract<Expression, { kind: 'some' | 'every' }>,
  lists: Lists,
): SqlText {
  const [decisive, other] = kind === 'some' ? ['TRUE', 'FALSE'] : ['FALSE', 'TRUE'];
  const truths = `list_transform(${sqlOf(list, lists)}, lambda ${quoted(variable)}: ${sqlOf(body, lists)})`;
  const unknown = `list_filter(${truths}, lambda "a truth": "a truth" IS NULL)`;
  return `CASE WHEN list_contains(${truths}, ${decisive}) THEN ${decisive} WHEN len(${unknown}) = 0 THEN ${other} END`;
}
