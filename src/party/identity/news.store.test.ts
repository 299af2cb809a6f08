import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../ledger/database.ts';
import { HERE, openTestDatabase, type TestDatabase } from '../../ledger/test-database.ts';
import { mentions as simulated } from '../../simulation/mention.ts';
import { type Instant, instantOf, millisecondsOf } from '../../terms/day.ts';
import { recordMentions } from '../account/account.store.ts';
import type { Mention as Named } from '../account/mention.ts';
import { recordStatement } from '../account/statement.store.ts';
import { type Party, partyKey } from '../party.ts';
import { findIdentity } from './identity.store.ts';
import { judge } from './judgement.store.ts';
import { ordered } from './judgement.ts';
import { countKnown, findModel } from './model.store.ts';
import { identityNews } from './news.store.ts';
import { resolveAll } from './resolution.ts';
import { explainQuestions, listQuestions } from './review.store.ts';
import { listSuccessions } from './succession.store.ts';
import { takeCensus, writeResolution } from './whole.store.ts';

const START = instantOf(1_790_000_000_000);
const DAY_MS = 86_400_000;

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
  const papers = [...simulated({ seed: 'news', companies: 300, each: 3, respelt: 0.5 })];
  await name(papers.map(({ party, day }) => [party, dayAfter(day)] as const));
}, 60_000);
afterAll(() => opened.drop());

const as = <T>(work: Parameters<typeof opened.database.as<T>>[1]) => opened.database.as(HERE, work);
const dayAfter = (days: number): Instant => instantOf(millisecondsOf(START) + days * DAY_MS);

/** Counts parties into accounts as filings that name them at those moments would. */
async function name(named: readonly (readonly [party: Party, at: Instant])[]): Promise<void> {
  const mentions = named.map(
    ([party, at]): Named => ({
      ...{ key: partyKey(party), role: 'importer', port: null, party, at, synthetic: true },
      filing: '018f0000-0000-7000-8000-000000000000',
    }),
  );
  await as((tx) => recordMentions(tx, mentions));
}

async function resolveWhole() {
  const { columns, ...read } = await as((tx) => takeCensus(tx, () => undefined));
  const resolved = resolveAll(columns, () => undefined);
  return as((tx) => writeResolution(tx, read, resolved, dayAfter(400)));
}

/** Looks until nothing waits, as the server does. */
async function lookAtNews(): Promise<void> {
  const model = await as(findModel);
  if (model === null) throw new Error('no model was learned');
  while ((await as((tx) => identityNews(tx, model, dayAfter(400)))) > 0);
}

async function accountOf(party: Party): Promise<{ id: string; canonical: string }> {
  const [row] = await as((tx) =>
    tx.query(sql`
      select id, canonical from party_account join party_key on party_key.account = id
      where key = ${partyKey(party)}`),
  );
  return { id: String(row?.['id']), canonical: String(row?.['canonical']) };
}

const OAKUM: Party = {
  name: 'Oakum & Thrimble Wharfage Co., Ltd.',
  country: 'US',
  address: '1187 Lantern Quay, Port Merrow, OR 97103',
  identifiers: [{ scheme: 'EIN', value: '93-5550101' }],
};

async function whoIsWho(): Promise<string> {
  return JSON.stringify(
    await as((tx) => tx.query(sql`select id, canonical from party_account order by id`)),
  );
}

describe('who is who among accounts', () => {
  test('is found for all of them at once, and said again the same', async () => {
    expect(await as(countKnown)).toMatchObject({ learned: 0, waiting: 1 });
    const renewed = await resolveWhole();
    expect(renewed.accounts).toBeGreaterThan(120);
    expect(renewed.moved).toBeGreaterThan(10);
    expect(await as(countKnown)).toMatchObject({ learned: renewed.accounts });
    const before = await whoIsWho();
    expect((await resolveWhole()).moved).toBe(0);
    expect(await whoIsWho()).toBe(before);
  });

  test('is found for a new account when filings name it, with every reason', async () => {
    await lookAtNews();
    expect(await as(countKnown)).toMatchObject({ waiting: 0 });
    await name([[OAKUM, dayAfter(370)]]);
    await lookAtNews();
    const untold: Party = {
      ...OAKUM,
      name: 'OAKUM AND THRIMBLE WHARFAGE CO LTD',
      address: '1187 Lantern Quay, Unit 4, Port Merrow',
      identifiers: [],
    };
    await name([[untold, dayAfter(371)]]);
    await lookAtNews();
    const [first, second] = [await accountOf(OAKUM), await accountOf(untold)];
    expect(second.canonical).toBe(first.id);
    const identity = await as(async (tx) => findIdentity(tx, second.id, await findModel(tx)));
    expect(identity?.members.map(({ account }) => account)).toEqual([first.id, second.id]);
    const [link] = identity?.links ?? [];
    expect(link?.explanation?.fields.map(({ field, level }) => `${field} ${level}`)).toEqual(
      expect.arrayContaining(['name same', 'address near', 'country same']),
    );
    expect(link?.explanation?.bits).toBeCloseTo(link?.bits ?? 0, 1);
    expect(identity?.changes).toMatchObject([{ cause: 'filings', to: first.id }]);
  });

  test('stays as persons judged when it is found anew', async () => {
    const other: Party = { ...OAKUM, name: 'Oakum and Thrimble Wharfage', identifiers: [] };
    await name([[other, dayAfter(372)]]);
    await lookAtNews();
    const [first, second] = [await accountOf(OAKUM), await accountOf(other)];
    expect(second.canonical).toBe(first.id);
    const verdict = { ...ordered(first.id, second.id), verdict: 'two' as const };
    const reason = 'two firms share the wharf, says the register';
    await as((tx) => judge(tx, { ...verdict, reason }, { actor: 'dana', at: dayAfter(373) }));
    expect((await accountOf(other)).canonical).not.toBe(first.id);
    await resolveWhole();
    expect((await accountOf(other)).canonical).not.toBe(first.id);
  });

  test('asks a person first where most hangs on a doubtful answer, with what speaks for and against', async () => {
    const { count, questions } = await as((tx) => listQuestions(tx, 5));
    expect(count).toBeGreaterThan(0);
    const worths = questions.map(({ worth }) => worth);
    expect(worths).toEqual(worths.toSorted((a, b) => b - a));
    const model = await as(findModel);
    if (model === null) throw new Error('no model was learned');
    const explained = await as((tx) => explainQuestions(tx, model, questions));
    for (const { bits, explanation } of explained) {
      expect(explanation.fields.length).toBeGreaterThan(0);
      expect(explanation.bits).toBeCloseTo(bits, 0);
    }
  });
});

describe('who goes on under another name', () => {
  test('where another was suspended, with the same telephone and address, is told and not made one', async () => {
    const begun: Party = { ...OAKUM, name: 'Ferrule Brightwater Trading', identifiers: [] };
    const old = await accountOf(OAKUM);
    const acting = { actor: 'dana', at: dayAfter(380) };
    const statement = { kind: 'suspension' } as const;
    await as((tx) => recordStatement(tx, old.id, { statement, reason: 'false origins' }, acting));
    await name([[begun, dayAfter(384)]]);
    await lookAtNews();
    const young = await accountOf(begun);
    expect(young.canonical).toBe(young.id);
    expect(await as((tx) => listSuccessions(tx, [young.id]))).toMatchObject([
      { predecessor: old.id, successor: young.id, suspended: dayAfter(380) },
    ]);
  });
});
