import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anArrival, aPlainEntry } from '../../decision/test-desk.ts';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import { LINE } from '../../risk/test-facts.ts';
import type { House } from '../../server/house.ts';
import { enrol, openTestHouse, quietParts } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import { LANDING, tableOf, WHOLE } from './test-traces.ts';
import type { TraceAnswer } from './trace.store.ts';
import type { WayView } from './way-view.ts';

type Caller = { authorization: string };

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: Caller;
let filer: Caller;
let other: Caller;

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened, quietParts());
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
  other = await enrol(house, 'heron', ['filer'], 'heron');
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const read = (path: string, headers: Caller) => app.inject({ url: path, headers });
const send = (payload: string, type: string, headers: Caller) =>
  app.inject({
    method: 'POST',
    url: '/v1/traces',
    headers: { ...headers, 'content-type': type },
    payload,
  });
const own = (prefix: string, rows: readonly string[] = WHOLE) =>
  tableOf(rows).replaceAll('CATCH', `${prefix}CATCH`).replaceAll('CANS', `${prefix}CANS`);

describe('traces by HTTP', () => {
  it('come in as they are sent, and are answered as they now stand', async () => {
    const said = await send(own('A/'), 'text/csv', filer);
    expect(said.statusCode).toBe(201);
    const answer = said.json<TraceAnswer>();
    expect(answer).toMatchObject({ events: 4, added: 4, reckoned: 2 });
    const way = (await read('/v1/traces/lots/A%2FCANS', officer)).json<WayView>();
    expect(way.standing).toMatchObject({ completeness: 1, missing: null });
    expect(way.lots.map(({ lot, depth }) => [lot, depth])).toEqual([
      ['A/CANS', 0],
      ['A/CATCH', 1],
    ]);
    const [record] = way.lots[1]?.records ?? [];
    const source = await read(
      `/v1/traces/events/${encodeURIComponent(record?.event ?? '')}`,
      officer,
    );
    expect(source.json()).toMatchObject({ form: 'csv', pointer: '/rows/0', raw: own('A/') });
  });

  it('tell every fault at its place, in words, and record nothing', async () => {
    const broken = own('B/', [LANDING.replace('2026-03-02', 'soon'), ...WHOLE]);
    const said = await send(broken, 'text/csv', filer);
    expect(said.statusCode).toBe(422);
    const { faults } = said.json<{ faults: { code: string; at: string; says: string }[] }>();
    expect(faults).toMatchObject([{ code: 'trace-cell', at: '/rows/0/at' }]);
    expect((await read('/v1/traces/lots/B%2FCANS', officer)).statusCode).toBe(404);
  });

  it('show a filer what it sent, and nothing of what others told of the same lots', async () => {
    const [harvest = '', ...rest] = WHOLE;
    await send(own('C/', rest), 'text/csv', filer);
    await send(own('C/', [harvest]), 'text/csv', other);
    const path = '/v1/traces/lots/C%2FCANS';
    const whole = (await read(path, officer)).json<WayView>();
    expect(whole.standing.missing).toBeNull();
    const part = (await read(path, filer)).json<WayView>();
    expect(part.standing.missing).toBe('harvest of C/CATCH');
    expect((await read(path, other)).statusCode).toBe(403);
  });

  it('are listed by the beginning of their lots’ names, for officers alone', async () => {
    await send(own('Z/'), 'text/csv', filer);
    const said = await read('/v1/traces/lots?q=Z%2FCA', officer);
    const { lots } = said.json<{ lots: { lot: string }[] }>();
    expect(lots.map(({ lot }) => lot)).toEqual(['Z/CANS', 'Z/CATCH']);
    expect((await read('/v1/traces/lots', filer)).statusCode).toBe(403);
  });

  it('take a known way over for another lot, once it lacks nothing', async () => {
    await send(own('D/'), 'text/csv', filer);
    const asked = { sameChainAs: 'D/CANS', lot: 'D/NEXT', at: '2026-05-01T00:00:00Z' };
    const said = await send(JSON.stringify(asked), 'application/json', filer);
    expect(said.statusCode).toBe(201);
    expect(said.json<TraceAnswer>().lots).toContainEqual({
      lot: 'D/NEXT',
      standing: expect.objectContaining({ completeness: 1 }),
    });
    const unknown = JSON.stringify({ ...asked, sameChainAs: 'NOBODY' });
    expect((await send(unknown, 'application/json', filer)).statusCode).toBe(409);
  });
});

describe('a line of an entry', () => {
  it('shows the ways of its lots, and its decision what they told', async () => {
    await send(own('E/', [LANDING]), 'text/csv', officer);
    const line = { ...LINE, lots: ['E/CATCH'] };
    const arrival = anArrival(aPlainEntry('TRC-0000001-1', { lines: [line] }));
    const [answer] = await house.intake.file([{ ...arrival, at: house.now() }]);
    if (answer?.ok !== true) throw new Error('not filed');
    expect(answer.question.history?.lots).toMatchObject({ 'E/CATCH': { signals: [] } });
    const path = `/v1/consignments/${answer.question.consignmentId}/lines/1/trace`;
    const said = (await read(path, officer)).json<{ lots: { lot: string; way: WayView }[] }>();
    expect(said.lots).toMatchObject([
      { lot: 'E/CATCH', way: { standing: { missing: 'harvest of E/CATCH' } } },
    ]);
    expect((await read(`${path}?entry=OTHER`, officer)).statusCode).toBe(404);
    expect((await read('/v1/consignments/none/lines/1/trace', officer)).statusCode).toBe(404);
  });
});
