import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../terms/day.ts';
import { ALIAS_KINDS, LISTED_KINDS, type WatchList, writeWatchList } from './list.ts';
import { listed, watchList } from './test-lists.ts';
import { compileLists, type ListPart, parseWatchList } from './watch-list.parse.ts';

const text = fc.stringMatching(/^[A-Za-z0-9 ÄñЖ"\\/]{1,12}$/);
const lists: fc.Arbitrary<WatchList> = fc.record({
  name: text,
  edition: text,
  source: text,
  synthetic: fc.boolean(),
  entries: fc.uniqueArray(
    fc.record({
      id: text,
      kind: fc.constantFrom(...LISTED_KINDS),
      names: fc.array(fc.record({ text, alias: fc.constantFrom(...ALIAS_KINDS) }), {
        minLength: 1,
        maxLength: 3,
      }),
      programs: fc.array(text, { maxLength: 2 }),
      countries: fc.array(text, { maxLength: 2 }),
      addresses: fc.array(text, { maxLength: 2 }),
      identifiers: fc.array(fc.record({ scheme: text, value: text }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 5, selector: (entry) => entry.id },
  ),
});

function part(name: string, content: string): ListPart {
  const from = parseDay('2026-01-01');
  if (from === null) throw new Error('not a day');
  return { name, kind: 'list', content, from, to: null, verified: false };
}

function faultsOf(content: string): readonly string[] {
  const read = parseWatchList(content);
  return (read.ok ? read.warnings : read.faults).map(({ code, at }) => `${code} ${at}`);
}

describe('a watch list', () => {
  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const read = parseWatchList(writeWatchList(list));
        expect(read.ok && read.value).toEqual(list);
      }),
    );
  });

  it('is refused with every wrong field at once', () => {
    const content = JSON.stringify({
      ...watchList(listed('1', 'person', ['Quenby'])),
      edition: '',
      colour: 'blue',
      entries: [{ ...listed('2', 'person', []), kind: 'ghost', programs: [7] }],
    });
    expect([...faultsOf(content)].sort()).toEqual([
      'list-field-invalid /colour',
      'list-field-invalid /edition',
      'list-field-invalid /entries/0/kind',
      'list-field-invalid /entries/0/names',
      'list-field-invalid /entries/0/programs/0',
    ]);
  });

  it('shows what was got where', () => {
    const read = parseWatchList(JSON.stringify({ ...watchList(), name: 7 }));
    const faults = read.ok ? [] : read.faults;
    expect(faults).toContainEqual({
      code: 'list-field-invalid',
      at: '/name',
      severity: 'error',
      got: '7',
    });
  });

  it('is refused when it is not JSON, has nobody in it, or somebody twice', () => {
    expect(faultsOf('{')).toEqual(['list-not-json ']);
    expect(faultsOf(writeWatchList(watchList()))).toEqual(['list-empty /entries']);
    const twice = watchList(listed('1', 'person', ['Quenby']), listed('1', 'person', ['Lanner']));
    expect(faultsOf(writeWatchList(twice))).toEqual(['list-entry-twice /entries/1/id']);
  });

  it('says which of its names cannot be searched', () => {
    const list = watchList(listed('1', 'person', ['Quenby', '!!!']));
    expect(faultsOf(writeWatchList(list))).toEqual([
      'list-name-unreadable /entries/0/names/1/text',
    ]);
  });
});

describe('the list parts of a Book', () => {
  const good = writeWatchList(watchList(listed('1', 'person', ['Quenby'])));

  it('become lists in their order', () => {
    const other = writeWatchList({
      ...watchList(listed('1', 'person', ['Lanner'])),
      name: 'Other',
    });
    const compiled = compileLists([part('a', other), part('b', good)]);
    expect(compiled.ok && compiled.value.map((list) => list.name)).toEqual(['Other', 'Invented']);
  });

  it('are refused together, each fault with the name of its part', () => {
    const compiled = compileLists([part('a', good), part('b', good), part('c', '[]')]);
    expect(compiled.ok ? [] : compiled.faults.map(({ code, at }) => [code, at])).toEqual([
      ['list-twice', '/b/name'],
      ['list-field-invalid', '/c'],
    ]);
  });

  it('of the starter Book are synthetic and without fault', () => {
    const read = parseWatchList(readFileSync('law/us/lists/demonstration.json', 'utf8'));
    expect(read.ok && [read.value.synthetic, read.value.entries.length, read.warnings]).toEqual([
      true,
      12,
      [],
    ]);
  });
});
