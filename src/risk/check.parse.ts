import { addDays, holdsOn, type Validity } from '../terms/day.ts';
import { type Fault, onlyWarnings } from '../terms/fault.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { codeOf } from './code.ts';
import { constancyOf } from './constancy.ts';
import {
  buildIndex,
  type CheckedCriterion,
  type CriteriaIndex,
  type PublishedList,
} from './criteria-index.ts';
import type { Criterion } from './criterion.ts';
import { compileTest, type Lists } from './evaluation.ts';
import { parseCondition } from './expression.parse.ts';
import { type Condition, columnOf, type Expression } from './expression.ts';
import { type Fact, recordOf } from './fact.ts';
import { RISK_FAULTS } from './faults.ts';
import { findName } from './vocabulary.ts';

const { fault } = RISK_FAULTS;

/** Facts under which a criterion says of itself whether it fires. */
export interface CriterionTest {
  readonly name: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly fires: boolean;
}

/** A criterion on its way to publication, and where its faults are to point. */
export interface Submission {
  readonly criterion: Criterion;
  readonly tests: readonly CriterionTest[];
  readonly at: string;
}

/**
 * An index of criteria whose conditions are all sound; else every fault of every one.
 *
 * @param known what was found before under the same lists; new findings are added to it
 * @faults those of `parseCondition`, and criterion-no-effect criterion-duplicate criterion-list-gap
 *   criterion-constant criterion-unreachable criterion-idle-part criterion-test-fact
 *   criterion-test-failed
 */
export function compileSubmissions(
  submissions: readonly Submission[],
  lists: readonly PublishedList[],
  known: Examinations = new WeakMap(),
): Result<CriteriaIndex> {
  const editions = editionsOf(lists);
  const criteria = byName(
    submissions.map(({ criterion, at }) => ({
      name: criterion.id,
      validity: criterion.validity,
      at,
    })),
  );
  const faults: Fault[] = [...overlapsIn(editions), ...overlapsIn(criteria)];
  const checked: CheckedCriterion[] = [];
  for (const submission of submissions) {
    const examined = known.get(submission) ?? examine(submission, editions);
    known.set(submission, examined);
    faults.push(...examined.faults);
    checked.push(...examined.checked);
  }
  return onlyWarnings(faults) ? ok(buildIndex(checked, lists), faults) : refuse(...faults);
}

/** The same for criteria without tests of their own; faults point to `/id/when:column`. */
export function compileCriteria(
  criteria: readonly Criterion[],
  lists: readonly PublishedList[],
): Result<CriteriaIndex> {
  const submit = (criterion: Criterion) => ({ criterion, tests: [], at: `/${criterion.id}` });
  return compileSubmissions(criteria.map(submit), lists);
}

/** What the check of one criterion found. */
export interface Examined {
  /** Null when it cannot be read. */
  readonly condition: Condition | null;
  /** For each stretch of its validity in which its lists stand still; the latest is the last. */
  readonly checked: readonly CheckedCriterion[];
  readonly faults: readonly Fault[];
}

/** One criterion by itself, whatever is wrong with it. @faults those of `compileSubmissions` */
export function examineCriterion(
  submission: Submission,
  lists: readonly PublishedList[],
): Examined {
  return examine(submission, editionsOf(lists));
}

/** What was found of each submission while the lists stood still. */
export type Examinations = WeakMap<Submission, Examined>;

interface Edition {
  readonly name: string;
  readonly validity: Validity;
  readonly at: string;
}

type Editions = ReadonlyMap<string, readonly (PublishedList & Edition)[]>;

function editionsOf(lists: readonly PublishedList[]): Editions {
  return byName(lists.map((list) => ({ ...list, at: `/lists/${list.name}` })));
}

function byName<Dated extends Edition>(
  dated: readonly Dated[],
): ReadonlyMap<string, readonly Dated[]> {
  const groups = new Map<string, Dated[]>();
  for (const edition of dated) {
    const group = groups.get(edition.name);
    if (group === undefined) groups.set(edition.name, [edition]);
    else group.push(edition);
  }
  return groups;
}

function overlapsIn(groups: ReadonlyMap<string, readonly Edition[]>): readonly Fault[] {
  const faults: Fault[] = [];
  for (const group of groups.values()) {
    const sorted = [...group].sort((a, b) => (a.validity.from < b.validity.from ? -1 : 1));
    sorted.forEach(({ name, validity, at }, n) => {
      const before = sorted[n - 1];
      if (before !== undefined && holdsOn(before.validity, validity.from)) {
        faults.push(fault('criterion-duplicate', at, name));
      }
    });
  }
  return faults;
}

function examine({ criterion, tests, at }: Submission, editions: Editions): Examined {
  const idle = criterion.lane === null && criterion.weight === 0;
  const faults = idle ? [fault('criterion-no-effect', `${at}/weight`, criterion.weight)] : [];
  const parsed = parseCondition(criterion.when, `${at}/when`, new Set(editions.keys()));
  if (!parsed.ok) return { condition: null, checked: [], faults: [...faults, ...parsed.faults] };
  const condition = parsed.value;
  const checked: CheckedCriterion[] = [];
  for (const { validity, lists, missing } of spansOf(criterion.validity, condition, editions)) {
    if (missing.length > 0) {
      faults.push(...missing.map((list) => fault('criterion-list-gap', `${at}/when`, list)));
      continue;
    }
    const pointless = pointlessIn(condition.expression, lists, `${at}/when`);
    faults.push(...pointless.filter((one) => !faults.some((told) => isSame(told, one))));
    checked.push({ criterion, condition, lists, validity });
  }
  const [latest] = checked.slice(-1);
  if (latest !== undefined) faults.push(...runTests(tests, condition, latest.lists, at));
  return { condition, checked, faults };
}

/** A part that every edition of a list makes pointless is told once. */
function isSame(a: Fault, b: Fault): boolean {
  return a.code === b.code && a.at === b.at && a.got === b.got;
}

/** What the condition says for nothing: all of it, or parts that what stands before them settles. */
function pointlessIn(expression: Expression, lists: Lists, at: string): readonly Fault[] {
  const { truth, unreachable, idle } = constancyOf(expression, lists);
  if (truth !== null) return [fault('criterion-constant', at, truth)];
  const place = (part: Expression) => {
    const column = columnOf(part);
    return column === null ? at : `${at}:${column}`;
  };
  return [
    ...unreachable.map((part) => fault('criterion-unreachable', place(part), codeOf(part))),
    ...idle.map((part) => fault('criterion-idle-part', place(part), codeOf(part))),
  ];
}

/** A stretch of a criterion's validity in which its lists do not change. */
interface Span {
  readonly validity: Validity;
  readonly lists: Lists;
  /** Names of the lists of which no edition is in force. */
  readonly missing: readonly string[];
}

function spansOf(validity: Validity, condition: Condition, editions: Editions): readonly Span[] {
  const named = condition.lists.map((name) => editions.get(name) ?? []);
  const turns = named.flat().flatMap(({ validity: { from, to } }) => {
    return to === null ? [from] : [from, addDays(to, 1)];
  });
  const inside = turns.filter((day) => day > validity.from && holdsOn(validity, day));
  const starts = [...new Set([validity.from, ...inside])].sort();
  return starts.map((from, n) => {
    const next = starts[n + 1];
    const lists = new Map<string, readonly string[]>();
    for (const group of named) {
      const edition = group.find((one) => holdsOn(one.validity, from));
      if (edition !== undefined) lists.set(edition.name, edition.members);
    }
    const to = next === undefined ? validity.to : addDays(next, -1);
    const missing = condition.lists.filter((name) => !lists.has(name));
    return { validity: { from, to }, lists, missing };
  });
}

function runTests(
  tests: readonly CriterionTest[],
  condition: Condition,
  lists: Lists,
  at: string,
): readonly Fault[] {
  const test = compileTest(condition.expression, lists);
  return tests.flatMap(({ name, facts, fires }, n) => {
    const wrong = misfits(facts);
    if (wrong.length > 0) {
      return wrong.map((fact) => fault('criterion-test-fact', `${at}/tests/${n}/facts`, fact));
    }
    const passed = test(recordOf(facts)) === fires;
    return passed ? [] : [fault('criterion-test-failed', `${at}/tests/${n}`, name)];
  });
}

/** The names among these facts that the vocabulary does not have, or has with another type. */
export function misfits(facts: CriterionTest['facts']): readonly string[] {
  return Object.keys(facts).filter((name) => !fits(name, facts[name]));
}

function fits(name: string, fact: Fact): boolean {
  const term = findName(name)?.term;
  if (term === undefined) return false;
  if (fact === null) return term.optional;
  if (term.type === 'strings') return typeof fact === 'object';
  return (
    typeof fact ===
    (term.type === 'double' ? 'number' : term.type === 'bool' ? 'boolean' : 'string')
  );
}
