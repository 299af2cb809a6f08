import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowBytes } from './row-bytes.ts';

const row = fc.record({ id: fc.string({ unit: 'grapheme' }), count: fc.integer() });
const text = fc.json({ stringUnit: 'grapheme' });

test('rows written as bytes are the rows, whatever was written there before', () => {
  const rows = new RowBytes();
  fc.assert(
    fc.property(fc.array(fc.tuple(row, text, text)), (given) => {
      rows.begin();
      for (const [own, body, warnings] of given) rows.add(own, { body, warnings });
      expect(JSON.parse(rows.take().toString())).toEqual(
        given.map(([own, body, warnings]) => ({
          ...own,
          body: JSON.parse(body),
          warnings: JSON.parse(warnings),
        })),
      );
    }),
  );
});

test('a row longer than all before it is kept whole', () => {
  const rows = new RowBytes();
  rows.begin();
  rows.add({ id: 'short' });
  rows.add({ id: 'é’'.repeat(100_000) }, { body: '{}' });
  expect(JSON.parse(rows.take().toString())).toEqual([
    { id: 'short' },
    { id: 'é’'.repeat(100_000), body: {} },
  ]);
});
