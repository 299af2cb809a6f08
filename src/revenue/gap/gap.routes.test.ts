import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anArrival, aPlainEntry } from '../../decision/test-desk.ts';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { enrol, entryNumber, openTestHouse } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import { surveyNews } from './survey.store.ts';

const ENTRY = entryNumber(41);

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: { authorization: string };
beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  const entry = aPlainEntry(ENTRY);
  const lines = entry.lines.map((line) => ({ ...line, program: 'A', origin: 'IN' }));
  const [answer] = await house.intake.file([anArrival({ ...entry, lines })]);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  const { tariff, revenue } = house.book();
  if (tariff === null || revenue === null) throw new Error('no law');
  const ground = { tariff, rules: revenue.gap };
  await house.database.as(house.agency.id, (tx) => surveyNews(tx, ground));
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const get = async (url: string, headers = officer) => app.inject({ url, headers });
const post = async (url: string, payload: object, headers = officer) =>
  app.inject({ method: 'POST', url, headers, payload });

test('an officer reads the worklist, takes a row, and ends it with a reason', async () => {
  const answer = await get('/v1/revenue/gaps?code=gap-program-lapsed');
  expect(answer.statusCode, answer.body).toBe(200);
  const [row] = answer.json().gaps;
  expect(row).toMatchObject({ entry: ENTRY, about: 'A', state: 'open', atMost: true });
  expect(row.cents).toMatch(/^\d+\.\d\d$/);
  const steps = `/v1/revenue/gaps/${row.id}/steps`;
  expect((await post(steps, { state: 'taken' })).statusCode).toBe(201);
  expect((await post(steps, { state: 'taken' })).statusCode).toBe(409);
  expect((await post(steps, { state: 'followed' })).statusCode).toBe(422);
  const followed = await post(steps, { state: 'followed', reason: 'general rate asked for' });
  expect(followed.statusCode, followed.body).toBe(201);
  const ended = (await get('/v1/revenue/gaps?state=followed')).json().gaps;
  expect(ended).toMatchObject([{ id: row.id, by: 'dana', reason: 'general rate asked for' }]);
});

test('what cannot be read is refused with every fault, and a row that is not there with its own', async () => {
  const asked = await get('/v1/revenue/gaps?state=lost&limit=0');
  expect(asked.statusCode).toBe(400);
  expect(asked.json().faults).toHaveLength(2);
  expect((await post('/v1/revenue/gaps/x/steps', { state: 'taken' })).statusCode).toBe(404);
  const none = '00000000-0000-0000-0000-000000000000';
  expect((await post(`/v1/revenue/gaps/${none}/steps`, { state: 'taken' })).statusCode).toBe(404);
});

test('who files, and who is not signed in, see none of it', async () => {
  const filer = await enrol(house, 'ruiz', ['filer'], 'ruiz-vale');
  expect((await get('/v1/revenue/gaps', filer)).statusCode).toBe(403);
  expect((await app.inject({ url: '/v1/revenue/gaps' })).statusCode).toBe(401);
});
