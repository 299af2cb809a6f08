import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action, Principal } from '../../ledger/authorize.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { problem } from '../../ledger/problem.ts';
import { dayAt } from '../../terms/day.ts';
import type { Counter } from '../counter.ts';
import { readCandidate } from './asked-candidate.store.ts';
import { parsePreview, parseReplay } from './replay.parse.ts';
import { findReplay, listReplays, recordReplay } from './replay-record.store.ts';
import type { Replaying } from './replaying.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type WithId = { Params: { id: string } };

/** Candidates and conditions, tried on the past. */
export function replayRoutes(
  app: FastifyInstance,
  counter: Pick<Counter, 'agency' | 'database' | 'now' | 'book' | 'tables'>,
  replaying: Replaying,
): void {
  const { agency, database, now, tables } = counter;

  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action): Principal | null {
    const leave = leaveFor(request.principal, action, agency.id);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  app.post('/v1/criteria/preview', async (request, reply) => {
    if (admit(request, reply, 'replay.run') === null) return reply;
    const on = dayAt(now(), agency.zone);
    const asked = parsePreview(request.body, counter.book().criteria, on);
    if (!asked.ok) return problem(reply, 422, asked.faults, tables);
    const { condition, lists, from, to } = asked.value;
    return replaying.preview(condition, lists, { from, to });
  });

  app.post('/v1/replays', async (request, reply) => {
    const principal = admit(request, reply, 'replay.run');
    if (principal === null) return reply;
    const sent = parseReplay(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const candidate = await database.as(agency.id, (tx) =>
      readCandidate(tx, sent.value, agency.zone, now()),
    );
    if (candidate === null) return reply.callNotFound();
    if (!candidate.ok) return problem(reply, 422, candidate.faults, tables);
    const { from, to, draft } = sent.value;
    const by = principal.login;
    const asked = { by, at: now(), from, to, draft, candidate: candidate.value };
    const recorded = await database.as(agency.id, (tx) => recordReplay(tx, asked));
    replaying.start(recorded);
    reply.code(202).header('location', `/v1/replays/${recorded.id}`);
    return { id: recorded.id, ...replaying.stateOf(recorded.id) };
  });

  app.get('/v1/replays', async (request, reply) => {
    if (admit(request, reply, 'replay.read') === null) return reply;
    return { replays: await database.as(agency.id, listReplays) };
  });

  app.get<WithId>('/v1/replays/:id', async (request, reply) => {
    if (admit(request, reply, 'replay.read') === null) return reply;
    const { id } = request.params;
    if (!UUID.test(id)) return reply.callNotFound();
    // Before the record is read: one that ends meanwhile is then told as still running, never as lost.
    const state = replaying.stateOf(id);
    const found = await database.as(agency.id, (tx) => findReplay(tx, id));
    if (found === null) return reply.callNotFound();
    const { report, ...row } = found;
    if (report === null) return { ...row, ...state };
    return { ...row, state: 'done', ...report };
  });
}
