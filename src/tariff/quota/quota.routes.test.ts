import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { enrol, openTestHouse, quietParts } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import type { ClaimAnswer } from './claim-answer.ts';
import type { QuotaView } from './quota-view.ts';

type Caller = { authorization: string };

/** An invented quota that is open whenever the tests run, among those that the project ships. */
const HONEY = {
  order: 'honey',
  title: 'Honey',
  kind: 'tariff-rate',
  unit: 'kg',
  origins: ['AR', 'UY'],
  lines: [{ in: '04090000', over: '04090090' }],
  opening: { time: '12:00', zone: 'America/New_York' },
  needs: ['licence'],
  criticalAt: 90,
  periods: [{ from: '2020-01-01', to: null, volume: 100_000, verified: false, source: 'invented' }],
};

const MEAD = {
  ...HONEY,
  order: 'mead',
  periods: [{ from: '2020-01-01', to: null, volume: null, verified: false, source: 'invented' }],
};

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: Caller;
let manager: Caller;
let filer: Caller;
let author: Caller;

beforeAll(async () => {
  opened = await openTestDatabase();
  const parts = quietParts().map((part) => {
    if (part.kind !== 'quotas') return part;
    const shipped: { quotas: object[] } = JSON.parse(part.content);
    return { ...part, content: JSON.stringify({ quotas: [HONEY, MEAD, ...shipped.quotas] }) };
  });
  house = await openTestHouse(opened, parts);
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  manager = await enrol(house, 'mira', ['manager']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
  author = await enrol(house, 'ines', ['author']);
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const send = (path: string, body: object, headers: Caller) =>
  app.inject({ method: 'POST', url: `/v1/quotas/${path}`, headers, payload: body });
const read = (path: string, headers: Caller) => app.inject({ url: `/v1/quotas${path}`, headers });

const CLAIM = {
  entry: 'B76-0000017-1',
  line: 1,
  importer: 'Calder Imports',
  origin: 'AR',
  licence: 'L-1',
  quantity: { amount: '60.5', unit: 't' },
};
const LICENCE = {
  kind: 'licensed',
  licence: 'L-1',
  holder: 'Calder Imports',
  quantity: { amount: '95000', unit: 'kg' },
};

describe('the routes of quotas', () => {
  it('list every quota with how it stands, and say where no volume is known', async () => {
    const answer = await read('', officer);
    expect(answer.statusCode, answer.body).toBe(200);
    const { quotas } = answer.json<{ quotas: QuotaView[] }>();
    const status = (order: string) => quotas.find((quota) => quota.order === order)?.status;
    expect(status('honey')).toBe('open');
    expect(status('mead')).toBe('unmeasured');
    for (const quota of quotas) {
      expect(quota.balance === null, quota.order).toBe(quota.volume === null);
    }
  });

  it('take a claim in any unit that converts, count it down, and answer it again the same', async () => {
    expect((await send('honey/changes', LICENCE, manager)).statusCode).toBe(201);
    const first = await send('honey/claims', CLAIM, officer);
    expect(first.statusCode, first.body).toBe(201);
    expect(first.json<ClaimAnswer>()).toMatchObject({
      allotted: 60_500,
      beyond: 0,
      deposit: 'in-quota',
      status: 'open',
      balance: 39_500,
    });
    expect((await send('honey/claims', CLAIM, filer)).json()).toEqual(first.json());
    const more = { ...CLAIM, line: 2, quantity: { amount: '50000', unit: 'kg' } };
    expect((await send('honey/claims', more, filer)).json()).toMatchObject({
      allotted: 34_500,
      beyond: 15_500,
      status: 'critical',
      balance: 5_000,
    });
  });

  it('refuse a claim with every reason at once, in the words of faults', async () => {
    const shape = await send('honey/claims', { ...CLAIM, line: 0, origin: 'Argentina' }, officer);
    expect(shape.statusCode).toBe(422);
    expect(shape.json<{ faults: { at: string }[] }>().faults.map(({ at }) => at)).toEqual([
      '/line',
      '/origin',
    ]);
    const half = { ...CLAIM, line: 3, quantity: { amount: '0.5', unit: 'kg' } };
    expect((await send('honey/claims', half, officer)).json()).toMatchObject({
      faults: [{ code: 'quota-quantity' }],
    });
    const elsewhere = { ...CLAIM, line: 4, origin: 'BR', licence: null };
    const refused = await send('honey/claims', elsewhere, officer);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      faults: [{ code: 'quota-origin' }, { code: 'quota-licence-missing' }],
    });
    expect((await send('no-such-order/claims', CLAIM, officer)).statusCode).toBe(404);
  });

  it('give back, suspend and resume for a manager, and for nobody else', async () => {
    const reason = 'told by headquarters this morning';
    const back = {
      kind: 'returned',
      entry: CLAIM.entry,
      line: 2,
      quantity: { amount: '4500', unit: 'kg' },
      reason,
    };
    expect((await send('honey/changes', back, officer)).statusCode).toBe(403);
    expect((await send('honey/changes', back, manager)).json()).toMatchObject({ balance: 9_500 });
    await send('honey/changes', { kind: 'suspended', reason }, manager);
    const late = { ...CLAIM, line: 5, quantity: { amount: '1', unit: 'kg' } };
    expect((await send('honey/claims', late, officer)).json()).toMatchObject({
      faults: [{ code: 'quota-suspended' }],
    });
    const resumed = await send('honey/changes', { kind: 'resumed', reason }, manager);
    expect(resumed.json()).toMatchObject({ status: 'critical' });
  });

  it('show what happened to officers, and to a filer the balance alone', async () => {
    const whole = (await read('/honey', officer)).json<{ events: { kind: string }[] }>();
    expect(whole.events.map(({ kind }) => kind).slice(0, 4)).toEqual([
      'licensed',
      'opened',
      'claimed',
      'claimed',
    ]);
    const own = (await read('/honey', filer)).json();
    expect(Object.keys(own)).toEqual(['quota']);
    expect((await read('', author)).statusCode).toBe(403);
  });
});
