import { type Lists, membersOf } from './evaluation.ts';
import type { ComparisonOperator, Expression } from './expression.ts';

/**
 * How a conjunct can be looked up instead of evaluated.
 *
 * `equal`: the fact is one of the keys. `prefix`: it begins with one of them. `member`: the list has
 * the one key. Where keys overlap, a fact leads to the conjunct more than once.
 */
export interface KeyAccess {
  readonly slot: number;
  readonly mode: 'equal' | 'prefix' | 'member';
  readonly keys: readonly string[];
}

/** The fact is a number below or above the bound; on it too, unless the bound is open. */
export interface RangeAccess {
  readonly slot: number;
  readonly mode: 'below' | 'above';
  readonly bound: number;
  readonly open: boolean;
}

export type Access = KeyAccess | RangeAccess;

/** The lookup that is true exactly when the conjunct is; null when it has to be evaluated. */
export function accessOf(conjunct: Expression, lists: Lists): Access | null {
  switch (conjunct.kind) {
    case 'compare':
      return conjunct.operator === '=='
        ? equalityOf(conjunct.left, conjunct.right)
        : rangeOf(conjunct);
    case 'in':
      return membershipOf(conjunct.element, conjunct.list, lists);
    case 'text-test': {
      const { test, text, part } = conjunct;
      const prefix = literalText(part);
      return test === 'startsWith' && prefix !== null ? prefixesOf(text, [prefix]) : null;
    }
    case 'starts-with-any':
      return conjunct.list.kind === 'fact'
        ? null
        : prefixesOf(conjunct.text, membersOf(conjunct.list, lists));
    case 'or':
      return eitherOf(accessOf(conjunct.left, lists), accessOf(conjunct.right, lists));
    default:
      return null;
  }
}

function literalText(expression: Expression): string | null {
  return expression.kind === 'literal' && expression.type === 'string' ? expression.value : null;
}

function equalityOf(left: Expression, right: Expression): Access | null {
  const text = literalText(right);
  if (text === null) return literalText(left) === null ? null : equalityOf(right, left);
  return left.kind === 'fact' ? { slot: left.named.slot, mode: 'equal', keys: [text] } : null;
}

const RANGES: ReadonlyMap<ComparisonOperator, Pick<RangeAccess, 'mode' | 'open'>> = new Map([
  ['<', { mode: 'below', open: true }],
  ['<=', { mode: 'below', open: false }],
  ['>', { mode: 'above', open: true }],
  ['>=', { mode: 'above', open: false }],
]);

function rangeOf({ operator, left, right }: Expression & { kind: 'compare' }): Access | null {
  const range = RANGES.get(operator);
  if (range === undefined || left.kind !== 'fact' || right.kind !== 'literal') return null;
  return right.type === 'double' ? { slot: left.named.slot, bound: right.value, ...range } : null;
}

function membershipOf(element: Expression, list: Expression, lists: Lists): Access | null {
  const text = literalText(element);
  if (list.kind === 'fact' && text !== null) {
    return { slot: list.named.slot, mode: 'member', keys: [text] };
  }
  if (element.kind !== 'fact' || list.kind === 'fact' || list.kind === 'doubles') return null;
  const keys = [...new Set(membersOf(list, lists))];
  return { slot: element.named.slot, mode: 'equal', keys };
}

function prefixesOf(text: Expression, prefixes: readonly string[]): Access | null {
  if (text.kind !== 'fact' || prefixes.includes('')) return null;
  return { slot: text.named.slot, mode: 'prefix', keys: [...new Set(prefixes)] };
}

function eitherOf(left: Access | null, right: Access | null): Access | null {
  if (left === null || right === null || left.mode === 'member') return null;
  if (!('keys' in left && 'keys' in right)) return null;
  if (left.slot !== right.slot || left.mode !== right.mode) return null;
  return { ...left, keys: [...new Set([...left.keys, ...right.keys])] };
}

/** Whether no fact can be led to by both lookups. Where it cannot be told, false. */
export function areApart(one: Access, other: Access): boolean {
  if (one.slot !== other.slot) return false;
  if ('bound' in one) return 'bound' in other && rangesApart(one, other);
  if ('bound' in other || one.mode === 'member' || other.mode === 'member') return false;
  const begins = (long: KeyAccess, short: KeyAccess) =>
    short.mode === 'prefix'
      ? long.keys.some((key) => short.keys.some((prefix) => key.startsWith(prefix)))
      : long.mode === 'equal' && long.keys.some((key) => short.keys.includes(key));
  return !begins(one, other) && !begins(other, one);
}

function rangesApart(one: RangeAccess, other: RangeAccess): boolean {
  if (one.mode === other.mode) return false;
  const [upper, lower] = one.mode === 'below' ? [one, other] : [other, one];
  if (upper.bound !== lower.bound) return upper.bound < lower.bound;
  return upper.open || lower.open;
}
