import { createHmac, randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { TEMPLATE } from './test-cluster.ts';

export interface TestDatabase {
  /** As the server connects: under row-level security. */
  readonly database: Database;
  readonly app: pg.ClientConfig;
  /** As the superuser, who sees through row-level security: for planting faults. */
  readonly admin: pg.ClientConfig;
  readonly drop: () => Promise<void>;
}

/** The two agencies that every test database holds. */
export const HERE = 'here';
export const THERE = 'there';

/** A fresh copy of the migrated template with two agencies. The caller drops it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(
    { ...cluster, database: 'postgres' },
    `create database ${name} template ${TEMPLATE}`,
  );
  const admin = { ...cluster, database: name };
  await asAdmin(
    admin,
    `insert into agency (id, name, zone, control_seed) values
      ('${HERE}', 'Here Customs', 'America/New_York', 'seed-here'),
      ('${THERE}', 'There Customs', 'America/Mexico_City', 'seed-there')`,
  );
  const password = createHmac('sha256', cluster.password).update('tidewaiter_app').digest('hex');
  const app = { ...cluster, database: name, user: 'tidewaiter_app', password };
  const database = openDatabase(app);
  return {
    database,
    app,
    admin,
    drop: async () => {
      await database.end();
      await asAdmin({ ...cluster, database: 'postgres' }, `drop database ${name} with (force)`);
    },
  };
}

/** A database for one test, dropped when it ends. */
export async function testDatabase(): Promise<TestDatabase> {
  const opened = await openTestDatabase();
  onTestFinished(opened.drop);
  return opened;
}

/** Runs one statement as the superuser, on a connection of its own. */
export async function asAdmin(config: pg.ClientConfig, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}
