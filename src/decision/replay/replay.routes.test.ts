import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { enrol, entryNumber, fileJson, openTestHouse } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import { addDays, dayAt } from '../../terms/day.ts';
import { aPlainEntry } from '../test-desk.ts';

let on: TestDatabase;
let house: House;
let app: FastifyInstance;
let as: Record<'analyst' | 'filer' | 'auditor', { authorization: string }>;

const FILED = 12;

beforeAll(async () => {
  on = await openTestDatabase();
  house = await openTestHouse(on);
  app = await buildApp(house);
  as = {
    analyst: await enrol(house, 'analyst', ['analyst']),
    filer: await enrol(house, 'filer', ['filer'], 'ruiz-vale'),
    auditor: await enrol(house, 'auditor', ['auditor']),
  };
  for (let n = 1; n <= FILED; n += 1) {
    const { lines, ...entry } = aPlainEntry(entryNumber(n));
    const priced = lines.map((line) => ({
      ...line,
      value: { amount: `${n}000.00`, currency: 'USD' },
    }));
    const filed = await fileJson(app, as.filer, { ...entry, lines: priced });
    expect(filed.statusCode, filed.body).toBeLessThan(300);
  }
});
afterAll(async () => {
  await app.close();
  await house.close();
  await on.drop();
});

function days() {
  const today = dayAt(house.now(), 'America/New_York');
  return { from: addDays(today, -1), to: addDays(today, 1) };
}

function post(url: string, payload: object, who: keyof typeof as = 'analyst') {
  return app.inject({ method: 'POST', url, headers: as[who], payload });
}

async function reportOf(id: string) {
  for (;;) {
    const answer = await app.inject({ url: `/v1/replays/${id}`, headers: as.auditor });
    const body = answer.json();
    if (body.state !== 'waiting' && body.state !== 'running') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const HOLDING = {
  kind: 'criterion',
  name: 'trial-dear',
  from: '2026-01-01',
  content: {
    id: 'trial-dear',
    pack: 'trial',
    title: { en: 'Dear', es: 'Caro', fr: 'Cher' },
    when: 'line.value > 9500.0',
    lane: 'hold',
    weight: 0,
    source: 'statistics: invented for a test',
    authority: '19 USC 1499',
    owner: 'desk',
  },
};

describe('a condition', () => {
  test('is shown the decisions it would have met, those of a minute ago among them', async () => {
    const asked = { when: 'line.value > 9500.0', ...days() };
    const answer = await post('/v1/criteria/preview', asked);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({ decided: FILED, met: 3, unanswered: 0, examined: 0 });
    expect(answer.json().examples).toHaveLength(3);
  });

  test('is refused with every fault of condition and days at once', async () => {
    const answer = await post('/v1/criteria/preview', {
      when: 'line.colour == "red"',
      from: '2026-02-30',
      to: '',
    });
    expect(answer.statusCode).toBe(422);
    const codes = answer.json().faults.map((fault: { code: string }) => fault.code);
    expect(codes).toEqual(['criterion-unknown-name', 'replay-days', 'replay-days']);
  });
});

describe('a replay', () => {
  test('is accepted, run in threads, and its report kept to the byte', async () => {
    const request = { candidate: { parts: [HOLDING] }, ...days() };
    const accepted = await post('/v1/replays', request);
    expect(accepted.statusCode, accepted.body).toBe(202);
    const first = await reportOf(accepted.json().id);
    expect(first, JSON.stringify(first)).toMatchObject({ state: 'done', by: 'analyst' });
    expect(first.report).toMatchObject({ decided: FILED, changed: 3, sinceRecorded: 0 });
    // A dozen decisions are fewer than the starter policy asks for.
    expect(first.report.verdict.failed).toContainEqual(
      expect.objectContaining({ limit: 'decidedMin', measured: FILED }),
    );
    const listed = await app.inject({ url: '/v1/replays', headers: as.auditor });
    expect(listed.json().replays).toHaveLength(1);
  });

  test('is not for those who file, and not started by those who audit', async () => {
    const request = { candidate: { parts: [HOLDING] }, ...days() };
    for (const who of ['filer', 'auditor'] as const) {
      expect((await post('/v1/replays', request, who)).statusCode).toBe(403);
    }
    const unknown = '019a0000-0000-7000-8000-000000000009';
    const missing = await app.inject({ url: `/v1/replays/${unknown}`, headers: as.analyst });
    expect(missing.statusCode).toBe(404);
  });
});
