import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../src/config.ts';
import { createAccount, createApiToken } from '../src/ledger/account.store.ts';
import { type Database, openDatabase, sql } from '../src/ledger/database.ts';
import { readMigrations, startPostgres } from '../src/ledger/postgres.ts';
import { prepareDatabase } from '../src/ledger/prepare.ts';
import { apiTokenOf, hashSecret, SECRET_BYTES } from '../src/ledger/secret.ts';
import { PLAIN_PROFILE } from '../src/ledger/sender-profile.ts';
import { openHouse } from '../src/server/house.ts';
import { writeMessage } from '../src/simulation/messages.ts';
import { DEFAULT_SCHEMES, simulate } from '../src/simulation/trade.ts';
import { type Day, instantOf } from '../src/terms/day.ts';
import { criterionParts, sanctionsParts } from './parts.ts';

const PORT = 18_404;
const BATCHED = 12_000;
const SINGLE = 6_000;
const BATCH = 100;
/** Enough that both lanes of the server always find a full batch waiting. */
const BATCHES_AT_ONCE = 32;
/** Rows of one raw insert: as many as the intake puts into one transaction. */
const RAW_ROWS = 400;
const TABLES = ['filing', 'decision', 'journal', 'outbox'] as const;

/** Filings posted to a server of its own process, answered after commit, against raw inserts of the same rows. */
export async function benchIntake(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tw-bench-'));
  chmodSync(folder, 0o755);
  const config = readConfig({ TIDEWAITER_DATA: folder, TIDEWAITER_PORT: String(PORT) });
  const token = await prepareHouse(config);
  const server = await startServer(folder);
  try {
    const messages = someMessages(BATCHED + SINGLE + BATCH * 10);
    const warm = messages.splice(0, BATCH * 10);
    await post(batchesOf(warm, BATCH), 4, token);
    const batched = await post(
      batchesOf(messages.splice(0, BATCHED), BATCH),
      BATCHES_AT_ONCE,
      token,
    );
    const single = await post(messages.splice(0, SINGLE), 128, token);
    const resident = server.memory();
    // What follows the intake (booking, counting) must not run beside the inserts that it is held against.
    await server.stop();
    const raw = await insertRaw(folder);
    const rate = (count: number, ms: number) => (count * 1000) / ms;
    const [decided, alone] = [rate(BATCHED, batched.ms), rate(SINGLE, single.ms)];
    return [
      'intake: simulated trade (bills, security filings, entries, movements, parcels), durable before the answer',
      `  batches of ${BATCH}, ${BATCHES_AT_ONCE} at once: ${decided.toFixed(0)} filings/s, p50 ${batched.p50.toFixed(0)} ms, p99 ${batched.p99.toFixed(0)} ms a batch`,
      `  single posts, 128 at once: ${alone.toFixed(0)} filings/s, p50 ${single.p50.toFixed(0)} ms, p99 ${single.p99.toFixed(0)} ms`,
      `  raw inserts of the same rows into ${TABLES.join(', ')}: ${raw.rate.toFixed(0)} filings/s (${raw.bytes.toFixed(0)} bytes of JSON each)`,
      `  ratio: ${(decided / raw.rate).toFixed(2)} batched (binding: 0.40), ${(alone / raw.rate).toFixed(2)} single; server ${resident} MB resident`,
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepareHouse(config: ReturnType<typeof readConfig>): Promise<string> {
  const house = await openHouse(config, 'tool');
  const parts = [...criterionParts(10_000), ...sanctionsParts()];
  const published = await house.publish({
    author: 'bench',
    approver: 'second person',
    reason: 'bench',
    at: house.now(),
    parts: parts.map((part) => ({ ...part, knownFrom: house.now() })),
    withdrawn: [],
  });
  if (!published.ok) throw new Error(JSON.stringify(published.faults.slice(0, 3)));
  const token = apiTokenOf(randomBytes(SECRET_BYTES));
  await house.database.as(house.agency.id, async (tx) => {
    const account = await createAccount(
      tx,
      {
        login: 'bench',
        name: 'Bench',
        roles: ['filer'],
        filer: 'bench',
        profile: PLAIN_PROFILE,
        language: 'en',
      },
      house.now(),
    );
    if (!account.ok) throw new Error('no account');
    await createApiToken(tx, {
      hash: hashSecret(token),
      account: account.value.id,
      label: 'bench',
      roles: ['filer'],
      expires: instantOf(Date.now() + 3_600_000),
    });
  });
  await house.close();
  return token;
}

/** The built program, as it is installed: `npm run bench` builds it first. */
async function startServer(folder: string) {
  const program = ['--max-semi-space-size=64', 'dist/cli.js', 'start'];
  const args = [...program, '--data', folder, '--port', String(PORT)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server ended')));
    child.stdout.on('data', (chunk) => {
      if (String(chunk).includes('Ctrl-C')) resolve();
    });
  });
  return { memory: () => residentOf(child), stop: () => stopped(child) };
}

function residentOf(child: ChildProcess): string {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    return (kilobytes / 1024).toFixed(0);
  } catch {
    return 'unknown';
  }
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}

function someMessages(count: number): string[] {
  const messages: string[] = [];
  const settings = { seed: 'bench', from: '2026-11-16' as Day, days: 30, filingsPerDay: 2_000 };
  for (const { filing } of simulate({ ...settings, schemes: DEFAULT_SCHEMES })) {
    messages.push(writeMessage(filing));
    if (messages.length === count) break;
  }
  return messages;
}

function batchesOf(messages: readonly string[], size: number): string[] {
  const batches: string[] = [];
  for (let from = 0; from < messages.length; from += size) {
    batches.push(`[${messages.slice(from, from + size).join(',')}]`);
  }
  return batches;
}

/** Posts bodies in order, so many under way at once. */
async function post(bodies: readonly string[], atOnce: number, token: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const walk = async () => {
    for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
      const started = performance.now();
      await postOne(body, agent, token);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, walk));
  const ms = performance.now() - began;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  return { ms, p50: at(0.5), p99: at(0.99) };
}

function postOne(body: string, agent: Agent, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const asked = request(
      { agent, port: PORT, host: '127.0.0.1', method: 'POST', path: '/v1/filings', headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const refused = (answer.statusCode ?? 500) >= 300 || text.includes('"ok":false');
          if (refused) reject(new Error(`${answer.statusCode} ${text.slice(0, 400)}`));
          else resolve();
        });
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

type Chunk = Readonly<Record<(typeof TABLES)[number], string>>;

/** The rows that the intake wrote, inserted again by plain statements into a fresh database, two at once. */
async function insertRaw(folder: string): Promise<{ rate: number; bytes: number }> {
  const cluster = await startPostgres(folder);
  const client = new pg.Client(cluster.admin('tidewaiter'));
  await client.connect();
  const chunks: Chunk[] = [];
  for (let from = 0; from < BATCHED; from += RAW_ROWS) chunks.push(await readChunk(client, from));
  await client.query('create database raw');
  await client.end();
  const app = await prepareDatabase(cluster.admin('raw'), readMigrations());
  const database = openDatabase(app);
  let next = 0;
  const walk = async () => {
    for (let chunk = chunks[next++]; chunk !== undefined; chunk = chunks[next++]) {
      await insertChunk(database, chunk);
    }
  };
  const began = performance.now();
  await Promise.all([walk(), walk()]);
  const ms = performance.now() - began;
  await database.end();
  const bytes = chunks.flatMap((chunk) => TABLES.map((table) => chunk[table].length));
  return {
    rate: (BATCHED * 1000) / ms,
    bytes: bytes.reduce((sum, length) => sum + length, 0) / BATCHED,
  };
}

/** Rows of the four tables that belong to the same decisions, as JSON text. */
async function readChunk(client: pg.Client, from: number): Promise<Chunk> {
  const belonging = {
    filing: 'filing.id = chosen.filing',
    decision: 'decision.id = chosen.id',
    journal: 'journal.subject = chosen.id',
    outbox: 'outbox.subject = chosen.id',
  };
  const read = async (table: keyof Chunk) => {
    const { rows } = await client.query<{ rows: string }>(
      `select json_agg(t)::text as rows from (select ${table}.* from ${table} join (
        select id, filing from decision order by decided_at, id offset ${from} limit ${RAW_ROWS}
      ) chosen on ${belonging[table]}) t`,
    );
    return rows[0]?.rows ?? '[]';
  };
  return {
    filing: await read('filing'),
    decision: await read('decision'),
    journal: await read('journal'),
    outbox: await read('outbox'),
  };
}

async function insertChunk(database: Database, chunk: Chunk): Promise<void> {
  await database.as('demonstration', async (tx) => {
    const { filing, decision, journal, outbox } = chunk;
    await tx.query(sql`
      insert into filing select * from json_populate_recordset(null::filing, ${filing})`);
    await tx.query(sql`
      insert into decision select * from json_populate_recordset(null::decision, ${decision})`);
    await tx.query(sql`
      insert into journal select * from json_populate_recordset(null::journal, ${journal})`);
    await tx.query(sql`
      insert into outbox select * from json_populate_recordset(null::outbox, ${outbox})`);
  });
}
