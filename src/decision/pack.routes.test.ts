import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../ledger/test-database.ts';
import type { House } from '../server/house.ts';
import { enrol, entryNumber, fileJson, openTestHouse } from '../server/test-house.ts';
import { buildApp } from '../server.ts';
import { aPlainEntry } from './test-desk.ts';

type Caller = { authorization: string };

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: Caller;
let filer: Caller;
let consignment: string;

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
  const plain = aPlainEntry(entryNumber(1), { estimatedArrival: null });
  const lines = plain.lines.map((line) => ({ ...line, hts: '4407110052', species: [] }));
  const filed = await fileJson(app, filer, { ...plain, lines });
  expect(filed.statusCode, filed.body).toBe(201);
  consignment = filed.json<{ consignment: string }>().consignment;
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const get = (url: string, headers: Caller) => app.inject({ url, headers });

test('an officer sees the packs in force, with their law, and opens one', async () => {
  const list = await get('/v1/packs', officer);
  expect(list.json().packs).toHaveLength(14);
  expect(list.json().packs[0]).toMatchObject({ id: 'ad-cvd-evasion', criteria: 11, gaps: 4 });
  const page = await get('/v1/packs/illegal-timber', officer);
  expect(page.json()).toMatchObject({ id: 'illegal-timber', book: house.book().version });
  expect(page.json().criteria[0]).toMatchObject({ pack: 'illegal-timber' });
  expect(page.json()).not.toHaveProperty('index');
  expect((await get('/v1/packs/nothing', officer)).statusCode).toBe(404);
});

test('an officer sees what each topic must still know of a consignment, and of whom to ask it', async () => {
  const answer = await get(`/v1/consignments/${consignment}/gaps`, officer);
  expect(answer.statusCode, answer.body).toBe(200);
  const timber = answer
    .json()
    .topics.find((one: { pack: string }) => one.pack === 'illegal-timber');
  expect(timber.missing.map((one: { gap: { id: string } }) => one.gap.id)).toContain(
    'timber-species',
  );
  expect(timber.missing[0]).toMatchObject({ entry: entryNumber(1), line: 1 });
  const unknown = consignment.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect((await get(`/v1/consignments/${unknown}/gaps`, officer)).statusCode).toBe(404);
  expect((await get('/v1/consignments/not-a-name/gaps', officer)).statusCode).toBe(404);
});

test('who filed is not told what a topic would like to know, nor shown the packs', async () => {
  for (const url of [`/v1/consignments/${consignment}/gaps`, '/v1/packs', '/v1/packs/security']) {
    expect((await get(url, filer)).statusCode, url).toBe(403);
    expect((await app.inject({ url })).statusCode, url).toBe(401);
  }
});
