import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import type { Database, Transaction } from '../../ledger/database.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, problem } from '../../ledger/problem.ts';
import { dayAt, type Instant } from '../../terms/day.ts';
import type { Result } from '../../terms/result.ts';
import { comparePrograms } from './comparison.ts';
import { TRUST_FAULTS } from './faults.ts';
import { parseVerdict } from './lane.parse.ts';
import { listParity } from './parity.store.ts';
import { answerProposal, listProposals } from './proposal.store.ts';
import { parseApplication, parseStep } from './step.parse.ts';
import {
  type Acting,
  applyFor,
  findMember,
  listMembers,
  listSteps,
  takeStep,
} from './trust.store.ts';
import type { TrustLaw } from './trust-law.ts';
import { arrangementsOn, memberView, programViews } from './trust-view.ts';

/** What the routes of trust are given by the server. */
export interface TrustDesk {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly zone: string };
  readonly now: () => Instant;
  readonly law: () => TrustLaw;
  /** True where the port takes trucks. */
  readonly takesTrucks: (port: string) => boolean;
  readonly tables: FaultTables;
}

type WithId = { Params: { id: string } };
type Filter = { Querystring: { program?: string; state?: string; q?: string } };
type Compared = { Querystring: { first?: string; second?: string } };

/** Lets in who may, answers what is refused, and does the work for the agency: what every route of trust does. */
export function trustCounter({ agency, database, now, tables }: TrustDesk) {
  const acting = (actor: string): Acting => ({ actor, at: now(), zone: agency.zone });
  return {
    today: () => dayAt(now(), agency.zone),
    acting,
    tell: (reply: FastifyReply, result: Result<unknown>, created = 200) =>
      result.ok
        ? reply.code(created).send(result.value)
        : problem(reply, statusOf(result.faults.map(({ code }) => code)), result.faults, tables),
    /** Answers by itself and gives null when the request has no leave. */
    admit(request: FastifyRequest, reply: FastifyReply, action: Action): Acting | null {
      const leave = leaveFor(request.principal, action, agency.id);
      if (leave.granted) return acting(leave.principal.login);
      problem(reply, leave.status, [leave.fault], tables);
      return null;
    },
    as: <T>(work: (tx: Transaction) => Promise<T>) => database.as(agency.id, work),
  };
}

const SHAPES = ['trust-step-shape', 'lane-check-shape', 'aqua-shape', 'trust-name-unknown'];
const UNKNOWN = /-unknown$/;

/** 422 for what cannot be read, 404 for what there is not, 409 for what cannot be now. */
function statusOf(codes: readonly string[]): number {
  if (codes.some((code) => SHAPES.includes(code))) return 422;
  return codes.some((code) => UNKNOWN.test(code)) ? 404 : 409;
}

/** Programs and their members, recognition by partners, and two programs side by side. */
export function trustRoutes(app: FastifyInstance, desk: TrustDesk): void {
  const { law } = desk;
  const { admit, as, tell, today } = trustCounter(desk);

  app.get('/v1/trust/programs', async (request, reply) => {
    if (admit(request, reply, 'trust.read') === null) return reply;
    return { asOf: today(), programs: programViews(law(), today()) };
  });

  app.get<Filter>('/v1/trust/members', async (request, reply) => {
    if (admit(request, reply, 'trust.read') === null) return reply;
    const { program = null, state = null, q = null } = request.query;
    const { members, total } = await as((tx) => listMembers(tx, { program, state, text: q }));
    return { total, members: members.map((one) => memberView(one, law(), today())) };
  });

  app.get<WithId>('/v1/trust/members/:id', async (request, reply) => {
    if (admit(request, reply, 'trust.read') === null) return reply;
    const { id } = request.params;
    const found = await as(async (tx) => {
      const file = await findMember(tx, id);
      return file && { member: memberView(file, law(), today()), steps: await listSteps(tx, id) };
    });
    if (found !== null) return found;
    return problem(
      reply,
      404,
      [TRUST_FAULTS.fault('trust-member-unknown', '/id', id)],
      desk.tables,
    );
  });

  app.post('/v1/trust/applications', async (request, reply) => {
    const acting = admit(request, reply, 'trust.step');
    if (acting === null) return reply;
    const sent = parseApplication(request.body, law());
    if (!sent.ok) return tell(reply, sent);
    const applied = await as((tx) => applyFor(tx, sent.value, acting));
    if (!applied.ok) return tell(reply, applied);
    return reply.code(201).send(memberView(applied.value, law(), today()));
  });

  app.post<WithId>('/v1/trust/members/:id/steps', async (request, reply) => {
    const acting = admit(request, reply, 'trust.step');
    if (acting === null) return reply;
    const { id } = request.params;
    const file = await as((tx) => findMember(tx, id));
    const program = file && law().programs.get(file.program);
    if (!program) {
      return problem(
        reply,
        404,
        [TRUST_FAULTS.fault('trust-member-unknown', '/id', id)],
        desk.tables,
      );
    }
    const step = parseStep(request.body, program);
    if (!step.ok) return tell(reply, step);
    const taken = await as((tx) => takeStep(tx, law(), id, step.value, acting));
    if (!taken.ok) return tell(reply, taken);
    return reply.code(201).send(memberView(taken.value, law(), today()));
  });

  app.get('/v1/trust/arrangements', async (request, reply) => {
    if (admit(request, reply, 'trust.read') === null) return reply;
    return { asOf: today(), arrangements: arrangementsOn(law(), today()) };
  });

  app.get('/v1/trust/recognition', async (request, reply) => {
    if (admit(request, reply, 'trust.read') === null) return reply;
    const arrangements = arrangementsOn(law(), today());
    return as(async (tx) => ({
      asOf: today(),
      parity: await listParity(tx, arrangements, today()),
      proposals: await listProposals(tx, null),
    }));
  });

  app.post<WithId>('/v1/trust/recognition/:id', async (request, reply) => {
    const acting = admit(request, reply, 'trust.step');
    if (acting === null) return reply;
    const verdict = parseVerdict(request.body);
    if (!verdict.ok) return tell(reply, verdict);
    const { id } = request.params;
    return tell(reply, await as((tx) => answerProposal(tx, id, verdict.value, acting)), 201);
  });

  app.get<Compared>('/v1/trust/comparison', async (request, reply) => {
    if (admit(request, reply, 'trust.read') === null) return reply;
    const { first = '', second = '' } = request.query;
    const [one, other] = [first, second].map((id) => law().programs.get(id));
    if (one !== undefined && other !== undefined) return comparePrograms(one, other, law());
    const missing = one === undefined ? first : second;
    const fault = TRUST_FAULTS.fault('trust-program-unknown', one ? '/second' : '/first', missing);
    return problem(reply, 404, [fault], desk.tables);
  });
}
