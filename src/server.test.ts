import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { anArrival, aPlainEntry } from './decision/test-desk.ts';
import { KINDS } from './filing/filing.ts';
import { asAdmin, openTestDatabase, type TestDatabase } from './ledger/test-database.ts';
import type { House } from './server/house.ts';
import { enrol, entryNumber, fileJson, openTestHouse } from './server/test-house.ts';
import { buildApp, serve } from './server.ts';

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: { authorization: string };
let filer: { authorization: string };
let entries = 5_000_000;

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer', 'auditor']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

function nextEntry() {
  entries += 1;
  return aPlainEntry(entryNumber(entries));
}

function file(type: string, payload: string, headers: Record<string, string> = {}) {
  const sent = { ...filer, 'content-type': type, ...headers };
  return app.inject({ method: 'POST', url: '/v1/filings', headers: sent, payload });
}

describe('the description of the API', () => {
  interface Described {
    readonly paths: Record<string, Record<string, { summary?: string }>>;
  }
  const METHODS: Readonly<Record<string, 'GET' | 'POST' | 'DELETE'>> = {
    get: 'GET',
    post: 'POST',
    delete: 'DELETE',
  };
  let described: Described;
  beforeAll(async () => {
    const answer = await app.inject({ url: '/docs/json' });
    described = answer.json();
  });

  test('has every route, each with what it is for', () => {
    const routes = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { summary = '' }]) => ({ path, method, summary })),
    );
    const own = routes.filter(({ path }) => path.startsWith('/v1/'));
    expect(own.length).toBeGreaterThanOrEqual(17);
    expect(own.filter(({ summary }) => summary === '')).toEqual([]);
  });

  test('names no route that is not there, and none lets a stranger see or change anything', async () => {
    const routes = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ path, method: METHODS[method] ?? 'GET' })),
    );
    const open: string[] = [];
    for (const { path, method } of routes.filter((one) => one.path.startsWith('/v1/'))) {
      const url = path.replace(/\{\w+\}/g, 'nothing');
      const body = method === 'POST' ? { payload: {} } : {};
      const { statusCode } = await app.inject({ method, url, ...body });
      if (statusCode !== 401) open.push(`${method} ${path} ${statusCode}`);
    }
    expect(open.sort()).toEqual([
      'DELETE /v1/session 204',
      'GET /v1/schemas 200',
      'GET /v1/schemas/{kind} 404',
      'POST /v1/session 400',
      'POST /v1/session/link 400',
    ]);
  });

  test('and the schema of each kind of message are there for everybody', async () => {
    const listed = await app.inject({ url: '/v1/schemas' });
    expect(listed.json()).toEqual(KINDS.map((kind) => `/v1/schemas/${kind}`));
    for (const url of listed.json<string[]>()) {
      const schema = await app.inject({ url });
      expect(schema.json(), url).toMatchObject({
        $schema: expect.stringContaining('json-schema.org'),
        title: url.split('/').at(-1),
      });
    }
  });
});

describe('a filing', () => {
  test('is answered with what is lawful to say, and where the journal has it', async () => {
    const answer = await fileJson(app, filer, nextEntry());
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      ok: true,
      lane: expect.any(String),
      receipt: { writer: expect.any(String), seq: expect.any(Number), hash: expect.any(String) },
    });
    expect(answer.body).not.toMatch(/score|reasons|screening/);
  });

  test('in an array is answered item by item, and none fails for its neighbour', async () => {
    const bad = { ...nextEntry(), port: 'somewhere', lines: [] };
    const items = [nextEntry(), bad, { kind: 'wish' }, nextEntry()];
    const answer = await file('application/json', JSON.stringify(items));
    expect(answer.statusCode).toBe(200);
    const { answers } = answer.json<{ answers: { ok: boolean; faults: { at: string }[] }[] }>();
    expect(answers.map((one) => one.ok)).toEqual([true, false, false, true]);
    expect(answers[1]?.faults.map((fault) => fault.at).sort()).toEqual(['/1/lines', '/1/port']);
    expect(answers[2]?.faults.map((fault) => fault.at)).toEqual(['/2/kind']);
  });

  test('that is wrong is a problem of 422 with every fault at once, in the language asked for', async () => {
    const bad = { ...nextEntry(), port: 'x', entryType: 7, exportCountry: 'Narnia', extra: 1 };
    const answer = await file('application/json', JSON.stringify(bad), { 'accept-language': 'es' });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = answer.json<{ faults: { at: string; says: string; code: string }[] }>();
    const places = problem.faults.map((fault) => fault.at).sort();
    expect(places).toEqual(['/entryType', '/exportCountry', '/extra', '/port']);
    for (const fault of problem.faults) expect(fault.says).not.toBe(fault.code);
    expect(problem).toMatchObject({ title: 'No se recibió nada.', status: 422 });
  });

  test('sent twice under one idempotency key is one filing, and another under it a conflict', async () => {
    const key = { 'idempotency-key': 'osprey-2026-1' };
    const message = JSON.stringify(nextEntry());
    const first = await file('application/json', message, key);
    const again = await file('application/json', message, key);
    const other = await file('application/json', JSON.stringify(nextEntry()), key);
    expect([first.statusCode, again.statusCode, other.statusCode]).toEqual([201, 200, 409]);
    expect(again.json()).toMatchObject({ repeated: true, filing: first.json().filing });
    expect(other.json()).toMatchObject({ faults: [{ code: 'message-key-reused' }] });
  });

  test('in X12 is answered bill by bill; one segment short it is refused with its place', async () => {
    const manifest = readFileSync('examples/ocean-manifest.edi', 'utf8');
    const answer = await file('application/edi-x12', manifest);
    expect(answer.statusCode, answer.body).toBe(200);
    const { answers } = answer.json<{ answers: { ok: boolean }[] }>();
    expect(answers.map((one) => one.ok)).toEqual([true, true, true]);
    const torn = await file('application/edi-x12', manifest.replace(/SE\*45.*/s, ''));
    expect(torn.statusCode).toBe(422);
    expect(torn.json<{ faults: unknown[] }>().faults.length).toBeGreaterThan(0);
  });

  test('in CATAIR is answered in eighty columns, and a wrong batch rejected whole', async () => {
    const batch = readFileSync('examples/cargo-release.catair', 'latin1');
    const taken = await file('text/x-catair', batch);
    expect(taken.statusCode).toBe(200);
    const wrong = await file('text/x-catair', batch.replace('SE10AB76', 'SE10AB77'));
    expect(wrong.statusCode).toBe(422);
    for (const answer of [taken, wrong]) {
      expect(answer.headers['content-type']).toMatch(/^text\/x-catair/);
      const lines = answer.body.split(/\r?\n/).filter((line) => line !== '');
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expect(line).toHaveLength(80);
    }
  });

  test('in CATAIR that speaks of what another sender filed is not told that it was taken', async () => {
    const batch = readFileSync('examples/cargo-release.catair', 'latin1');
    const plover = await enrol(house, 'plover', ['filer'], 'plover');
    const answer = await file('text/x-catair', batch, plover);
    expect(answer.statusCode).toBe(409);
    expect(answer.body).toContain('BATCH REJECTED');
  });

  test.each([
    ['application/json', '{"kind":'],
    ['application/json', ''],
    ['application/json', '[]'],
    ['application/edi-x12', 'ISA*'],
    ['application/edi-x12', ''],
    ['text/x-catair', ''],
    ['application/xml', '<a/>'],
  ])('of %s that reads %s is never our failure', async (type, text) => {
    const answer = await file(type, text);
    expect(answer.statusCode, answer.body).toBeLessThan(500);
  });

  test('is for filers: a stranger is asked who it is, an officer refused', async () => {
    expect((await fileJson(app, officer, nextEntry())).statusCode).toBe(403);
    const stranger = await fileJson(app, { authorization: 'Bearer tw_guessed' }, nextEntry());
    expect(stranger.statusCode).toBe(401);
  });
});

describe('what an officer asks for', () => {
  test.each(['/v1/flow', '/v1/health', '/v1/book', '/v1/consignments', '/v1/session'])(
    '%s is told to an officer, with the moment it is true where it changes',
    async (url) => {
      const answer = await app.inject({ url, headers: officer });
      expect(answer.statusCode).toBe(200);
      if (!['/v1/session', '/v1/book'].includes(url)) {
        expect(answer.json()).toHaveProperty('asOf');
      }
    },
  );

  test.each(['/v1/flow', '/v1/health', '/v1/book', '/v1/events'])(
    '%s is not told to a filer',
    async (url) => {
      expect((await app.inject({ url, headers: filer })).statusCode).toBe(403);
    },
  );

  test('counts every consignment once in the flow', async () => {
    const flow = (await app.inject({ url: '/v1/flow', headers: officer })).json();
    const list = (await app.inject({ url: '/v1/consignments', headers: officer })).json();
    const counts: number[] = flow.lanes.map((lane: { count: number }) => lane.count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(list.total);
    expect(flow.hours).toHaveLength(24);
  });

  test('and is nowhere, is a problem that says so', async () => {
    const answer = await app.inject({ url: '/v1/nowhere', headers: officer });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ faults: [{ code: 'nothing-here', got: '/v1/nowhere' }] });
  });
});

describe('a server that listens', () => {
  test('tells who watches of each decision after its commit, and says when it ends', async () => {
    const { own, here } = await anotherHouse();
    const serving = await serve(here);
    const watcher = await enrol(here, 'ines', ['officer']);
    const watched = await fetch(`${serving.address}/v1/events`, { headers: watcher });
    expect(watched.headers.get('content-type')).toMatch(/^text\/event-stream/);
    let text = '';
    const reading = (async () => {
      const decoder = new TextDecoder();
      for await (const chunk of watched.body ?? []) text += decoder.decode(chunk);
    })();
    await vi.waitFor(() => expect(text).toContain('watching'));
    const arrival = anArrival(nextEntry(), { at: here.now() });
    const [answer] = await here.intake.file([arrival]);
    await vi.waitFor(() => expect(text).toContain('event: decision'));
    const row = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '{}');
    expect(row).toMatchObject({ reference: arrival.received.filing.reference });
    expect(answer).toMatchObject({ ok: true, decision: { id: row.decisionId } });
    await serving.stop();
    await expect(reading).resolves.toBeUndefined();
    await own.drop();
  });

  test('answers the request that is under way when it is stopped, and takes no other', async () => {
    const { own, here } = await anotherHouse();
    const serving = await serve(here);
    const sender = await enrol(here, 'osprey', ['filer'], 'osprey');
    const { port } = new URL(serving.address);
    const headers = { ...sender, 'content-type': 'application/x-ndjson' };
    const request = httpRequest({ port, method: 'POST', path: '/v1/filings', headers });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      request.once('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.once('error', reject);
    });
    request.write(`${JSON.stringify(nextEntry())}\n`);
    await vi.waitFor(async () => {
      const { rowCount } = await asAdmin(own.admin, 'select 1 from stream');
      expect(rowCount).toBe(1);
    });
    const stopping = serving.stop();
    await vi.waitFor(() => expect(fetch(serving.address)).rejects.toThrow());
    request.end(`${JSON.stringify(nextEntry())}\n`);
    expect(await answered).toBe(202);
    await stopping;

    const { rows } = await asAdmin(own.admin, 'select count(*)::int as lines from stream_line');
    expect(rows).toEqual([{ lines: 2 }]);
    await own.drop();
  });

  async function anotherHouse() {
    const own = await openTestDatabase();
    return { own, here: await openTestHouse(own) };
  }
});
