import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Test } from './closures.ts';
import { constancyOf } from './constancy.ts';
import { compileTest } from './evaluation.ts';
import { parseCondition } from './expression.parse.ts';
import { type Fact, recordOf } from './fact.ts';
import { LISTS, someCondition, someFacts, someFactsWithGaps } from './test-criteria.ts';

function testFor(text: string): Test {
  const parsed = parseCondition(text, '/when', new Set(LISTS.keys()));
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.faults)}`);
  return compileTest(parsed.value.expression, LISTS);
}

const environment = new Environment({ unlistedVariablesAreDyn: true })
  .registerFunction('startsWithAny(dyn, list): bool', (text: string, prefixes: string[]) =>
    prefixes.some((prefix) => text.startsWith(prefix)),
  )
  .registerConstant('lists', 'map', Object.fromEntries(LISTS));

/** What another implementation of CEL says; undefined when it throws. */
function oracle(text: string, facts: Readonly<Record<string, Fact>>): boolean | undefined {
  const context: Record<string, Record<string, Fact>> = { line: {}, entry: {}, importer: {} };
  for (const [name, fact] of Object.entries(facts)) {
    const [root = '', field = ''] = name.split('.');
    const fields = context[root];
    if (fields !== undefined && fact !== null) fields[field] = fact;
  }
  try {
    return environment.evaluate(text, context) === true;
  } catch {
    return undefined;
  }
}

describe('the evaluation of conditions', () => {
  it('agrees with another implementation of CEL on any condition and any facts', () => {
    let held = 0;
    fc.assert(
      fc.property(someCondition, someFacts, (condition, facts) => {
        const expected = oracle(condition, facts);
        if (expected === true) held++;
        expect(testFor(condition)(recordOf(facts))).toBe(expected);
      }),
      { numRuns: 1500 },
    );
    expect(held).toBeGreaterThan(100);
  });

  it('has no answer exactly where that implementation has none', () => {
    let unanswered = 0;
    fc.assert(
      fc.property(someCondition, someFactsWithGaps, (condition, facts) => {
        const expected = oracle(condition, facts);
        if (expected === undefined) unanswered++;
        expect(testFor(condition)(recordOf(facts))).toBe(expected);
      }),
      { numRuns: 1500 },
    );
    expect(unanswered).toBeGreaterThan(100);
  });

  it('calls constant only what no facts change', () => {
    fc.assert(
      fc.property(someCondition, fc.array(someFacts, { minLength: 3 }), (condition, worlds) => {
        const parsed = parseCondition(condition, '', new Set(LISTS.keys()));
        const constant = parsed.ok ? constancyOf(parsed.value.expression, LISTS).truth : null;
        if (constant === null) return;
        for (const facts of worlds) expect(testFor(condition)(recordOf(facts))).toBe(constant);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not take a division by zero for a very large number', () => {
    const test = testFor('line.value / (line.value - line.value) > 3.0');
    expect(test(recordOf({ 'line.value': 12 }))).toBeUndefined();
  });

  it('reads 5 and 5.0 as the same number', () => {
    const facts = recordOf({ 'line.value': 5 });
    expect(testFor('line.value == 5')(facts)).toBe(true);
    expect(testFor('line.value * 2 in [9, 10.0]')(facts)).toBe(true);
  });

  it('keeps nested variables apart', () => {
    const test = testFor(
      'line.species.exists(a, bill.carriers.exists(b, a.contains(b) && a.startsWith("C")))',
    );
    const carriers = { 'bill.carriers': ['taeda', 'odor'] };
    expect(test(recordOf({ 'line.species': ['Cedrela odorata'], ...carriers }))).toBe(true);
    expect(test(recordOf({ 'line.species': ['Pinus taeda'], ...carriers }))).toBe(false);
  });
});

describe('constant conditions', () => {
  it.each([
    ['line.origin == "CN" && line.origin == "VN"', false],
    ['line.value > 5.0 && line.value < 3.0', false],
    ['line.value > 3.0 || line.value < 5.0', true],
    ['line.hts.startsWith("4407") && !line.hts.startsWith("44")', false],
    ['line.tariffKnown || !line.tariffKnown', true],
    ['line.description.contains("x") && !line.description.contains("x")', false],
    ['has(line.weightKg) && !has(line.weightKg)', false],
    ['1 < 2', true],
    ['line.origin in lists.hubs && line.origin == "MX"', false],
    ['has(line.harvestCountry) || line.origin == "CN"', null],
    ['line.value >= 5.0 && line.value <= 5.0', null],
    ['line.hts.startsWith("44") && line.hts != "44"', null],
  ])('%s is always %s', (text, truth) => {
    const parsed = parseCondition(text, '', new Set(LISTS.keys()));
    expect(parsed.ok && constancyOf(parsed.value.expression, LISTS).truth).toBe(truth);
  });
});
