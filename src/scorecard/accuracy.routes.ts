import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Counter } from '../decision/counter.ts';
import { leaveFor } from '../ledger/leave.ts';
import { problem } from '../ledger/problem.ts';
import { type Asked, parseAsked } from './accuracy.parse.ts';
import { type AccuracyRecords, listExamined, readAccuracy, windowOf } from './accuracy.store.ts';
import { keysOf } from './accuracy.ts';
import { listVerificationYields } from './verification.store.ts';

/** How well targeting does, and the records behind each figure. */
export function accuracyRoutes(app: FastifyInstance, counter: Counter): void {
  const { agency, database, now, tables } = counter;

  /** Answers by itself and gives null when the request has no leave or cannot be understood. */
  function asked(request: FastifyRequest, reply: FastifyReply): Asked | null {
    const leave = leaveFor(request.principal, 'selection.read', agency.id);
    if (!leave.granted) {
      problem(reply, leave.status, [leave.fault], tables);
      return null;
    }
    const read = parseAsked(request.query, now(), agency.zone);
    if (read.ok) return read.value;
    problem(reply, 400, read.faults, tables);
    return null;
  }

  app.get('/v1/scorecards/targeting-accuracy', async (request, reply) => {
    const wanted = asked(request, reply);
    if (wanted === null) return reply;
    const book = counter.book();
    return database.as(agency.id, (tx) => readAccuracy(tx, wanted, agency.zone, book));
  });

  app.get('/v1/scorecards/targeting-accuracy/records', async (request, reply) => {
    const wanted = asked(request, reply);
    if (wanted === null) return reply;
    const { asOf, by, key, offset, limit } = wanted;
    const window = windowOf(wanted, agency.zone);
    const all = await database.as(agency.id, (tx) => listExamined(tx, window));
    const counted =
      by === null || key === null ? all : all.filter((one) => keysOf(one, by).includes(key));
    const rows = counted.slice(offset, offset + limit);
    const records: AccuracyRecords = { asOf, total: counted.length, offset, rows };
    return records;
  });

  app.get('/v1/scorecards/verification-accuracy', async (request, reply) => {
    const wanted = asked(request, reply);
    if (wanted === null) return reply;
    const { asOf } = wanted;
    return { asOf, yields: await database.as(agency.id, (tx) => listVerificationYields(tx, asOf)) };
  });
}
