import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Parcel } from '../filing/filing.ts';
import { aBill, party } from '../filing/test-parts.ts';
import { asAdmin, HERE, openTestDatabase, type TestDatabase } from '../ledger/test-database.ts';
import { moveAccounts } from '../party/account/account.store.ts';
import { liftSuspension, recordStatement } from '../party/account/statement.store.ts';
import { USD } from '../terms/money.ts';
import { accountNews } from './account-news.store.ts';
import { type Intake, openIntake } from './intake.ts';
import { aDesk, anArrival, aPlainEntry, NOON } from './test-desk.ts';
import { readHistory } from './workspace.store.ts';

let opened: TestDatabase;
let intake: Intake;
beforeAll(async () => {
  opened = await openTestDatabase();
  intake = openIntake({
    database: opened.database,
    agency: HERE,
    desk: () => aDesk(),
    writers: ['server-1', 'server-2'],
    history: readHistory,
    committed: () => undefined,
  });
});
afterAll(() => opened.drop());

const select = (text: string) => asAdmin(opened.admin, text).then((result) => result.rows);
const ACTING = { actor: 'dana', at: NOON };
const REASON = 'sold counterfeits three times';

function aParcel(reference: string, but: Partial<Parcel> = {}): Parcel {
  return {
    kind: 'parcel',
    action: 'file',
    reference,
    synthetic: false,
    bill: null,
    port: '4701',
    mode: 'express',
    platform: party('Bazaar Meridian', 'SG'),
    seller: { ...party('Lucky Stall', 'CN'), identifiers: [{ scheme: 'SELLER', value: '17' }] },
    consignee: { ...party('Orla Quist', 'US'), address: '12 Elm Street Apt 4, Reno NV 89501' },
    description: 'carved chess board',
    hts: null,
    origin: 'CN',
    value: { amount: '60', currency: USD },
    weightKg: null,
    ...but,
  };
}

async function file(...filings: Parameters<typeof anArrival>[0][]) {
  const answers = await intake.file(filings.map((filing) => anArrival(filing)));
  return answers.map((answer) => {
    if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
    return answer;
  });
}

const as = <T>(work: Parameters<typeof opened.database.as<T>>[1]) => opened.database.as(HERE, work);

async function follow(): Promise<void> {
  while ((await as(accountNews)) > 0);
}

async function accountOf(key: string): Promise<string> {
  const [row] = await select(`select account from party_key where key = '${key}'`);
  return String(row?.account);
}

describe('accounts', () => {
  test('are opened for every party that a filing names, and count each filing once', async () => {
    const importer = {
      ...party('Vesper Lamps', 'US'),
      identifiers: [{ scheme: 'EIN', value: '00-7654321' }],
    };
    await file(
      aPlainEntry('B76-2000001-0', { importer, port: '2304' }),
      aPlainEntry('B76-2000002-8', { importer, port: '2604' }),
      aBill('WQXL7730000009'),
    );
    await follow();
    await follow();
    const account = await accountOf('EIN:00-7654321');
    expect(
      await select(
        `select role, port, filings from party_role where account = '${account}' order by port`,
      ),
    ).toEqual([
      { role: 'importer', port: '2304', filings: 1 },
      { role: 'importer', port: '2604', filings: 1 },
    ]);
    expect(
      await select(
        `select kind, value, times from party_fact where account = '${account}' order by kind`,
      ),
    ).toEqual([
      { kind: 'identifier', value: 'EIN:00-7654321', times: 2 },
      { kind: 'name', value: 'vesper lamps', times: 2 },
    ]);
    expect(await select(`select 1 from party_key where key like 'SCAC:%'`)).toHaveLength(1);
  });

  test('of shops are of one platform: its number 17 is not the number 17 of another', async () => {
    await file(
      aParcel('P-1'),
      aParcel('P-2', { platform: party('Other Bazaar', 'SG') }),
      aParcel('P-3'),
    );
    await follow();
    const shops = await select(
      `select key, kind from party_key join party_account on id = account
       where key like 'STOREFRONT:%' order by key`,
    );
    expect(shops).toEqual([
      { key: 'STOREFRONT:name:bazaar meridian:SG/17', kind: 'storefront' },
      { key: 'STOREFRONT:name:other bazaar:SG/17', kind: 'storefront' },
    ]);
  });
});

describe('a suspended seller', () => {
  test('is known to the next decision and no longer to the one after it was lifted', async () => {
    await file(aParcel('S-1', { seller: party('Stall of Sorrows', 'CN') }));
    await follow();
    const account = await accountOf('name:stall of sorrows:CN');
    const suspended = await as((tx) =>
      recordStatement(tx, account, { statement: { kind: 'suspension' }, reason: REASON }, ACTING),
    );
    expect(suspended.ok).toBe(true);
    const [held] = await file(aParcel('S-2', { seller: party('STALL OF SORROWS', 'CN') }));
    expect(held?.question.history.parties).toEqual({
      'name:stall of sorrows:CN': {
        account,
        suspension: { since: NOON, reason: REASON },
        memberships: [],
        dismissals: [],
      },
    });
    expect(held?.decision).toMatchObject({ lane: 'hold' });
    expect(held?.decision.reasons.map(({ code }) => code)).toContain('seller-suspended');
    await as((tx) => liftSuspension(tx, account, 'the goods were genuine', ACTING));
    const [free] = await file(aParcel('S-3', { seller: party('Stall of Sorrows', 'CN') }));
    expect(free?.question.history.parties).toBeUndefined();
    expect(free?.decision.reasons.map(({ code }) => code)).not.toContain('seller-suspended');
  });

  test('is suspended under every name that was found to be its own, and no longer when that is undone', async () => {
    await file(
      aParcel('M-1', { seller: party('Amber Crate', 'CN') }),
      aParcel('M-2', { seller: party('Crate Amber Two', 'CN') }),
    );
    await follow();
    const [one, two] = [
      await accountOf('name:amber crate:CN'),
      await accountOf('name:crate amber two:CN'),
    ];
    await as((tx) =>
      recordStatement(tx, one, { statement: { kind: 'suspension' }, reason: REASON }, ACTING),
    );
    const named = async (reference: string) => {
      const [answer] = await file(aParcel(reference, { seller: party('Crate Amber Two', 'CN') }));
      return answer?.question.history.parties?.['name:crate amber two:CN']?.suspension?.reason;
    };
    expect(await named('M-3')).toBeUndefined();
    await as((tx) => moveAccounts(tx, [{ account: two, canonical: one }]));
    expect(await named('M-4')).toBe(REASON);
    await as((tx) => moveAccounts(tx, [{ account: two, canonical: two }]));
    expect(await named('M-5')).toBeUndefined();
  });
});
