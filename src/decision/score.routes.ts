import type { FastifyInstance } from 'fastify';
import { leaveFor } from '../ledger/leave.ts';
import { problem } from '../ledger/problem.ts';
import { FEATURES } from '../risk/feature/features.ts';
import { findDecision } from './consignment.store.ts';
import type { Counter } from './counter.ts';
import { explainScore } from './recorded-features.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every feature without its function: what the names in scores and reasons mean. */
const TOLD_FEATURES = FEATURES.map(({ value: _, ...told }) => told);

/** What models look at, and what made one decision's score; for those who may see all of a decision. */
export function scoreRoutes(app: FastifyInstance, counter: Counter): void {
  const { agency, database, tables } = counter;

  app.get('/v1/features', async (request, reply) => {
    const leave = leaveFor(request.principal, 'book.read', agency.id);
    if (!leave.granted) return problem(reply, leave.status, [leave.fault], tables);
    return { features: TOLD_FEATURES };
  });

  app.get<{ Params: { id: string } }>('/v1/decisions/:id/score', async (request, reply) => {
    const leave = leaveFor(request.principal, 'decision.bundle', agency.id);
    if (!leave.granted) return problem(reply, leave.status, [leave.fault], tables);
    const { id } = request.params;
    const recorded = UUID.test(id)
      ? await database.as(agency.id, (tx) => findDecision(tx, id))
      : null;
    if (recorded === null) return reply.callNotFound();
    const { question, decision } = recorded;
    const book = counter.book();
    // Today's model answers; where another decided, `recorded` names it and `explained` the other.
    return {
      recorded: decision.targeting ?? null,
      explained: explainScore(question, decision, book),
      novelty: decision.novelty ?? null,
      uncertainty: decision.uncertainty ?? null,
    };
  });
}
