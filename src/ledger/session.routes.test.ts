import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, expectTypeOf, onTestFinished, test } from 'vitest';
import type { Session } from '../decision/view.ts';
import { type Instant, instantOf } from '../terms/day.ts';
import {
  createAccount,
  createApiToken,
  createSignInLink,
  revokeApiToken,
  setPassword,
} from './account.store.ts';
import { type SessionView, SIGN_IN_POLICY } from './account.ts';
import { sql } from './database.ts';
import { LEDGER_FAULTS } from './faults.ts';
import { guardRequests, identifyRequests, loggedRequest, type Threshold } from './guard.routes.ts';
import { verifyJournal } from './journal.store.ts';
import { problem } from './problem.ts';
import { apiTokenOf, hashPassword, hashSecret, SALT_BYTES, SECRET_BYTES } from './secret.ts';
import { PLAIN_PROFILE } from './sender-profile.ts';
import { sessionRoutes } from './session.routes.ts';
import { HERE, openTestDatabase, type TestDatabase } from './test-database.ts';

const START = 1_795_000_000_000;
const PASSWORD = 'the tide waits for none';
const CHEAP = { logN: 4, r: 8, p: 1 };
const API_TOKEN = apiTokenOf(Buffer.alloc(SECRET_BYTES, 7));
let opened: TestDatabase;
let now: Instant;
let officer: string;
let chance = 0;
let log = '';

beforeAll(async () => {
  opened = await openTestDatabase();
  now = instantOf(START);
  officer = await opened.database.as(HERE, async (tx) => {
    const asked = {
      login: 'dana',
      name: 'Dana Reyes',
      roles: ['officer'],
      filer: null,
      profile: PLAIN_PROFILE,
    } as const;
    const created = await createAccount(tx, { ...asked, language: 'es' }, now);
    if (!created.ok) throw new Error('the account was not created');
    const { id } = created.value;
    await setPassword(tx, id, await hashPassword(PASSWORD, Buffer.alloc(SALT_BYTES), CHEAP));
    const token = { hash: hashSecret(API_TOKEN), account: id, label: 'nightly' };
    const expires = instantOf(START + 3_600_000_000);
    await createApiToken(tx, { ...token, roles: ['officer'], expires });
    return id;
  });
});
afterAll(() => opened.drop());

/** A server with the doors, one route that reads and one that changes. */
async function serve(change: Partial<Threshold> = {}): Promise<FastifyInstance> {
  const threshold: Threshold = {
    database: opened.database,
    agency: { id: HERE, name: 'Here Customs', zone: 'America/New_York' },
    now: () => now,
    random: (bytes) => {
      chance += 1;
      return Buffer.alloc(bytes, chance);
    },
    secure: true,
    policy: SIGN_IN_POLICY,
    tables: [LEDGER_FAULTS],
    ...change,
  };
  const stream = {
    write: (line: string) => {
      log += line;
    },
  };
  const app = fastify({ logger: { stream, serializers: { req: loggedRequest } } });
  onTestFinished(() => app.close());
  await guardRequests(app, threshold);
  await identifyRequests(app, threshold);
  sessionRoutes(app, threshold);
  app.setNotFoundHandler((_request, reply) =>
    problem(reply, 404, [LEDGER_FAULTS.fault('nothing-here', '')], threshold.tables),
  );
  app.get('/v1/whoami', async (request) => ({ login: request.principal?.login ?? null }));
  app.post('/v1/change', async () => ({ changed: true }));
  return app;
}

function signIn(app: FastifyInstance, body: object = {}) {
  const payload = { login: 'dana', password: PASSWORD, ...body };
  return app.inject({ method: 'POST', url: '/v1/session', payload });
}

/** Signs in, and answers what the browser then holds. */
async function enter(app: FastifyInstance) {
  const answer = await signIn(app);
  expect(answer.statusCode).toBe(200);
  const secret = answer.cookies[0]?.value ?? '';
  return { cookies: { tw_session: secret }, secret, csrf: answer.json<SessionView>().csrf };
}

describe('signing in with a password', () => {
  test('answers who is in, and sets a cookie that scripts and other sites do not get', async () => {
    const app = await serve();
    const answer = await signIn(app, { login: ' Dana ' });
    expect(answer.json()).toEqual({
      account: { login: 'dana', name: 'Dana Reyes', roles: ['officer'], language: 'es' },
      agency: { id: HERE, name: 'Here Customs', zone: 'America/New_York' },
      csrf: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(answer.cookies).toEqual([
      {
        name: 'tw_session',
        value: expect.stringMatching(/^[\w-]{43}$/),
        maxAge: 12 * 3600,
        path: '/',
        httpOnly: true,
        secure: true,
        sameSite: 'Strict',
      },
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('sets a cookie that plain HTTP can carry where there is no HTTPS', async () => {
    const app = await serve({ secure: false });
    const [cookie] = (await signIn(app)).cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    expect(cookie).not.toHaveProperty('secure');
  });

  test('answers as the desk expects', () => {
    expectTypeOf<SessionView>().toExtend<Session>();
  });

  test('answers the same for a wrong password, an unknown login and a locked account', async () => {
    const app = await serve({ policy: { ...SIGN_IN_POLICY, failuresMax: 1 } });
    const unknown = await signIn(app, { login: 'nobody' });
    const wrong = await signIn(app, { password: 'wrong' });
    const locked = await signIn(app);
    expect([unknown.statusCode, wrong.statusCode, locked.statusCode]).toEqual([401, 401, 401]);
    expect(wrong.body).toBe(unknown.body);
    expect(locked.body).toBe(unknown.body);
    expect(locked.cookies).toEqual([]);
    now = instantOf(START + 16 * 60_000);
    expect((await signIn(app)).statusCode).toBe(200);
  });

  test('says everything that is missing, and repeats nothing that was typed', async () => {
    const app = await serve();
    const answer = await signIn(app, { password: undefined, passwort: PASSWORD });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().faults.map((fault: { at: string }) => fault.at)).toContain('/password');
    expect(answer.body).not.toContain(PASSWORD);
  });

  test('cannot be done by a form on another site', async () => {
    const app = await serve();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const payload = JSON.stringify({ login: 'dana', password: PASSWORD });
      const headers = { 'content-type': type };
      const answer = await app.inject({ method: 'POST', url: '/v1/session', payload, headers });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.cookies).toEqual([]);
    }
  });

  test('is limited for each address', async () => {
    const app = await serve({ policy: { ...SIGN_IN_POLICY, attemptsPerMinute: 3 } });
    for (let tries = 0; tries < 3; tries += 1) expect((await signIn(app)).statusCode).toBe(200);
    const limited = await signIn(app);
    expect(limited.statusCode).toBe(429);
    expect(limited.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(limited.headers['retry-after']).toMatch(/^\d+$/);
    expect(limited.json().faults).toMatchObject([{ code: 'too-many-requests' }]);
    const payload = { login: 'dana', password: PASSWORD };
    const request = { method: 'POST', url: '/v1/session', payload } as const;
    const elsewhere = await app.inject({ ...request, remoteAddress: '192.0.2.7' });
    expect(elsewhere.statusCode).toBe(200);
  });

  test('is written into the journal, which stays whole', async () => {
    const app = await serve();
    await enter(app);
    const [row] = await opened.database.as(HERE, (tx) =>
      tx.query(sql`select body from journal where subject = ${officer} order by seq desc limit 1`),
    );
    expect(JSON.parse(String(row?.['body']))).toMatchObject({
      kind: 'sign-in',
      actor: 'dana',
      at: now,
      facts: { by: 'password', roles: ['officer'] },
    });
    expect((await verifyJournal(opened.database, HERE)).breaks).toEqual([]);
  });
});

describe('signing in by link', () => {
  test('works once', async () => {
    const app = await serve();
    const token = 'a-link-that-somebody-was-given';
    const link = { hash: hashSecret(token), account: officer, expires: instantOf(START + 36e5) };
    await opened.database.as(HERE, (tx) => createSignInLink(tx, link));
    const follow = () =>
      app.inject({ method: 'POST', url: '/v1/session/link', payload: { token } });
    const answers = await Promise.all([follow(), follow(), follow()]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 410, 410]);
    const entered = answers.find((answer) => answer.statusCode === 200);
    expect(entered?.json()).toMatchObject({ account: { login: 'dana' } });
    const spent = answers.find((answer) => answer.statusCode === 410);
    expect(spent?.json().faults).toMatchObject([{ code: 'link-spent' }]);
    expect(spent?.cookies).toEqual([]);
  });
});

describe('who is in', () => {
  test('is nobody without a cookie, or with one that was made up', async () => {
    const app = await serve();
    for (const cookies of [{}, { tw_session: 'made-up' }]) {
      const answer = await app.inject({ url: '/v1/session', cookies });
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.json()).toMatchObject({ status: 401, faults: [{ code: 'not-signed-in' }] });
    }
  });

  test('is told with the same CSRF token as long as the session lasts', async () => {
    const app = await serve();
    const { cookies, csrf } = await enter(app);
    const answer = await app.inject({ url: '/v1/session', cookies });
    expect(answer.json()).toMatchObject({ account: { login: 'dana' }, csrf });
    const before = now;
    now = instantOf(Date.parse(before) + 12 * 3_600_000);
    expect((await app.inject({ url: '/v1/session', cookies })).statusCode).toBe(401);
    now = before;
  });

  test('is nobody any more after going out', async () => {
    const app = await serve();
    const { cookies, csrf } = await enter(app);
    const headers = { 'x-csrf-token': csrf };
    const out = await app.inject({ method: 'DELETE', url: '/v1/session', cookies, headers });
    expect(out.statusCode).toBe(204);
    expect(out.cookies).toMatchObject([{ name: 'tw_session', value: '' }]);
    expect((await app.inject({ url: '/v1/session', cookies })).statusCode).toBe(401);
    const again = await app.inject({ method: 'DELETE', url: '/v1/session', cookies });
    expect(again.statusCode).toBe(204);
  });
});

describe('a change', () => {
  test('that comes with the cookie alone is refused', async () => {
    const app = await serve();
    const { cookies, csrf } = await enter(app);
    const other = await enter(app);
    const change = (headers: Record<string, string>) =>
      app.inject({ method: 'POST', url: '/v1/change', cookies, headers, payload: {} });
    for (const headers of [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': other.csrf }]) {
      const answer = await change({ ...headers });
      expect(answer.statusCode).toBe(403);
      expect(answer.json().faults).toMatchObject([{ code: 'csrf-mismatch' }]);
    }
    expect((await change({ 'x-csrf-token': csrf })).json()).toEqual({ changed: true });
  });

  test('needs no CSRF token from an API token, which no browser sends by itself', async () => {
    const app = await serve();
    const headers = { authorization: `Bearer ${API_TOKEN}` };
    const answer = await app.inject({ method: 'POST', url: '/v1/change', headers, payload: {} });
    expect(answer.json()).toEqual({ changed: true });
    const who = await app.inject({ url: '/v1/session', headers });
    expect(who.json()).toMatchObject({ account: { login: 'dana' }, csrf: '' });
  });
});

describe('an API token', () => {
  test('that nobody gave is refused, even beside a good cookie', async () => {
    const app = await serve();
    const { cookies } = await enter(app);
    for (const token of ['made-up', `${API_TOKEN}x`, '']) {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await app.inject({ url: '/v1/whoami', headers, cookies });
      expect(answer.statusCode).toBe(401);
      expect(answer.json().faults).toMatchObject([{ code: 'token-refused' }]);
    }
  });

  test('that was taken back is refused a moment later', async () => {
    const app = await serve();
    const token = apiTokenOf(Buffer.alloc(SECRET_BYTES, 9));
    const hash = hashSecret(token);
    const expires = instantOf(START + 3_600_000_000);
    const given = { hash, account: officer, label: 'brief', roles: ['officer'], expires } as const;
    await opened.database.as(HERE, (tx) => createApiToken(tx, given));
    const ask = async () => {
      const headers = { authorization: `Bearer ${token}` };
      return (await app.inject({ url: '/v1/whoami', headers })).statusCode;
    };
    const before = now;
    expect(await ask()).toBe(200);
    await opened.database.as(HERE, (tx) => revokeApiToken(tx, hash, now));
    now = instantOf(Date.parse(before) + SIGN_IN_POLICY.tokenMilliseconds - 1);
    expect(await ask()).toBe(200);
    now = instantOf(Date.parse(before) + SIGN_IN_POLICY.tokenMilliseconds);
    expect(await ask()).toBe(401);
    now = before;
  });
});

test('a problem speaks the language of the account to whoever asks for none', async () => {
  const app = await serve();
  for (const headers of [{}, { 'accept-language': '*' }]) {
    const authorization = `Bearer ${API_TOKEN}`;
    const answer = await app.inject({ url: '/v1/nowhere', headers: { ...headers, authorization } });
    expect(answer.json()).toMatchObject({ title: 'Aquí no hay nada.' });
  }
});

test('the log holds no password, no token, no link and no session', async () => {
  log = '';
  const app = await serve();
  const { cookies, secret, csrf } = await enter(app);
  await signIn(app, { password: 'a wrong password' });
  await app.inject({ url: '/sign-in/a-link-that-is-secret?x=1', cookies });
  await app.inject({ url: '/v1/whoami', headers: { authorization: `Bearer ${API_TOKEN}` } });
  await app.inject({ method: 'POST', url: '/v1/session/link', payload: { token: 'link-secret' } });
  expect(log).toContain('/sign-in/…?x=1');
  expect(log).toContain('/v1/session/link');
  const secrets = [
    PASSWORD,
    'a wrong password',
    secret,
    csrf,
    API_TOKEN,
    'is-secret',
    'link-secret',
  ];
  for (const hidden of secrets) expect(log).not.toContain(hidden);
});
