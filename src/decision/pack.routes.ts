import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../ledger/authorize.ts';
import { leaveFor } from '../ledger/leave.ts';
import { problem } from '../ledger/problem.ts';
import type { Pack } from '../risk/pack/pack.ts';
import { findDecision } from './consignment.store.ts';
import type { Counter } from './counter.ts';
import { gapsOfDecision } from './gaps.ts';
import { findRow } from './listing.store.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The topic packs of the Book in force, and what they miss of a consignment. */
export function packRoutes(app: FastifyInstance, counter: Counter): void {
  const { agency, database, tables } = counter;

  /** Answers by itself and gives false when the request has no leave. */
  function admits(request: FastifyRequest, reply: FastifyReply, action: Action): boolean {
    const leave = leaveFor(request.principal, action, agency.id);
    if (!leave.granted) problem(reply, leave.status, [leave.fault], tables);
    return leave.granted;
  }

  app.get('/v1/packs', async (request, reply) => {
    if (!admits(request, reply, 'book.read')) return reply;
    const { version, packs } = counter.book();
    return { book: version, packs: packs.map(summaryOf) };
  });

  app.get<{ Params: { pack: string } }>('/v1/packs/:pack', async (request, reply) => {
    if (!admits(request, reply, 'book.read')) return reply;
    const { version, packs } = counter.book();
    const pack = packs.find(({ id }) => id === request.params.pack);
    if (pack === undefined) return reply.callNotFound();
    const { index: _, ...page } = pack;
    return { book: version, ...page };
  });

  // Whoever files is told what the law has it file, not what a topic would like to know.
  app.get<{ Params: { id: string } }>('/v1/consignments/:id/gaps', async (request, reply) => {
    if (!admits(request, reply, 'consignment.read')) return reply;
    const { id } = request.params;
    const recorded = UUID.test(id)
      ? await database.as(agency.id, async (tx) => {
          const row = await findRow(tx, id);
          return row && findDecision(tx, row.decisionId);
        })
      : null;
    if (recorded === null) return reply.callNotFound();
    const { question, decision } = recorded;
    const book = counter.book();
    const topics = gapsOfDecision(question, decision, book);
    const { consignmentId, version } = decision;
    return { book: book.version, consignmentId, version, decisionId: decision.id, topics };
  });
}

function summaryOf({ id, title, law, validity, verified, criteria, gaps }: Pack) {
  const counts = { criteria: criteria.length, gaps: gaps.length };
  return { id, title, law, validity, verified, ...counts };
}
