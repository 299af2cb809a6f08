import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { compileBook } from '../src/decision/book.parse.ts';
import type { Book } from '../src/decision/book.ts';
import { publish } from '../src/ledger/book-part.store.ts';
import type { BookPart } from '../src/ledger/book-part.ts';
import { type Database, openDatabase, sql } from '../src/ledger/database.ts';
import { readMigrations, startPostgres } from '../src/ledger/postgres.ts';
import { prepareDatabase } from '../src/ledger/prepare.ts';
import { foldName } from '../src/party/fold.ts';
import { type ListedParty, type WatchList, writeWatchList } from '../src/party/list.ts';
import { listScreenings } from '../src/party/rescreen/list-screening.store.ts';
import { parseSdn } from '../src/party/sdn.parse.ts';
import { listed, readSharedSdn, SDN_FOLDER, watchList } from '../src/party/test-lists.ts';
import { readLawPack, STARTER_FOLDER } from '../src/server/law-pack.ts';
import { rescreen } from '../src/server/rescreening.ts';
import { instantOf } from '../src/terms/day.ts';
import { uuidOf } from '../src/terms/uuid.ts';

const PARTIES = Number(process.env['PARTIES'] ?? 1_000_000);
/** Parties that one statement writes. */
const BATCH = 50_000;
/** Every so many-th party bears the name of a listed one: what is to be found. */
const PLANTED = 20_000;
/** Entries that a month, and that two and a half years, added or changed on the list of OFAC. */
const DELTAS = [300, 2_694];
const AGENCY = 'bench';

/** A changed list against every party of a database: until what matches is in the queue. */
export async function benchRescreen(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tw-rescreen-'));
  chmodSync(folder, 0o755);
  const cluster = await startPostgres(folder);
  try {
    const admin = new pg.Client(cluster.admin('postgres'));
    await admin.connect();
    await admin.query('create database tidewaiter');
    await admin.end();
    const app = await prepareDatabase(cluster.admin('tidewaiter'), readMigrations());
    const owner = new pg.Client(cluster.admin('tidewaiter'));
    await owner.connect();
    await owner.query(
      `insert into agency (id, name, zone, control_seed) values ('${AGENCY}', 'Bench', 'UTC', 'seed')`,
    );
    await owner.end();
    const database = openDatabase(app);
    const lines = await screenDeltas(database).finally(database.end);
    return [
      `rescreen: ${PARTIES.toLocaleString('en')} parties against what changed in a list, in PostgreSQL`,
      ...lines,
    ];
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function screenDeltas(database: Database): Promise<readonly string[]> {
  const whole = wholeList();
  const [writing] = await timed(() => writeParties(database, whole));
  const lines = [
    `  ${whole.entries.length} entries; parties written in ${(writing / 1000).toFixed(0)} s`,
  ];
  for (const size of DELTAS) lines.push(await screenDelta(database, whole, size));
  return lines;
}

/** Takes entries off the list, has that screened as done, and puts them back. */
async function screenDelta(database: Database, whole: WatchList, size: number): Promise<string> {
  const step = Math.floor(whole.entries.length / size);
  const kept = whole.entries.filter((_, place) => place % step !== 0 || place / step >= size);
  const delta = whole.entries.length - kept.length;
  const law = readLawPack(STARTER_FOLDER, instantOf(0));
  if (!law.ok) throw new Error('the starter pack does not read');
  const failed = () => undefined;
  const agency = { id: AGENCY, zone: 'UTC' };
  const publishing = async (edition: string, entries: readonly ListedParty[]): Promise<Book> => {
    const list = { ...whole, edition, entries };
    const parts = await publishList(database, law.value, list);
    const book = compileBook(parts);
    if (!book.ok) throw new Error('the Book does not compile');
    return book.value;
  };
  const now = () => instantOf(Date.now());
  await publishing(`${size} before`, kept);
  await markScreened(database);
  const book = await publishing(`${size} after`, whole.entries);
  const cpu = process.cpuUsage();
  const [took] = await timed(() =>
    rescreen({ database, agency, book: () => book, now, failed }).then(() => undefined),
  );
  const [last] = await database.as(AGENCY, (tx) => listScreenings(tx, 1));
  const rate = ((last?.accounts ?? 0) * 1000) / took;
  const { user, system } = process.cpuUsage(cpu);
  const reckoned = ((user + system) / 1_000_000).toFixed(1);
  return `  ${delta} changed entries: ${(took / 1000).toFixed(1)} s (bar: 60; ${reckoned} s of processor beside PostgreSQL), ${Math.round(rate).toLocaleString('en')} parties/s, ${last?.hits} matches`;
}

async function publishList(
  database: Database,
  law: readonly BookPart[],
  list: WatchList,
): Promise<readonly BookPart[]> {
  const at = instantOf(Date.now());
  const [model] = law;
  if (model === undefined) throw new Error('the starter pack is empty');
  const named = { kind: 'list', name: 'bench', edition: list.edition, knownFrom: at };
  const part = { ...model, ...named, content: writeWatchList(list) };
  const people = { author: 'one', approver: 'other', reason: 'bench', at };
  await database.as(AGENCY, (tx) =>
    publish(tx, { ...people, parts: [part], withdrawn: [] }, () => ({
      ok: true,
      value: null,
      warnings: [],
    })),
  );
  return [...law.filter(({ kind }) => kind !== 'list'), part];
}

/** As if every party had been screened against the edition that is searched now. */
async function markScreened(database: Database): Promise<void> {
  await database.as(AGENCY, (tx) =>
    tx.query(sql`
      insert into list_screening (agency, id, list, part, edition, began_at, ended_at, complete)
      select agency, gen_random_uuid(), name, id, edition, known_from, known_from, true from book_part
      where agency = ${AGENCY} and kind = 'list' order by known_from desc limit 1`),
  );
}

function wholeList(): WatchList {
  if (existsSync(SDN_FOLDER)) {
    const read = parseSdn(readSharedSdn());
    if (read.ok) return { ...read.value.list, name: 'bench' };
  }
  const entries = Array.from({ length: 15_000 }, (_, place) =>
    listed(String(place), place % 2 === 0 ? 'person' : 'organisation', [inventedName(place * 7)]),
  );
  return { ...watchList(...entries), name: 'bench' };
}

async function writeParties(database: Database, whole: WatchList): Promise<void> {
  for (let from = 0; from < PARTIES; from += BATCH) {
    const named = Array.from({ length: BATCH }, (_, place) => partyOf(from + place, whole));
    await database.as(AGENCY, (tx) =>
      tx.query(sql`
        with told as (
          select id, name, folded from unnest(${named.map(({ id }) => id)}::uuid[],
            ${named.map(({ name }) => name)}::text[], ${named.map(({ folded }) => folded)}::text[])
            as told (id, name, folded)
        ), accounts as (
          insert into party_account select ${AGENCY}, id, id, 'party', name, null, now(), 'bench', true from told
        )
        insert into party_fact (agency, account, kind, value, told, first_seen, last_seen, times)
        select ${AGENCY}, id, 'name', folded, name, now(), now(), 1 from told`),
    );
  }
}

function partyOf(place: number, { entries }: WatchList) {
  const entry = place % PLANTED === 0 ? entries[(place / PLANTED) % entries.length] : undefined;
  const name = entry?.names[0]?.text ?? inventedName(place);
  return { id: uuidOf(instantOf(place), `bench/${place}`), name, folded: foldName(name) };
}

const SYLLABLES =
  'ba ce do fi gu ha je ki lo mu na pe qui ro sa te vu wa xi yo zan ber cal dor fen gar lin mar nor pel ros sil tan vel wen'.split(
    ' ',
  );
const TRADES = [
  'Trading',
  'Foods',
  'Textiles',
  'Logistics',
  'Metals',
  'Chemical',
  'Imports',
  'Machinery',
];
const FORMS = ['Ltd', 'LLC', 'Inc.', 'Co., Ltd.', 'GmbH', 'S.A. de C.V.'];

/** People and companies, of words that come as often as words do: few of them often. */
function inventedName(place: number): string {
  let state = (place + 1) * 2_654_435_761;
  const draw = (count: number) => {
    state = Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 0;
    return (state >>> 3) % count;
  };
  const word = () => {
    const rank = Math.floor(20_000 ** (draw(100_000) / 100_000));
    const letters = [rank, rank * 31, rank * 17]
      .map((n) => SYLLABLES[n % SYLLABLES.length])
      .join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  if (draw(3) === 0) return `${word()} ${word()}`;
  return `${word()} ${word()} ${TRADES[draw(TRADES.length)]} ${FORMS[draw(FORMS.length)]}`;
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [milliseconds: number, T]> {
  const began = performance.now();
  const done = await work();
  return [performance.now() - began, done];
}
