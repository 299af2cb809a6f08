import { type ASTNode, ParseError, parse } from '@marcbachmann/cel-js';
import type { Fault } from '../terms/fault.ts';
import { type Result, refuse, settle } from '../terms/result.ts';
import {
  type ArithmeticOperator,
  type ComparisonOperator,
  type Condition,
  type Expression,
  type ExpressionType,
  type TextTest,
  typeOf,
} from './expression.ts';
import { RISK_FAULTS } from './faults.ts';
import { findUnguarded } from './guards.ts';
import { findName, type Named, type Scope } from './vocabulary.ts';

const { fault } = RISK_FAULTS;

/** One reading of one condition: what is wrong with it and what it names, in the order of the text. */
interface Reading {
  readonly text: string;
  readonly at: string;
  readonly published: ReadonlySet<string>;
  readonly faults: Fault[];
  readonly named: Map<string, Named>;
  readonly lists: Set<string>;
}

type Variables = readonly string[];

/**
 * Reads a CEL condition against the vocabulary, with every fault in it.
 *
 * @param at JSON pointer of the condition; each fault adds `:column`, counted from 1
 * @param published names of the lists that `lists.` may name
 * @faults criterion-syntax criterion-unknown-name criterion-unknown-list criterion-type
 *   criterion-unsupported criterion-unguarded criterion-needless-has criterion-mixed-scopes
 */
export function parseCondition(
  text: string,
  at: string,
  published: ReadonlySet<string>,
): Result<Condition> {
  const node = parseCel(text, at);
  if ('code' in node) return refuse(node);
  const named = new Map<string, Named>();
  const reading: Reading = { text, at, published, faults: [], named, lists: new Set() };
  const expression = readTyped(node, ['bool'], reading, []);
  const scope = scopeOf([...named.values()]);
  if (scope === null) reading.faults.push(fault('criterion-mixed-scopes', at, text));
  if (expression === null || scope === null) return refuse(...reading.faults);
  for (const { named: unguarded, column } of findUnguarded(expression)) {
    reading.faults.push(fault('criterion-unguarded', `${at}:${column}`, unguarded.name));
  }
  const condition = { expression, names: [...named.values()], scope, lists: [...reading.lists] };
  return settle(condition, reading.faults);
}

function parseCel(text: string, at: string): ASTNode | Fault {
  try {
    return parse(text).ast;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const start = error.range?.start ?? 0;
    return fault('criterion-syntax', `${at}:${start + 1}`, text.slice(start));
  }
}

/** Whether a text is CEL by itself, so that it means in parentheses what it means alone. */
export function standsAlone(text: string): boolean {
  return !('code' in parseCel(text, ''));
}

/** The narrowest scope of the names; null when they speak of a match and of a declaration at once. */
function scopeOf(names: readonly Named[]): Scope | null {
  const scopes = new Set(names.map((named) => named.term.scope));
  const narrow = scopes.has('line') ? 'line' : scopes.has('declaration') ? 'declaration' : null;
  if (scopes.has('match')) return narrow === null ? 'match' : null;
  return narrow ?? 'consignment';
}

type Code = Parameters<typeof fault>[0];

function complain(code: Code, node: ASTNode, reading: Reading): null {
  const got = reading.text.slice(node.start, node.end);
  reading.faults.push(fault(code, `${reading.at}:${node.start + 1}`, got));
  return null;
}

function readTyped(
  node: ASTNode,
  types: readonly ExpressionType[],
  reading: Reading,
  variables: Variables,
): Expression | null {
  const expression = read(node, reading, variables);
  if (expression === null || types.includes(typeOf(expression))) return expression;
  return complain('criterion-type', node, reading);
}

function read(node: ASTNode, reading: Reading, variables: Variables): Expression | null {
  switch (node.op) {
    case 'value':
      return readLiteral(node.args) ?? complain('criterion-unsupported', node, reading);
    case 'id':
    case '.':
      return readName(node, reading, variables);
    case 'list':
      return readList(node.args, node, reading);
    case '!_': {
      const operand = readTyped(node.args, ['bool'], reading, variables);
      return operand && { kind: 'not', operand };
    }
    case '-_':
      return readNegation(node.args, reading, variables);
    case '&&':
    case '||':
      return readJunction(node.op === '&&' ? 'and' : 'or', node.args, reading, variables);
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return readComparison(node.op, node.args, node, reading, variables);
    case '+':
    case '-':
    case '*':
    case '/':
      return readArithmetic(node.op, node.args, reading, variables);
    case 'in':
      return readMembership(node.args, reading, variables);
    case '?:':
      return readChoice(node.args, reading, variables);
    case 'call':
      return readCall(node.args[0], node.args[1], node, reading, variables);
    case 'rcall':
      return readMethod(node, reading, variables);
    default:
      return complain('criterion-unsupported', node, reading);
  }
}

function readLiteral(value: unknown): Expression | null {
  if (typeof value === 'string') return { kind: 'literal', type: 'string', value };
  if (typeof value === 'boolean') return { kind: 'literal', type: 'bool', value };
  // CEL keeps int and double apart; the vocabulary has only doubles, so 5 means 5.0.
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return null;
  return { kind: 'literal', type: 'double', value: number };
}

function dottedName(node: ASTNode): string | null {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return null;
  const before = dottedName(node.args[0]);
  return before === null ? null : `${before}.${node.args[1]}`;
}

const LISTS = 'lists.';

function readName(node: ASTNode, reading: Reading, variables: Variables): Expression | null {
  const name = dottedName(node);
  if (name === null) return complain('criterion-unsupported', node, reading);
  if (variables.includes(name)) return { kind: 'element', variable: name };
  if (name.startsWith(LISTS)) {
    const list = name.slice(LISTS.length);
    if (!reading.published.has(list)) return complain('criterion-unknown-list', node, reading);
    reading.lists.add(list);
    return { kind: 'published-list', list };
  }
  const named = findName(name);
  if (named === null) return complain('criterion-unknown-name', node, reading);
  reading.named.set(name, named);
  return { kind: 'fact', named, column: node.start + 1 };
}

function readList(nodes: readonly ASTNode[], node: ASTNode, reading: Reading): Expression | null {
  const strings: string[] = [];
  const doubles: number[] = [];
  for (const member of nodes) {
    const expression = read(member, reading, []);
    if (expression === null) return null;
    if (expression.kind !== 'literal') return complain('criterion-unsupported', member, reading);
    if (expression.type === 'string') strings.push(expression.value);
    if (expression.type === 'double') doubles.push(expression.value);
  }
  if (nodes.length === 0) return complain('criterion-type', node, reading);
  if (strings.length === nodes.length) return { kind: 'strings', members: strings };
  if (doubles.length === nodes.length) return { kind: 'doubles', members: doubles };
  return complain('criterion-type', node, reading);
}

function readNegation(node: ASTNode, reading: Reading, variables: Variables): Expression | null {
  const operand = readTyped(node, ['double'], reading, variables);
  if (operand?.kind === 'literal' && operand.type === 'double') {
    return { ...operand, value: -operand.value };
  }
  return operand && { kind: 'negate', operand };
}

function readJunction(
  kind: 'and' | 'or',
  [first, second]: readonly [ASTNode, ASTNode],
  reading: Reading,
  variables: Variables,
): Expression | null {
  const left = readTyped(first, ['bool'], reading, variables);
  const right = readTyped(second, ['bool'], reading, variables);
  return left && right && { kind, left, right };
}

const ORDERED: readonly ExpressionType[] = ['double'];
const EQUATED: readonly ExpressionType[] = ['double', 'string', 'bool'];

function readComparison(
  operator: ComparisonOperator,
  [first, second]: readonly [ASTNode, ASTNode],
  node: ASTNode,
  reading: Reading,
  variables: Variables,
): Expression | null {
  const types = operator === '==' || operator === '!=' ? EQUATED : ORDERED;
  const left = readTyped(first, types, reading, variables);
  const right = readTyped(second, types, reading, variables);
  if (left === null || right === null) return null;
  if (typeOf(left) !== typeOf(right)) return complain('criterion-type', node, reading);
  return { kind: 'compare', operator, left, right };
}

function readArithmetic(
  operator: ArithmeticOperator,
  [first, second]: readonly [ASTNode, ASTNode],
  reading: Reading,
  variables: Variables,
): Expression | null {
  const left = readTyped(first, ['double'], reading, variables);
  const right = readTyped(second, ['double'], reading, variables);
  return left && right && { kind: 'arithmetic', operator, left, right };
}

function readMembership(
  [first, second]: readonly [ASTNode, ASTNode],
  reading: Reading,
  variables: Variables,
): Expression | null {
  const element = readTyped(first, ['string', 'double'], reading, variables);
  const list = readTyped(second, ['strings', 'doubles'], reading, variables);
  if (element === null || list === null) return null;
  const matching = typeOf(list) === 'doubles' ? 'double' : 'string';
  if (typeOf(element) !== matching) return complain('criterion-type', first, reading);
  return { kind: 'in', element, list };
}

function readChoice(
  [first, second, third]: readonly [ASTNode, ASTNode, ASTNode],
  reading: Reading,
  variables: Variables,
): Expression | null {
  const when = readTyped(first, ['bool'], reading, variables);
  const yes = readTyped(second, EQUATED, reading, variables);
  const no = readTyped(third, yes === null ? EQUATED : [typeOf(yes)], reading, variables);
  return when && yes && no && { kind: 'choose', when, yes, no };
}

function readCall(
  called: string,
  [first, second, ...rest]: readonly ASTNode[],
  node: ASTNode,
  reading: Reading,
  variables: Variables,
): Expression | null {
  if (first === undefined || rest.length > 0) {
    return complain('criterion-unsupported', node, reading);
  }
  if (called === 'has' && second === undefined) return readHas(first, reading);
  if (called === 'size' && second === undefined) return readSize(first, reading, variables);
  if (called !== 'startsWithAny' || second === undefined) {
    return complain('criterion-unsupported', node, reading);
  }
  const text = readTyped(first, ['string'], reading, variables);
  const list = readTyped(second, ['strings'], reading, variables);
  return text && list && { kind: 'starts-with-any', text, list };
}

function readHas(node: ASTNode, reading: Reading): Expression | null {
  const fact = readName(node, reading, []);
  if (fact === null) return null;
  if (fact.kind !== 'fact') return complain('criterion-type', node, reading);
  if (!fact.named.term.optional) return complain('criterion-needless-has', node, reading);
  return { kind: 'has', named: fact.named, column: fact.column };
}

function readSize(node: ASTNode, reading: Reading, variables: Variables): Expression | null {
  const of = readTyped(node, ['string', 'strings'], reading, variables);
  return of && { kind: 'size', of };
}

const TEXT_TESTS: Readonly<Record<string, TextTest>> = {
  startsWith: 'startsWith',
  endsWith: 'endsWith',
  contains: 'contains',
};

function readMethod(
  node: ASTNode & { readonly op: 'rcall' },
  reading: Reading,
  variables: Variables,
): Expression | null {
  const [method, receiver, [first, second, ...rest]] = node.args;
  if (rest.length > 0) return complain('criterion-unsupported', node, reading);
  if (method === 'size' && first === undefined) return readSize(receiver, reading, variables);
  const test = Object.hasOwn(TEXT_TESTS, method) ? TEXT_TESTS[method] : undefined;
  if (test !== undefined && first !== undefined && second === undefined) {
    const text = readTyped(receiver, ['string'], reading, variables);
    const part = readTyped(first, ['string'], reading, variables);
    return text && part && { kind: 'text-test', test, text, part };
  }
  if ((method !== 'exists' && method !== 'all') || first?.op !== 'id' || second === undefined) {
    return complain('criterion-unsupported', node, reading);
  }
  const list = readTyped(receiver, ['strings'], reading, variables);
  const body = readTyped(second, ['bool'], reading, [...variables, first.args]);
  const kind = method === 'exists' ? 'some' : 'every';
  return list && body && { kind, list, variable: first.args, body };
}
