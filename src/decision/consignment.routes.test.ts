import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Filing } from '../filing/filing.ts';
import { aBill, aMovement, anEntry, aSecurityFiling, party } from '../filing/test-parts.ts';
import { listBookParts } from '../ledger/book-part.store.ts';
import { openTestDatabase, type TestDatabase } from '../ledger/test-database.ts';
import type { House } from '../server/house.ts';
import { enrol, entryNumber, fileJson, openTestHouse } from '../server/test-house.ts';
import { buildApp } from '../server.ts';
import { reperform } from './bundle.parse.ts';
import { MARK, writeBookFile } from './bundle.ts';
import { aPlainEntry } from './test-desk.ts';
import type { ConsignmentList, ConsignmentPage } from './view.ts';

type Caller = { authorization: string };

/** Stands on the demonstration list; a filing that names it is held. */
const LISTED = 'Quenby Harbourmaster Trading GmbH';
const REASON = 'seen by me at the dock, papers in order';

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let officer: Caller;
let second: Caller;
let senders: readonly Caller[];
let entries = 0;

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened);
  app = await buildApp(house);
  officer = await enrol(house, 'dana', ['officer']);
  second = await enrol(house, 'ines', ['officer']);
  senders = [
    await enrol(house, 'osprey', ['filer'], 'osprey'),
    await enrol(house, 'plover', ['filer'], 'plover'),
    await enrol(house, 'quail', ['filer'], 'quail'),
  ];
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

function nextNumber(): string {
  entries += 1;
  return entryNumber(entries);
}

function get(url: string, as: Caller) {
  return app.inject({ url, headers: as });
}

async function page(id: string, as = officer): Promise<ConsignmentPage> {
  const answer = await get(`/v1/consignments/${id}`, as);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

async function found(query: string, as = officer): Promise<ConsignmentList> {
  const answer = await get(`/v1/consignments?${query}`, as);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

/** Files for the n-th sender. @returns the consignment */
async function filed(message: object, sender = 0): Promise<string> {
  const as = senders[sender];
  if (as === undefined) throw new Error('no such sender');
  const answer = await fileJson(app, as, message);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ consignment: string }>().consignment;
}

function dispose(id: string, body: object, as = officer) {
  const url = `/v1/consignments/${id}/dispositions`;
  return app.inject({ method: 'POST', url, headers: as, payload: body });
}

describe('a disposition', () => {
  const held = (reference: string) =>
    aPlainEntry(reference, { importer: party(LISTED, 'DE'), estimatedArrival: null });

  test('of two officers at once is exactly one; the other is told that it moved on', async () => {
    const id = await filed(held(nextNumber()));
    const { row } = await page(id);
    expect(row.lane).toBe('hold');
    const seen = { version: row.version, from: 'hold', reason: REASON };
    const answers = await Promise.all([
      dispose(id, { ...seen, lane: 'release' }),
      dispose(id, { ...seen, lane: 'exam' }, second),
    ]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
    const lost = answers.find((answer) => answer.statusCode === 409);
    expect(lost?.json()).toMatchObject({ faults: [{ code: 'consignment-moved-on' }] });
    const after = await page(id);
    expect(after.dispositions).toHaveLength(1);
    expect(after.row).toMatchObject({ lane: after.dispositions[0]?.lane, decidedLane: 'hold' });
  });

  test('lifts a hold, and what the filer amends afterwards is not held by the old hold', async () => {
    const reference = nextNumber();
    const id = await filed(held(reference));
    const clean = { ...aPlainEntry(reference), estimatedArrival: null, action: 'amend' };
    await filed(clean);
    expect((await page(id)).decision.reasons.map((one) => one.code)).toContain('still-held');
    const lifted = await dispose(id, { version: 2, from: 'hold', lane: 'release', reason: REASON });
    expect(lifted.statusCode).toBe(200);
    await filed({ ...clean, exportCountry: 'CA' });
    const { row, decision } = await page(id);
    expect(row.version).toBe(3);
    expect(decision.reasons.map((one) => one.code)).not.toContain('still-held');
    expect(row.lane).not.toBe('hold');
  });

  test('of a version that is not the latest is refused', async () => {
    const reference = nextNumber();
    const id = await filed(aPlainEntry(reference));
    const { row } = await page(id);
    await filed({ ...aPlainEntry(reference), action: 'amend' });
    const late = await dispose(id, { version: 1, from: row.lane, lane: 'exam', reason: REASON });
    expect(late.statusCode).toBe(409);
  });

  test('without a reason, with a lane that is none, is told both, and nothing is recorded', async () => {
    const id = await filed(aPlainEntry(nextNumber()));
    const answer = await dispose(id, { version: 1, from: 'release', lane: 'jail', reason: 'so' });
    expect(answer.statusCode).toBe(422);
    const faults = answer.json<{ faults: { at: string }[] }>().faults.map((fault) => fault.at);
    expect(faults).toEqual(['/lane', '/reason']);
    expect((await page(id)).dispositions).toEqual([]);
  });

  test('is an officer’s: a filer is refused, a stranger asked to sign in', async () => {
    const id = await filed(aPlainEntry(nextNumber()));
    const body = { version: 1, from: 'release', lane: 'hold', reason: REASON };
    expect((await dispose(id, body, senders[0])).statusCode).toBe(403);
    const url = `/v1/consignments/${id}/dispositions`;
    expect((await app.inject({ method: 'POST', url, payload: body })).statusCode).toBe(401);
    expect((await page(id)).dispositions).toEqual([]);
  });
});

describe('a bundle', () => {
  test('is decided again to the same bytes by the Book that is exported with it', async () => {
    const id = await filed(aPlainEntry(nextNumber()));
    const { row } = await page(id);
    const bundle = await get(`/v1/decisions/${row.decisionId}/bundle`, officer);
    expect(bundle.headers['content-disposition']).toContain('attachment');
    const parts = await house.database.as(house.agency.id, (tx) => listBookParts(tx, house.now()));
    const again = reperform(bundle.body, writeBookFile(parts));
    expect(again).toMatchObject({ ok: true, value: { same: true, differences: [] } });
    expect(
      (await get(`/v1/decisions/${row.decisionId}/bundle`, senders[0] ?? officer)).statusCode,
    ).toBe(403);
    expect((await get('/v1/decisions/nothing/bundle', officer)).statusCode).toBe(404);
  });
});

test('decisions are found by their names, by officers and never by those who file', async () => {
  const { row } = await page(await filed(aPlainEntry(nextNumber())));
  const url = `/v1/decisions?ids=${row.decisionId},nonsense`;
  const { rows } = (await get(url, officer)).json();
  expect(rows).toMatchObject([
    { decisionId: row.decisionId, consignmentId: row.consignmentId, reference: row.reference },
  ]);
  const [filer] = senders;
  expect((await get(url, filer ?? officer)).statusCode).toBe(403);
});

describe('a search', () => {
  const HTS = '6912003510';
  const PORT = '1303';
  const HOW_MANY = 7;

  beforeAll(async () => {
    for (let n = 0; n < HOW_MANY; n += 1) {
      const plain = aPlainEntry(nextNumber());
      const lines = plain.lines.map((line) => ({ ...line, hts: HTS, description: 'mugs' }));
      const importer = party(n < 3 ? 'Gannet & Rook' : 'Gannet & Finch', 'US');
      await filed({ ...plain, port: PORT, importer, lines });
    }
  });

  test.each([
    [`port=${PORT}`, HOW_MANY],
    ['hts=6912.00.35.10', HOW_MANY],
    ['hts=691200', HOW_MANY],
    ['hts=69', HOW_MANY],
    ['q=6912.00', HOW_MANY],
    ['party=gannet', HOW_MANY],
    ['party=ROOK gannet', 3],
    ['q=Gánnet finch', HOW_MANY - 3],
    [`port=${PORT}&party=rook`, 3],
    ['party=gannet&mode=vessel', HOW_MANY],
    ['party=gannet&mode=air', 0],
    ['party=gannet&from=2026-01-01&to=2099-12-31', HOW_MANY],
    ['party=gannet&from=2099-01-01', 0],
    ['party=gannet&to=2026-01-01', 0],
    ['party=!!!', 0],
    ['q=no-such-thing', 0],
  ])('for %s finds exactly %i', async (query, count) => {
    const list = await found(query);
    expect(list.total).toBe(count);
    expect(list.rows).toHaveLength(count);
  });

  test('finds a reference with and without its dashes', async () => {
    const reference = nextNumber();
    await filed(aPlainEntry(reference));
    for (const typed of [reference, reference.replaceAll('-', ''), reference.toLowerCase()]) {
      const { rows } = await found(`q=${typed}`);
      expect(rows.map((row) => row.reference)).toEqual([reference]);
    }
  });

  test('by lane counts every consignment once over all lanes', async () => {
    const lanes = ['release', 'release-audit', 'documents', 'exam', 'hold', 'do-not-load'];
    const all = (await found('')).total;
    const each = await Promise.all(lanes.map((lane) => found(`lane=${lane}`)));
    expect(all).toBeGreaterThan(HOW_MANY);
    expect(each.reduce((sum, list) => sum + list.total, 0)).toBe(all);
    expect((await found(`lane=${lanes.join()}`)).total).toBe(all);
  });

  test.each(['decidedAt', 'arrival', 'score', 'duty'])(
    'in pages by %s shows each row once, whichever way, with the same count on each page',
    async (sort) => {
      const whole = await found(`party=gannet&sort=${sort}&order=asc`);
      const paged: string[] = [];
      for (let offset = 0; offset < HOW_MANY + 3; offset += 3) {
        const part = await found(`party=gannet&sort=${sort}&order=asc&limit=3&offset=${offset}`);
        expect(part.total).toBe(HOW_MANY);
        paged.push(...part.rows.map((row) => row.consignmentId));
      }
      expect(paged).toEqual(whole.rows.map((row) => row.consignmentId));
      expect(new Set(paged).size).toBe(HOW_MANY);
    },
  );

  test('that is not understood is refused with every member that is wrong', async () => {
    const answer = await get('/v1/consignments?lane=red&from=yesterday&to=31.12.', officer);
    expect(answer.statusCode).toBe(400);
    const faults = answer.json<{ faults: { at: string }[] }>().faults.map((fault) => fault.at);
    expect(faults).toEqual(['/lane', '/from', '/to']);
  });

  test('as CSV has our mark, says how much it is, and holds the rows of the list', async () => {
    const { rows } = await found('party=gannet');
    const csv = await get('/v1/consignments.csv?party=gannet', officer);
    expect(csv.headers['content-type']).toMatch(/^text\/csv/);
    const [mark, header, ...lines] = csv.body.trimEnd().split('\n');
    expect(mark).toContain(MARK);
    expect(mark).toContain(`${HOW_MANY} of ${HOW_MANY} consignments`);
    expect(header).toMatch(/^reference,lane,score,/);
    expect(lines.map((line) => line.split(',')[0])).toEqual(rows.map((row) => row.reference));
  });
});

/** A part as somebody files it, with words that nobody else uses. */
interface Secret {
  readonly sender: number;
  readonly part: Filing;
  readonly words: readonly string[];
}

let runs = 0;

/** A consignment of four parts by the senders, each part with words of its own. */
function sharedConsignment(by: readonly number[], listed: boolean): readonly Secret[] {
  runs += 1;
  const bill = `TWLU7${String(runs).padStart(7, '0')}`;
  const word = (kind: string) => `${kind}zq${runs}x`;
  const name = (kind: string) => party(word(kind), 'VN');
  const importer = listed ? party(LISTED, 'DE') : name('entryimporter');
  const lines = anEntry('', []).lines.map((line) => ({ ...line, description: word('entrygoods') }));
  const entry = anEntry(nextNumber(), [bill], { importer, lines });
  const isf = aSecurityFiling(`ISFZ-${runs}`, [bill], {
    seller: name('isfseller'),
    buyer: name('isfbuyer'),
    stuffingLocation: word('isfplace'),
  });
  const carried = { shipper: name('billshipper'), description: word('billgoods') };
  const parts: readonly Filing[] = [
    aBill(bill, carried),
    isf,
    entry,
    aMovement(`MVZ-${runs}`, [bill]),
  ];
  const own = [
    [word('billshipper'), word('billgoods')],
    [isf.reference, word('isfseller'), word('isfbuyer'), word('isfplace')],
    [entry.reference, word('entrygoods'), listed ? LISTED : word('entryimporter')],
    [`MVZ-${runs}`],
  ];
  return parts.map((part, n) => ({ sender: by[n] ?? 0, part, words: own[n] ?? [] }));
}

describe('a filer', () => {
  test('never sees a reason, a score, a match, an officer’s word, or what others filed', async () => {
    const someone = fc.integer({ min: 0, max: 2 });
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(someone, someone, someone, someone),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }),
        fc.boolean(),
        async (by, order, listed) => {
          const secrets = sharedConsignment(by, listed);
          const sent = order.flatMap((n) => secrets[n] ?? []);
          let id = '';
          for (const { part, sender } of sent) id = await filed(part, sender);
          const inside = await page(id);
          const { version, lane } = inside.row;
          await dispose(id, { version, from: lane, lane: 'exam', reason: REASON });
          const codes = inside.decision.reasons
            .filter((reason) => reason.layer !== 'filing')
            .flatMap(({ code, title }) => [code, title.en]);
          for (const sender of new Set(sent.map((one) => one.sender))) {
            await expectUnseen(id, sender, sent, [...codes, REASON, 'dana']);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  /** Nothing of all that a filer can read of a consignment is somebody else's word. */
  async function expectUnseen(
    id: string,
    sender: number,
    sent: readonly Secret[],
    inside: readonly string[],
  ): Promise<void> {
    const own = sent.filter((one) => one.sender === sender).map((one) => one.part.reference);
    const others = sent.filter((one) => one.sender !== sender).flatMap(({ words }) => words);
    const typed = own.at(-1) ?? '';
    const urls = [
      `/v1/consignments/${id}`,
      `/v1/consignments?q=${typed}`,
      `/v1/consignments.csv?q=${typed}`,
    ];
    for (const url of urls) {
      const { statusCode, body } = await get(url, senders[sender] ?? officer);
      expect(statusCode, body).toBe(200);
      expect(own.some((reference) => body.includes(reference))).toBe(true);
      for (const word of [...inside, ...others]) expect(body).not.toContain(word);
      expect(body).not.toMatch(/"score":[1-9]|"drawn":true|"screening":\{|"matches"/);
    }
  }

  test('finds by the words of others nothing, by its own reference everything', async () => {
    const secrets = sharedConsignment([0, 1, 2, 0], false);
    for (const { part, sender } of secrets) await filed(part, sender);
    for (const { sender, words } of secrets) {
      for (const other of [0, 1, 2].filter((one) => one !== sender)) {
        for (const word of words) {
          const as = senders[other] ?? officer;
          expect((await found(`q=${word}`, as)).total, word).toBe(0);
          expect((await found(`party=${word}`, as)).total, word).toBe(0);
        }
      }
    }
  });

  test('does not learn by filters and orders what targets', async () => {
    for (const query of ['control=true', 'sort=score', 'sort=duty']) {
      const answer = await get(`/v1/consignments?${query}`, senders[0] ?? officer);
      expect(answer.statusCode, query).toBe(400);
    }
  });

  test('sees a consignment into which its own was merged, and not that of a stranger', async () => {
    const bills = ['TWLU80000001', 'TWLU80000002'];
    await filed(aBill('TWLU80000001'), 0);
    await filed(aBill('TWLU80000002'), 1);
    const id = await filed(anEntry(nextNumber(), bills), 2);
    for (const [n, as] of senders.entries()) {
      const { rows } = await found('', as);
      expect(
        rows.map((row) => row.consignmentId),
        `sender ${n}`,
      ).toContain(id);
    }
    const alone = await filed(aPlainEntry(nextNumber()), 0);
    expect((await get(`/v1/consignments/${alone}`, senders[1] ?? officer)).statusCode).toBe(403);
    const unknown = '019a0000-0000-7000-8000-000000000001';
    expect((await get(`/v1/consignments/${unknown}`, senders[1] ?? officer)).statusCode).toBe(403);
    expect((await get(`/v1/consignments/${unknown}`, officer)).statusCode).toBe(404);
  });
});
