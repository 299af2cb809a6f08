import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../ledger/database.ts';
import { verifyJournal } from '../../ledger/journal.store.ts';
import {
  asAdmin,
  HERE,
  openTestDatabase,
  type TestDatabase,
  THERE,
} from '../../ledger/test-database.ts';
import { accepted, dayOf, faultsOf } from '../test-tariff.ts';
import { replay } from './balance.ts';
import {
  type Acting,
  changeQuota,
  claimQuota,
  listQuotaEvents,
  openQuota,
  readQuota,
} from './quota.store.ts';
import { type QuotaDefinition, quotaLaw } from './quota.ts';
import type { QuotaClaim } from './quota-event.ts';
import { aClaim, aQuota, at, NOON, ZONE } from './test-quota.ts';

let opened: TestDatabase;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

const acting: Acting = { at: NOON, zone: ZONE, actor: 'dana' };

function claim(
  definition: QuotaDefinition,
  of: QuotaClaim,
  but: Partial<Acting> = {},
  database: Database = opened.database,
) {
  const law = quotaLaw([definition]);
  return database.as(HERE, (tx) => claimQuota(tx, law, definition, of, { ...acting, ...but }));
}

function read<T>(work: Parameters<typeof opened.database.as<T>>[1], agency = HERE): Promise<T> {
  return opened.database.as(agency, work);
}

describe('a thousand claims at once', () => {
  it('never take one unit more than the quota, and their order can be told again from the events', async () => {
    const definition = aQuota({ order: 'honey-rush', volume: 123_457 });
    const claims = Array.from({ length: 1_000 }, (_, n) => aClaim(1 + ((n * 7_919) % 300)));
    const servers = Array.from({ length: 4 }, () => openDatabase(opened.app, 4));
    const answers = await Promise.all(
      claims.map((one, n) => claim(definition, one, {}, servers[n % 4])),
    );
    await Promise.all(servers.map((server) => server.end()));

    const allotted = answers.map((answer) => accepted(answer).allotted ?? Number.NaN);
    expect(sum(claims.map(({ quantity }) => quantity))).toBeGreaterThan(123_457);
    expect(sum(allotted)).toBe(123_457);

    const events = await read((tx) => listQuotaEvents(tx, definition));
    const state = await read((tx) => readQuota(tx, definition));
    expect(replay(definition, events)).toEqual(state);
    expect(state).toMatchObject({ seq: 1_001, granted: 123_457 });
    const served = events.flatMap((event) => (event.kind === 'claimed' ? [event] : []));
    const firstShort = served.findIndex((event) => event.allotted < event.claim.quantity);
    expect(served.slice(firstShort + 1).every((event) => event.allotted === 0)).toBe(true);
  }, 120_000);
});

describe('a quota in the database', () => {
  it('reads the same answer to a claim that is sent again, and refuses it changed', async () => {
    const definition = aQuota({ order: 'honey-again' });
    const one = aClaim(400);
    const first = accepted(await claim(definition, one));
    expect(accepted(await claim(definition, one))).toEqual(first);
    const changed = await claim(definition, { ...one, quantity: 500 });
    expect(faultsOf(changed)).toMatchObject([{ code: 'quota-claim-exists' }]);
    expect((await read((tx) => readQuota(tx, definition))).granted).toBe(400);
  });

  it('lets claims wait for the opening and tells each what it got', async () => {
    const definition = aQuota({ order: 'honey-opening' });
    const early = at('2026-01-01T15:00:00Z');
    const claims = [aClaim(1_500), aClaim(500)];
    for (const one of claims) {
      expect(accepted(await claim(definition, one, { at: early })).allotted).toBeNull();
    }
    const law = quotaLaw([definition]);
    const asked = { ...acting, at: at('2026-01-01T17:00:00Z') };
    accepted(await read((tx) => openQuota(tx, law, definition, asked)));
    const after = await Promise.all(claims.map((one) => claim(definition, one)));
    expect(after.map(accepted)).toMatchObject([{ allotted: 750 }, { allotted: 250 }]);
    const again = accepted(await read((tx) => openQuota(tx, law, definition, asked)));
    expect(again.seq).toBe(3);
  });

  it('gives back to the accounts that it took from', async () => {
    const definition = aQuota({ order: 'honey-licensed', needs: ['licence'] });
    const law = quotaLaw([definition]);
    const licensed = {
      kind: 'licensed',
      licence: 'L-1',
      holder: 'Calder',
      pool: 'all',
      quantity: 60,
    } as const;
    await read((tx) => changeQuota(tx, law, definition, licensed, acting));
    const one = aClaim(80, { licence: 'L-1' });
    expect(accepted(await claim(definition, one)).allotted).toBe(60);
    const returned = {
      kind: 'returned',
      entry: one.entry,
      line: one.line,
      quantity: 10,
      reason: 'short shipped',
    } as const;
    const state = accepted(await read((tx) => changeQuota(tx, law, definition, returned, acting)));
    expect(state).toMatchObject({ granted: 50, used: { 'licence:L-1': 50 } });
    const more = { ...returned, quantity: 51 };
    const refused = await read((tx) => changeQuota(tx, law, definition, more, acting));
    expect(faultsOf(refused)).toMatchObject([{ code: 'quota-claim-unknown' }]);
  });

  it('carries what a quarter leaves to the quarter after the next, once', async () => {
    const first = aQuota({
      order: 'cars',
      validity: { from: dayOf('2026-01-01'), to: dayOf('2026-03-31') },
      carriesTo: dayOf('2026-07-01'),
    });
    const third = aQuota({
      order: 'cars',
      opening: { day: dayOf('2026-07-01'), time: '00:01', zone: null },
      validity: { from: dayOf('2026-07-01'), to: dayOf('2026-09-30') },
    });
    const law = quotaLaw([first, third]);
    const spring = { ...acting, at: at('2026-02-01T12:00:00Z') };
    accepted(await read((tx) => claimQuota(tx, law, first, aClaim(300), spring)));
    const summer = { ...acting, at: at('2026-08-01T12:00:00Z') };
    const claimed = await read((tx) => claimQuota(tx, law, third, aClaim(5_000), summer));
    expect(accepted(claimed)).toMatchObject({ allotted: 1_700, beyond: 3_300 });
  });

  it('belongs to one agency, and is journalled with its record', async () => {
    const definition = aQuota({ order: 'honey-journal' });
    accepted(await claim(definition, aClaim(400)));
    expect((await read((tx) => readQuota(tx, definition), THERE)).seq).toBe(0);
    expect((await verifyJournal(opened.database, HERE)).breaks).toEqual([]);
    await asAdmin(
      opened.admin,
      `update quota_event set event = (replace(event::text, '400', '40'))::json
       where order_number = 'honey-journal' and kind = 'claimed'`,
    );
    const { breaks } = await verifyJournal(opened.database, HERE);
    expect(breaks).toMatchObject([{ how: 'record-differs' }]);
  });

  it('lets the server add to what happened, and change none of it', async () => {
    const definition = aQuota({ order: 'honey-record' });
    accepted(await claim(definition, aClaim(400)));
    const change = opened.database.as(HERE, async (tx) => {
      const { sql } = await import('../../ledger/database.ts');
      await tx.query(sql`update quota_event set seq = 9 where order_number = 'honey-record'`);
    });
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
