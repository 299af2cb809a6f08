import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../ledger/authorize.ts';
import { leaveFor } from '../../ledger/leave.ts';
import { problem } from '../../ledger/problem.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import type { Counter } from '../counter.ts';
import { SELECTION_FAULTS } from './faults.ts';
import { findPlan, lockShift, type RecordedPlan, recordPlan } from './plan.store.ts';
import type { ShiftLine } from './plan.ts';
import { makePlan, type PlanShifts } from './planning.store.ts';
import { reorder } from './reorder.ts';
import { parseReorder } from './selection.parse.ts';
import { findShift, type PortShift, shiftsFrom } from './shift.ts';
import { readShift } from './shift-page.store.ts';
import type { ComingShifts } from './view.ts';

type WithShift = { Params: { port: string; shift: string } };

/** The lists of shifts: read, made by what waits, ordered anew by an officer. */
export function shiftRoutes(app: FastifyInstance, counter: Counter, solve: PlanShifts): void {
  const { agency, database, now, tables } = counter;
  const shiftOf = ({ port, shift }: WithShift['Params']) => findShift(counter.book(), port, shift);

  /** Answers by itself and gives null when the request has no leave. */
  function admit(request: FastifyRequest, reply: FastifyReply, action: Action) {
    const leave = leaveFor(request.principal, action, agency.id);
    if (leave.granted) return leave.principal;
    problem(reply, leave.status, [leave.fault], tables);
    return null;
  }

  app.get('/v1/shifts', async (request, reply): Promise<ComingShifts | undefined> => {
    if (admit(request, reply, 'selection.read') === null) return reply;
    const asOf = now();
    const book = counter.book();
    const ports = [...book.ports].flatMap(([code, { name }]) => {
      const shifts = shiftsFrom(book, code, asOf).map((shift) => {
        return { name: shift.name, begins: shift.begins, ends: shift.ends };
      });
      return shifts.length === 0 ? [] : [{ code, name, shifts }];
    });
    return { asOf, ports };
  });

  app.get<WithShift>('/v1/ports/:port/shifts/:shift', async (request, reply) => {
    if (admit(request, reply, 'selection.read') === null) return reply;
    const shift = shiftOf(request.params);
    if (!shift.ok) return problem(reply, 404, shift.faults, tables);
    return database.as(agency.id, (tx) => readShift(tx, shift.value, counter.book(), now()));
  });

  app.post<WithShift>('/v1/ports/:port/shifts/:shift/plan', async (request, reply) => {
    const principal = admit(request, reply, 'selection.plan');
    if (principal === null) return reply;
    const shift = shiftOf(request.params);
    if (!shift.ok) return problem(reply, 404, shift.faults, tables);
    const made = await makePlan(counter, solve, shift.value, { officer: principal.login });
    return made ?? problem(reply, 404, [capacityUnknown(shift.value)], tables);
  });

  app.post<WithShift>('/v1/ports/:port/shifts/:shift/reorder', async (request, reply) => {
    const principal = admit(request, reply, 'selection.plan');
    if (principal === null) return reply;
    const shift = shiftOf(request.params);
    if (!shift.ok) return problem(reply, 404, shift.faults, tables);
    const sent = parseReorder(request.body);
    if (!sent.ok) return problem(reply, 422, sent.faults, tables);
    const made = await orderAnew(counter, shift.value, sent.value, principal.login);
    return made.ok ? made.value : problem(reply, 409, made.faults, tables);
  });
}

function capacityUnknown({ port, name }: PortShift) {
  return SELECTION_FAULTS.fault('capacity-unknown', '/port', `${port} ${name}`);
}

interface NewOrder {
  readonly revision: number;
  readonly order: readonly string[];
  readonly reason: string;
}

async function orderAnew(
  counter: Counter,
  shift: PortShift,
  { revision, order, reason }: NewOrder,
  officer: string,
): Promise<Result<RecordedPlan>> {
  const { agency, database, now } = counter;
  const { capacity, policy, version } = counter.book();
  const kindOf = (name: string) => capacity?.exams.find((exam) => exam.name === name)?.device;
  return database.as(agency.id, async (tx) => {
    await lockShift(tx, shift);
    const last = await findPlan(tx, shift.port, shift.name);
    if (last === null) {
      return refuse(SELECTION_FAULTS.fault('shift-unplanned', '/shift', shift.name));
    }
    if (last.revision !== revision) {
      return refuse(SELECTION_FAULTS.fault('plan-moved-on', '/revision', last.revision));
    }
    const lines = reorder(last.lines, shift.devices, kindOf, order);
    if (!lines.ok) return lines;
    const plan = { ...last, lines: lines.value, valueCents: worthOf(lines.value) };
    const planning = { at: now(), officer, cause: 'reorder', reason, book: version } as const;
    return ok(await recordPlan(tx, shift, plan, planning, policy.authority));
  });
}

/** What a list in an officer's order is worth, of what is not there by law or chance. */
function worthOf(lines: readonly ShiftLine[]): number {
  return lines
    .filter(({ place, selectedBy }) => place !== null && selectedBy !== 'compulsory')
    .filter(({ selectedBy }) => selectedBy !== 'control')
    .reduce((total, { valueCents }) => total + valueCents, 0);
}
