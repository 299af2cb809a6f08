import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import { listModels, recordStep } from '../../risk/registry/model-record.store.ts';
import type { House } from '../../server/house.ts';
import { readDailyDrift, trainFromRecords } from '../../server/models.ts';
import {
  enrol,
  entryNumber,
  fileJson,
  openTestHouse,
  quietParts,
} from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import { addDays, dayAt, instantOf, millisecondsOf } from '../../terms/day.ts';
import type { Book } from '../book.ts';
import { recordFinding } from '../selection/finding.store.ts';
import { aPlainEntry } from '../test-desk.ts';
import { readCandidate } from './asked-candidate.store.ts';
import { listDecidedAfter } from './decided.store.ts';
import { decideAgain } from './recall.ts';
import { compileRehearsal } from './rehearsal.parse.ts';
import { type Scorers, scoreShadows } from './shadowing.store.ts';

let on: TestDatabase;
let house: House;
let app: FastifyInstance;
let as: Record<'analyst' | 'approver' | 'filer', { authorization: string }>;
let filed = 0;

const EXAMINED = 60;
const REASON = 'tried in a test of the registry';

beforeAll(async () => {
  on = await openTestDatabase();
  house = await openTestHouse(on);
  app = await buildApp(house);
  as = {
    analyst: await enrol(house, 'ana', ['analyst', 'approver']),
    approver: await enrol(house, 'ben', ['approver', 'analyst']),
    filer: await enrol(house, 'filer', ['filer'], 'ruiz-vale'),
  };
  await examine(EXAMINED);
});
afterAll(async () => {
  await app.close();
  await house.close();
  await on.drop();
});

const UNDERVALUED = {
  violation: 'undervaluation',
  severity: 'critical',
  entry: null,
  line: null,
  lossCents: 4200,
} as const;

/** Files entries of which every third breaks the law, and records what each examination found. */
async function examine(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    filed += 1;
    const wrong = filed % 3 === 0;
    const { lines, ...entry } = aPlainEntry(entryNumber(filed));
    const value = { amount: `${wrong ? 300 + n : 9000 + n}.00`, currency: 'USD' };
    const sent = { ...entry, lines: lines.map((line) => ({ ...line, value })) };
    const answered = (await fileJson(app, as.filer, sent)).json();
    const { consignment, version } = answered;
    const at = house.now();
    const found = await house.database.as(house.agency.id, (tx) =>
      recordFinding(
        tx,
        { version, discrepancies: wrong ? [{ ...UNDERVALUED }] : [], minutes: 30 },
        { consignment, officer: 'officer', at },
      ),
    );
    expect(found, JSON.stringify([found, answered])).toMatchObject({ ok: true });
  }
}

function window() {
  const today = dayAt(house.now(), 'America/New_York');
  return { from: addDays(today, -1), to: addDays(today, 1) };
}

function post(url: string, payload: object, who: keyof typeof as = 'analyst') {
  return app.inject({ method: 'POST', url, headers: as[who], payload });
}

async function read(url: string) {
  return (await app.inject({ url, headers: as.analyst })).json();
}

async function train(): Promise<string> {
  const trained = await trainFromRecords(house, window(), { by: 'ana', reason: REASON });
  if (!trained.ok) throw new Error(JSON.stringify(trained.faults));
  return trained.value;
}

describe('a model', () => {
  test('is trained from what was examined, tried in the shadow, promoted by two, and retires the one before', async () => {
    const accepted = await post('/v1/models', { ...window(), reason: REASON });
    expect(accepted.statusCode, accepted.body).toBe(202);
    let training = accepted.json().training;
    while (training.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 50));
      training = (await read('/v1/models')).training;
    }
    expect(training, JSON.stringify(training)).toMatchObject({ state: 'done' });
    const first = `/v1/models/${training.model}`;
    const card = await read(first);
    expect(card).toMatchObject({ state: 'candidate', rows: EXAMINED, trainedBy: 'ana' });
    expect(card.labels).toMatchObject({ violation: EXAMINED / 3, critical: EXAMINED / 3 });

    const candidate = await house.database.as(house.agency.id, (tx) =>
      readCandidate(
        tx,
        { candidate: undefined, draft: null, model: training.model },
        house.agency.zone,
        house.now(),
      ),
    );
    if (candidate === null || !candidate.ok) throw new Error('the model is no candidate');
    const tried = compileRehearsal(quietParts(), candidate.value);
    if (!tried.ok) throw new Error(JSON.stringify(tried.faults));
    const [recorded] = await house.database.as(house.agency.id, (tx) =>
      listDecidedAfter(tx, 'desk-1', 0, 1),
    );
    if (recorded === undefined) throw new Error('nothing was decided');
    const { question, decision } = recorded;
    const by = (book: Book) => decideAgain(question, decision, book, tried.value.anew).targeting;
    expect(by(tried.value.base)).toBeNull();
    expect(by(tried.value.candidate)?.model).toBe(`${card.name}/${card.edition}`);

    const early = await post(`${first}/steps`, { state: 'champion', reason: REASON }, 'approver');
    expect(early.json().faults[0].code).toBe('model-step-unlawful');
    expect((await post(`${first}/steps`, { state: 'shadow', reason: REASON })).statusCode).toBe(
      200,
    );

    await examine(9);
    const scorers: Scorers = new Map();
    const score = () =>
      scoreShadows(house.database, house.agency.id, house.book(), scorers, house.now());
    const scored = (await score()) + (await score());
    const shown = await read(first);
    expect(scored).toBeLessThanOrEqual(9);
    expect(shown).toMatchObject({ scored: 9, shadow: { examined: 9, champion: null } });

    const alone = await post(`${first}/steps`, { state: 'champion', reason: REASON });
    expect(alone.json().faults[0].code).toBe('same-author');
    expect((await read(first)).state).toBe('shadow');
    const two = await post(`${first}/steps`, { state: 'champion', reason: REASON }, 'approver');
    expect(two.statusCode, two.body).toBe(200);
    expect(two.json()).toMatchObject({ state: 'champion' });
    await until(() => house.book().parts.some(({ kind }) => kind === 'model'));
    await examine(3);
    const decided = await read('/v1/consignments?limit=1');
    expect(decided.rows).toHaveLength(1);

    const second = await train();
    await post(`/v1/models/${second}/steps`, { state: 'shadow', reason: REASON });
    const next = { state: 'champion', reason: REASON };
    expect((await post(`/v1/models/${second}/steps`, next, 'approver')).statusCode).toBe(200);
    const states = (await read('/v1/models')).models.map((model: { state: string }) => model.state);
    expect(states).toEqual(['champion', 'retired']);
    const out = { state: 'retired', reason: REASON };
    expect((await post(`/v1/models/${second}/steps`, out, 'approver')).statusCode).toBe(200);
    await until(() => house.book().parts.every(({ kind }) => kind !== 'model'));
  });

  test('says that trade of the same days has not drifted, and keeps what it read', async () => {
    const [model] = await house.database.as(house.agency.id, listModels);
    const url = `/v1/models/${model?.id}`;
    const reading = (await post(`${url}/drift`, window())).json();
    expect(reading).toMatchObject({ alarms: [] });
    expect(reading.features.length).toBeGreaterThan(40);
    expect((await read(url)).drift).toHaveLength(1);
  });

  test('that decides is read for drift once a day by one clock, and an alarm is told', async () => {
    const [model] = await house.database.as(house.agency.id, listModels);
    if (model === undefined) throw new Error('there is no model');
    const ready = quietParts().find(({ kind }) => kind === 'replay-policy');
    if (ready === undefined) throw new Error('the starter Book has no replay policy');
    const policy = JSON.parse(ready.content);
    const drift = { indexMax: 1e-9, decidedMin: 1, dailyOverDays: 2 };
    const content = JSON.stringify({ ...policy, drift });
    const at = house.now();
    const parts = [{ ...ready, content, edition: 'a strict one', knownFrom: at }];
    const people = { author: 'ana', approver: 'ben', reason: REASON, at };
    expect(await house.publish({ ...people, parts, withdrawn: [] })).toMatchObject({ ok: true });
    await house.database.as(house.agency.id, (tx) =>
      recordStep(tx, model.id, {
        by: 'ana',
        approver: 'ben',
        reason: REASON,
        at,
        state: 'champion',
      }),
    );
    expect(await read('/v1/health')).toMatchObject({ drift: null });
    await examine(5);
    const tomorrow = instantOf(millisecondsOf(house.now()) + 86_400_000);
    const tick = () => readDailyDrift({ ...house, now: () => tomorrow });
    const taken = (await Promise.all([tick(), tick()])).filter((one) => one !== null);
    expect(taken).toHaveLength(1);
    expect(taken[0]?.alarms.length).toBeGreaterThan(0);
    expect(await tick()).toBeNull();
    expect((await read('/v1/health')).drift).toMatchObject({ alarms: taken[0]?.alarms });
    const told = `select from outbox where topic = 'model-drift' and subject = '${model.id}'`;
    expect((await asAdmin(on.admin, told)).rowCount).toBe(1);
  });

  test('is not trained where nothing was found, nor by those who may not', async () => {
    const never = { from: '2020-01-01', to: '2020-01-31' } as ReturnType<typeof window>;
    const refused = await trainFromRecords(house, never, { by: 'ana', reason: REASON });
    expect(refused).toMatchObject({ ok: false, faults: [{ code: 'model-labels-few' }] });
    const asked = { ...window(), reason: REASON };
    expect((await post('/v1/models', asked, 'filer')).statusCode).toBe(403);
    expect((await post('/v1/models', { from: 1 })).json().faults).toHaveLength(3);
  });
});

/** The Book is swapped when PostgreSQL tells of the publication. */
async function until(holds: () => boolean): Promise<void> {
  for (let n = 0; n < 200 && !holds(); n += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(holds()).toBe(true);
}
