import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../terms/day.ts';
import { compileCriteria } from './check.parse.ts';
import {
  buildIndex,
  type CheckedCriterion,
  type CriteriaIndex,
  type PublishedList,
} from './criteria-index.ts';
import type { Criterion } from './criterion.ts';
import { compileTest } from './evaluation.ts';
import { parseCondition } from './expression.parse.ts';
import type { Facts } from './facts.ts';
import { matchCriteria } from './matching.ts';
import {
  criterionOf,
  factsWithLines,
  LISTS,
  someCondition,
  someFacts,
  someFactsWithGaps,
  TODAY,
} from './test-criteria.ts';

function checked(criterion: Criterion): CheckedCriterion {
  const parsed = parseCondition(criterion.when, '', new Set(LISTS.keys()));
  if (!parsed.ok) throw new Error(criterion.when);
  const { validity } = criterion;
  return { criterion, condition: parsed.value, lists: LISTS, validity };
}

/** Every criterion asked of every line, one after the other. */
function brute(criteria: readonly CheckedCriterion[], facts: Facts) {
  const fired: string[] = [];
  const failed = new Set<string>();
  for (const { criterion, condition, lists } of criteria) {
    const test = compileTest(condition.expression, lists);
    for (const { record, line } of facts.subjects[condition.scope]) {
      const truth = test(record);
      if (truth === true) fired.push(`${criterion.id} ${line}`);
      if (truth === undefined) failed.add(criterion.id);
    }
  }
  return { fired, failed: [...failed] };
}

function indexed(index: CriteriaIndex, facts: Facts) {
  const { fired, failed } = matchCriteria(index, facts);
  return {
    fired: fired.map(({ criterion, line }) => `${criterion.id} ${line}`),
    failed: [...new Set(failed.map(({ criterion }) => criterion))],
  };
}

const someCriteria = fc
  .array(someCondition, { minLength: 1, maxLength: 40 })
  .map((conditions) =>
    conditions.map((when, n) => checked(criterionOf(`c${String(n).padStart(2, '0')}`, when))),
  );

function compiled(criteria: readonly Criterion[], lists: readonly PublishedList[] = []) {
  const result = compileCriteria(criteria, lists);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

describe('matching by index', () => {
  it('finds exactly what asking every criterion of every line finds, in the same order', () => {
    fc.assert(
      fc.property(someCriteria, fc.array(someFacts, { maxLength: 5 }), (criteria, lines) => {
        const declared = lines.map((line) => ({ 'screening.best': 0, ...line }));
        const facts = factsWithLines(...declared);
        const all = { ...facts.subjects, declaration: facts.subjects.line };
        const world = { ...facts, subjects: all };
        expect(indexed(buildIndex(criteria), world)).toEqual(brute(criteria, world));
      }),
      { numRuns: 300 },
    );
  });

  it('fails exactly the criteria that have no answer when facts are unknown', () => {
    let failures = 0;
    fc.assert(
      fc.property(
        someCriteria,
        fc.array(someFactsWithGaps, { maxLength: 4 }),
        (criteria, lines) => {
          const facts = factsWithLines(...lines);
          const expected = brute(criteria, facts);
          failures += expected.failed.length;
          expect(indexed(buildIndex(criteria), facts)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
    expect(failures).toBeGreaterThan(100);
  });

  it('fires once for a line to which two prefixes of its list lead', () => {
    const when = 'line.hts.startsWith("44") || line.hts.startsWith("4407")';
    const index = compiled(['a', 'b', 'c', 'd', 'e'].map((id) => criterionOf(id, when)));
    const { fired } = matchCriteria(index, factsWithLines({ 'line.hts': '4407110001' }));
    expect(fired.map(({ criterion }) => criterion.id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('misses none of ten thousand criteria at once, and finds no other', () => {
    const criteria = fc
      .sample(someCondition, { numRuns: 10_000, seed: 20_261_122 })
      .map((when, n) => checked(criterionOf(`c${String(n).padStart(5, '0')}`, when)));
    const index = buildIndex(criteria);
    let found = 0;
    for (const line of fc.sample(someFactsWithGaps, { numRuns: 20, seed: 7 })) {
      const facts = factsWithLines({ 'screening.best': 0, ...line });
      const world = { ...facts, subjects: { ...facts.subjects, declaration: facts.subjects.line } };
      const expected = brute(criteria, world);
      found += expected.fired.length;
      expect(indexed(index, world)).toEqual(expected);
    }
    expect(found).toBeGreaterThan(10_000);
  }, 30_000);

  it.each([
    ['line.value < 5.0', [4.9]],
    ['line.value <= 5.0', [4.9, 5]],
    ['line.value > 5.0', [5.1]],
    ['line.value >= 5.0', [5, 5.1]],
  ])('keeps to the very bound of a range: %s', (when, held) => {
    const beside = [1, 2, 3, 5, 5, 8].flatMap((bound) => [
      `line.value < ${bound}.0`,
      `line.value >= ${bound}.0`,
    ]);
    const index = buildIndex([when, ...beside].map((one, n) => checked(criterionOf(`c${n}`, one))));
    const fires = (value: number) =>
      indexed(index, factsWithLines({ 'line.value': value })).fired.includes('c0 1');
    expect([4.9, 5, 5.1].filter(fires)).toEqual(held);
  });

  it('does not depend on the order in which criteria are published', () => {
    fc.assert(
      fc.property(someCriteria, someFacts, (criteria, line) => {
        const facts = factsWithLines(line);
        const turned = buildIndex([...criteria].reverse());
        expect(matchCriteria(turned, facts)).toEqual(matchCriteria(buildIndex(criteria), facts));
      }),
      { numRuns: 50 },
    );
  });

  it('shows the values that made a criterion fire', () => {
    const index = compiled([
      criterionOf(
        'permit',
        'has(line.harvest.use) && line.harvest.use > 1.0 && line.origin == "MX"',
      ),
    ]);
    const facts = factsWithLines({ 'line.harvest.use': 1.18, 'line.origin': 'MX' });
    expect(matchCriteria(index, facts).fired).toMatchObject([
      {
        line: 1,
        entry: 'E1',
        purpose: 'commercial',
        seen: [
          { name: 'line.harvest.use', value: '1.18' },
          { name: 'line.origin', value: 'MX' },
        ],
      },
    ]);
  });

  it('marks a criterion that rests on a security fact as unfit for commercial enforcement', () => {
    const index = compiled([
      criterionOf('shift', '"CN" in security.origins && line.origin != "CN"'),
    ]);
    const facts = factsWithLines({ 'security.origins': ['CN'], 'line.origin': 'MY' });
    expect(matchCriteria(index, facts).fired[0]?.purpose).toBe('security');
  });

  it('says which facts a missing layer owes', () => {
    const index = compiled([criterionOf('a', 'screening.best > 0.9 && line.origin == "CN"')]);
    const { fired, failed } = matchCriteria(index, factsWithLines({ 'line.origin': 'CN' }));
    expect(fired).toEqual([]);
    expect(failed).toEqual([{ criterion: 'a', error: 'unknown: screening.best' }]);
  });

  it('fires a criterion only on the days on which it is in force', () => {
    const during = (from: string, to: string | null) => ({
      validity: { from: from as Day, to: to as Day | null },
    });
    const index = compiled([
      criterionOf('ended', 'line.origin == "CN"', during('2020-01-01', '2026-11-21')),
      criterionOf('last-day', 'line.origin == "CN"', during('2020-01-01', '2026-11-22')),
      criterionOf('first-day', 'line.origin == "CN"', during('2026-11-22', null)),
      criterionOf('coming', 'line.origin == "CN"', during('2026-11-23', null)),
    ]);
    const { fired } = matchCriteria(index, factsWithLines({ 'line.origin': 'CN' }));
    expect(fired.map(({ criterion }) => criterion.id)).toEqual(['first-day', 'last-day']);
  });

  it('reads a list as it stands on the day', () => {
    const edition = (member: string, from: string, to: string | null) => ({
      name: 'hubs',
      members: [member],
      validity: { from: from as Day, to: to as Day | null },
    });
    const lists = [edition('VN', '2019-01-01', '2026-11-22'), edition('CN', '2026-11-23', null)];
    const index = compiled([criterionOf('hub', 'line.origin in lists.hubs')], lists);
    const firesOn = (on: Day, origin: string) =>
      matchCriteria(index, { ...factsWithLines({ 'line.origin': origin }), on }).fired.length;
    expect(firesOn(TODAY, 'VN')).toBe(1);
    expect(firesOn(TODAY, 'CN')).toBe(0);
    expect(firesOn('2026-11-23' as Day, 'VN')).toBe(0);
    expect(firesOn('2026-11-23' as Day, 'CN')).toBe(1);
  });
});

describe('the check before publication', () => {
  const faultsOf = (criteria: readonly Criterion[], lists: readonly PublishedList[] = []) => {
    const result = compileCriteria(criteria, lists);
    return result.ok ? [] : result.faults.map(({ code, at }) => `${code} ${at}`);
  };

  it('reports the faults of every criterion at once', () => {
    expect(
      faultsOf([
        criterionOf('a', 'line.weight > 3.0'),
        criterionOf('b', 'line.weightKg > 3.0'),
        criterionOf('c', 'line.value > 3.0 && line.value < 2.0'),
        criterionOf('d', 'importer.new', { weight: 0 }),
      ]),
    ).toEqual([
      'criterion-unknown-name /a/when:1',
      'criterion-unguarded /b/when:1',
      'criterion-constant /c/when',
      'criterion-no-effect /d/weight',
    ]);
  });

  it('refuses two editions of a criterion for one day', () => {
    const one = criterionOf('a', 'importer.new');
    expect(faultsOf([one, one])).toEqual(['criterion-duplicate /a']);
  });

  it('refuses a criterion whose list is not in force as long as it is', () => {
    const validity = { from: '2021-01-01' as Day, to: null };
    const lists = [{ name: 'hubs', members: ['CN'], validity }];
    expect(faultsOf([criterionOf('a', 'line.origin in lists.hubs')], lists)).toEqual([
      'criterion-list-gap /a/when',
    ]);
  });
});
