import assert from 'node:assert/strict';
import type { Validity } from '../terms/day.ts';
import { type Access, accessOf, type KeyAccess, type RangeAccess } from './access.ts';
import { conjunction, type Test } from './closures.ts';
import type { Criterion, Purpose } from './criterion.ts';
import { compileTest, type Lists } from './evaluation.ts';
import { type Condition, conjunctsOf, type Expression, purposeOf } from './expression.ts';
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
  readonly ranges: readonly RangeBranch[];
}

export interface Branch {
  readonly slot: number;
  readonly mode: KeyAccess['mode'];
  /** Of the prefixes in `nodes`; empty in the other modes. */
  readonly lengths: readonly number[];
  readonly nodes: ReadonlyMap<string, Node>;
  /** Every rule under this branch, for when its fact is unknown. */
  readonly ranks: readonly number[];
}

/** Rules that bound one fact on one side, those that hold for most numbers first. */
export interface RangeBranch {
  readonly slot: number;
  readonly mode: RangeAccess['mode'];
  readonly bounds: Float64Array;
  /** Beside each bound: whether the bound itself is outside. */
  readonly open: readonly boolean[];
  readonly ranks: readonly number[];
  readonly residuals: readonly Test[];
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
  const purpose = purposeOf(condition);
  const test = compileTest(expression, lists);
  const rule: Rule = { ...checked, names, scope, purpose, rank, test };
  return { rule, lists, rest: conjunctsOf(expression) };
}

/** Fewer rules than this are evaluated one after the other: a lookup would cost as much. */
const LOOKUP_MIN = 4;

function grow(placed: readonly Placed[]): Node {
  if (placed.length < LOOKUP_MIN) return nodeOf(placed, [], []);
  const accesses = placed.map(accessesOf);
  const variety = countKeys(accesses.flat());
  const groups = new Map<string, Led<KeyAccess>[]>();
  const others: Placed[] = [];
  placed.forEach((one, n) => {
    const chosen = mostTelling(accesses[n] ?? [], variety);
    if (chosen === null) others.push(one);
    else gather(groups, pathOf(chosen.access), lead(one, chosen));
  });
  return growRanges(others, [...groups.values()].map(growBranch));
}

/** Arranges what no key leads to by the bounds of its numbers, where enough rules bound the same one. */
function growRanges(placed: readonly Placed[], branches: readonly Branch[]): Node {
  const groups = new Map<string, Led<RangeAccess>[]>();
  const here: Placed[] = [];
  for (const one of placed) {
    const position = accessesOf(one).findIndex(isRange);
    const access = accessesOf(one)[position] ?? null;
    if (access === null || !isRange(access)) here.push(one);
    else gather(groups, pathOf(access), lead(one, { access, position }));
  }
  const ranges: RangeBranch[] = [];
  for (const group of groups.values()) {
    if (group.length < LOOKUP_MIN) here.push(...group.map(({ whole }) => whole));
    else ranges.push(growRange(group));
  }
  return nodeOf(here, branches, ranges);
}

function nodeOf(
  here: readonly Placed[],
  branches: readonly Branch[],
  ranges: readonly RangeBranch[],
): Node {
  const ranks = here.map(({ rule }) => rule.rank);
  return { ranks, residuals: here.map(residualOf), branches, ranges };
}

function accessesOf({ rest, lists }: Placed): readonly (Access | null)[] {
  return rest.map((part) => accessOf(part, lists));
}

function isRange(access: Access | null): access is RangeAccess {
  return access !== null && 'bound' in access;
}

/** A rule under a lookup, without the conjunct that the lookup answers, and as it was. */
interface Led<Way extends Access> {
  readonly access: Way;
  readonly placed: Placed;
  readonly whole: Placed;
}

interface Chosen<Way extends Access> {
  readonly access: Way;
  readonly position: number;
}

function lead<Way extends Access>(whole: Placed, { access, position }: Chosen<Way>): Led<Way> {
  const rest = whole.rest.filter((_, other) => other !== position);
  return { access, placed: { ...whole, rest }, whole };
}

function gather<One>(groups: Map<string, One[]>, path: string, one: One): void {
  const group = groups.get(path);
  if (group === undefined) groups.set(path, [one]);
  else group.push(one);
}

function pathOf(access: Access): string {
  return `${access.mode}:${access.slot}`;
}

/** How many keys each lookup has among these rules: the more it has, the fewer rules a key leads to. */
function countKeys(accesses: readonly (Access | null)[]): ReadonlyMap<string, number> {
  const keys = new Map<string, Set<string>>();
  for (const access of accesses) {
    if (access === null || isRange(access)) continue;
    const path = pathOf(access);
    const seen = keys.get(path) ?? new Set();
    for (const key of access.keys) seen.add(key);
    keys.set(path, seen);
  }
  return new Map([...keys].map(([path, seen]) => [path, seen.size]));
}

function mostTelling(
  accesses: readonly (Access | null)[],
  variety: ReadonlyMap<string, number>,
): Chosen<KeyAccess> | null {
  let best: Chosen<KeyAccess> | null = null;
  let most = 0;
  accesses.forEach((access, position) => {
    if (access === null || isRange(access)) return;
    const keys = variety.get(pathOf(access)) ?? 0;
    if (keys <= most) return;
    best = { access, position };
    most = keys;
  });
  return best;
}

function growBranch(led: readonly Led<KeyAccess>[]): Branch {
  const [first] = led;
  assert(first !== undefined, 'a branch without rules');
  const { slot, mode } = first.access;
  const byKey = new Map<string, Placed[]>();
  for (const { access, placed } of led) {
    for (const key of access.keys) gather(byKey, key, placed);
  }
  const lengths = mode === 'prefix' ? [...byKey.keys()].map((key) => key.length) : [];
  return {
    slot,
    mode,
    lengths: [...new Set(lengths)].sort((a, b) => a - b),
    nodes: new Map([...byKey].map(([key, under]) => [key, grow(under)])),
    ranks: led.map(({ placed }) => placed.rule.rank),
  };
}

function growRange(led: readonly Led<RangeAccess>[]): RangeBranch {
  const [first] = led;
  assert(first !== undefined, 'a range without rules');
  const { slot, mode } = first.access;
  const turn = mode === 'above' ? 1 : -1;
  const sorted = [...led].sort((a, b) => turn * (a.access.bound - b.access.bound));
  return {
    slot,
    mode,
    bounds: Float64Array.from(sorted, ({ access }) => access.bound),
    open: sorted.map(({ access }) => access.open),
    ranks: sorted.map(({ placed }) => placed.rule.rank),
    residuals: sorted.map(({ placed }) => residualOf(placed)),
  };
}

function residualOf({ rest, lists }: Placed): Test {
  const [first, ...others] = rest.map((part) => compileTest(part, lists));
  return first === undefined ? always : others.reduce(conjunction, first);
}

const always: Test = () => true;
