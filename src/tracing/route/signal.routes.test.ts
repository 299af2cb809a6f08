import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountNews } from '../../decision/account-news.store.ts';
import { anArrival, aPlainEntry } from '../../decision/test-desk.ts';
import { sql } from '../../ledger/database.ts';
import { openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import { LINE } from '../../risk/test-facts.ts';
import type { House } from '../../server/house.ts';
import { enrol, openTestHouse, quietParts } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import { instantOf, millisecondsOf } from '../../terms/day.ts';
import type { Explained } from './explaining.store.ts';
import { parseCapacities, parsePartnerTrade } from './register.parse.ts';
import { type Loading, recordCapacities, recordPartnerTrade } from './register.store.ts';
import type { KeptSignal, SurveyRecord } from './route-signal.store.ts';

type Caller = { authorization: string };
interface Listed {
  readonly survey: SurveyRecord | null;
  readonly kinds: Record<string, number>;
  readonly signals: readonly KeptSignal[];
}

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let analyst: Caller;
let filer: Caller;

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened, quietParts());
  app = await buildApp(house);
  analyst = await enrol(house, 'mira', ['officer']);
  filer = await enrol(house, 'osprey', ['filer'], 'osprey');
}, 60_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const MAKER = {
  name: 'Aserradero Inventado S.A.',
  country: 'MX',
  address: '12 Calle Jacarandas, Saltillo',
  identifiers: [{ scheme: 'MID', value: 'MXASEINV12SAL' }],
};
const DAY = 86_400_000;

async function fileBoards(reference: string, daysAgo: number, cubicMetres: string) {
  const quantities = [{ amount: cubicMetres, unit: 'm3' }];
  const line = { ...LINE, origin: 'MX', quantities, manufacturer: MAKER };
  const at = instantOf(millisecondsOf(house.now()) - daysAgo * DAY);
  const arrival = anArrival(aPlainEntry(reference, { lines: [line] }));
  const [answer] = await house.intake.file([{ ...arrival, at }]);
  expect(answer).toMatchObject({ ok: true });
}

const read = async <T>(path: string): Promise<T> =>
  (await app.inject({ url: path, headers: analyst })).json<T>();
const survey = () => app.inject({ method: 'POST', url: '/v1/signals/surveys', headers: analyst });
const loading = (text: string): Loading => ({
  at: house.now(),
  actor: 'mira',
  reason: 'the ministry answered our request',
  source: 'register.csv',
  text,
});

const CAPACITIES = [
  'measure,maker,name,country,goods,per_year,unit,source,as_of',
  `capacity,MID:MXASEINV12SAL,Aserradero Inventado,MX,${LINE.hts.slice(0, 6)},100,m3,Invented ministry,2026-01-31`,
].join('\n');

describe('a survey of routes', () => {
  it('says that nothing was looked for where no register was loaded, rather than that nothing was found', async () => {
    await fileBoards('B76-4000001-0', 100, '60');
    await fileBoards('B76-4000002-0', 60, '60');
    await fileBoards('B76-4000003-0', 20, '60');
    expect((await survey()).statusCode).toBe(201);
    const { survey: latest, signals } = await read<Listed>('/v1/signals');
    expect(latest).toMatchObject({ passages: 3, unasked: { 'over-capacity': 'capacities' } });
    expect(signals.filter(({ kind }) => kind === 'over-capacity')).toEqual([]);
  });

  it('finds the maker beyond its capacity once that is known, with numbers, entries and the register', async () => {
    const parsed = parseCapacities(CAPACITIES);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    await house.database.as(house.agency.id, (tx) =>
      recordCapacities(tx, parsed.value, loading(CAPACITIES)),
    );
    await survey();
    const { signals, kinds } = await read<Listed>('/v1/signals?kind=over-capacity');
    expect(kinds).toMatchObject({ 'over-capacity': 1 });
    expect(signals).toMatchObject([
      { subject: { key: 'MID:MXASEINV12SAL', name: MAKER.name }, numbers: { sent: 180 } },
    ]);
    const explained = await read<Explained>(`/v1/signals/${signals[0]?.id}`);
    expect(explained.entries.map(({ entry }) => entry)).toEqual([
      'B76-4000001-0',
      'B76-4000002-0',
      'B76-4000003-0',
    ]);
    expect(explained.capacities).toMatchObject([{ perYear: 100, source: 'Invented ministry' }]);
  });

  it('tells the next decision about that maker what months of trade show of it', async () => {
    await house.database.as(house.agency.id, accountNews);
    await survey();
    await fileBoards('B76-4000004-0', 0, '10');
    const rows = await house.database.as(house.agency.id, (tx) =>
      tx.query(sql`
        select question -> 'history' -> 'parties' -> 'MID:MXASEINV12SAL' ->> 'signals' as signals
        from decision where agency = ${tx.agency} and reference = 'B76-4000004-0'`),
    );
    expect(rows).toEqual([{ signals: '["over-capacity"]' }]);
  });

  it('ends a signal that is no longer seen, and keeps since when one is', async () => {
    const before = await read<Listed>('/v1/signals?kind=over-capacity');
    const more = CAPACITIES.replace(',100,', ',900,').replace('2026-01-31', '2026-02-28');
    const parsed = parseCapacities(more);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    await house.database.as(house.agency.id, (tx) =>
      recordCapacities(tx, parsed.value, loading(more)),
    );
    const trade = `reporter,partner,flow,period,commodity,value,quantity,kg\nMX,US,Export,2026-08,${LINE.hts.slice(0, 6)},1000,,500`;
    const rows = parsePartnerTrade(trade);
    if (!rows.ok) throw new Error(JSON.stringify(rows.faults));
    await house.database.as(house.agency.id, (tx) =>
      recordPartnerTrade(tx, rows.value, loading(trade)),
    );
    await survey();
    const after = await read<Listed>('/v1/signals?kind=over-capacity');
    expect(after.signals).toEqual([]);
    expect(after.survey?.unasked).not.toHaveProperty('mirror-gap');
    const ended = await read<Explained>(`/v1/signals/${before.signals[0]?.id}`);
    expect(ended.signal.endedAt).not.toBeNull();
  });

  it('is not for those who file', async () => {
    const refused = await app.inject({ url: '/v1/signals', headers: filer });
    expect(refused.statusCode).toBe(403);
    const unknown = await app.inject({ url: '/v1/signals?kind=luck', headers: analyst });
    expect(unknown.statusCode).toBe(422);
  });
});
