import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '../../decision/decision.ts';
import { openIntake } from '../../decision/intake.ts';
import { aDesk, anArrival, aPlainEntry, NOON } from '../../decision/test-desk.ts';
import { readHistory } from '../../decision/workspace.store.ts';
import { sql } from '../../ledger/database.ts';
import { verifyJournal } from '../../ledger/journal.store.ts';
import {
  asAdmin,
  HERE,
  openTestDatabase,
  type TestDatabase,
  THERE,
} from '../../ledger/test-database.ts';
import { instantOf, millisecondsOf } from '../../terms/day.ts';
import { type Member, nextSteps, type Step } from './member.ts';
import { judgeStep } from './step.ts';
import { faultsOf, LAW, settled } from './test-trust.ts';
import {
  type Acting,
  applyFor,
  findMember,
  listMembers,
  listSteps,
  type MemberFile,
  takeStep,
} from './trust.store.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

const why = { reason: 'as the file shows' };
const acting = (minutes: number): Acting => ({
  actor: 'mira',
  at: instantOf(millisecondsOf(NOON) + minutes * 60_000),
  zone: 'America/New_York',
});

const identifiers = (number: string) => [{ scheme: 'EIN', value: number }];

function apply(name: string, number: string, minutes = 0, program = 'ctpat') {
  const applied = LAW.programs.get(program);
  if (applied === undefined) throw new Error(`no program ${program}`);
  const answers = applied.selfAssessment.map((area) => ({ area, met: true, note: '' }));
  const application = {
    program,
    entityType: applied.entityTypes[0] ?? '',
    party: { name, country: 'US', address: null, identifiers: identifiers(number) },
    sites: ['12 Quay Road, Tacoma'],
    answers,
    ...why,
  };
  return opened.database.as(HERE, (tx) =>
    applyFor(tx, { application, program: applied }, acting(minutes)),
  );
}

const step = (file: MemberFile, taken: Step, minutes: number) =>
  opened.database.as(HERE, (tx) => takeStep(tx, LAW, file.id, taken, acting(minutes)));

let entries = 0;

/** Decides an entry of the importer with this number, by the real intake. */
async function decide(number: string, minutes: number): Promise<Decision> {
  entries += 1;
  const importer = { name: 'Calder Imports', country: 'US', address: null };
  const entry = aPlainEntry(`B76-20000${String(entries).padStart(2, '0')}-1`, {
    importer: { ...importer, identifiers: identifiers(number) },
  });
  const intake = openIntake({
    database: opened.database,
    agency: HERE,
    desk: () => aDesk(),
    writers: ['server-1'],
    history: readHistory,
    committed: () => undefined,
  });
  const [answer] = await intake.file([anArrival(entry, { at: acting(minutes).at })]);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer.decision;
}

const trustOf = ({ reasons }: Decision) =>
  reasons.filter(({ layer }) => layer === 'trust').map(({ code }) => code);

describe('a member', () => {
  test('has its benefits from the decision after its certification, and none from that after its suspension', async () => {
    const number = '11-2000001';
    expect(trustOf(await decide(number, 1))).toEqual([]);
    const file = settled(await apply('Calder Imports', number, 2));
    expect(trustOf(await decide(number, 3))).toEqual([]);
    settled(await step(file, { kind: 'certified', tier: '1', ...why }, 4));
    const certified = await decide(number, 5);
    expect(certified.trust).toMatchObject({ points: expect.any(Number), exempted: [] });
    settled(await step(file, { kind: 'validated', tier: '2', ...why }, 6));
    expect((await decide(number, 7)).trust).toMatchObject({ examinationsPercent: 50 });
    settled(await step(file, { kind: 'suspended', falseInformation: true, ...why }, 8));
    const suspended = await decide(number, 9);
    expect(suspended.trust).toBeUndefined();
    expect(trustOf(suspended)).toEqual([]);
    settled(await step(file, { kind: 'reinstated', ...why }, 10));
    expect((await decide(number, 11)).trust).toMatchObject({ examinationsPercent: 50 });
  });

  test('is found under each of its numbers, the one that the program gave it among them', async () => {
    const file = settled(await apply('Harrow Kitchens', '11-2000002'));
    settled(await step(file, { kind: 'certified', tier: '1', ...why }, 1));
    const { rows } = await asAdmin(
      opened.admin,
      `select key from party_standing where account = '${file.account}' order by key`,
    );
    expect(rows).toEqual([{ key: `CTPAT:${file.number}` }, { key: 'EIN:11-2000002' }]);
  });

  test('applies once, and again after it was refused', async () => {
    const file = settled(await apply('Brightwater Tools', '11-2000003'));
    expect(faultsOf(await apply('Brightwater Tools', '11-2000003', 1))).toEqual([
      'trust-member-exists /party',
    ]);
    settled(await step(file, { kind: 'refused', ...why }, 2));
    const again = settled(await apply('Brightwater Tools', '11-2000003', 3));
    expect(again).toMatchObject({ id: file.id, number: file.number, member: { state: 'applied' } });
    const other = settled(
      await apply('Brightwater Tools', '11-2000003', 4, 'ctpat-trade-compliance'),
    );
    expect(other.id).not.toBe(file.id);
    expect(other.account).toBe(file.account);
  });

  test('is what its recorded steps come to, one after the other', async () => {
    const file = settled(await apply('Tarn Freight', '11-2000004'));
    const taken: Step[] = [
      { kind: 'certified', tier: '1', ...why },
      { kind: 'document', title: 'site plan', reference: 'F-17', ...why },
      { kind: 'suspended', falseInformation: false, ...why },
      { kind: 'appealed', ...why },
      { kind: 'appeal-upheld', ...why },
    ];
    for (const [minutes, one] of taken.entries()) settled(await step(file, one, minutes + 1));
    const program = LAW.programs.get('ctpat');
    if (program === undefined) throw new Error('no program');
    const kept = await opened.database.as(HERE, (tx) => findMember(tx, file.id));
    const steps = await opened.database.as(HERE, (tx) => listSteps(tx, file.id));
    let member: Member | null = null;
    for (const { at, actor, ...one } of steps) {
      expect(actor).toBe('mira');
      member = settled(judgeStep(member, one, program, { at, zone: acting(0).zone }));
    }
    expect(kept?.member).toEqual(member);
    expect(steps).toHaveLength(7);
    expect(nextSteps(kept?.member ?? null, program)).toContain('validated');
  });

  test('takes no step that its state forbids, and nothing of it is written', async () => {
    const file = settled(await apply('Song Hau Woodwork', '11-2000005'));
    expect(faultsOf(await step(file, { kind: 'reinstated', ...why }, 1))).toEqual([
      'trust-step-not-now /kind',
    ]);
    expect(await opened.database.as(HERE, (tx) => listSteps(tx, file.id))).toHaveLength(2);
    const nobody = await opened.database.as(HERE, (tx) =>
      takeStep(tx, LAW, 'nobody', { kind: 'refused', ...why }, acting(1)),
    );
    expect(faultsOf(nobody)).toEqual(['trust-member-unknown /id']);
  });

  test('belongs to one agency, and its record is journalled and held', async () => {
    const file = settled(await apply('Quay Logistics', '11-2000006'));
    const all = { program: null, state: null, text: 'quay log' };
    const here = await opened.database.as(HERE, (tx) => listMembers(tx, all));
    expect(here).toMatchObject({ total: 1, members: [{ id: file.id }] });
    const there = await opened.database.as(THERE, (tx) => listMembers(tx, all));
    expect(there.total).toBe(0);
    expect((await verifyJournal(opened.database, HERE)).breaks).toEqual([]);
    const change = opened.database.as(HERE, (tx) =>
      tx.query(sql`update trust_step set kind = 'certified' where member = ${file.id}`),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});
