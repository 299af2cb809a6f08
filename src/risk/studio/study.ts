import type { Fault } from '../../terms/fault.ts';
import { type Access, accessOf } from '../access.ts';
import { type Because, becauseOf } from '../because.ts';
import type { CriterionTest } from '../check.parse.ts';
import { type Condition, conjunctsOf } from '../expression.ts';
import { recordOf } from '../fact.ts';
import type { Dated, Overlap } from '../overlap.ts';

/** What becomes of one of a criterion's own tests. */
export interface Outcome {
  readonly test: CriterionTest;
  readonly passed: boolean;
  readonly because: Because;
}

/** What the index can look up of a condition, and how many of its parts are evaluated one by one. */
export interface Cost {
  /** False: the condition is asked of every subject of its scope. */
  readonly indexable: boolean;
  readonly lookups: readonly {
    readonly fact: string;
    readonly by: Access['mode'];
    /** How many texts lead to the condition; 1 for a range. */
    readonly keys: number;
  }[];
  readonly evaluated: number;
}

/** Everything that is found out about a criterion before it is saved. */
export interface Study {
  readonly faults: readonly Fault[];
  /** Null when it cannot be read. */
  readonly condition: Condition | null;
  readonly overlaps: readonly Overlap[];
  readonly outcomes: readonly Outcome[];
  readonly cost: Cost | null;
}

export function costOf({ condition, lists }: Dated): Cost {
  const parts = conjunctsOf(condition.expression);
  const lookups = parts.flatMap((part) => {
    const access = accessOf(part, lists);
    if (access === null) return [];
    const fact = condition.names.find(({ slot }) => slot === access.slot)?.name ?? '';
    return [{ fact, by: access.mode, keys: 'keys' in access ? access.keys.length : 1 }];
  });
  const indexable = lookups.length > 0;
  // The tree answers one lookup for sure; the others are evaluated where it does not branch on them.
  return { indexable, lookups, evaluated: parts.length - (indexable ? 1 : 0) };
}

/** @param tests with facts that fit the vocabulary */
export function outcomesOf(tests: readonly CriterionTest[], dated: Dated): readonly Outcome[] {
  return tests.map((test) => {
    const record = recordOf(test.facts);
    const because = becauseOf(dated.condition.expression, dated.lists, record);
    return { test, passed: because.fires === test.fires, because };
  });
}
