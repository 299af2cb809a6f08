import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../ledger/database.ts';
import { HERE, openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import { instantOf } from '../../terms/day.ts';
import { openAccounts } from '../account/account.store.ts';
import { recordStatement } from '../account/statement.store.ts';
import { judge, undo } from './judgement.store.ts';
import { ordered, VERDICTS } from './judgement.ts';
import { settle } from './settlement.store.ts';

const AT = instantOf(1_790_000_000_000);
const NAMES = ['Calder', 'Kalder', 'Osprey', 'Ospray', 'Marlo', 'Marlow', 'Wren'];
const REASON = 'seen in the register of firms';
const DANA = { actor: 'dana', at: AT };

let opened: TestDatabase;
let accounts: readonly string[];

beforeAll(async () => {
  opened = await openTestDatabase();
  accounts = await opened.database.as(HERE, async (tx) => {
    const mentions = NAMES.map((name) => ({
      ...({ key: `name:${name}:US`, role: 'importer', port: null, filing: '', at: AT } as const),
      ...{ party: { name, country: 'US', address: null, identifiers: [] }, synthetic: true },
    }));
    const byKey = await openAccounts(tx, mentions);
    return mentions.map(({ key }) => byKey.get(key) ?? '').sort();
  });
});
afterAll(() => opened.drop());

const account = (place: number) => accounts[place] ?? '';
const pair = (a: number, b: number) => ordered(account(a), account(b));

/** Everything that decisions and people see of who is who, as text. */
async function state(): Promise<string> {
  const rows = await opened.database.as(HERE, (tx) =>
    tx.query(sql`
      select id, canonical, (select json_agg(told order by key) from party_standing told
        where told.account = party_account.id) as standing
      from party_account order by id`),
  );
  return JSON.stringify(rows);
}

async function link(a: number, b: number, bits: number): Promise<void> {
  const { low, high } = pair(a, b);
  await opened.database.as(HERE, async (tx) => {
    await tx.query(sql`
      insert into identity_pair (agency, low, high, millibits)
      values (${HERE}, ${low}, ${high}, ${bits * 1000})`);
    await settle(tx, [low, high], { cause: 'filings', judgement: null, at: AT });
  });
}

const say = (a: number, b: number, verdict: (typeof VERDICTS)[number]) =>
  opened.database.as(HERE, (tx) => judge(tx, { ...pair(a, b), verdict, reason: REASON }, DANA));
const takeBack = (id: string) =>
  opened.database.as(HERE, (tx) => undo(tx, id, 'judged the wrong pair', DANA));

async function canonicals(): Promise<readonly number[]> {
  const rows = await opened.database.as(HERE, (tx) =>
    tx.query(sql`select canonical from party_account order by id`),
  );
  return rows.map((row) => accounts.indexOf(String(row['canonical'])));
}

type Said = readonly [a: number, b: number, verdict: (typeof VERDICTS)[number]];

async function sayOf(given: string[], [a, b, verdict]: Said): Promise<void> {
  if (a === b) return;
  const judged = await say(a, b, verdict);
  if (judged.ok) given.push(judged.value.judgement);
}

/** A judgement that hides one which contradicts what was judged since stays until that is gone. */
async function takeOneBack(given: string[], place: number): Promise<void> {
  const [id] = given.splice(place % Math.max(1, given.length), 1);
  if (id === undefined) return;
  if (!(await takeBack(id)).ok) given.push(id);
}

describe('judgements', () => {
  test('bind: what a person keeps apart no link joins, and what a person joins needs none', async () => {
    await link(0, 1, 12);
    await link(1, 2, 9);
    expect(await canonicals()).toEqual([0, 0, 0, 3, 4, 5, 6]);
    const apart = await say(0, 1, 'two');
    expect(apart).toMatchObject({ ok: true, value: { moved: [account(1), account(2)] } });
    expect(await canonicals()).toEqual([0, 1, 1, 3, 4, 5, 6]);
    await say(3, 6, 'one');
    expect(await canonicals()).toEqual([0, 1, 1, 3, 4, 5, 3]);
  });

  test('that contradict standing ones are refused with the pair that stands against them', async () => {
    expect(await say(0, 3, 'one')).toMatchObject({ ok: true });
    expect(await say(1, 6, 'one')).toMatchObject({
      ok: false,
      faults: [{ code: 'identity-contradicts', got: `${account(0)} ≠ ${account(1)}` }],
    });
    expect(await say(0, 6, 'two')).toMatchObject({ ok: false });
  });

  test('of accounts that there are not are refused', async () => {
    const nobody = '018f0000-0000-7000-8000-000000000000';
    const refused = await opened.database.as(HERE, (tx) =>
      judge(tx, { ...ordered(nobody, account(0)), verdict: 'one', reason: REASON }, DANA),
    );
    expect(refused).toMatchObject({ faults: [{ code: 'identity-unknown', got: nobody }] });
    expect(await takeBack(nobody)).toMatchObject({ ok: false });
  });

  test('given while the server dies leave no trace', async () => {
    const before = await state();
    const dying = opened.database.as(HERE, async (tx) => {
      await judge(tx, { ...pair(2, 5), verdict: 'one', reason: REASON }, DANA);
      throw new Error('the server died');
    });
    await expect(dying).rejects.toThrow('the server died');
    expect(await state()).toBe(before);
    const again = await say(2, 5, 'one');
    if (again.ok) await takeBack(again.value.judgement);
    expect(await state()).toBe(before);
  });

  test('carry a suspension to all that are one party, and take it back with them', async () => {
    const before = await state();
    const suspended = {
      statement: { kind: 'suspension' } as const,
      reason: 'goods did not arrive',
    };
    await opened.database.as(HERE, (tx) => recordStatement(tx, account(4), suspended, DANA));
    const alone = await state();
    expect(alone).not.toBe(before);
    const judged = await say(4, 5, 'one');
    const told = await opened.database.as(HERE, (tx) =>
      tx.query(sql`select key, account from party_standing order by key`),
    );
    expect(told.map((row) => row['account'])).toEqual([account(4), account(4)]);
    if (judged.ok) await takeBack(judged.value.judgement);
    expect(await state()).toBe(alone);
  });

  test('undone in whatever order leave everything byte for byte as it was', async () => {
    const places = fc.integer({ min: 0, max: NAMES.length - 1 });
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.tuple(places, places, fc.constantFrom(...VERDICTS)) },
      { weight: 1, arbitrary: fc.nat() },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), fc.nat(), async (steps, order) => {
        const before = await state();
        const given: string[] = [];
        for (const one of steps) {
          if (typeof one === 'number') await takeOneBack(given, one);
          else await sayOf(given, one);
        }
        for (let place = order; given.length > 0; place += 1) await takeOneBack(given, place);
        expect(await state()).toBe(before);
      }),
      { numRuns: 12 },
    );
  });
});
