import { createHmac } from 'node:crypto';
import pg from 'pg';
import { sha256 } from '../terms/canonical.ts';
import { refusal } from '../terms/fault.ts';
import { LEDGER_FAULTS } from './faults.ts';

export interface Migration {
  /** `0001_house.sql`; the number orders them. */
  readonly name: string;
  readonly text: string;
}

/** The server logs in as this role: no owner, no superuser, no bypass of row-level security. */
const APP_ROLE = 'tidewaiter_app';
/** Owns the tables; nobody logs in as it. */
const OWNER_ROLE = 'tidewaiter_owner';
/** "tide" in ASCII: the advisory lock under which one process migrates at a time. */
const MIGRATION_LOCK = 0x74696465;

/**
 * Brings a database to the newest schema and answers how the server connects to it.
 *
 * Forward only; each migration is one transaction under an advisory lock, and is recorded with the
 * hash of its text so that an edited one is noticed.
 *
 * @param admin connects as a role that may create roles; it prepares, the server never uses it
 * @faults postgres-data-newer, database-role
 */
export async function prepareDatabase(
  admin: pg.ClientConfig,
  migrations: readonly Migration[],
): Promise<pg.ClientConfig> {
  const client = new pg.Client(admin);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    const password = appPassword(client.password ?? '');
    await prepareRoles(client, password);
    await client.query(`set role ${OWNER_ROLE}`);
    await migrate(client, migrations, admin.database ?? '');
    return { ...withoutUrl(admin, client), user: APP_ROLE, password };
  } finally {
    await client.end();
  }
}

/** Every server with the same admin password finds the same one, and none has to keep it. */
function appPassword(adminPassword: string): string {
  return createHmac('sha256', adminPassword).update(APP_ROLE).digest('hex');
}

function withoutUrl(admin: pg.ClientConfig, client: pg.Client): pg.ClientConfig {
  const ssl = admin.ssl === undefined ? {} : { ssl: admin.ssl };
  return {
    host: client.host,
    port: client.port,
    database: client.database ?? 'tidewaiter',
    ...ssl,
  };
}

/** @faults database-role */
async function prepareRoles(client: pg.Client, password: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await makeRoles(client, password);
    } catch (error) {
      // Roles belong to the whole server, and the lock to one database: another may make them now.
      const race = error instanceof Error && 'code' in error && RACES.has(String(error.code));
      if (!race || attempt >= ATTEMPTS_MAX) {
        throw refusal(LEDGER_FAULTS, 'database-role', '', messageOf(error));
      }
    }
  }
}

/** Unique and duplicate names, and "tuple concurrently updated", which has no code of its own. */
const RACES = new Set(['23505', '42710', 'XX000']);
const ATTEMPTS_MAX = 10;

async function makeRoles(client: pg.Client, password: string): Promise<void> {
  await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${OWNER_ROLE}') then
        create role ${OWNER_ROLE} nologin;
      end if;
      if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
        create role ${APP_ROLE} login nosuperuser nobypassrls;
      end if;
      if not pg_has_role(current_user, '${OWNER_ROLE}', 'member') then
        execute format('grant ${OWNER_ROLE} to %I', current_user);
      end if;
      execute format('grant create, connect on database %I to ${OWNER_ROLE}', current_database());
      execute format('grant connect on database %I to ${APP_ROLE}', current_database());
    end $$`);
  await client.query(`alter role ${APP_ROLE} password '${password}'`);
  await client.query(`grant usage, create on schema public to ${OWNER_ROLE}`);
  await client.query(`grant usage on schema public to ${APP_ROLE}`);
}

async function migrate(
  client: pg.Client,
  migrations: readonly Migration[],
  folder: string,
): Promise<void> {
  await client.query(`create table if not exists migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration order by name',
  );
  const known = new Map(migrations.map((migration) => [migration.name, sha256(migration.text)]));
  for (const applied of rows) {
    if (known.get(applied.name) !== applied.sha256) {
      throw refusal(LEDGER_FAULTS, 'postgres-data-newer', folder, applied.name);
    }
  }
  const applied = new Set(rows.map((row) => row.name));
  for (const migration of migrations) {
    if (applied.has(migration.name)) continue;
    await client.query('begin');
    await client.query(migration.text);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [
      migration.name,
      sha256(migration.text),
    ]);
    await client.query('commit');
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
