import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anArrival, aPlainEntry } from '../../decision/test-desk.ts';
import type { Filing } from '../../filing/filing.ts';
import { aBill, aSecurityFiling, party } from '../../filing/test-parts.ts';
import { verifyJournal } from '../../ledger/journal.store.ts';
import { HERE, openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import { LINE } from '../../risk/test-facts.ts';
import type { House } from '../../server/house.ts';
import { enrol, openTestHouse, quietParts } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import type { Neighbourhood, PathsFound } from './neighbourhood.ts';
import { tieNews } from './network-news.store.ts';
import { type EvidencePack, isWhole } from './referral.ts';
import type { Statement } from './statement.ts';

type Caller = { authorization: string };

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let analyst: Caller;
let filer: Caller;

const numbered = (name: string, number: string, address: string | null = null) => ({
  ...party(name, 'US'),
  address,
  identifiers: [{ scheme: 'EIN', value: number }],
});
const MILL = {
  ...party('Aserradero Inventado', 'MX'),
  identifiers: [{ scheme: 'MID', value: 'MXASEINV5SUR' }],
};
const SHARED = '40 Wharf Street, Baltimore, MD 21202';
const WAREHOUSE = '7 Nowhere Lane, Dover, DE 19901';

/** Two importers who have nothing in common but a warehouse that a third uses, and a carrier whom all use. */
const ENTRIES = [
  aPlainEntry('B76-4000001-0', {
    importer: numbered('Calder Imports', '00-1177341', SHARED),
    consignee: party('Calder Stores', 'US'),
    bills: ['TWLU40000001'],
    lines: [{ ...LINE, manufacturer: MILL, seller: party('Inventado Trading', 'PA') }],
  }),
  aPlainEntry('B76-4000002-0', {
    importer: numbered('Osprey Lumber', '00-1177342', SHARED),
    consignee: { ...party('Third House', 'US'), address: WAREHOUSE },
    bills: ['TWLU40000002'],
  }),
  aPlainEntry('B76-4000003-0', {
    importer: numbered('Fenwick Boards', '00-1177343', WAREHOUSE),
    bills: ['TWLU40000003'],
  }),
];

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened, quietParts());
  app = await buildApp(house);
  analyst = await enrol(house, 'ana', ['analyst']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
  const filings: Filing[] = [
    ...ENTRIES,
    ...ENTRIES.flatMap(({ bills: [bill = ''] }) => [aBill(bill)]),
    aSecurityFiling('ISF-40001', ['TWLU40000001'], {
      seller: party('Other Seller', 'CN'),
      goods: [{ hts6: LINE.hts.slice(0, 6), origin: 'BR', manufacturer: party('Serraria', 'BR') }],
    }),
  ];
  const answers = await house.intake.file(
    filings.map((filing) => ({ ...anArrival(filing), at: house.now() })),
  );
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  while ((await house.database.as(HERE, tieNews)) > 0);
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const read = (path: string, headers = analyst) =>
  app.inject({ url: `/v1/network/${path}`, headers });
const CALDER = 'party:EIN:00-1177341';
const FENWICK = 'party:EIN:00-1177343';

async function neighbours(query: string) {
  return (await read(`neighbours?${query}`)).json<Neighbourhood>();
}

describe('a node', () => {
  it('is found by how its name begins, however that is spelt', async () => {
    const found = (await read('nodes?search=c%C3%A1lder')).json<{ nodes: { label: string }[] }>();
    expect(found.nodes.map(({ label }) => label).sort()).toEqual([
      'Calder Imports',
      'Calder Stores',
    ]);
  });

  it('shows who is seen with it and as what, and what only advance filings say', async () => {
    const { neighbours: seen } = await neighbours(`node=${CALDER}`);
    const told = seen.map(
      ({ label, roles, security }) => `${label}: ${roles.join()}${security ? ' *' : ''}`,
    );
    expect(told).toContain('Aserradero Inventado: manufacturer');
    expect(told).toContain('Aserradero Inventado: made-at');
    expect(told).toContain('Inventado Trading: seller');
    expect(told).toContain('Other Seller: seller *');
    expect(told).toContain(`${SHARED}: address-of-importer`);
  });

  it('is narrowed to kinds and roles, and says when there is more', async () => {
    const makers = await neighbours(`node=${CALDER}&kinds=party&roles=manufacturer`);
    expect(makers.neighbours.map(({ label }) => label).sort()).toEqual([
      'Aserradero Inventado',
      'Serraria',
    ]);
    expect((await neighbours(`node=${CALDER}&limit=1`)).more).toBe(true);
  });

  it('that nothing names is unknown, and a word that is none is refused', async () => {
    expect((await read('neighbours?node=party:EIN:99')).statusCode).toBe(404);
    expect((await read('neighbours?node=nobody')).statusCode).toBe(422);
    expect((await read('nodes')).statusCode).toBe(422);
    expect((await read('nodes?search=calder', filer)).statusCode).toBe(403);
  });
});

describe('the way between two parties', () => {
  it('goes over the addresses that they share rather than over the carrier of all', async () => {
    const found = (await read(`paths?from=${CALDER}&to=${FENWICK}`)).json<PathsFound>();
    const [first] = found.paths;
    const way = first?.steps.filter(({ node }) => node.kind !== 'consignment') ?? [];
    expect(way[0]?.node.node).toBe(CALDER);
    expect(way.at(-1)?.node.node).toBe(FENWICK);
    expect(found.paths.length).toBeGreaterThan(1);
    const lengths = found.paths.map(({ length }) => length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    const overPlaces = found.paths.some(({ steps }) =>
      [SHARED, WAREHOUSE].every((label) => steps.some(({ node }) => node.label === label)),
    );
    expect(overPlaces || way.length === 3).toBe(true);
  });
});

describe('a statement', () => {
  it('names who declared, owned, carried and benefited, its law, and who says otherwise', async () => {
    const { neighbours: seen } = await neighbours(`node=${CALDER}&kinds=party&roles=manufacturer`);
    const id = seen[0]?.consignment;
    const { statements } = (await read(`statements/${id}`)).json<{ statements: Statement[] }>();
    const origin = statements.find(({ about, kind }) => about === 'origin' && kind === 'entry');
    expect(origin).toMatchObject({
      said: 'MX',
      line: 1,
      sender: 'ruiz-vale',
      declared: ['Calder Imports'],
      carried: ['TWLU'],
      benefited: ['Calder Imports', 'Aserradero Inventado', 'Inventado Trading'],
      security: false,
      otherwise: [{ said: 'BR', kind: 'security-filing', reference: 'ISF-40001' }],
    });
    expect(origin?.authority).toContain('19 USC 1484');
    const told = statements.find(({ kind }) => kind === 'security-filing');
    expect(told).toMatchObject({ security: true });
  });
});

describe('a referral', () => {
  const REFERRAL = {
    title: 'Cedar by way of a mill that does not saw',
    reason: 'the same addresses stand behind three importers',
    recipient: 'Regional investigations',
    nodes: [CALDER, 'party:name:other seller:CN'],
  };
  const refer = (body: object, headers = analyst) =>
    app.inject({ method: 'POST', url: '/v1/network/referrals', headers, payload: body });

  it('keeps what was collected for safety and targeting alone to those who may have it', async () => {
    const plain = (await refer(REFERRAL)).json<{ id: string; pack: EvidencePack }>();
    expect(plain.pack.withheld).toEqual({ nodes: 1, ties: 1, filings: 2 });
    expect(JSON.stringify(plain.pack)).not.toContain('Other Seller');
    const full = (await refer({ ...REFERRAL, security: true })).json<{ pack: EvidencePack }>();
    expect(full.pack.nodes.map(({ label }) => label)).toEqual(['Calder Imports', 'Other Seller']);
    expect(full.pack.ties.map(({ role, security }) => [role, security])).toContainEqual([
      'seller',
      true,
    ]);
  });

  it('is handed over as it was kept, whole by its hash, as JSON and as text, and journalled', async () => {
    const { id } = (await refer(REFERRAL)).json<{ id: string }>();
    const pack = (await read(`referrals/${id}`)).json<EvidencePack>();
    expect(isWhole(pack)).toBe(true);
    expect(isWhole({ ...pack, reason: 'another' })).toBe(false);
    const text = (await read(`referrals/${id}/text`)).body;
    expect(text).toContain('Calder Imports');
    expect(text).toContain(pack.sha256);
    const listed = (await read('referrals')).json<{ referrals: { id: string; actor: string }[] }>();
    expect(listed.referrals).toContainEqual(expect.objectContaining({ id, actor: 'ana' }));
    expect(await verifyJournal(house.database, HERE)).toMatchObject({ breaks: [] });
  });

  it('needs its nodes on file, a reason, and somebody who may', async () => {
    expect((await refer({ ...REFERRAL, nodes: ['party:EIN:99'] })).statusCode).toBe(404);
    expect((await refer({ ...REFERRAL, reason: 'because' })).statusCode).toBe(422);
    expect((await refer(REFERRAL, filer)).statusCode).toBe(403);
    expect((await read('referrals/none')).statusCode).toBe(404);
  });
});
