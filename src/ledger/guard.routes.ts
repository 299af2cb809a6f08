import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Instant, millisecondsOf } from '../terms/day.ts';
import { findApiToken, findSession } from './account.store.ts';
import type { SignInPolicy } from './account.ts';
import type { Principal } from './authorize.ts';
import type { Database } from './database.ts';
import { LEDGER_FAULTS } from './faults.ts';
import { type FaultTables, problem } from './problem.ts';
import { csrfOf, hashSecret, sameSecret, TOKEN_PREFIX } from './secret.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null for a stranger. */
    principal: Principal | null;
  }
  interface FastifyContextConfig {
    /** A way in: whoever comes here is a stranger, whatever cookie the browser brings. */
    anonymous?: true;
  }
}

/** What the door needs of the house. */
export interface Threshold {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly name: string; readonly zone: string };
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  /** True behind HTTPS: cookies are then for HTTPS only, and browsers are told to stay there. */
  readonly secure: boolean;
  readonly policy: SignInPolicy;
  readonly tables: FaultTables;
}

export const SESSION_COOKIE = 'tw_session';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/** Security headers, a limit on every address, and every error as a problem: for the whole server. */
export async function guardRequests(
  app: FastifyInstance,
  { secure, policy, tables }: Pick<Threshold, 'secure' | 'policy' | 'tables'>,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        'font-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'upgrade-insecure-requests': secure ? [] : null,
      },
    },
    strictTransportSecurity: secure,
  });
  await app.register(rateLimit, {
    max: policy.requestsPerMinute,
    timeWindow: '1 minute',
    // A page brings dozens of files of the console with it; they cost nothing and tell nothing.
    allowList: ({ url }) => !url.startsWith('/v1/'),
    errorResponseBuilder: (_request, { statusCode }) =>
      Object.assign(new Error('too many requests'), { statusCode }),
  });
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answerError(error, request, reply, tables),
  );
}

/**
 * Finds out who asks, by session cookie or API token, for all routes of `app`.
 *
 * A change that comes with a cookie must show the session's CSRF token as `x-csrf-token`; an API
 * token needs none, for no browser sends it by itself.
 */
export async function identifyRequests(app: FastifyInstance, threshold: Threshold): Promise<void> {
  const { tables } = threshold;
  const findByToken = rememberTokens(threshold);
  await app.register(cookie);
  app.decorateRequest('principal', null);
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.anonymous) return;
    const bearer = /^bearer +(.*)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      request.principal = await findByToken(bearer);
      if (request.principal !== null) return;
      return problem(reply, 401, [LEDGER_FAULTS.fault('token-refused', '')], tables);
    }
    const secret = request.cookies[SESSION_COOKIE];
    if (secret === undefined) return;
    request.principal = await findBySecret(secret, threshold);
    if (request.principal === null || READING.includes(request.method)) return;
    if (sameSecret(String(request.headers['x-csrf-token']), csrfOf(secret))) return;
    return problem(reply, 403, [LEDGER_FAULTS.fault('csrf-mismatch', '')], tables);
  });
}

/** What the log may say of a request: the secret of a sign-in link is not in it. */
export function loggedRequest(request: FastifyRequest) {
  const url = request.url.replace(/^(\/sign-in\/)[^/?#]+/, '$1…');
  return { method: request.method, url, address: request.ip };
}

type FindByToken = (token: string) => Promise<Principal | null>;

/** Looks a token up once in a moment, for a filer may send thousands of requests in it. */
function rememberTokens({ database, agency, now, policy }: Threshold): FindByToken {
  const known = new Map<string, Promise<Principal | null>>();
  let from = 0;
  return async (token) => {
    if (!token.startsWith(TOKEN_PREFIX)) return null;
    const at = now();
    const age = millisecondsOf(at) - from;
    // A clock that was set back is no reason to remember longer.
    if (age < 0 || age >= policy.tokenMilliseconds) {
      known.clear();
      from = millisecondsOf(at);
    }
    const hash = hashSecret(token);
    const found = known.get(hash) ?? database.as(agency.id, (tx) => findApiToken(tx, hash, at));
    known.set(hash, found);
    return found;
  };
}

async function findBySecret(secret: string, { database, agency, now }: Threshold) {
  return database.as(agency.id, (tx) => findSession(tx, hashSecret(secret), now()));
}

function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  tables: FaultTables,
): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status === 429) {
    return problem(reply, 429, [LEDGER_FAULTS.fault('too-many-requests', '')], tables);
  }
  if (status < 500) {
    const fault = LEDGER_FAULTS.fault('request-unreadable', '', error.message);
    return problem(reply, status, [fault], tables);
  }
  request.log.error(error);
  return problem(reply, 500, [LEDGER_FAULTS.fault('server-failed', '', request.id)], tables);
}
