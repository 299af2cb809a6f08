import type { ArithmeticOperator, ComparisonOperator, TextTest } from './expression.ts';
import type { FactRecord } from './fact.ts';

/**
 * A condition made ready: true, false, or undefined when the facts do not say.
 *
 * `&&` and `||` follow Kleene as CEL does: `false && unknown` is false, `true || unknown` is true.
 */
export type Test = (facts: FactRecord) => boolean | undefined;

/** Reads a value out of a record of facts; undefined when the facts do not say. */
export type Read<Value> = (facts: FactRecord) => Value | undefined;

export function constantly<Value>(value: Value): () => Value {
  return () => value;
}

export function readTruth(slot: number): Test {
  return (facts) => {
    const value = facts[slot];
    return typeof value === 'boolean' ? value : undefined;
  };
}

export function readNumber(slot: number): Read<number> {
  return (facts) => {
    const value = facts[slot];
    return typeof value === 'number' ? value : undefined;
  };
}

export function readText(slot: number): Read<string> {
  return (facts) => {
    const value = facts[slot];
    return typeof value === 'string' ? value : undefined;
  };
}

export function readTexts(slot: number): Read<readonly string[]> {
  return (facts) => {
    const value = facts[slot];
    return typeof value === 'object' && value !== null ? value : undefined;
  };
}

export function presence(slot: number): Test {
  return (facts) => {
    const value = facts[slot];
    return value === undefined ? undefined : value !== null;
  };
}

export function negation(test: Test): Test {
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

export function disjunction(left: Test, right: Test): Test {
  return (facts) => {
    const first = left(facts);
    if (first === true) return true;
    const second = right(facts);
    return second === false ? first : second;
  };
}

export function choice<Value>(when: Test, yes: Read<Value>, no: Read<Value>): Read<Value> {
  return (facts) => {
    const truth = when(facts);
    if (truth === undefined) return undefined;
    return truth ? yes(facts) : no(facts);
  };
}

export function equality<Value>(
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

export function numberComparison(
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
export function boundComparison(operator: ComparisonOperator, slot: number, bound: number): Test {
  return (facts) => {
    const value = facts[slot];
    return typeof value === 'number' ? isInOrder(operator, value, bound) : undefined;
  };
}

const OPERATIONS: Readonly<Record<ArithmeticOperator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

// Division by zero is unknown rather than infinite: an infinity compares as if somebody had measured it.
export function arithmetic(
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

export function memberOf<Value>(element: Read<Value>, members: ReadonlySet<Value>): Test {
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

export function textTest(test: TextTest, text: Read<string>, part: Read<string>): Test {
  const holds = TEXT_TESTS[test];
  return (facts) => {
    const a = text(facts);
    const b = part(facts);
    return a === undefined || b === undefined ? undefined : holds(a, b);
  };
}

export function anyPrefix(text: Read<string>, list: Read<readonly string[]>): Test {
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

/** The same for prefixes that do not change: as many lookups as they have lengths. */
export function prefixAmong(text: Read<string>, prefixes: readonly string[]): Test {
  const known = new Set(prefixes);
  const lengths = [...new Set(prefixes.map((prefix) => prefix.length))];
  return (facts) => {
    const value = text(facts);
    if (value === undefined) return undefined;
    for (let n = 0; n < lengths.length; n++) {
      if (known.has(value.slice(0, lengths[n]))) return true;
    }
    return false;
  };
}

/** Whether any of the texts passes (`decisive` true), or every one does (`decisive` false). */
export function overTexts(
  texts: Read<readonly string[]>,
  cell: { text: string },
  test: Test,
  decisive: boolean,
): Test {
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
