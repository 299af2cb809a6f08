import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { BookPart } from '../ledger/book-part.ts';
import { readSharedSdn, SDN_FOLDER } from '../party/test-lists.ts';
import { readLaw, row } from '../tariff/test-tariff.ts';
import { sha256 } from '../terms/canonical.ts';
import { instantOf, parseDay } from '../terms/day.ts';
import { EXIT } from './exit.ts';
import { type Fetching, fetchOfficial } from './official.ts';
import { fetchSource, type Patience } from './publisher.ts';
import { run, testHouse } from './test-house.ts';

const PATIENCE: Patience = { attempts: 3, pauseMs: 1, silenceMs: 200, bytesMax: 100_000 };
const MODIFIED = 'Tue, 09 Jun 2026 14:30:00 GMT';
const NO_PROGRESS = { reach: () => undefined, end: () => undefined };
const EXPORT = JSON.stringify([row('4407.21.00', 0, { general: 'Free', units: 'm3' })]);
const SDN = `7001,"ORLOVETZ, Grigor","individual","DEMO",${'-0- ,'.repeat(6)}-0- ,-0- \r\n\u001a`;
const FILES: Readonly<Record<string, string>> = {
  '/reststop/exportList': EXPORT,
  '/ofac/downloads/sdn.csv': SDN,
  '/ofac/downloads/alt.csv': '7001,1,"aka","ORLOVECS, Gregor",-0- \r\n\u001a',
  '/ofac/downloads/add.csv': '\u001a',
};

/** A publisher on this machine. */
async function publisher(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
}

/** Serves the files by their paths, but for those that it answers with nothing found. */
function serving(files: Readonly<Record<string, string>>): RequestListener {
  return (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const text = files[path];
    if (text === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'last-modified': MODIFIED }).end(text);
  };
}

function fetchingFrom(address: string): Fetching {
  return {
    publishers: { schedule: `${address}/`, sanctions: address },
    zone: 'America/New_York',
    now: instantOf(Date.UTC(2026, 5, 10, 19)),
    patience: PATIENCE,
    progress: () => NO_PROGRESS,
  };
}

const DAY = parseDay('2025-01-01');
if (DAY === null) throw new Error('not a day');
const CALENDAR: BookPart = {
  kind: 'calendar',
  name: 'hts-revisions',
  edition: '1',
  content: readLaw('revisions.csv'),
  from: DAY,
  to: null,
  collectedFrom: null,
  collectedTo: null,
  knownFrom: instantOf(0),
  source: 'read',
  verified: true,
};
const UNSAID = { revision: null, from: null };

describe('schedule and list from their publishers', () => {
  test('come with the date and the hash of what was sent', async () => {
    const fetching = fetchingFrom(await publisher(serving(FILES)));
    const fetched = await fetchOfficial(fetching, CALENDAR, UNSAID, ['schedule', 'sanctions']);
    if (!fetched.ok) throw new Error(JSON.stringify(fetched.faults));
    const [schedule, sanctions] = fetched.value;
    expect(schedule?.parts).toMatchObject([{ kind: 'schedule', name: '2026_rev_10' }]);
    expect(schedule?.sources).toMatchObject([
      { sha256: sha256(EXPORT), modified: '2026-06-09T14:30:00.000Z', bytes: EXPORT.length },
    ]);
    expect(sanctions?.parts).toMatchObject([
      { kind: 'list', name: 'ofac-sdn', from: '2026-06-09' },
    ]);
    expect(sanctions?.sources[0]).toMatchObject({ sha256: sha256(SDN) });
  });

  test('are asked for nothing when nobody knows which revision is current', async () => {
    let requests = 0;
    const address = await publisher((_, response) => {
      requests += 1;
      response.end(EXPORT);
    });
    const late = { ...fetchingFrom(address), now: instantOf(Date.UTC(2026, 10, 22)) };
    const fetched = await fetchOfficial(late, CALENDAR, UNSAID, ['schedule']);
    expect(fetched).toMatchObject({ ok: false, faults: [{ code: 'revision-unsaid' }] });
    expect(requests).toBe(0);
  });

  test('are taken all or not at all', async () => {
    const { '/ofac/downloads/add.csv': _, ...two } = FILES;
    const fetching = fetchingFrom(await publisher(serving(two)));
    const fetched = fetchOfficial(fetching, CALENDAR, UNSAID, ['schedule', 'sanctions']);
    await expect(fetched).rejects.toThrow(/add\.csv gave no usable answer: HTTP 404/);
  });
});

describe('a publisher', () => {
  const fetchFrom = (address: string, patience = PATIENCE) =>
    fetchSource(address, patience, () => NO_PROGRESS);

  test('that stumbles is asked again, and its text taken once whole', async () => {
    let requests = 0;
    const address = await publisher((request, response) => {
      requests += 1;
      if (requests === 1) return void response.writeHead(503).end();
      if (requests > 2) return void response.end('whole');
      response.writeHead(200, { 'content-length': '5' }).write('wh');
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(await fetchFrom(address)).toMatchObject({ text: 'whole', modified: null });
    expect(requests).toBe(3);
  });

  test.each([
    ['says that there is nothing', 1, /HTTP 404/, (response) => response.writeHead(404).end()],
    ['fails on its side', 3, /HTTP 500/, (response) => response.writeHead(500).end()],
    [
      'sends more than is reasonable',
      1,
      /more than 100000 bytes/,
      (response) => response.end('x'.repeat(100_001)),
    ],
    ['says nothing at all', 3, /silent for 0\.2 s/, () => undefined],
    ['hangs up', 3, /gave no usable answer/, (response) => response.destroy()],
  ] as const satisfies readonly (readonly [
    string,
    number,
    RegExp,
    (response: Parameters<RequestListener>[1]) => unknown,
  ])[])(
    'that %s is given up after %i attempts, in one sentence that says what to do',
    async (_, attempts, says, answer) => {
      let requests = 0;
      const address = await publisher((_request, response) => {
        requests += 1;
        answer(response);
      });
      const failed = await fetchFrom(address).catch((error: Error) => error.message);
      expect(failed).toMatch(says);
      expect(failed).toMatch(/Try again later.*nothing was changed\.$/);
      expect(requests).toBe(attempts);
    },
  );

  test('that is slow and goes on sending is waited for', async () => {
    const address = await publisher((_, response) => {
      let sent = 0;
      const timer = setInterval(() => {
        sent += 1;
        response.write('x');
        if (sent < 5) return;
        clearInterval(timer);
        response.end();
      }, 90);
    });
    expect((await fetchFrom(address)).bytes).toBe(5);
  });
});

describe('tidewaiter load official', () => {
  const SIGNED = ['--author', 'ana', '--approver', 'luis'];

  test('publishes nothing when one publisher fails, and ends with 1 and one line', async () => {
    const { house, place } = await testHouse();
    const { version } = house.book();
    const address = await publisher(serving({ '/reststop/exportList': EXPORT }));
    const environment = {
      ...place.environment,
      TIDEWAITER_SCHEDULE_URL: address,
      TIDEWAITER_SANCTIONS_URL: address,
    };
    const { code, out, err } = await run(
      ['load', 'official', '--revision', '2026_rev_10', ...SIGNED],
      environment,
    );
    expect([code, out]).toEqual([EXIT.failed, '']);
    expect(err).toMatch(/^http:.*HTTP 404\. Try again later.*\n$/);
    expect(house.book().version).toBe(version);
  });

  test.skipIf(!existsSync(SDN_FOLDER))(
    'publishes the whole schedule and list',
    async () => {
      const { house, place } = await testHouse();
      const sdn = readSharedSdn();
      const address = await publisher(
        serving({
          '/reststop/exportList': gunzipSync(
            readFileSync('../shared/data/hts/usitc/hts_2026_rev_10.json.gz'),
          ).toString(),
          '/ofac/downloads/sdn.csv': sdn.sdn,
          '/ofac/downloads/alt.csv': sdn.alt,
          '/ofac/downloads/add.csv': sdn.add,
        }),
      );
      const environment = {
        ...place.environment,
        TIDEWAITER_SCHEDULE_URL: address,
        TIDEWAITER_SANCTIONS_URL: address,
      };
      const { code, out } = await run(
        ['load', 'official', '--revision', '2026_rev_10', ...SIGNED],
        environment,
      );
      expect(code).toBe(EXIT.done);
      expect(out).toContain('13,666 rate lines');
      expect(out).toContain('of 2026-06-09T14:30:00.000Z');
      expect(out).toMatch(/15,402 entries/);
      await expect.poll(() => house.book().lists.length, { timeout: 20_000 }).toBe(2);
    },
    60_000,
  );
});
