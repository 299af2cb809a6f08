import type { FastifyInstance } from 'fastify';
import { leaveFor } from '../ledger/leave.ts';
import { problem } from '../ledger/problem.ts';
import { CHAIN_FAULTS } from '../tracing/chain/faults.ts';
import { findWayView } from '../tracing/chain/way-view.store.ts';
import { lotName } from '../tracing/event/lot-name.ts';
import { findPage } from './consignment.store.ts';
import type { Counter } from './counter.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type WithLine = { Params: { id: string; line: string }; Querystring: { entry?: string } };

/** The ways back of the lots that a line of an entry names. */
export function lineTraceRoutes(app: FastifyInstance, counter: Counter): void {
  const { agency, database, now, book, tables } = counter;

  app.get<WithLine>('/v1/consignments/:id/lines/:line/trace', async (request, reply) => {
    const { id, line } = request.params;
    const page = UUID.test(id)
      ? await database.as(agency.id, (tx) => {
          return findPage(tx, id, now(), (code) => book().ports.get(code));
        })
      : null;
    const senders = page?.filings.map((filing) => filing.sender) ?? [];
    const leave = leaveFor(request.principal, 'trace.read', agency.id, senders);
    if (!leave.granted) return problem(reply, leave.status, [leave.fault], tables);
    if (page === null) return reply.callNotFound();
    const { entry } = request.query;
    const goods = page.consignment.entries
      .filter(({ reference }) => entry === undefined || reference === entry)
      .flatMap(({ lines }) => lines)
      .find(({ number }) => String(number) === line);
    const lots = [...new Set((goods?.lots ?? []).map(lotName))];
    if (lots.length === 0) {
      return problem(reply, 404, [CHAIN_FAULTS.fault('trace-line-unknown', '/line', line)], tables);
    }
    const { filer } = leave.principal;
    const ways = await database.as(agency.id, async (tx) => {
      const found = [];
      for (const lot of lots) {
        found.push({ lot, way: await findWayView(tx, lot, book().steps, filer) });
      }
      return found;
    });
    return { asOf: now(), line: Number(line), lots: ways };
  });
}
