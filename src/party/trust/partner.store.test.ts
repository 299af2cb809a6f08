import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIntake } from '../../decision/intake.ts';
import { aDesk, anArrival, aPlainEntry, NOON } from '../../decision/test-desk.ts';
import { readHistory } from '../../decision/workspace.store.ts';
import { verifyJournal } from '../../ledger/journal.store.ts';
import { HERE, openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import { sha256 } from '../../terms/canonical.ts';
import { addDays, instantOf, millisecondsOf } from '../../terms/day.ts';
import { recordMentions } from '../account/account.store.ts';
import type { Party } from '../party.ts';
import { listParity } from './parity.store.ts';
import { type Intake, loadPartnerAnswers, loadPartnerMembers } from './partner.store.ts';
import { parsePartnerAnswers, parsePartnerMembers } from './partner-file.parse.ts';
import { answerProposal, listProposals } from './proposal.store.ts';
import { changesOf, type KeptMember } from './recognition.ts';
import { faultsOf, LAW, settled, TODAY } from './test-trust.ts';
import type { Arrangement } from './trust-law.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

const HEAD = 'number,name,mid,status,from,to,facility';
const later = (minutes: number) => instantOf(millisecondsOf(NOON) + minutes * 60_000);

function arrangement(id: string): Arrangement {
  const found = LAW.arrangements.get(id);
  if (found === undefined) throw new Error(`no arrangement ${id}`);
  return found;
}

function intakeOf(text: string, minutes: number): Intake {
  const at = later(minutes);
  const people = { actor: 'mira', approver: 'sol' };
  return {
    ...people,
    at,
    zone: 'America/New_York',
    file: 'oea.csv',
    sha256: sha256(text),
    nearFrom: 0.5,
  };
}

function load(rows: readonly string[], minutes: number, id = 'mx-2014') {
  const text = [HEAD, ...rows].join('\n');
  const members = settled(parsePartnerMembers(text));
  return opened.database.as(HERE, (tx) =>
    loadPartnerMembers(tx, arrangement(id), members, intakeOf(text, minutes)),
  );
}

const parity = async (id: string) => {
  const [row] = await opened.database.as(HERE, (tx) => listParity(tx, [arrangement(id)], TODAY));
  return row;
};

const maker = (mid: string): Party => ({
  name: 'Aserradero Inventado',
  country: 'MX',
  address: null,
  identifiers: [{ scheme: 'MID', value: mid }],
});

let entries = 0;

/** What trust gave an entry of goods by this maker, by the real intake. */
async function trustGiven(manufacturer: Party, minutes: number) {
  entries += 1;
  const entry = aPlainEntry(`B76-30000${String(entries).padStart(2, '0')}-1`);
  const lines = entry.lines.map((line) => ({ ...line, manufacturer }));
  const intake = openIntake({
    database: opened.database,
    agency: HERE,
    desk: () => aDesk(),
    writers: ['server-1'],
    history: readHistory,
    committed: () => undefined,
  });
  const [answer] = await intake.file([anArrival({ ...entry, lines }, { at: later(minutes) })]);
  if (!answer?.ok) throw new Error(JSON.stringify(answer));
  return answer.decision.trust ?? null;
}

/** Somebody trades: filings named it as a manufacturer. */
const trades = (party: Party, key: string) =>
  opened.database.as(HERE, (tx) =>
    recordMentions(tx, [
      {
        ...{ key, role: 'manufacturer', port: '2604', party, at: NOON, synthetic: false },
        filing: '019a0000-0000-7000-8000-000000000009',
      },
    ]),
  );

describe('a partner’s list', () => {
  test('is read whole or not at all, with every fault', () => {
    const read = (rows: readonly string[]) =>
      faultsOf(parsePartnerMembers([HEAD, ...rows].join('\n')));
    expect(read(['1,Uno,,active,,,'])).toEqual([]);
    expect(read([])).toEqual(['partner-list-empty ']);
    expect(read(['1,Uno,,asleep,2026-02-30,,', ',Dos,,active,,,'])).toEqual([
      'partner-file-malformed /0/status',
      'partner-file-malformed /0/from',
      'partner-file-malformed /1/number',
    ]);
    expect(read(['1,Uno,,active,,,', '1,Uno,,suspended,,,'])).toEqual(['partner-member-twice /1']);
    expect(read(['1,Uno,,active,2026-05-01,2026-04-01,'])).toEqual([
      'partner-file-malformed /0/to',
    ]);
    expect(faultsOf(parsePartnerMembers('number,name\n1,Uno'))).toContain(
      'partner-file-malformed /0/status',
    );
  });

  test('changes what is new, differs or is missing from it, and nothing else', () => {
    const one = (number: string, but: Partial<KeptMember> = {}): KeptMember => ({
      ...{ number, facility: '', name: 'Uno', mid: null, status: 'active', from: null, to: null },
      ...but,
    });
    const listed = (number: string) => ({ ...one(number), status: 'active' as const });
    const kept = [one('1'), one('2', { name: 'Dos' }), one('3'), one('4', { status: 'unlisted' })];
    const changes = changesOf(kept, [listed('1'), listed('2'), listed('5')]);
    expect(changes.map(({ before, after }) => [after.number, before?.name, after.status])).toEqual([
      ['2', 'Dos', 'active'],
      ['3', 'Uno', 'unlisted'],
      ['5', undefined, 'active'],
    ]);
    expect(changesOf([], [])).toEqual([]);
  });

  test('is known by the next decision: a member by its code as a maker, a suspended one no longer', async () => {
    const [goods, other] = [maker('MXASEINV12TIJ'), maker('MXOTRSIT7TIJ')];
    const row = (status: string) =>
      `OEA-1,Aserradero Inventado,MXASEINV12TIJ,${status},2025-01-01,,Tijuana`;
    expect(await trustGiven(goods, 1)).toBeNull();
    const first = await load([row('active')], 2);
    expect(first).toMatchObject({ members: 1, added: 1, changed: 0, ended: 0 });
    expect(await trustGiven(goods, 3)).toMatchObject({ examinationsPercent: 80 });
    expect(await trustGiven(other, 4)).toBeNull();
    expect(await load([row('suspended')], 5)).toMatchObject({ added: 0, changed: 1 });
    expect(await trustGiven(goods, 6)).toBeNull();
    expect(await load([row('active')], 7)).toMatchObject({ changed: 1 });
    expect(await trustGiven(goods, 8)).not.toBeNull();
    expect(await load(['OEA-2,Otra Fábrica,,active,,,'], 9)).toMatchObject({ added: 1, ended: 1 });
    expect(await trustGiven(goods, 10)).toBeNull();
  });

  test('counts a member on the days that the partner gave it, and on no other', async () => {
    const goods = maker('MXFUTDIA1TIJ');
    const row = (from: string, to: string) =>
      `OEA-3,Fábrica del Futuro,MXFUTDIA1TIJ,active,${from},${to},`;
    await load([row(addDays(TODAY, 1), '')], 20);
    expect(await trustGiven(goods, 21)).toBeNull();
    await load([row('2020-01-01', addDays(TODAY, -1))], 22);
    expect(await trustGiven(goods, 23)).toBeNull();
    await load([row('2020-01-01', TODAY)], 24);
    expect(await trustGiven(goods, 25)).not.toBeNull();
  });
});

describe('recognition', () => {
  test('by name waits for a person, and counts once one said that it is the member', async () => {
    const filed: Party = { ...maker(''), name: 'Herrajes del Golfo SA de CV', identifiers: [] };
    await trades(filed, 'name:herrajes:MX');
    const loaded = await load(['OEA-9,HERRAJES DEL GOLFO,,active,,,'], 30);
    expect(loaded.proposed).toBe(1);
    const [proposal] = await opened.database.as(HERE, (tx) => listProposals(tx, 'mx-2014'));
    expect(proposal).toMatchObject({ filed: filed.name, listed: 'HERRAJES DEL GOLFO' });
    expect(await parity('mx-2014')).toMatchObject({
      inbound: { eligible: 1, recognised: 0, unmatched: 1, proposed: 1 },
    });
    const acting = { actor: 'mira', at: later(31), zone: 'America/New_York' };
    const verdict = { accepted: true, reason: 'same address on the invoice' };
    const answer = () =>
      opened.database.as(HERE, (tx) => answerProposal(tx, proposal?.id ?? '', verdict, acting));
    expect(settled(await answer())).toMatchObject({ accepted: true });
    expect(faultsOf(await answer())).toEqual(['recognition-review-unknown /id']);
    expect(await parity('mx-2014')).toMatchObject({
      inbound: { eligible: 1, recognised: 1, unmatched: 0, proposed: 0, filings: 1 },
    });
    // The same list again changes nothing, and does not ask again.
    expect(await load(['OEA-9,HERRAJES DEL GOLFO,,active,,,'], 32)).toMatchObject({
      ...{ added: 0, changed: 0, proposed: 0 },
    });
  });

  test('is told in both directions: whom we know of theirs, and whom they know of ours', async () => {
    await trades(maker('PEFABINV2CAL'), 'MID:PEFABINV2CAL');
    const rows = [
      'P-1,Fábrica Inventada,PEFABINV2CAL,active,,,',
      'P-2,Nadie Conocido,PENADCON1LIM,active,,,',
      'P-3,Fuera de Lista,PEFUELIS9LIM,suspended,,,',
    ];
    await load(rows, 40, 'pe-2018');
    expect(await parity('pe-2018')).toMatchObject({
      inbound: { eligible: 2, recognised: 1, unmatched: 1, suspended: 1, filings: 1 },
      outbound: { eligible: 0 },
    });
    const text = 'number,status\nC-404,recognised';
    const answers = settled(parsePartnerAnswers(text));
    const told = await opened.database.as(HERE, (tx) =>
      loadPartnerAnswers(tx, arrangement('pe-2018'), answers, intakeOf(text, 41)),
    );
    expect(faultsOf(told)).toEqual(['trust-member-unknown /0/number']);
  });

  test('is journalled with every change', async () => {
    expect((await verifyJournal(opened.database, HERE)).breaks).toEqual([]);
  });
});
