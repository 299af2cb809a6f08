import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import type { Database } from '../../ledger/database.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, problem } from '../../ledger/problem.ts';
import type { Instant } from '../../terms/day.ts';
import type { Result } from '../../terms/result.ts';
import { explainedFor } from './explaining.store.ts';
import { ROUTE_FAULTS } from './faults.ts';
import { listLoads, readCapacities } from './register.store.ts';
import type { RoutePolicy } from './route-policy.ts';
import {
  countSignals,
  findLatestSurvey,
  findSignal,
  listSignals,
  type SurveyRecord,
} from './route-signal.store.ts';
import { parseSignalsAsked } from './signals-asked.parse.ts';

/** What the routes of signals are given by the server. */
export interface SignalDesk {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly zone: string };
  readonly now: () => Instant;
  readonly policy: () => RoutePolicy | null;
  readonly tables: FaultTables;
  /** Looks over the trade now. */
  readonly survey: () => Promise<Result<SurveyRecord>>;
}

type WithId = { Params: { id: string } };

/** What months of trade show about the ways of goods, with the numbers and what they rest on. */
export function signalRoutes(app: FastifyInstance, desk: SignalDesk): void {
  const { agency, database, now, tables } = desk;

  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action) {
    const leave = leaveFor(request.principal, action, agency.id, []);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  app.get('/v1/signals', async (request, reply) => {
    if (admit(request, reply, 'trace.read') === null) return reply;
    const asked = parseSignalsAsked(request.query);
    if (!asked.ok) return problem(reply, 422, asked.faults, tables);
    return database.as(agency.id, async (tx) => ({
      asOf: now(),
      survey: await findLatestSurvey(tx),
      kinds: await countSignals(tx),
      signals: await listSignals(tx, asked.value),
    }));
  });

  app.get<WithId>('/v1/signals/:id', async (request, reply) => {
    if (admit(request, reply, 'trace.read') === null) return reply;
    const { id } = request.params;
    return database.as(agency.id, async (tx) => {
      const signal = await findSignal(tx, id);
      if (signal === null) {
        return problem(reply, 404, [ROUTE_FAULTS.fault('signal-unknown', '/id', id)], tables);
      }
      return explainedFor(tx, signal, desk.policy());
    });
  });

  app.post('/v1/signals/surveys', async (request, reply) => {
    if (admit(request, reply, 'trace.record') === null) return reply;
    const surveyed = await desk.survey();
    if (!surveyed.ok) return problem(reply, 409, surveyed.faults, tables);
    return reply.code(201).send(surveyed.value);
  });

  app.get('/v1/route-registers', async (request, reply) => {
    if (admit(request, reply, 'trace.read') === null) return reply;
    return database.as(agency.id, async (tx) => ({
      asOf: now(),
      loads: await listLoads(tx),
      capacities: (await readCapacities(tx)).length,
    }));
  });
}
