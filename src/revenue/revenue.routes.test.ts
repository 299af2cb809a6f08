import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anArrival, aPlainEntry } from '../decision/test-desk.ts';
import { openTestDatabase, type TestDatabase } from '../ledger/test-database.ts';
import type { House } from '../server/house.ts';
import { enrol, entryNumber, openTestHouse } from '../server/test-house.ts';
import { buildApp } from '../server.ts';
import { bookNews } from './booking.store.ts';
import { starterRevenue } from './test-revenue.ts';

const IMPORTER = encodeURIComponent('name:calder imports:US');
const ENTRY = entryNumber(31);

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: { authorization: string };
beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  const [answer] = await house.intake.file([anArrival(aPlainEntry(ENTRY))]);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  const { id, zone } = house.agency;
  await house.database.as(id, (tx) => bookNews(tx, { law: starterRevenue(), zone }));
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const get = async (url: string, headers = officer) => app.inject({ url, headers });
const post = async (url: string, payload: object, headers = officer) =>
  app.inject({ method: 'POST', url, headers, payload });

describe('an importer’s account', () => {
  test('tells what it owes, where its entries stand, and that it has no bond', async () => {
    const answer = await get(`/v1/importers/${IMPORTER}/account`);
    expect(answer.statusCode, answer.body).toBe(200);
    const account = answer.json();
    expect(account.balances.deposits).toMatch(/^\d+\.\d\d$/);
    expect(account.entries).toMatchObject([{ entry: ENTRY, standing: { liquidation: 'open' } }]);
    expect(account.bond).toMatchObject({ required: '50000.00', held: '0.00', sufficient: false });
  });

  test('is found by a part of its name, with what it owes', async () => {
    const found = await get('/v1/importers?q=CALDER');
    expect(found.statusCode, found.body).toBe(200);
    const account = (await get(`/v1/importers/${IMPORTER}/account`)).json();
    expect(found.json().importers).toMatchObject([
      { importer: account.importer, entries: 1, deposits: account.balances.deposits },
    ]);
    expect((await get('/v1/importers?q=nobody')).json().importers).toEqual([]);
  });

  test('has bonds that an officer records, each number once, and they suffice then', async () => {
    const bond = { number: 'S-1', kind: 'continuous', amount: '50000.00', from: '2020-01-01' };
    const recorded = await post(`/v1/importers/${IMPORTER}/bonds`, bond);
    expect(recorded.statusCode, recorded.body).toBe(201);
    expect(recorded.json().sufficiency).toMatchObject({ held: '50000.00', sufficient: true });
    expect((await post(`/v1/importers/${IMPORTER}/bonds`, bond)).statusCode).toBe(409);
    const wrong = await post(`/v1/importers/${IMPORTER}/bonds`, {
      ...bond,
      amount: '-1',
      from: 'x',
    });
    expect(wrong.json().faults).toHaveLength(2);
  });

  test('has single bonds that cover the value and the charges of their entry', async () => {
    const bond = { kind: 'single', amount: '1000.00', from: '2026-01-01', entry: ENTRY };
    const recorded = await post(`/v1/importers/${IMPORTER}/bonds`, { ...bond, number: 'S-2' });
    const { required, held, sufficient } = recorded.json().sufficiency;
    const [line] = aPlainEntry(ENTRY).lines;
    expect(Number(required)).toBeGreaterThan(Number(line?.value.amount));
    expect({ held, sufficient }).toEqual({ held: '1000.00', sufficient: false });
    const without = { ...bond, number: 'S-3', entry: null };
    expect((await post(`/v1/importers/${IMPORTER}/bonds`, without)).statusCode).toBe(422);
  });

  test('has a statement of each month', async () => {
    const account = await get(`/v1/importers/${IMPORTER}/account`);
    const [{ entryDate, asserted }] = account.json().entries;
    const answer = await get(`/v1/importers/${IMPORTER}/statement?month=${entryDate.slice(0, 7)}`);
    expect(answer.json()).toMatchObject({ entries: [{ entry: ENTRY, charges: asserted }] });
    const other = await get(`/v1/importers/${IMPORTER}/statement?month=2019-01`);
    expect(other.json()).toMatchObject({ entries: [], total: '0.00', due: '2019-02-22' });
  });
});

describe('an entry', () => {
  test('is corrected by whoever filed it, and the postings tell it', async () => {
    const filer = await enrol(house, 'osprey', ['filer'], 'ruiz-vale');
    const sent = { charges: { duty: '12.34' }, reason: 'the wrong line' };
    const corrected = await post(`/v1/entries/${ENTRY}/corrections`, sent, filer);
    expect(corrected.statusCode, corrected.body).toBe(201);
    expect(corrected.json()).toMatchObject({ asserted: { duty: '12.34' } });
    const ledger = (await get(`/v1/entries/${ENTRY}/ledger`, filer)).json();
    const sum = ledger.postings.reduce(
      (all: number, one: { cents: string }) => all + Number(one.cents),
      0,
    );
    expect(sum).toBeCloseTo(0, 6);
    expect(ledger.events.map(({ kind }: { kind: string }) => kind)).toEqual([
      'booked',
      'corrected',
    ]);
  });

  test('is liquidated by officers only, and protested within its time', async () => {
    const filer = await enrol(house, 'merlin', ['filer'], 'ruiz-vale');
    const liquidated = { kind: 'liquidated', charges: { duty: '20.00' }, reason: 'reviewed' };
    expect((await post(`/v1/entries/${ENTRY}/steps`, liquidated, filer)).statusCode).toBe(403);
    const early = await post(`/v1/entries/${ENTRY}/protests`, { reason: 'too high' }, filer);
    expect(early.json().faults).toMatchObject([{ code: 'entry-step-not-open' }]);
    expect((await post(`/v1/entries/${ENTRY}/steps`, liquidated)).statusCode).toBe(201);
    const protest = await post(`/v1/entries/${ENTRY}/protests`, { reason: 'too high' }, filer);
    expect(protest.statusCode, protest.body).toBe(201);
  });

  test('of another filer is not there', async () => {
    const other = await enrol(house, 'kestrel', ['filer'], 'kestrel');
    expect((await get(`/v1/entries/${ENTRY}/ledger`, other)).statusCode).toBe(404);
    const account = (await get(`/v1/importers/${IMPORTER}/account`, other)).json();
    expect(account).toMatchObject({ entries: [], balances: {}, bonds: [], bond: null });
    expect((await post(`/v1/importers/${IMPORTER}/bonds`, {}, other)).statusCode).toBe(403);
  });
});
