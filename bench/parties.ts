import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { accountNews } from '../src/decision/account-news.store.ts';
import { compileBook } from '../src/decision/book.parse.ts';
import type { Book } from '../src/decision/book.ts';
import { openIntake } from '../src/decision/intake.ts';
import { readHistory } from '../src/decision/workspace.store.ts';
import type { Arrival } from '../src/decision/workspace.ts';
import type { Parcel } from '../src/filing/filing.ts';
import { type Database, openDatabase } from '../src/ledger/database.ts';
import { readMigrations, startPostgres } from '../src/ledger/postgres.ts';
import { prepareDatabase } from '../src/ledger/prepare.ts';
import { searchAccounts } from '../src/party/account/account-view.store.ts';
import { readStandings } from '../src/party/standing.store.ts';
import { canonical } from '../src/terms/canonical.ts';
import { instantOf } from '../src/terms/day.ts';
import { USD } from '../src/terms/money.ts';
import { starterParts } from './parts.ts';

const AGENCY = 'bench';
const ROUND = 2_000;
const ROUNDS = 4;
const ACCOUNTS = 1_000_000;
const SUSPENDED = 1_000;
const KEYS = 500;

/** What summing days costs the intake, what counting accounts costs behind it, and how a million accounts are found. */
export async function benchParties(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tw-parties-'));
  chmodSync(folder, 0o755);
  const cluster = await startPostgres(folder);
  try {
    const admin = new pg.Client(cluster.admin('postgres'));
    await admin.connect();
    await admin.query('create database parties');
    await admin.end();
    const app = await prepareDatabase(cluster.admin('parties'), readMigrations());
    const owner = new pg.Client(cluster.admin('parties'));
    await owner.connect();
    await owner.query(
      `insert into agency values ('${AGENCY}', 'Bench', 'America/New_York', 'bench')`,
    );
    const database = openDatabase(app);
    const intake = await measureIntake(database);
    await fillAccounts(owner);
    await owner.end();
    const found = await measureSearch(database);
    await database.end();
    return [...intake, ...found];
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureIntake(database: Database): Promise<string[]> {
  const compiled = compileBook(starterParts());
  if (!compiled.ok) throw new Error(canonical(compiled.faults.slice(0, 3)));
  const book = compiled.value;
  const alone: Book = { ...book, parties: null };
  let next = 0;
  const file = async (by: Book, writer: string) => {
    const intake = openIntake({
      database,
      agency: AGENCY,
      desk: () => ({ zone: 'America/New_York', seed: 's', book: by, stopwatch: () => 0 }),
      writers: [`${writer}-1`, `${writer}-2`],
      history: readHistory,
      committed: () => undefined,
    });
    const arrivals = Array.from({ length: ROUND }, () => arrivalOf(next++));
    const began = performance.now();
    await intake.file(arrivals);
    return performance.now() - began;
  };
  await file(book, 'warm');
  const [summed, unsummed]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    // In turn, so that neither is always the one that runs warm.
    if (round % 2 === 0) summed.push(await file(book, `summed-${round}`));
    unsummed.push(await file(alone, `alone-${round}`));
    if (round % 2 === 1) summed.push(await file(book, `summed-${round}`));
  }
  const began = performance.now();
  while ((await database.as(AGENCY, accountNews)) > 0);
  const counted = performance.now() - began;
  const each = (ms: readonly number[]) => `${((Math.min(...ms) * 1000) / ROUND).toFixed(0)} µs`;
  return [
    `parties: a parcel, at best of ${ROUNDS} rounds of ${ROUND}`,
    `  taken in with its day summed: ${each(summed)}`,
    `  taken in alone:               ${each(unsummed)}`,
    `  counted into accounts behind: ${((counted * 1000) / next).toFixed(0)} µs`,
  ];
}

/** One parcel of four goes to a person and an address that others get something at, in two spellings. */
function arrivalOf(n: number): Arrival {
  const household = n % 4 === 0 ? Math.floor(n / 40) : n;
  const filing: Parcel = {
    kind: 'parcel',
    action: 'file',
    reference: `BENCH-${n}`,
    synthetic: true,
    bill: null,
    port: '4701',
    mode: 'express',
    platform: { name: 'Larch Bazaar', country: 'SG', address: null, identifiers: [] },
    seller: {
      ...{ name: `Stall ${n % 700}`, country: 'VN', address: null },
      identifiers: [{ scheme: 'SELLER', value: String(n % 700) }],
    },
    consignee: {
      ...{ name: `Person ${n % 2 === 0 ? 'Ruiz' : 'Ruis'} ${household}`, country: 'US' },
      address: `${household} Elm Street, Apt ${household % 9}, Reno, NV 89501`,
      identifiers: [],
    },
    description: 'carved chess board',
    hts: null,
    origin: 'VN',
    value: { amount: '20.00', currency: USD },
    weightKg: null,
  };
  const raw = JSON.stringify(filing);
  const received = { messageKey: `bench-${n}`, format: 'json', filing, raw } as const;
  return { sender: 'bench', received, warnings: [], at: instantOf(Date.UTC(2025, 7, 11, 15)) };
}

/** A million accounts of three words: one rare, one of a thousand, one of twenty. */
async function fillAccounts(owner: pg.Client): Promise<void> {
  const id = `('019a0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const all = `generate_series(1, ${ACCOUNTS}) n`;
  await owner.query(`set row_security = off`);
  await owner.query(`
    insert into party_account select '${AGENCY}', ${id}, ${id}, 'party',
      'rare' || n || ' middle' || n % 1000 || ' common' || n % 20, 'US', now(), 'bench', true from ${all}`);
  await owner.query(`insert into party_key select '${AGENCY}', 'EIN:' || n, ${id} from ${all}`);
  for (const word of [`'rare' || n`, `'middle' || n % 1000`, `'common' || n % 20`]) {
    await owner.query(`insert into party_word select '${AGENCY}', ${word}, ${id} from ${all}`);
  }
  await owner.query(`
    insert into party_standing select '${AGENCY}', 'EIN:' || n, ${id},
      '{"account":"","suspension":null,"memberships":[],"dismissals":[]}'
    from generate_series(1, ${SUSPENDED}) n`);
  await owner.query('analyze');
}

async function measureSearch(database: Database): Promise<string[]> {
  const timed = async (times: number, work: (n: number) => Promise<unknown>) => {
    const spent: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const began = performance.now();
      await work(n);
      spent.push(performance.now() - began);
    }
    spent.sort((a, b) => a - b);
    const at = (share: number) => (spent[Math.floor(share * (times - 1))] ?? 0).toFixed(1);
    return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
  };
  const search = (query: string) => database.as(AGENCY, (tx) => searchAccounts(tx, query, 50));
  const keys = (n: number) =>
    Array.from({ length: KEYS }, (_, place) => `EIN:${(n * KEYS + place) % ACCOUNTS}`);
  return [
    `  among ${ACCOUNTS.toLocaleString('en')} accounts, found`,
    `    by a whole name:              ${await timed(200, (n) => search(`rare${n * 4999} common${(n * 4999) % 20}`))}`,
    `    by beginnings of two words:   ${await timed(200, (n) => search(`middle${n} comm`))}`,
    `    by a number:                  ${await timed(200, (n) => search(`EIN:${n * 4999 + 1}`))}`,
    `    by one word of fifty thousand: ${await timed(50, (n) => search(`common${n % 20}`))}`,
    `  standings of ${KEYS} parties, ${SUSPENDED} known: ${await timed(200, (n) =>
      database.as(AGENCY, (tx) => readStandings(tx, keys(n))),
    )}`,
  ];
}
