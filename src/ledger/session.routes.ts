import assert from 'node:assert/strict';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { instantOf, millisecondsOf } from '../terms/day.ts';
import { parseLink, parseSignIn } from './account.parse.ts';
import {
  countAttempt,
  endSession,
  forgiveFailures,
  openSession,
  redeemSignInLink,
} from './account.store.ts';
import { type Account, principalOf, sessionOf } from './account.ts';
import type { Transaction } from './database.ts';
import { LEDGER_FAULTS } from './faults.ts';
import { SESSION_COOKIE, type Threshold } from './guard.routes.ts';
import { recordEvents } from './journal.store.ts';
import { problem } from './problem.ts';
import { csrfOf, hashSecret, SECRET_BYTES, secretOf, verifyPassword } from './secret.ts';

const HOUR_MS = 3_600_000;

/** Coming in, by password or by a link that works once; who is in; going out. */
export function sessionRoutes(app: FastifyInstance, threshold: Threshold): void {
  assert(app.hasDecorator('rateLimit'), 'sessionRoutes needs guardRequests before it');
  assert(app.hasRequestDecorator('principal'), 'sessionRoutes needs identifyRequests before it');
  const { database, agency, now, policy, secure, tables } = threshold;
  const wayIn = {
    anonymous: true,
    rateLimit: { max: policy.attemptsPerMinute, timeWindow: '1 minute' },
  } as const;
  const cookie = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;

  app.post('/v1/session', { config: wayIn }, async (request, reply) => {
    const sent = parseSignIn(request.body);
    if (!sent.ok) return problem(reply, 400, sent.faults, tables);
    const account = await knock(threshold, sent.value.login, sent.value.password);
    if (account === null) {
      return problem(reply, 401, [LEDGER_FAULTS.fault('sign-in-refused', '')], tables);
    }
    const secret = await database.as(agency.id, async (tx) => {
      await forgiveFailures(tx, account.id);
      return enter(tx, threshold, account, 'password');
    });
    return welcome(reply, account, secret);
  });

  app.post('/v1/session/link', { config: wayIn }, async (request, reply) => {
    const sent = parseLink(request.body);
    if (!sent.ok) return problem(reply, 400, sent.faults, tables);
    const entered = await database.as(agency.id, async (tx) => {
      const account = await redeemSignInLink(tx, hashSecret(sent.value), now());
      if (account === null) return null;
      return { account, secret: await enter(tx, threshold, account, 'link') };
    });
    if (entered === null) {
      return problem(reply, 410, [LEDGER_FAULTS.fault('link-spent', '')], tables);
    }
    return welcome(reply, entered.account, entered.secret);
  });

  app.get('/v1/session', async (request, reply) => {
    const { principal } = request;
    if (principal === null) {
      return problem(reply, 401, [LEDGER_FAULTS.fault('not-signed-in', '')], tables);
    }
    const secret = request.cookies[SESSION_COOKIE];
    const csrf = principal.via === 'session' && secret !== undefined ? csrfOf(secret) : '';
    return reply.header('cache-control', 'no-store').send(sessionOf(principal, agency, csrf));
  });

  app.delete('/v1/session', async (request, reply) => {
    const secret = request.cookies[SESSION_COOKIE];
    if (secret !== undefined) {
      await database.as(agency.id, (tx) => endSession(tx, hashSecret(secret)));
    }
    return reply.clearCookie(SESSION_COOKIE, cookie).code(204).send();
  });

  function welcome(reply: FastifyReply, account: Account, secret: string): FastifyReply {
    const principal = principalOf(account, agency.id, 'session');
    return reply
      .setCookie(SESSION_COOKIE, secret, { ...cookie, maxAge: policy.sessionHours * 3600 })
      .header('cache-control', 'no-store')
      .send(sessionOf(principal, agency, csrfOf(secret)));
  }
}

/** The account whose login and password these are. No transaction is open while the password is hashed. */
async function knock(
  { database, agency, policy, now }: Threshold,
  login: string,
  password: string,
): Promise<Account | null> {
  const attempt = await database.as(agency.id, (tx) => countAttempt(tx, login, policy, now()));
  const fits = await verifyPassword(password, attempt?.password ?? null);
  return attempt !== null && fits ? attempt.account : null;
}

/** Opens a session and writes into the journal who came in, and how. @returns the session's secret */
async function enter(
  tx: Transaction,
  { policy, random, now }: Threshold,
  account: Account,
  by: 'password' | 'link',
): Promise<string> {
  const at = now();
  const secret = secretOf(random(SECRET_BYTES));
  const expires = instantOf(millisecondsOf(at) + policy.sessionHours * HOUR_MS);
  await openSession(tx, { hash: hashSecret(secret), account: account.id, expires }, at);
  const facts = { by, roles: account.roles };
  await recordEvents(tx, [
    { kind: 'sign-in', subject: account.id, at, actor: account.login, facts },
  ]);
  return secret;
}
