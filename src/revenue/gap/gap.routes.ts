import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { languageOf, problem, sayAll } from '../../ledger/problem.ts';
import type { Language } from '../../terms/words.ts';
import { inDollars } from '../cents.ts';
import type { RevenueCounter } from '../revenue.routes.ts';
import { GAP_FAULTS } from './faults.ts';
import { isGapId, parseGapStep, parseGapsAsked } from './worklist.parse.ts';
import { type GapRow, listGaps, type SaidGap, takeGapStep } from './worklist.store.ts';

/** The worklist of the revenue gap, for officers: who files sees none of it. */
export function gapRoutes(app: FastifyInstance, counter: RevenueCounter): void {
  const { agency, database, now, tables } = counter;

  function admit(request: FastifyRequest, reply: FastifyReply, action: Action) {
    const leave = leaveFor(request.principal, action, agency.id, undefined);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  function says({ code, about }: GapRow, language: Language): string {
    const [said] = sayAll([{ code, severity: 'warning', at: '', got: about }], tables, language);
    return said?.says ?? code;
  }

  app.get('/v1/revenue/gaps', async (request, reply) => {
    if (admit(request, reply, 'revenue.read') === null) return reply;
    const asked = parseGapsAsked(request.query);
    if (!asked.ok) return problem(reply, 400, asked.faults, tables);
    const { gaps, next } = await database.as(agency.id, (tx) => listGaps(tx, asked.value));
    const language = languageOf(request);
    const told = gaps.map((gap): SaidGap => ({ ...gap, says: says(gap, language) }));
    return inDollars({ gaps: told, next });
  });

  app.post<{ Params: { id: string } }>('/v1/revenue/gaps/:id/steps', async (request, reply) => {
    const principal = admit(request, reply, 'revenue.record');
    if (principal === null) return reply;
    const { id } = request.params;
    if (!isGapId(id)) {
      return problem(reply, 404, [GAP_FAULTS.fault('gap-unknown', '', id)], tables);
    }
    const step = parseGapStep(request.body);
    if (!step.ok) return problem(reply, 422, step.faults, tables);
    const by = principal.login;
    const taken = await database.as(agency.id, (tx) =>
      takeGapStep(tx, id, { ...step.value, by }, now()),
    );
    if (taken.ok) return reply.code(201).send(taken.value);
    const isUnknown = taken.faults.some(({ code }) => code === 'gap-unknown');
    return problem(reply, isUnknown ? 404 : 409, taken.faults, tables);
  });
}
