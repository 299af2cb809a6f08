import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import type { Database } from '../../ledger/database.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, problem } from '../../ledger/problem.ts';
import type { Instant } from '../../terms/day.ts';
import { parseAuthorisations } from './authorisation.parse.ts';
import { recordAuthorisations } from './authorisation.store.ts';
import { authorisationKey } from './authorisation.ts';
import { findBalance, listBalances } from './balance.store.ts';
import { parseBalanceAsked } from './balance-asked.parse.ts';
import { BALANCE_FAULTS } from './faults.ts';
import type { YieldLaw } from './yield.ts';

/** What the routes of balances are given by the server. */
export interface BalanceDesk {
  readonly database: Database;
  readonly agency: { readonly id: string };
  readonly now: () => Instant;
  readonly law: () => YieldLaw;
  readonly tables: FaultTables;
}

type WithKey = { Params: { kind: string; number: string } };

/** What issuers allowed, what all filings together claim of it, and every use. */
export function balanceRoutes(app: FastifyInstance, desk: BalanceDesk): void {
  const { agency, database, now, law, tables } = desk;

  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action) {
    const leave = leaveFor(request.principal, action, agency.id, []);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  app.get('/v1/balances', async (request, reply) => {
    if (admit(request, reply, 'balance.read') === null) return reply;
    const asked = parseBalanceAsked(request.query);
    if (!asked.ok) return problem(reply, 422, asked.faults, tables);
    const balances = await database.as(agency.id, (tx) => listBalances(tx, asked.value, law()));
    return { asOf: now(), balances };
  });

  // A permit's number has slashes of its own.
  app.get<WithKey>('/v1/balances/:kind/:number', async (request, reply) => {
    if (admit(request, reply, 'balance.read') === null) return reply;
    const key = authorisationKey(request.params.kind, request.params.number);
    const found = await database.as(agency.id, (tx) => findBalance(tx, key, law()));
    if (found !== null) return found;
    return problem(reply, 404, [BALANCE_FAULTS.fault('balance-unknown', '/key', key)], tables);
  });

  app.post('/v1/authorisations', async (request, reply) => {
    const principal = admit(request, reply, 'balance.record');
    if (principal === null) return reply;
    const sent = parseAuthorisations(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const acting = { at: now(), actor: principal.login };
    const recorded = await database.as(agency.id, (tx) =>
      recordAuthorisations(tx, sent.value, acting),
    );
    if (!recorded.ok) return problem(reply, 409, recorded.faults, tables);
    return reply.code(201).send({ recorded: recorded.value });
  });
}
