import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { Refusal } from '../terms/fault.ts';
import { type Cluster, readMigrations, startPostgres } from './postgres.ts';
import { prepareDatabase } from './prepare.ts';
import { asAdmin } from './test-database.ts';

/** A folder that everybody may enter, gone when the test ends. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tw-postgres-'));
  chmodSync(folder, 0o755);
  return folder;
}

async function refusalOf(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal but ${String(error)}`);
  return error.fault;
}

describe('a data folder', () => {
  let folder: string;
  let cluster: Cluster;
  beforeAll(async () => {
    folder = aFolder();
    cluster = await startPostgres(folder);
    await asAdmin(cluster.admin('postgres'), 'create table kept as select 7 as seven');
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('that runs already is joined, and what was written is there', async () => {
    const second = await startPostgres(folder);
    expect(second.adopted).toBe(true);
    const { rows } = await asAdmin(second.admin('postgres'), 'select seven from kept');
    expect(rows).toEqual([{ seven: 7 }]);
  });

  test('listens on no network, and writes through to the disk', async () => {
    const { rows } = await asAdmin(
      cluster.admin('postgres'),
      `select name, setting from pg_settings where name in ('fsync', 'listen_addresses',
        'full_page_writes', 'synchronous_commit') order by name`,
    );
    expect(rows).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
  });

  test('lets nobody in without its password', async () => {
    const stranger = { ...cluster.admin('postgres'), password: 'guessed' };
    const client = new pg.Client(stranger);
    await expect(client.connect()).rejects.toThrow(/password authentication failed/);
  });

  test('whose server was killed recovers by itself', async () => {
    const pid = Number((await postmaster(cluster))?.pid);
    process.kill(pid, 'SIGKILL');
    cluster = await startPostgres(folder);
    expect(cluster.adopted).toBe(false);
    const { rows } = await asAdmin(cluster.admin('postgres'), 'select seven from kept');
    expect(rows).toEqual([{ seven: 7 }]);
  });

  test('that is damaged is refused with what PostgreSQL says, and starts when it is repaired', async () => {
    await cluster.stop();
    const control = join(folder, 'postgres', 'global', 'pg_control');
    const whole = readFileSync(control);
    truncateSync(control, 100);
    const fault = await refusalOf(startPostgres(folder));
    expect(fault).toMatchObject({ code: 'postgres-data-damaged', at: join(folder, 'postgres') });
    expect(fault.got).toMatch(/pg_control/);
    writeFileSync(control, whole);
    cluster = await startPostgres(folder);
    const { rows } = await asAdmin(cluster.admin('postgres'), 'select seven from kept');
    expect(rows).toEqual([{ seven: 7 }]);
  });

  test.each([
    ['99', 'postgres-data-newer'],
    ['12', 'postgres-data-damaged'],
    ['', 'postgres-data-damaged'],
  ])('of PG_VERSION "%s" is refused as %s and not touched', async (version, code) => {
    const other = aFolder();
    onTestFinished(() => rmSync(other, { recursive: true, force: true }));
    mkdirSync(join(other, 'postgres'));
    writeFileSync(join(other, 'postgres', 'PG_VERSION'), version);
    expect(await refusalOf(startPostgres(other))).toMatchObject({ code });
    expect(readdirSync(join(other, 'postgres'))).toEqual(['PG_VERSION']);
  });

  test('whose first start was killed half way is begun anew', async () => {
    const other = aFolder();
    onTestFinished(() => rmSync(other, { recursive: true, force: true }));
    mkdirSync(join(other, 'postgres.new'));
    writeFileSync(join(other, 'postgres.new', 'half'), 'made');
    const begun = await startPostgres(other);
    onTestFinished(() => begun.stop());
    expect(existsSync(join(other, 'postgres', 'half'))).toBe(false);
    expect(existsSync(join(other, 'postgres.new'))).toBe(false);
  });
});

async function postmaster(cluster: Cluster): Promise<{ pid: string } | undefined> {
  const { rows } = await asAdmin(
    cluster.admin('postgres'),
    `select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as pid`,
  );
  return rows[0];
}

test('two databases of one server are prepared at the same time', async () => {
  const cluster = inject('cluster');
  const names = [1, 2, 3, 4, 5, 6].map((n) => `prepared_${n}`);
  for (const name of names) {
    await asAdmin({ ...cluster, database: 'postgres' }, `create database ${name}`);
  }
  for (let round = 0; round < 3; round += 1) {
    const prepared = names.map((database) =>
      prepareDatabase({ ...cluster, database }, readMigrations()),
    );
    const configs = await Promise.all(prepared);
    expect(new Set(configs.map((config) => config.user))).toEqual(new Set(['tidewaiter_app']));
  }
});
