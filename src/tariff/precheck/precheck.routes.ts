import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type FaultTables, problem } from '../../ledger/problem.ts';
import { addDays, type Day, dayAt, type Instant } from '../../terms/day.ts';
import type { Result } from '../../terms/result.ts';
import type { TariffLaw } from '../law.ts';
import { spellsOver, spellView } from '../overlay/over-line.ts';
import { leaveToReadTariff } from '../reading-leave.ts';
import { PRECHECK_FAULTS } from './faults.ts';
import { parseAffected, parseComparison, parsePrecheck } from './precheck.parse.ts';
import {
  affectedGoods,
  byDifference,
  changesOnly,
  comparePoints,
  precheck,
  sumOfDifferences,
  turningDays,
} from './precheck.ts';

const LINE = /^\d{8}(?:\d{2})?$/;

/** What the routes of prechecks are given by the server. */
export interface PrecheckDesk {
  readonly agency: { readonly id: string; readonly zone: string };
  readonly now: () => Instant;
  /** The tariff of the Book in force; null when it has none. */
  readonly tariff: () => TariffLaw | null;
  readonly tables: FaultTables;
}

/** What goods would owe, for whoever reads the Book and for who files. Nothing is filed or decided. */
export function precheckRoutes(app: FastifyInstance, desk: PrecheckDesk): void {
  const { agency, tables } = desk;

  /** The law; null when the request has no leave or there is none, and later it is answered. */
  function admitted(request: FastifyRequest, reply: FastifyReply): TariffLaw | null {
    const leave = leaveToReadTariff(request.principal, agency.id);
    if (!leave.granted) {
      problem(reply, leave.status, [leave.fault], tables);
      return null;
    }
    const law = desk.tariff();
    if (law === null)
      problem(reply, 404, [PRECHECK_FAULTS.fault('precheck-law-missing', '')], tables);
    return law;
  }

  function ask<T>(
    path: string,
    parse: (body: unknown, today: Day) => Result<T>,
    answer: (law: TariffLaw, asked: T) => object,
  ): void {
    app.post(path, async (request, reply) => {
      const law = admitted(request, reply);
      if (law === null) return reply;
      const asked = parse(request.body, dayAt(desk.now(), agency.zone));
      return asked.ok ? answer(law, asked.value) : problem(reply, 422, asked.faults, tables);
    });
  }

  app.get<{ Params: { code: string } }>(
    '/v1/schedule/lines/:code/measures',
    async (request, reply) => {
      const law = admitted(request, reply);
      if (law === null) return reply;
      const code = request.params.code.replaceAll('.', '');
      if (!LINE.test(code)) return reply.callNotFound();
      return { code, measures: spellsOver(law.overlays, code).map(spellView) };
    },
  );
  ask('/v1/prechecks', parsePrecheck, precheck);
  ask('/v1/prechecks/compare', parseComparison, (law, { entry, origins, days, window }) => {
    const on =
      window === null ? days : turningDays(law, window.from, window.to, (last) => addDays(last, 1));
    const points = comparePoints(law, entry, origins, on);
    return { points: window === null ? points : changesOnly(points) };
  });
  ask('/v1/prechecks/affected', parseAffected, (law, { goods, now, later, announced }) => {
    const affected = affectedGoods(law, goods, now, later, announced);
    return {
      now,
      later,
      difference: sumOfDifferences(affected),
      goods: affected.toSorted(byDifference),
    };
  });
}
