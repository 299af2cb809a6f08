import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileTest } from '../../risk/evaluation.ts';
import { parseCondition } from '../../risk/expression.parse.ts';
import { type Fact, recordOf } from '../../risk/fact.ts';
import { LISTS, someCondition, someFactsWithGaps } from '../../risk/test-criteria.ts';
import { literal, sqlOf } from './fact-sql.ts';
import { openPast, type Past } from './past.store.ts';
import { FACT_COLUMNS, factRowOf } from './past.ts';

let past: Past;
beforeAll(async () => {
  past = await openPast('nowhere');
});
afterAll(() => past.close());

function expressionOf(text: string) {
  const parsed = parseCondition(text, '', new Set(LISTS.keys()));
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.faults)}`);
  return parsed.value.expression;
}

type World = Readonly<Record<string, Fact>>;

/** What the matcher and what SQL say of each condition in each world, condition by condition. */
async function bothSay(conditions: readonly string[], worlds: readonly World[]) {
  const records = worlds.map(recordOf);
  const shape = literal(JSON.stringify(FACT_COLUMNS));
  const rows = records.map((record, n) => `(${n}, ${literal(JSON.stringify(factRowOf(record)))})`);
  const expressions = conditions.map(expressionOf);
  const asked = expressions.map((expression, n) => `${sqlOf(expression, LISTS)} as c${n}`);
  const reader = await past.duck.runAndReadAll(`
    with worlds as (
      select n, unnest(from_json(row_text, ${shape})) from (values ${rows.join(', ')}) t(n, row_text))
    select ${asked.join(', ')} from worlds order by n`);
  return {
    sql: reader.getRows().map((row) => row.map((truth) => truth ?? undefined)),
    matcher: records.map((record) =>
      expressions.map((expression) => compileTest(expression, LISTS)(record)),
    ),
  };
}

describe('a condition as SQL', () => {
  it('says of any recorded facts what the matcher says: true, false or unknown', async () => {
    const truths = { true: 0, false: 0, undefined: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(someCondition, { minLength: 20, maxLength: 40 }),
        fc.array(someFactsWithGaps, { minLength: 20, maxLength: 40 }),
        async (conditions, worlds) => {
          const { sql, matcher } = await bothSay(conditions, worlds);
          for (const row of matcher) for (const truth of row) truths[`${truth}`] += 1;
          expect(sql).toEqual(matcher);
        },
      ),
      { numRuns: 25 },
    );
    for (const count of Object.values(truths)) expect(count).toBeGreaterThan(500);
  });

  it.each([
    'line.value / (line.value - line.value) > 3.0',
    '1.0 / (line.value * 1e308 * 1e308) < 1.0',
    'line.value * 0.1 + 0.2 == 0.30000000000000004',
    'size(line.description) == 3.0',
    'line.description == "it\'s \\"🌲\\""',
    'line.description.startsWith("🌲a")',
    'startsWithAny(line.description, line.species)',
    'line.species.exists(a, bill.carriers.exists(b, a.contains(b) && a.startsWith("C")))',
    'line.value in [1.0, 2.25]',
  ])('%s is read alike at the edges', async (condition) => {
    const worlds: World[] = [
      { 'line.value': 1, 'line.description': '🌲ab', 'line.species': ['🌲a'] },
      { 'line.value': 0, 'line.description': 'it\'s "🌲"', 'line.species': [] },
      { 'line.value': 2.25, 'line.species': ['Cedrela odorata'], 'bill.carriers': ['odor', ''] },
      {},
    ];
    const { sql, matcher } = await bothSay([condition], worlds);
    expect(sql).toEqual(matcher);
  });
});
