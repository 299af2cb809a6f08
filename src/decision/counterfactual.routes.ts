import type { FastifyInstance } from 'fastify';
import { leaveFor } from '../ledger/leave.ts';
import { problem } from '../ledger/problem.ts';
import { findDecision } from './consignment.store.ts';
import type { Counter } from './counter.ts';
import { counterfactualOf } from './counterfactual.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What one change would make of a decision, for officers: whoever files could learn from it what to file. */
export function counterfactualRoutes(app: FastifyInstance, counter: Counter): void {
  const { agency, database, tables } = counter;

  app.get<{ Params: { id: string } }>(
    '/v1/decisions/:id/counterfactual',
    async (request, reply) => {
      const leave = leaveFor(request.principal, 'decision.counterfactual', agency.id);
      if (!leave.granted) return problem(reply, leave.status, [leave.fault], tables);
      const { id } = request.params;
      const recorded = UUID.test(id)
        ? await database.as(agency.id, (tx) => findDecision(tx, id))
        : null;
      if (recorded === null) return reply.callNotFound();
      const { decision, question } = recorded;
      const book = counter.book();
      // Today's Book answers; where it is not the one that decided, the answer says so.
      const decidedBy = decision.book;
      return { book: book.version, decidedBy, ...counterfactualOf(question, book) };
    },
  );
}
