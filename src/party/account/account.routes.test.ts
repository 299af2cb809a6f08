import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountNews } from '../../decision/account-news.store.ts';
import { aPlainEntry } from '../../decision/test-desk.ts';
import { party } from '../../filing/test-parts.ts';
import { verifyJournal } from '../../ledger/journal.store.ts';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { enrol, entryNumber, fileJson, openTestHouse } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import type { AccountPage } from './account-page.ts';
import type { Found } from './account-view.store.ts';

type Caller = { authorization: string };

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: Caller;
let auditor: Caller;
let filer: Caller;

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  auditor = await enrol(house, 'rui', ['auditor']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const get = (url: string, headers = officer) => app.inject({ url, headers });
const post = (url: string, payload: object, headers = officer) =>
  app.inject({ method: 'POST', url, headers, payload });
const REASON = 'three shipments of counterfeits';

const ENROLMENT = {
  name: 'Paper Kite Sales',
  country: 'VN',
  address: '7 Hang Gai Street, Hanoi',
  identifiers: [
    { scheme: 'EIN', value: '00-5551234' },
    { scheme: 'DUNS', value: '001234567' },
  ],
  reason: 'told us of both numbers by letter',
};

async function enrolled(but: object = {}): Promise<AccountPage> {
  const answer = await post('/v1/parties', { ...ENROLMENT, ...but });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}

async function pageOf(id: string): Promise<AccountPage> {
  const answer = await get(`/v1/parties/${id}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const found = async (query: string): Promise<readonly string[]> =>
  (await get(`/v1/parties?query=${encodeURIComponent(query)}`))
    .json<Found>()
    .parties.map(({ name }) => name);

async function follow(): Promise<void> {
  while ((await house.database.as(house.agency.id, accountNews)) > 0);
}

describe('a party that was enrolled with two numbers', () => {
  it('is found by either, and by the beginnings of its name in any order', async () => {
    const page = await enrolled();
    expect(page.members[0]?.keys).toEqual(['DUNS:001234567', 'EIN:00-5551234']);
    for (const query of ['00-5551234', '005551234', 'duns:001234567', 'kite pap', 'PÁPER']) {
      expect(await found(query), query).toEqual(['Paper Kite Sales']);
    }
    expect(await found('kite zebra')).toEqual([]);
  });

  it('counts what is filed under either, and is new while the policy says so', async () => {
    const { account } = await enrolled({
      name: 'Two Number Tools',
      identifiers: [
        { scheme: 'EIN', value: '00-5559001' },
        { scheme: 'DUNS', value: '009001234' },
      ],
    });
    for (const [place, identifiers] of [
      [2, [{ scheme: 'EIN', value: '00-5559001' }]],
      [3, [{ scheme: 'DUNS', value: '009001234' }]],
    ] as const) {
      const importer = { ...party('Two Number Tools', 'VN'), identifiers };
      await fileJson(app, filer, aPlainEntry(entryNumber(place), { importer }));
    }
    await follow();
    const page = await pageOf(account.id);
    expect(page.roles.filter(({ role }) => role === 'importer')).toMatchObject([{ filings: 2 }]);
    expect(page.filings).toHaveLength(2);
    expect(page.flags).toMatchObject({ newImporter: true, nonResident: true, wrongNumbers: 0 });
    expect(page.facts.filter(({ kind }) => kind === 'identifier')).toHaveLength(2);
  });

  it('is refused where its numbers belong to two accounts already', async () => {
    await enrolled({ identifiers: [{ scheme: 'EIN', value: '00-5550001' }] });
    await enrolled({ identifiers: [{ scheme: 'EIN', value: '00-5550002' }] });
    const both = [
      { scheme: 'EIN', value: '00-5550001' },
      { scheme: 'EIN', value: '00-5550002' },
    ];
    const answer = await post('/v1/parties', { ...ENROLMENT, identifiers: both });
    expect(answer.statusCode).toBe(409);
    expect(answer.json().faults).toHaveLength(2);
  });

  it('is told of every wrong number at once', async () => {
    const identifiers = [
      { scheme: 'EIN', value: '12345' },
      { scheme: 'LEI', value: '529900T8BM49AURSDO54' },
      { scheme: 'GLN', value: '4006381333930' },
      { scheme: 'IMO', value: '9074728' },
    ];
    const answer = await post('/v1/parties', { ...ENROLMENT, identifiers });
    expect(answer.statusCode).toBe(422);
    const faults: readonly { code: string; at: string }[] = answer.json().faults;
    expect(faults.map(({ at }) => at)).toEqual(
      [0, 1, 2, 3].map((place) => `/identifiers/${place}/value`),
    );
  });
});

describe('a suspension', () => {
  it('holds what is filed next, is journalled, and is lifted once', async () => {
    const { account } = await enrolled({
      name: 'Grey Heron Goods',
      identifiers: [{ scheme: 'EIN', value: '00-5557777' }],
    });
    const url = `/v1/parties/${account.id}/suspension`;
    const suspended = await post(url, { reason: REASON });
    expect(suspended.statusCode, suspended.body).toBe(201);
    expect(suspended.json<AccountPage>().account.suspended).toBe(true);
    expect((await post(url, { reason: REASON })).statusCode).toBe(409);

    const importer = {
      ...party('Grey Heron Goods', 'US'),
      identifiers: [{ scheme: 'EIN', value: '00-5557777' }],
    };
    const held = await fileJson(app, filer, aPlainEntry(entryNumber(7), { importer }));
    expect(held.json()).toMatchObject({ lane: 'hold' });

    expect((await post(url, { lift: true, reason: REASON })).statusCode).toBe(201);
    expect((await post(url, { lift: true, reason: REASON })).statusCode).toBe(409);
    expect((await pageOf(account.id)).statements).toMatchObject([
      { statement: { kind: 'suspension' }, ended: { how: 'lifted', actor: 'dana' } },
    ]);
    expect((await verifyJournal(opened.database, house.agency.id)).breaks).toEqual([]);
  });

  it('needs a reason, leave, and an account', async () => {
    const { account } = await enrolled({ identifiers: [{ scheme: 'EIN', value: '00-5558888' }] });
    const url = `/v1/parties/${account.id}/suspension`;
    expect((await post(url, { reason: 'no' })).statusCode).toBe(422);
    expect((await post(url, { reason: REASON }, auditor)).statusCode).toBe(403);
    expect((await get(`/v1/parties/${account.id}`, filer)).statusCode).toBe(403);
    const nobody = '/v1/parties/018f0000-0000-7000-8000-000000000000/suspension';
    expect((await post(nobody, { reason: REASON })).statusCode).toBe(404);
  });
});

describe('what persons state of an account', () => {
  it('stands until it is ended, and a plan’s step is done once', async () => {
    const { account } = await enrolled({ identifiers: [{ scheme: 'EIN', value: '00-5551111' }] });
    const statements = `/v1/parties/${account.id}/statements`;
    const step = {
      kind: 'plan-step',
      task: 'Have the broker check origin statements',
      owner: 'M. Quist',
      due: '2026-12-24',
      reason: 'agreed at the meeting of November',
    };
    const [stated] = (await post(statements, step)).json<AccountPage>().statements;
    const end = `${statements}/${stated?.id}/end`;
    expect((await post(end, { how: 'lifted', reason: REASON })).statusCode).toBe(422);
    const done = await post(end, { how: 'done', reason: 'showed us the new checklist' });
    expect(done.json<AccountPage>().statements[0]?.ended?.how).toBe('done');
    expect((await post(end, { how: 'done', reason: REASON })).statusCode).toBe(409);
  });

  it('is told of all that is wrong with it at once', async () => {
    const { account } = await enrolled({ identifiers: [{ scheme: 'EIN', value: '00-5552222' }] });
    const answer = await post(`/v1/parties/${account.id}/statements`, {
      kind: 'obligation',
      text: '',
      law: '19 CFR 163',
      from: '2026-02-30',
      reason: 'short',
    });
    expect(answer.statusCode).toBe(422);
    expect(
      answer
        .json()
        .faults.map(({ at }: { at: string }) => at)
        .sort(),
    ).toEqual(['/from', '/reason', '/text']);
  });

  it('ties parties that share an officer or an address, and says by what', async () => {
    const one = await enrolled({
      name: 'Larch Holdings',
      identifiers: [{ scheme: 'EIN', value: '00-5553333' }],
      address: '9 Quay Street, Suite 4, Newark DE',
    });
    const two = await enrolled({
      name: 'Fir Holdings',
      identifiers: [{ scheme: 'EIN', value: '00-5554444' }],
      address: '9 Quay St #4, Newark, Delaware',
    });
    const fact = {
      kind: 'fact',
      fact: 'officer',
      told: 'Ilse Tarn',
      reason: 'filed with the State',
    };
    for (const { account } of [one, two]) {
      await post(`/v1/parties/${account.id}/statements`, fact);
    }
    expect((await pageOf(one.account.id)).affiliates).toMatchObject([
      {
        name: 'Fir Holdings',
        shares: [
          { kind: 'address', told: '9 Quay Street, Suite 4, Newark DE' },
          { kind: 'officer', told: 'Ilse Tarn' },
        ],
      },
    ]);
  });
});
