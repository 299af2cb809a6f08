import assert from 'node:assert/strict';
import {
  anyPrefix,
  arithmetic,
  boundComparison,
  choice,
  conjunction,
  constantly,
  disjunction,
  equality,
  memberOf,
  negation,
  numberComparison,
  overTexts,
  prefixAmong,
  presence,
  type Read,
  readNumber,
  readText,
  readTexts,
  readTruth,
  type Test,
  textTest,
} from './closures.ts';
import { type ComparisonOperator, type Expression, typeOf } from './expression.ts';

/** The published lists by name, as they stand on the day for which a condition is compiled. */
export type Lists = ReadonlyMap<string, readonly string[]>;

/** What the closures of one condition share: the lists, and a cell for each bound variable. */
interface Surroundings {
  readonly lists: Lists;
  readonly cells: ReadonlyMap<string, { text: string }>;
}

/** Closures for a checked condition. Every list that it names must be among `lists`. */
export function compileTest(expression: Expression, lists: Lists): Test {
  return testOf(expression, { lists, cells: new Map() });
}

function testOf(expression: Expression, around: Surroundings): Test {
  switch (expression.kind) {
    case 'literal':
      return constantly(expression.value === true);
    case 'fact':
      return readTruth(expression.named.slot);
    case 'has':
      return presence(expression.named.slot);
    case 'not':
      return negation(testOf(expression.operand, around));
    case 'and':
      return conjunction(testOf(expression.left, around), testOf(expression.right, around));
    case 'or':
      return disjunction(testOf(expression.left, around), testOf(expression.right, around));
    case 'choose':
      return choice(
        testOf(expression.when, around),
        testOf(expression.yes, around),
        testOf(expression.no, around),
      );
    case 'compare':
      return comparison(expression.operator, expression.left, expression.right, around);
    case 'in':
      return membership(expression.element, expression.list, around);
    case 'text-test':
      return textTest(
        expression.test,
        textOf(expression.text, around),
        textOf(expression.part, around),
      );
    case 'starts-with-any':
      return beginning(expression.text, expression.list, around);
    case 'some':
    case 'every':
      return quantifier(expression.kind, expression, around);
    default:
      return assert.fail(`not a truth: ${expression.kind}`);
  }
}

function comparison(
  operator: ComparisonOperator,
  left: Expression,
  right: Expression,
  around: Surroundings,
): Test {
  switch (typeOf(left)) {
    case 'double':
      return left.kind === 'fact' && right.kind === 'literal' && right.type === 'double'
        ? boundComparison(operator, left.named.slot, right.value)
        : numberComparison(operator, numberOf(left, around), numberOf(right, around));
    case 'string':
      return equality(operator, textOf(left, around), textOf(right, around));
    default:
      return equality(operator, testOf(left, around), testOf(right, around));
  }
}

function numberOf(expression: Expression, around: Surroundings): Read<number> {
  switch (expression.kind) {
    case 'literal':
      return constantly(typeof expression.value === 'number' ? expression.value : undefined);
    case 'fact':
      return readNumber(expression.named.slot);
    case 'negate': {
      const operand = numberOf(expression.operand, around);
      return (facts) => {
        const value = operand(facts);
        return value === undefined ? undefined : -value;
      };
    }
    case 'arithmetic':
      return arithmetic(
        expression.operator,
        numberOf(expression.left, around),
        numberOf(expression.right, around),
      );
    case 'size':
      return sizeOf(expression.of, around);
    case 'choose':
      return choice(
        testOf(expression.when, around),
        numberOf(expression.yes, around),
        numberOf(expression.no, around),
      );
    default:
      return assert.fail(`not a number: ${expression.kind}`);
  }
}

function sizeOf(of: Expression, around: Surroundings): Read<number> {
  if (typeOf(of) === 'strings') {
    const texts = textsOf(of, around);
    return (facts) => texts(facts)?.length;
  }
  const text = textOf(of, around);
  return (facts) => {
    const value = text(facts);
    // CEL counts code points.
    return value === undefined ? undefined : [...value].length;
  };
}

function textOf(expression: Expression, around: Surroundings): Read<string> {
  switch (expression.kind) {
    case 'literal':
      return constantly(typeof expression.value === 'string' ? expression.value : undefined);
    case 'fact':
      return readText(expression.named.slot);
    case 'element': {
      const cell = around.cells.get(expression.variable);
      assert(cell !== undefined, `unbound variable ${expression.variable}`);
      return () => cell.text;
    }
    case 'choose':
      return choice(
        testOf(expression.when, around),
        textOf(expression.yes, around),
        textOf(expression.no, around),
      );
    default:
      return assert.fail(`not a text: ${expression.kind}`);
  }
}

function textsOf(expression: Expression, around: Surroundings): Read<readonly string[]> {
  if (expression.kind === 'fact') return readTexts(expression.named.slot);
  return constantly(membersOf(expression, around.lists));
}

/** The members of a list that stands in the condition itself or is published beside it. */
export function membersOf(expression: Expression, lists: Lists): readonly string[] {
  if (expression.kind === 'strings') return expression.members;
  assert(expression.kind === 'published-list', `not a list of texts: ${expression.kind}`);
  const members = lists.get(expression.list);
  assert(members !== undefined, `list ${expression.list} is not loaded`);
  return members;
}

function membership(element: Expression, list: Expression, around: Surroundings): Test {
  if (list.kind === 'doubles') {
    return memberOf(numberOf(element, around), new Set(list.members));
  }
  const text = textOf(element, around);
  if (list.kind !== 'fact') return memberOf(text, new Set(membersOf(list, around.lists)));
  const texts = textsOf(list, around);
  return (facts) => {
    const wanted = text(facts);
    return wanted === undefined ? undefined : texts(facts)?.includes(wanted);
  };
}

function beginning(text: Expression, list: Expression, around: Surroundings): Test {
  const read = textOf(text, around);
  return list.kind === 'fact'
    ? anyPrefix(read, textsOf(list, around))
    : prefixAmong(read, membersOf(list, around.lists));
}

function quantifier(
  kind: 'some' | 'every',
  { list, variable, body }: { list: Expression; variable: string; body: Expression },
  around: Surroundings,
): Test {
  const cell = { text: '' };
  const test = testOf(body, { ...around, cells: new Map(around.cells).set(variable, cell) });
  return overTexts(textsOf(list, around), cell, test, kind === 'some');
}
