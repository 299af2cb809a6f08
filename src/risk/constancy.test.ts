import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf } from './code.ts';
import { constancyOf } from './constancy.ts';
import { compileTest } from './evaluation.ts';
import { parseCondition } from './expression.parse.ts';
import type { Expression } from './expression.ts';
import { recordOf } from './fact.ts';
import { LISTS, readCondition, someCondition, someFacts } from './test-criteria.ts';

function read(text: string): Expression {
  return readCondition(text).expression;
}

const unreachableIn = (text: string) => constancyOf(read(text), LISTS).unreachable.map(codeOf);
const idleIn = (text: string) => constancyOf(read(text), LISTS).idle.map(codeOf);

describe('a part that can never hold where it stands', () => {
  it.each([
    [
      'importer.new || line.value > 5.0 && line.value < 3.0',
      'line.value > 5.0 && line.value < 3.0',
    ],
    ['line.value > 5.0 ? line.value < 3.0 : importer.new', 'line.value < 3.0'],
    [
      'importer.new || line.hts == "44" && line.hts in ["52"]',
      'line.hts == "44" && line.hts in ["52"]',
    ],
    [
      'importer.new || line.hts.startsWith("4407") && line.hts.startsWith("52")',
      'line.hts.startsWith("4407") && line.hts.startsWith("52")',
    ],
    [
      'importer.new && !(line.value > 5.0 || line.value <= 5.0) || line.tariffKnown',
      'importer.new && !(line.value > 5.0 || line.value <= 5.0)',
    ],
    ['line.origin == "CN" || !importer.new && importer.new', '!importer.new && importer.new'],
  ])('is named: %s', (text, part) => {
    expect(unreachableIn(text)).toEqual([part]);
  });

  it('is told apart from one that an alternative before it has said already', () => {
    const text = 'line.hts.startsWith("44") || line.hts.startsWith("4407")';
    expect(unreachableIn(text)).toEqual([]);
    expect(idleIn(text)).toEqual(['line.hts.startsWith("4407")']);
  });

  it.each([
    'has(line.weightKg) && line.weightKg > 0.9 && line.weightKg <= 1.0',
    '!has(line.weightKg) || line.weightKg > 3.0',
    'match.score >= 0.75 && (match.score < 0.9 || match.alias == "weak")',
    'has(line.weightKg) ? line.weightKg > 3.0 : line.tariffKnown',
  ])('is not found where there is none: %s', (text) => {
    expect(constancyOf(read(text), LISTS)).toEqual({ truth: null, unreachable: [], idle: [] });
  });

  it('could be false and no answer would change', () => {
    let found = 0;
    fc.assert(
      fc.property(someCondition, fc.array(someFacts, { minLength: 3 }), (condition, worlds) => {
        const expression = read(condition);
        const { unreachable } = constancyOf(expression, LISTS);
        found += unreachable.length;
        const gone = compileTest(without(expression, new Set(unreachable)), LISTS);
        const whole = compileTest(expression, LISTS);
        for (const facts of worlds) {
          expect(gone(recordOf(facts))).toBe(whole(recordOf(facts)));
        }
      }),
      { numRuns: 1500 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('a part that says again what stands before it', () => {
  it.each([
    ['line.value > 5.0 && line.value > 3.0', 'line.value > 3.0'],
    ['line.origin == "CN" && line.origin in ["CN", "VN"]', 'line.origin in ["CN", "VN"]'],
    ['line.hts.startsWith("4407") && line.hts.startsWith("44")', 'line.hts.startsWith("44")'],
    ['line.origin in lists.hubs || line.origin == "VN"', 'line.origin == "VN"'],
  ])('is named: %s', (text, part) => {
    expect(idleIn(text)).toEqual([part]);
  });
});

it('tells of a list of a thousand codes as soon as of a short one', () => {
  const codes = Array.from({ length: 900 }, (_, n) => `"${1000 + n}"`).join(', ');
  const text = `line.hts in [${codes}] && line.origin in ["CN", "VN"] && line.value > 5.0 && line.value < 3.0`;
  expect(constancyOf(read(text), LISTS).truth).toBe(false);
});

it('is sure of numbers too large to be counted one by one', () => {
  const parsed = parseCondition('line.value > 1e20', '', new Set());
  expect(parsed.ok && constancyOf(parsed.value.expression, LISTS).truth).toBeNull();
});

/** The expression with these parts replaced by `false`. */
function without(expression: Expression, gone: ReadonlySet<Expression>): Expression {
  if (gone.has(expression)) return { kind: 'literal', type: 'bool', value: false };
  const inner = (part: Expression) => without(part, gone);
  switch (expression.kind) {
    case 'not':
      return { ...expression, operand: inner(expression.operand) };
    case 'and':
    case 'or':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
    case 'choose':
      return {
        kind: 'choose',
        when: inner(expression.when),
        yes: inner(expression.yes),
        no: inner(expression.no),
      };
    default:
      return expression;
  }
}
