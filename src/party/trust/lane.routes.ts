import type { FastifyInstance, FastifyReply } from 'fastify';
import { problem } from '../../ledger/problem.ts';
import { answerAqua, listAqua, requestAqua } from './aqua.store.ts';
import { TRUST_FAULTS } from './faults.ts';
import {
  parseAquaAnswer,
  parseAquaRequest,
  parseLaneChange,
  parseLaneCheck,
  parsePassage,
  parseSecureLane,
} from './lane.parse.ts';
import { changeLane, checkLane, listLanes, openLane, recordPassage } from './lane.store.ts';
import type { LaneLaw } from './lane-law.ts';
import { type TrustDesk, trustCounter } from './trust.routes.ts';

type WithId = { Params: { id: string } };

/** FAST checks, early unlading and secure lanes. */
export function laneRoutes(app: FastifyInstance, desk: TrustDesk): void {
  const { agency, now, takesTrucks, tables } = desk;
  const { admit, as, tell } = trustCounter(desk);

  /** Answers by itself and gives null where the Book runs no lane. */
  function lanes(reply: FastifyReply): LaneLaw | null {
    const law = desk.law().lanes;
    if (law === null) problem(reply, 409, [TRUST_FAULTS.fault('lane-law-missing', '')], tables);
    return law;
  }

  app.post('/v1/trust/lane-checks', async (request, reply) => {
    if (admit(request, reply, 'trust.read') === null) return reply;
    const law = lanes(reply);
    if (law === null) return reply;
    const check = parseLaneCheck(request.body);
    if (!check.ok) return tell(reply, check);
    const trucks = takesTrucks(check.value.port);
    const by = { law, trucks, now: now(), zone: agency.zone };
    return as((tx) => checkLane(tx, check.value, by));
  });

  app.get('/v1/trust/aqua', async (request, reply) => {
    if (admit(request, reply, 'trust.read') === null) return reply;
    const law = lanes(reply);
    if (law === null) return reply;
    const clock = { law: law.aqua, now: now(), zone: agency.zone };
    return { asOf: clock.now, requests: await as((tx) => listAqua(tx, clock)) };
  });

  app.post('/v1/trust/aqua', async (request, reply) => {
    const acting = admit(request, reply, 'trust.step');
    if (acting === null) return reply;
    const law = lanes(reply);
    if (law === null) return reply;
    const asked = parseAquaRequest(request.body);
    if (!asked.ok) return tell(reply, asked);
    return reply.code(201).send(await as((tx) => requestAqua(tx, asked.value, acting, law.aqua)));
  });

  app.post<WithId>('/v1/trust/aqua/:id/answers', async (request, reply) => {
    const acting = admit(request, reply, 'trust.step');
    if (acting === null) return reply;
    const law = lanes(reply);
    if (law === null) return reply;
    const answer = parseAquaAnswer(request.body);
    if (!answer.ok) return tell(reply, answer);
    const { id } = request.params;
    return tell(reply, await as((tx) => answerAqua(tx, id, answer.value, acting, law.aqua)), 201);
  });

  app.get('/v1/trust/lanes', async (request, reply) => {
    if (admit(request, reply, 'trust.read') === null) return reply;
    const clock = { now: now(), zone: agency.zone };
    return { asOf: clock.now, lanes: await as((tx) => listLanes(tx, clock)) };
  });

  app.post('/v1/trust/lanes', async (request, reply) => {
    const acting = admit(request, reply, 'trust.step');
    if (acting === null) return reply;
    const sent = parseSecureLane(request.body);
    if (!sent.ok) return tell(reply, sent);
    return tell(reply, await as((tx) => openLane(tx, sent.value, acting)), 201);
  });

  app.post<WithId>('/v1/trust/lanes/:id/passages', async (request, reply) => {
    const acting = admit(request, reply, 'trust.step');
    if (acting === null) return reply;
    const passage = parsePassage(request.body);
    if (!passage.ok) return tell(reply, passage);
    const { id } = request.params;
    return tell(reply, await as((tx) => recordPassage(tx, id, passage.value, acting)), 201);
  });

  app.post<WithId>('/v1/trust/lanes/:id/changes', async (request, reply) => {
    const acting = admit(request, reply, 'trust.step');
    if (acting === null) return reply;
    const change = parseLaneChange(request.body);
    if (!change.ok) return tell(reply, change);
    const { id } = request.params;
    return tell(reply, await as((tx) => changeLane(tx, id, change.value, acting)), 201);
  });
}
