import type { FastifyInstance } from 'fastify';
import { leaveFor } from '../../ledger/leave.ts';
import { type FaultTables, problem } from '../../ledger/problem.ts';
import { dayAt, type Instant } from '../../terms/day.ts';
import type { ScreeningIndex } from '../screen.ts';
import { type SearchAnswer, searchLists } from './search.ts';
import { parseSearch } from './search-question.parse.ts';

/** What the search of lists is given by the server. */
export interface SearchDesk {
  readonly agency: { readonly id: string; readonly zone: string };
  readonly now: () => Instant;
  readonly index: () => ScreeningIndex | null;
  readonly tables: FaultTables;
}

export interface SearchView extends SearchAnswer {
  readonly asOf: Instant;
}

/** Whom the lists know by a name, with the table of evidence of each answer. */
export function searchRoutes(app: FastifyInstance, desk: SearchDesk): void {
  const { agency, now, index, tables } = desk;
  app.post('/v1/screening/search', async (request, reply): Promise<SearchView> => {
    const leave = leaveFor(request.principal, 'screening.read', agency.id, []);
    if (!leave.granted) return problem(reply, leave.status, [leave.fault], tables);
    const sent = parseSearch(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const asOf = now();
    return { asOf, ...searchLists(index(), sent.value, dayAt(asOf, agency.zone)) };
  });
}
