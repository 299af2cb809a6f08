import { type Access, accessOf, areApart } from './access.ts';
import type { Rule } from './criteria-index.ts';
import type { Lists } from './evaluation.ts';
import { type Condition, conjunctsOf } from './expression.ts';
import type { Fact } from './fact.ts';
import { type Choice, type Skeleton, truthIn, Worlds } from './worlds.ts';

/**
 * How one condition lies to another, over subjects of which every fact is known.
 *
 * `contains`: it holds wherever the other does, and elsewhere too. `may-overlap` claims nothing.
 */
const RELATIONS = ['equal', 'contains', 'contained', 'may-overlap', 'disjoint'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A condition with the lists as they stand on its day. */
export interface Dated {
  readonly condition: Condition;
  readonly lists: Lists;
}

export interface Overlap {
  /** The criterion that is in force, by its id. */
  readonly criterion: string;
  /** How the new condition lies to it. */
  readonly relation: Relation;
}

/** Past this many partial worlds nothing is claimed. */
const STEPS_MAX = 20_000;

/** How the condition lies to each rule with which it shares a fact, telling relations first. */
export function overlapsOf(one: Dated, rules: readonly Rule[]): readonly Overlap[] {
  const slots = new Set(one.condition.names.map(({ slot }) => slot));
  const near = rules.filter(({ names }) => names.some(({ slot }) => slots.has(slot)));
  const own = lookupsOf(one);
  const lies = (rule: Rule): Relation =>
    lookupsOf(rule).some((theirs) => own.some((ours) => areApart(ours, theirs)))
      ? 'disjoint'
      : relationOf(one, rule);
  return near
    .map((rule) => ({ criterion: rule.criterion.id, relation: lies(rule) }))
    .sort((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation));
}

/** What must hold of a fact wherever the condition does: a contradiction here needs no search. */
function lookupsOf({ condition, lists }: Dated): readonly Access[] {
  return conjunctsOf(condition.expression).flatMap((part) => accessOf(part, lists) ?? []);
}

/** What is claimed holds of every subject; what cannot be told is `may-overlap`. */
function relationOf(one: Dated, other: Dated): Relation {
  const worlds = new Worlds();
  const search: Search = {
    one: worlds.add(one.condition.expression, one.lists),
    other: worlds.add(other.condition.expression, other.lists),
    choices: worlds.choices(),
    record: [],
    steps: 0,
    met: { both: false, onlyOne: false, onlyOther: false },
  };
  explore(search, 0);
  const { both, onlyOne, onlyOther } = search.met;
  if (search.steps > STEPS_MAX) return 'may-overlap';
  if (!both) return 'disjoint';
  if (onlyOne && onlyOther) return 'may-overlap';
  if (onlyOne) return 'contains';
  return onlyOther ? 'contained' : 'equal';
}

/** What a search carries with it; `met` is filled. */
interface Search {
  readonly one: Skeleton;
  readonly other: Skeleton;
  readonly choices: readonly Choice[];
  readonly record: Fact[];
  steps: number;
  readonly met: { both: boolean; onlyOne: boolean; onlyOther: boolean };
}

/** Settles fact after fact, and goes no deeper where it could meet nothing that it has not met. */
function explore(search: Search, depth: number): void {
  const { one, other, choices, record, met } = search;
  search.steps += 1;
  if (search.steps > STEPS_MAX) return;
  const choice = choices[depth];
  const a = firmly(truthIn(one, record), choice);
  const b = firmly(truthIn(other, record), choice);
  if (choice === undefined || (a !== undefined && b !== undefined)) {
    if (a && b) met.both = true;
    else if (a) met.onlyOne = true;
    else if (b) met.onlyOther = true;
    return;
  }
  if (!promises(met, a, b)) return;
  for (const value of choice.values) {
    record[choice.slot] = value;
    explore(search, depth + 1);
  }
  record[choice.slot] = undefined;
}

type Truth = boolean | undefined;

/** Whether truths that are still open could come to something not met yet. */
function promises(met: Search['met'], a: Truth, b: Truth): boolean {
  if (!met.both && a !== false && b !== false) return true;
  if (!met.onlyOne && a !== false && b !== true) return true;
  return !met.onlyOther && a !== true && b !== false;
}

/** Where every fact is settled, what has no answer does not fire. */
function firmly(truth: Truth, open: Choice | undefined): Truth {
  return open === undefined ? truth === true : truth;
}
