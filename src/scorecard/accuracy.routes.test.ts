import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPlainEntry } from '../decision/test-desk.ts';
import { party } from '../filing/test-parts.ts';
import { openTestDatabase, type TestDatabase } from '../ledger/test-database.ts';
import type { House } from '../server/house.ts';
import { enrol, entryNumber, fileJson, openTestHouse, quietParts } from '../server/test-house.ts';
import { buildApp } from '../server.ts';
import type { AccuracyPage, AccuracyRecords } from './accuracy.store.ts';

const ENTRIES = 12;
const VIOLATING = 3;

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: { authorization: string };
let analyst: { authorization: string };
let filer: { authorization: string };
let beforeFindings = '';

beforeAll(async () => {
  opened = await openTestDatabase();
  // Everything is drawn here, so that the sample is the flow and the truth is known.
  const drawn = { lane: 'exam' as const, defaultPpm: 1_000_000, strataPpm: {} };
  const control = { ...drawn, suspensionDaysMax: 0, suspended: null };
  house = await openTestHouse(opened, quietParts({ control }));
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  analyst = await enrol(house, 'anna', ['analyst']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
  const ids: string[] = [];
  for (let n = 1; n <= ENTRIES; n += 1) {
    const importer = party(`Calder Imports ${n}`, 'US');
    const entry = aPlainEntry(entryNumber(n), { importer, estimatedArrival: null });
    const filed = await fileJson(app, filer, entry);
    ids.push(filed.json<{ consignment: string }>().consignment);
  }
  beforeFindings = house.now();
  await new Promise((resolve) => setTimeout(resolve, 5));
  for (const [n, id] of ids.entries()) {
    const wrong = {
      violation: 'origin',
      severity: 'major',
      entry: null,
      line: null,
      lossCents: 700,
    };
    const discrepancies = n < VIOLATING ? [wrong] : [];
    const url = `/v1/consignments/${id}/findings`;
    const payload = { version: 1, discrepancies, minutes: 20 };
    const answer = await app.inject({ method: 'POST', url, headers: officer, payload });
    expect(answer.statusCode, answer.body).toBe(201);
  }
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

async function accuracy(query = ''): Promise<AccuracyPage> {
  const url = `/v1/scorecards/targeting-accuracy${query}`;
  const answer = await app.inject({ url, headers: analyst });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

test('a sample that is the whole flow tells the truth, and tells it for certain', async () => {
  const page = await accuracy();
  expect(page.violations).toMatchObject({ population: ENTRIES, sampled: ENTRIES, hits: VIOLATING });
  expect(page.violations.count).toEqual({
    estimate: VIOLATING,
    low: VIOLATING,
    high: VIOLATING,
  });
  expect(page.lossCents.estimate).toBe(700 * VIOLATING);
  expect(page.burdens[0]).toMatchObject({ needless: ENTRIES - VIOLATING, minutes: 180 });
});

test('what was recorded later is not known', async () => {
  const page = await accuracy(`?asOf=${encodeURIComponent(beforeFindings)}`);
  expect(page.violations).toMatchObject({ population: ENTRIES, sampled: 0, hits: 0 });
  expect(page.control).toEqual({ drawn: ENTRIES, examined: 0 });
});

test('each figure leads to the records that it counts', async () => {
  const { yields } = await accuracy();
  const control = yields.find(({ by, key }) => by === 'selection' && key === 'control');
  const url = '/v1/scorecards/targeting-accuracy/records?by=selection&key=control&limit=5';
  const records = (await app.inject({ url, headers: analyst })).json<AccuracyRecords>();
  expect(records.total).toBe(control?.examined);
  expect(records.rows).toHaveLength(5);
  expect(records.rows.every(({ reference }) => reference !== '')).toBe(true);
});

test('a correction counts from when it is recorded, and in the place of what it corrects', async () => {
  const reason = 'the laboratory measured once more';
  const { rows } = (
    await app.inject({
      url: '/v1/scorecards/targeting-accuracy/records?by=selection&key=control&limit=50',
      headers: analyst,
    })
  ).json<AccuracyRecords>();
  const wrong = rows.find(({ violation }) => violation);
  const url = `/v1/consignments/${wrong?.consignment}/findings`;
  const before = house.now();
  await new Promise((resolve) => setTimeout(resolve, 5));
  const correction = { of: wrong?.finding, reason };
  const payload = { version: 1, discrepancies: [], minutes: 20, correction };
  const answer = await app.inject({ method: 'POST', url, headers: officer, payload });
  expect(answer.statusCode, answer.body).toBe(201);
  expect((await accuracy()).violations).toMatchObject({ sampled: ENTRIES, hits: VIOLATING - 1 });
  const then = await accuracy(`?asOf=${encodeURIComponent(before)}`);
  expect(then.violations).toMatchObject({ sampled: ENTRIES, hits: VIOLATING });
});

test('it is not told to whoever files, and days that are none are refused, all at once', async () => {
  const url = '/v1/scorecards/targeting-accuracy';
  expect((await app.inject({ url, headers: filer })).statusCode).toBe(403);
  const wrong = await app.inject({ url: `${url}?from=2026-02-30&asOf=noon`, headers: analyst });
  expect(wrong.statusCode).toBe(400);
  const faults = wrong.json<{ faults: { at: string }[] }>().faults.map(({ at }) => at);
  expect(faults).toEqual(['/from', '/asOf']);
});

test('that of verifications says what it does not know, as nobody was verified', async () => {
  const url = '/v1/scorecards/verification-accuracy';
  const answer = await app.inject({ url, headers: analyst });
  expect(answer.json()).toMatchObject({ yields: [] });
});
