import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileBook } from '../../decision/book.parse.ts';
import { decide } from '../../decision/decide.ts';
import { anArrival, aPlainEntry } from '../../decision/test-desk.ts';
import { listBookParts } from '../../ledger/book-part.store.ts';
import { sql } from '../../ledger/database.ts';
import { verifyJournal } from '../../ledger/journal.store.ts';
import { asAdmin, HERE, openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import type { House } from '../../server/house.ts';
import { entryNumber, openTestHouse, quietParts } from '../../server/test-house.ts';
import { canonical } from '../../terms/canonical.ts';
import { addDays, dayAt, type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import { parseProposed } from './draft.parse.ts';
import { findDraft, recordEnd, recordReview, recordVerdict } from './draft.store.ts';
import type { Draft } from './draft.ts';
import { propose, publishDrafts, reviewDraft, type Standing } from './life.store.ts';
import { aCriterion, proposing, settled, withPolicy } from './test-life.ts';

const WHY = 'read, and compared with what was found';
/** Where the plain entries of the tests are filed. */
const PORT = aPlainEntry().port;

let opened: TestDatabase;
let house: House;
let entries = 0;

beforeAll(async () => {
  opened = await openTestDatabase();
  house = await openTestHouse(
    opened,
    withPolicy(
      quietParts().filter((p) => p.kind !== 'pack'),
      { tripDecisions: 100 },
    ),
  );
});
afterAll(async () => {
  await house.close();
  await opened.drop();
});

const standing = (actor: string): Standing => ({
  actor,
  at: house.now(),
  zone: house.agency.zone,
  life: house.book().life,
});
const today = () => dayAt(house.now(), house.agency.zone);
const inSeconds = (seconds: number): Instant =>
  instantOf(millisecondsOf(house.now()) + seconds * 1_000);

async function proposed(sent: object, author = 'ana'): Promise<Draft> {
  const read = settled(parseProposed(sent, today()));
  return settled(await house.database.as(HERE, (tx) => propose(tx, read, standing(author))));
}

async function accepted(draft: Draft, reviewer = 'luis'): Promise<Draft> {
  const said = { edition: draft.editions.length, accepted: true, reason: WHY };
  const by = standing(reviewer);
  return settled(await house.database.as(HERE, (tx) => reviewDraft(tx, draft.id, said, by)));
}

function publishing(draft: Draft, publisher = 'luis') {
  const drafts = [{ id: draft.id, edition: draft.editions.length }];
  return house.amend((tx, compile) =>
    publishDrafts(tx, { drafts, reason: WHY }, standing(publisher), compile),
  );
}

/** Proposed by ana, accepted and published by luis. */
async function live(sent: object): Promise<Draft> {
  const draft = await accepted(await proposed(sent));
  settled(await publishing(draft));
  return draft;
}

/** Files a plain entry of that moment. */
async function filed(at = house.now()) {
  entries += 1;
  const arrival = anArrival(aPlainEntry(entryNumber(entries)), { at });
  const [answer] = await house.intake.file([arrival]);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer;
}

/** The criteria that a fresh plain entry of that moment meets. */
async function met(at = house.now()): Promise<readonly string[]> {
  const { reasons } = (await filed(at)).decision;
  return reasons.filter(({ layer }) => layer === 'criteria').map(({ code }) => code);
}

describe('a draft', () => {
  test('is live when a second person published it, and since then', async () => {
    const before = house.now();
    const draft = await proposed(proposing(aCriterion('trial-first', { lane: 'release-audit' })));
    expect(await met()).not.toContain('trial-first');
    await accepted(draft);
    expect(house.book().life.criteria.has('trial-first')).toBe(false);
    settled(await publishing(draft));
    expect(await met()).toContain('trial-first');
    const since = house.book().life.criteria.get('trial-first')?.since ?? '';
    expect(since >= before && since <= house.now()).toBe(true);
  });

  test('whose condition does not compile is refused when it is published, with all that is wrong', async () => {
    const wrong = aCriterion('trial-wrong', { when: 'line.nothing == 1 && line.value > "x"' });
    const draft = await accepted(await proposed(proposing(wrong)));
    const refused = await publishing(draft);
    const faults = refused.ok ? [] : refused.faults;
    expect(faults.map(({ code }) => code)).toContain('criterion-unknown-name');
    expect(faults.filter(({ at }) => !at.startsWith('/trial-wrong/'))).toEqual([]);
    const kept = await house.database.as(HERE, (tx) => findDraft(tx, draft.id));
    expect(kept?.end).toBeNull();
  });

  test('that its author would publish is refused by the domain and nothing is written', async () => {
    const draft = await accepted(await proposed(proposing(aCriterion('trial-own'))));
    const version = house.book().version;
    expect(await publishing(draft, 'ana')).toMatchObject({
      ok: false,
      faults: [{ code: 'author-approves', got: 'ana' }],
    });
    expect(house.book().version).toBe(version);
  });

  test('is held to two people by the database too, whatever a program asks of it', async () => {
    const draft = await proposed(proposing(aCriterion('trial-forced')));
    const at = house.now();
    const end = { how: 'published', edition: 1, reason: WHY, at } as const;
    const writes = [
      (author: string, actor: string) =>
        house.database.as(HERE, (tx) => recordEnd(tx, draft.id, author, { ...end, actor })),
      (author: string, actor: string) =>
        house.database.as(HERE, (tx) => {
          const said = { edition: 1, accepted: true, reason: WHY, at, reviewer: actor };
          return recordReview(tx, draft.id, author, said);
        }),
    ];
    for (const write of writes) {
      await expect(write('ana', 'ana')).rejects.toThrow(/by_another/);
      // Nor by saying that somebody else wrote it.
      await expect(write('nobody', 'ana')).rejects.toThrow(/foreign key/);
    }
  });

  test('with a replay that broke a limit is not accepted', async () => {
    const draft = await proposed(proposing(aCriterion('trial-replayed')));
    const verdict = {
      edition: 1,
      report: 'replay-1',
      failed: ['exam load at 2704'],
      at: house.now(),
    };
    await house.database.as(HERE, (tx) => recordVerdict(tx, draft.id, verdict));
    const said = { edition: 1, accepted: true, reason: WHY };
    const refused = await house.database.as(HERE, (tx) =>
      reviewDraft(tx, draft.id, said, standing('luis')),
    );
    expect(refused).toMatchObject({
      ok: false,
      faults: [{ code: 'replay-failed', got: 'exam load at 2704' }],
    });
  });

  test('published by two at the same moment is published once', async () => {
    const draft = await accepted(
      await proposed(proposing(aCriterion('trial-raced', { lane: 'release-audit' }))),
    );
    const answers = await Promise.all([publishing(draft, 'luis'), publishing(draft, 'marta')]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ faults: [{ code: 'draft-ended' }] });
  });
});

test('a retired criterion is asked no longer, and its decisions keep their reasons', async () => {
  await live(proposing(aCriterion('trial-retired', { lane: 'release-audit' })));
  expect(await met()).toContain('trial-retired');
  await live({ kind: 'retirement', criterion: 'trial-retired', reason: WHY });
  expect(await met()).not.toContain('trial-retired');
  const found = await house.database.as(HERE, (tx) =>
    tx.query(sql`select 1 from decision where agency = ${HERE}
      and decision::text like '%"trial-retired"%'`),
  );
  expect(found).toHaveLength(1);
});

describe('an emergency criterion', () => {
  test('fires up to its last day, and on the day after no more', async () => {
    const to = addDays(today(), 3);
    const emergency = aCriterion('trial-emergency', {
      to,
      lane: 'release-audit',
      life: { emergency: true },
    });
    await live(proposing(emergency));
    expect(await met()).toContain('trial-emergency');
    const noonOf = (days: number) =>
      instantOf(Date.parse(`${addDays(today(), days)}T17:00:00.000Z`));
    expect(await met(noonOf(3))).toContain('trial-emergency');
    expect(await met(noonOf(4))).not.toContain('trial-emergency');
  });
});

describe('a snooze', () => {
  test('keeps a criterion silent until its second, over a new edition, and for good in the record', async () => {
    const criterion = aCriterion('trial-snoozed', { lane: 'release-audit' });
    await live(proposing(criterion));
    const until = inSeconds(600);
    await live({ kind: 'snooze', snooze: { criterion: 'trial-snoozed', until }, reason: WHY });
    expect(await met()).not.toContain('trial-snoozed');
    await live(proposing({ ...criterion, owner: 'Another desk' }));
    expect(await met()).not.toContain('trial-snoozed');
    expect(await met(instantOf(millisecondsOf(until) - 1))).not.toContain('trial-snoozed');
    expect(await met(until)).toContain('trial-snoozed');
  });

  test('is in the Book, so that what was decided under it is decided alike again, offline', async () => {
    await live(proposing(aCriterion('trial-offline', { lane: 'documents' })));
    const until = inSeconds(600);
    const instead = { lane: 'release-audit', weight: 0 };
    const snooze = { criterion: 'trial-offline', until, only: { port: PORT }, instead };
    await live({ kind: 'snooze', snooze, reason: WHY });
    const parts = await house.database.as(HERE, (tx) => listBookParts(tx, house.now()));
    const book = settled(compileBook(parts));
    for (const at of [house.now(), until]) {
      const { question, decision } = await filed(at);
      const own = decision.reasons.find(({ code }) => code === 'trial-offline');
      expect(own?.lane).toBe(at === until ? 'documents' : 'release-audit');
      expect(canonical(decide([question], book))).toBe(canonical([decision]));
    }
  });

  test('longer than policy allows, or of a criterion that is not there, is not even drafted', async () => {
    const sent = {
      kind: 'snooze',
      snooze: { criterion: 'trial-nothing', until: inSeconds(91 * 86_400) },
      reason: WHY,
    };
    const read = settled(parseProposed(sent, today()));
    const refused = await house.database.as(HERE, (tx) => propose(tx, read, standing('ana')));
    expect(refused.ok ? [] : refused.faults.map(({ code }) => code)).toEqual([
      'snooze-too-long',
      'criterion-not-in-book',
    ]);
  });
});

describe('a criterion that holds everything', () => {
  test('is suspended within the window, on the real intake, and says so', async () => {
    await live(proposing(aCriterion('trial-greedy', { lane: 'exam' })));
    let held = 0;
    while (held < 100 && (await met()).includes('trial-greedy')) held += 1;
    expect(held).toBeGreaterThan(10);
    expect(held).toBeLessThan(100);
    expect(house.book().life.suspensions.get('trial-greedy')).toMatchObject({
      decisions: 100,
      sharePpm: 100_000,
    });
    const { rows } = await asAdmin(
      opened.admin,
      `select topic, body::json ->> 'criterion' as criterion from outbox where topic = 'criterion-suspended'`,
    );
    expect(rows).toEqual([{ topic: 'criterion-suspended', criterion: 'trial-greedy' }]);
    const journal = await asAdmin(
      opened.admin,
      `select body::json ->> 'actor' as actor from journal where body like '%"kind":"suspension"%'`,
    );
    expect(journal.rows).toEqual([{ actor: 'tidewaiter' }]);
    expect((await verifyJournal(house.database, HERE)).breaks).toEqual([]);
  });

  test('comes back when a person asks for it and a second one agrees', async () => {
    await live({ kind: 'lift', criterion: 'trial-greedy', reason: WHY });
    expect(house.book().life.suspensions.size).toBe(0);
    expect(await met()).toContain('trial-greedy');
  });

  test('in the records of another agency nobody sees a thing of it', async () => {
    const seen = await house.database.as('there', (tx) =>
      tx.query(sql`select criterion from criterion_suspension
        union all select name from criterion_draft`),
    );
    expect(seen).toEqual([]);
  });
});
