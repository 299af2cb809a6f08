import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { party } from '../../filing/test-parts.ts';
import { asAdmin, HERE, openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import {
  enrol,
  entryNumber,
  fileJson,
  openTestHouse,
  quietParts,
} from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import { addDays, dayAt, instantOf, millisecondsOf } from '../../terms/day.ts';
import { aPlainEntry, starterBook } from '../test-desk.ts';
import type { ConsignmentPage } from '../view.ts';
import { moveDue } from './auto-move.store.ts';
import { type RecordedPlan, settleShifts } from './plan.store.ts';
import { planShift } from './plan.ts';
import { type PlanShifts, replanStale } from './planning.store.ts';
import type { Queue } from './queue.store.ts';
import type { ComingShifts, Examinations, ShiftPage } from './view.ts';

type Caller = { authorization: string };

const REASON = 'seen by me at the dock, papers in order';
const POLICY = starterBook().policy;

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: Caller;
let manager: Caller;
let filer: Caller;
let entries = 0;

beforeAll(async () => {
  opened = await openTestDatabase();
  // Any point is an examination here, so that every new importer makes a candidate.
  const thresholds = [{ score: 1, lane: 'exam' as const }];
  const selection = { ...POLICY.selection, explorationPpm: 0 };
  house = await openTestHouse(opened, quietParts({ thresholds, selection }));
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  manager = await enrol(house, 'mira', ['manager']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

function post(url: string, body: object, as = officer) {
  return app.inject({ method: 'POST', url, headers: as, payload: body });
}

async function read<T>(url: string, as = officer): Promise<T> {
  const answer = await app.inject({ url, headers: as });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<T>();
}

const page = (id: string) => read<ConsignmentPage>(`/v1/consignments/${id}`);

/** A new importer's entry, which asks for an examination here. @returns the consignment */
async function candidate(but: object = {}): Promise<string> {
  entries += 1;
  const importer = party(`Calder Imports ${entries}`, 'US');
  const entry = aPlainEntry(entryNumber(entries), { importer, estimatedArrival: null });
  const answer = await fileJson(app, filer, { ...entry, ...but });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ consignment: string }>().consignment;
}

const dispose = (id: string, body: object, as = officer) =>
  post(`/v1/consignments/${id}/dispositions`, { version: 1, reason: REASON, ...body }, as);
const find = (id: string, body: object, as = officer) =>
  post(
    `/v1/consignments/${id}/findings`,
    { version: 1, discrepancies: [], minutes: 45, ...body },
    as,
  );

async function journalled(kind: string, subject: string): Promise<number> {
  const { rows } = await asAdmin(
    opened.admin,
    `select count(*)::int as entries from journal where subject = '${subject}' and body like '%"kind":"${kind}"%'`,
  );
  return rows[0].entries;
}

describe('a finding', () => {
  test('is recorded once, with why it was examined, and journalled', async () => {
    const id = await candidate();
    const { row } = await page(id);
    expect(row.lane).toBe('exam');
    const discrepancy = {
      violation: 'undervaluation',
      severity: 'major',
      entry: row.reference,
      line: 1,
      lossCents: 125_000,
    };
    const owed = await read<Examinations>(`/v1/consignments/${id}/findings`);
    expect(owed).toEqual({ examination: 'owed', findings: [] });
    const answer = await find(id, { discrepancies: [discrepancy] });
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.json()).toMatchObject({ selectedBy: 'criteria', inclusionPpm: 1_000_000 });
    expect(await journalled('finding', answer.json<{ id: string }>().id)).toBe(1);
    const listed = await read<Examinations>(`/v1/consignments/${id}/findings`);
    expect(listed).toEqual({ examination: 'settled', findings: [answer.json()] });
    const again = await find(id, {});
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ faults: [{ code: 'finding-exists' }] });
  });

  test('is corrected by a later one with a reason, and stays on record', async () => {
    const id = await candidate();
    const place = { severity: 'major', entry: null, line: null, lossCents: 90_000 };
    const first = (await find(id, { discrepancies: [{ violation: 'origin', ...place }] })).json();
    const reason = 'the mill certificate was read wrongly';
    const correct = (of: string, but: object = {}) =>
      find(id, { correction: { of, reason }, ...but }, manager);
    const hasty = await correct(first.id, { correction: { of: first.id, reason: 'oh' } });
    expect(hasty.json()).toMatchObject({ faults: [{ at: '/correction/reason' }] });
    const second = await correct(first.id);
    expect(second.statusCode, second.body).toBe(201);
    expect(second.json()).toMatchObject({
      officer: 'mira',
      selectedBy: first.selectedBy,
      inclusionPpm: first.inclusionPpm,
      discrepancies: [],
      correction: { of: first.id, reason },
    });
    const both = [second.json(), first];
    const told = await read<Examinations>(`/v1/consignments/${id}/findings`);
    expect(told.findings).toEqual(both);
    const late = await correct(first.id);
    expect(late.json()).toMatchObject({
      faults: [{ code: 'finding-not-standing', at: '/correction/of', got: first.id }],
    });
    expect((await correct(second.json().id)).statusCode).toBe(201);
  });

  test('that is wrong in several places says all of them', async () => {
    const id = await candidate();
    const wrong = { violation: 'rudeness', severity: 'major', entry: null, line: 2, lossCents: -1 };
    const answer = await find(id, { discrepancies: [wrong], minutes: -1 });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<{ faults: { at: string }[] }>().faults.map(({ at }) => at)).toEqual([
      '/discrepancies/0/violation',
      '/discrepancies/0/lossCents',
      '/minutes',
    ]);
  });

  test('names only goods that are there, and a version that is', async () => {
    const id = await candidate();
    const { row } = await page(id);
    const place = { violation: 'origin', severity: 'minor', lossCents: null };
    const strange = [
      { ...place, entry: 'X99-0000000-0', line: null },
      { ...place, entry: row.reference, line: 77 },
    ];
    const answer = await find(id, { discrepancies: strange });
    expect(answer.json<{ faults: { at: string }[] }>().faults.map(({ at }) => at)).toEqual([
      '/discrepancies/0/entry',
      '/discrepancies/1/line',
    ]);
    const later = await find(id, { version: 9 });
    expect(later.json()).toMatchObject({ faults: [{ code: 'finding-version-unknown' }] });
  });

  test('is not recorded by whoever filed, nor by nobody', async () => {
    const id = await candidate();
    expect((await find(id, {}, filer)).statusCode).toBe(403);
    expect((await find(id, {}, { authorization: '' })).statusCode).toBe(401);
  });
});

describe('an instruction to examine', () => {
  test('is left by examining', async () => {
    const id = await candidate();
    await find(id, {});
    expect((await dispose(id, { from: 'exam', lane: 'release' })).statusCode).toBe(200);
  });

  test('is left otherwise with authority and reason only, and the attempt is journalled', async () => {
    const id = await candidate();
    const order = await dispose(id, { from: 'exam', lane: 'release' });
    expect(order.statusCode).toBe(409);
    expect(order.json()).toMatchObject({ faults: [{ code: 'departure-unauthorized' }] });
    const departure = { from: 'exam', lane: 'release', kind: 'departure' };
    const authority = 'delegation order 7, port director';
    expect((await dispose(id, { ...departure, authority })).statusCode).toBe(409);
    expect((await dispose(id, departure, manager)).statusCode).toBe(409);
    expect(await journalled('disposition-refused', id)).toBe(3);
    expect((await dispose(id, { ...departure, authority }, manager)).statusCode).toBe(200);
    expect((await page(id)).row.lane).toBe('release');
  });
});

describe('a clock', () => {
  test('moves what stood too long, once, however many workers look', async () => {
    const id = await candidate();
    await find(id, {});
    await dispose(id, { from: 'exam', lane: 'documents' });
    const day = 86_400_000;
    const now = millisecondsOf(house.now());
    const tick = (days: number) =>
      moveDue(house.database, HERE, POLICY, instantOf(now + days * day));
    expect(await tick(9)).toBe(0);
    const moved = await Promise.all([tick(11), tick(11), tick(11)]);
    expect(moved.toSorted()).toEqual([0, 0, 1]);
    const after = await page(id);
    expect(after.row.lane).toBe('exam');
    expect(after.dispositions).toHaveLength(2);
    expect(after.dispositions[0]).toMatchObject({
      reason: 'Waited for documents for 10 days',
      words: {
        es: 'Esperó documentos durante 10 días',
        fr: 'A attendu des documents pendant 10 jours',
      },
    });
    expect(after.dispositions[1]).toMatchObject({ reason: REASON, words: null });
  });
});

describe('the list of a shift', () => {
  const PORT = '2704';
  const tomorrow = addDays(dayAt(instantOf(Date.now()), 'America/Los_Angeles'), 1);
  const url = `/v1/ports/${PORT}/shifts/${tomorrow}.day`;

  test('has a line for each candidate; is planned again when others come; keeps an officer’s order', async () => {
    const ids = [await candidate({ port: PORT }), await candidate({ port: PORT })];
    const first = await post(`${url}/plan`, {});
    expect(first.statusCode, first.body).toBe(200);
    const plan = first.json<RecordedPlan>();
    expect(plan).toMatchObject({ revision: 1, cause: 'opening' });
    expect(plan.lines.map(({ consignment }) => consignment)).toEqual(expect.arrayContaining(ids));
    expect(plan.valueCents).toBeGreaterThanOrEqual(plan.greedyCents);

    const late = await candidate({ port: PORT });
    const second = (await post(`${url}/plan`, {})).json<RecordedPlan>();
    expect(second).toMatchObject({ revision: 2, cause: 'arrivals' });
    expect(second.lines.map(({ consignment }) => consignment)).toContain(late);

    const body = { revision: 2, order: [late], reason: 'the vessel with the others is late' };
    const stale = await post(`${url}/reorder`, { ...body, revision: 1 });
    expect(stale.json()).toMatchObject({ faults: [{ code: 'plan-moved-on' }] });
    const ordered = await post(`${url}/reorder`, body);
    expect(ordered.statusCode, ordered.body).toBe(200);
    const third = ordered.json<RecordedPlan>();
    expect(third).toMatchObject({ revision: 3, cause: 'reorder', reason: body.reason });
    const examined = third.lines.filter(({ place }) => place !== null);
    expect(examined.map(({ consignment }) => consignment)).toEqual([late]);
    const out = third.lines.filter(({ displaced }) => displaced !== null);
    expect(out.every(({ displaced }) => displaced?.why === 'officer')).toBe(true);

    const queue = await read<Queue>(`/v1/targeting/queue?port=${PORT}`);
    expect(queue.total).toBe(third.lines.length);
    // Ten docks by day and five by evening, of four examinations each.
    expect([20, 40]).toContain(queue.shift?.line);
    expect(queue.rows.map(({ rank }) => rank)).toEqual(queue.rows.map((_, place) => place + 1));
    const planned = queue.rows.find(({ consignmentId }) => consignmentId === late)?.planned;
    expect(planned).toMatchObject({ shift: `${tomorrow}.day`, displaced: null });
    expect(queue.rows.find(({ consignmentId }) => consignmentId === late)).toMatchObject({
      selectedBy: 'criteria',
      probability: null,
      lossCents: null,
    });

    await find(late, {});
    const board = await read<ShiftPage>(url);
    expect(board.plan?.revision).toBe(3);
    expect(board.examined).toEqual([late]);
    expect(board.rows.map(({ consignmentId }) => consignmentId).toSorted()).toEqual(
      third.lines.map(({ consignment }) => consignment).toSorted(),
    );
  });

  test('is stale when others come, and is planned anew by one clock, but not against an officer', async () => {
    const port = '3001';
    const zoned = `/v1/ports/${port}/shifts/${tomorrow}.day`;
    await candidate({ port });
    const first = (await post(`${zoned}/plan`, {})).json<RecordedPlan>();
    expect((await read<ShiftPage>(zoned)).changes).toEqual([]);
    const late = await candidate({ port });
    const stale = await read<ShiftPage>(zoned);
    expect(stale.changes).toEqual([{ consignment: late, how: 'came' }]);
    expect(stale.changeWords.came.es).toContain('Espera');

    const solve: PlanShifts = async (problems) => problems.map((one) => planShift(one, () => null));
    const tick = (minutes: number) => {
      const at = instantOf(millisecondsOf(house.now()) + minutes * 60_000);
      return replanStale({ ...house, now: () => at }, solve);
    };
    expect(await tick(1)).toBe(0);
    const counts = await Promise.all([tick(16), tick(16)]);
    expect(counts.toSorted()).toEqual([0, 1]);
    const anew = await read<ShiftPage>(zoned);
    expect(anew.plan).toMatchObject({ revision: first.revision + 1, officer: 'tidewaiter' });
    expect(anew.changes).toEqual([]);

    const order = { revision: first.revision + 1, order: [late], reason: REASON };
    expect((await post(`${zoned}/reorder`, order)).statusCode).toBe(200);
    await candidate({ port });
    expect((await read<ShiftPage>(zoned)).changes).toHaveLength(1);
    expect(await tick(60)).toBe(0);
  });

  test('lets go at its end what had no place, once', async () => {
    const poor = await candidate({ port: PORT });
    await asAdmin(opened.admin, `update decision set exam_value = 1 where consignment = '${poor}'`);
    const plan = (await post(`${url}/plan`, {})).json<RecordedPlan>();
    const line = plan.lines.find(({ consignment }) => consignment === poor);
    expect(line?.displaced).toEqual({ why: 'not-worth', goesTo: 'release-audit' });
    const settle = (hours: number) =>
      settleShifts(house.database, HERE, {
        policy: POLICY,
        minutesOf: () => 480,
        at: instantOf(millisecondsOf(plan.begins) + hours * 3_600_000),
      });
    expect(await settle(7)).toBe(0);
    const settled = await Promise.all([settle(9), settle(9)]);
    expect(settled.reduce((sum, count) => sum + count, 0)).toBe(1);
    const after = await page(poor);
    expect(after.row.lane).toBe('release-audit');
    expect(after.dispositions[0]?.words?.fr).toBe('Le poste n’avait pas de place pour l’examiner');
    // As the house wrote its steps down before it kept codes of them.
    await asAdmin(
      opened.admin,
      `update disposition set code = null, told = null, reason = 'no room in the shift'
       where consignment = '${poor}'`,
    );
    expect((await page(poor)).dispositions[0]).toMatchObject({
      reason: 'no room in the shift',
      words: null,
    });
  });

  test('can be chosen where there is something to examine with', async () => {
    const { ports } = await read<ComingShifts>('/v1/shifts');
    const chosen = ports.find(({ code }) => code === PORT);
    expect(chosen?.shifts.map(({ name }) => name)).toContain(`${tomorrow}.day`);
    const begins = chosen?.shifts.map((shift) => shift.begins) ?? [];
    expect(begins).toEqual(begins.toSorted());
    expect(ports.every(({ shifts }) => shifts.length > 0)).toBe(true);
  });

  test('of no port or shift that the Book knows is refused with what to do', async () => {
    const unknown = await app.inject({ url: '/v1/ports/2704/shifts/never', headers: officer });
    expect(unknown.json()).toMatchObject({ faults: [{ code: 'shift-unknown' }] });
    const nowhere = await app.inject({
      url: `/v1/ports/9999/shifts/${tomorrow}.day`,
      headers: officer,
    });
    expect(nowhere.json()).toMatchObject({ faults: [{ code: 'capacity-unknown' }] });
    const unplanned = await post('/v1/ports/2604/shifts/2026-11-22.day/reorder', {
      revision: 1,
      order: [],
      reason: REASON,
    });
    expect(unplanned.json()).toMatchObject({ faults: [{ code: 'shift-unplanned' }] });
  });
});

test('the health of the house says whether the control sample is on', async () => {
  const health = await read<{ controlOffUntil: string | null }>('/v1/health');
  expect(health.controlOffUntil).toBeNull();
});
