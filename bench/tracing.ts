import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { type Database, openDatabase } from '../src/ledger/database.ts';
import { readMigrations, startPostgres } from '../src/ledger/postgres.ts';
import { prepareDatabase } from '../src/ledger/prepare.ts';
import { listLotsBack, TO_ORIGINS } from '../src/tracing/chain/way.store.ts';

const AGENCY = 'bench';
/** Steps from the goods that are entered to where they began, and lots at each of them. */
const LAYERS = 5;
const LOTS = 1_027_000;
const WALKS = 2_000;
const WHOLE_WALKS = 200;

/**
 * How long it takes to walk two steps back from a lot, and to its origins, in a register of ten million edges.
 *
 * Three lots of four are made of one other, one in five of three, one in twenty of twelve, each of any lot of the layer
 * before: nothing that is walked lies together.
 */
export async function benchTracing(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tw-tracing-'));
  chmodSync(folder, 0o755);
  const cluster = await startPostgres(folder);
  try {
    const admin = new pg.Client(cluster.admin('postgres'));
    await admin.connect();
    await admin.query('create database tracing');
    await admin.end();
    const app = await prepareDatabase(cluster.admin('tracing'), readMigrations());
    const built = await build(cluster.admin('tracing'));
    const database = openDatabase(app);
    try {
      const two = await walk(database, WALKS, 2);
      const whole = await walk(database, WHOLE_WALKS, null);
      return [
        `tracing: ${built.edges.toLocaleString('en-US')} edges, built in ${built.seconds.toFixed(0)} s`,
        `  two steps back: ${sayTimes(two)}`,
        `  to the origins: ${sayTimes(whole)}`,
      ];
    } finally {
      await database.end();
    }
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The table of the register itself, filled without its indexes and indexed then. */
async function build(config: pg.ClientConfig): Promise<{ edges: number; seconds: number }> {
  const client = new pg.Client(config);
  await client.connect();
  const started = performance.now();
  await client.query(`
    insert into agency values ('${AGENCY}', 'Bench', 'America/New_York', 'bench');
    alter table trace_edge drop constraint trace_edge_pkey;
    drop index trace_edge_forward;
    alter table trace_edge set unlogged;
    set maintenance_work_mem = '512MB';
    set synchronous_commit = off`);
  for (let layer = 1; layer <= LAYERS; layer += 1) {
    await client.query(`
      insert into trace_edge
      select '${AGENCY}', 'lot-${layer}-' || made,
        'lot-${layer - 1}-' || ((abs(hashint8(made)::bigint) + part * 104729) % ${LOTS} + 1),
        ('00000000-0000-7000-8000-' || lpad(to_hex(made::bigint * 8 + ${layer}), 12, '0'))::uuid,
        'made', 500, 'kg', timestamptz '2026-03-01T00:00:00Z' + made % 300 * interval '1 day',
        'place-' || made % 5000, 'holder-' || made % 5000
      from generate_series(1, ${LOTS}) made
      cross join lateral generate_series(1,
        case when made % 20 = 0 then 12 when made % 5 = 1 then 3 else 1 end) part`);
  }
  await client.query(
    'alter table trace_edge add primary key (agency, output_lot, input_lot, event)',
  );
  await client.query(
    'create index trace_edge_forward on trace_edge (agency, input_lot, output_lot)',
  );
  await client.query('vacuum (analyze) trace_edge');
  const { rows } = await client.query('select count(*) as edges from trace_edge');
  await client.end();
  return { edges: Number(rows[0]?.edges), seconds: (performance.now() - started) / 1_000 };
}

interface Walked {
  readonly milliseconds: readonly number[];
  readonly lots: number;
}

/** Walks back from lots all over the last layer, a transaction each, as a filing's page does. */
async function walk(database: Database, walks: number, hops: number | null): Promise<Walked> {
  const milliseconds: number[] = [];
  let lots = 0;
  const limits = { ...TO_ORIGINS, hops };
  for (let n = 0; n < walks; n += 1) {
    const lot = `lot-${LAYERS}-${((n * 7_919_993) % LOTS) + 1}`;
    const started = performance.now();
    const found = await database.as(AGENCY, (tx) => listLotsBack(tx, [lot], limits));
    milliseconds.push(performance.now() - started);
    lots += found.length;
  }
  return { milliseconds: milliseconds.toSorted((a, b) => a - b), lots: lots / walks };
}

function sayTimes({ milliseconds, lots }: Walked): string {
  const at = (share: number) =>
    (milliseconds[Math.floor(milliseconds.length * share)] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, ${lots.toFixed(1)} lots a walk`;
}
