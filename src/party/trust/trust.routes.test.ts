import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { enrol, openTestHouse } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import { instantOf, millisecondsOf } from '../../terms/day.ts';
import type { AquaFile } from './aqua.store.ts';
import type { FastAnswer } from './fast.ts';
import type { LaneFile } from './lane.store.ts';
import { LAW } from './test-trust.ts';
import type { MemberView } from './trust-view.ts';

type Caller = { authorization: string };

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: Caller;
let auditor: Caller;
let filer: Caller;

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  officer = await enrol(house, 'mira', ['officer']);
  auditor = await enrol(house, 'rui', ['auditor']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const why = { reason: 'as the file shows' };
const get = (url: string, headers = officer) => app.inject({ url, headers });
const post = (url: string, payload: object, headers = officer) =>
  app.inject({ method: 'POST', url, headers, payload });
type Answer = Awaited<ReturnType<typeof post>>;

function told<T>(answer: Answer, code = 201): T {
  expect(answer.statusCode, answer.body).toBe(code);
  return answer.json<T>();
}

const codesOf = (answer: Answer) =>
  answer.json<{ faults: readonly { code: string }[] }>().faults.map(({ code }) => code);

const AREAS = LAW.programs.get('ctpat')?.selfAssessment ?? [];

const application = (name: string, scheme: string, value: string, program = 'ctpat') => ({
  program,
  entityType: program === 'ctpat' ? 'importer' : 'driver',
  party: { name, country: 'US', identifiers: [{ scheme, value }] },
  answers: program === 'ctpat' ? AREAS.map((area) => ({ area, met: true, note: '' })) : [],
  ...why,
});

async function certified(name: string, scheme: string, value: string, program?: string) {
  const sent = application(name, scheme, value, program);
  const { id } = told<MemberView>(await post('/v1/trust/applications', sent));
  const tier = sent.program === 'ctpat' ? '1' : null;
  const step = { kind: 'certified', tier, ...why };
  return told<MemberView>(await post(`/v1/trust/members/${id}/steps`, step));
}

describe('members', () => {
  test('apply, are certified and suspended by an officer, and are read with what is due', async () => {
    const sent = application('Calder Imports', 'EIN', '11-3000001');
    const applied = told<MemberView>(await post('/v1/trust/applications', sent));
    expect(applied).toMatchObject({ open: [], dues: [{ clock: 'certify', overdue: false }] });
    expect(applied.next).toContain('certified');
    const path = `/v1/trust/members/${applied.id}`;
    told(await post(`${path}/steps`, { kind: 'certified', tier: '1', ...why }));
    told(await post(`${path}/steps`, { kind: 'suspended', ...why }));
    const page = told<{ member: MemberView; steps: readonly unknown[] }>(await get(path), 200);
    expect(page.member).toMatchObject({ member: { state: 'suspended' } });
    expect(page.steps).toHaveLength(4);
    const list = told<{ total: number }>(await get('/v1/trust/members?state=suspended'), 200);
    expect(list.total).toBe(1);
  });

  test('are told what is wrong, all at once, and what cannot be now', async () => {
    const shape = await post('/v1/trust/applications', { program: 'ctpat' });
    expect(shape.statusCode).toBe(422);
    expect(codesOf(shape).length).toBeGreaterThan(2);
    const unknown = { ...application('X Imports', 'EIN', '11-3000002'), entityType: 'wizard' };
    expect(codesOf(await post('/v1/trust/applications', unknown))).toEqual(['trust-name-unknown']);
    const foreign = { ...application('X Imports', 'EIN', '11-3000002'), program: 'mx-oea' };
    const refused = await post('/v1/trust/applications', foreign);
    expect([refused.statusCode, codesOf(refused)]).toEqual([404, ['trust-program-unknown']]);
    expect((await get('/v1/trust/members/nobody')).statusCode).toBe(404);
    const member = await certified('Tarn Imports', 'EIN', '11-3000003');
    const again = await post(`/v1/trust/members/${member.id}/steps`, {
      kind: 'certified',
      tier: '1',
      ...why,
    });
    expect([again.statusCode, codesOf(again)]).toEqual([409, ['trust-step-not-now']]);
  });

  test('are read by auditors, changed by officers, and no business of filers', async () => {
    const sent = application('Y Imports', 'EIN', '11-3000004');
    expect((await get('/v1/trust/members', auditor)).statusCode).toBe(200);
    expect((await post('/v1/trust/applications', sent, auditor)).statusCode).toBe(403);
    expect((await get('/v1/trust/members', filer)).statusCode).toBe(403);
    expect((await app.inject('/v1/trust/members')).statusCode).toBe(401);
  });
});

describe('the law of trust', () => {
  test('is read as programs, arrangements, and two programs side by side', async () => {
    const { programs } = told<{ programs: readonly { id: string }[] }>(
      await get('/v1/trust/programs'),
      200,
    );
    expect(programs.map(({ id }) => id)).toContain('ctpat');
    const { parity } = told<{ parity: readonly object[] }>(await get('/v1/trust/recognition'), 200);
    expect(parity).toHaveLength(18);
    const compared = told<{ areas: readonly { area: string; gap: string }[]; shared: number }>(
      await get('/v1/trust/comparison?first=ctpat&second=mx-oea'),
      200,
    );
    const gaps = compared.areas.filter(({ gap }) => gap !== 'none');
    expect(gaps.map(({ area, gap }) => `${area} ${gap}`)).toEqual([
      'vision-and-responsibility second-asks-less',
      'agriculture second-asks-less',
      'customs-management first-asks-less',
      'incidents first-asks-less',
    ]);
    expect(compared.shared).toBe(10);
    expect((await get('/v1/trust/comparison?first=ctpat&second=nowhere')).statusCode).toBe(404);
  });
});

describe('lanes', () => {
  const truck = {
    port: '2304',
    importer: 'EIN:11-3000010',
    carrier: 'SCAC:TRNF',
    driver: 'FAST-CARD:77001',
    manufacturer: 'MID:MXASEINV12TIJ',
    seal: { number: 'H-1', class: 'H' },
  };
  const check = async (but: object = {}) =>
    told<FastAnswer>(await post('/v1/trust/lane-checks', { ...truck, ...but }), 200);

  test('open for a truck when every leg is enrolled, and name every leg that is not', async () => {
    const before = await check();
    expect(before.legs.filter(({ ok }) => !ok).map(({ leg }) => leg)).toEqual([
      'importer',
      'carrier',
      'driver',
      'manufacturer',
    ]);
    await certified('Harrow Kitchens', 'EIN', '11-3000010');
    await certified('Tarn Freight', 'SCAC', 'TRNF');
    await certified('Ana Inventada', 'FAST-CARD', '77001', 'fast-driver');
    await certified('Aserradero Inventado', 'MID', 'MXASEINV12TIJ');
    expect(await check()).toMatchObject({ fast: true, side: 'south', manifestMinutes: 30 });
    expect(await check({ seal: null })).toMatchObject({ fast: false, manifestMinutes: 60 });
    const bad = await post('/v1/trust/lane-checks', { port: '23', importer: 'nobody' });
    expect([bad.statusCode, codesOf(bad).length]).toEqual([422, 2]);
  });

  test('of trusted parties stay secure until a new carrier or another seal', async () => {
    const lane = {
      title: 'Tijuana to Laredo',
      manufacturer: truck.manufacturer,
      carrier: truck.carrier,
      port: '2304',
      consignee: truck.importer,
    };
    const stranger = await post('/v1/trust/lanes', {
      lane: { ...lane, carrier: 'SCAC:NEWC' },
      ...why,
    });
    expect([stranger.statusCode, codesOf(stranger)]).toEqual([409, ['secure-lane-untrusted']]);
    const { id } = told<LaneFile>(await post('/v1/trust/lanes', { lane, ...why }));
    const goes = async (but: object) => {
      const { title: _, ...parties } = lane;
      const passage = {
        ...parties,
        reference: 'E-1',
        sealApplied: 'H-1',
        sealFound: 'H-1',
        ...but,
      };
      return told<LaneFile>(await post(`/v1/trust/lanes/${id}/passages`, passage));
    };
    expect(await goes({})).toMatchObject({ state: 'secure', events: [{ kind: 'kept' }] });
    const broken = await goes({ sealFound: 'H-2' });
    expect(broken.state).toBe('broken');
    expect(broken.events.at(-1)?.failed).toMatchObject([{ leg: 'seal', why: 'seal-changed' }]);
    expect((await goes({})).state).toBe('broken');
    const path = `/v1/trust/lanes/${id}/changes`;
    expect(told<LaneFile>(await post(path, { kind: 'restored', ...why })).state).toBe('secure');
    expect((await goes({ carrier: 'SCAC:NEWC' })).events.at(-1)?.failed).toMatchObject([
      { leg: 'carrier', why: 'another-party' },
    ]);
    expect(told<LaneFile>(await post(path, { kind: 'closed', ...why })).state).toBe('closed');
    expect((await post(path, { kind: 'restored', ...why })).statusCode).toBe(409);
    const { lanes } = told<{ lanes: readonly LaneFile[] }>(await get('/v1/trust/lanes'), 200);
    expect(lanes).toMatchObject([{ id, state: 'closed' }]);
  });

  test('for ships are asked for a day ahead, and answered', async () => {
    const arrival = instantOf(millisecondsOf(house.now()) + 30 * 3_600_000);
    const facts = { hold: false, manifestComplete: true, agriculture: false };
    const request = { carrier: 'SCAC:TRNF', vessel: 'Example Tern', voyage: '118E', port: '2704' };
    const asked = told<AquaFile>(
      await post('/v1/trust/aqua', { ...request, arrival, ...facts, hold: true }),
    );
    expect(asked).toMatchObject({ state: 'waiting', causes: ['hold'] });
    const path = `/v1/trust/aqua/${asked.id}/answers`;
    const approval = { kind: 'approved', conditions: ['berth 4 only'], ...facts, ...why };
    const barred = await post(path, { ...approval, hold: true });
    expect([barred.statusCode, codesOf(barred)]).toEqual([409, ['aqua-barred']]);
    const approved = told<AquaFile>(await post(path, approval));
    expect(approved).toMatchObject({ state: 'approved', answers: [{ late: false }] });
    expect((await post(path, { kind: 'refused', ...why })).statusCode).toBe(409);
    expect(told<AquaFile>(await post(path, { kind: 'revoked', ...why })).state).toBe('revoked');
    const { requests } = told<{ requests: readonly AquaFile[] }>(await get('/v1/trust/aqua'), 200);
    expect(requests).toMatchObject([{ id: asked.id, state: 'revoked' }]);
  });
});
