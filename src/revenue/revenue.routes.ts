import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action, Principal } from '../ledger/authorize.ts';
import type { Database } from '../ledger/database.ts';
import { leaveFor } from '../ledger/leave.ts';
import { type FaultTables, problem } from '../ledger/problem.ts';
import { dayAt, type Instant } from '../terms/day.ts';
import {
  type EntryLedger,
  listImporters,
  listPostings,
  readAccount,
  readSingleSufficiency,
  readStatement,
  recordBond,
  shown,
} from './account.store.ts';
import { OWN_STEPS, parseBond, parseSought, parseStep, parseWhen } from './asked.parse.ts';
import { inDollars } from './cents.ts';
import { type RecordedEntry, readEntries, takeStep } from './entry.store.ts';
import { REVENUE_FAULTS } from './faults.ts';
import type { RevenueLaw } from './law.ts';

/** What the routes of this room are given by the server. */
export interface RevenueCounter {
  readonly database: Database;
  readonly agency: { readonly id: string; readonly zone: string };
  readonly now: () => Instant;
  readonly law: () => RevenueLaw | null;
  readonly tables: FaultTables;
}

type OfImporter = { Params: { id: string } };
type OfEntry = { Params: { entry: string } };

/** A request that has leave, with the law that it is answered by. */
interface Admitted {
  readonly principal: Principal;
  readonly law: RevenueLaw;
}

/** Importers' accounts, and what happens to entries. Whoever files sees and does what concerns its own entries. */
export function revenueRoutes(app: FastifyInstance, counter: RevenueCounter): void {
  const { agency, database, now, law, tables } = counter;
  const today = () => dayAt(now(), agency.zone);

  /** Answers by itself and gives null when the request has no leave, or nothing is known to answer by. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action): Admitted | null {
    const own = request.principal?.filer ?? null;
    const leave = leaveFor(request.principal, action, agency.id, own === null ? undefined : [own]);
    if (!leave.granted) {
      problem(reply, leave.status, [leave.fault], tables);
      return null;
    }
    const known = law();
    if (known !== null) return { principal: leave.principal, law: known };
    problem(reply, 503, [REVENUE_FAULTS.fault('revenue-law-absent', '')], tables);
    return null;
  }

  app.get('/v1/importers', async (request, reply) => {
    const admitted = admit(request, reply, 'revenue.read');
    if (admitted === null) return reply;
    const sought = parseSought(request.query);
    if (!sought.ok) return problem(reply, 400, sought.faults, tables);
    const { filer } = admitted.principal;
    const importers = await database.as(agency.id, (tx) => listImporters(tx, sought.value, filer));
    return inDollars({ asOf: now(), importers });
  });

  app.get<OfImporter>('/v1/importers/:id/account', async (request, reply) => {
    const admitted = admit(request, reply, 'revenue.read');
    if (admitted === null) return reply;
    const when = parseWhen(request.query, today());
    if (!when.ok) return problem(reply, 400, when.faults, tables);
    const { principal, law } = admitted;
    const asked = { importer: request.params.id, on: when.value.on, sender: principal.filer };
    return inDollars(await database.as(agency.id, (tx) => readAccount(tx, asked, law)));
  });

  app.get<OfImporter>('/v1/importers/:id/statement', async (request, reply) => {
    const admitted = admit(request, reply, 'revenue.read');
    if (admitted === null) return reply;
    const when = parseWhen(request.query, today());
    if (!when.ok) return problem(reply, 400, when.faults, tables);
    const { principal, law } = admitted;
    const asked = { importer: request.params.id, sender: principal.filer };
    const { month } = when.value;
    return inDollars(await database.as(agency.id, (tx) => readStatement(tx, asked, month, law)));
  });

  app.post<OfImporter>('/v1/importers/:id/bonds', async (request, reply) => {
    const admitted = admit(request, reply, 'revenue.record');
    if (admitted === null) return reply;
    const bond = parseBond(request.body);
    if (!bond.ok) return problem(reply, 422, bond.faults, tables);
    const { id: importer } = request.params;
    const act = { actor: admitted.principal.login, at: now() };
    const recorded = await database.as(agency.id, (tx) =>
      recordBond(tx, importer, bond.value, act),
    );
    if (!recorded) {
      const fault = REVENUE_FAULTS.fault('bond-number-taken', '/number', bond.value.number);
      return problem(reply, 409, [fault], tables);
    }
    const asked = { importer, on: today(), sender: null };
    const sufficiency = await database.as(agency.id, async (tx) =>
      bond.value.kind === 'continuous'
        ? (await readAccount(tx, asked, admitted.law)).bond
        : readSingleSufficiency(tx, bond.value, admitted.law),
    );
    return reply.code(201).send(inDollars({ bond: bond.value, sufficiency }));
  });

  /** An entry that is on the books, for whoever may see it; answers by itself and gives null otherwise. */
  async function findEntry(reply: FastifyReply, number: string, { principal }: Admitted) {
    const found = (await database.as(agency.id, (tx) => readEntries(tx, [number]))).get(number);
    const filer = principal.filer;
    // Of others' entries a filer hears no more than of those that do not exist.
    if (found !== undefined && (filer === null || found.life.booking.sender === filer))
      return found;
    problem(reply, 404, [REVENUE_FAULTS.fault('entry-not-booked', '', number)], tables);
    return null;
  }

  async function tell(found: RecordedEntry, { law }: Admitted) {
    const postings = await database.as(agency.id, (tx) => listPostings(tx, found.entry));
    const ledger: EntryLedger = { ...shown(found, law, today()), events: found.events, postings };
    return inDollars(ledger);
  }

  app.get<OfEntry>('/v1/entries/:entry/ledger', async (request, reply) => {
    const admitted = admit(request, reply, 'revenue.read');
    if (admitted === null) return reply;
    const found = await findEntry(reply, request.params.entry, admitted);
    return found === null ? reply : tell(found, admitted);
  });

  /** Takes a step that was sent, or one of the kind that the route is for. */
  async function step(request: FastifyRequest<OfEntry>, reply: FastifyReply, kind: string | null) {
    const admitted = admit(request, reply, 'revenue.correct');
    if (admitted === null) return reply;
    const sent = kind === null ? request.body : { ...objectOf(request.body), kind };
    const event = parseStep(sent, today());
    if (!event.ok) return problem(reply, 422, event.faults, tables);
    if (!OWN_STEPS.includes(event.value.kind) && admit(request, reply, 'revenue.record') === null)
      return reply;
    const found = await findEntry(reply, request.params.entry, admitted);
    if (found === null) return reply;
    const act = { actor: admitted.principal.login, at: now() };
    const taken = await database.as(agency.id, (tx) =>
      takeStep(tx, found.entry, event.value, act, admitted.law),
    );
    if (!taken.ok) return problem(reply, 409, taken.faults, tables);
    return reply.code(201).send(await tell(taken.value, admitted));
  }

  app.post<OfEntry>('/v1/entries/:entry/steps', (request, reply) => step(request, reply, null));
  app.post<OfEntry>('/v1/entries/:entry/corrections', (request, reply) =>
    step(request, reply, 'corrected'),
  );
  app.post<OfEntry>('/v1/entries/:entry/protests', (request, reply) =>
    step(request, reply, 'protested'),
  );
}

function objectOf(body: unknown): object {
  return typeof body === 'object' && body !== null ? body : {};
}
