import type { FastifyInstance } from 'fastify';
import { problem } from '../../ledger/problem.ts';
import { dayAt } from '../../terms/day.ts';
import { refuse } from '../../terms/result.ts';
import { admit, answer, isId, type LifeDesk, standingOf } from './desk.routes.ts';
import { parseReason } from './draft.parse.ts';
import { LIFE_FAULTS } from './faults.ts';
import { propose } from './life.store.ts';
import { parseProduct, parseSignal } from './product.parse.ts';
import {
  findProduct,
  listInfluence,
  listProducts,
  recordProduct,
  withdrawProduct,
} from './product.store.ts';
import { tallyDecisions } from './tally.store.ts';

type WithId = { Params: { id: string } };

/** Intelligence as it comes in, the criteria that are drafted on it, and what it changed. */
export function intelligenceRoutes(app: FastifyInstance, desk: LifeDesk): void {
  const { database, agency, now, tables } = desk;
  const unknown = (id: string) => refuse(LIFE_FAULTS.fault('product-unknown', '/id', id));

  app.get('/v1/intelligence', async (request, reply) => {
    if (admit(desk, request, reply, 'intelligence.read') === null) return reply;
    return { asOf: now(), rows: await database.as(agency.id, listProducts) };
  });

  app.post('/v1/intelligence', async (request, reply) => {
    const principal = admit(desk, request, reply, 'intelligence.record');
    if (principal === null) return reply;
    const sent = parseProduct(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const product = await database.as(agency.id, async (tx) => {
      const id = await recordProduct(tx, sent.value, principal.login, now());
      return findProduct(tx, id);
    });
    return reply.code(201).send({ value: product, warnings: [] });
  });

  app.post<WithId>('/v1/intelligence/:id/withdrawal', async (request, reply) => {
    const principal = admit(desk, request, reply, 'intelligence.record');
    if (principal === null) return reply;
    const { id } = request.params;
    const sent = parseReason(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    if (!isId(id)) return answer(desk, reply, unknown(id));
    const act = { actor: principal.login, reason: sent.value, at: now() };
    const withdrawn = await database.as(agency.id, (tx) => withdrawProduct(tx, id, act));
    return answer(desk, reply, withdrawn, 201);
  });

  app.post<WithId>('/v1/intelligence/:id/drafts', async (request, reply) => {
    const principal = admit(desk, request, reply, 'criterion.draft');
    if (principal === null) return reply;
    const { id } = request.params;
    const product = isId(id) ? await database.as(agency.id, (tx) => findProduct(tx, id)) : null;
    if (product === null) return answer(desk, reply, unknown(id));
    const sent = parseSignal(request.body, product, dayAt(now(), agency.zone));
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const by = standingOf(desk, principal);
    const draft = await database.as(agency.id, (tx) => propose(tx, sent.value, by));
    return answer(desk, reply, draft, 201);
  });

  app.get<WithId>('/v1/intelligence/:id/decisions', async (request, reply) => {
    if (admit(desk, request, reply, 'intelligence.read') === null) return reply;
    const { id } = request.params;
    const product = isId(id) ? await database.as(agency.id, (tx) => findProduct(tx, id)) : null;
    if (product === null) return answer(desk, reply, unknown(id));
    await tallyDecisions(database, agency.id, agency.zone);
    const rows = await database.as(agency.id, (tx) => listInfluence(tx, id));
    return { product, rows };
  });
}
