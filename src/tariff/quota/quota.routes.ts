import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import type { Database } from '../../ledger/database.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, problem } from '../../ledger/problem.ts';
import { dayAt, type Instant } from '../../terms/day.ts';
import { parseChange, parseClaim } from './claim.parse.ts';
import { QUOTA_FAULTS } from './faults.ts';
import type { Asked } from './opening.ts';
import {
  changeQuota,
  claimQuota,
  listQuotaEvents,
  listQuotaStates,
  readQuota,
} from './quota.store.ts';
import { definitionFor, definitionsOn, type QuotaLaw } from './quota.ts';
import { viewOf } from './quota-view.ts';

/** What the routes of quotas are given by the server. */
export interface QuotaDesk {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly zone: string };
  readonly now: () => Instant;
  readonly law: () => QuotaLaw;
  readonly tables: FaultTables;
}

type WithOrder = { Params: { order: string } };

/** Quotas as they stand, claims on them, and what the administration does to them. */
export function quotaRoutes(app: FastifyInstance, desk: QuotaDesk): void {
  const { agency, database, now, law, tables } = desk;
  const asked = (): Asked => ({ at: now(), zone: agency.zone });

  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action) {
    const filer = request.principal?.filer ?? null;
    const leave = leaveFor(request.principal, action, agency.id, filer === null ? [] : [filer]);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  /** Answers by itself and gives null where the Book has no such quota. */
  function definitionOf(reply: FastifyReply, order: string) {
    const definition = definitionFor(law(), order, dayAt(now(), agency.zone));
    if (definition !== null) return definition;
    problem(reply, 404, [QUOTA_FAULTS.fault('quota-unknown', '/order', order)], tables);
    return null;
  }

  app.get('/v1/quotas', async (request, reply) => {
    if (admit(request, reply, 'quota.read') === null) return reply;
    const at = asked();
    const definitions = definitionsOn(law(), dayAt(at.at, agency.zone));
    const states = await database.as(agency.id, (tx) => listQuotaStates(tx, definitions));
    return {
      asOf: at.at,
      quotas: [...states].map(([definition, state]) => viewOf(definition, state, at)),
    };
  });

  app.get<WithOrder>('/v1/quotas/:order', async (request, reply) => {
    const principal = admit(request, reply, 'quota.read');
    if (principal === null) return reply;
    const definition = definitionOf(reply, request.params.order);
    if (definition === null) return reply;
    return database.as(agency.id, async (tx) => {
      const quota = viewOf(definition, await readQuota(tx, definition), asked());
      // Claims are other people's trade: who files for a sender sees the balance alone.
      if (principal.filer !== null) return { quota };
      return { quota, events: await listQuotaEvents(tx, definition) };
    });
  });

  app.post<WithOrder>('/v1/quotas/:order/claims', async (request, reply) => {
    const principal = admit(request, reply, 'quota.claim');
    if (principal === null) return reply;
    const definition = definitionOf(reply, request.params.order);
    if (definition === null) return reply;
    const sent = parseClaim(request.body, definition);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const acting = { ...asked(), actor: principal.login };
    const answered = await database.as(agency.id, (tx) =>
      claimQuota(tx, law(), definition, sent.value, acting),
    );
    if (!answered.ok) return problem(reply, 409, answered.faults, tables);
    return reply.code(201).send(answered.value);
  });

  app.post<WithOrder>('/v1/quotas/:order/changes', async (request, reply) => {
    const principal = admit(request, reply, 'quota.administer');
    if (principal === null) return reply;
    const definition = definitionOf(reply, request.params.order);
    if (definition === null) return reply;
    const sent = parseChange(request.body, definition);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const at = asked();
    const acting = { ...at, actor: principal.login };
    const changed = await database.as(agency.id, (tx) =>
      changeQuota(tx, law(), definition, sent.value, acting),
    );
    if (!changed.ok) return problem(reply, 409, changed.faults, tables);
    return reply.code(201).send(viewOf(definition, changed.value, at));
  });
}
