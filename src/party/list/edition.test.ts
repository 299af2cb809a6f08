import { describe, expect, test } from 'vitest';
import { parseDay } from '../../terms/day.ts';
import { fingerprintOf, type ListedParty, writeWatchList } from '../list.ts';
import { compileScreening, screen } from '../screen.ts';
import { listed, POLICY, party, watchList } from '../test-lists.ts';
import { compileLists } from '../watch-list.parse.ts';
import { editionOn, listOfPart, listSlug, partNameOf } from './edition.ts';

function day(text: string) {
  const read = parseDay(text);
  if (read === null) throw new Error(`not a day: ${text}`);
  return read;
}

const NAME = 'Quenby Harbourmaster Trading';
const named = [{ role: 'importer' as const, party: party(NAME) }];

/** A list in the Book, as of a day. */
function part(name: string, edition: string, from: string, ...entries: readonly ListedParty[]) {
  const content = writeWatchList({ ...watchList(...entries), edition });
  return { name, kind: 'list' as const, content, from: day(from), to: null, verified: true };
}

function indexOf(...parts: readonly ReturnType<typeof part>[]) {
  const lists = compileLists(parts);
  if (!lists.ok) throw new Error(JSON.stringify(lists.faults));
  return compileScreening(lists.value, POLICY);
}

function seenOn(index: ReturnType<typeof indexOf>, on: string, standings = {}) {
  const { matches, searched } = screen(index, named, { on: day(on), standings });
  return {
    entries: matches.map(({ entry }) => entry),
    searched: searched.map((one) => one.edition),
  };
}

const one = listed('1', 'organisation', [NAME]);
const two = listed('2', 'organisation', [NAME]);

describe('on a day', () => {
  test('the edition is searched that began last; before the first began, the first', () => {
    const index = indexOf(
      part('x', 'old', '2026-03-01', one),
      part('x@1', 'new', '2026-06-01', two),
    );
    expect(seenOn(index, '2026-01-01')).toEqual({ entries: ['1'], searched: ['old'] });
    expect(seenOn(index, '2026-05-31')).toEqual({ entries: ['1'], searched: ['old'] });
    expect(seenOn(index, '2026-06-01')).toEqual({ entries: ['2'], searched: ['new'] });
    const editions = [{ from: day('2026-06-01') }, { from: day('2026-03-01') }];
    expect(editionOn(editions, day('2026-05-31'))?.from).toBe('2026-03-01');
    expect(editionOn(editions, day('2026-01-01'))?.from).toBe('2026-03-01');
    expect(editionOn([], day('2026-01-01'))).toBeNull();
  });

  test('an entry is found from its first day to its last, and never while it does not hold', () => {
    const order = { ...one, from: day('2026-02-01'), to: day('2026-02-28') };
    const index = indexOf(part('x', 'only', '2026-01-01', order, { ...two, inactive: true }));
    const found = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map(
      (on) => seenOn(index, on).entries,
    );
    expect(found).toEqual([[], ['1'], ['1'], []]);
  });

  test('a dismissal counts to its last day, for the entry as it stood, and hides no other', () => {
    const few = { ...POLICY, matchesPerParty: 1 };
    const index = compileScreening([watchList(one, two)], few);
    const dismissal = { list: 'Invented', entry: '1', fingerprint: fingerprintOf(one) };
    const matchesOn = (on: string, but: object = {}) => {
      const dismissals = [{ ...dismissal, until: day('2026-12-31'), ...but }];
      const standing = { account: 'a', suspension: null, memberships: [], dismissals };
      const standings = { [`name:quenby harbourmaster trading:`]: standing };
      const asked = { on: day(on), standings };
      return screen(index, named, asked).matches.map(({ entry, dismissed }) => [entry, dismissed]);
    };
    expect(matchesOn('2026-12-31')).toEqual([
      ['1', '2026-12-31'],
      ['2', undefined],
    ]);
    expect(matchesOn('2027-01-01')).toEqual([['1', undefined]]);
    expect(matchesOn('2026-01-01', { fingerprint: 'of an earlier state' })).toEqual([
      ['1', undefined],
    ]);
    expect(matchesOn('2026-01-01', { list: 'Another' })).toEqual([['1', undefined]]);
  });
});

test('an edition that begins later has a part of its own', () => {
  const [today, later] = [day('2026-11-22'), day('2026-12-01')];
  const list = listSlug('OFAC SDN');
  expect(partNameOf(list, today, today)).toBe('ofac-sdn');
  expect(partNameOf(list, later, today)).toBe('ofac-sdn@2026-12-01');
  expect(listOfPart('ofac-sdn@2026-12-01')).toBe('ofac-sdn');
});
