import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anArrival, aPlainEntry } from '../decision/test-desk.ts';
import { openTestDatabase, type TestDatabase } from '../ledger/test-database.ts';
import type { House } from '../server/house.ts';
import { enrol, entryNumber, openTestHouse } from '../server/test-house.ts';
import { buildApp } from '../server.ts';
import { bookNews } from './booking.store.ts';
import { takeStep } from './entry.store.ts';
import { aDay, starterRevenue } from './test-revenue.ts';

const ENTRY = entryNumber(47);

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: { authorization: string };
let analyst: { authorization: string };
let day = '';
beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  analyst = await enrol(house, 'ana', ['analyst']);
  const [answer] = await house.intake.file([anArrival(aPlainEntry(ENTRY))]);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  const { id, zone } = house.agency;
  const law = starterRevenue();
  await house.database.as(id, (tx) => bookNews(tx, { law, zone }));
  const ledger = await get(`/v1/entries/${ENTRY}/ledger`);
  day = ledger.json().entryDate;
  const paid = { kind: 'deposited', on: aDay(day), cents: 500_000n } as const;
  const act = { actor: 'dana', at: house.now() };
  const taken = await house.database.as(id, (tx) => takeStep(tx, ENTRY, paid, act, law));
  if (!taken.ok) throw new Error(JSON.stringify(taken));
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const get = async (url: string, headers = officer) => app.inject({ url, headers });
const ask = async (payload: object, headers = officer) =>
  app.inject({ method: 'POST', url: '/v1/campaigns', headers, payload });

describe('a refund campaign', () => {
  test('runs behind the request, and tells its sums, every entry and its table', async () => {
    const asked = await ask({ without: ['9903.01'], from: day, to: day, on: day });
    expect(asked.statusCode, asked.body).toBe(202);
    const { id, state } = asked.json();
    expect(state).toBe('running');
    await expect
      .poll(async () => (await get(`/v1/campaigns/${id}`)).json().state, { timeout: 30_000 })
      .toBe('done');
    const { sums, asked: kept } = (await get(`/v1/campaigns/${id}`)).json();
    expect(kept).toMatchObject({ without: ['990301'], from: day, to: day });
    const { total, rows } = (await get(`/v1/campaigns/${id}/refunds`)).json();
    expect({ entries: sums.entries, total }).toEqual({ entries: 1, total: 1 });
    expect(rows).toMatchObject([{ entry: ENTRY, paid: '5000.00' }]);
    const [row] = rows;
    const told = row.reasons === '' ? sums.refunded : sums.kept[row.reasons.split(' ')[0]];
    expect(told.refund).toBe(row.refund === '' ? '0.00' : row.refund);
    const csv = await get(`/v1/campaigns/${id}/refunds.csv`);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body.split('\n')[1]).toContain(ENTRY);
    const none = await get(`/v1/campaigns/${id}/refunds?reason=protest`);
    expect(none.json()).toEqual({ total: 0, rows: [] });
    const listed = (await get('/v1/campaigns')).json().campaigns;
    expect(listed.map((one: { id: string }) => one.id)).toEqual([id]);
  }, 60_000);

  test('refuses every wrong word at once, and whoever keeps no accounts', async () => {
    const wrong = await ask({ without: ['x', '8471'], from: day, to: 'never' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json().faults.map(({ at }: { at: string }) => at)).toEqual([
      '/without/0',
      '/without/1',
      '/to',
    ]);
    const early = await ask({ without: ['9903'], from: day, to: '2001-01-01' });
    expect(early.statusCode).toBe(422);
    const asked = { without: ['9903'], from: day, to: day };
    expect((await ask(asked, analyst)).statusCode).toBe(403);
    expect((await get('/v1/campaigns', analyst)).statusCode).toBe(403);
    expect((await get('/v1/campaigns/0123456789abcdef')).statusCode).toBe(404);
    expect((await get('/v1/campaigns/..%2Fpasswd')).statusCode).toBe(404);
  });
});
