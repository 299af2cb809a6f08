import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { LANES } from '../words.ts';
import { filtersOf, queryText, readQuery, SORTS } from './query.parse.ts';

const addresses = fc.record(
  {
    q: fc.string({ minLength: 1 }).filter((text) => text.trim() === text),
    lane: fc.constantFrom(...LANES),
    port: fc.stringMatching(/^\d{4}$/),
    hts: fc.stringMatching(/^\d{2,10}$/),
    from: fc.constant('2026-11-22'),
    held: fc.constant(true as const),
    sort: fc.constantFrom(...SORTS),
    order: fc.constantFrom('asc' as const, 'desc' as const),
    offset: fc.integer({ min: 1, max: 10_000 }),
  },
  { requiredKeys: [] },
);

it('a search that is shared by its address is the same search', () => {
  fc.assert(
    fc.property(addresses, (query) => {
      const read = readQuery(Object.fromEntries(new URLSearchParams(queryText(query))));
      expect(read).toEqual(query);
    }),
  );
});

test.each([
  ['a lane that is none', { lane: 'green' }],
  ['a day that is none', { from: '2026-02-30' }],
  ['an order that is none', { sort: 'hts', order: 'up' }],
  ['a page before the first', { offset: '-50' }],
  ['an empty word', { q: '  ', port: '' }],
  ['something else', { utm_source: 'letter' }],
])('%s in an address asks for nothing', (_, search) => {
  expect(readQuery(search)).toEqual({});
});

it('a tariff code is asked for without the dots that the schedule prints', () => {
  expect(readQuery({ hts: '4407.21' })).toEqual({ hts: '440721' });
});

it('turning a page or the order changes no filter', () => {
  const filters = { lane: 'exam', port: '2604' } as const;
  expect(filtersOf({ ...filters, sort: 'score', order: 'asc', offset: 50 })).toEqual(filters);
});
