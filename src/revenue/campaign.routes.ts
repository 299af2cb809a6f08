import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action, Principal } from '../ledger/authorize.ts';
import { leaveFor } from '../ledger/leave.ts';
import { problem } from '../ledger/problem.ts';
import { dayAt } from '../terms/day.ts';
import { parseCampaign, parseRefundPage } from './asked.parse.ts';
import type { Campaigning, CampaignRow } from './campaigning.ts';
import { REVENUE_FAULTS } from './faults.ts';
import type { RevenueCounter } from './revenue.routes.ts';

type WithId = { Params: { id: string } };

/** Refund campaigns over our own books: asked, watched, and read entry by entry. */
export function campaignRoutes(
  app: FastifyInstance,
  { agency, now, law, tables }: RevenueCounter,
  campaigning: Campaigning,
): void {
  /** Answers by itself and gives null when the request has no leave. A campaign is over everybody's entries. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action): Principal | null {
    const leave = leaveFor(request.principal, action, agency.id);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  function find(request: FastifyRequest<WithId>, reply: FastifyReply): CampaignRow | null {
    if (admit(request, reply, 'revenue.read') === null) return null;
    const found = campaigning.find(request.params.id);
    if (found === null) reply.callNotFound();
    return found;
  }

  app.get('/v1/campaigns', async (request, reply) => {
    if (admit(request, reply, 'revenue.read') === null) return reply;
    return { asOf: now(), campaigns: campaigning.list() };
  });

  app.post('/v1/campaigns', async (request, reply) => {
    const principal = admit(request, reply, 'revenue.record');
    if (principal === null) return reply;
    if (law() === null) {
      return problem(reply, 503, [REVENUE_FAULTS.fault('revenue-law-absent', '')], tables);
    }
    const asked = parseCampaign(request.body, dayAt(now(), agency.zone));
    if (!asked.ok) return problem(reply, 422, asked.faults, tables);
    const started = campaigning.start(asked.value, principal.login);
    return reply.code(202).header('location', `/v1/campaigns/${started.id}`).send(started);
  });

  app.get<WithId>('/v1/campaigns/:id', async (request, reply) => find(request, reply) ?? reply);

  app.get<WithId>('/v1/campaigns/:id/refunds', async (request, reply) => {
    const found = find(request, reply);
    if (found === null) return reply;
    const page = parseRefundPage(request.query);
    if (!page.ok) return problem(reply, 400, page.faults, tables);
    if (found.state !== 'done') return { total: 0, rows: [] };
    return campaigning.refunds(found.id, page.value);
  });

  app.get<WithId>('/v1/campaigns/:id/refunds.csv', async (request, reply) => {
    const found = find(request, reply);
    if (found === null) return reply;
    if (found.state !== 'done') return reply.callNotFound();
    const name = `refunds-${found.asked.from}-${found.asked.to}.csv`;
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(campaigning.csv(found.id));
  });
}
