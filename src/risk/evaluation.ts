import assert from 'node:assert/strict';
import {
  type ArithmeticOperator,
  type ComparisonOperator,
  type Expression,
  type TextTest,
  typeOf,
} from './expression.ts';
import type { FactRecord } from './facts.ts';

/**
 * A condition made ready: true, false, or undefined when the facts do not say.
 *
 * `&&` and `||` follow Kleene as CEL does: `false && unknown` is false, `true || unknown` is true.
 */
export type Test = (facts: FactRecord) => boolean | undefined;

type Read<Value> = (facts: FactRecord) => Value | undefined;

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
      return anyPrefix(textOf(expression.text, around), textsOf(expression.list, around));
    case 'some':
    case 'every':
      return quantifier(expression.kind, expression, around);
    default:
      return assert.fail(`not a truth: ${expression.kind}`);
  }
}

function constantly<Value>(value: Value): () => Value {
  return () => value;
}

function readTruth(slot: number): Test {
  return (facts) => {
    const value = facts[slot];
    return typeof value === 'boolean' ? value : undefined;
  };
}

function readNumber(slot: number): Read<number> {
  return (facts) => {
    const value = facts[slot];
    return typeof value === 'number' ? value : undefined;
  };
}

function readText(slot: number): Read<string> {
  return (facts) => {
    const value = facts[slot];
    return typeof value === 'string' ? value : undefined;
  };
}

function readTexts(slot: number): Read<readonly string[]> {
  return (facts) => {
    const value = facts[slot];
    return typeof value === 'object' && value !== null ? value : undefined;
  };
}

function presence(slot: number): Test {
  return (facts) => {
    const value = facts[slot];
    return value === undefined ? undefined : value !== null;
  };
}

function negation(test: Test): Test {
  return (facts) => {
    const truth = test(facts);
    return truth === undefined ? undefined : !truth;
  };
}

/** True when all are, false when any is, else unknown. */
export function conjunction(left: Test, right: Test): Test {
  return (facts) => {
    const first = left(facts);
    if (first === false) return false;
    const second = right(facts);
    return second === true ? first : second;
  };
}

function disjunction(left: Test, right: Test): Test {
  return (facts) => {
    const first = left(facts);
    if (first === true) return true;
    const second = right(facts);
    return second === false ? first : second;
  };
}

function choice<Value>(when: Test, yes: Read<Value>, no: Read<Value>): Read<Value> {
  return (facts) => {
    const truth = when(facts);
    if (truth === undefined) return undefined;
    return truth ? yes(facts) : no(facts);
  };
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

function equality<Value>(
  operator: ComparisonOperator,
  left: Read<Value>,
  right: Read<Value>,
): Test {
  const wanted = operator === '==';
  return (facts) => {
    const a = left(facts);
    const b = right(facts);
    return a === undefined || b === undefined ? undefined : (a === b) === wanted;
  };
}

function isInOrder(operator: ComparisonOperator, a: number, b: number): boolean {
  switch (operator) {
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

function numberComparison(
  operator: ComparisonOperator,
  left: Read<number>,
  right: Read<number>,
): Test {
  return (facts) => {
    const a = left(facts);
    const b = right(facts);
    return a === undefined || b === undefined ? undefined : isInOrder(operator, a, b);
  };
}

/** A fact against a number, without the calls: most criteria that no lookup answers are such. */
function boundComparison(operator: ComparisonOperator, slot: number, bound: number): Test {
  return (facts) => {
    const value = facts[slot];
    return typeof value === 'number' ? isInOrder(operator, value, bound) : undefined;
  };
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

const OPERATIONS: Readonly<Record<ArithmeticOperator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

// Division by zero is unknown rather than infinite: an infinity compares as if somebody had measured it.
function arithmetic(
  operator: ArithmeticOperator,
  left: Read<number>,
  right: Read<number>,
): Read<number> {
  const operation = OPERATIONS[operator];
  return (facts) => {
    const a = left(facts);
    const b = right(facts);
    if (a === undefined || b === undefined) return undefined;
    const value = operation(a, b);
    return Number.isFinite(value) ? value : undefined;
  };
}

function sizeOf(of: Expression, around: Surroundings): Read<number> {
  const read = typeOf(of) === 'string' ? textOf(of, around) : textsOf(of, around);
  return (facts) => read(facts)?.length;
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

function memberOf<Value>(element: Read<Value>, members: ReadonlySet<Value>): Test {
  return (facts) => {
    const value = element(facts);
    return value === undefined ? undefined : members.has(value);
  };
}

const TEXT_TESTS: Readonly<Record<TextTest, (text: string, part: string) => boolean>> = {
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
  contains: (text, part) => text.includes(part),
};

function textTest(test: TextTest, text: Read<string>, part: Read<string>): Test {
  const holds = TEXT_TESTS[test];
  return (facts) => {
    const a = text(facts);
    const b = part(facts);
    return a === undefined || b === undefined ? undefined : holds(a, b);
  };
}

function anyPrefix(text: Read<string>, list: Read<readonly string[]>): Test {
  return (facts) => {
    const value = text(facts);
    const prefixes = list(facts);
    if (value === undefined || prefixes === undefined) return undefined;
    for (let n = 0; n < prefixes.length; n++) {
      if (value.startsWith(prefixes[n] ?? '')) return true;
    }
    return false;
  };
}

function quantifier(
  kind: 'some' | 'every',
  { list, variable, body }: { list: Expression; variable: string; body: Expression },
  around: Surroundings,
): Test {
  const cell = { text: '' };
  const texts = textsOf(list, around);
  const test = testOf(body, { ...around, cells: new Map(around.cells).set(variable, cell) });
  const decisive = kind === 'some';
  return (facts) => {
    const members = texts(facts);
    if (members === undefined) return undefined;
    let truth: boolean | undefined = !decisive;
    for (let n = 0; n < members.length; n++) {
      cell.text = members[n] ?? '';
      const found = test(facts);
      if (found === decisive) return decisive;
      if (found === undefined) truth = undefined;
    }
    return truth;
  };
}
