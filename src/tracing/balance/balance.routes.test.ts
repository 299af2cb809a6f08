import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anArrival, aPlainEntry } from '../../decision/test-desk.ts';
import { HERE, openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import { LINE } from '../../risk/test-facts.ts';
import type { House } from '../../server/house.ts';
import { enrol, openTestHouse, quietParts } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import { recordTraces } from '../chain/trace.store.ts';
import { parseDelivery } from '../event/delivery.parse.ts';
import type { Balance } from './balance.ts';
import type { BalanceView } from './balance-view.ts';

type Caller = { authorization: string };

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: Caller;
let filer: Caller;

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened, quietParts());
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const read = (path: string, headers = officer) => app.inject({ url: path, headers });
const record = (authorisations: readonly object[], headers = officer) =>
  app.inject({
    method: 'POST',
    url: '/v1/authorisations',
    headers,
    payload: { reason: 'the issuer answered our request', authorisations },
  });

const PERMIT = {
  kind: 'harvest',
  number: 'MX/09-2231',
  issuer: 'Invented forest authority',
  holder: 'Ejido Inventado',
  volume: { amount: '100', unit: 'm3' },
  source: 'issuer',
};
const PATH = '/v1/balances/harvest/MX%2F09-2231';

async function fileBoards(reference: string, amount: string, action: 'file' | 'amend' = 'file') {
  const uses = { amount, unit: 'm3' };
  const permit = { type: 'harvest', number: PERMIT.number, issuer: null, allows: null, uses };
  const line = { ...LINE, permits: [permit] };
  const arrival = anArrival(aPlainEntry(reference, { action, lines: [line] }));
  const [answer] = await house.intake.file([{ ...arrival, at: house.now() }]);
  expect(answer).toMatchObject({ ok: true });
}

describe('a balance', () => {
  it('is listed with every number that a filing names, before anybody registered it', async () => {
    await fileBoards('B76-3000001-0', '40');
    const { balances } = (await read('/v1/balances')).json<{ balances: Balance[] }>();
    expect(balances).toEqual([]);
    expect((await read(PATH)).statusCode).toBe(404);
  });

  it('counts what was used before it was registered, and shows the line that crosses it', async () => {
    expect((await record([PERMIT])).json()).toEqual({ recorded: [`harvest/${PERMIT.number}`] });
    await fileBoards('B76-3000002-0', '45');
    await fileBoards('B76-3000003-0', '30');
    await fileBoards('B76-3000001-0', '20', 'amend');
    const view = (await read(PATH)).json<BalanceView>();
    expect(view.balance).toMatchObject({ used: '95.000000', left: '5.000000', over: false });
    expect(
      view.uses.map(({ entry, change, used, crosses }) => [entry, change, used, crosses]),
    ).toEqual([
      ['B76-3000001-0', '40.000000', '40.000000', false],
      ['B76-3000002-0', '45.000000', '85.000000', false],
      ['B76-3000003-0', '30.000000', '115.000000', true],
      ['B76-3000001-0', '-20.000000', '95.000000', false],
    ]);
    expect(view.revisions).toMatchObject([{ revision: 1, actor: 'dana' }]);
  });

  it('is listed the fullest first, and narrowed to those that are over', async () => {
    await record([{ ...PERMIT, number: 'MX-2', volume: { amount: '1', unit: 'm3' } }]);
    const listed = (await read('/v1/balances')).json<{ balances: Balance[] }>().balances;
    expect(listed.map(({ key, share }) => [key, share])).toEqual([
      [`harvest/${PERMIT.number}`, 0.95],
      ['harvest/MX-2', 0],
    ]);
    const over = (await read('/v1/balances?over=true')).json<{ balances: Balance[] }>().balances;
    expect(over).toEqual([]);
    expect((await read('/v1/balances?limit=many')).statusCode).toBe(422);
  });
});

describe('a mill', () => {
  it('stands as in the month in which it made the most of what it can', async () => {
    const table = [
      'at,step,lot,quantity,unit,inputs,effect,species,place',
      '2026-10-03,sawing,B-1,50,m3,L-1=100 m3,made,Cedrela odorata,MILL-9',
      '2026-11-03,sawing,B-2,130,m3,L-2=150 m3,made,Cedrela odorata,MILL-9',
    ].join('\n');
    const sent = parseDelivery(table);
    if (!sent.ok) throw new Error(JSON.stringify(sent.faults));
    const sending = { actor: 'dana', sender: null, at: house.now(), raw: table };
    await house.database.as(HERE, (tx) =>
      recordTraces(tx, sent.value, sending, house.book().steps),
    );
    await record([
      {
        kind: 'mill',
        number: 'MILL-9',
        volume: { amount: '100', unit: 'm3' },
        per: 'month',
        source: 'issuer',
      },
    ]);
    const view = (await read('/v1/balances/mill/MILL-9')).json<BalanceView>();
    expect(view.balance).toMatchObject({ used: '130.000000', over: true });
    expect(
      view.production.map(({ period, yields }) => [
        period,
        yields[0]?.verdict,
        yields[0]?.possible,
      ]),
    ).toEqual([
      ['2026-11', 'too-much', ['52.500', '105.000']],
      ['2026-10', 'possible', ['35.000', '70.000']],
    ]);
  });
});

describe('the register', () => {
  it('keeps each correction as a revision, and writes nothing where nothing is new', async () => {
    const corrected = { ...PERMIT, volume: { amount: '90', unit: 'm3' } };
    expect((await record([corrected])).json()).toEqual({ recorded: [`harvest/${PERMIT.number}`] });
    expect((await record([corrected])).json()).toEqual({ recorded: [] });
    const view = (await read(PATH)).json<BalanceView>();
    expect(
      view.revisions.map(({ revision, authorisation }) => [revision, authorisation.volume.amount]),
    ).toEqual([
      [2, '90'],
      [1, '100'],
    ]);
    expect(view.balance.over).toBe(true);
  });

  it('does not take a declaration for more than an issuer’s answer', async () => {
    const refused = await record([{ ...PERMIT, source: 'declared' }]);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ faults: [{ code: 'authorisation-weaker' }] });
  });

  it('lets nothing draw on itself, whatever stands between', async () => {
    const refused = await record([
      { ...PERMIT, kind: 'concession', number: 'A', within: 'concession/B' },
      { ...PERMIT, kind: 'concession', number: 'B', within: 'concession/A' },
    ]);
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({
      faults: [{ code: 'authorisation-circle' }, { code: 'authorisation-circle' }],
    });
    expect((await read('/v1/balances/concession/A')).statusCode).toBe(404);
  });

  it('is closed to who files', async () => {
    expect((await read('/v1/balances', filer)).statusCode).toBe(403);
    expect((await record([PERMIT], filer)).statusCode).toBe(403);
  });
});
