import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedParty } from '../list.ts';
import { listed } from '../test-lists.ts';
import { compareEditions, entriesToAsk } from './list-change.ts';

const entry: fc.Arbitrary<ListedParty> = fc
  .record({ id: fc.constantFrom('1', '2', '3', '4'), name: fc.constantFrom('Quenby', 'Lanner') })
  .map(({ id, name }) => listed(id, 'organisation', [name]));
const editions = fc
  .uniqueArray(entry, { selector: ({ id }) => id })
  .map((entries) => ({ entries }));

describe('two editions of a list', () => {
  test('tell who came, who went, and what is said of who stayed', () => {
    const before = {
      entries: [listed('1', 'person', ['Quenby']), listed('2', 'vessel', ['Lanner'])],
    };
    const after = {
      entries: [
        { ...listed('2', 'vessel', ['Lanner', 'Ostara']), flag: 'Palau' },
        listed('3', 'person', ['Orlovetz']),
      ],
    };
    const delta = compareEditions(before, after);
    expect(delta.added.map(({ id }) => id)).toEqual(['3']);
    expect(delta.removed.map(({ id }) => id)).toEqual(['1']);
    expect(delta.changed.map(({ fields }) => fields)).toEqual([['flag', 'names']]);
    expect(entriesToAsk(delta).map(({ id }) => id)).toEqual(['3', '2']);
  });

  test('read backwards tell the same the other way round, and of one edition nothing', () => {
    fc.assert(
      fc.property(editions, editions, (one, other) => {
        const there = compareEditions(one, other);
        const back = compareEditions(other, one);
        const ids = (entries: readonly ListedParty[]) => entries.map(({ id }) => id).sort();
        expect(ids(there.added)).toEqual(ids(back.removed));
        expect(ids(there.removed)).toEqual(ids(back.added));
        expect(there.changed).toHaveLength(back.changed.length);
        expect(compareEditions(one, one)).toEqual({ added: [], removed: [], changed: [] });
        expect(compareEditions(null, one).added).toEqual(one.entries);
      }),
    );
  });
});
