import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FaultTables, problem } from '../ledger/problem.ts';
import { dayAt, type Instant } from '../terms/day.ts';
import type { Result } from '../terms/result.ts';
import { TARIFF_FAULTS } from './faults.ts';
import { summaryOf, viewOf } from './line-view.ts';
import { leaveToReadTariff } from './reading-leave.ts';
import { diffRevisions, lineChanges } from './revision-diff.ts';
import { findLine, printRevision, type Schedule } from './schedule.ts';
import { parseDiffAsked, parseLineAsked, parseSearch } from './schedule-question.parse.ts';
import { searchSchedule } from './schedule-search.ts';

/** What the routes of the schedule are given by the server. */
export interface ScheduleDesk {
  readonly agency: { readonly id: string; readonly zone: string };
  readonly now: () => Instant;
  /** The schedule of the Book in force; null when it has none. */
  readonly schedule: () => Schedule | null;
  readonly tables: FaultTables;
}

/** The schedule for whoever reads it: revisions, lines by number and words, one line, what changed. */
export function scheduleRoutes(app: FastifyInstance, desk: ScheduleDesk): void {
  const { agency, now, tables } = desk;

  /** The schedule; null when the request has no leave or there is none, and then it is answered. */
  function admitted(request: FastifyRequest, reply: FastifyReply): Schedule | null {
    const leave = leaveToReadTariff(request.principal, agency.id);
    if (!leave.granted) {
      problem(reply, leave.status, [leave.fault], tables);
      return null;
    }
    const schedule = desk.schedule();
    if (schedule === null) {
      const fault = TARIFF_FAULTS.fault('tariff-part-missing', '', 'schedule');
      problem(reply, 404, [fault], tables);
    }
    return schedule;
  }

  function shown<T>(reply: FastifyReply, asked: Result<T>, show: (value: T) => unknown): unknown {
    return asked.ok ? show(asked.value) : problem(reply, statusOf(asked), asked.faults, tables);
  }

  const today = () => dayAt(now(), agency.zone);

  app.get('/v1/schedule/revisions', async (request, reply) => {
    const schedule = admitted(request, reply);
    if (schedule === null) return reply;
    return schedule.revisions.map((revision) => ({
      name: revision.name,
      printed: printRevision(revision),
      inForce: revision.inForce,
      lines: revision.coverage.lines,
      verified: revision.verified,
    }));
  });

  app.get('/v1/schedule/lines', async (request, reply) => {
    const schedule = admitted(request, reply);
    if (schedule === null) return reply;
    return shown(reply, parseSearch(request.query, schedule, today()), (asked) => ({
      on: asked.on,
      revision: printRevision(asked.revision),
      unverified: asked.unverified,
      lines: searchSchedule(asked.revision, asked.text, asked.limit).map(summaryOf),
    }));
  });

  app.get<{ Params: { code: string } }>('/v1/schedule/lines/:code', async (request, reply) => {
    const schedule = admitted(request, reply);
    if (schedule === null) return reply;
    const asked = parseLineAsked(request.params.code, request.query, schedule, today());
    return shown(reply, asked, (value) => {
      const line = findLine(value.revision, value.code);
      if (line === null) return reply.callNotFound();
      const changes = lineChanges(schedule.revisions, line.code);
      return { on: value.on, ...viewOf(value, line), changes };
    });
  });

  app.get('/v1/schedule/diff', async (request, reply) => {
    const schedule = admitted(request, reply);
    if (schedule === null) return reply;
    return shown(reply, parseDiffAsked(request.query, schedule), ({ from, to }) =>
      diffRevisions(from, to),
    );
  });
}

/** What is not loaded is not there; everything else about a question is how it was asked. */
function statusOf(refused: Extract<Result<unknown>, { ok: false }>): 404 | 422 {
  return refused.faults.every(({ code }) => code === 'revision-unknown') ? 404 : 422;
}
