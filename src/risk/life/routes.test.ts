import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anArrival, aPlainEntry } from '../../decision/test-desk.ts';
import type { Role } from '../../ledger/authorize.ts';
import { verifyJournal } from '../../ledger/journal.store.ts';
import { HERE, openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { enrol, entryNumber, openTestHouse, quietParts } from '../../server/test-house.ts';
import { buildApp } from '../../server.ts';
import type { Board } from './board.store.ts';
import type { Draft } from './draft.ts';
import type { Health } from './health.ts';
import type { Influence } from './product.store.ts';
import { recordFinding } from './test-finding.ts';
import { aCriterion, proposing, TIP, withPolicy } from './test-life.ts';

type Caller = { authorization: string };

const WHY = 'read, and compared with what was found';

let opened: TestDatabase;
let house: House;
let app: FastifyInstance;
let people: Readonly<Record<'ana' | 'luis' | 'nadia' | 'dana' | 'osprey', Caller>>;
let entries = 0;

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(opened, withPolicy(quietParts(), { sharePpm: 1_000_000 }));
  app = await buildApp(house);
  const as = (login: string, ...roles: readonly Role[]) => enrol(house, login, roles);
  people = {
    // Who has both hats may wear one of them at a time.
    ana: await as('ana', 'author', 'approver', 'analyst'),
    luis: await as('luis', 'approver'),
    nadia: await as('nadia', 'analyst'),
    dana: await as('dana', 'officer'),
    osprey: await enrol(house, 'osprey', ['filer'], 'osprey'),
  };
});
afterAll(async () => {
  await app.close();
  await house.close();
  await opened.drop();
});

const post = (url: string, as: Caller, payload: object) =>
  app.inject({ method: 'POST', url, headers: as, payload });
const get = (url: string, as: Caller) => app.inject({ url, headers: as });

async function drafted(sent: object, as = people.ana): Promise<Draft> {
  const answer = await post('/v1/criteria/drafts', as, sent);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ value: Draft }>().value;
}

const review = ({ id, editions }: Draft, as: Caller, accepted = true) =>
  post(`/v1/criteria/drafts/${id}/reviews`, as, {
    edition: editions.length,
    accepted,
    reason: WHY,
  });

const publish = (drafts: readonly Draft[], as: Caller) =>
  post('/v1/criteria/publications', as, {
    drafts: drafts.map(({ id, editions }) => ({ id, edition: editions.length })),
    reason: WHY,
  });

async function live(sent: object): Promise<Draft> {
  const draft = await drafted(sent);
  expect((await review(draft, people.luis)).statusCode).toBe(201);
  const published = await publish([draft], people.luis);
  expect(published.statusCode, published.body).toBe(201);
  return draft;
}

/** Files a plain entry. @returns what was decided */
async function filed() {
  entries += 1;
  const [answer] = await house.intake.file([
    anArrival(aPlainEntry(entryNumber(entries)), { at: house.now() }),
  ]);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer.decision;
}

async function healthOf(criterion: string): Promise<Health> {
  const answer = await get(`/v1/criteria/${criterion}`, people.dana);
  expect(answer.statusCode, answer.body).toBe(200);
  const { health } = answer.json<{ health: Health | null }>();
  if (health === null) throw new Error(`${criterion} is not in the Book`);
  return health;
}

const codes = (answer: { json: <T>() => T }) =>
  answer.json<{ faults: { code: string }[] }>().faults.map(({ code }) => code);

describe('an author with every role', () => {
  test('is refused by each way to agree to what they wrote', async () => {
    const own = await drafted(proposing(aCriterion('route-own')));
    const reviewed = await review(own, people.ana);
    expect(reviewed.statusCode).toBe(409);
    expect(codes(reviewed)).toEqual(['author-approves']);
    expect((await review(own, people.luis)).statusCode).toBe(201);
    const published = await publish([own], people.ana);
    expect(published.statusCode).toBe(409);
    expect(codes(published)).toEqual(['author-approves']);
    expect(house.book().life.criteria.has('route-own')).toBe(false);
  });

  test('does not come by with somebody’s other draft in the same publication', async () => {
    const own = await drafted(proposing(aCriterion('route-mixed')));
    await review(own, people.luis);
    const other = await drafted(proposing(aCriterion('route-other')), people.nadia);
    await review(other, people.ana);
    const together = await publish([own, other], people.ana);
    expect(together.statusCode).toBe(409);
    expect(codes(together)).toContain('author-approves');
    expect(house.book().life.criteria.has('route-other')).toBe(false);
  });
});

describe('a stranger, a filer and an officer', () => {
  test('neither draft nor publish; the officer may look', async () => {
    const sent = proposing(aCriterion('route-stranger'));
    expect((await post('/v1/criteria/drafts', { authorization: '' }, sent)).statusCode).toBe(401);
    for (const as of [people.osprey, people.dana, people.luis]) {
      expect((await post('/v1/criteria/drafts', as, sent)).statusCode).toBe(403);
    }
    for (const as of [people.osprey, people.dana, people.nadia]) {
      expect((await publish([], as)).statusCode).toBe(403);
    }
    expect((await get('/v1/criteria', people.dana)).statusCode).toBe(200);
    expect((await get('/v1/criteria', people.osprey)).statusCode).toBe(403);
    expect((await get('/v1/intelligence', people.dana)).statusCode).toBe(403);
  });
});

test('all that is wrong with what is sent is said at once, each with its place', async () => {
  const wrong = { ...aCriterion('route-wrong'), lane: 'green', weight: 900, from: 'tomorrow' };
  const answer = await post('/v1/criteria/drafts', people.ana, proposing(wrong));
  expect(answer.statusCode).toBe(422);
  const { faults } = answer.json<{ faults: { at: string; says: string }[] }>();
  expect(faults.map(({ at }) => at).sort()).toEqual([
    '/criterion/from',
    '/criterion/lane',
    '/criterion/weight',
  ]);
  expect((await post('/v1/criteria/drafts', people.ana, { kind: 'wish' })).statusCode).toBe(422);
  expect((await get('/v1/criteria/drafts/nonsense', people.dana)).statusCode).toBe(404);
});

test('a draft that was sent back is written anew, and only its last edition goes on', async () => {
  const draft = await drafted(proposing(aCriterion('route-back')));
  await review(draft, people.luis, false);
  expect(codes(await publish([draft], people.luis))).toEqual(['not-reviewed']);
  const url = `/v1/criteria/drafts/${draft.id}/editions`;
  const narrower = aCriterion('route-back', { when: 'line.value > 9.0' });
  const second = await post(url, people.ana, proposing(narrower));
  expect(second.statusCode, second.body).toBe(201);
  expect(codes(await review(draft, people.luis))).toContain('draft-moved-on');
  const revised = second.json<{ value: Draft }>().value;
  expect((await review(revised, people.luis)).statusCode).toBe(201);
  expect((await publish([revised], people.luis)).statusCode).toBe(201);
  expect((await healthOf('route-back')).flags).not.toContain('unreviewed');
});

describe('the health of a criterion', () => {
  test('counts what it fired on and held, once, with what was found and what it cost', async () => {
    await live(proposing(aCriterion('route-health', { lane: 'exam' })));
    await live(proposing(aCriterion('route-shadowed', { lane: 'release-audit' })));
    const decisions = [await filed(), await filed(), await filed()];
    await recordFinding(opened, decisions[0], { lossCents: 120_000, minutes: 30 });
    await recordFinding(opened, decisions[1], { lossCents: null, minutes: 90 });
    for (let twice = 0; twice < 2; twice += 1) {
      expect(await healthOf('route-health')).toMatchObject({
        fired: 3,
        held: 3,
        examined: 2,
        found: 1,
        falseAlarms: 1,
        falseAlarmHours: 1.5,
        hitRate: 0.5,
        lossCents: 120_000,
        lastAt: decisions[2]?.at,
      });
    }
    const shadowed = await healthOf('route-shadowed');
    expect(shadowed).toMatchObject({ fired: 3, held: 0, falseAlarms: 0 });
    expect(shadowed.overlaps).toContainEqual({ with: 'route-health', together: 3 });
    await filed();
    expect(await healthOf('route-health')).toMatchObject({ fired: 4 });
  });

  test('shows since when the running Book has it, and what nobody reviewed', async () => {
    const { rows } = (await get('/v1/criteria', people.dana)).json<Board>();
    const fresh = rows.find(({ criterion }) => criterion === 'route-health');
    expect(fresh?.liveSince).toBe(house.book().life.criteria.get('route-health')?.since);
    expect(fresh).toMatchObject({ lane: 'exam', weight: 0 });
    const starter = rows.filter(({ flags }) => flags.includes('unreviewed'));
    expect(starter.length).toBeGreaterThan(10);
  });

  test('lists what found nothing for as long as policy says', async () => {
    const answer = await get('/v1/criteria?flag=zero-yield', people.dana);
    const { rows } = answer.json<Board>();
    const names = rows.map(({ criterion }) => criterion);
    // The starter packs are known since 1970 in this house, and found nothing.
    expect(names.length).toBeGreaterThan(10);
    expect(names).not.toContain('route-health');
  });

  test('tells what asking it costs, measured on the last decisions', async () => {
    const { rows } = (await get('/v1/criteria/costs', people.dana)).json<{
      rows: { criterion: string; microseconds: number }[];
    }>();
    const cost = rows.find(({ criterion }) => criterion === 'route-health')?.microseconds ?? -1;
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThan(1_000);
  });
});

describe('intelligence', () => {
  test('becomes a draft with its grade, its expiry and a link back, and shows what it changed', async () => {
    const recorded = await post('/v1/intelligence', people.nadia, TIP);
    expect(recorded.statusCode, recorded.body).toBe(201);
    const product = recorded.json<{ value: { id: string } }>().value;
    const {
      from: _,
      to: __,
      source: ___,
      verified: ____,
      ...criterion
    } = aCriterion('route-tip', {
      lane: 'exam',
    });
    const url = `/v1/intelligence/${product.id}`;
    const answer = await post(`${url}/drafts`, people.nadia, { criterion, reason: WHY });
    expect(answer.statusCode, answer.body).toBe(201);
    const draft = answer.json<{ value: Draft }>().value;
    expect(draft.editions[0]).toMatchObject({
      to: TIP.expiresOn,
      declared: { product: product.id },
    });
    expect(draft.editions[0]?.content).toContain('intelligence B2');
    const before = await filed();
    await review(draft, people.luis);
    expect((await publish([draft], people.luis)).statusCode).toBe(201);
    const after = await filed();
    const { rows } = (await get(`${url}/decisions`, people.luis)).json<{ rows: Influence[] }>();
    expect(rows).toEqual([
      expect.objectContaining({ criterion: 'route-tip', decision: after.id, changed: true }),
    ]);
    expect(rows.some(({ decision }) => decision === before.id)).toBe(false);

    expect((await healthOf('route-tip')).flags).not.toContain('source-withdrawn');
    const withdrawal = await post(`${url}/withdrawal`, people.nadia, { reason: 'it was invented' });
    expect(withdrawal.statusCode, withdrawal.body).toBe(201);
    expect((await healthOf('route-tip')).flags).toContain('source-withdrawn');
    const again = await post(`${url}/drafts`, people.nadia, { criterion, reason: WHY });
    expect(codes(again)).toEqual(['product-withdrawn']);
  });

  test('that is graded beyond the scale, or expires before it came, is refused', async () => {
    const wrong = { ...TIP, reliability: 'G', credibility: 7, expiresOn: '2026-01-01' };
    const answer = await post('/v1/intelligence', people.nadia, wrong);
    expect(answer.statusCode).toBe(422);
    expect(codes(answer)).toEqual(['life-field', 'life-field']);
    const late = { ...TIP, expiresOn: '2026-01-01' };
    expect((await post('/v1/intelligence', people.nadia, late)).statusCode).toBe(422);
  });
});

describe('a pack file', () => {
  const url = '/v1/packs/undervaluation/file';

  test('goes out signed, is verified, and comes in as drafts of which nothing is live', async () => {
    const out = await get(`${url}?withPartyNames=true`, people.luis);
    expect(out.statusCode, out.body).toBe(200);
    const key = (await get('/v1/pack-key', people.dana)).json<{ fingerprint: string }>();
    const file = out.json<Record<string, unknown>>();
    const verified = await post(
      `/v1/packs/verification?trust=${key.fingerprint}`,
      people.dana,
      file,
    );
    expect(verified.statusCode, verified.body).toBe(200);
    expect(verified.json()).toMatchObject({ fingerprint: key.fingerprint, from: 'Here Customs' });

    // What this house has word for word needs no draft.
    const version = house.book().version;
    const known = await post('/v1/packs', people.ana, file);
    expect(known.statusCode, known.body).toBe(201);
    expect(known.json<{ value: Draft[] }>().value).toEqual([]);
    expect(house.book().version).toBe(version);
  });

  test('that was changed, or is signed by another key, is refused', async () => {
    const file = (await get(`${url}?withPartyNames=true`, people.luis)).json<{ at: string }>();
    const changed = { ...file, at: '2020-01-01T00:00:00.000Z' };
    const answer = await post('/v1/packs?trust=0000', people.ana, changed);
    expect(answer.statusCode).toBe(422);
    expect(codes(answer)).toEqual(['pack-signature', 'pack-key-other']);
    expect((await get('/v1/packs/nothing/file', people.luis)).statusCode).toBe(404);
    expect((await get(url, people.dana)).statusCode).toBe(403);
  });
});

test('everything that was done here stands in an unbroken journal', async () => {
  expect((await verifyJournal(house.database, HERE)).breaks).toEqual([]);
});
