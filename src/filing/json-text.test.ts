import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { textFaults } from './json-text.parse.ts';

describe('what JSON.parse passes over', () => {
  test('is told where it stands: a member sent twice, a number that no double holds', () => {
    const raw = `{"po\\u0072t": "2704", "port": "2604", "lines": [{"origin":"MX", "origin" :"PE",
      "quantities": [{"amount":44.00000000000000001}, {"amount":1e-999}, {"amount":1.50e2}]}]}`;
    const told = textFaults(raw, JSON.parse(raw), '/3');
    deepStrictEqual(
      told.map(({ code, at, got }) => `${code} ${at} ${got}`),
      [
        'json-member-repeated /3/port "port"',
        'json-member-repeated /3/lines/0/origin "origin"',
        'json-number /3/lines/0/quantities/0/amount 44.00000000000000001',
        'json-number /3/lines/0/quantities/1/amount 1e-999',
      ],
    );
  });

  test('is not suspected of one name in two objects, nor of colons and braces in a text', () => {
    const description = '{"a":1,"a":2} and \\"b\\":\\"b\\": 1e999, [';
    const value = { description, lines: [{ number: 1 }, { number: 2 }] };
    deepStrictEqual(textFaults(JSON.stringify(value), value, ''), []);
  });

  test('is nothing in whatever was written from a value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        deepStrictEqual(textFaults(JSON.stringify(value, null, indent), value, ''), []);
      }),
    );
  });

  test('is every second member of a name, wherever it stands', () => {
    const nested = fc.letrec((tie) => ({
      object: fc.array(fc.tuple(fc.constantFrom('a', '"', '\\', 'b":'), tie('value')), {
        maxLength: 4,
      }),
      value: fc.oneof({ maxDepth: 3 }, fc.constant(null), tie('object')),
    })).object;
    fc.assert(
      fc.property(nested, fc.constantFrom('', ' '), (members, space) => {
        const raw = write(members, space);
        strictEqual(textFaults(raw, JSON.parse(raw), '').length, countRepeated(members));
      }),
    );
  });
});

function write(members: unknown, space: string): string {
  if (!Array.isArray(members)) return 'null';
  const written = members.map(
    ([name, value]) => `${JSON.stringify(name)}${space}:${write(value, space)}`,
  );
  return `{${written.join(',')}}`;
}

function countRepeated(members: unknown): number {
  if (!Array.isArray(members)) return 0;
  const here = members.length - new Set(members.map(([name]) => name)).size;
  return members.reduce((sum: number, [, value]) => sum + countRepeated(value), here);
}
