import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { problem } from '../../ledger/problem.ts';
import type { Instant } from '../../terms/day.ts';
import type { Book } from '../book.ts';
import type { Counter } from '../counter.ts';
import { findRow } from '../listing.store.ts';
import { parseFinding } from './finding.parse.ts';
import { listFindings, recordFinding } from './finding.store.ts';
import { listQueue, type Queue } from './queue.store.ts';
import { parsePage } from './selection.parse.ts';
import { fullExaminations, shiftAt } from './shift.ts';
import { listStands } from './standing.store.ts';
import type { Examinations } from './view.ts';

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
    const { consignmentId } = row;
    return database.as(agency.id, async (tx): Promise<Examinations> => {
      const stand = (await listStands(tx, [consignmentId])).get(consignmentId);
      const examination = stand?.examination ?? 'settled';
      return { examination, findings: await listFindings(tx, consignmentId) };
    });
  });

  app.get('/v1/targeting/queue', async (request, reply) => {
    if (admit(request, reply, 'selection.read') === null) return reply;
    const page = parsePage(request.query);
    if (!page.ok) return problem(reply, 400, page.faults, tables);
    const { port = null, offset, limit } = page.value;
    const queue = await database.as(agency.id, (tx) =>
      listQueue(tx, { port, offset, limit }, now()),
    );
    return { ...queue, shift: port === null ? null : lineAt(counter.book(), port, now()) };
  });
}

/** Where the line is drawn in a port's queue now; null where nobody said what it has. */
function lineAt(book: Book, port: string, at: Instant): Queue['shift'] {
  const shift = shiftAt(book, port, at);
  if (shift === null || book.capacity === null) return null;
  const { name, begins, ends, devices } = shift;
  return { name, begins, ends, line: fullExaminations(devices, book.capacity) };
}
