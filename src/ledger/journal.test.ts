import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../terms/day.ts';
import { sql } from './database.ts';
import { insertEntries, recordCheckpoint, recordEvents, verifyJournal } from './journal.store.ts';
import {
  ChainWalker,
  chain,
  EMPTY_HEAD,
  headOf,
  type JournalEntry,
  type JournalEvent,
} from './journal.ts';
import {
  asAdmin,
  HERE,
  openTestDatabase,
  type TestDatabase,
  testDatabase,
} from './test-database.ts';

const SUBJECT = '018f0000-0000-7000-8000-000000000000';
const event = (n: number): JournalEvent => ({
  kind: 'decision-like',
  subject: SUBJECT,
  at: instantOf(1_700_000_000_000 + n),
  actor: 'tidewaiter',
  facts: { n },
});
const events = (count: number) => Array.from({ length: count }, (_, n) => event(n));

function walk(entries: readonly JournalEntry[]): ChainWalker {
  const walker = new ChainWalker('w', new Set(entries.map((entry) => entry.seq)));
  for (const entry of entries) walker.step(entry);
  return walker;
}

describe('a chain of journal entries', () => {
  test('is whole as written, however it was cut into appends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 6 }), (appends) => {
        let head = EMPTY_HEAD;
        const all: JournalEntry[] = [];
        for (const count of appends) {
          const entries = chain('w', head, events(count));
          head = headOf(entries, head);
          all.push(...entries);
        }
        const walker = walk(all);
        expect(walker.broken).toBeNull();
        expect(walker.head).toEqual(head);
      }),
    );
  });

  test('shows where one character of one entry was changed', () => {
    const whole = chain('w', EMPTY_HEAD, events(6));
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.nat(), (position, place) => {
        const entry = whole[position];
        if (entry === undefined) throw new Error('unreachable');
        const at = place % entry.body.length;
        const flipped = String.fromCharCode(entry.body.charCodeAt(at) ^ 1);
        const body = entry.body.slice(0, at) + flipped + entry.body.slice(at + 1);
        const walker = walk(whole.with(position, { ...entry, body }));
        expect(walker.broken).toMatchObject({ seq: position + 1, how: 'changed' });
      }),
    );
  });

  test('shows an entry that was taken out', () => {
    const whole = chain('w', EMPTY_HEAD, events(5));
    expect(walk(whole.toSpliced(2, 1)).broken).toMatchObject({ seq: 3, how: 'missing' });
  });

  test('shows a tail cut against a head published before', () => {
    const whole = chain('w', EMPTY_HEAD, events(5));
    const published = headOf(whole, EMPTY_HEAD);
    expect(walk(whole).compare(published)).toBeNull();
    expect(walk(whole.slice(0, 3)).compare(published)).toMatchObject({ seq: 4, how: 'tail-cut' });
  });

  test('shows a chain forged anew, which is whole in itself, by the published head', () => {
    const published = headOf(chain('w', EMPTY_HEAD, events(5)), EMPTY_HEAD);
    const forged = walk(chain('w', EMPTY_HEAD, events(6).slice(1)));
    expect(forged.broken).toBeNull();
    expect(forged.compare(published)).toMatchObject({ seq: 5, how: 'head-differs' });
  });
});

describe('the journal in the database', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(() => opened.drop());

  async function fill(fresh: TestDatabase) {
    await fresh.database.as(HERE, async (tx) => {
      await insertEntries(tx, chain('server-1', EMPTY_HEAD, events(12)));
      await insertEntries(tx, chain('server-2', EMPTY_HEAD, events(7)));
      await recordEvents(tx, events(3));
    });
    return fresh.database.as(HERE, (tx) => recordCheckpoint(tx, instantOf(1_700_000_100_000)));
  }

  test('is whole, counts its entries, and a checkpoint of nothing new is not written', async () => {
    const heads = await fill(opened);
    expect(heads).toMatchObject({
      'server-1': { seq: 12 },
      acts: { seq: 3 },
      checkpoint: { seq: 1 },
    });
    const again = await opened.database.as(HERE, (tx) => recordCheckpoint(tx, instantOf(1)));
    expect(again).toBeNull();
    expect(await verifyJournal(opened.database, HERE, [heads ?? {}])).toMatchObject({
      entries: 23,
      writers: 4,
      breaks: [],
    });
  });

  test('locates one flipped bit', async () => {
    const fresh = await testDatabase();
    await fill(fresh);
    await asAdmin(
      fresh.admin,
      `update journal set body = overlay(body placing chr(ascii(substr(body, 30, 1)) # 1) from 30)
       where writer = 'server-2' and seq = 4`,
    );
    const { breaks } = await verifyJournal(fresh.database, HERE);
    expect(breaks).toEqual([
      expect.objectContaining({ writer: 'server-2', seq: 4, how: 'changed' }),
    ]);
  });

  test('shows a tail that was cut after a checkpoint', async () => {
    const fresh = await testDatabase();
    await fill(fresh);
    await asAdmin(fresh.admin, `delete from journal where writer = 'server-1' and seq > 9`);
    const { breaks } = await verifyJournal(fresh.database, HERE);
    expect(breaks).toEqual([
      expect.objectContaining({ writer: 'server-1', seq: 10, how: 'tail-cut' }),
    ]);
  });

  test('shows by heads published outside that tails and checkpoints were cut together', async () => {
    const fresh = await testDatabase();
    const published = await fill(fresh);
    await asAdmin(
      fresh.admin,
      `delete from journal where writer = 'checkpoint' or (writer = 'server-1' and seq > 9)`,
    );
    expect((await verifyJournal(fresh.database, HERE)).breaks).toEqual([]);
    const { breaks } = await verifyJournal(fresh.database, HERE, [published ?? {}]);
    expect(breaks.map((found) => [found.writer, found.how])).toEqual([
      ['checkpoint', 'tail-cut'],
      ['server-1', 'tail-cut'],
    ]);
  });

  test('cannot fork: a second entry at the same place is refused', async () => {
    const fork = chain('server-1', EMPTY_HEAD, [event(99)]);
    await expect(opened.database.as(HERE, (tx) => insertEntries(tx, fork))).rejects.toThrow(
      /duplicate key/,
    );
    const [row] = await opened.database.as(HERE, (tx) =>
      tx.query(sql`select count(*)::int as n from journal where writer = 'server-1'`),
    );
    expect(row).toEqual({ n: 12 });
  });
});
