import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '../decision/intake.store.ts';
import { anArrival, aPlainEntry } from '../decision/test-desk.ts';
import type { Health } from '../decision/view.ts';
import { type Publication, publish } from '../ledger/book-part.store.ts';
import type { BookPart } from '../ledger/book-part.ts';
import {
  asAdmin,
  openTestDatabase,
  type TestDatabase,
  testDatabase,
} from '../ledger/test-database.ts';
import { buildApp } from '../server.ts';
import { instantOf, millisecondsOf } from '../terms/day.ts';
import { ok } from '../terms/result.ts';
import { type House, openHouse } from './house.ts';
import { enrol, openTestHouse, quietParts, testConfig } from './test-house.ts';

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

let count = 0;
function file(at: House) {
  count += 1;
  const reference = `B76-71${String(count).padStart(5, '0')}-0`;
  return at.intake.file([anArrival(aPlainEntry(reference), { at: at.now() })]);
}

function bookOf([answer]: readonly Answer[]): string {
  if (!answer?.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer.decision.book;
}

/** The policy with its lowest threshold moved, as a second person approves it. */
function newThreshold(score: number, but: Partial<Publication> = {}): Publication {
  const parts = quietParts({ thresholds: [{ score, lane: 'hold' }] });
  // Later for a higher threshold, and never at the same moment as another.
  const at = instantOf(millisecondsOf(house.now()) - 100 + score);
  const policy = parts.filter((part) => part.kind === 'policy');
  return {
    author: 'ana',
    approver: 'boris',
    reason: `holds begin at ${score}`,
    at,
    parts: policy.map((part) => ({ ...part, knownFrom: at })),
    withdrawn: [],
    ...but,
  };
}

describe('a new Book', () => {
  test('is swapped in while filings are under way, and not one of them fails', async () => {
    const before = house.book().version;
    let publishing = true;
    const filed: Promise<string>[] = [];
    const load = (async () => {
      while (publishing) {
        filed.push(file(house).then(bookOf));
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    await vi.waitFor(() => expect(filed.length).toBeGreaterThan(5));
    const published = await house.publish(newThreshold(91));
    const atSwap = filed.length;
    publishing = false;
    await load;
    filed.push(file(house).then(bookOf));
    const books = await Promise.all(filed);

    const after = house.book().version;
    expect(published.ok).toBe(true);
    expect(after).not.toBe(before);
    expect(atSwap).toBeGreaterThan(5);
    expect(new Set(books)).toEqual(new Set([before, after]));
    expect(books[0]).toBe(before);
    expect(books.at(-1)).toBe(after);
  });

  test('that does not compile is refused with its faults, and the old one goes on', async () => {
    const before = house.book().version;
    const [part] = newThreshold(1).parts;
    const broken: BookPart[] =
      part === undefined ? [] : [{ ...part, content: '{"thresholds":[]}' }];
    const published = await house.publish(newThreshold(1, { parts: broken }));
    expect(published).toMatchObject({ ok: false });
    expect(published.ok ? [] : published.faults.map((one) => one.code)).toContain('policy-shape');
    expect(house.book().version).toBe(before);
    expect(bookOf(await file(house))).toBe(before);
    await house.close();
    house = await openHouse(testConfig(opened), 'server');
    expect(house.book().version).toBe(before);
  });

  test('is refused when its author approves it', async () => {
    const before = house.book().version;
    const published = await house.publish(newThreshold(92, { approver: 'ana' }));
    expect(published).toMatchObject({ ok: false, faults: [{ code: 'same-author', got: 'ana' }] });
    expect(house.book().version).toBe(before);
  });

  test('that another process publishes is used here without being asked for', async () => {
    const other = await openHouse(testConfig(opened), 'tool');
    onTestFinished(() => other.close());
    const published = await other.publish(newThreshold(93));
    expect(published.ok).toBe(true);
    await vi.waitFor(() => expect(house.book().version).toBe(other.book().version));
    expect(bookOf(await file(house))).toBe(other.book().version);
  });

  test('is used although the connection that would have told of it was lost', async () => {
    const other = await openHouse(testConfig(opened), 'tool');
    onTestFinished(() => other.close());
    await asAdmin(
      opened.admin,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and query like 'listen%'`,
    );
    expect((await other.publish(newThreshold(94))).ok).toBe(true);
    const published = other.book().version;
    await vi.waitFor(() => expect(house.book().version).toBe(published), { timeout: 5_000 });
  });

  test('published in a race is the latest one of them, here and for whoever opens anew', async () => {
    const scores = [95, 96, 97, 98];
    const published = await Promise.all(scores.map((score) => house.publish(newThreshold(score))));
    expect(published.every((one) => one.ok)).toBe(true);
    const fresh = await openHouse(testConfig(opened), 'tool');
    onTestFinished(() => fresh.close());
    expect(fresh.book().policy.thresholds).toEqual([{ score: 98, lane: 'hold' }]);
    expect(house.book().version).toBe(fresh.book().version);
  });
});

test('a Book that this version does not accept ends the start with what to do, and loses nothing', async () => {
  const own = await testDatabase();
  const before = await openTestHouse(own);
  const later = newThreshold(1);
  const parts = later.parts.map((part) => ({ ...part, content: '{"thresholds":[]}' }));
  // As a version does that accepts more than this one.
  const told = await before.database.as(before.agency.id, (tx) =>
    publish(tx, { ...later, parts }, () => ok(null)),
  );
  expect(told.ok).toBe(true);
  await before.close();
  const opening = openHouse(testConfig(own), 'server');
  await expect(opening).rejects.toMatchObject({ fault: { code: 'book-uncompiled' } });
});

const demonstration = quietParts().filter((part) => part.kind === 'list');
const harbour = demonstration.map((part) => ({
  ...part,
  name: 'harbour',
  content: JSON.stringify({ ...JSON.parse(part.content), name: 'Harbour' }),
}));
const twoRequired = quietParts({ requiredLists: ['Demonstration', 'Harbour'] });

describe('a watch list that is required and taken out', () => {
  test.each([
    ['the only one', quietParts(), 'list/demonstration'],
    ['one of two', [...twoRequired, ...harbour], 'list/harbour'],
  ])(
    '%s, shows in the health, degrades every decision, releases nothing',
    async (_, parts, list) => {
      const own = await testDatabase();
      const here = await openTestHouse(own, parts);
      const app = await buildApp(here);
      onTestFinished(async () => {
        await app.close();
        await here.close();
      });
      const officer = await enrol(here, 'officer', ['officer']);
      const screening = async () => {
        const answer = await app.inject({ url: '/v1/health', headers: officer });
        const { layers } = answer.json<Health>();
        return layers.find((one) => one.layer === 'screening')?.healthy;
      };
      expect(await screening()).toBe(true);
      const before = await file(here);
      expect(before).toMatchObject([{ ok: true, decision: { degraded: false } }]);

      const people = { author: 'ana', approver: 'boris', reason: 'a withdrawn list' };
      const withdrawn = { at: here.now(), parts: [], withdrawn: [list] };
      expect((await here.publish({ ...people, ...withdrawn })).ok).toBe(true);

      expect(await screening()).toBe(false);
      const answers = (await Promise.all(Array.from({ length: 12 }, () => file(here)))).flat();
      for (const answer of answers) {
        expect(answer).toMatchObject({ ok: true, decision: { degraded: true } });
        if (answer.ok) expect(answer.decision.lane).not.toMatch(/^release/);
      }
      const flow = await app.inject({ url: '/v1/flow', headers: officer });
      expect(flow.json()).toMatchObject({ degraded: 12 });
    },
  );
});
