import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import type { Database } from '../../ledger/database.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, languageOf, problem, sayAll } from '../../ledger/problem.ts';
import type { Instant } from '../../terms/day.ts';
import type { Result } from '../../terms/result.ts';
import { lotName } from '../event/lot-name.ts';
import { CHAIN_FAULTS } from './faults.ts';
import { recordSameChain } from './same-chain.store.ts';
import { parseSent } from './sent.parse.ts';
import type { StepLaw } from './steps.ts';
import { recordTraces, type Sending, type TraceAnswer } from './trace.store.ts';
import { listSendersOf } from './way.store.ts';
import { findSource, findWayView, listLots } from './way-view.store.ts';

/** What the routes of traces are given by the server. */
export interface TraceDesk {
  readonly database: Database;
  readonly agency: { readonly id: string };
  readonly now: () => Instant;
  readonly law: () => StepLaw;
  readonly tables: FaultTables;
}

/** Lots of one list; a beginning of their names narrows it. */
const LOTS_LISTED = 100;
const BODY_BYTES_MAX = 16 * 1024 * 1024;
const TEXTS = ['application/json', 'application/ld+json', 'application/x-ndjson', 'text/csv'];

type WithLot = { Params: { lot: string } };

/** Traces as they come in, and the way back of a lot. */
export function traceRoutes(app: FastifyInstance, desk: TraceDesk): void {
  const { agency, database, law, tables } = desk;

  app.register(async (intake) => intakeRoutes(intake, desk));

  app.get<{ Querystring: { q?: string } }>('/v1/traces/lots', async (request, reply) => {
    if (admit(request, reply, desk, 'trace.read', []) === null) return reply;
    const beginning = request.query.q?.trim() ?? '';
    const lots = await database.as(agency.id, (tx) => listLots(tx, beginning, LOTS_LISTED));
    return { asOf: desk.now(), lots, more: lots.length === LOTS_LISTED };
  });

  app.get<WithLot>('/v1/traces/lots/:lot', async (request, reply) => {
    const lot = lotName(request.params.lot);
    const senders = await database.as(agency.id, (tx) => listSendersOf(tx, lot));
    const principal = admit(request, reply, desk, 'trace.read', senders);
    if (principal === null) return reply;
    const way = await database.as(agency.id, (tx) => findWayView(tx, lot, law(), principal.filer));
    return way ?? unknownLot(reply, lot, tables);
  });

  app.get<{ Params: { key: string } }>('/v1/traces/events/:key', async (request, reply) => {
    const { key } = request.params;
    const found = await database.as(agency.id, (tx) => findSource(tx, key));
    const senders = found?.sender === null || found === null ? [] : [found.sender];
    if (admit(request, reply, desk, 'trace.read', senders) === null) return reply;
    return found ?? reply.callNotFound();
  });
}

function unknownLot(reply: FastifyReply, lot: string, tables: FaultTables) {
  return problem(reply, 404, [CHAIN_FAULTS.fault('trace-lot-unknown', '/lot', lot)], tables);
}

/** Answers by itself and gives null when the request has no leave. */
function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  { agency, tables }: TraceDesk,
  action: Action,
  senders: readonly string[],
) {
  const leave = leaveFor(request.principal, action, agency.id, senders);
  if (leave.granted) return leave.principal;
  problem(reply, leave.status, [leave.fault], tables);
  return null;
}

/** Exact texts are kept and hashed, so nothing is decoded before we have seen it. */
function intakeRoutes(app: FastifyInstance, desk: TraceDesk): void {
  const { agency, database, now, law, tables } = desk;
  app.removeContentTypeParser('application/json');
  for (const type of TEXTS) {
    app.addContentTypeParser(
      type,
      { parseAs: 'string', bodyLimit: BODY_BYTES_MAX },
      (_request, body, done) => done(null, body),
    );
  }

  app.post('/v1/traces', async (request, reply) => {
    const filer = request.principal?.filer ?? null;
    const principal = admit(request, reply, desk, 'trace.record', filer === null ? [] : [filer]);
    if (principal === null) return reply;
    const raw = typeof request.body === 'string' ? request.body : '';
    const sent = parseSent(raw);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const sending: Sending = { actor: principal.login, sender: filer, at: now(), raw };
    const recorded = await database.as(agency.id, (tx): Promise<Result<TraceAnswer>> => {
      const { value } = sent;
      return 'known' in value
        ? recordSameChain(tx, value, sending, law())
        : recordTraces(tx, value, sending, law());
    });
    if (!recorded.ok) return problem(reply, 409, recorded.faults, tables);
    const warnings = sayAll(sent.warnings, tables, languageOf(request));
    return reply.code(201).send({ ...recorded.value, warnings });
  });
}
