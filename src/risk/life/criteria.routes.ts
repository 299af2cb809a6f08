import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../../ledger/problem.ts';
import { dayAt } from '../../terms/day.ts';
import { type Result, refuse } from '../../terms/result.ts';
import type { CriteriaIndex } from '../criteria-index.ts';
import type { Criterion } from '../criterion.ts';
import { readBoard } from './board.store.ts';
import { admit, answer, isId, type LifeDesk, standingOf } from './desk.routes.ts';
import { parseProposed, parsePublishing, parseReason, parseReview } from './draft.parse.ts';
import { findDraft, listDrafts } from './draft.store.ts';
import { LIFE_FAULTS } from './faults.ts';
import { propose, publishDrafts, reviewDraft, revise, withdrawDraft } from './life.store.ts';
import { listSuspensions } from './suspension.store.ts';

type WithId = { Params: { id: string } };
type WithQuery<Names extends string> = { Querystring: Partial<Record<Names, string>> };

/** Criteria with how they do, and their drafts from the first word to the Book. */
export function criteriaRoutes(app: FastifyInstance, desk: LifeDesk): void {
  const { database, agency, now, tables, book } = desk;
  const { id: agencyId } = agency;

  app.get<WithQuery<'flag'>>('/v1/criteria', async (request, reply) => {
    if (admit(desk, request, reply, 'book.read') === null) return reply;
    const { version, life, criteria } = book();
    const board = await readBoard(desk, life, now());
    const { flag } = request.query;
    const asked = board.rows.filter(({ flags }) => !flag || flags.some((one) => one === flag));
    const rows = asked.map((row) => {
      const { lane = null, weight = 0 } = findCriterion(criteria, row.criterion) ?? {};
      return { ...row, lane, weight };
    });
    const snoozes = [...life.snoozes.values()].flat();
    return { book: version, ...board, policy: life.policy, rows, snoozes };
  });

  app.get<WithId>('/v1/criteria/:id', async (request, reply) => {
    if (admit(desk, request, reply, 'book.read') === null) return reply;
    const { id } = request.params;
    const { version, life, criteria } = book();
    const { rows, asOf, from } = await readBoard(desk, life, now());
    const health = rows.find(({ criterion }) => criterion === id) ?? null;
    const { drafts, suspensions } = await database.as(agencyId, async (tx) => ({
      drafts: await listDrafts(tx, { open: false, name: id }),
      suspensions: await listSuspensions(tx, id),
    }));
    if (health === null && drafts.length === 0) return reply.callNotFound();
    const snoozes = life.snoozes.get(id) ?? [];
    const criterion = findCriterion(criteria, id);
    return { book: version, asOf, from, criterion, health, drafts, suspensions, snoozes };
  });

  app.get('/v1/criteria/costs', async (request, reply) => {
    if (admit(desk, request, reply, 'book.read') === null) return reply;
    const costs = [...(await desk.costs())].sort(([, a], [, b]) => b - a);
    return { rows: costs.map(([criterion, microseconds]) => ({ criterion, microseconds })) };
  });

  app.get<WithQuery<'all'>>('/v1/criteria/drafts', async (request, reply) => {
    if (admit(desk, request, reply, 'book.read') === null) return reply;
    const open = request.query.all !== 'true';
    const rows = await database.as(agencyId, (tx) => listDrafts(tx, { open, name: null }));
    return { rows };
  });

  app.get<WithId>('/v1/criteria/drafts/:id', async (request, reply) => {
    if (admit(desk, request, reply, 'book.read') === null) return reply;
    const { id } = request.params;
    const draft = isId(id) ? await database.as(agencyId, (tx) => findDraft(tx, id)) : null;
    return draft ?? reply.callNotFound();
  });

  app.post('/v1/criteria/drafts', async (request, reply) => {
    const principal = admit(desk, request, reply, 'criterion.draft');
    if (principal === null) return reply;
    const sent = parseProposed(request.body, dayAt(now(), agency.zone));
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const by = standingOf(desk, principal);
    const draft = await database.as(agencyId, (tx) => propose(tx, sent.value, by));
    return answer(desk, reply, draft, 201);
  });

  app.post<WithId>('/v1/criteria/drafts/:id/editions', async (request, reply) => {
    const principal = admit(desk, request, reply, 'criterion.draft');
    if (principal === null) return reply;
    const sent = parseProposed(request.body, dayAt(now(), agency.zone));
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const by = standingOf(desk, principal);
    return onDraft(request, reply, (id) =>
      database.as(agencyId, (tx) => revise(tx, id, sent.value, by)),
    );
  });

  app.post<WithId>('/v1/criteria/drafts/:id/reviews', async (request, reply) => {
    const principal = admit(desk, request, reply, 'book.publish');
    if (principal === null) return reply;
    const sent = parseReview(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const by = standingOf(desk, principal);
    return onDraft(request, reply, (id) =>
      database.as(agencyId, (tx) => reviewDraft(tx, id, sent.value, by)),
    );
  });

  app.post<WithId>('/v1/criteria/drafts/:id/withdrawal', async (request, reply) => {
    const principal = admit(desk, request, reply, 'criterion.draft');
    if (principal === null) return reply;
    const sent = parseReason(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const by = standingOf(desk, principal);
    return onDraft(request, reply, (id) =>
      database.as(agencyId, (tx) => withdrawDraft(tx, id, sent.value, by)),
    );
  });

  app.post('/v1/criteria/publications', async (request, reply) => {
    const principal = admit(desk, request, reply, 'book.publish');
    if (principal === null) return reply;
    const sent = parsePublishing(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const by = standingOf(desk, principal);
    const published = await desk.amend((tx, compile) => publishDrafts(tx, sent.value, by, compile));
    return answer(desk, reply, published, 201);
  });

  async function onDraft<T>(
    request: FastifyRequest<WithId>,
    reply: FastifyReply,
    act: (id: string) => Promise<Result<T>>,
  ) {
    const { id } = request.params;
    if (!isId(id))
      return answer(desk, reply, refuse(LIFE_FAULTS.fault('draft-unknown', '/id', id)));
    return answer(desk, reply, await act(id), 201);
  }
}

/** As the Book has it; null when the Book has none of that name. */
function findCriterion(index: CriteriaIndex | null, id: string): Criterion | null {
  return index?.rules.find(({ criterion }) => criterion.id === id)?.criterion ?? null;
}
