import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { problem } from '../../ledger/problem.ts';
import type { Counter } from '../counter.ts';
import type { VerificationDesk } from './capacity.ts';
import { SELECTION_FAULTS } from './faults.ts';
import { listParties, openVerification, recordOutcome } from './party-queue.store.ts';
import { parseOpening, parseOutcome, parsePage } from './selection.parse.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The queue of parties for verification, what is opened about them, and what that finds. */
export function partyRoutes(app: FastifyInstance, counter: Counter): void {
  const { agency, database, now, tables } = counter;

  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action) {
    const leave = leaveFor(request.principal, action, agency.id);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  /** Answers by itself and gives null where the Book has no capacity. */
  function deskOf(reply: FastifyReply): VerificationDesk | null {
    const { capacity } = counter.book();
    if (capacity !== null) return capacity.desk;
    problem(reply, 404, [SELECTION_FAULTS.fault('capacity-unknown', '', 'verification')], tables);
    return null;
  }

  app.get('/v1/targeting/entities', async (request, reply) => {
    if (admit(request, reply, 'selection.read') === null) return reply;
    const page = parsePage(request.query);
    if (!page.ok) return problem(reply, 400, page.faults, tables);
    const desk = deskOf(reply);
    if (desk === null) return reply;
    const { role } = page.value;
    return database.as(agency.id, (tx) => listParties(tx, { role, desk, asOf: now() }, page.value));
  });

  app.post('/v1/targeting/entities', async (request, reply) => {
    const principal = admit(request, reply, 'verification.open');
    if (principal === null) return reply;
    const sent = parseOpening(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const desk = deskOf(reply);
    if (desk === null) return reply;
    const opening = { ...sent.value, officer: principal.login };
    const opened = await database.as(agency.id, (tx) => openVerification(tx, opening, desk, now()));
    if (!opened.ok) return problem(reply, 409, opened.faults, tables);
    return reply.code(201).send(opened.value);
  });

  app.post<{ Params: { id: string } }>(
    '/v1/targeting/verifications/:id/outcome',
    async (request, reply) => {
      const principal = admit(request, reply, 'verification.open');
      if (principal === null) return reply;
      const sent = parseOutcome(request.body);
      if (!sent.ok) return problem(reply, 422, sent.faults, tables);
      const { id } = request.params;
      if (!UUID.test(id)) return reply.callNotFound();
      const outcome = { ...sent.value, verification: id, officer: principal.login, at: now() };
      const recorded = await database.as(agency.id, (tx) => recordOutcome(tx, outcome));
      if (!recorded.ok) return problem(reply, 409, recorded.faults, tables);
      return reply.code(201).send({ verification: id });
    },
  );
}
