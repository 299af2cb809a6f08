import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountNews } from '../../decision/account-news.store.ts';
import { anArrival, aPlainEntry } from '../../decision/test-desk.ts';
import { party } from '../../filing/test-parts.ts';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { rescreen } from '../../server/rescreening.ts';
import { TASKS } from '../../server/tasks.ts';
import { enrol, openTestHouse, quietParts } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import { addDays, dayAt } from '../../terms/day.ts';
import { type ListedParty, writeWatchList } from '../list.ts';
import { listed, watchList } from '../test-lists.ts';
import type { HitsView, HitView, ListsView } from './screening-view.ts';

type Caller = { authorization: string };

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: Caller;
let auditor: Caller;
let filer: Caller;

const NAME = 'Orlovetz Harbour Freight Limited';

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened, quietParts());
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  auditor = await enrol(house, 'ayo', ['auditor']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
  await publishEdition('1', listed('Q-2', 'vessel', ['Sable Lanner']));
  const entry = aPlainEntry('B76-3000001-1', { importer: party(NAME, 'US') });
  await house.intake.file([anArrival(entry, { at: house.now() })]);
  while ((await house.database.as(house.agency.id, accountNews)) > 0);
  await screenAgain();
  await publishEdition('2', listed('Q-1', 'organisation', [NAME]));
  await screenAgain();
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

async function publishEdition(edition: string, ...entries: readonly ListedParty[]) {
  const [model] = quietParts();
  if (model === undefined) throw new Error('the starter pack is empty');
  const at = house.now();
  const content = writeWatchList({ ...watchList(...entries), name: 'Quenby List', edition });
  const part = { ...model, kind: 'list', name: 'quenby-list', edition, content, knownFrom: at };
  const signed = { author: 'ana', approver: 'luis', reason: 'test' };
  const done = await house.publish({ ...signed, at, parts: [part], withdrawn: [] });
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
}

async function screenAgain() {
  const { database, agency, book, now } = house;
  const failed = () => undefined;
  // The same task without the seconds that a thread takes to start from source.
  await rescreen({
    ...{ database, agency, book, now, failed },
    reckon: (task, input) => TASKS[task](input as never, failed) as never,
  });
}

async function read<T>(url: string, headers: Caller = officer): Promise<T> {
  const response = await app.inject({ url, headers });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<T>();
}

const judge = (id: string, verdict: string, payload: object, headers: Caller = officer) =>
  app.inject({ method: 'POST', url: `/v1/screening/hits/${id}/${verdict}`, headers, payload });

const firstHit = async (state = 'open') => {
  const { hits } = await read<HitsView>(`/v1/screening/hits?state=${state}`);
  return hits[0]?.id ?? '';
};
const untilIn = (days: number) => addDays(dayAt(house.now(), house.agency.zone), days);
const REASON = 'another company of that name';

test('lists are told with their editions, and with the last time that everybody was screened', async () => {
  const { lists, screenings } = await read<ListsView>('/v1/lists', auditor);
  expect(lists.map(({ name }) => name)).toEqual(['Demonstration', 'Quenby List']);
  const quenby = lists.find(({ list }) => list === 'quenby-list');
  expect(quenby).toMatchObject({ name: 'Quenby List', entries: 1, searched: { edition: '2' } });
  expect(quenby?.editions.map(({ edition }) => edition)).toEqual(['2', '1']);
  expect(screenings[0]).toMatchObject({
    list: 'quenby-list',
    edition: '2',
    hits: 1,
    complete: true,
  });
});

test('what changed between two editions is told entry by entry', async () => {
  const changes = await read('/v1/lists/quenby-list/changes?from=1&to=2');
  expect(changes).toMatchObject({
    before: { edition: '1' },
    after: { edition: '2' },
    added: [{ id: 'Q-1' }],
    removed: [{ id: 'Q-2' }],
    changed: [],
  });
  const unknown = await app.inject({ url: '/v1/lists/no-such/changes', headers: officer });
  expect(unknown.statusCode).toBe(404);
  expect(unknown.body).toContain('list-unknown');
});

test('a match is shown with both sides and with what is open, and judged with a reason and a last day', async () => {
  const id = await firstHit();
  const { hit, consignments, untilMax } = await read<HitView>(`/v1/screening/hits/${id}`);
  expect(hit).toMatchObject({ name: NAME, entry: 'Q-1', list: 'Quenby List', state: 'open' });
  expect(hit.listed.names).toEqual([{ text: NAME, alias: 'primary' }]);
  expect(hit.evidence.length).toBeGreaterThan(0);
  expect(consignments).toMatchObject([{ reference: 'B76-3000001-1' }]);
  expect(untilMax).toBe(untilIn(365));

  const codes = async (payload: object) => (await judge(id, 'dismiss', payload)).body;
  expect(await codes({ reason: 'no', until: untilIn(1) })).toContain('judgement-shape');
  expect(await codes({ reason: REASON, until: untilIn(-1) })).toContain('dismissal-past');
  expect(await codes({ reason: REASON, until: untilIn(366) })).toContain('dismissal-long');
  const done = await judge(id, 'dismiss', { reason: REASON, until: untilIn(30) });
  expect([done.statusCode, done.json<HitView>().hit.state]).toEqual([201, 'dismissed']);
  expect(await firstHit()).toBe('');
  expect(await firstHit('dismissed')).toBe(id);
});

test('nobody but who may sees or judges a match', async () => {
  const id = await firstHit('dismissed');
  for (const [caller, status] of [
    [auditor, 403],
    [filer, 403],
  ] as const) {
    const tried = await judge(id, 'confirm', { reason: REASON }, caller);
    expect(tried.statusCode).toBe(status);
  }
  const hidden = await app.inject({ url: '/v1/screening/hits', headers: filer });
  expect(hidden.statusCode).toBe(403);
  for (const unknown of ['1', '019a0000-0000-7000-8000-000000000000']) {
    expect((await judge(unknown, 'confirm', { reason: REASON })).statusCode).toBe(404);
  }
});

test('what was dismissed may be confirmed after all; what is listed no more is not judged', async () => {
  const id = await firstHit('dismissed');
  const confirmed = await judge(id, 'confirm', { reason: 'the same director signs' });
  expect(confirmed.json<HitView>().hit).toMatchObject({
    state: 'confirmed',
    judgements: [{ verdict: 'confirmed' }, { verdict: 'dismissed', until: untilIn(30) }],
  });
  await publishEdition('3', listed('Q-2', 'vessel', ['Sable Lanner']));
  await screenAgain();
  expect(await firstHit('lapsed')).toBe(id);
  const late = await judge(id, 'dismiss', { reason: REASON, until: untilIn(30) });
  expect([late.statusCode, late.body]).toEqual([409, expect.stringContaining('hit-lapsed')]);
});
