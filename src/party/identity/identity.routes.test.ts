import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { enrol, openTestHouse, quietParts } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import { openAccounts } from '../account/account.store.ts';
import { partyKey } from '../party.ts';

type Caller = { authorization: string };

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: Caller;
let auditor: Caller;
let filer: Caller;
let accounts: readonly string[];

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened, quietParts());
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  auditor = await enrol(house, 'ines', ['auditor']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
  accounts = await house.database.as(house.agency.id, async (tx) => {
    const mentions = ['Calder Imports', 'Kalder Imports'].map((name) => {
      const party = { name, country: 'US', address: null, identifiers: [] };
      const named = { key: partyKey(party), role: 'importer', port: null, party } as const;
      return { ...named, filing: '', at: house.now(), synthetic: true };
    });
    return [...(await openAccounts(tx, mentions)).values()].sort();
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const send = (path: string, body: object, headers: Caller) =>
  app.inject({ method: 'POST', url: `/v1/identities/judgements${path}`, headers, payload: body });
const read = (path: string, headers: Caller) =>
  app.inject({ url: `/v1/identities/${path}`, headers });
const reason = 'one seat, one owner';

describe('the routes of identities', () => {
  it('judge, show what it came to and why, and undo', async () => {
    const judged = await send('', { accounts, verdict: 'one', reason }, officer);
    expect(judged.statusCode, judged.body).toBe(201);
    const { judgement, moved } = judged.json<{ judgement: string; moved: string[] }>();
    expect(moved).toEqual([accounts[1]]);
    const identity = await read(accounts[1] ?? '', auditor);
    expect(identity.json()).toMatchObject({
      canonical: accounts[0],
      members: accounts.map((account) => ({ account })),
      judgements: [{ id: judgement, verdict: 'one', actor: 'dana', withdrawn: null }],
      changes: [{ account: accounts[1], to: accounts[0], cause: 'judgement', judgement }],
    });
    const undone = await send(`/${judgement}/undo`, { reason }, officer);
    expect(undone.json()).toEqual({ judgement, moved });
    expect((await read(accounts[1] ?? '', officer)).json()).toMatchObject({
      canonical: accounts[1],
    });
    expect((await send(`/${judgement}/undo`, { reason }, officer)).statusCode).toBe(409);
  });

  it('say what is wrong all at once, and know of whom there is nothing to say', async () => {
    const shape = await send('', { accounts: ['x', 'y'], verdict: 'maybe', reason: 'no' }, officer);
    expect(shape.statusCode).toBe(422);
    const places = shape.json<{ faults: { at: string }[] }>().faults.map(({ at }) => at);
    expect(places).toEqual(['/accounts/0', '/accounts/1', '/verdict', '/reason']);
    const twice = { accounts: [accounts[0], accounts[0]], verdict: 'one', reason };
    expect((await send('', twice, officer)).statusCode).toBe(422);
    expect((await read('nobody', officer)).statusCode).toBe(404);
    expect((await send('/nothing/undo', { reason }, officer)).statusCode).toBe(404);
  });

  it('show the queue to officers and auditors, let officers alone judge, and show filers nothing', async () => {
    expect((await read('review', auditor)).json()).toMatchObject({ learned: null, questions: [] });
    const judgement = { accounts, verdict: 'two', reason };
    expect((await send('', judgement, auditor)).statusCode).toBe(403);
    expect((await read('review', filer)).statusCode).toBe(403);
    expect((await send('', judgement, filer)).statusCode).toBe(403);
  });
});
