import assert from 'node:assert/strict';
import { type Day, holdsOn } from '../terms/day.ts';
import type { Branch, CriteriaIndex, Node, RangeBranch, Rule } from './criteria-index.ts';
import type { Failed, Fired, Matching } from './criterion.ts';
import { type FactRecord, showFact } from './fact.ts';
import type { Facts, Subject } from './facts.ts';
import { SCOPES } from './vocabulary.ts';

/** Room for this many subjects in one scope of one consignment; a hit is `rank * SUBJECTS + subject`. */
const SUBJECTS = 2 ** 20;

/**
 * Every criterion that holds for some subject of these facts, by criterion id and then by line, and
 * every criterion that has no answer. A criterion fires at most once for each subject.
 */
export function matchCriteria(index: CriteriaIndex, facts: Facts): Matching {
  const hits: number[] = [];
  const misses: number[] = [];
  for (const scope of SCOPES) {
    const subjects = facts.subjects[scope];
    assert(subjects.length < SUBJECTS, `${subjects.length} subjects of scope ${scope}`);
    const search = { rules: index.rules, on: facts.on, position: 0, hits, misses };
    for (let n = 0; n < subjects.length; n++) {
      search.position = n;
      searchNode(index.trees[scope], subjects[n]?.record ?? [], search);
    }
  }
  return {
    fired: inOrder(hits).map((hit) => firedAt(index, facts, hit)),
    failed: misses.length === 0 ? [] : failuresAt(index, facts, inOrder(misses)),
  };
}

/** What a search carries with it; `hits` and `misses` are filled. */
interface Search {
  readonly rules: readonly Rule[];
  readonly on: Day;
  position: number;
  readonly hits: number[];
  readonly misses: number[];
}

function searchNode(node: Node, record: FactRecord, search: Search): void {
  const { ranks, residuals, branches, ranges } = node;
  for (let n = 0; n < ranks.length; n++) {
    const truth = residuals[n]?.(record);
    if (truth !== false) note(truth, ranks[n] ?? 0, search);
  }
  for (let n = 0; n < branches.length; n++) {
    const branch = branches[n];
    if (branch !== undefined) searchBranch(branch, record, search);
  }
  for (let n = 0; n < ranges.length; n++) {
    const range = ranges[n];
    if (range !== undefined) searchRange(range, record, search);
  }
}

function searchBranch(branch: Branch, record: FactRecord, search: Search): void {
  const fact = record[branch.slot];
  if (fact === undefined) askAll(branch.ranks, record, search);
  else if (typeof fact === 'string') searchText(branch, fact, record, search);
  else if (typeof fact === 'object' && fact !== null) {
    for (let n = 0; n < fact.length; n++) {
      const node = branch.nodes.get(fact[n] ?? '');
      if (node !== undefined) searchNode(node, record, search);
    }
  }
}

/** Rules from the widest bound on, until one does not hold: none after it does. */
function searchRange(range: RangeBranch, record: FactRecord, search: Search): void {
  const { bounds, open, ranks, residuals } = range;
  const fact = record[range.slot];
  if (fact === undefined) askAll(ranks, record, search);
  if (typeof fact !== 'number') return;
  for (let n = 0; n < bounds.length; n++) {
    const bound = bounds[n] ?? 0;
    if (range.mode === 'above' ? bound > fact : bound < fact) return;
    if (bound === fact && open[n]) continue;
    const truth = residuals[n]?.(record);
    if (truth !== false) note(truth, ranks[n] ?? 0, search);
  }
}

function searchText(branch: Branch, text: string, record: FactRecord, search: Search): void {
  if (branch.mode === 'equal') {
    const node = branch.nodes.get(text);
    if (node !== undefined) searchNode(node, record, search);
    return;
  }
  const { lengths } = branch;
  for (let n = 0; n < lengths.length; n++) {
    const length = lengths[n] ?? 0;
    if (length > text.length) return;
    const node = branch.nodes.get(text.slice(0, length));
    if (node !== undefined) searchNode(node, record, search);
  }
}

/** Without the fact that the lookup needs, each rule answers for itself whether it can do without. */
function askAll(ranks: readonly number[], record: FactRecord, search: Search): void {
  for (let n = 0; n < ranks.length; n++) {
    const rank = ranks[n] ?? 0;
    const truth = search.rules[rank]?.test(record);
    if (truth !== false) note(truth, rank, search);
  }
}

function note(truth: boolean | undefined, rank: number, search: Search): void {
  const rule = search.rules[rank];
  if (rule === undefined || !holdsOn(rule.validity, search.on)) return;
  const into = truth === true ? search.hits : search.misses;
  into.push(rank * SUBJECTS + search.position);
}

/** Sorted, and each once: overlapping prefixes lead to a criterion twice. */
function inOrder(hits: readonly number[]): readonly number[] {
  const sorted = [...hits].sort((a, b) => a - b);
  return sorted.filter((hit, n) => hit !== sorted[n - 1]);
}

function ruleAndSubject(index: CriteriaIndex, facts: Facts, hit: number): [Rule, Subject] {
  const rule = index.rules[Math.floor(hit / SUBJECTS)];
  assert(rule !== undefined, 'a hit of no rule');
  const subject = facts.subjects[rule.scope][hit % SUBJECTS];
  assert(subject !== undefined, 'a hit of no subject');
  return [rule, subject];
}

function firedAt(index: CriteriaIndex, facts: Facts, hit: number): Fired {
  const [rule, { record, entry, line }] = ruleAndSubject(index, facts, hit);
  const { criterion, purpose, names } = rule;
  const seen = names.map(({ name, slot }) => ({ name, value: showFact(record[slot]) }));
  return { criterion, entry, line, purpose, seen };
}

function failuresAt(
  index: CriteriaIndex,
  facts: Facts,
  misses: readonly number[],
): readonly Failed[] {
  const failures = new Map<string, Failed>();
  for (const miss of misses) {
    const [{ criterion, names }, { record }] = ruleAndSubject(index, facts, miss);
    const unknown = names.filter(({ slot }) => record[slot] === undefined).map(({ name }) => name);
    const error = unknown.length === 0 ? 'not-finite' : `unknown: ${unknown.join(', ')}`;
    failures.set(`${criterion.id} ${error}`, { criterion: criterion.id, error });
  }
  return [...failures.values()];
}
