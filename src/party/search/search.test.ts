import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDay } from '../../filing/test-parts.ts';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { enrol, openTestHouse } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import { compileScreening } from '../screen.ts';
import { listed, POLICY, watchList } from '../test-lists.ts';
import type { SearchView } from './search.routes.ts';
import { searchLists } from './search.ts';
import { parseSearch } from './search-question.parse.ts';

const ON = aDay('2026-06-01');

const index = compileScreening(
  [
    watchList(
      { ...listed('P', 'person', ['LANNER, Quenby']), births: ['1965-03-01'] },
      listed('O', 'organisation', ['Quenby Lanner Ltd']),
      listed('V', 'vessel', ['Sable Lanner'], [{ scheme: 'IMO', value: '9999993' }]),
      { ...listed('E', 'person', ['Ended Lanner']), to: aDay('2026-05-31') },
    ),
  ],
  POLICY,
);

function search(sent: object) {
  const question = parseSearch(sent);
  if (!question.ok) throw new Error(JSON.stringify(question.faults));
  return searchLists(index, question.value, ON);
}

describe('a search of the lists', () => {
  it('finds people and organisations of one name, and only one kind when asked for it', () => {
    const both = search({ name: 'Quenby Lanner' });
    expect(both.findings.map(({ entry }) => entry).sort()).toEqual(['O', 'P']);
    const people = search({ name: 'Quenby Lanner', kind: 'person' });
    expect(people.findings.map(({ entry }) => entry)).toEqual(['P']);
  });

  it('ranks what more is known of above a bare name, and says why', () => {
    const [bare] = search({ name: 'Quenby Lanner', kind: 'person' }).findings;
    const [born] = search({ name: 'Quenby Lanner', kind: 'person', birth: '1965' }).findings;
    expect(born?.score).toBeGreaterThan(bare?.score ?? 1);
    expect(born?.evidence).toContainEqual({ kind: 'birth', seen: '1965-03-01', weight: 1.2 });
    expect(search({ name: 'Quenby Lanner', kind: 'person', birth: '1990' }).findings).toEqual([]);
  });

  it('names an entry once, though name and number both lead to it', () => {
    const identifiers = [{ scheme: 'IMO', value: 'IMO 9999993' }];
    const { findings, total } = search({ name: 'Sable Lanner', identifiers });
    expect(total).toBe(1);
    expect(findings).toMatchObject([{ entry: 'V', score: 0.9999 }]);
  });

  it('leaves out entries that do not hold on the day', () => {
    expect(search({ name: 'Ended Lanner' }).findings).toEqual([]);
  });

  it('says of a question all that is wrong with it', () => {
    const read = parseSearch({ name: '', birth: 'in March', gender: 'x', kind: 'house' });
    const at = read.ok ? [] : read.faults.map((fault) => fault.at);
    expect(at.sort()).toEqual(['/birth', '/gender', '/kind', '/name']);
  });
});

describe('POST /v1/screening/search', () => {
  let opened: TestDatabase;
  let house: House;
  let app: FastifyInstance;
  beforeAll(async () => {
    opened = await openTestDatabase();
    house = await openTestHouse(opened);
    app = await buildApp(house);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await house.close();
    await opened.drop();
  });

  it('answers officers with the table of evidence, and filers not at all', async () => {
    const payload = { name: 'Maderas Montana Azulina', country: 'MX' };
    const ask = async (headers: { authorization: string }) =>
      app.inject({ method: 'POST', url: '/v1/screening/search', headers, payload });
    const officer = await ask(await enrol(house, 'dana', ['officer']));
    expect(officer.statusCode, officer.body).toBe(200);
    const { findings, searched } = officer.json<SearchView>();
    expect(searched).toContainEqual({ list: 'Demonstration', edition: expect.any(String) });
    expect(findings[0]).toMatchObject({ list: 'Demonstration', entry: 'D-01' });
    expect(findings[0]?.evidence?.map(({ kind }) => kind)).toContain('name');
    const filer = await ask(await enrol(house, 'osprey', ['filer'], 'osprey'));
    expect(filer.statusCode).toBe(403);
  });
});
