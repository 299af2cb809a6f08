import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import type { Database, Transaction } from '../../ledger/database.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, problem } from '../../ledger/problem.ts';
import { addDays, dayAt, type Instant } from '../../terms/day.ts';
import type { Result } from '../../terms/result.ts';
import {
  findEditions,
  listEditions,
  readContents,
  searchedEditions,
} from '../list/edition.store.ts';
import { type EditionContents, type ListEdition, listOfPart } from '../list/edition.ts';
import type { ListDelta } from '../list/list-change.ts';
import type { SearchedList } from '../list.ts';
import type { ScreeningPolicy } from '../screening.ts';
import { SCREENING_FAULTS } from './faults.ts';
import { findHit, judgeHit, listHits } from './hit.store.ts';
import { HIT_STATES, type HitPage } from './hit.ts';
import { parseConfirmation, parseDismissal, type SentJudgement } from './judgement.parse.ts';
import { listScreenings } from './list-screening.store.ts';
import type {
  HitsView,
  HitView,
  ListsView,
  ListView,
  NamingConsignment,
} from './screening-view.ts';

interface ListInBook {
  readonly part: string;
  /** As the part calls it. */
  readonly edition: string;
  readonly list: SearchedList;
}

/** What the routes of screening are given by the server. */
export interface ScreeningDesk {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly zone: string };
  readonly now: () => Instant;
  readonly policy: () => ScreeningPolicy;
  /** The lists of the Book as they are searched, with the parts that hold them. */
  readonly lists: () => readonly ListInBook[];
  /** Compares two editions; takes seconds, elsewhere. */
  readonly compare: (contents: EditionContents) => Promise<{ readonly delta: ListDelta }>;
  readonly consignmentsNaming: (
    tx: Transaction,
    hit: HitPage,
  ) => Promise<readonly NamingConsignment[]>;
  readonly tables: FaultTables;
}

const PAGE = 50;
const SCREENINGS_SHOWN = 20;

type WithList = { Params: { list: string }; Querystring: { from?: string; to?: string } };
type WithHit = { Params: { id: string } };
type HitsQuery = {
  Querystring: { state?: string; list?: string; account?: string; offset?: string };
};

/** Lists with what changed in them, matches of parties with them, and what people say of those. */
export function screeningRoutes(app: FastifyInstance, desk: ScreeningDesk): void {
  const { database, agency, now, tables } = desk;
  const today = () => dayAt(now(), agency.zone);

  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action) {
    const leave = leaveFor(request.principal, action, agency.id);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  app.get('/v1/lists', async (request, reply): Promise<ListsView | FastifyReply> => {
    if (admit(request, reply, 'screening.read') === null) return reply;
    return database.as(agency.id, async (tx) => ({
      asOf: now(),
      lists: viewsOf(desk.lists(), await searchedEditions(tx, today()), await listEditions(tx)),
      screenings: await listScreenings(tx, SCREENINGS_SHOWN),
    }));
  });

  app.get<WithList>('/v1/lists/:list/changes', async (request, reply) => {
    if (admit(request, reply, 'screening.read') === null) return reply;
    const { from = null, to = null } = request.query;
    const found = await database.as(agency.id, async (tx) => {
      const pair = await findEditions(tx, request.params.list, { from, to });
      return pair.ok ? { pair: pair.value, contents: await readContents(tx, pair.value) } : pair;
    });
    if ('faults' in found) return problem(reply, 404, found.faults, tables);
    const { delta } = await desk.compare(found.contents);
    return { ...found.pair, ...delta };
  });

  app.get<HitsQuery>(
    '/v1/screening/hits',
    async (request, reply): Promise<HitsView | FastifyReply> => {
      if (admit(request, reply, 'screening.read') === null) return reply;
      const { state = 'open', list = null, account = null, offset = '0' } = request.query;
      const asked = {
        state: HIT_STATES.find((known) => known === state) ?? null,
        list,
        account: account !== null && UUID.test(account) ? account : null,
        today: today(),
        offset: Math.max(0, Number.parseInt(offset, 10) || 0),
        limit: PAGE,
      };
      const page = await database.as(agency.id, (tx) => listHits(tx, asked));
      return { asOf: now(), ...page };
    },
  );

  app.get<WithHit>(
    '/v1/screening/hits/:id',
    async (request, reply): Promise<HitView | FastifyReply> => {
      if (admit(request, reply, 'screening.read') === null) return reply;
      const { id } = request.params;
      const found = UUID.test(id) ? await readHit(id) : null;
      if (found !== null) return found;
      return problem(reply, 404, [SCREENING_FAULTS.fault('hit-unknown', '/id', id)], tables);
    },
  );

  async function readHit(id: string): Promise<HitView | null> {
    const { dismissalDaysMax } = desk.policy();
    return database.as(agency.id, async (tx) => {
      const hit = await findHit(tx, id, today());
      if (hit === null) return null;
      const consignments = await desk.consignmentsNaming(tx, hit);
      const untilMax = dismissalDaysMax === undefined ? null : addDays(today(), dismissalDaysMax);
      return { hit, consignments, untilMax };
    });
  }

  async function judge(
    request: FastifyRequest<WithHit>,
    reply: FastifyReply,
    parse: (body: unknown) => Result<SentJudgement>,
  ) {
    const principal = admit(request, reply, 'screening.judge');
    if (principal === null) return reply;
    const sent = parse(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const { id } = request.params;
    const unknown = SCREENING_FAULTS.fault('hit-unknown', '/id', id);
    if (!UUID.test(id)) return problem(reply, 404, [unknown], tables);
    const acting = { actor: principal.login, at: now() };
    const judged = await database.as(agency.id, (tx) => judgeHit(tx, id, sent.value, acting));
    if (!judged.ok) {
      const known = judged.faults.every(({ code }) => code !== 'hit-unknown');
      return problem(reply, known ? 409 : 404, judged.faults, tables);
    }
    return reply.code(201).send(await readHit(id));
  }

  app.post<WithHit>('/v1/screening/hits/:id/dismiss', (request, reply) =>
    judge(request, reply, (body) =>
      parseDismissal(body, today(), desk.policy().dismissalDaysMax ?? null),
    ),
  );

  app.post<WithHit>('/v1/screening/hits/:id/confirm', (request, reply) =>
    judge(request, reply, parseConfirmation),
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Each list that is searched, with what its edition in the Book says of itself. */
function viewsOf(
  lists: readonly ListInBook[],
  searched: readonly ListEdition[],
  editions: readonly ListEdition[],
): readonly ListView[] {
  return searched.flatMap((one) => {
    const held = lists.find(
      ({ part, edition }) => listOfPart(part) === one.list && edition === one.edition,
    );
    if (held === undefined) return [];
    const { name, source, entries } = held.list;
    return [
      {
        ...{ list: one.list, name, source, entries: entries.length, searched: one },
        editions: editions.filter((edition) => edition.list === one.list),
      },
    ];
  });
}
