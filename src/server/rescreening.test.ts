import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountNews } from '../decision/account-news.store.ts';
import { compileBook } from '../decision/book.parse.ts';
import type { Book } from '../decision/book.ts';
import { hitNews } from '../decision/hit-news.store.ts';
import { type Intake, openIntake } from '../decision/intake.ts';
import { aDesk, anArrival, aPlainEntry, STARTER_PARTS } from '../decision/test-desk.ts';
import { readHistory } from '../decision/workspace.store.ts';
import { party } from '../filing/test-parts.ts';
import { publish } from '../ledger/book-part.store.ts';
import type { BookPart } from '../ledger/book-part.ts';
import { sql } from '../ledger/database.ts';
import { recordEvents, verifyJournal } from '../ledger/journal.store.ts';
import { asAdmin, HERE, openTestDatabase, type TestDatabase } from '../ledger/test-database.ts';
import { moveAccounts } from '../party/account/account.store.ts';
import { fingerprintOf, type ListedParty, writeWatchList } from '../party/list.ts';
import { findHit, judgeHit, listHits } from '../party/rescreen/hit.store.ts';
import { listScreenings } from '../party/rescreen/list-screening.store.ts';
import { listed, watchList } from '../party/test-lists.ts';
import { addDays, dayAt, type Instant, instantOf } from '../terms/day.ts';
import { type Rescreened, rescreen } from './rescreening.ts';
import { runTask } from './run-task.ts';
import { TASKS } from './tasks.ts';

const ZONE = 'America/New_York';
const AT = Date.UTC(2026, 10, 22, 19);
const LIST = 'Quenby List';

/** An agency whose Book changes as it is published, with an intake that decides by it. */
let opened: TestDatabase;
let book: Book;
let parts: readonly BookPart[];
let intake: Intake;
let minutes = 0;
beforeAll(async () => {
  opened = await openTestDatabase();
  parts = STARTER_PARTS;
  book = compiled();
  intake = openIntake({
    database: opened.database,
    agency: HERE,
    desk: () => aDesk({ book }),
    writers: ['server-1', 'server-2'],
    history: readHistory,
    committed: () => undefined,
  });
});
afterAll(() => opened.drop());

function now(): Instant {
  minutes += 1;
  return instantOf(AT + minutes * 60_000);
}
const today = () => dayAt(now(), ZONE);

function compiled(): Book {
  const result = compileBook(parts);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

/** Publishes an edition of the list by two people. */
async function publishEdition(edition: string, ...entries: readonly ListedParty[]): Promise<void> {
  const at = now();
  const [model] = STARTER_PARTS;
  if (model === undefined) throw new Error('the starter pack is empty');
  const list = { ...watchList(...entries), name: LIST, edition };
  const named = { kind: 'list', name: 'quenby-list', edition, knownFrom: at };
  const part: BookPart = { ...model, ...named, content: writeWatchList(list), verified: true };
  parts = [...parts.filter(({ name }) => name !== 'quenby-list'), part];
  const publication = {
    author: 'ana',
    approver: 'luis',
    reason: 'test',
    at,
    parts: [part],
    withdrawn: [],
  };
  await opened.database.as(HERE, async (tx) => {
    const published = await publish(tx, publication, () => ({
      ok: true,
      value: null,
      warnings: [],
    }));
    if (!published.ok) throw new Error(JSON.stringify(published.faults));
    await recordEvents(tx, [published.value]);
  });
  book = compiled();
}

/** The same task without the seconds that a thread takes to start from source. */
const reckon: NonNullable<Rescreened['reckon']> = (task, input) =>
  TASKS[task](input as never, () => undefined) as never;

function house(but: Partial<Rescreened> = {}): Rescreened {
  const failed = (error: unknown) => {
    throw error;
  };
  const agency = { id: HERE, zone: ZONE };
  return { database: opened.database, agency, book: () => book, now, failed, reckon, ...but };
}

let filed = 0;
/** Files an entry of an importer; answers its consignment and the lane that it came to. */
async function file(importer: string) {
  filed += 1;
  const number = String(2_000_000 + filed);
  const filing = aPlainEntry(`B76-${number}-1`, { importer: party(importer, 'US') });
  const [answer] = await intake.file([anArrival(filing, { at: now() })]);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  while ((await opened.database.as(HERE, accountNews)) > 0);
  const { consignmentId: consignment, lane, screening } = answer.decision;
  return { consignment, lane, screening };
}

const hits = (state: 'open' | 'dismissed' | 'confirmed' | 'lapsed' | null = 'open') =>
  opened.database.as(HERE, async (tx) => {
    const asked = { state, list: LIST, account: null, today: today(), offset: 0, limit: 50 };
    return (await listHits(tx, asked)).hits;
  });

async function stepsOf(consignment: string) {
  const { rows } = await asAdmin(
    opened.admin,
    `select kind, lane, told ->> 'entry' as entry from disposition where consignment = '${consignment}' order by step`,
  );
  return rows;
}

const dismissal = () => ({
  verdict: 'dismissed' as const,
  reason: 'another company of that name',
  until: addDays(today(), 30),
});

async function judge(
  id: string | undefined,
  verdict: Parameters<typeof judgeHit>[2] = dismissal(),
) {
  const acting = { actor: 'dana', at: now() };
  const judged = await opened.database.as(HERE, (tx) => judgeHit(tx, id ?? '', verdict, acting));
  if (!judged.ok) throw new Error(JSON.stringify(judged.faults));
}

const ONE = 'Orlovetz Harbour Freight Limited';
const listedOne = (...more: readonly string[]) => listed('Q-1', 'organisation', [ONE, ...more]);

describe('when a list changes', () => {
  test('everybody who filed before is screened, what is open is held, and nobody else is touched', async () => {
    const before = await file(ONE);
    const other = await file('Velmora Cotton Weavers');
    expect([before.lane, other.lane]).toEqual(['release', 'release']);
    await publishEdition(
      '1',
      listedOne(),
      listed('Q-2', 'organisation', ['Somebody Else Entirely']),
    );
    expect(await rescreen(house({ reckon: runTask }))).toBe(true);
    expect(await hits()).toMatchObject([
      { name: ONE, list: LIST, edition: '1', entry: 'Q-1', state: 'open', foundBy: 'list' },
    ]);
    expect(await stepsOf(before.consignment)).toEqual([
      { kind: 'listed', lane: 'hold', entry: 'Q-1' },
    ]);
    expect(await stepsOf(other.consignment)).toEqual([]);
    const [last] = await opened.database.as(HERE, (tx) => listScreenings(tx, 1));
    expect(last).toMatchObject({ asked: 2, hits: 1, moved: 1, complete: true });
  });

  test('once it is done, doing it again finds nothing to do', async () => {
    const screened = await opened.database.as(HERE, (tx) => listScreenings(tx, 50));
    expect(await rescreen(house())).toBe(true);
    expect(await opened.database.as(HERE, (tx) => listScreenings(tx, 50))).toEqual(screened);
  });

  test('a match that is dismissed is told at the next filing and fires no criterion, until the entry changes', async () => {
    const [hit] = await hits();
    expect((await file(ONE)).lane).toBe('hold');
    await judge(hit?.id);
    expect(await hits()).toEqual([]);
    const quiet = await file(ONE);
    expect(quiet.lane).toBe('release');
    expect(quiet.screening?.matches).toMatchObject([
      { entry: 'Q-1', dismissed: dismissal().until },
    ]);

    await publishEdition('2', listedOne('Orlovetz Freight'));
    expect((await file(ONE)).lane).toBe('hold');
    await rescreen(house());
    expect(await hits()).toMatchObject([{ entry: 'Q-1', edition: '2', judgedBefore: true }]);
    expect((await hits('lapsed')).map(({ edition }) => edition)).toEqual(['1']);
    expect(await stepsOf(quiet.consignment)).toMatchObject([{ kind: 'listed', lane: 'hold' }]);
  });

  test('an entry that is taken off and comes back as it was opens its match again', async () => {
    await publishEdition('3', listed('Q-9', 'vessel', ['Sable Lanner']));
    await rescreen(house());
    expect(await hits()).toEqual([]);
    await publishEdition('4', listedOne('Orlovetz Freight'));
    await rescreen(house());
    const [back] = await hits();
    expect(back).toMatchObject({ entry: 'Q-1', state: 'open' });
    const page = await opened.database.as(HERE, (tx) => findHit(tx, back?.id ?? '', today()));
    expect(page?.judgements.map(({ verdict, actor }) => `${verdict} ${actor}`)).toEqual([
      'open tidewaiter',
      'lapsed tidewaiter',
      'lapsed tidewaiter',
      'dismissed dana',
    ]);
    expect(page?.filed.names.map(({ text }) => text)).toEqual([ONE]);
    expect(fingerprintOf(page?.listed ?? listedOne())).toBe(
      fingerprintOf(listedOne('Orlovetz Freight')),
    );
  });

  test('broken off anywhere it goes on where it was', async () => {
    const names = ['Calder Imports', 'Quenby Yarns', 'Lanner Optics', 'Ostara Milling'];
    for (const name of names) await file(name);
    const entries = names.map((name, place) => listed(`Q-${place + 20}`, 'organisation', [name]));
    await publishEdition('5', listedOne('Orlovetz Freight'), ...entries);
    let pages = 0;
    const stop = () => {
      pages += 1;
      return pages > 3;
    };
    expect(await rescreen(house({ pageFacts: 2 }), stop)).toBe(false);
    const [half] = await opened.database.as(HERE, (tx) => listScreenings(tx, 1));
    expect(half).toMatchObject({ edition: '5', complete: false });
    expect(half?.accounts).toBeGreaterThan(0);
    expect(await rescreen(house({ pageFacts: 2 }))).toBe(true);
    const found = (await hits()).filter(({ edition }) => edition === '5');
    expect(found.map(({ name }) => name).sort()).toEqual(names.toSorted());
    const [whole] = await opened.database.as(HERE, (tx) => listScreenings(tx, 1));
    expect(whole).toMatchObject({ complete: true, hits: 4 });
    expect(whole?.id).toBe(half?.id);
  });

  test('a dismissal follows whoever is found to be the same party, and leaves again with it', async () => {
    const twin = 'Orlovetz Harbour Freight Ltd';
    const [first] = (await hits()).filter(({ entry }) => entry === 'Q-1');
    await judge(first?.id);
    expect((await file(twin)).lane).toBe('hold');
    const keys = await opened.database.as(HERE, (tx) =>
      tx.query(
        sql`select key, account from party_key where agency = ${HERE} and key like 'name:orlovetz%'`,
      ),
    );
    const [one, two] = keys.map((row) => String(row['account'])).sort();
    if (one === undefined || two === undefined) throw new Error('two accounts are missing');
    const move = (canonical: string) =>
      opened.database.as(HERE, (tx) => moveAccounts(tx, [{ account: two, canonical }]));
    await move(one);
    expect((await file(twin)).lane).toBe('release');
    await move(two);
    expect((await file(twin)).lane).toBe('hold');
  });
});

test('matches of filings come into the queue behind the intake, each once', async () => {
  const name = 'Quenby Yarns Limited';
  await file(name);
  await file(name);
  const { screening } = book;
  if (screening === null) throw new Error('the Book has no list');
  const news = () => opened.database.as(HERE, (tx) => hitNews(tx, screening, now()));
  while ((await news()) > 0);
  const found = (await hits(null)).filter((hit) => hit.name === name);
  expect(found).toMatchObject([{ entry: 'Q-21', foundBy: 'filing' }]);
  expect(await news()).toBe(0);
});

test('what was said of matches is in the journal, and may not be changed', async () => {
  expect((await verifyJournal(opened.database, HERE)).breaks).toEqual([]);
  await asAdmin(
    opened.admin,
    `update screening_judgement set reason = 'other' where actor = 'dana'`,
  );
  expect((await verifyJournal(opened.database, HERE)).breaks.length).toBeGreaterThan(0);
});
