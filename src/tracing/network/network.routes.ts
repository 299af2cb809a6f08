import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import type { Database } from '../../ledger/database.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, problem } from '../../ledger/problem.ts';
import type { Instant } from '../../terms/day.ts';
import type { AccountabilityLaw } from './accountability.ts';
import {
  parseNeighbourhoodAsked,
  parsePathsAsked,
  parseReferral,
  parseSearch,
  readPack,
} from './asked.parse.ts';
import { NETWORK_FAULTS } from './faults.ts';
import { findNeighbourhood, searchNodes } from './network.store.ts';
import { nodeName } from './node.ts';
import { findPaths } from './paths.store.ts';
import { findPack, listReferrals, referNetwork } from './referral.store.ts';
import { packText } from './referral.ts';
import { listStandingParts } from './statement.store.ts';
import { statementsOf } from './statement.ts';

/** What the routes of the network are given by the server. */
export interface NetworkDesk {
  readonly database: Database;
  readonly agency: { readonly id: string };
  readonly now: () => Instant;
  readonly law: () => AccountabilityLaw;
  readonly tables: FaultTables;
}

type WithId = { Params: { id: string } };
const REFERRALS_SHOWN = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who and what hang together, who answers for what, and what was referred of it. */
export function networkRoutes(app: FastifyInstance, desk: NetworkDesk): void {
  const { agency, database, now, law, tables } = desk;

  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action) {
    const leave = leaveFor(request.principal, action, agency.id, []);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  const unknown = (reply: FastifyReply, at: string, node: string) =>
    problem(reply, 404, [NETWORK_FAULTS.fault('node-unknown', at, node)], tables);
  const noReferral = (reply: FastifyReply, id: string) =>
    problem(reply, 404, [NETWORK_FAULTS.fault('referral-unknown', '/id', id)], tables);

  app.get('/v1/network/nodes', async (request, reply) => {
    if (admit(request, reply, 'network.read') === null) return reply;
    const asked = parseSearch(request.query);
    if (!asked.ok) return problem(reply, 422, asked.faults, tables);
    const { search, limit } = asked.value;
    return { nodes: await database.as(agency.id, (tx) => searchNodes(tx, search, limit)) };
  });

  app.get('/v1/network/neighbours', async (request, reply) => {
    if (admit(request, reply, 'network.read') === null) return reply;
    const asked = parseNeighbourhoodAsked(request.query);
    if (!asked.ok) return problem(reply, 422, asked.faults, tables);
    const { node, ...wanted } = asked.value;
    const found = await database.as(agency.id, (tx) => findNeighbourhood(tx, node, wanted));
    return found ?? unknown(reply, '/node', node);
  });

  app.get('/v1/network/paths', async (request, reply) => {
    if (admit(request, reply, 'network.read') === null) return reply;
    const asked = parsePathsAsked(request.query);
    if (!asked.ok) return problem(reply, 422, asked.faults, tables);
    const { from, to, count } = asked.value;
    const found = await database.as(agency.id, (tx) => findPaths(tx, from, to, count));
    return found ?? unknown(reply, '/from', `${from}, ${to}`);
  });

  app.get<WithId>('/v1/network/statements/:id', async (request, reply) => {
    if (admit(request, reply, 'network.read') === null) return reply;
    const { id } = request.params;
    if (!UUID.test(id)) return unknown(reply, '/id', id);
    const parts = await database.as(agency.id, (tx) => listStandingParts(tx, id));
    if (parts.length === 0) return unknown(reply, '/id', nodeName('consignment', id));
    return { consignment: id, statements: statementsOf(parts, law()) };
  });

  app.get('/v1/network/referrals', async (request, reply) => {
    if (admit(request, reply, 'network.read') === null) return reply;
    return {
      referrals: await database.as(agency.id, (tx) => listReferrals(tx, REFERRALS_SHOWN)),
    };
  });

  app.post('/v1/network/referrals', async (request, reply) => {
    const principal = admit(request, reply, 'network.refer');
    if (principal === null) return reply;
    const asked = parseReferral(request.body);
    if (!asked.ok) return problem(reply, 422, asked.faults, tables);
    const acting = { at: now(), actor: principal.login };
    const referred = await database.as(agency.id, (tx) =>
      referNetwork(tx, asked.value, law(), acting),
    );
    if (!referred.ok) return problem(reply, 404, referred.faults, tables);
    return reply.code(201).send(referred.value);
  });

  app.get<WithId>('/v1/network/referrals/:id', async (request, reply) => {
    if (admit(request, reply, 'network.read') === null) return reply;
    const { id } = request.params;
    const pack = UUID.test(id) ? await database.as(agency.id, (tx) => findPack(tx, id)) : null;
    if (pack === null) return noReferral(reply, id);
    return reply
      .header('content-disposition', `attachment; filename="referral-${id}.json"`)
      .type('application/json')
      .send(pack);
  });

  app.get<WithId>('/v1/network/referrals/:id/text', async (request, reply) => {
    const principal = admit(request, reply, 'network.read');
    if (principal === null) return reply;
    const { id } = request.params;
    const pack = UUID.test(id) ? await database.as(agency.id, (tx) => findPack(tx, id)) : null;
    if (pack === null) return noReferral(reply, id);
    return reply
      .type('text/plain; charset=utf-8')
      .send(packText(readPack(pack), principal.language));
  });
}
