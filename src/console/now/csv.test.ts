import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvText } from './csv.ts';

const plain = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text));

it('what was written is read back, whatever quotes, commas and lines it holds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(plain, fc.integer()), { minLength: 1 }), (rows) => {
      const read = parse(csvText(rows), { recordDelimiter: '\r\n' });
      expect(read).toEqual(rows.map(([text, count]) => [text, String(count)]));
    }),
  );
});

it('a cell that begins like a formula is text to a spreadsheet', () => {
  expect(csvText([['=HYPERLINK("x")', -3]])).toBe(`"'=HYPERLINK(""x"")",-3\r\n`);
});
