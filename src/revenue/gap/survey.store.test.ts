import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIntake } from '../../decision/intake.ts';
import { aDesk, anArrival, aPlainEntry, NOON, starterBook } from '../../decision/test-desk.ts';
import { readHistory } from '../../decision/workspace.store.ts';
import type { Entry, Filing } from '../../filing/filing.ts';
import { verifyJournal } from '../../ledger/journal.store.ts';
import {
  asAdmin,
  HERE,
  openTestDatabase,
  type TestDatabase,
  THERE,
} from '../../ledger/test-database.ts';
import { type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import { aDay } from '../test-revenue.ts';
import type { GapState } from './gap-step.ts';
import { surveyNews } from './survey.store.ts';
import { parseGapsAsked } from './worklist.parse.ts';
import { listGaps, takeGapStep } from './worklist.store.ts';

const book = starterBook();
assert(book.tariff !== null && book.revenue !== null);
const ground = { tariff: book.tariff, rules: book.revenue.gap };

let opened: TestDatabase;
let minutes = 0;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

const later = (): Instant => {
  minutes += 1;
  return instantOf(millisecondsOf(NOON) + minutes * 60_000);
};

async function file(filing: Filing) {
  const intake = openIntake({
    database: opened.database,
    agency: HERE,
    desk: () => aDesk({ book }),
    writers: ['gap-1'],
    history: readHistory,
    committed: () => undefined,
  });
  const at = later();
  const [answer] = await intake.file([
    anArrival(filing, { at, key: `${filing.reference}/${at}`, sender: 'ruiz-vale' }),
  ]);
  assert(answer?.ok, JSON.stringify(answer));
}

/** Shirts of China of January 2026: emergency duties to be given back, and a list duty that is not listed. */
function shirts(reference: string, claims: readonly string[], value = '10000.00'): Entry {
  const entry = aPlainEntry(reference, { entryDate: aDay('2026-01-15') });
  const lines = entry.lines.slice(0, 1).map((line) => ({
    ...line,
    hts: '61091000',
    origin: 'CN',
    value: { ...line.value, amount: value },
    quantities: [{ amount: '500', unit: 'kg' }],
    program: null,
    claims,
  }));
  return { ...entry, lines };
}

const LISTED = ['99030124', '99030125'];
const surveyAll = async () => {
  while ((await opened.database.as(HERE, (tx) => surveyNews(tx, ground))) > 0);
};
const list = (query: object, agency = HERE) => {
  const asked = parseGapsAsked(query);
  assert(asked.ok, 'asked in a way that cannot be read');
  return opened.database.as(agency, (tx) => listGaps(tx, asked.value));
};
const step = (id: string, state: GapState, by: string) =>
  opened.database.as(HERE, (tx) =>
    takeGapStep(tx, id, { state, by, reason: 'looked at' }, later()),
  );

describe('the worklist', () => {
  test('has what was found on an entry that was decided, with what is at stake', async () => {
    await file(shirts('B76-4000001-6', LISTED));
    await surveyAll();
    const { gaps } = await list({ entry: 'B76-4000001-6' });
    const missing = gaps.find(({ code }) => code === 'gap-heading-missing');
    expect(missing).toMatchObject({ about: '99038815', cents: 75_000n, line: 1, state: 'open' });
    expect(gaps.filter(({ code }) => code === 'gap-refund-candidate')).toHaveLength(2);
    expect(gaps.map(({ cents }) => cents)).toEqual(
      gaps.map(({ cents }) => cents).toSorted((a, b) => ((a ?? 0n) > (b ?? 0n) ? -1 : 1)),
    );
  });

  test('is the same however often it is made and wherever making it was killed', async () => {
    const before = await list({});
    await asAdmin(opened.admin, 'delete from revenue_gap_cursor; delete from revenue_gap_entry');
    const killed = opened.database.as(HERE, async (tx) => {
      await surveyNews(tx, ground);
      throw new Error('killed before its commit');
    });
    await expect(killed).rejects.toThrow('killed');
    await Promise.all([surveyAll(), surveyAll()]);
    await surveyAll();
    expect(await list({})).toEqual(before);
  });

  test('no longer has what a later version of the entry put right, nor what was withdrawn', async () => {
    await file({ ...shirts('B76-4000001-6', [...LISTED, '99038815']), action: 'amend' });
    await surveyAll();
    const { gaps } = await list({ entry: 'B76-4000001-6' });
    expect(gaps.map(({ code }) => code)).not.toContain('gap-heading-missing');
    expect(gaps.map(({ code }) => code)).toContain('gap-refund-candidate');
    const entry = shirts('B76-4000002-4', LISTED);
    await file(entry);
    const { reference, synthetic } = entry;
    await file({ kind: 'cancellation', action: 'cancel', cancels: 'entry', reference, synthetic });
    await surveyAll();
    expect((await list({ entry: reference })).gaps).toEqual([]);
  });

  test('is read by pages that are whole together and hold no row twice', async () => {
    for (const place of [1, 2, 3, 4]) {
      await file(shirts(`B76-410000${place}-0`, [], `${place}000.00`));
    }
    await surveyAll();
    const whole = (await list({ limit: 200 })).gaps.map(({ id }) => id);
    const paged: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page = await list(after === '' ? { limit: 3 } : { limit: 3, after });
      paged.push(...page.gaps.map(({ id }) => id));
      after = page.next;
    }
    expect(whole.length).toBeGreaterThan(4);
    expect(paged).toEqual(whole);
    expect((await list({ code: 'gap-heading-missing', importer: 'nobody' })).gaps).toEqual([]);
  });

  test('belongs to its agency alone', async () => {
    expect((await list({}, THERE)).gaps).toEqual([]);
  });
});

describe('a row of the worklist', () => {
  const aRow = async (code = 'gap-heading-missing') => {
    const { gaps } = await list({ code });
    return gaps[0]?.id ?? expect.fail('no row is open');
  };

  test('is taken by one of two officers, and the other is told by whom', async () => {
    const id = await aRow();
    const both = await Promise.all([step(id, 'taken', 'dana'), step(id, 'taken', 'iker')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = both.flatMap((one) => (one.ok ? [] : one.faults));
    expect(refused).toMatchObject([{ code: 'gap-step-not-open' }]);
    expect(refused[0]?.got).toMatch(/^taken, (dana|iker)$/);
    expect((await list({ state: 'taken' })).gaps.map((gap) => gap.id)).toEqual([id]);
  });

  test('is ended only by the one who took it, and stays ended when the entry is decided again', async () => {
    const id = await aRow();
    expect((await step(id, 'dismissed', 'dana')).ok).toBe(false);
    expect((await step(id, 'taken', 'dana')).ok).toBe(true);
    expect((await step(id, 'dismissed', 'iker')).ok).toBe(false);
    expect((await step(id, 'dismissed', 'dana')).ok).toBe(true);
    await asAdmin(opened.admin, 'delete from revenue_gap_cursor; delete from revenue_gap_entry');
    await surveyAll();
    const dismissed = (await list({ state: 'dismissed' })).gaps;
    expect(dismissed).toMatchObject([{ id, by: 'dana', reason: 'looked at' }]);
  });

  test('that does not hold any more cannot be taken', async () => {
    const [gone] = await asAdmin(
      opened.admin,
      `select id from revenue_gap where entry = 'B76-4000002-4' limit 1`,
    ).then(({ rows }) => rows);
    const taken = await step(String(gone?.id), 'taken', 'dana');
    expect(taken.ok ? [] : taken.faults).toMatchObject([{ code: 'gap-unknown' }]);
  });

  test('keeps its steps in the journal, and shows where one was changed', async () => {
    expect((await verifyJournal(opened.database, HERE)).breaks).toEqual([]);
    await asAdmin(
      opened.admin,
      `update revenue_gap_step set reason = 'other' where by_whom = 'dana'`,
    );
    const { breaks } = await verifyJournal(opened.database, HERE);
    expect(breaks[0]?.detail).toMatch(/^revenue-gap-step .* was changed$/);
  });
});
