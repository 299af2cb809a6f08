import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import type { Database, Transaction } from '../../ledger/database.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, problem } from '../../ledger/problem.ts';
import type { Instant } from '../../terms/day.ts';
import type { Result } from '../../terms/result.ts';
import { foldName } from '../fold.ts';
import { type PageSource, readAccountPage } from './account-page.store.ts';
import { listSuspended, searchAccounts } from './account-view.store.ts';
import { listCoverage } from './element.store.ts';
import { ELEMENTS } from './element.ts';
import { ACCOUNT_FAULTS } from './faults.ts';
import type { PartyPolicy } from './party-policy.ts';
import { parseEnding, parseEnrolment, parseStatement, parseSuspension } from './statement.parse.ts';
import {
  type Acting,
  endStatement,
  enrol,
  findStatement,
  liftSuspension,
  recordStatement,
} from './statement.store.ts';

/** What the routes of accounts are given by the server. */
export interface AccountDesk {
  readonly database: Database;
  readonly agency: { readonly id: string };
  readonly now: () => Instant;
  readonly policy: () => PartyPolicy | null;
  readonly filingsOf: PageSource['filingsOf'];
  readonly tables: FaultTables;
}

type WithId = { Params: { id: string } };
type WithStatement = { Params: { id: string; statement: string } };

const ROWS = 50;
const PLATFORMS = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Accounts of parties: found, read whole, enrolled, suspended, and what persons state of them. */
export function accountRoutes(app: FastifyInstance, desk: AccountDesk): void {
  const { agency, database, now, tables } = desk;

  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action): Acting | null {
    const leave = leaveFor(request.principal, action, agency.id);
    if (leave.granted) return { actor: leave.principal.login, at: now() };
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  function unknown(reply: FastifyReply, id: string) {
    return problem(reply, 404, [ACCOUNT_FAULTS.fault('party-account-unknown', '/id', id)], tables);
  }

  /** Answers a change with the account's page as it then is. */
  async function change<T>(
    request: FastifyRequest<WithId>,
    reply: FastifyReply,
    sent: Result<T>,
    work: (tx: Transaction, value: T, acting: Acting) => Promise<Result<string>>,
  ) {
    const acting = admit(request, reply, 'party.state');
    if (acting === null) return reply;
    const { id } = request.params;
    if (!UUID.test(id)) return unknown(reply, id);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const done = await database.as(agency.id, (tx) => work(tx, sent.value, acting));
    if (!done.ok) return problem(reply, statusOf(done.faults[0]?.code), done.faults, tables);
    const page = await database.as(agency.id, (tx) => readAccountPage(tx, id, sourceOf(desk)));
    return page === null ? unknown(reply, id) : reply.code(201).send(page);
  }

  app.get<{ Querystring: { query?: string } }>('/v1/parties', async (request, reply) => {
    if (admit(request, reply, 'party.read') === null) return reply;
    const query = (request.query.query ?? '').trim();
    if (query === '') return database.as(agency.id, (tx) => listSuspended(tx, ROWS));
    if (foldName(query).replaceAll(' ', '').length < 2) {
      const fault = ACCOUNT_FAULTS.fault('party-query-short', '/query', query);
      return problem(reply, 422, [fault], tables);
    }
    return database.as(agency.id, (tx) => searchAccounts(tx, query, ROWS));
  });

  app.post('/v1/parties', async (request, reply) => {
    const acting = admit(request, reply, 'party.state');
    if (acting === null) return reply;
    const sent = parseEnrolment(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const done = await database.as(agency.id, (tx) => enrol(tx, sent.value, acting));
    if (!done.ok) return problem(reply, 409, done.faults, tables);
    const page = await database.as(agency.id, (tx) =>
      readAccountPage(tx, done.value, sourceOf(desk)),
    );
    return reply.code(201).send(page);
  });

  app.get<WithId>('/v1/parties/:id', async (request, reply) => {
    if (admit(request, reply, 'party.read') === null) return reply;
    const { id } = request.params;
    if (!UUID.test(id)) return unknown(reply, id);
    return (
      (await database.as(agency.id, (tx) => readAccountPage(tx, id, sourceOf(desk)))) ??
      unknown(reply, id)
    );
  });

  app.post<WithId>('/v1/parties/:id/suspension', (request, reply) => {
    const { id } = request.params;
    return change(request, reply, parseSuspension(request.body), (tx, { lift, reason }, acting) =>
      lift
        ? liftSuspension(tx, id, reason, acting)
        : recordStatement(tx, id, { statement: { kind: 'suspension' }, reason }, acting),
    );
  });

  app.post<WithId>('/v1/parties/:id/statements', (request, reply) => {
    const { id } = request.params;
    return change(request, reply, parseStatement(request.body), (tx, sent, acting) =>
      recordStatement(tx, id, sent, acting),
    );
  });

  app.post<WithStatement>('/v1/parties/:id/statements/:statement/end', async (request, reply) => {
    const { id, statement } = request.params;
    const found =
      UUID.test(id) && UUID.test(statement)
        ? await database.as(agency.id, (tx) => findStatement(tx, id, statement))
        : null;
    if (found === null) {
      if (admit(request, reply, 'party.state') === null) return reply;
      const fault = ACCOUNT_FAULTS.fault('party-statement-over', '/statement', statement);
      return problem(reply, 404, [fault], tables);
    }
    const sent = parseEnding(request.body, found.statement.kind);
    return change(request, reply, sent, (tx, how, acting) =>
      endStatement(tx, id, statement, how, acting),
    );
  });

  app.get('/v1/platform-elements', async (request, reply) => {
    if (admit(request, reply, 'party.read') === null) return reply;
    const platforms = await database.as(agency.id, (tx) => listCoverage(tx, PLATFORMS));
    return { elements: ELEMENTS, platforms };
  });
}

function statusOf(code: string | undefined): 404 | 409 {
  return code === 'party-account-unknown' ? 404 : 409;
}

function sourceOf({ policy, now, filingsOf }: AccountDesk): PageSource {
  return { policy: policy(), at: now(), filingsOf };
}
