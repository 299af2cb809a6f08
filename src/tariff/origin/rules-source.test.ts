import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseRules } from './law.parse.ts';
import { printAlternatives } from './rule.ts';
import { parseTarget, readRuleText } from './rule-text.parse.ts';
import { mergeRules, parseRulesSource, writeRules } from './rules-source.parse.ts';
import { day, starterOrigin } from './test-origin.ts';

const SINCE_2020 = { from: day('2020-07-01'), to: null };
const BOTH = { transactionValue: '60', netCost: '50' };

function read(tariff: string, text: string, thresholds = BOTH) {
  const target = parseTarget(tariff)?.target ?? [];
  const found = readRuleText(text, target, thresholds);
  return found.ok ? printAlternatives(found.alternatives) : `unread: ${found.unread}`;
}

describe('a rule as people abridge it', () => {
  test.each([
    ['8403.90', 'from any other heading', 'CTH'],
    [
      '8470',
      '(A) any other heading except 8473; or (B) from 8473 + RVC',
      'CTH except 8473; CTH also 8473 + RVC 60 TV 50 NC',
    ],
    [
      '8402.90',
      '(A) from any other heading; or (B) no change in classification, with RVC',
      'CTH; no change + RVC 60 TV 50 NC',
    ],
    [
      '9403',
      'from any other chapter; or from 9403.91/.99 + RVC',
      'CC; CC also 9403.91 9403.99 + RVC 60 TV 50 NC',
    ],
    [
      '8459',
      'from any other heading, except from 8466.93.15, .30 or 8501.32',
      'CTH except 8466.93.15 8466.93.30 8501.32',
    ],
    [
      '8459',
      '(A) any other heading except from MORE THAN ONE of {8413.50-.60; 8537.10}; or (B) from more than one of them + RVC',
      'CTH except more than 1 of 8413.50-8413.60 8537.10; CTH also 8413.50-8413.60 8537.10 + RVC 60 TV 50 NC',
    ],
    [
      '8471.30',
      'from any other good within that subheading or any other subheading, except from 8471.41-8471.50',
      'CTSH or within except 8471.41-8471.50',
    ],
    ['8467.21-8467.29', 'from any subheading outside that group', 'outside 8467.21-8467.29'],
    [
      '0406',
      'from any other chapter, except from 1901.90 dairy preparations',
      'CC except 1901.90 "dairy preparations"',
    ],
  ])('for %s, "%s"', (tariff, text, rule) => {
    expect(read(tariff, text)).toBe(rule);
  });

  test('by one method has the one threshold of its column', () => {
    const byCost = { transactionValue: '', netCost: '50' };
    expect(read('8469', 'any other heading; or from 8473 + RVC 50 NC only', byCost)).toBe(
      'CTH; CTH also 8473 + RVC 50 NC',
    );
  });

  test.each([
    ['from any other chapter, except yarn headings (5106-5113, ..., 6001-6006)'],
    ['from any other heading, except from housings of 8467.91'],
    ['from any other chapter; cut and sewn in the territory'],
    ['RVC 75% NC + labor value content 40%'],
    ['from any other heading, with RVC of 60 where the maker says so'],
  ])('is not read when it rests on words: "%s"', (text) => {
    expect(read('6109', text)).toMatch(/^unread: /);
  });

  test('with regional value but no threshold is not read', () => {
    expect(read('8470', 'no change + RVC', { transactionValue: '', netCost: '' })).toMatch(
      /^unread/,
    );
  });
});

const TABLE = [
  'tariff,rule_text,rvc_tv,rvc_nc,source,status',
  '8403.90,from any other subheading,,,General Note,read',
  '8402.90,from any other subheading,,,General Note,recalled',
  '8501.10,from any other heading,,,General Note,recalled',
  '6109,as the notes to the chapter say,,,General Note,recalled',
].join('\n');

describe('a table of rules', () => {
  test('is read row by row, and tells of each row that it does not take', () => {
    const found = parseRulesSource(TABLE, 'usmca', SINCE_2020);
    expect(found.ok && found.value.map(({ verified }) => verified)).toEqual([true, false, false]);
    expect(found.ok && found.warnings.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'origin-rule-undecided /3/rule_text',
    ]);
  });

  test('replaces what is held by what was read, and nothing by what is recalled', () => {
    const { rules } = starterOrigin();
    const incoming = parseRulesSource(TABLE, 'usmca', SINCE_2020);
    const merged = mergeRules(writeRules(rules), incoming.ok ? incoming.value : []);
    if (!merged.ok) throw new Error('not merged');
    const { added, replaced, kept, held, content } = merged.value;
    expect({ added, replaced, kept }).toEqual({ added: 1, replaced: 1, kept: 1 });
    expect(held).toBe(rules.length + 1);
    const read = parseRules(content);
    const rule = read.ok ? read.value.find(({ target }) => target[0]?.from === '840390') : null;
    expect(printAlternatives(rule?.alternatives ?? [])).toBe('CTSH');
  });

  test('that begins later leaves what was held as law until the day before', () => {
    const amended = { from: day('2026-07-01'), to: null };
    const incoming = parseRulesSource(TABLE, 'usmca', amended);
    const merged = mergeRules(writeRules(starterOrigin().rules), incoming.ok ? incoming.value : []);
    const read = parseRules(merged.ok ? merged.value.content : '');
    const spells = (read.ok ? read.value : []).filter(({ target }) => target[0]?.from === '840390');
    expect(
      spells.map(({ validity, alternatives }) => [validity, printAlternatives(alternatives)]),
    ).toEqual([
      [{ from: '2020-07-01', to: '2026-06-30' }, 'CTH'],
      [{ from: '2026-07-01', to: null }, 'CTSH'],
    ]);
  });

  test('is written so that it is read back alike', () => {
    const { rules } = starterOrigin();
    expect(parseRules(writeRules(rules))).toEqual({ ok: true, value: rules, warnings: [] });
  });
});

const SAMPLE = '../shared/data/tariff/usmca_rules_sample.csv';

describe.skipIf(!existsSync(SAMPLE))('the public sample of rules', () => {
  const text = existsSync(SAMPLE) ? readFileSync(SAMPLE, 'utf8') : '';

  test('is read, each row taken or told of', () => {
    const found = parseRulesSource(text, 'usmca', SINCE_2020);
    if (!found.ok) throw new Error(JSON.stringify(found.faults));
    const rows = text.trim().split('\n').length - 1;
    expect(found.value.length + found.warnings.length).toBe(rows);
    expect(found.value.length).toBeGreaterThanOrEqual(19);
  });

  test('says of every number that it was read for what the starter Book says', () => {
    const found = parseRulesSource(text, 'usmca', SINCE_2020);
    const { rules } = starterOrigin();
    const read = (found.ok ? found.value : []).filter(({ verified }) => verified);
    expect(read.length).toBeGreaterThan(12);
    for (const { target, part, alternatives } of read) {
      const own = rules.find(
        (rule) => rule.part === part && rule.target[0]?.from === target[0]?.from,
      );
      expect(printAlternatives(own?.alternatives ?? [])).toBe(printAlternatives(alternatives));
    }
  });
});
