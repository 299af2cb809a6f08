import fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defineFaults } from '../terms/fault.ts';
import { SIGN_IN_POLICY } from './account.ts';
import { LEDGER_FAULTS } from './faults.ts';
import { guardRequests } from './guard.routes.ts';
import { problem, problemOf } from './problem.ts';

const DOCK_FAULTS = defineFaults({
  'dock-closed': {
    severity: 'warning',
    en: 'Dock {got} is closed. Choose another.',
    es: 'El muelle {got} está cerrado. Elija otro.',
    fr: 'Le quai {got} est fermé. Choisissez-en un autre.',
  },
});
const TABLES = [LEDGER_FAULTS, DOCK_FAULTS];

let log = '';

/** A guarded server with a route that refuses and one that fails. */
async function serve({ secure = true, requestsPerMinute = 100 } = {}): Promise<FastifyInstance> {
  const stream = {
    write: (line: string) => {
      log += line;
    },
  };
  const app = fastify({ logger: { stream } });
  onTestFinished(() => app.close());
  const policy = { ...SIGN_IN_POLICY, requestsPerMinute };
  await guardRequests(app, { secure, policy, tables: TABLES });
  app.get('/v1/failing', async () => {
    throw new Error('a secret of the house');
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/v1/docks',
    handler: (_request, reply) => {
      const faults = [
        DOCK_FAULTS.fault('dock-closed', '/dock', 4),
        LEDGER_FAULTS.fault('login-taken', '/login', 'x'),
      ];
      return problem(reply, 422, faults, TABLES);
    },
  });
  return app;
}

describe('an error', () => {
  test('of ours is a problem that names its place in the log and nothing of the house', async () => {
    const app = await serve();
    const answer = await app.inject({ url: '/v1/failing' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret of the house');
    const [fault] = answer.json().faults;
    expect(fault).toMatchObject({ code: 'server-failed' });
    expect(log).toContain(fault.got);
    expect(log).toContain('secret of the house');
  });

  test('of the sender is a problem that says what could not be read', async () => {
    const app = await serve();
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', url: '/v1/docks', payload: '{"a":', headers } as const;
    const answer = await app.inject(request);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().faults).toMatchObject([{ code: 'request-unreadable' }]);
  });
});

describe('a problem', () => {
  test('says each fault in the language that was asked for', async () => {
    const app = await serve();
    const headers = { 'accept-language': 'fr-CA, en;q=0.5' };
    const answer = await app.inject({ url: '/v1/docks', headers });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const taken = 'Un compte x existe déjà. Choisissez un autre identifiant ou modifiez ce compte.';
    const closed = 'Le quai 4 est fermé. Choisissez-en un autre.';
    expect(answer.json()).toEqual({
      type: 'about:blank',
      title: 'Rien n’a été reçu.',
      status: 422,
      detail: taken,
      faults: [
        { code: 'dock-closed', at: '/dock', severity: 'warning', got: '4', says: closed },
        { code: 'login-taken', at: '/login', severity: 'error', got: 'x', says: taken },
      ],
    });
  });

  test('of a fault that no table knows still names it', () => {
    const stray = { code: 'from-nowhere', at: '', severity: 'error', got: null } as const;
    expect(problemOf(418, [stray], [DOCK_FAULTS], 'en')).toMatchObject({
      title: 'This could not be read.',
      detail: 'from-nowhere',
      faults: [{ code: 'from-nowhere', says: 'from-nowhere' }],
    });
  });
});

describe('every answer', () => {
  test('carries the headers that keep pages and secrets to themselves', async () => {
    const app = await serve();
    const { headers } = await app.inject({ url: '/v1/docks' });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age'),
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test('does not send browsers to HTTPS where there is none', async () => {
    const app = await serve({ secure: false });
    const { headers } = await app.inject({ url: '/v1/docks' });
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });

  test('is limited for each address', async () => {
    const app = await serve({ requestsPerMinute: 2 });
    const ask = async () => (await app.inject({ url: '/v1/docks' })).statusCode;
    expect([await ask(), await ask(), await ask()]).toEqual([422, 422, 429]);
  });

  test('is not limited where it asks for a file of the console', async () => {
    const app = await serve({ requestsPerMinute: 2 });
    const ask = async () => (await app.inject({ url: '/assets/main.js' })).statusCode;
    expect([await ask(), await ask(), await ask()]).toEqual([404, 404, 404]);
  });
});
