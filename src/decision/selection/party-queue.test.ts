import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, HERE, openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import { millisecondsOf } from '../../terms/day.ts';
import { drawOf } from '../draw.ts';
import { NOON } from '../test-desk.ts';
import type { VerificationDesk } from './capacity.ts';
import { listParties, openVerification, recordOutcome } from './party-queue.store.ts';

const DESK: VerificationDesk = {
  perWeek: 3,
  controlPpm: 20_000,
  costCents: 100_000,
  horizonWeeks: 26,
  priorExaminations: 20,
  roles: ['importer'],
};
const WEEK = Math.floor(millisecondsOf(NOON) / (7 * 86_400_000));
const SECONDS = Math.floor(millisecondsOf(NOON) / 1_000);
const PARTIES = 200;
const OPENING = {
  role: 'importer',
  action: 'audit',
  reason: 'many violations of the same kind',
  officer: 'anna',
} as const;

let opened: TestDatabase;

beforeAll(async () => {
  opened = await openTestDatabase();
  const tally = (kind: string, subject: string, counts: string) =>
    `('${HERE}', '${kind}', '${subject}', ${counts})`;
  const rows = [
    tally('all', '', `9000, 1, 1, ${SECONDS}, ${WEEK}, 90, 90, 0, 0, 0, 1000, 30, 1, 30000000`),
    // Violates often, and trades on.
    tally('importer', 'EIN:1', `90, 1, 1, ${SECONDS}, ${WEEK}, 9, 9, 0, 0, 0, 40, 20, 1, 40000000`),
    // One finding in one examination proves little.
    tally('importer', 'EIN:2', `9, 1, 1, ${SECONDS}, ${WEEK}, 9, 9, 0, 0, 0, 1, 1, 0, 1000000`),
    // Violated as often, and trades no more.
    tally(
      'importer',
      'EIN:3',
      `90, 1, 1, ${SECONDS}, ${WEEK - 5}, 9, 9, 0, 0, 0, 40, 20, 1, 40000000`,
    ),
    ...Array.from({ length: PARTIES }, (_, n) =>
      tally(
        'importer',
        `name:calder ${n}:US`,
        `9, 1, 1, ${SECONDS}, ${WEEK}, 1, 1, 0, 0, 0, 0, 0, 0, 0`,
      ),
    ),
  ];
  await asAdmin(opened.admin, `insert into feature_tally values ${rows.join(', ')}`);
});
afterAll(() => opened.drop());

const queue = (limit = 300) =>
  opened.database.as(HERE, (tx) =>
    listParties(tx, { role: 'importer', desk: DESK, asOf: NOON }, { offset: 0, limit }),
  );
const open = (party: string) =>
  opened.database.as(HERE, (tx) => openVerification(tx, { ...OPENING, party }, DESK, NOON));

describe('the queue of parties', () => {
  test('ranks by what a verification finds while the party trades on', async () => {
    const { rows, total } = await queue();
    expect(total).toBe(PARTIES + 3);
    expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, place) => place + 1));
    expect(rows.slice(0, 2).map(({ party }) => party)).toEqual(['EIN:1', 'EIN:2']);
    const [often, once] = rows;
    expect(often?.valueCents).toBeGreaterThan(2 * (once?.valueCents ?? Infinity));
    expect(rows.find(({ party }) => party === 'EIN:3')?.valueCents).toBe(-DESK.costCents);
  });

  test('gives the desk no more than it can do, those of chance among them', async () => {
    const { rows, drawn } = await queue();
    const picked = rows.filter((row) => row.aboveLine || row.drawn);
    expect(rows.filter((row) => row.drawn)).toHaveLength(drawn);
    expect(picked.length).toBeLessThanOrEqual(Math.max(DESK.perWeek, drawn));
  });

  test('draws by the same chance as the control sample does', async () => {
    const { rows } = await queue();
    for (const { party, drawn } of rows) {
      const seed = `seed-here/verification/${WEEK}/importer`;
      expect(drawn, party).toBe(drawOf(seed, party).billionths < DESK.controlPpm * 1_000);
    }
  });

  test('opens one thing about a party at a time, and again after its outcome', async () => {
    const first = await open('EIN:1');
    if (!first.ok) throw new Error('was not opened');
    expect(first.value).toMatchObject({
      state: 'opened',
      inclusionPpm: 1_000_000,
      action: 'audit',
    });
    expect((await queue()).rows.map(({ party }) => party)).not.toContain('EIN:1');
    const again = await open('EIN:1');
    expect(again.ok ? [] : again.faults.map(({ code }) => code)).toEqual(['party-unknown']);
    const record = () =>
      opened.database.as(HERE, (tx) =>
        recordOutcome(tx, {
          verification: first.value.id,
          discrepancies: [],
          minutes: 300,
          officer: 'anna',
          at: NOON,
        }),
      );
    expect((await record()).ok).toBe(true);
    const twice = await record();
    expect(twice.ok ? [] : twice.faults.map(({ code }) => code)).toEqual(['verification-unknown']);
    expect((await queue()).rows.map(({ party }) => party)).toContain('EIN:1');
  });
});
