import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { enrol, openTestHouse } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';

const BOILER = JSON.parse(readFileSync('examples/origin/watertube-boiler.json', 'utf8'));

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: { authorization: string };
let filer: { authorization: string };

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

function ask(payload: object, headers: Record<string, string> = officer) {
  return app.inject({ method: 'POST', url: '/v1/origin', payload, headers });
}

describe('an inquiry about origin over HTTP', () => {
  test('is answered so that it explains itself, and with what is wrong with the certification', async () => {
    const answer = await ask(BOILER);
    expect(answer.statusCode).toBe(200);
    const told = answer.json();
    expect(told).toMatchObject({
      verdict: 'originating',
      criterion: 'B',
      states: ['usmca-originating'],
      certificate: [],
      missing: [],
      provisos: [],
    });
    expect(told.materials).toHaveLength(BOILER.good.materials.length);
    const lacking = { ...BOILER.certificate, criterion: 'E', signature: '' };
    const faulty = (await ask({ ...BOILER, certificate: lacking })).json();
    expect(faulty.certificate.map(({ at }: { at: string }) => at)).toEqual([
      '/certificate/criterion',
      '/certificate/signature',
    ]);
  });

  test('may be asked by a filer, by nobody unknown, and in their language', async () => {
    expect((await ask(BOILER, filer)).statusCode).toBe(200);
    expect((await ask(BOILER, {})).statusCode).toBe(401);
    const spanish = await ask(BOILER, { ...officer, 'accept-language': 'es' });
    expect(spanish.json().says).toBe('originario');
  });

  test('may be preceded by a look at the rules, each with its days and whether it was read', async () => {
    const told = (await app.inject({ url: '/v1/origin/rules', headers: filer })).json();
    expect(told.agreements).toMatchObject([{ id: 'usmca', from: '2020-07-01', to: null }]);
    expect(told.rules.length).toBeGreaterThanOrEqual(20);
    expect(told.rules).toContainEqual(
      expect.objectContaining({
        target: '8470',
        rule: 'CTH except 8473; CTH also 8473 + RVC 60 TV 50 NC',
        verified: true,
      }),
    );
  });

  test('that cannot be read is told all that is wrong with it', async () => {
    const good = { hts: '84', transactionValue: '-1', colour: 'red' };
    const answer = await ask({ agreement: 'usmca', on: '2026-02-30', good });
    expect(answer.statusCode).toBe(422);
    const places = answer.json().faults.map(({ at }: { at: string }) => at);
    expect(places.sort()).toEqual(['/good/colour', '/good/hts', '/good/transactionValue', '/on']);
  });

  test('of an agreement or a day without rules says so', async () => {
    const codes = async (changed: object) =>
      (await ask({ ...BOILER, ...changed }))
        .json()
        .faults.map(({ code }: { code: string }) => code);
    expect(await codes({ agreement: 'cptpp' })).toEqual(['origin-agreement-unknown']);
    expect(await codes({ on: '2019-01-01' })).toEqual(['origin-agreement-not-in-force']);
  });
});
