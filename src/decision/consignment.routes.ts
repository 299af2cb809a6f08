import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../ledger/authorize.ts';
import { leaveFor } from '../ledger/leave.ts';
import { languageOf, problem } from '../ledger/problem.ts';
import { findChampionReading } from '../risk/registry/drift-reading.store.ts';
import { listNames } from '../risk/vocabulary.ts';
import { dayAt, type Instant, instantOf, millisecondsOf } from '../terms/day.ts';
import { type Language, say } from '../terms/words.ts';
import { MARK, writeBundle } from './bundle.ts';
import { midnightAt, parseDisposition, parseSearch } from './consignment.parse.ts';
import { findDecision, findPage, listDecided, recordDisposition } from './consignment.store.ts';
import type { Counter } from './counter.ts';
import { listConsignments, readFlow, type Search } from './listing.store.ts';
import { rowOf } from './listing.ts';
import { listForFiler } from './trader-list.store.ts';
import { forFiler } from './trader-view.ts';
import type { ConsignmentList, ConsignmentPage, ConsignmentRow, Flow, Health } from './view.ts';

const FLOW_HOURS = 24;
const HOUR_MS = 3_600_000;
/** Decisions that one asks for by name. */
const DECISIONS_MAX = 100;
const EXPORT_ROWS_MAX = 10_000;
/** What may wait in memory for one who watches events. */
const EVENTS_BYTES_MAX = 4 * 1024 * 1024;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type WithId = { Params: { id: string } };

/** Lists, pages, bundles and dispositions of consignments; the flow, the health, the live events. */
export function consignmentRoutes(app: FastifyInstance, counter: Counter): void {
  const { agency, database, now, tables } = counter;
  const midnight = midnightAt(agency.zone);
  const watching = new Set<FastifyReply['raw']>();

  /** Answers by itself and gives null when the request has no leave. */
  function admit(
    request: FastifyRequest,
    reply: FastifyReply,
    action: Action,
    senders?: readonly string[],
  ) {
    const leave = leaveFor(request.principal, action, agency.id, senders);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  app.get('/v1/flow', async (request, reply): Promise<Flow | undefined> => {
    if (admit(request, reply, 'flow.read') === null) return reply;
    const asOf = now();
    const first = instantOf(hourOf(asOf) - (FLOW_HOURS - 1) * HOUR_MS);
    const flow = await database.as(agency.id, (tx) => readFlow(tx, first));
    return { ...flow, asOf, zone: agency.zone, ...placed(flow, first, counter) };
  });

  app.get('/v1/health', async (request, reply): Promise<Health | undefined> => {
    if (admit(request, reply, 'health.read') === null) return reply;
    const book = counter.book();
    const { version, coverage: tariff, lists } = book;
    const { suspended } = book.policy.control;
    const off = suspended !== null && dayAt(now(), agency.zone) <= suspended.until;
    const controlOffUntil = off ? suspended.until : null;
    const read = await database.as(agency.id, findChampionReading);
    const alarms = read?.reading.alarms ?? [];
    const drift = read === null || alarms.length === 0 ? null : { since: read.at, alarms };
    const told = { tariff, lists, controlOffUntil, drift };
    return { asOf: now(), book: version, layers: counter.layers(), ...told };
  });

  app.get('/v1/book', async (request, reply) => {
    if (admit(request, reply, 'book.read') === null) return reply;
    const { version, parts, coverage, lists } = counter.book();
    return { mark: MARK, version, parts, coverage, lists };
  });

  app.get('/v1/vocabulary', async (request, reply) => {
    if (admit(request, reply, 'book.read') === null) return reply;
    return Object.fromEntries(listNames().map(({ name, term }) => [name, term.meaning]));
  });

  app.get('/v1/consignments', async (request, reply): Promise<ConsignmentList | undefined> => {
    const sender = request.principal?.filer ?? null;
    const own = sender === null ? undefined : [sender];
    if (admit(request, reply, 'consignment.list', own) === null) return reply;
    const search = parseSearch(request.query, sender, midnight);
    if (!search.ok) return problem(reply, 400, search.faults, tables);
    return list(search.value);
  });

  app.get('/v1/consignments.csv', async (request, reply) => {
    const sender = request.principal?.filer ?? null;
    const own = sender === null ? undefined : [sender];
    if (admit(request, reply, 'consignment.list', own) === null) return reply;
    const search = parseSearch(request.query, sender, midnight);
    if (!search.ok) return problem(reply, 400, search.faults, tables);
    const all = { ...search.value, offset: 0, limit: EXPORT_ROWS_MAX };
    const found = await list(all);
    reply.header('content-disposition', 'attachment; filename="consignments.csv"');
    return reply.type('text/csv; charset=utf-8').send(csvOf(found, languageOf(request)));
  });

  app.get<WithId>('/v1/consignments/:id', async (request, reply) => {
    const page = await pageOf(request.params.id);
    const senders = page?.filings.map((filing) => filing.sender) ?? [];
    const principal = admit(request, reply, 'consignment.read', senders);
    if (principal === null) return reply;
    if (page === null) return reply.callNotFound();
    if (principal.filer === null) return page;
    const recorded = await database.as(agency.id, (tx) => findDecision(tx, page.row.decisionId));
    return recorded === null
      ? reply.callNotFound()
      : forFiler(page, recorded.question, principal.filer);
  });

  app.post<WithId>('/v1/consignments/:id/dispositions', async (request, reply) => {
    const principal = admit(request, reply, 'consignment.dispose');
    if (principal === null) return reply;
    const sent = parseDisposition(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const page = await pageOf(request.params.id);
    if (page === null) return reply.callNotFound();
    const { authority = counter.book().policy.authority, ...wanted } = sent.value;
    const named = sent.value.authority !== undefined;
    const may = leaveFor(principal, 'consignment.depart', agency.id).granted;
    const recorded = await database.as(agency.id, (tx) =>
      recordDisposition(tx, {
        ...wanted,
        authorized: may && named,
        consignment: page.row.consignmentId,
        officer: principal.login,
        authority,
        at: now(),
      }),
    );
    if (!recorded.ok) return problem(reply, 409, recorded.faults, tables);
    return pageOf(request.params.id);
  });

  app.get<{ Querystring: { ids?: string } }>('/v1/decisions', async (request, reply) => {
    if (admit(request, reply, 'consignment.list') === null) return reply;
    const named = (request.query.ids ?? '').split(',').filter((id) => UUID.test(id));
    const ids = named.slice(0, DECISIONS_MAX);
    return { rows: await database.as(agency.id, (tx) => listDecided(tx, ids)) };
  });

  app.get<WithId>('/v1/decisions/:id/bundle', async (request, reply) => {
    if (admit(request, reply, 'decision.bundle') === null) return reply;
    const { id } = request.params;
    const recorded = UUID.test(id)
      ? await database.as(agency.id, (tx) => findDecision(tx, id))
      : null;
    if (recorded === null) return reply.callNotFound();
    reply.header('content-disposition', `attachment; filename="${id}.bundle.json"`);
    return reply.type('application/json').send(writeBundle(recorded.question, recorded.decision));
  });

  app.get('/v1/events', async (request, reply) => {
    if (admit(request, reply, 'flow.read') === null) return reply;
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write(': watching\n\n');
    const leave = counter.watch((answers) => {
      for (const answer of answers) {
        if (!answer.ok || answer.admitted === null) continue;
        const row: ConsignmentRow = rowOf(answer.admitted.question, answer.decision);
        raw.write(`id: ${row.decisionId}\nevent: decision\ndata: ${JSON.stringify(row)}\n\n`);
      }
      // Who does not read is let go, and comes again for what is new, before we hold the day for them.
      if (raw.writableLength > EVENTS_BYTES_MAX) raw.destroy();
    });
    watching.add(raw);
    raw.on('close', () => {
      watching.delete(raw);
      leave();
    });
  });
  app.addHook('preClose', async () => {
    for (const raw of watching) raw.end();
  });

  function list(search: Search): Promise<ConsignmentList> {
    const { sender } = search;
    return database.as(agency.id, (tx) =>
      sender === null
        ? listConsignments(tx, search, now())
        : listForFiler(tx, { ...search, sender }, now()),
    );
  }

  async function pageOf(id: string): Promise<ConsignmentPage | null> {
    if (!UUID.test(id)) return null;
    const ports = counter.book().ports;
    const portOf = (code: string) => ports.get(code);
    const page = await database.as(agency.id, (tx) => findPage(tx, id, now(), portOf));
    return page;
  }
}

function hourOf(at: Instant): number {
  const milliseconds = millisecondsOf(at);
  return milliseconds - (milliseconds % HOUR_MS);
}

/** Hours without any decision are there with nothing; ports get their names and places. */
function placed(
  flow: Awaited<ReturnType<typeof readFlow>>,
  first: Instant,
  counter: Counter,
): Pick<Flow, 'hours' | 'ports'> {
  const start = millisecondsOf(first);
  const hours = Array.from({ length: FLOW_HOURS }, (_, n) => {
    const from = instantOf(start + n * HOUR_MS);
    const own = flow.hours.filter((hour) => hour.from === from);
    return { from, lanes: Object.fromEntries(own.map(({ lane, count }) => [lane, count])) };
  });
  const known = counter.book().ports;
  const ports = flow.ports.flatMap((counted) => {
    const port = known.get(counted.code);
    if (port === undefined) return [];
    const { name, latitude, longitude } = port;
    return [{ ...counted, name, latitude, longitude }];
  });
  return { hours, ports };
}

const COLUMNS = [
  'reference',
  'lane',
  'score',
  'degraded',
  'control',
  'synthetic',
  'importer',
  'port',
  'mode',
  'goods',
  'arrival',
  'decidedAt',
] as const;

/** What the list shows, as a table with our mark in its first line. */
function csvOf(list: ConsignmentList, language: Language): string {
  const quote = (value: unknown) => {
    const text = value === null ? '' : String(value);
    // A cell that begins like a formula would be run by a spreadsheet.
    const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
  };
  const header = [...COLUMNS, 'duty', 'fees', 'currency', 'topReason'].join(',');
  const rows = list.rows.map((row) =>
    [
      ...COLUMNS.map((column) => row[column]),
      row.duty?.amount ?? null,
      row.fees?.amount ?? null,
      row.duty?.currency ?? null,
      say(row.topReason, language),
    ]
      .map(quote)
      .join(','),
  );
  const extent = `${list.rows.length} of ${list.total} consignments`;
  return [quote(`# ${MARK} As of ${list.asOf}: ${extent}.`), header, ...rows, ''].join('\n');
}
