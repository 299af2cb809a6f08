import assert from 'node:assert/strict';
import type { Validity } from '../terms/day.ts';
import { type Access, accessOf } from './access.ts';
import { conjunction, type Test } from './closures.ts';
import type { Criterion, Purpose } from './criterion.ts';
import { compileTest, type Lists } from './evaluation.ts';
import { type Condition, conjunctsOf, type Expression } from './expression.ts';
import type { Named, Scope } from './vocabulary.ts';

/** One edition of a list that conditions name as `lists.name`. */
export interface PublishedList {
  readonly name: string;
  readonly members: readonly string[];
  readonly validity: Validity;
}

/** A criterion with its condition checked, for days on which the lists that it names stand as given. */
export interface CheckedCriterion {
  readonly criterion: Criterion;
  readonly condition: Condition;
  readonly lists: Lists;
  /** Within the criterion's own validity: shorter when a list changes its edition. */
  readonly validity: Validity;
}

/** A criterion as it is matched. */
export interface Rule extends CheckedCriterion {
  readonly names: readonly Named[];
  readonly scope: Scope;
  readonly purpose: Purpose;
  /** Position among all rules, which are sorted by criterion. */
  readonly rank: number;
  readonly test: Test;
}

/** Criteria arranged so that a record of facts meets only those that it can satisfy. */
export interface CriteriaIndex {
  readonly rules: readonly Rule[];
  /** Every edition of every list that conditions may name. */
  readonly lists: readonly PublishedList[];
  readonly trees: Readonly<Record<Scope, Node>>;
}

/** Rules that are evaluated here, and lookups that lead to more. */
export interface Node {
  readonly ranks: readonly number[];
  /** Beside each rank: what is left of its condition once the lookups on the way held. */
  readonly residuals: readonly Test[];
  readonly branches: readonly Branch[];
}

export interface Branch {
  readonly slot: number;
  readonly mode: Access['mode'];
  /** Of the prefixes in `nodes`; empty in the other modes. */
  readonly lengths: readonly number[];
  readonly nodes: ReadonlyMap<string, Node>;
  /** Every rule under this branch, for when its fact is unknown. */
  readonly ranks: readonly number[];
}

/** A rule on its way into the tree, with the conjuncts that no lookup has answered yet. */
interface Placed {
  readonly rule: Rule;
  readonly lists: Lists;
  readonly rest: readonly Expression[];
}

/** Arranges criteria by their most telling conjuncts; the work is done here once, not for each filing. */
export function buildIndex(
  checked: readonly CheckedCriterion[],
  lists: readonly PublishedList[] = [],
): CriteriaIndex {
  const sorted = [...checked].sort(byCriterion);
  const placed = sorted.map(placeRule);
  const treeOf = (scope: Scope) => grow(placed.filter(({ rule }) => rule.scope === scope));
  return {
    rules: placed.map(({ rule }) => rule),
    lists,
    trees: {
      consignment: treeOf('consignment'),
      match: treeOf('match'),
      declaration: treeOf('declaration'),
      line: treeOf('line'),
    },
  };
}

function byCriterion(a: CheckedCriterion, b: CheckedCriterion): number {
  if (a.criterion.id !== b.criterion.id) return a.criterion.id < b.criterion.id ? -1 : 1;
  return a.validity.from < b.validity.from ? -1 : 1;
}

function placeRule(checked: CheckedCriterion, rank: number): Placed {
  const { condition, lists } = checked;
  const { names, scope, expression } = condition;
  const purpose = names.some(({ term }) => term.purpose === 'security') ? 'security' : 'commercial';
  const test = compileTest(expression, lists);
  const rule: Rule = { ...checked, names, scope, purpose, rank, test };
  return { rule, lists, rest: conjunctsOf(expression) };
}

/** Fewer rules than this are evaluated one after the other: a lookup would cost as much. */
const LOOKUP_MIN = 4;

function grow(placed: readonly Placed[]): Node {
  const accesses = placed.map(({ rest, lists }) => rest.map((part) => accessOf(part, lists)));
  const variety = countKeys(accesses.flat());
  const here: Placed[] = [];
  const groups = new Map<string, Grown[]>();
  placed.forEach((one, n) => {
    const chosen = placed.length < LOOKUP_MIN ? null : mostTelling(accesses[n] ?? [], variety);
    if (chosen === null) here.push(one);
    else {
      const rest = one.rest.filter((_, position) => position !== chosen.position);
      const path = pathOf(chosen.access);
      const group = groups.get(path) ?? [];
      group.push({ access: chosen.access, placed: { ...one, rest } });
      groups.set(path, group);
    }
  });
  return {
    ranks: here.map(({ rule }) => rule.rank),
    residuals: here.map(residualOf),
    branches: [...groups.values()].map(growBranch),
  };
}

interface Grown {
  readonly access: Access;
  readonly placed: Placed;
}

function pathOf(access: Access): string {
  return `${access.mode}:${access.slot}`;
}

/** How many keys each lookup has among these rules: the more it has, the fewer rules a key leads to. */
function countKeys(accesses: readonly (Access | null)[]): ReadonlyMap<string, number> {
  const keys = new Map<string, Set<string>>();
  for (const access of accesses) {
    if (access === null) continue;
    const path = pathOf(access);
    const seen = keys.get(path) ?? new Set();
    for (const key of access.keys) seen.add(key);
    keys.set(path, seen);
  }
  return new Map([...keys].map(([path, seen]) => [path, seen.size]));
}

interface Chosen {
  readonly access: Access;
  readonly position: number;
}

function mostTelling(
  accesses: readonly (Access | null)[],
  variety: ReadonlyMap<string, number>,
): Chosen | null {
  let best: Chosen | null = null;
  let most = 0;
  accesses.forEach((access, position) => {
    const keys = access === null ? 0 : (variety.get(pathOf(access)) ?? 0);
    if (access === null || keys <= most) return;
    best = { access, position };
    most = keys;
  });
  return best;
}

function growBranch(grown: readonly Grown[]): Branch {
  const [first] = grown;
  assert(first !== undefined, 'a branch without rules');
  const { slot, mode } = first.access;
  const byKey = new Map<string, Placed[]>();
  for (const { access, placed } of grown) {
    for (const key of access.keys) {
      const under = byKey.get(key) ?? [];
      under.push(placed);
      byKey.set(key, under);
    }
  }
  const lengths = mode === 'prefix' ? [...byKey.keys()].map((key) => key.length) : [];
  return {
    slot,
    mode,
    lengths: [...new Set(lengths)].sort((a, b) => a - b),
    nodes: new Map([...byKey].map(([key, under]) => [key, grow(under)])),
    ranks: grown.map(({ placed }) => placed.rule.rank),
  };
}

function residualOf({ rest, lists }: Placed): Test {
  const [first, ...others] = rest.map((part) => compileTest(part, lists));
  return first === undefined ? always : others.reduce(conjunction, first);
}

const always: Test = () => true;
