import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { readMigrations, startPostgres } from './postgres.ts';
import { prepareDatabase } from './prepare.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connects as the superuser of the tests' own PostgreSQL. */
    readonly cluster: { host: string; port: number; user: string; password: string };
  }
}

export const TEMPLATE = 'tidewaiter_template';

/** One PostgreSQL for the whole run, with a migrated template that each test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'tw-test-'));
  chmodSync(folder, 0o755);
  const cluster = await startPostgres(folder);
  const client = new pg.Client(cluster.admin('postgres'));
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  await prepareDatabase(cluster.admin(TEMPLATE), readMigrations());
  const { host, port, user, password } = cluster.admin(TEMPLATE);
  project.provide('cluster', {
    host: host ?? '',
    port: port ?? 5432,
    user: user ?? '',
    password: typeof password === 'string' ? password : '',
  });
  return async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
