import type { FastifyInstance } from 'fastify';
import type { Database } from '../ledger/database.ts';
import { leaveFor } from '../ledger/leave.ts';
import { type FaultTables, problem } from '../ledger/problem.ts';
import { parseDay } from '../terms/day.ts';
import { DECISION_FAULTS } from './faults.ts';
import { listLostExemptions } from './importer-filing.store.ts';

/** What the routes of parcels' days are given by the server. */
export interface ParcelDayDesk {
  readonly database: Database;
  readonly agency: { readonly id: string };
  readonly tables: FaultTables;
}

const ROWS = 1_000;

/** Parcels that lost their exemption after they were decided. */
export function parcelDayRoutes(
  app: FastifyInstance,
  { database, agency, tables }: ParcelDayDesk,
): void {
  app.get<{ Params: { day: string } }>('/v1/parcel-days/:day/lost', async (request, reply) => {
    const leave = leaveFor(request.principal, 'party.read', agency.id);
    if (!leave.granted) return problem(reply, leave.status, [leave.fault], tables);
    const day = parseDay(request.params.day);
    if (day === null) {
      const fault = DECISION_FAULTS.fault('parcel-day-malformed', '/day', request.params.day);
      return problem(reply, 422, [fault], tables);
    }
    const parcels = await database.as(agency.id, (tx) => listLostExemptions(tx, day, ROWS));
    return { day, parcels };
  });
}
