import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Parcel } from '../filing/filing.ts';
import { party } from '../filing/test-parts.ts';
import { verifyJournal } from '../ledger/journal.store.ts';
import {
  asAdmin,
  HERE,
  openTestDatabase,
  type TestDatabase,
  testDatabase,
} from '../ledger/test-database.ts';
import { type House, openHouse } from '../server/house.ts';
import { enrol, openTestHouse, testConfig } from '../server/test-house.ts';
import { serve } from '../server.ts';
import { USD } from '../terms/money.ts';
import type { Intake } from './intake.ts';
import { decideWaiting, findStream, openStream, type StreamStatus } from './stream.store.ts';

const PARCELS = 50_000;
/** Seen: 85, mostly what is remembered of names. Fifty thousand joined consignments at once are gigabytes. */
const GROWTH_MIB_MAX = 160;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** What is held when all garbage is gone: how far a process lets garbage grow is its own affair. */
function bytesHeld(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

let opened: TestDatabase;
let house: House;
beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
});
afterAll(async () => {
  await house.close();
  await opened.drop();
});

function aParcel(n: number): Parcel {
  return {
    kind: 'parcel',
    reference: `LQX${String(n).padStart(10, '0')}`,
    action: 'file',
    synthetic: true,
    bill: null,
    port: '2720',
    mode: 'express',
    platform: party('Bazaar Lantern', 'SG'),
    seller: party(`Bright Thimble Store ${n % 300}`, 'CN'),
    consignee: party(`Wren Castellane ${n}`, 'US'),
    description: 'Pair of wool gloves',
    hts: '61169100',
    origin: 'CN',
    value: { amount: '18.40', currency: USD },
    weightKg: '0.2',
  };
}

function* lines(from: number, count: number): Generator<Buffer> {
  for (let n = from; n < from + count; n += 1) yield Buffer.from(`${JSON.stringify(aParcel(n))}\n`);
}

function stream(from: number, count: number, at: House = house): Promise<string> {
  return openStream(at.database, HERE, 'osprey', Readable.from(lines(from, count)), at.now());
}

async function statusOf(id: string, at: House = house): Promise<StreamStatus> {
  const status = await at.database.as(HERE, (tx) => findStream(tx, id));
  if (status === null) throw new Error(`no stream ${id}`);
  return status;
}

/** Decides until nothing waits. @returns how many lines it decided */
async function decideAll(at: House, intake: Intake = at.intake): Promise<number> {
  let decided = 0;
  for (;;) {
    const some = await decideWaiting(at.database, HERE, intake, at.now());
    if (some === 0) return decided;
    decided += some;
  }
}

describe('a stream of lines', () => {
  test('is answered line by line: what is wrong is told with its place, the rest is filed', async () => {
    const rows = [
      JSON.stringify(aParcel(1)),
      '{"kind":"parcel"',
      JSON.stringify({ ...aParcel(2), port: 'nowhere' }),
      '',
      Buffer.from([0xff, 0xfe, 0x41]),
      `{"a":"\u0000"}`,
      JSON.stringify(aParcel(3)),
    ];
    const body = Readable.from(
      rows.map((row) => Buffer.concat([Buffer.from(row), Buffer.from('\n')])),
    );
    const id = await openStream(house.database, HERE, 'osprey', body, house.now());
    await decideAll(house);
    const status = await statusOf(id);
    expect(status).toMatchObject({ complete: true, lines: 6, answered: 6, refused: 4 });
    const codes = status.refusals.map(({ answer }) => answer.faults.map((fault) => fault.code));
    expect(codes).toEqual([['json-syntax'], expect.any(Array), ['json-utf8'], ['json-syntax']]);
  });

  test('sent again is the same filings', async () => {
    const first = await stream(100, 20);
    await decideAll(house);
    const again = await stream(100, 20);
    await decideAll(house);
    expect(again).not.toBe(first);
    expect(await statusOf(again)).toMatchObject({ answered: 20, refused: 0 });
    const { rows } = await asAdmin(
      opened.admin,
      `select count(*)::int as n from filing where reference between 'LQX0000000100' and 'LQX0000000119'`,
    );
    expect(rows).toEqual([{ n: 20 }]);
  });

  test('that breaks off is kept as far as it came, and never says that it is complete', async () => {
    const broken = Readable.from(
      (function* () {
        yield* lines(200, 7);
        throw new Error('the sender hung up');
      })(),
    );
    const keeping = openStream(house.database, HERE, 'osprey', broken, house.now());
    await expect(keeping).rejects.toThrow('hung up');
    await decideAll(house);
    const { rows } = await asAdmin(
      opened.admin,
      `select complete, count(answer)::int as answered from stream join stream_line
         on stream.id = stream_line.stream where raw like '%LQX0000000206%' group by complete`,
    );
    expect(rows).toEqual([{ complete: false, answered: 1 }]);
  });
});

describe('two processes on one database', () => {
  test('share the lines of a stream, and decide none of them twice', async () => {
    const other = await openHouse(testConfig(opened), 'server');
    onTestFinished(() => other.close());
    const id = await stream(10_000, 2_400);
    const shares = await Promise.all([decideAll(house), decideAll(other)]);
    expect(shares[0] + shares[1]).toBe(2_400);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    expect(await statusOf(id)).toMatchObject({ answered: 2_400, refused: 0 });
    const { rows } = await asAdmin(
      opened.admin,
      `select count(*)::int as decisions, count(distinct consignment)::int as parcels,
         count(distinct split_part(writer, '-', 2))::int as writers
       from decision join journal on journal.subject = decision.id
       where reference between 'LQX0000010000' and 'LQX0000012399'`,
    );
    expect(rows).toEqual([{ decisions: 2_400, parcels: 2_400, writers: expect.any(Number) }]);
    expect(rows[0]?.writers).toBeGreaterThan(1);
  });

  test('lose nothing when one dies between filing a claim and answering it', async () => {
    const id = await stream(20_000, 300);
    const dying: Intake = {
      ...house.intake,
      file: async (arrivals) => {
        await house.intake.file(arrivals);
        throw new Error('killed');
      },
    };
    await expect(decideAll(house, dying)).rejects.toThrow('killed');
    expect(await statusOf(id)).toMatchObject({ answered: 0 });
    expect(await decideAll(house)).toBe(300);
    expect(await statusOf(id)).toMatchObject({ answered: 300, refused: 0 });
    const { rows } = await asAdmin(
      opened.admin,
      `select count(*)::int as decisions from decision
       where reference between 'LQX0000020000' and 'LQX0000020299'`,
    );
    expect(rows).toEqual([{ decisions: 300 }]);
  });
});

test('fifty thousand parcels in one body are all decided, in memory that does not grow with them', async () => {
  const own = await testDatabase();
  const here = await openTestHouse(own);
  const serving = await serve(here);
  onTestFinished(() => serving.stop());
  const filer = await enrol(here, 'osprey', ['filer'], 'osprey');
  const before = bytesHeld();
  let peak = before;
  const watching = setInterval(() => {
    peak = Math.max(peak, bytesHeld());
  }, 1_000);
  const sent = await fetch(`${serving.address}/v1/filings`, {
    method: 'POST',
    headers: { ...filer, 'content-type': 'application/x-ndjson' },
    body: Readable.toWeb(Readable.from(lines(0, PARCELS), { objectMode: false })),
    duplex: 'half',
  });
  expect(sent.status).toBe(202);
  const location = `${serving.address}${sent.headers.get('location')}`;
  const status = await vi.waitFor(
    async () => {
      const answer = await fetch(location, { headers: filer });
      const told: StreamStatus = JSON.parse(await answer.text());
      expect(told).toMatchObject({ complete: true, lines: PARCELS, answered: PARCELS });
      return told;
    },
    { timeout: 100_000, interval: 500 },
  );
  clearInterval(watching);
  expect(status.refused).toBe(0);
  const growth = (peak - before) / 2 ** 20;
  expect(growth).toBeLessThan(GROWTH_MIB_MAX);
  expect((await verifyJournal(here.database, HERE)).breaks).toEqual([]);
}, 120_000);
