import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starterBook } from '../../decision/test-desk.ts';
import { LANGUAGES } from '../../terms/words.ts';
import { codeOf } from '../code.ts';
import { constancyOf } from '../constancy.ts';
import { parseCondition } from '../expression.parse.ts';
import type { Expression } from '../expression.ts';
import { listNames } from '../vocabulary.ts';
import { parseSentence } from './sentence.parse.ts';
import { sentenceOf } from './sentence.ts';
import { parseTable } from './table.parse.ts';
import { tableOf } from './table.ts';
import { NAMES, someExpression } from './test-expressions.ts';
import { foldWords, JOINTS, phraseOf } from './words.ts';

function read(text: string): Expression {
  const parsed = parseCondition(text, '/when', NAMES);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.faults)}`);
  return parsed.value.expression;
}

const codeRead = (parsed: ReturnType<typeof parseSentence>) =>
  parsed.ok ? codeOf(parsed.value.expression) : parsed.faults;

describe('the code of a condition', () => {
  it('is read to the condition that it was written from, in one form only', () => {
    fc.assert(
      fc.property(someExpression, (expression) => {
        const code = codeOf(expression);
        expect(codeOf(read(code))).toBe(code);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['(a)', 'line.value>5&&(((importer.new)))', 'line.value > 5.0 && importer.new'],
    [
      '(b)',
      '(importer.new || line.value < 2) && line.tariffKnown',
      '(importer.new || line.value < 2.0) && line.tariffKnown',
    ],
    ['(c)', 'size(line.species) == 0.0', 'size(line.species) == 0'],
    ['(d)', 'line.value - (2 - 1) > -5', 'line.value - (2.0 - 1.0) > -5.0'],
    ['(e)', "line.hts.startsWith('44')", 'line.hts.startsWith("44")'],
  ])('has no needless parentheses, one sort of quotes, one sort of number %s', (_, text, code) => {
    expect(codeOf(read(text))).toBe(code);
  });
});

describe('a sentence', () => {
  it.each(LANGUAGES)('says any condition so that it is read back to the same: %s', (language) => {
    fc.assert(
      fc.property(someExpression, (expression) => {
        const code = codeOf(expression);
        const sentence = sentenceOf(read(code), language);
        expect(codeRead(parseSentence(sentence, language, '/when', NAMES)), sentence).toBe(code);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(LANGUAGES)('has a phrase of its own for every fact and every joint: %s', (language) => {
    const phrases = listNames().map((named) => foldWords(phraseOf(named, language)));
    const joints = Object.values(JOINTS).map((words) => foldWords(words[language]));
    expect(new Set(phrases).size).toBe(phrases.length);
    expect(new Set(joints).size).toBe(joints.length);
    expect(phrases.filter((phrase) => joints.includes(phrase))).toEqual([]);
  });

  it('reads as an officer would say it', () => {
    const code =
      'startsWithAny(line.hts, lists.laceyHts) && !has(line.harvestCountry) && (line.value > 5 || line.origin in ["CN", "VN"])';
    expect(sentenceOf(read(code), 'en')).toBe(
      'Tariff code begins with one of list laceyHts and where the plant or animal was taken is not stated and (value in US dollars is above 5 or country of origin is one of "CN", "VN").',
    );
    expect(sentenceOf(read(code), 'es')).toBe(
      'Código arancelario empieza con un elemento de la lista laceyHts y dónde se tomó la planta o el animal no consta y (valor en dólares estadounidenses es mayor que 5 o país de origen está entre "CN", "VN").',
    );
    expect(sentenceOf(read(code), 'fr')).toBe(
      'Code tarifaire commence par un élément de la liste laceyHts et où la plante ou l’animal a été prélevé ne figure pas et (valeur en dollars des États-Unis est au-dessus de 5 ou pays d’origine est parmi "CN", "VN").',
    );
  });

  it('is read whatever its capitals, spaces, apostrophes and full stop', () => {
    const typed = '  IMPORTER\'S COUNTRY is stated\n and Importer\'s country is not "US" ';
    expect(codeRead(parseSentence(typed, 'en', '/when', NAMES))).toBe(
      'has(importer.country) && importer.country != "US"',
    );
  });

  it.each([
    ['value in US dollars is about 5', '/when:24', 'about 5'],
    ['country of origin is', '/when:21', ''],
    ['country of origin is "CN" and', '/when:30', ''],
    ['country of origin is "CN" or (importer', '/when:31', 'importer'],
    ['', '/when:1', ''],
    ['country of origin is "CN" country of origin', '/when:27', 'country of origin'],
  ])('that is not understood is refused where it stops being clear: %s', (text, at, got) => {
    const parsed = parseSentence(text, 'en', '/when', NAMES);
    expect(parsed).toMatchObject({ ok: false, faults: [{ code: 'criterion-sentence', at, got }] });
  });

  it('that says what cannot be is refused like the code that says it', () => {
    const parsed = parseSentence('country of origin is 5', 'en', '/when', NAMES);
    expect(parsed).toMatchObject({ ok: false, faults: [{ code: 'criterion-type' }] });
  });

  it('of any words is a condition or a fault', () => {
    const words = [
      'is',
      'not',
      'and',
      'country of origin',
      '(',
      ')',
      '"CN"',
      '5',
      ',',
      '[',
      'every',
    ];
    const soup = fc.array(fc.constantFrom(...words, 's', 'of', 'list', 'if', 'minus', '`', '.'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          soup.map((some) => some.join(' ')),
        ),
        (text) => {
          const parsed = parseSentence(text, 'en', '/when', NAMES);
          if (!parsed.ok) expect(parsed.faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the criteria that come with the program', () => {
  const { criteria } = starterBook();
  const rules = criteria?.rules ?? [];
  const lists = new Set(criteria?.lists.map(({ name }) => name));

  it.each(LANGUAGES)('are said and read back: %s', (language) => {
    expect(rules.length).toBeGreaterThan(30);
    for (const { condition } of rules) {
      const sentence = sentenceOf(condition.expression, language);
      const code = codeOf(condition.expression);
      expect(codeRead(parseSentence(sentence, language, '', lists)), sentence).toBe(code);
      expect(codeRead(parseTable(tableOf(condition.expression), '', lists))).toBe(code);
    }
  });

  it('say nothing for nothing', () => {
    const idle = rules.flatMap((rule) =>
      constancyOf(rule.condition.expression, rule.lists).idle.map(
        (part) => `${rule.criterion.id}: ${codeOf(part)}`,
      ),
    );
    expect(idle).toEqual([]);
  });
});

describe('a table', () => {
  it('says any condition so that it is read back to the same', () => {
    fc.assert(
      fc.property(someExpression, (expression) => {
        const code = codeOf(expression);
        const table: unknown = JSON.parse(JSON.stringify(tableOf(read(code))));
        expect(codeRead(parseTable(table, '/table', NAMES))).toBe(code);
      }),
      { numRuns: 1500 },
    );
  });

  it('has a row for each comparison and a group for each joining', () => {
    const code = 'has(line.weightKg) && (line.origin in lists.hubs || !("cites" in line.permits))';
    expect(tableOf(read(code))).toEqual({
      kind: 'all-of',
      rows: [
        { kind: 'fact', fact: 'line.weightKg', operator: 'stated', value: null },
        {
          kind: 'any-of',
          rows: [
            { kind: 'fact', fact: 'line.origin', operator: 'one-of', value: { list: 'hubs' } },
            { kind: 'fact', fact: 'line.permits', operator: 'not-includes', value: 'cites' },
          ],
        },
      ],
    });
  });

  it.each([
    [{ kind: 'fact', fact: 'line.value) || (true', operator: 'above', value: 5 }, '/table/fact'],
    [{ kind: 'all-of', rows: [] }, '/table/rows'],
    [{ kind: 'not', row: { kind: 'sum' } }, '/table/row/kind'],
    [{ kind: 'fact', fact: 'line.value', operator: 'near', value: 5 }, '/table/operator'],
    ['all', '/table'],
  ])('of another form is refused where it is wrong: %j', (table, at) => {
    const parsed = parseTable(table, '/table', NAMES);
    expect(parsed).toMatchObject({ ok: false, faults: [{ code: 'criterion-field', at }] });
  });

  it.each([{ code: '5.0) || (true' }, { code: 'true', list: 'x' }])(
    'says no more than its rows say: %j',
    (value) => {
      const table = { kind: 'fact', fact: 'line.value', operator: 'above', value };
      expect(parseTable(table, '/table', NAMES).ok).toBe(false);
    },
  );
});
