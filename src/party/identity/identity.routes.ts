import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import type { Database } from '../../ledger/database.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, problem } from '../../ledger/problem.ts';
import type { Instant } from '../../terms/day.ts';
import { IDENTITY_FAULTS } from './faults.ts';
import { findIdentity } from './identity.store.ts';
import { parseJudgement, parseUndo } from './judgement.parse.ts';
import { judge, undo } from './judgement.store.ts';
import { findModel } from './model.store.ts';
import { readReview } from './review-page.store.ts';

/** What the routes of identities are given by the server. */
export interface IdentityDesk {
  readonly database: Database;
  readonly agency: { readonly id: string };
  readonly now: () => Instant;
  readonly tables: FaultTables;
}

type WithId = { Params: { id: string } };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who is who: what should be asked, what was judged, and what an identity consists of. */
export function identityRoutes(app: FastifyInstance, desk: IdentityDesk): void {
  const { agency, database, now, tables } = desk;

  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action) {
    const leave = leaveFor(request.principal, action, agency.id, []);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  app.get('/v1/identities/review', async (request, reply) => {
    if (admit(request, reply, 'party.read') === null) return reply;
    return database.as(agency.id, (tx) => readReview(tx, now()));
  });

  app.get<WithId>('/v1/identities/:id', async (request, reply) => {
    if (admit(request, reply, 'party.read') === null) return reply;
    const { id } = request.params;
    const identity = UUID.test(id)
      ? await database.as(agency.id, async (tx) => findIdentity(tx, id, await findModel(tx)))
      : null;
    if (identity !== null) return identity;
    return problem(reply, 404, [IDENTITY_FAULTS.fault('identity-unknown', '/id', id)], tables);
  });

  app.post('/v1/identities/judgements', async (request, reply) => {
    const principal = admit(request, reply, 'party.state');
    if (principal === null) return reply;
    const sent = parseJudgement(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const acting = { actor: principal.login, at: now() };
    const judged = await database.as(agency.id, (tx) => judge(tx, sent.value, acting));
    if (!judged.ok) return problem(reply, 409, judged.faults, tables);
    return reply.code(201).send(judged.value);
  });

  app.post<WithId>('/v1/identities/judgements/:id/undo', async (request, reply) => {
    const principal = admit(request, reply, 'party.state');
    if (principal === null) return reply;
    const { id } = request.params;
    const sent = parseUndo(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    if (!UUID.test(id)) {
      const fault = IDENTITY_FAULTS.fault('identity-judgement-unknown', '/id', id);
      return problem(reply, 404, [fault], tables);
    }
    const acting = { actor: principal.login, at: now() };
    const undone = await database.as(agency.id, (tx) => undo(tx, id, sent.value, acting));
    if (!undone.ok) return problem(reply, 409, undone.faults, tables);
    return reply.code(201).send(undone.value);
  });
}
