import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '../../decision/decision.ts';
import { openIntake } from '../../decision/intake.ts';
import { recordFinding } from '../../decision/selection/finding.store.ts';
import { aDesk, anArrival, starterBook } from '../../decision/test-desk.ts';
import { readHistory } from '../../decision/workspace.store.ts';
import type { Entry } from '../../filing/filing.ts';
import { anEntry, party } from '../../filing/test-parts.ts';
import { HERE, openTestDatabase, type TestDatabase, THERE } from '../../ledger/test-database.ts';
import type { Instant } from '../../terms/day.ts';
import type { Discrepancy } from '../finding.ts';
import { declarationsOf } from './declared.ts';
import { openFeatureHistory } from './feature-history.ts';
import { type Key, keysRead } from './standing.ts';
import { countNews, listTallies, readTallies, rememberingTallies } from './tally.store.ts';
import { SEEN } from './tally.ts';
import { anyDiscrepancies, anyEntry, minute, ofEntries } from './test-feature.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

function intakeOf(writer: string) {
  return openIntake({
    database: opened.database,
    agency: HERE,
    desk: () => aDesk({ book: starterBook() }),
    writers: [writer],
    history: readHistory,
    committed: () => undefined,
  });
}

async function file(entry: Entry, at: Instant, writer = 'counted-1') {
  const [answer] = await intakeOf(writer).file([anArrival(entry, { at, key: entry.reference })]);
  assert(answer?.ok, JSON.stringify(answer));
  return answer;
}

/** Discrepancies of lines that the entry has. */
function placedIn({ reference, lines }: Entry, list: readonly Discrepancy[]) {
  return list
    .filter(({ line }) => line === null || line <= lines.length)
    .map((one) => (one.line === null ? one : { ...one, entry: reference }));
}

/** Records what was found, in the place of what was found before where that is named. @returns its id */
async function examine(
  { consignmentId: consignment, version }: Decision,
  discrepancies: readonly Discrepancy[],
  at: Instant,
  corrected?: string,
): Promise<string> {
  const correction = corrected && { of: corrected, reason: 'measured once more' };
  const sent = { version, discrepancies, minutes: 30, ...(correction ? { correction } : {}) };
  const recorded = await opened.database.as(HERE, (tx) =>
    recordFinding(tx, sent, { consignment, officer: 'ines', at }),
  );
  assert(recorded.ok, JSON.stringify(recorded));
  return recorded.value.id;
}

type Found = readonly [readonly Discrepancy[], readonly Discrepancy[] | null];

/** Records what was found, and what corrects it. @returns what stands */
async function examineTwice(decision: Decision, entry: Entry, found: Found, at: Instant) {
  const first = placedIn(entry, found[0]);
  const id = await examine(decision, first, at);
  if (found[1] === null) return first;
  // Some are counted before they are corrected, the others together with their correction.
  if (first.length % 2 === 0) await countAll();
  const second = placedIn(entry, found[1]);
  await examine(decision, second, at, id);
  return second;
}

const countAll = async (agency = HERE) => {
  while ((await opened.database.as(agency, countNews)) > 0);
};
const read = (keys: readonly Key[], agency = HERE) =>
  opened.database.as(agency, (tx) => readTallies(tx, keys));

describe('what the database counted', () => {
  test('is what the same history in memory counted, whatever was filed, found and corrected', async () => {
    const memory = openFeatureHistory();
    const known = new Set<Key>();
    let minutes = 0;
    const examined = fc.option(fc.tuple(anyDiscrepancies, fc.option(anyDiscrepancies)));
    const story = fc.array(fc.tuple(anyEntry, examined), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        for (const [drawn, found] of told) {
          minutes += 1;
          const entry = { ...drawn, reference: `B77-${minutes}` };
          const consignment = ofEntries(entry);
          const answer = await file(entry, minute(minutes), `counted-${minutes % 2}`);
          memory.observe(consignment, minute(minutes));
          for (const key of keysRead(declarationsOf(consignment))) known.add(key);
          if (found === null) continue;
          const standing = await examineTwice(answer.decision, entry, found, minute(minutes));
          memory.learn({ at: minute(minutes), discrepancies: standing }, consignment);
        }
        await countAll();
        memory.read(ofEntries(), minute(minutes + 1));
        const kept = await read([...known]);
        for (const key of known) expect(kept.get(key) ?? null, key).toEqual(memory.find(key));
      }),
      { numRuns: 8 },
    );
    expect(known.size).toBeGreaterThan(20);
  });

  test('counts each declaration once, whoever counts, and an amendment not at all', async () => {
    const importer = party('Counted Once', 'US');
    const entry = anEntry('B77-ONCE', [], { importer });
    await file(entry, minute(5_000));
    await Promise.all([countAll(), countAll()]);
    await intakeOf('counted-1').file([
      anArrival({ ...entry, action: 'amend' }, { at: minute(5_001), key: 'amended' }),
    ]);
    await countAll();
    const key = 'importer/name:counted once:US';
    expect((await read([key])).get(key)?.[SEEN]).toBe(1);
  });

  test('stands in the next question of its importer, and in nobody else’s', async () => {
    const importer = party('Remembered', 'US');
    await file(anEntry('B77-MEM-1', [], { importer }), minute(6_000));
    await countAll();
    const { question } = await file(anEntry('B77-MEM-2', [], { importer }), minute(6_001));
    expect(question.history.tallies?.['importer/name:remembered:US']?.[SEEN]).toBe(1);
    const stranger = party('Never Heard Of', 'US');
    const other = await file(anEntry('B77-MEM-3', [], { importer: stranger }), minute(6_002));
    expect(other.question.history.tallies?.['importer/name:never heard of:US']).toBeUndefined();
    expect(other.question.history.tallies).not.toHaveProperty('importer/name:remembered:US');
  });

  test('of a kind is listed page by page, each subject once, as it reads one by one', async () => {
    const listed: string[] = [];
    for (let after = ''; ; ) {
      const page = await opened.database.as(HERE, (tx) =>
        listTallies(tx, 'importer', { after, limit: 2 }),
      );
      for (const { subject, tally } of page) {
        const key = `importer/${subject}` as const;
        expect((await read([key])).get(key)).toEqual(tally);
        listed.push(subject);
      }
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.subject;
    }
    expect(listed.length).toBeGreaterThan(2);
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('of one agency is unknown to another', async () => {
    expect(await read(['all/'], THERE)).toEqual(new Map());
    expect((await read(['all/'])).get('all/')?.[SEEN]).toBeGreaterThan(0);
  });

  test('is remembered by a reader until it is told that more was counted', async () => {
    const tallies = rememberingTallies();
    const key = 'importer/name:read again:US' as const;
    const seen = async () => {
      const found = await opened.database.as(HERE, (tx) => tallies.read(tx, [key]));
      return found.get(key)?.[SEEN] ?? 0;
    };
    expect(await seen()).toBe(0);
    await file(anEntry('B77-AGAIN', [], { importer: party('Read Again', 'US') }), minute(7_000));
    await countAll();
    expect(await seen()).toBe(0);
    tallies.forget();
    expect(await seen()).toBe(1);
  });
});
