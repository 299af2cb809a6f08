import { deepStrictEqual } from 'node:assert/strict';
import { expect, test } from 'vitest';
import { compileFilingRules, type FilingRulesPart } from './filing-rules.parse.ts';
import { rulesOn } from './filing-rules.ts';
import { aDay, ourRules } from './test-parts.ts';

const RULE = {
  id: 'entry',
  element: 'entry',
  by: 'broker',
  modes: null,
  citation: '19 USC 1484(a)(1)',
  from: '1993-12-08',
  verified: true,
};

function part(rules: unknown, but?: Partial<FilingRulesPart>): FilingRulesPart {
  const content = JSON.stringify({ rules });
  const from = aDay('1990-01-01');
  return { name: 'pilot', kind: 'filing-rules', content, from, to: null, verified: true, ...but };
}

test('every rule that comes with the project cites its law', () => {
  for (const { id, citation } of ourRules().rules) expect(citation, id).toMatch(/^19 (USC|CFR) \d/);
});

test('a rule holds while both it and the part that brought it do', () => {
  const rules = compileFilingRules([
    part([RULE], { from: aDay('2020-01-01'), to: aDay('2020-12-31') }),
  ]);
  const days = ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map(aDay);
  deepStrictEqual(rules.ok && days.map((day) => rulesOn(rules.value, day).length), [0, 1, 1, 0]);
});

test('a rule read in its text is still unverified in a part that is not', () => {
  const rules = compileFilingRules([part([RULE], { verified: false })]);
  deepStrictEqual(rules.ok && rules.value.rules.map(({ verified }) => verified), [false]);
});

test('everything wrong with the rules is told at once, each at its place', () => {
  const rules = compileFilingRules([
    part([
      { ...RULE, element: 'cabin-list' },
      { ...RULE, from: 'lately', modes: ['mule'] },
    ]),
    part([RULE, RULE], { name: 'twins' }),
    part([], { name: 'torn', content: '{"rules": [' }),
  ]);
  deepStrictEqual(rules.ok ? [] : rules.faults.map(({ code, at }) => `${code} ${at}`), [
    'filing-rules-syntax /pilot/rules/0/element',
    'filing-rules-syntax /pilot/rules/1/modes/0',
    'filing-rules-syntax /pilot/rules/1/from',
    'filing-rules-repeated /twins',
    'filing-rules-syntax /torn',
  ]);
});
