import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from './database.ts';
import { asAdmin, HERE, openTestDatabase, type TestDatabase, THERE } from './test-database.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

const RECORDS = ['filing', 'decision', 'disposition', 'journal', 'publication', 'book_part'];

describe('the role as which the server connects', () => {
  test('is no superuser, cannot bypass row-level security, and owns nothing', async () => {
    const { rows } = await asAdmin(
      opened.admin,
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns
       from pg_roles where rolname = 'tidewaiter_app'`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 },
    ]);
  });

  test('is who answers on a server connection', async () => {
    const [row] = await opened.database.as(HERE, (tx) =>
      tx.query(sql`select current_user::text, session_user::text`),
    );
    expect(row).toEqual({ current_user: 'tidewaiter_app', session_user: 'tidewaiter_app' });
  });

  test.each(RECORDS)('may neither change nor remove a %s', async (table) => {
    const client = new pg.Client(opened.app);
    await client.connect();
    try {
      await client.query(`set app.agency = '${HERE}'`);
      for (const attempt of [
        `update ${table} set agency = agency`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(client.query(attempt)).rejects.toThrow(/permission denied/);
      }
    } finally {
      await client.end();
    }
  });

  test('cannot switch row-level security off', async () => {
    const client = new pg.Client(opened.app);
    await client.connect();
    await expect(client.query('alter table filing disable row level security')).rejects.toThrow(
      /must be owner/,
    );
    await expect(client.query('set role tidewaiter_owner')).rejects.toThrow(/permission denied/);
    await client.end();
  });
});

describe('every table of an agency', () => {
  test('carries its id in the primary key and stands under forced row-level security', async () => {
    const { rows } = await asAdmin(
      opened.admin,
      `select relname::text as name, relrowsecurity and relforcerowsecurity as forced,
        exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid
          and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary
          and a.attname = 'agency') as keyed
       from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace
         and relname not in ('agency', 'migration') order by 1`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row).toMatchObject({ forced: true, keyed: true });
  });

  test('shows another agency nothing, takes nothing for it, and without an agency fails', async () => {
    const link = (agency: string, hash: string) => sql`
      insert into sign_in_link (agency, hash, account, expires_at)
      values (${agency}, ${hash}, '00000000-0000-7000-8000-000000000001', now())`;
    await opened.database.as(HERE, (tx) => tx.query(link(HERE, 'one')));
    const seen = (agency: string) =>
      opened.database.as(agency, (tx) => tx.query(sql`select hash from sign_in_link`));
    expect(await seen(HERE)).toEqual([{ hash: 'one' }]);
    expect(await seen(THERE)).toEqual([]);
    await expect(opened.database.as(THERE, (tx) => tx.query(link(HERE, 'two')))).rejects.toThrow(
      /row-level security/,
    );
    const client = new pg.Client(opened.app);
    await client.connect();
    await expect(client.query('select * from sign_in_link')).rejects.toThrow(/app\.agency/);
    await client.end();
  });
});

test('a transaction that throws leaves nothing behind', async () => {
  const attempt = opened.database.as(HERE, async (tx) => {
    await tx.query(sql`
      insert into outbox (agency, id, topic, subject, body, at)
      values (${HERE}, gen_random_uuid(), 't', gen_random_uuid(), '', now())`);
    throw new Error('changed my mind');
  });
  await expect(attempt).rejects.toThrow('changed my mind');
  expect(await opened.database.as(HERE, (tx) => tx.query(sql`select 1 from outbox`))).toEqual([]);
});
