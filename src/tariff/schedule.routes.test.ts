import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../ledger/test-database.ts';
import type { House } from '../server/house.ts';
import { enrol, openTestHouse } from '../server/test-house.ts';
import { buildApp } from '../server.ts';

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: { authorization: string };
let filer: { authorization: string };

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

function get(path: string, headers = officer) {
  return app.inject({ url: `/v1/schedule/${path}`, headers });
}

describe('the schedule over HTTP', () => {
  test('lists the revisions that are loaded, and of how much each is a part', async () => {
    const [revision] = (await get('revisions')).json();
    expect(revision).toMatchObject({ name: '2026_rev_10', verified: true });
    expect(revision.printed).toMatch(/^2026_rev_10 \(\d+ of \d+ lines\)$/);
  });

  test('finds lines by number and by words, on a day', async () => {
    const byNumber = (await get('lines?q=0406.10&on=2026-06-10')).json();
    expect(byNumber.on).toBe('2026-06-10');
    expect(byNumber.lines.length).toBeGreaterThan(0);
    for (const { number } of byNumber.lines) expect(number).toMatch(/^0406\.10/);
    const [{ description }] = byNumber.lines;
    const byWords = (await get(`lines?q=${encodeURIComponent(description)}&limit=5`)).json();
    expect(byWords.lines.map((line: { number: string }) => line.number)).toContain(
      byNumber.lines[0].number,
    );
  });

  test('shows a line with what its rates rest on', async () => {
    const { lines } = (await get('lines?q=0406.10&on=2026-06-10')).json();
    const answer = await get(`lines/${lines[0].code}?on=2026-06-10`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      code: lines[0].code,
      on: '2026-06-10',
      columns: { general: { footing: 'reported' } },
    });
    expect((await get('lines/9999.99.99')).statusCode).toBe(404);
  });

  test('names every part of a question that cannot be read', async () => {
    const answer = await get('lines/61091?on=soon');
    expect(answer.statusCode).toBe(422);
    expect(answer.json().faults).toMatchObject([{ code: 'schedule-question', at: '/code' }]);
    const search = await get('lines?q=&limit=0');
    expect(search.json().faults).toMatchObject([{ at: '/q' }, { at: '/limit' }]);
    expect((await get('lines?q=tea&on=1990-01-01')).statusCode).toBe(404);
  });

  test('tells nothing changed between a revision and itself, and names those not loaded', async () => {
    const same = await get('diff?from=2026_rev_10&to=2026_rev_10');
    expect(same.json()).toEqual({ from: '2026_rev_10', to: '2026_rev_10', lines: [] });
    const unknown = await get('diff?from=2019_basic&to=2026_rev_10');
    expect(unknown.statusCode).toBe(404);
    expect(unknown.json().faults).toMatchObject([
      { code: 'revision-unknown', at: '/from', got: '2019_basic' },
    ]);
  });

  test('is for those who may read the Book, and for those who file by it', async () => {
    expect((await get('revisions', filer)).statusCode).toBe(200);
    expect((await app.inject({ url: '/v1/schedule/revisions' })).statusCode).toBe(401);
  });
});
