import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPlainEntry } from '../../decision/test-desk.ts';
import { party } from '../../filing/test-parts.ts';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { enrol, entryNumber, fileJson, openTestHouse } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';

type Caller = { authorization: string };

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let author: Caller;
let officer: Caller;
let filer: Caller;

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  author = await enrol(house, 'thea', ['author']);
  officer = await enrol(house, 'dana', ['officer']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

function check(sketch: object, as = author, language = 'en') {
  const headers = { ...as, 'accept-language': language };
  return app.inject({ method: 'POST', url: '/v1/criteria/check', headers, payload: sketch });
}

async function study(sketch: object, language = 'en') {
  const answer = await check(sketch, author, language);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const SKETCH = {
  weight: 10,
  when: 'line.origin == "CN" && line.value > 5',
  tests: [
    { name: 'dear', facts: { 'line.origin': 'CN', 'line.value': 6 }, fires: true },
    { name: 'cheap', facts: { 'line.origin': 'CN', 'line.value': 5 }, fires: true },
    { name: 'mistyped', facts: { 'line.origin': 5 }, fires: false },
  ],
};

describe('the studio', () => {
  test('shows a sound criterion in its three views, in the language of whoever asks', async () => {
    const said = await study({ ...SKETCH, tests: [] }, 'es');
    expect(said.faults).toEqual([]);
    expect(said.condition).toEqual({
      scope: 'line',
      purpose: 'commercial',
      names: ['line.origin', 'line.value'],
      lists: [],
      code: 'line.origin == "CN" && line.value > 5.0',
      sentence: 'País de origen es "CN" y valor en dólares estadounidenses es mayor que 5.',
      table: {
        kind: 'all-of',
        rows: [
          { kind: 'fact', fact: 'line.origin', operator: 'is', value: 'CN' },
          { kind: 'fact', fact: 'line.value', operator: 'above', value: 5 },
        ],
      },
    });
    expect(said.cost).toEqual({
      indexable: true,
      evaluated: 1,
      lookups: [
        { fact: 'line.origin', by: 'equal', keys: 1 },
        { fact: 'line.value', by: 'above', keys: 1 },
      ],
    });
  });

  test('takes each view for the same criterion', async () => {
    const { condition } = await study({ ...SKETCH, tests: [] });
    const { when: _, ...rest } = { ...SKETCH, tests: [] };
    const sentence = { language: 'en', text: condition.sentence };
    expect((await study({ ...rest, sentence })).condition).toEqual(condition);
    expect((await study({ ...rest, table: condition.table })).condition).toEqual(condition);
  });

  test('says of each test what came of it, and because of what', async () => {
    const { tests, faults } = await study(SKETCH);
    expect(tests).toMatchObject([
      { name: 'dear', passed: true, fired: true },
      {
        name: 'cheap',
        passed: false,
        fired: false,
        because: [
          {
            says: 'value in US dollars is above 5',
            truth: false,
            seen: [{ name: 'line.value', value: '5' }],
          },
        ],
      },
    ]);
    expect(faults.map(({ code, at }: { code: string; at: string }) => `${code} ${at}`)).toEqual([
      'criterion-test-failed /tests/1',
      'criterion-test-fact /tests/2/facts',
    ]);
  });

  test('finds the criterion in force that asks the same, and what lies within', async () => {
    const { overlaps } = await study({ ...SKETCH, tests: [], when: 'importer.new' });
    const [first] = overlaps.told;
    expect(first.relation).toBe('equal');
    expect(first.title).not.toBe('');
    expect(overlaps.counts.equal).toBe(1);
  });

  test('tells what is wrong with its column and its next step, and still shows what it could read', async () => {
    const when = 'importer.new || line.value > 5.0 && line.value < 3.0';
    const { faults, condition } = await study({ weight: 1, when });
    expect(faults).toMatchObject([
      {
        code: 'criterion-unreachable',
        at: '/when:17',
        got: 'line.value > 5.0 && line.value < 3.0',
      },
    ]);
    expect(faults[0].says).toMatch(/take it away/);
    expect(condition.scope).toBe('line');
    const unread = await study({ weight: 1, when: 'line.value >' });
    expect(unread).toMatchObject({ condition: null, faults: [{ code: 'criterion-syntax' }] });
  });

  test.each([
    [{}, '/when'],
    [{ when: 'importer.new', sentence: { language: 'en', text: 'x' } }, '/when'],
    [{ when: 'importer.new', weight: 1000 }, '/weight'],
    [{ table: { kind: 'not' } }, '/table/row'],
    [{ table: nested(2000) }, '/table'],
    [{ sentence: { language: 'en', text: 'origin is great' } }, '/sentence/text:1'],
  ])('refuses what is no sketch, and says where: %#', async (sketch, at) => {
    const answer = await check(sketch);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().faults[0].at).toBe(at);
  });

  test('lists the names and lists that a condition may use, as the asker would say them', async () => {
    const url = '/v1/criteria/vocabulary';
    const headers = { ...author, 'accept-language': 'fr' };
    const { names, lists } = (await app.inject({ url, headers })).json();
    expect(names).toContainEqual({
      name: 'importer.country',
      scope: 'declaration',
      type: 'string',
      optional: true,
      source: 'filing',
      purpose: 'commercial',
      meaning: 'Pays de l’importateur',
      phrase: 'pays de l’importateur',
    });
    expect(lists.length).toBeGreaterThan(3);
  });

  test('is open to whoever may read the Book, and never to those who file', async () => {
    for (const [as, status] of [
      [officer, 200],
      [filer, 403],
    ] as const) {
      expect((await check(SKETCH, as)).statusCode).toBe(status);
    }
    const unsigned = { method: 'POST', url: '/v1/criteria/check', payload: SKETCH } as const;
    expect((await app.inject(unsigned)).statusCode).toBe(401);
  });
});

test('a counterfactual is told to officers, and never to whoever files', async () => {
  const importer = party('Quenby Harbourmaster Trading GmbH', 'DE');
  const entry = aPlainEntry(entryNumber(1), { importer, estimatedArrival: null });
  const filed = await fileJson(app, filer, entry);
  expect(filed.statusCode, filed.body).toBe(201);
  const id = filed.json<{ consignment: string }>().consignment;
  const page = await app.inject({ url: `/v1/consignments/${id}`, headers: officer });
  const { decisionId } = page.json<{ row: { decisionId: string } }>().row;
  const ask = (as: Caller) =>
    app.inject({ url: `/v1/decisions/${decisionId}/counterfactual`, headers: as });
  const told = await ask(officer);
  expect(told.statusCode).toBe(200);
  expect(told.json()).toMatchObject({ kind: 'none', why: 'no-single-field' });
  expect(told.json().book).toBe(told.json().decidedBy);
  expect((await ask(filer)).statusCode).toBe(403);
  expect((await ask(author)).statusCode).toBe(403);
});

function nested(levels: number): object {
  let table: object = { kind: 'code', code: 'true' };
  for (let level = 0; level < levels; level++) table = { kind: 'not', row: table };
  return table;
}
