import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { readMessages } from '../cli/messages.ts';
import { startPostgres } from '../ledger/postgres.ts';
import { PLAIN_PROFILE } from '../ledger/sender-profile.ts';
import { asAdmin, testDatabase } from '../ledger/test-database.ts';
import { testConfig } from './test-house.ts';
import {
  aDataFolder,
  clearAway,
  isAlive,
  type Program,
  postmasterOf,
  startProgram,
} from './test-program.ts';

// One data folder goes through all of this in order, for each start of it costs seconds.

const EXAMPLES_FILED = readdirSync('examples', { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .flatMap(({ name }) => readMessages(join('examples', name), PLAIN_PROFILE)).length;
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let folder: string;
let data: string;
let program: Program;
/** Of the officer who came in by the link. */
let cookie = '';
const started: Program[] = [];

function start(...given: Parameters<typeof startProgram>): Program {
  const one = startProgram(...given);
  started.push(one);
  return one;
}

beforeAll(async () => {
  folder = aDataFolder();
  data = join(folder, 'data');
  program = start(data);
  await program.ready;
});
afterAll(() => clearAway(folder, ...started));

/** A start that must not succeed: its exit code, and the lines that it complained in. */
async function refused(...given: Parameters<typeof startProgram>) {
  const one = start(...given);
  const code = await one.ended;
  const lines = one.complaint().trimEnd().split('\n');
  return { code, lines, out: one.out() };
}

/** It takes its leave of the folder first and ends a moment later. */
async function untilGone(postmaster: number | null): Promise<void> {
  expect(postmaster).not.toBeNull();
  await vi.waitFor(() => expect(isAlive(postmaster ?? 0)).toBe(false), { timeout: 10_000 });
}

function decisionLines(out: string): readonly string[] {
  return out.split('\n').filter((line) => /^[●◐▤◆■✕] /.test(line));
}

describe('the first start', () => {
  test('prints one line for each decision on the examples, and refuses none of them', () => {
    const lines = decisionLines(program.out());
    expect(EXAMPLES_FILED).toBeGreaterThan(15);
    expect(lines).toHaveLength(EXAMPLES_FILED);
    expect(lines.filter((line) => line.includes('refused'))).toEqual([]);
    expect(lines.filter((line) => line.includes('[filed before]'))).toEqual([]);
  });

  test('listens on this machine only, and says that it is nobody’s government', () => {
    expect(program.address()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(program.out()).toMatch(/not affiliated with any government/);
    expect(program.out()).toMatch(/synthetic/);
  });

  test('lets an officer and a filer in by its links, each of them once', async () => {
    const links = [...program.out().matchAll(/\/sign-in\/(\S+)/g)].map(([, token]) => token);
    expect(links).toHaveLength(2);
    const enter = (token: string | undefined) =>
      fetch(`${program.address()}/v1/session/link`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      });
    for (const [n, role] of ['officer', 'filer'].entries()) {
      const entered = await enter(links[n]);
      expect(entered.status).toBe(200);
      const session: { account: { roles: string[] } } = JSON.parse(await entered.text());
      expect(session.account.roles).toContain(role);
      if (role === 'officer') cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      expect((await enter(links[n])).status).toBe(410);
    }
  });

  test('keeps a second one off the same folder, with one line that says what to do', async () => {
    const { code, lines, out } = await refused(data);
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/already runs on .*Stop it first/)]);
    expect(out).toBe('');
    expect((await fetch(`${program.address()}/v1/health`)).status).toBe(401);
  });
});

describe('Ctrl-C', () => {
  test('tells those who watch that it is over, leaves no PostgreSQL behind, ends with 0', async () => {
    const postmaster = postmasterOf(data);
    const watched = await fetch(`${program.address()}/v1/events`, { headers: { cookie } });
    expect(watched.status).toBe(200);
    program.child.kill('SIGINT');
    // A connection that was cut would throw here.
    expect(await watched.text()).toBe(': watching\n\n');
    expect(await program.ended).toBe(0);
    expect(program.out()).toMatch(/Stopped\. Nothing was lost/);
    expect(program.complaint()).toBe('');
    await untilGone(postmaster);
  });

  test('and a second start keeps everything: the examples were filed before', async () => {
    program = start(data);
    await program.ready;
    const lines = decisionLines(program.out());
    expect(lines).toHaveLength(EXAMPLES_FILED);
    expect(lines.filter((line) => !line.endsWith('[filed before]'))).toEqual([]);
  });

  test('is what SIGTERM does as well', async () => {
    const postmaster = postmasterOf(data);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    await untilGone(postmaster);
  });
});

describe('a start that cannot be', () => {
  test('because the port is taken says so, and leaves no PostgreSQL behind', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void squatter.close());
    await new Promise((resolve) => squatter.once('listening', resolve));
    const taken = squatter.address();
    const port = typeof taken === 'object' && taken !== null ? String(taken.port) : '';
    const { code, lines } = await refused(data, {}, ['--port', port]);
    expect(code).toBe(1);
    expect(lines).toEqual([
      `Port ${port} is in use. Stop what uses it, or choose another with --port.`,
    ]);
    expect(postmasterOf(data)).toBeNull();
  });

  test('because a newer version migrated the database says so, and changes nothing', async () => {
    const cluster = await startPostgres(data);
    const newer = `insert into migration (name, sha256) values ('9999_later.sql', 'unknown')`;
    await asAdmin(cluster.admin('tidewaiter'), newer);
    await cluster.stop();
    const { code, lines } = await refused(data);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/newer version \(9999_later\.sql\).*nothing was/),
    ]);
    expect(postmasterOf(data)).toBeNull();
  });

  test('because PostgreSQL of a newer version wrote the folder says so', async () => {
    const file = join(data, 'postgres', 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '99\n');
    const { code, lines } = await refused(data);
    writeFileSync(file, version);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/newer version \(99\).*Start it with that version/),
    ]);
  });

  test('because the folder is damaged says so', async () => {
    const control = join(data, 'postgres', 'global', 'pg_control');
    const whole = readFileSync(control);
    truncateSync(control, 100);
    const { code, lines } = await refused(data);
    writeFileSync(control, whole);
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/does not start: .*Restore a backup, or move/)]);
  });

  test('because no PostgreSQL comes for this platform says so', async () => {
    const elsewhere = join(folder, 'elsewhere.mjs');
    writeFileSync(elsewhere, `Object.defineProperty(process, 'arch', { value: 'pdp11' });`);
    const { code, lines } = await refused(data, { NODE_OPTIONS: `--import ${elsewhere}` });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/No PostgreSQL comes .*DATABASE_URL/)]);
  });

  test('because a setting is wrong names each of them', async () => {
    const { code, lines } = await refused(data, { TIDEWAITER_ZONE: 'Mars/Olympus' }, [
      '--port',
      'ninety',
    ]);
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^TIDEWAITER_PORT: /),
      expect.stringMatching(/^TIDEWAITER_ZONE: /),
    ]);
  });
});

describe.skipIf(process.getuid?.() !== 0)('as root', () => {
  test('in a folder that nobody else may enter it runs in a namespace, or says what to do', async () => {
    const closed = aDataFolder(0o700);
    const one = start(join(closed, 'data'));
    onTestFinished(() => clearAway(closed, one));
    await one.ready;
    if (one.address() === '') {
      expect(await one.ended).toBe(1);
      expect(one.complaint()).toMatch(/^PostgreSQL will not run as root.*\n$/);
    } else {
      one.child.kill('SIGINT');
      expect(await one.ended).toBe(0);
    }
  });

  test('in such a folder and without namespaces it says what to do', async () => {
    const closed = aDataFolder(0o700);
    onTestFinished(() => clearAway(closed));
    const { code, lines } = await refused(join(closed, 'data'), { PATH: closed });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^PostgreSQL will not run as root.*--data/)]);
  });
});

test('with DATABASE_URL it uses that server, and leaves it running', async () => {
  const own = await testDatabase();
  const url = testConfig(own).databaseUrl ?? '';
  const elsewhere = aDataFolder();
  const one = start(join(elsewhere, 'data'), { DATABASE_URL: url });
  onTestFinished(() => clearAway(elsewhere, one));
  await one.ready;
  expect(decisionLines(one.out())).toHaveLength(EXAMPLES_FILED);
  expect(postmasterOf(join(elsewhere, 'data'))).toBeNull();
  one.child.kill('SIGINT');
  expect(await one.ended).toBe(0);
  const { rows } = await asAdmin(own.admin, 'select count(*)::int as filings from filing');
  expect(rows).toEqual([{ filings: EXAMPLES_FILED }]);
});

test('with a DATABASE_URL that does not answer it says so', async () => {
  const url = 'postgres://nobody@127.0.0.1:1/none';
  const { code, lines } = await refused(data, { DATABASE_URL: url });
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/127\.0\.0\.1:1\/none does not answer.*DATABASE_URL/),
  ]);
});

test('a server whose database was killed ends with one line that says what to do', async () => {
  const folder = aDataFolder();
  const data = join(folder, 'data');
  const program = start(data);
  onTestFinished(() => clearAway(folder, program));
  await program.ready;
  process.kill(postmasterOf(data) ?? 0, 'SIGKILL');
  // Until its last connection has noticed.
  await sleep(2_000);
  program.child.kill('SIGINT');
  expect(await program.ended).toBe(1);
  expect(program.complaint()).toMatch(/The database does not answer any more\..*start again/);
  expect(program.complaint()).not.toMatch(/^\s+at /m);
}, 60_000);
