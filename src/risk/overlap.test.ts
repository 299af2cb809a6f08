import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, type Rule } from './criteria-index.ts';
import { compileTest } from './evaluation.ts';
import { recordOf } from './fact.ts';
import { overlapsOf, type Relation } from './overlap.ts';
import { criterionOf, LISTS, readCondition, someCondition, someFacts } from './test-criteria.ts';

const dated = (text: string) => ({ condition: readCondition(text), lists: LISTS });

function rulesOf(...conditions: readonly string[]): readonly Rule[] {
  const checked = conditions.map((when, n) => {
    const criterion = criterionOf(`c${n}`, when);
    return { criterion, ...dated(when), validity: criterion.validity };
  });
  return buildIndex(checked).rules;
}

function relation(one: string, other: string): Relation {
  const [found] = overlapsOf(dated(one), rulesOf(other));
  return found?.relation ?? 'may-overlap';
}

const CONVERSE: Readonly<Record<Relation, Relation>> = {
  equal: 'equal',
  contains: 'contained',
  contained: 'contains',
  'may-overlap': 'may-overlap',
  disjoint: 'disjoint',
};

describe('how a new condition lies to one in force', () => {
  it.each([
    ['line.value > 3.0', 'line.value > 5.0', 'contains'],
    ['line.value > 5.0 && importer.new', 'line.value > 3.0', 'contained'],
    ['line.value > 5.0', 'line.value <= 5.0', 'disjoint'],
    ['line.value >= 5.0', 'line.value <= 5.0', 'may-overlap'],
    ['line.value > 5.0 && importer.new', 'line.value < 5.0 && importer.new', 'disjoint'],
    ['line.origin in ["CN", "VN"]', 'line.origin in lists.hubs', 'equal'],
    ['line.origin in ["CN", "MX"]', 'line.origin in lists.hubs', 'may-overlap'],
    ['line.origin == "MX"', 'line.origin in lists.hubs', 'disjoint'],
    ['line.hts.startsWith("44")', 'line.hts.startsWith("4407")', 'contains'],
    ['line.hts.startsWith("52")', 'startsWithAny(line.hts, lists.timber)', 'disjoint'],
    ['line.hts == "4407110001"', 'startsWithAny(line.hts, lists.timber)', 'contained'],
    ['!(line.value > 3.0)', 'line.value <= 3.0', 'equal'],
    ['importer.new && line.origin == "CN"', 'line.origin == "CN" && importer.new', 'equal'],
    ['has(line.weightKg) && line.weightKg > 3.0', '!has(line.weightKg)', 'disjoint'],
    ['"Pinus taeda" in line.species', 'line.species.exists(s, s == "Pinus taeda")', 'may-overlap'],
  ] as const)('%s and %s: %s', (one, other, expected) => {
    expect(relation(one, other)).toBe(expected);
    expect(relation(other, one)).toBe(CONVERSE[expected]);
  });

  it('is never claimed wrongly', () => {
    const claimed = new Map<Relation, number>();
    fc.assert(
      fc.property(
        someCondition,
        someCondition,
        fc.array(someFacts, { minLength: 4 }),
        (one, other, worlds) => {
          const claim = relation(one, other);
          claimed.set(claim, (claimed.get(claim) ?? 0) + 1);
          const a = compileTest(readCondition(one).expression, LISTS);
          const b = compileTest(readCondition(other).expression, LISTS);
          for (const facts of worlds) {
            const record = recordOf(facts);
            const fires = [a(record) === true, b(record) === true];
            expect(REFUTED[claim]).not.toContainEqual(fires);
          }
        },
      ),
      { numRuns: 1500 },
    );
    for (const some of ['contains', 'contained', 'disjoint', 'may-overlap'] as const) {
      expect(claimed.get(some), some).toBeGreaterThan(20);
    }
  });

  it('tells the telling ones first, and of those that share no fact nothing', () => {
    const rules = rulesOf(
      'line.value > 3.0',
      'line.origin == "CN"',
      'line.value > 9.0',
      'line.value < 2.0',
    );
    expect(overlapsOf(dated('line.value > 9.0'), rules)).toEqual([
      { criterion: 'c2', relation: 'equal' },
      { criterion: 'c0', relation: 'contained' },
      { criterion: 'c3', relation: 'disjoint' },
    ]);
  });
});

/** What must not be met on one subject: whether the one fires, whether the other does. */
const REFUTED: Readonly<Record<Relation, readonly (readonly [boolean, boolean])[]>> = {
  equal: [
    [true, false],
    [false, true],
  ],
  contains: [[false, true]],
  contained: [[true, false]],
  disjoint: [[true, true]],
  'may-overlap': [],
};
