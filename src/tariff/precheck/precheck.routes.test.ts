import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { enrol, openTestHouse } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let filer: { authorization: string };

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

function post(path: string, payload: object, headers: object = filer) {
  return app.inject({
    method: 'POST',
    url: `/v1/prechecks${path}`,
    headers: { ...headers },
    payload,
  });
}

const FOOTBALLS = { hts: '9506.62.40.40', origin: 'CN', value: '10000' };

describe('a precheck', () => {
  test('says what is owed, and every other lawful way, without filing anything', async () => {
    const answer = await post('', { on: '2026-05-01', lines: [FOOTBALLS] });
    expect(answer.statusCode, answer.body).toBe(200);
    const { assessment, lines } = answer.json();
    expect(assessment).toMatchObject({ on: '2026-05-01', totalDuty: { currency: 'USD' } });
    const [line] = lines;
    expect(line.filed.sequence.at(-1)).toBe('9506624040');
    expect(line.options.length).toBeGreaterThan(0);
    const totals = line.options.map(({ total }: { total: { amount: string } }) =>
      Number(total.amount),
    );
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
    const filed = await app.inject({ url: '/v1/consignments?limit=1', headers: filer });
    expect(filed.json().rows).toEqual([]);
  });

  test('takes an order that the goods are declared under, and its deposit into the sum', async () => {
    const lumber = { hts: '4407.11.00', origin: 'CA', value: '10000' };
    const named = async (line: object) => {
      const { assessment } = (await post('', { on: '2026-05-01', lines: [line] })).json();
      return assessment.lines[0].charges.map(({ kind }: { kind: string }) => kind);
    };
    const [order] = (await post('', { on: '2026-05-01', lines: [lumber] })).json().lines[0].filed
      .missing;
    expect(order).toMatchObject({ heading: expect.stringMatching(/^[AC]-122-/), fact: 'cases' });
    expect(await named(lumber)).not.toContain('ad');
    const cases = [{ case: 'A-122-857', declares: 'covered' }];
    expect(await named({ ...lumber, cases })).toContain('ad');
  });

  test('tells all that is wrong with a question at once', async () => {
    const asked = { on: '2026-02-30', lines: [{ ...FOOTBALLS, hts: '95', value: 'much' }], who: 1 };
    const answer = await post('', asked);
    expect(answer.statusCode).toBe(422);
    const places = answer.json().faults.map(({ at }: { at: string }) => at);
    expect(places).toEqual(expect.arrayContaining(['/on', '/lines/0/hts', '/lines/0/value']));
  });

  test('is not for strangers', async () => {
    expect((await post('', { lines: [FOOTBALLS] }, {})).statusCode).toBe(401);
  });
});

describe('a comparison', () => {
  test('shows the same goods from other origins', async () => {
    const asked = { on: '2026-05-01', lines: [FOOTBALLS], origins: ['CN', 'VN'] };
    const { points } = (await post('/compare', asked)).json();
    const duties = points.map(({ duty }: { duty: { amount: string } }) => Number(duty.amount));
    expect(points.map(({ origin }: { origin: string }) => origin)).toEqual(['CN', 'VN']);
    expect(duties[0]).toBeGreaterThan(duties[1]);
  });

  test('shows each day of a window on which the answer changes, and no other', async () => {
    const asked = { lines: [FOOTBALLS], from: '2026-02-01', to: '2026-08-31' };
    const { points } = (await post('/compare', asked)).json();
    const days = points.map(({ on }: { on: string }) => on);
    expect(days[0]).toBe('2026-02-01');
    expect(days).toEqual(expect.arrayContaining(['2026-02-24', '2026-07-24']));
    const said = points.map(({ on: _, ...rest }: { on: string }) => JSON.stringify(rest));
    for (const [place, one] of said.entries()) expect(one).not.toBe(said[place - 1]);
  });

  test('of days in the wrong order is refused', async () => {
    const answer = await post('/compare', {
      lines: [FOOTBALLS],
      from: '2026-08-31',
      to: '2026-02-01',
    });
    expect(answer.json().faults).toMatchObject([{ code: 'precheck-days' }]);
  });
});

describe('a line of the schedule', () => {
  test('tells which additional duties lie over it, of whatever origin, and when', async () => {
    const asked = (code: string) =>
      app.inject({ url: `/v1/schedule/lines/${code}/measures`, headers: filer });
    const { code, measures } = (await asked('9506.62.40')).json();
    expect(code).toBe('95066240');
    expect(measures.length).toBeGreaterThan(1);
    const days = measures.map((measure: { days: { from: string } }) => measure.days.from);
    expect(days).toEqual([...days].sort());
    expect((await asked('95')).statusCode).toBe(404);
  });
});

const ANNOUNCED = `heading,authority,sequence,origins,prefixes,semantics,rate,from,to,verified,source
99039999,trial-announced,900,VN,9506,add,40%,2026-09-01,,unverified,an announcement made up for this test`;

describe('goods that are affected', () => {
  test('are told what they owe now and then, and by which measures', async () => {
    const goods = [
      { hts: '9506.62.40.40', origin: 'VN', value: '100000' },
      { hts: '9506.62.40.40', origin: 'CN', value: '100000' },
    ];
    const asked = { now: '2026-08-20', later: '2026-09-02', goods, announced: ANNOUNCED };
    const answer = await post('/affected', asked);
    expect(answer.statusCode, answer.body).toBe(200);
    const [first, second] = answer.json().goods;
    expect(first).toMatchObject({
      origin: 'VN',
      begin: ['99039999'],
      difference: { amount: '40000.00' },
    });
    expect(second).toMatchObject({ origin: 'CN', begin: [], difference: { amount: '0.00' } });
    expect(answer.json().difference).toEqual({ amount: '40000.00', currency: 'USD' });
  });

  test('by an announcement that cannot be read are refused with the place', async () => {
    const asked = { goods: [FOOTBALLS], announced: 'heading,rate\n9903,x' };
    const answer = await post('/affected', asked);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().faults[0].at).toMatch(/^\/announced/);
  });
});
