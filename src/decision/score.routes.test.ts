import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../ledger/test-database.ts';
import { aModelPart } from '../risk/feature/test-model.ts';
import type { House } from '../server/house.ts';
import { enrol, entryNumber, openTestHouse, quietParts } from '../server/test-house.ts';
import { buildApp } from '../server.ts';
import { anArrival, aPlainEntry } from './test-desk.ts';

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened, [...quietParts(), aModelPart()]);
  app = await buildApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

async function filed(): Promise<string> {
  const [answer] = await house.intake.file([anArrival(aPlainEntry(entryNumber(1)))]);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer.decision.id;
}

describe('the score of a decision', () => {
  test('is explained to an officer, feature by feature, to the same probability', async () => {
    const headers = await enrol(house, 'dana', ['officer']);
    const answer = await app.inject({ url: `/v1/decisions/${await filed()}/score`, headers });
    expect(answer.statusCode, answer.body).toBe(200);
    const { recorded, explained, novelty } = answer.json();
    expect(recorded.model).toBe('targeting/7');
    expect(explained.probability).toBeCloseTo(recorded.probability, 10);
    expect(novelty).toBe(1);
    const meanings = await app.inject({ url: '/v1/features', headers });
    const names = meanings.json().features.map((one: { name: string }) => one.name);
    for (const { feature } of explained.contributions) expect(names).toContain(feature);
  });

  test('is told to nobody who files', async () => {
    const headers = await enrol(house, 'osprey', ['filer'], 'ruiz-vale');
    const id = await filed();
    expect((await app.inject({ url: `/v1/decisions/${id}/score`, headers })).statusCode).toBe(403);
    expect((await app.inject({ url: '/v1/features', headers })).statusCode).toBe(403);
  });

  test('of a decision that nobody made is not found', async () => {
    const headers = await enrol(house, 'ines', ['officer']);
    for (const id of ['nothing', '019a0000-0000-7000-8000-000000000009']) {
      const answer = await app.inject({ url: `/v1/decisions/${id}/score`, headers });
      expect(answer.statusCode).toBe(404);
    }
  });
});
