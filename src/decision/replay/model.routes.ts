import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action, Principal } from '../../ledger/authorize.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { problem } from '../../ledger/problem.ts';
import { compare } from '../../risk/registry/comparison.ts';
import { listDriftReadings } from '../../risk/registry/drift-reading.store.ts';
import { findModel, listModels } from '../../risk/registry/model-record.store.ts';
import { type ModelRecord, needsTwo, stateOf } from '../../risk/registry/model-record.ts';
import { parseReading, parseStep, parseTraining } from '../../risk/registry/request.parse.ts';
import { countShadowScores, listCompared } from '../../risk/registry/shadow-score.store.ts';
import type { Counter } from '../counter.ts';
import { parseWindow } from './candidate.parse.ts';
import type { ModelList, Modelling, ModelPage, ModelRow } from './modelling.ts';

type WithId = { Params: { id: string } };

/** The model registry: cards, steps, shadows and drift. */
export function modelRoutes(
  app: FastifyInstance,
  { agency, database, tables }: Pick<Counter, 'agency' | 'database' | 'tables'>,
  modelling: Modelling,
): void {
  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action): Principal | null {
    const leave = leaveFor(request.principal, action, agency.id);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  const find = (id: string) => database.as(agency.id, (tx) => findModel(tx, id));

  app.get('/v1/models', async (request, reply) => {
    if (admit(request, reply, 'model.read') === null) return reply;
    const models = await database.as(agency.id, listModels);
    const list: ModelList = { models: models.map(rowOf), training: modelling.training() };
    return list;
  });

  app.post('/v1/models', async (request, reply) => {
    const principal = admit(request, reply, 'model.train');
    if (principal === null) return reply;
    const sent = parseTraining(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const { from, to, reason } = sent.value;
    const window = parseWindow(from, to);
    if (!window.ok) return problem(reply, 422, window.faults, tables);
    modelling.train(window.value, { by: principal.login, reason });
    reply.code(202);
    return { training: modelling.training() };
  });

  app.get<WithId>('/v1/models/:id', async (request, reply) => {
    if (admit(request, reply, 'model.read') === null) return reply;
    const model = await find(request.params.id);
    if (model === null) return reply.callNotFound();
    return database.as(agency.id, async (tx): Promise<ModelPage> => {
      const scored = await countShadowScores(tx, model.id);
      const shadow = scored === 0 ? null : compare(await listCompared(tx, model.id));
      const drift = await listDriftReadings(tx, model.id);
      const { card, steps } = model;
      return { ...rowOf(model), card, steps, scored, shadow, drift };
    });
  });

  app.post<WithId>('/v1/models/:id/steps', async (request, reply) => {
    const model = await find(request.params.id);
    const sent = parseStep(request.body);
    const publishes = model !== null && sent.ok && needsTwo(model, sent.value.state);
    const principal = admit(request, reply, publishes ? 'book.publish' : 'model.train');
    if (principal === null) return reply;
    if (model === null) return reply.callNotFound();
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const { state, reason } = sent.value;
    const stepped = await modelling.step(model, state, { by: principal.login, reason });
    if (!stepped.ok) return problem(reply, 422, stepped.faults, tables);
    const now = await find(model.id);
    return now && { ...rowOf(now), steps: now.steps };
  });

  app.post<WithId>('/v1/models/:id/drift', async (request, reply) => {
    if (admit(request, reply, 'model.train') === null) return reply;
    const sent = parseReading(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const window = parseWindow(sent.value.from, sent.value.to);
    if (!window.ok) return problem(reply, 422, window.faults, tables);
    const model = await find(request.params.id);
    if (model === null) return reply.callNotFound();
    const reading = await modelling.readDrift(model, window.value);
    return reading.ok ? reading.value : problem(reply, 422, reading.faults, tables);
  });
}

function rowOf(model: ModelRecord): ModelRow {
  const { id, name, edition, sha256, trainedBy, trainedAt, card } = model;
  const { rows, labels, window } = card;
  const auc = card.held.violation?.auc ?? null;
  const state = stateOf(model);
  return { id, name, edition, sha256, state, trainedBy, trainedAt, rows, labels, window, auc };
}
