import fc from 'fast-check';
import { expect, it } from 'vitest';
import { becauseOf } from './because.ts';
import { codeOf } from './code.ts';
import { compileTest } from './evaluation.ts';
import { type Fact, recordOf } from './fact.ts';
import { LISTS, readCondition, someCondition, someFactsWithGaps } from './test-criteria.ts';

function because(text: string, facts: Readonly<Record<string, Fact>>) {
  const { fires, parts } = becauseOf(readCondition(text).expression, LISTS, recordOf(facts));
  return { fires, parts: parts.map(({ part, seen }) => ({ part: codeOf(part), seen })) };
}

it('names the first part that failed, with the values that it saw', () => {
  const text = 'line.origin == "CN" && (line.value > 5.0 || importer.new) && line.tariffKnown';
  const facts = { 'line.origin': 'CN', 'line.value': 4, 'importer.new': false };
  expect(because(text, { ...facts, 'line.tariffKnown': false })).toEqual({
    fires: false,
    parts: [
      {
        part: 'line.value > 5.0 || importer.new',
        seen: [
          { name: 'line.value', value: '4' },
          { name: 'importer.new', value: 'false' },
        ],
      },
    ],
  });
});

it('names a part without an answer only where no part failed', () => {
  const text = 'line.origin == "CN" && line.value > 5.0';
  expect(because(text, { 'line.value': 9 })).toMatchObject({
    fires: null,
    parts: [{ part: 'line.origin == "CN"' }],
  });
  expect(because(text, { 'line.value': 3 })).toMatchObject({
    fires: false,
    parts: [{ part: 'line.value > 5.0' }],
  });
});

it('comes to what the condition comes to, whatever is filed', () => {
  fc.assert(
    fc.property(someCondition, someFactsWithGaps, (text, facts) => {
      const { expression } = readCondition(text);
      const truth = compileTest(expression, LISTS)(recordOf(facts)) ?? null;
      const { fires, parts } = becauseOf(expression, LISTS, recordOf(facts));
      expect(fires).toBe(truth);
      for (const part of parts) expect(part.truth).toBe(truth);
    }),
    { numRuns: 500 },
  );
});
