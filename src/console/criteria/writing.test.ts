import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begunName, completed, completionsOf } from './completion.ts';
import { readValue, writeValue } from './table-value.ts';
import { readFacts, writeFacts } from './test-facts.ts';

const NAMED = { scope: 'line', type: 'double', optional: false, source: 'filing', phrase: '' };
const VOCABULARY = {
  names: [
    { ...NAMED, name: 'line.value', purpose: 'commercial', meaning: 'value in US dollars' },
    { ...NAMED, name: 'entry.port', purpose: 'commercial', meaning: 'port of entry' },
  ] as const,
  lists: [{ name: 'laceyHts', members: 50 }],
};

test('a name completes where the caret is, by its beginning and by its meaning, never within a text', () => {
  const code = 'entry.port == "26" && val > 5.0';
  const caret = code.indexOf(' > 5');
  expect(begunName(code, caret)).toBe('val');
  expect(completionsOf('val', VOCABULARY).map(({ name }) => name)).toEqual(['line.value']);
  expect(completed(code, caret, 'line.value')).toEqual({
    code: 'entry.port == "26" && line.value > 5.0',
    caret: caret + 'line.value'.length - 'val'.length,
  });
  expect(begunName('line.origin == "C', 17)).toBe('');
  expect(completionsOf('lacey', VOCABULARY)).toHaveLength(1);
});

test('a value of a decision table is written and read back, whatever it looks like', () => {
  const text = fc.string({ minLength: 1 });
  const value = fc.oneof(
    text,
    fc.constantFrom('5', 'true', '@list', '=code', '"quoted"', '["a"]', ''),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (one === 0 ? 0 : one)),
    fc.array(text, { minLength: 1 }),
    fc.record({ list: text }, { noNullPrototype: true }),
    fc.constant(null),
  );
  fc.assert(
    fc.property(value, (one) => {
      expect(readValue(writeValue(one))).toEqual(one);
    }),
  );
});

test('the facts of a case are written and read back, and a line that is none is said by its number', () => {
  const name = fc.constantFrom('line.value', 'line.origin', 'importer.new');
  const fact = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
  fc.assert(
    fc.property(fc.dictionary(name, fact), (facts) => {
      expect(readFacts(writeFacts(facts))).toEqual({ facts: { ...facts }, bad: [] });
    }),
  );
  expect(readFacts('line.value = 5\n\nline.origin = CN').bad).toEqual([3]);
});
