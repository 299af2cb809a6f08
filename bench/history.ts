import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { compileBook } from '../src/decision/book.parse.ts';
import type { Answer } from '../src/decision/intake.store.ts';
import { openIntake } from '../src/decision/intake.ts';
import { type HistoryReader, historyReader, readHistory } from '../src/decision/workspace.store.ts';
import type { Arrival } from '../src/decision/workspace.ts';
import { openDatabase } from '../src/ledger/database.ts';
import { readMigrations, startPostgres } from '../src/ledger/postgres.ts';
import { prepareDatabase } from '../src/ledger/prepare.ts';
import { countNews, rememberingTallies } from '../src/risk/feature/tally.store.ts';
import { DEFAULT_SCHEMES, simulate } from '../src/simulation/trade.ts';
import { canonical } from '../src/terms/canonical.ts';
import { type Day, instantOf } from '../src/terms/day.ts';
import { starterParts } from './parts.ts';

const AGENCY = 'bench';
/** Filings of one round, and rounds with and without tallies, in turn. */
const ROUND = 2_000;
const ROUNDS = 4;

/** What the intake pays for reading and recording tallies, and what counting them costs behind it. */
export async function benchHistory(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tw-history-'));
  chmodSync(folder, 0o755);
  const cluster = await startPostgres(folder);
  try {
    const admin = new pg.Client(cluster.admin('postgres'));
    await admin.connect();
    await admin.query('create database history');
    await admin.end();
    const app = await prepareDatabase(cluster.admin('history'), readMigrations());
    const owner = new pg.Client(cluster.admin('history'));
    await owner.connect();
    await owner.query(
      `insert into agency values ('${AGENCY}', 'Bench', 'America/New_York', 'bench')`,
    );
    await owner.end();
    return await measure(app);
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(app: pg.ClientConfig): Promise<string[]> {
  const database = openDatabase(app);
  const compiled = compileBook(starterParts());
  if (!compiled.ok) throw new Error(canonical(compiled.faults.slice(0, 3)));
  const book = compiled.value;
  const arrivals = someArrivals(ROUND * (2 * ROUNDS + 1));
  const file = async (history: HistoryReader, writer: string) => {
    const intake = openIntake({
      database,
      agency: AGENCY,
      desk: () => ({ zone: 'America/New_York', seed: 's', book, stopwatch: () => 0 }),
      writers: [`${writer}-1`, `${writer}-2`],
      history,
      committed: () => undefined,
    });
    const taken = arrivals.splice(0, ROUND);
    return spending(() => intake.file(taken));
  };
  const untallied: HistoryReader = (tx, named) => readHistory(tx, { ...named, subjects: [] });
  const tallies = rememberingTallies();
  const tallied = historyReader(tallies.read);
  await file(tallied, 'warm');
  const counting: Spent[] = [];
  const [withTallies, without]: [Spent[], Spent[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    counting.push(await spending(() => countAll(() => database.as(AGENCY, countNews))));
    tallies.forget();
    // In turn, so that neither is always the one that runs warm.
    const first = round % 2 === 0;
    if (first) withTallies.push(await file(tallied, `with-${round}`));
    without.push(await file(untallied, `without-${round}`));
    if (!first) withTallies.push(await file(tallied, `with-${round}`));
  }
  const rows = await database.as(AGENCY, (tx) =>
    tx.query({ text: 'select count(*)::int as n from feature_tally', values: [] } as never),
  );
  await database.end();
  const tell = (spent: readonly Spent[], filings: number) => {
    const best = (figure: (one: Spent) => number) =>
      (Math.min(...spent.map(figure)) / filings).toFixed(0);
    return `${best((one) => one.wall)} µs on the clock, ${best((one) => one.own)} of them the server's processor, ${best((one) => one.postgres)} PostgreSQL's`;
  };
  return [
    `history: ${rows[0]?.['n']} tallies; a filing, at best of ${ROUNDS} rounds of ${ROUND}`,
    `  taken in with tallies: ${tell(withTallies, ROUND)}`,
    `  taken in without:      ${tell(without, ROUND)}`,
    `  counted behind it:     ${tell(counting.slice(1), 2 * ROUND)}`,
  ];
}

async function countAll(count: () => Promise<number>): Promise<readonly Answer[]> {
  while ((await count()) > 0);
  return [];
}

/** Microseconds. */
interface Spent {
  readonly wall: number;
  readonly own: number;
  readonly postgres: number;
}

async function spending(work: () => Promise<unknown>): Promise<Spent> {
  const [own, postgres, began] = [process.cpuUsage(), postgresTicks(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(own);
  return {
    wall: (performance.now() - began) * 1_000,
    own: user + system,
    postgres: (postgresTicks() - postgres) * 10_000,
  };
}

/** Processor time of all children of this process, in hundredths of a second; 0 off Linux. */
function postgresTicks(): number {
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
    return children
      .trim()
      .split(/\s+/)
      .reduce((sum, pid) => sum + familyTicks(pid), 0);
  } catch {
    return 0;
  }
}

function familyTicks(pid: string): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const own = Number(fields[11]) + Number(fields[12]);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  if (children === '') return own;
  return children.split(/\s+/).reduce((sum, child) => sum + familyTicks(child), own);
}

function someArrivals(count: number): Arrival[] {
  const arrivals: Arrival[] = [];
  const settings = { seed: 'history', from: '2026-11-02' as Day, days: 20, filingsPerDay: 4_000 };
  for (const { filing } of simulate({ ...settings, schemes: DEFAULT_SCHEMES })) {
    const n = arrivals.length;
    arrivals.push({
      sender: 'bench',
      received: { messageKey: `m-${n}`, format: 'json', filing, raw: canonical(filing) },
      warnings: [],
      at: instantOf(Date.UTC(2026, 10, 22, 12) + n),
    });
    if (arrivals.length === count) break;
  }
  return arrivals;
}
