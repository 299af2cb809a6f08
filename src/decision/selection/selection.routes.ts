import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { problem } from '../../ledger/problem.ts';
import type { Counter } from '../counter.ts';
import { findRow } from '../listing.store.ts';
import { parseFinding } from './finding.parse.ts';
import { listFindings, recordFinding } from './finding.store.ts';
import { listQueue } from './queue.store.ts';
import { parsePage } from './selection.parse.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type WithId = { Params: { id: string } };

/** Findings of examinations, and the queue of what waits for one. */
export function selectionRoutes(app: FastifyInstance, counter: Counter): void {
  const { agency, database, now, tables } = counter;

  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action) {
    const leave = leaveFor(request.principal, action, agency.id);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  app.post<WithId>('/v1/consignments/:id/findings', async (request, reply) => {
    const principal = admit(request, reply, 'finding.record');
    if (principal === null) return reply;
    const sent = parseFinding(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const { id } = request.params;
    const row = UUID.test(id) ? await database.as(agency.id, (tx) => findRow(tx, id)) : null;
    if (row === null) return reply.callNotFound();
    const recorded = await database.as(agency.id, (tx) =>
      recordFinding(tx, sent.value, {
        consignment: row.consignmentId,
        officer: principal.login,
        at: now(),
      }),
    );
    if (!recorded.ok) return problem(reply, 409, recorded.faults, tables);
    return reply.code(201).send(recorded.value);
  });

  app.get<WithId>('/v1/consignments/:id/findings', async (request, reply) => {
    if (admit(request, reply, 'selection.read') === null) return reply;
    const { id } = request.params;
    const row = UUID.test(id) ? await database.as(agency.id, (tx) => findRow(tx, id)) : null;
    if (row === null) return reply.callNotFound();
    const findings = await database.as(agency.id, (tx) => listFindings(tx, row.consignmentId));
    return { findings };
  });

  app.get('/v1/targeting/queue', async (request, reply) => {
    if (admit(request, reply, 'selection.read') === null) return reply;
    const page = parsePage(request.query);
    if (!page.ok) return problem(reply, 400, page.faults, tables);
    const { port = null, offset, limit } = page.value;
    return database.as(agency.id, (tx) => listQueue(tx, { port, offset, limit }, now()));
  });
}
