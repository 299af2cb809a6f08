import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Filing } from '../filing/filing.ts';
import { aBill, aMovement, aSecurityFiling } from '../filing/test-parts.ts';
import { sql } from '../ledger/database.ts';
import { verifyJournal } from '../ledger/journal.store.ts';
import {
  asAdmin,
  HERE,
  openTestDatabase,
  type TestDatabase,
  testDatabase,
} from '../ledger/test-database.ts';
import { type Instant, instantOf, millisecondsOf } from '../terms/day.ts';
import { reperform } from './bundle.parse.ts';
import { writeBookFile, writeBundle } from './bundle.ts';
import type { Decision, Question } from './decision.ts';
import type { Answer } from './intake.store.ts';
import { type Intake, type IntakeSettings, openIntake } from './intake.ts';
import { aDesk, anArrival, aPlainEntry, NOON, STARTER_PARTS, starterBook } from './test-desk.ts';
import { readHistory } from './workspace.store.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

function intakeOn(on: TestDatabase, but: Partial<IntakeSettings> = {}): Intake {
  return openIntake({
    database: on.database,
    agency: HERE,
    desk: () => aDesk(),
    writers: ['server-1', 'server-2'],
    history: readHistory,
    committed: () => undefined,
    ...but,
  });
}

function decided(answer: Answer | undefined): Extract<Answer, { ok: true }> {
  if (!answer?.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

const later = (minutes: number): Instant => instantOf(millisecondsOf(NOON) + minutes * 60_000);
const select = (text: string) => asAdmin(opened.admin, text).then((result) => result.rows);

describe('filings that come together', () => {
  test('are spread over the writers, and parts of one bill stay with one', async () => {
    const intake = intakeOn(opened, { writers: ['server-8', 'server-9'] });
    const bill = 'WQXL7730000001';
    const parts = [aBill(bill), aSecurityFiling('ISF-7730001', [bill])];
    const others = [10, 11, 12, 13].map((n) => aPlainEntry(`B76-10000${n}-${n}`));
    const arrivals = [...parts, ...others].map((filing) => anArrival(filing));
    const answers = await intake.file(arrivals);
    const writers = answers.map((answer) => decided(answer).receipt?.writer);
    expect(writers[0]).toBe(writers[1]);
    const count = (name: string) => writers.filter((writer) => writer === name).length;
    expect([count('server-8'), count('server-9')]).toEqual([3, 3]);
  });
});

describe('a filing that is answered', () => {
  test('is durable with its decision, journal entry and outbox row', async () => {
    const intake = intakeOn(opened);
    const [answer] = await intake.file([anArrival(aPlainEntry('B76-1000001-1'))]);
    const { decision, receipt, filing } = decided(answer);
    expect(await select(`select lane from decision where id = '${decision.id}'`)).toEqual([
      { lane: 'release' },
    ]);
    expect(await select(`select kind from filing where id = '${filing}'`)).toHaveLength(1);
    expect(await select(`select topic from outbox where subject = '${decision.id}'`)).toEqual([
      { topic: 'decision' },
    ]);
    expect(
      await select(`select writer, seq::int, hash from journal where subject = '${decision.id}'`),
    ).toEqual([receipt]);
  });

  test('sent again is the same filing and gets the same answer', async () => {
    const intake = intakeOn(opened);
    const arrival = anArrival(aPlainEntry('B76-1000002-9'));
    const [first] = await intake.file([arrival]);
    const [again] = await intake.file([{ ...arrival, at: later(5) }]);
    expect(decided(again)).toMatchObject({ repeated: true, filing: decided(first).filing });
    expect(decided(again).decision).toEqual(JSON.parse(JSON.stringify(decided(first).decision)));
    const rows = await select(`select 1 from filing where reference = 'B76-1000002-9'`);
    expect(rows).toHaveLength(1);
  });

  test('sent twice in one batch, and by two requests at once, is one filing', async () => {
    const arrival = anArrival(aPlainEntry('B76-1000003-7'));
    const [one, two] = [intakeOn(opened), intakeOn(opened, { writers: ['server-3'] })];
    const answers = await Promise.all([
      one.file([arrival, { ...arrival }]),
      two.file([{ ...arrival, at: later(1) }]),
    ]);
    const filings = new Set(answers.flat().map((answer) => decided(answer).filing));
    expect(filings.size).toBe(1);
    expect(answers.flat().filter((answer) => !decided(answer).repeated)).toHaveLength(1);
  });

  test('under a key that was used for another message is refused, and nothing of it is written', async () => {
    const intake = intakeOn(opened);
    await intake.file([anArrival(aPlainEntry('B76-1000004-5'), { key: 'K-1' })]);
    const [answer] = await intake.file([anArrival(aPlainEntry('B76-1000005-2'), { key: 'K-1' })]);
    expect(answer).toMatchObject({
      ok: false,
      faults: [{ code: 'message-key-reused', got: 'K-1' }],
    });
    expect(await select(`select 1 from filing where reference = 'B76-1000005-2'`)).toEqual([]);
  });

  test('that cannot be written takes none of its neighbours with it', async () => {
    const intake = intakeOn(opened, { writers: ['server-4'] });
    const bad = anArrival(aPlainEntry('B76-1000006-0'), { key: 'nul \u0000 byte' });
    const good = anArrival(aPlainEntry('B76-1000007-8'));
    // The first occupies the only writer, so that the next two share a batch.
    const occupied = intake.file([anArrival(aPlainEntry('B76-1000008-6'))]);
    const [refused, accepted] = await Promise.allSettled([intake.file([bad]), intake.file([good])]);
    await occupied;
    expect(refused.status).toBe('rejected');
    expect(accepted.status).toBe('fulfilled');
  });
});

describe('parts of one consignment', () => {
  const bill = aBill('TWLU20000001');
  const security = aSecurityFiling('ISF-20000001', ['TWLU20000001']);
  const entry = aPlainEntry('B76-2000001-0', { bills: ['TWLU20000001'] });
  const movement = aMovement('MV-20000001', ['TWLU20000001']);

  test('make one consignment in any order of arrival, and the same one', async () => {
    const joined = new Set<string>();
    for (const three of orders([bill, security, entry])) {
      const parts = [...three, movement];
      const fresh = await testDatabase();
      const intake = intakeOn(fresh);
      let minutes = 0;
      for (const part of parts) {
        await intake.file([anArrival(part, { at: later(minutes++), sender: part.kind })]);
      }
      const { rows } = await asAdmin(
        fresh.admin,
        `select consignment, version, question -> 'consignment' as joined from decision
         where version = 4`,
      );
      expect(rows).toHaveLength(1);
      joined.add(JSON.stringify(rows[0]?.joined));
    }
    expect(joined.size).toBe(1);
  });

  test('that race for one key are all kept, each as a version of its own', async () => {
    const intakes = [1, 2, 3, 4].map((n) => intakeOn(opened, { writers: [`racer-${n}`] }));
    const racing: Filing[] = [bill, security, entry, movement];
    await Promise.all(
      racing.map((part, n) => intakes[n]?.file([anArrival(part, { sender: part.kind })])),
    );
    const rows = await select(
      `select distinct consignment from consignment_key where key like '%20000001'`,
    );
    expect(rows).toHaveLength(1);
    const versions = await select(
      `select version from filing where reference in ('TWLU20000001', 'ISF-20000001',
        'B76-2000001-0', 'MV-20000001') order by received_at, version`,
    );
    expect(new Set(versions.map((row) => row.version)).size).toBe(4);
  });

  test('of two consignments that an entry names together become one', async () => {
    const intake = intakeOn(opened);
    await intake.file([anArrival(aBill('TWLU30000001'))]);
    await intake.file([anArrival(aBill('TWLU30000002'), { at: later(1) })]);
    const both = aPlainEntry('B76-3000001-8', { bills: ['TWLU30000001', 'TWLU30000002'] });
    const [answer] = await intake.file([anArrival(both, { at: later(2) })]);
    const { admitted } = decided(answer);
    expect(admitted?.question.consignment.bills).toHaveLength(2);
    const late = aBill('TWLU30000002', { action: 'amend', description: 'shelves, flat' });
    const [amended] = await intake.file([anArrival(late, { at: later(3) })]);
    const after = decided(amended).admitted?.question;
    expect(after?.consignmentId).toBe(admitted?.question.consignmentId);
    expect(after?.consignment.entries).toHaveLength(1);
    expect(after?.consignment.bills).toHaveLength(2);
  });
});

describe('an amendment', () => {
  test('never clears a hold, and neither does a cancellation filed anew', async () => {
    const everyone = { policy: { ...starterBook().policy } };
    const control = {
      ...everyone.policy.control,
      lane: 'hold' as const,
      strataPpm: { 'vessel/01': 1_000_000 },
    };
    const drawing = aDesk({ book: starterBook({ policy: { ...everyone.policy, control } }) });
    const entry = aPlainEntry('B76-4000001-6');
    const [held] = await intakeOn(opened, { desk: () => drawing }).file([anArrival(entry)]);
    expect(decided(held).decision.lane).toBe('hold');

    const intake = intakeOn(opened);
    const amended = anArrival({ ...entry, action: 'amend' }, { at: later(1) });
    const [after] = await intake.file([amended]);
    expect(decided(after).decision).toMatchObject({ lane: 'hold', version: 2 });
    expect(decided(after).decision.reasons[0]?.code).toBe('still-held');

    const cancelled = { ...entry, action: 'cancel' as const };
    await intake.file([anArrival(cancelled, { at: later(2) })]);
    const [anew] = await intake.file([anArrival(entry, { at: later(3), key: 'anew' })]);
    expect(decided(anew).decision).toMatchObject({ lane: 'hold', version: 4 });
  });

  test('of what another sender filed is refused', async () => {
    const intake = intakeOn(opened);
    const entry = aPlainEntry('B76-4000002-4');
    await intake.file([anArrival(entry)]);
    const foreign = anArrival({ ...entry, action: 'cancel' }, { sender: 'somebody-else' });
    expect(await intake.file([foreign])).toMatchObject([
      { ok: false, faults: [{ code: 'not-your-reference' }] },
    ]);
  });
});

describe('a history that cannot be read', () => {
  test.each([
    ['throws', async () => Promise.reject(new Error('no such table'))],
    ['is absent', null],
  ])('and %s degrades the decision, which is still written', async (how, history) => {
    const intake = intakeOn(opened, { history });
    const reference = how === 'throws' ? 'B76-5000001-4' : 'B76-5000002-2';
    const [answer] = await intake.file([anArrival(aPlainEntry(reference))]);
    expect(decided(answer).decision).toMatchObject({ degraded: true, lane: 'documents' });
  });

  test('and does not answer in time degrades the decision, which is still written', async () => {
    const policy = { ...starterBook().policy, historyMillisecondsMax: 20 };
    const desk = aDesk({ book: starterBook({ policy }) });
    const intake = intakeOn(opened, {
      desk: () => desk,
      history: async (tx, named) => {
        await tx.query(sql`select pg_sleep(5)`);
        return readHistory(tx, named);
      },
    });
    const [answer] = await intake.file([anArrival(aPlainEntry('B76-5000003-0'))]);
    expect(decided(answer).decision.outages).toEqual([
      { layer: 'history', how: 'timed-out', detail: 'more than 20 ms' },
    ]);
  });
});

describe('what was decided', () => {
  test('is decided again offline to the same bytes, and a changed question shows', async () => {
    const { rows } = await asAdmin(
      opened.admin,
      'select question::text, decision::text from decision',
    );
    expect(rows.length).toBeGreaterThan(15);
    const book = writeBookFile(STARTER_PARTS);
    const own = rows.filter((row) => !String(row.question).includes('B76-4000001-6'));
    for (const row of own.slice(0, 10)) {
      const question: Question = JSON.parse(row.question);
      const decision: Decision = JSON.parse(row.decision);
      const result = reperform(writeBundle(question, decision), book);
      expect(result).toMatchObject({ ok: true, value: { same: true, differences: [] } });
      const score = decision.score + 1;
      const changed = reperform(writeBundle(question, { ...decision, score }), book);
      expect(changed).toMatchObject({ ok: true, value: { same: false, differences: ['/score'] } });
    }
  });

  test('refuses a Book that is not the one it was decided by, and what is no bundle', () => {
    const bundle = JSON.stringify({
      format: 'tidewaiter-bundle/1',
      book: 'another',
      question: { id: '', consignmentId: '', consignment: {} },
      decision: { id: '', lane: 'release' },
    });
    const result = reperform(bundle, writeBookFile(STARTER_PARTS));
    expect(result).toMatchObject({ ok: false, faults: [{ code: 'book-differs', at: 'another' }] });
    expect(reperform('{', '[]')).toMatchObject({ ok: false });
  });

  test('stands in a journal that is whole, until one bit of a decision is flipped', async () => {
    const whole = await verifyJournal(opened.database, HERE);
    expect(whole.breaks).toEqual([]);
    expect(whole.entries).toBeGreaterThan(15);
    const [row] = await select('select id from decision order by id limit 1');
    await asAdmin(
      opened.admin,
      `update decision set decision = overlay(decision::text placing
        chr(ascii(substr(decision::text, 20, 1)) # 1) from 20)::json where id = '${row?.id}'`,
    );
    const { breaks } = await verifyJournal(opened.database, HERE);
    expect(breaks).toEqual([
      expect.objectContaining({ how: 'record-differs', detail: `decision ${row?.id} was changed` }),
    ]);
  });
});

function orders<T>(parts: readonly T[]): T[][] {
  if (parts.length <= 1) return [[...parts]];
  return parts.flatMap((part, position) =>
    orders(parts.toSpliced(position, 1)).map((rest) => [part, ...rest]),
  );
}
