import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIntake } from '../decision/intake.ts';
import { aDesk, anArrival, aPlainEntry, NOON, starterBook } from '../decision/test-desk.ts';
import { readHistory } from '../decision/workspace.store.ts';
import type { Filing } from '../filing/filing.ts';
import { party } from '../filing/test-parts.ts';
import { sql } from '../ledger/database.ts';
import { verifyJournal } from '../ledger/journal.store.ts';
import {
  asAdmin,
  HERE,
  openTestDatabase,
  type TestDatabase,
  THERE,
} from '../ledger/test-database.ts';
import { type Instant, instantOf, millisecondsOf } from '../terms/day.ts';
import { liquidatePage } from './account.store.ts';
import { bookNews, listUnbooked } from './booking.store.ts';
import { totalOf } from './cents.ts';
import { readEntries, takeStep } from './entry.store.ts';
import { aDay, starterRevenue } from './test-revenue.ts';

const law = starterRevenue();
const booker = { law, zone: 'America/New_York' };
const IMPORTER = 'name:calder imports:US';

let opened: TestDatabase;
let minutes = 0;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

const later = (): Instant => {
  minutes += 1;
  return instantOf(millisecondsOf(NOON) + minutes * 60_000);
};

async function file(filing: Filing, sender = 'ruiz-vale') {
  const intake = openIntake({
    database: opened.database,
    agency: HERE,
    desk: () => aDesk({ book: starterBook() }),
    writers: ['booked-1'],
    history: readHistory,
    committed: () => undefined,
  });
  const at = later();
  const [answer] = await intake.file([
    anArrival(filing, { at, key: `${filing.reference}/${at}`, sender }),
  ]);
  assert(answer?.ok, JSON.stringify(answer));
  return answer.decision;
}

const bookAll = async () => {
  while ((await opened.database.as(HERE, (tx) => bookNews(tx, booker))) > 0);
};
const entryOf = async (entry: string, agency = HERE) =>
  (await opened.database.as(agency, (tx) => readEntries(tx, [entry]))).get(entry);
const select = (text: string) => asAdmin(opened.admin, text).then(({ rows }) => rows);

describe('an entry that was decided', () => {
  test('is booked with what its recorded assessment says that it owes', async () => {
    const decision = await file(aPlainEntry('B76-2000001-1'));
    await bookAll();
    const booked = await entryOf('B76-2000001-1');
    const [assessment] = decision.assessments;
    assert(booked && assessment);
    const owed = Number(assessment.totalDuty.amount) + Number(assessment.totalFees.amount);
    expect(Number(totalOf(booked.life.asserted)) / 100).toBeCloseTo(owed, 6);
    expect(booked.balances['deposits']).toBe(totalOf(booked.life.asserted));
    expect(booked.life.booking).toMatchObject({ importer: IMPORTER, sender: 'ruiz-vale' });
    expect(booked.decision).toBe(decision.id);
  });

  test('is booked once, however often it is counted and wherever counting was killed', async () => {
    await file(aPlainEntry('B76-2000002-9'));
    const killed = opened.database.as(HERE, async (tx) => {
      await bookNews(tx, booker);
      throw new Error('killed before its commit');
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await entryOf('B76-2000002-9')).toBeUndefined();
    await Promise.all([bookAll(), bookAll()]);
    await bookAll();
    const rows = await select(`select kind from entry_event where entry = 'B76-2000002-9'`);
    expect(rows).toEqual([{ kind: 'booked' }]);
  });

  test('is amended by what the filer says later, and an unchanged version changes nothing', async () => {
    const entry = aPlainEntry('B76-2000003-7');
    await file(entry);
    await bookAll();
    const before = await entryOf(entry.reference);
    await file({ ...entry, action: 'amend' });
    await bookAll();
    expect((await entryOf(entry.reference))?.events).toHaveLength(1);
    const lines = entry.lines.map((line) => ({
      ...line,
      value: { ...line.value, amount: '93000.00' },
    }));
    await file({ ...entry, action: 'amend', lines });
    await bookAll();
    const after = await entryOf(entry.reference);
    expect(after?.events.map(({ kind }) => kind)).toEqual(['booked', 'amended']);
    expect(after?.balances['deposits']).not.toBe(before?.balances['deposits']);
    expect(after && totalOf(after.balances)).toBe(0n);
  });

  test('and withdrawn is taken off the books, and what was deposited is owed back', async () => {
    const entry = aPlainEntry('B76-2000004-5');
    await file(entry);
    await bookAll();
    const event = { kind: 'deposited', on: aDay('2026-11-23'), cents: 5_000n } as const;
    const act = { actor: 'dana', at: later() };
    await opened.database.as(HERE, (tx) => takeStep(tx, entry.reference, event, act, law));
    const { kind: cancels, reference, synthetic } = entry;
    await file({ kind: 'cancellation', action: 'cancel', cancels, reference, synthetic });
    await bookAll();
    const off = await entryOf(entry.reference);
    expect(off?.life.cancelled).toBe(true);
    expect(off?.balances).toMatchObject({ deposits: 0n, 'refunds-payable': -5_000n, cash: 5_000n });
  });

  test('by another importer under a number that is taken is listed, and not booked', async () => {
    const entry = aPlainEntry('B76-2000005-2');
    await file(entry);
    await bookAll();
    await file({ ...entry, action: 'amend', importer: party('Other Wares', 'US') });
    await bookAll();
    expect((await entryOf(entry.reference))?.life.booking.importer).toBe(IMPORTER);
    const listed = await opened.database.as(HERE, (tx) =>
      listUnbooked(tx, 'name:other wares:US', 10),
    );
    expect(listed).toMatchObject([{ entry: entry.reference, reason: 'importer-differs' }]);
  });

  test('belongs to its agency alone', async () => {
    expect(await entryOf('B76-2000001-1', THERE)).toBeUndefined();
  });
});

describe('the cycle of liquidation', () => {
  const liquidate = async (day: string) => {
    const act = { actor: 'dana', at: later() };
    const page = await opened.database.as(HERE, (tx) => liquidatePage(tx, '', aDay(day), law, act));
    return page?.run;
  };

  test('takes up what is scheduled, each once, and records what the law liquidated before', async () => {
    await file(aPlainEntry('B76-2000006-0', { entryDate: aDay('2025-06-02') }));
    await file(aPlainEntry('B76-2000007-8', { entryDate: aDay('2025-12-01') }));
    await bookAll();
    const deemed = await liquidate('2026-11-23');
    expect(deemed).toMatchObject({ liquidated: 1, deemed: 1, refused: [] });
    expect(await liquidate('2026-11-23')).toMatchObject({ liquidated: 0, deemed: 0 });
    expect((await entryOf('B76-2000006-0'))?.life.liquidatedOn).toBe('2026-06-02');
    expect((await entryOf('B76-2000007-8'))?.life.liquidatedOn).toBe('2026-11-23');
  });
});

describe('the database', () => {
  test('refuses a commit in which the postings of an event do not sum to zero', async () => {
    const [row] = await select(`select event from entry_account limit 1`);
    const planted = opened.database.as(HERE, (tx) =>
      tx.query(sql`
        insert into entry_account values
          (${HERE}, ${String(row?.['event'])}::uuid, 'made-up', 'USD', 1, 'x', 'y')`),
    );
    await expect(planted).rejects.toThrow('do not sum to zero');
  });

  test('holds every posting of every agency in balance, and the journal against the records', async () => {
    const rows = await select(
      `select event from entry_account group by event, currency having sum(cents) <> 0`,
    );
    expect(rows).toEqual([]);
    expect((await verifyJournal(opened.database, HERE)).breaks).toEqual([]);
    await asAdmin(opened.admin, `alter table entry_account disable trigger all`);
    await asAdmin(opened.admin, `update entry_account set cents = cents + 1 where account = 'mpf'`);
    const { breaks } = await verifyJournal(opened.database, HERE);
    expect(breaks[0]?.detail).toMatch(/^entry-event .* was changed$/);
  });
});
