import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Config } from '../config.ts';
import { type Bindery, openBindery } from '../decision/book.parse.ts';
import type { Book } from '../decision/book.ts';
import type { Answer } from '../decision/intake.store.ts';
import { type Intake, openIntake } from '../decision/intake.ts';
import { historyReader } from '../decision/workspace.store.ts';
import {
  BOOK_CHANNEL,
  listBookParts,
  type Publication,
  publish,
} from '../ledger/book-part.store.ts';
import { type Database, openDatabase, type Transaction } from '../ledger/database.ts';
import { LEDGER_FAULTS } from '../ledger/faults.ts';
import { recordEvents } from '../ledger/journal.store.ts';
import type { Heads } from '../ledger/journal.ts';
import { type Cluster, readMigrations, startPostgres } from '../ledger/postgres.ts';
import { prepareDatabase } from '../ledger/prepare.ts';
import { rememberingTallies } from '../risk/feature/tally.store.ts';
import type { Compile } from '../risk/life/life.store.ts';
import { suspend } from '../risk/life/suspension.store.ts';
import { canonical } from '../terms/canonical.ts';
import { type Instant, instantOf } from '../terms/day.ts';
import { type Fault, refusal } from '../terms/fault.ts';
import { type Result, refuse } from '../terms/result.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { followIntake } from './followers.ts';
import { readLawPack, STARTER_FOLDER } from './law-pack.ts';
import { armTripwire } from './tripwire.ts';

/** A running administration: its database, its Book and its intake desk. */
export interface House {
  readonly config: Config;
  readonly database: Database;
  readonly agency: Config['agency'];
  readonly now: () => Instant;
  /** The Book of this moment; the next call may give another. */
  readonly book: () => Book;
  readonly intake: Intake;
  readonly publish: (publication: Publication) => Promise<Result<unknown>>;
  /** Does what changes the Book among other things, in one transaction, and has the new Book at its end. */
  readonly amend: Amend;
  /** Records where all journal chains stand and publishes it outside the database. */
  readonly checkpoint: () => Promise<Heads | null>;
  /** Is told of answers after their commit, until it takes its leave. */
  readonly watch: (watcher: (answers: readonly Answer[]) => void) => () => void;
  /** Drains the intake, writes a last checkpoint and stops the database when nobody else is in it. */
  readonly close: () => Promise<void>;
}

/** What is refused is rolled back; whoever publishes within it is given what builds the Book. */
export type Amend = <T>(
  work: (tx: Transaction, compile: Compile) => Promise<Result<T>>,
) => Promise<Result<T>>;

const DATABASE = 'tidewaiter';
/** Transactions of the intake that may be under way at once: one commits while the next is worked. */
const WRITERS = 2;
const WRITERS_TRIED_MAX = 256;
/** How soon a lost connection is made again. */
const CONNECT_AGAIN_MS = 1_000;

/**
 * Who opens a house: a server holds it alone on an embedded database; tools and readers work beside
 * it and each other, and a reader leaves nothing behind, not even a checkpoint.
 */
export type HouseRole = 'server' | 'tool' | 'reader';

/**
 * Opens an administration on its data folder or its own PostgreSQL.
 *
 * @faults already-running, database-unreachable, and those of `startPostgres` and `prepareDatabase`
 */
export async function openHouse(config: Config, role: HouseRole): Promise<House> {
  const cluster = await openCluster(config);
  const settle: (() => Promise<unknown>)[] = [];
  try {
    const app = await prepareDatabase(cluster.admin(DATABASE), readMigrations());
    const session = new pg.Client(app);
    session.on('error', () => undefined);
    await session.connect();
    settle.push(() => session.end());
    const { agency } = config;
    await lockShared(session, 'present');
    const alone = await tryLock(session, `server/${agency.id}`);
    if (!alone && role === 'server' && config.databaseUrl === null) {
      throw refusal(LEDGER_FAULTS, 'already-running', config.dataFolder);
    }
    if (role !== 'server' && alone) await unlock(session, `server/${agency.id}`);
    const database = openDatabase(app, 10);
    settle.push(() => database.end());
    const seed = await openAgency(session, agency);
    const now = () => instantOf(Date.now());
    const bind = openBindery();
    let book = await openBook(database, agency.id, now, bind);
    let reloaded: Promise<void> = Promise.resolve();
    // One after the other: a Book that was read earlier must not take the place of a later one.
    const reload = () => {
      reloaded = reloaded
        .catch(() => undefined)
        .then(async () => {
          book = await loadBook(database, agency.id, now(), bind);
        });
      return reloaded;
    };
    settle.push(await hearOfBooks(app, agency.id, reload));
    const amend = amending(database, agency.id, bind, reload);
    const watchers = new Set<(answers: readonly Answer[]) => void>();
    const watch: House['watch'] = (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    };
    const disarm = armTripwire({
      book: () => book,
      watch,
      suspend: (trip) =>
        amend((tx, compile) => suspend(tx, trip, now(), agency.zone, compile)).then(demanded),
      failed: (error) => process.emitWarning(`a criterion could not be suspended: ${error}`),
    });
    const tallies = rememberingTallies();
    const intake = openIntake({
      database,
      agency: agency.id,
      desk: () => ({ zone: agency.zone, seed, book, stopwatch: () => performance.now() }),
      writers: await claimWriters(session, agency.id),
      history: historyReader(tallies.read),
      committed: (answers) => {
        for (const watcher of watchers) watcher(answers);
      },
    });
    const counted = tallies.forget;
    const leaveOff =
      role === 'server'
        ? followIntake({ database, agency, book: () => book, now, watch, counted })
        : async () => undefined;
    const checkpoint = () => writeCheckpoint(database, config, now());
    return {
      config,
      database,
      agency,
      now,
      book: () => book,
      intake,
      publish: (publication) => amend((tx, compile) => publishJournalled(tx, publication, compile)),
      amend,
      checkpoint,
      watch,
      close: async () => {
        await intake.drain();
        await disarm();
        await leaveOff();
        if (role !== 'reader') await checkpoint();
        const last = await tryLock(session, 'present');
        for (const end of settle.reverse()) await end();
        if (last) await cluster.stop();
      },
    };
  } catch (error) {
    for (const end of settle.reverse()) await end().catch(() => undefined);
    if (!cluster.adopted) await cluster.stop();
    throw error;
  }
}

async function openCluster(config: Config): Promise<Cluster> {
  if (config.databaseUrl !== null) return openOwnServer(config.databaseUrl);
  const cluster = await startPostgres(config.dataFolder);
  const client = new pg.Client(cluster.admin('postgres'));
  await client.connect();
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
    DATABASE,
  ]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  await client.end();
  return cluster;
}

/** @faults database-unreachable */
async function openOwnServer(url: string): Promise<Cluster> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  const { host, port, database, user } = client;
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const where = `${host}:${port}/${database ?? ''}`;
    const says = error instanceof Error ? error.message || error.name : 'no answer';
    throw refusal(LEDGER_FAULTS, 'database-unreachable', where, says);
  }
  const { password, ssl } = client;
  // The server's own role gets a password made from this one; without one anybody could make it.
  if (!password) throw refusal(LEDGER_FAULTS, 'database-password', `${host}:${port}`);
  const named = {
    host,
    port,
    database: database ?? '',
    user: user ?? '',
    password,
    ...(ssl ? { ssl } : {}),
  };
  return { admin: () => named, adopted: true, stop: async () => undefined };
}

async function tryLock(session: pg.Client, name: string): Promise<boolean> {
  const { rows } = await session.query<{ locked: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as locked',
    [`tidewaiter/${name}`],
  );
  return rows[0]?.locked === true;
}

/** Held by everybody who is in the house; who can take it for itself is the last. */
async function lockShared(session: pg.Client, name: string): Promise<void> {
  await session.query('select pg_advisory_lock_shared(hashtextextended($1, 0))', [
    `tidewaiter/${name}`,
  ]);
}

async function unlock(session: pg.Client, name: string): Promise<void> {
  await session.query('select pg_advisory_unlock(hashtextextended($1, 0))', [`tidewaiter/${name}`]);
}

/** The agency's row, made at the first start with a seed that nobody chose. */
async function openAgency(session: pg.Client, agency: Config['agency']): Promise<string> {
  await session.query(
    `insert into agency (id, name, zone, control_seed) values ($1, $2, $3, $4)
     on conflict (id) do nothing`,
    [agency.id, agency.name, agency.zone, randomBytes(24).toString('hex')],
  );
  const { rows } = await session.query<{ control_seed: string }>(
    'select control_seed from agency where id = $1',
    [agency.id],
  );
  return rows[0]?.control_seed ?? '';
}

/** Journal chains that no other process writes, held as long as the session lives. */
async function claimWriters(session: pg.Client, agency: string): Promise<readonly string[]> {
  const claimed: string[] = [];
  for (let n = 1; claimed.length < WRITERS && n <= WRITERS_TRIED_MAX; n += 1) {
    const writer = `desk-${n}`;
    if (await tryLock(session, `writer/${agency}/${writer}`)) claimed.push(writer);
  }
  return claimed;
}

async function openBook(
  database: Database,
  agency: string,
  now: () => Instant,
  bind: Bindery,
): Promise<Book> {
  const parts = await database.as(agency, (tx) => listBookParts(tx, now()));
  if (parts.length === 0) await publishStarter(database, agency, now(), bind);
  return loadBook(database, agency, now(), bind);
}

async function loadBook(
  database: Database,
  agency: string,
  at: Instant,
  bind: Bindery,
): Promise<Book> {
  const parts = await database.as(agency, (tx) => listBookParts(tx, at));
  const book = bind(parts);
  if (book.ok) return book.value;
  const { at: where = '', code, got } = book.faults[0] ?? {};
  throw refusal(LEDGER_FAULTS, 'book-uncompiled', where, `${code} ${got}`);
}

async function publishStarter(
  database: Database,
  agency: string,
  at: Instant,
  bind: Bindery,
): Promise<void> {
  const parts = readLawPack(STARTER_FOLDER, at);
  if (!parts.ok) throw new Error(`the starter law pack is faulty: ${canonical(parts.faults)}`);
  const published = await database.as(agency, (tx) =>
    publishJournalled(
      tx,
      {
        author: 'starter law pack',
        approver: 'installer',
        reason: 'the Book that comes with the program',
        at,
        parts: parts.value,
        withdrawn: [],
      },
      bind,
    ),
  );
  if (!published.ok) throw new Error(`the starter Book is faulty: ${canonical(published.faults)}`);
}

async function publishJournalled(tx: Transaction, publication: Publication, compile: Compile) {
  const published = await publish(tx, publication, compile);
  if (published.ok) await recordEvents(tx, [published.value]);
  return published;
}

/** Thrown through a transaction, so that nothing of what was refused stays. */
class RolledBack extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(canonical(faults));
    this.faults = faults;
  }
}

function amending(
  database: Database,
  agency: string,
  bind: Bindery,
  reload: () => Promise<void>,
): Amend {
  return async (work) => {
    try {
      const done = await database.as(agency, async (tx) => demanded(await work(tx, bind)));
      await reload();
      return done;
    } catch (error) {
      if (error instanceof RolledBack) return refuse(...error.faults);
      throw error;
    }
  };
}

function demanded<T>(result: Result<T>): Extract<Result<T>, { ok: true }> {
  if (result.ok) return result;
  throw new RolledBack(result.faults);
}

/**
 * Hears of Books that other processes publish: the new one is built beside the old and swapped in.
 *
 * A connection that is lost is made again, and what was published meanwhile is read.
 *
 * @returns ends it
 */
async function hearOfBooks(
  app: pg.ClientConfig,
  agency: string,
  reload: () => Promise<void>,
): Promise<() => Promise<void>> {
  let wanted = true;
  const connect = async () => {
    const client = new pg.Client(app);
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => {
      if (payload === agency) reload().catch(() => undefined);
    });
    await client.connect();
    await client.query(`listen ${BOOK_CHANNEL}`);
    client.once('end', () => void connectAgain());
    return client;
  };
  const connectAgain = async () => {
    while (wanted) {
      try {
        listening = await connect();
        return await reload();
      } catch {
        await sleep(CONNECT_AGAIN_MS);
      }
    }
  };
  let listening = await connect();
  return () => {
    wanted = false;
    return listening.end();
  };
}
