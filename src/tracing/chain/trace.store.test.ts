import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyJournal } from '../../ledger/journal.store.ts';
import { HERE, openTestDatabase, type TestDatabase, THERE } from '../../ledger/test-database.ts';
import { parseDelivery } from '../event/delivery.parse.ts';
import { damage } from '../event/test-damage.ts';
import { readLotStandings } from '../lot-standing.store.ts';
import { parseSameChain } from './same-chain.parse.ts';
import { recordSameChain } from './same-chain.store.ts';
import {
  CANNING,
  CATCH,
  LANDING,
  SHIPPING,
  STARTER_STEPS,
  sendingOf,
  sentOf,
  tableOf,
  WHOLE,
} from './test-traces.ts';
import { listLotsAlike, recordTraces } from './trace.store.ts';
import { findWay, listLotsBack } from './way.store.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.drop());

async function send(rows: readonly string[], agency = HERE, sender: string | null = null) {
  return sendText(tableOf(rows), agency, sender);
}

async function sendText(text: string, agency = HERE, sender: string | null = null) {
  const recorded = await opened.database.as(agency, (tx) =>
    recordTraces(tx, sentOf(text), sendingOf(text, { sender }), STARTER_STEPS),
  );
  return recorded.ok
    ? { ...recorded.value, faults: [] as string[] }
    : { faults: recorded.faults.map(({ code, at }) => `${code} ${at}`) };
}

async function standing(lot: string, agency = HERE) {
  return opened.database.as(agency, async (tx) => (await readLotStandings(tx, [lot])).get(lot));
}

/** The rows of the test's own lots, so that tests do not meet. */
function own(prefix: string, rows: readonly string[] = WHOLE): readonly string[] {
  return rows.map((row) =>
    row.replaceAll('CATCH', `${prefix}-CATCH`).replaceAll('CANS', `${prefix}-CANS`),
  );
}

describe('the trace register', () => {
  test('knows of a lot what the records of its way back show, as soon as they are in', async () => {
    const rows = own('A');
    await send(rows.slice(2));
    expect(await standing('A-CANS')).toMatchObject({ missing: 'making of A-CATCH' });
    const answer = await send(rows.slice(0, 2));
    expect(answer).toMatchObject({ added: 2, known: 0, reckoned: 2, cut: false });
    expect(await standing('A-CANS')).toEqual({
      completeness: 1,
      missing: null,
      signals: [],
      species: ['thunnus albacares', 'yft'],
      countries: ['MX'],
    });
  });

  test('takes the same event twice as one, and journals each delivery once', async () => {
    const rows = own('B');
    const first = await send(rows);
    expect(await send(rows)).toMatchObject({ delivery: null, added: 0, known: 4 });
    expect(first).toMatchObject({ added: 4 });
    const { breaks } = await verifyJournal(opened.database, HERE);
    expect(breaks).toEqual([]);
  });

  test('refuses whole what contradicts an event on record', async () => {
    const [row = ''] = own('C', [`ev-c${CATCH}`]);
    await send([row]);
    const said = await send([row.replace('900', '990'), ...own('C', [LANDING])]);
    expect(said.faults).toEqual(['trace-event-differs /rows/0']);
    const way = await opened.database.as(HERE, (tx) => findWay(tx, ['C-CATCH']));
    expect(way.events.size).toBe(1);
  });

  test('tells the lots that come of a lot when more was taken of it than there was', async () => {
    await send(own('D'));
    const [more = ''] = own('D', [CANNING.replace('CANS,500', 'CANS-2,200').replace('800', '300')]);
    await send([more]);
    expect((await standing('D-CANS'))?.signals).toEqual(['lot-overdrawn']);
    expect((await standing('D-CANS-2'))?.signals).toEqual(['lot-overdrawn']);
  });

  test('knows a lot by its link where it was traced by its number, and the other way round', async () => {
    const lgtin = 'urn:epc:class:lgtin:4012345.011111.4444';
    const link = 'https://example.org/01/04012345111118/10/4444';
    await send(own('J', [CANNING.replace('CANS', lgtin)]));
    expect(await standing(link)).toBeDefined();
    expect(await standing(link)).toEqual(await standing(lgtin));
  });

  test('shows one agency nothing of another', async () => {
    await send(own('E'), THERE);
    expect(await standing('E-CANS')).toBeUndefined();
    expect(await standing('E-CANS', THERE)).toBeDefined();
  });
});

describe('an event that was recorded in error', () => {
  const event = {
    '@context': 'https://ref.gs1.org/standards/epcis/epcis-context.jsonld',
    type: 'TransformationEvent',
    eventID: 'urn:uuid:6a6b4a3e-0000-4000-8000-000000000001',
    eventTime: '2026-03-03T00:00:00Z',
    eventTimeZoneOffset: '+00:00',
    bizStep: 'commissioning',
    inputQuantityList: [{ epcClass: 'urn:lot:F-CATCH', quantity: 800, uom: 'KGM' }],
    outputQuantityList: [{ epcClass: 'urn:lot:F-CANS', quantity: 500, uom: 'KGM' }],
  };
  const error = {
    ...event,
    errorDeclaration: { declarationTime: '2026-03-04T00:00:00Z', reason: 'incorrect_data' },
  };
  const back = () =>
    opened.database.as(HERE, (tx) =>
      listLotsBack(tx, ['urn:lot:F-CANS'], { hops: 2, lotsMax: 10 }),
    );

  test('is part of no way from then on, is not withdrawn twice, and only by its sender', async () => {
    await sendText(JSON.stringify(event), HERE, 'ruiz-vale');
    expect(await back()).toEqual(['urn:lot:F-CANS', 'urn:lot:F-CATCH']);
    const others = await sendText(JSON.stringify(error), HERE, 'somebody');
    expect(others.faults).toEqual(['trace-event-of-others ']);
    expect(await sendText(JSON.stringify(error), HERE, 'ruiz-vale')).toMatchObject({
      added: 0,
      withdrawn: 1,
    });
    expect(await back()).toEqual(['urn:lot:F-CANS']);
    expect(await sendText(JSON.stringify(error), HERE, 'ruiz-vale')).toMatchObject({
      withdrawn: 0,
    });
    expect((await standing('urn:lot:F-CANS'))?.missing).toBe('making of urn:lot:F-CANS');
  });
});

const GDST = '../shared/data/messages/gdst/gdst_data_withmasterdata.jsonld';

describe.skipIf(!existsSync(GDST))('a whole chain of GDST', () => {
  test('is recorded or refused however it is damaged, and never breaks the register', async () => {
    const whole: unknown = JSON.parse(readFileSync(GDST, 'utf8'));
    await fc.assert(
      fc.asyncProperty(damage(whole), async (one) => {
        const text = JSON.stringify(one);
        const read = parseDelivery(text);
        if (!read.ok) return;
        const recorded = await opened.database.as(HERE, (tx) =>
          recordTraces(tx, read.value, sendingOf(text), STARTER_STEPS),
        );
        if (recorded.ok) expect(recorded.value.events).toBe(read.value.events.length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a second shipment of a chain', () => {
  const same = (sent: object) => {
    const read = parseSameChain(sent);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    return opened.database.as(HERE, (tx) =>
      recordSameChain(tx, read.value, sendingOf(JSON.stringify(sent)), STARTER_STEPS),
    );
  };

  test('needs nothing sent again where the first lacks nothing, and is known to be alike', async () => {
    await send(own('G'));
    const asked = { sameChainAs: 'G-CANS', lot: 'G-NEXT', at: '2026-04-09T00:00:00Z' };
    expect(await same(asked)).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await standing('G-NEXT')).toEqual(await standing('G-CANS'));
    const alike = await opened.database.as(HERE, (tx) => listLotsAlike(tx, 'G-NEXT'));
    expect(alike).toContain('G-CANS');
    expect(await same(asked)).toMatchObject({ ok: true, value: { added: 0 } });
  });

  test('is refused of a way that lacks something, of one that nobody told, and for a lot with its own', async () => {
    await send(own('H', [CATCH, CANNING, SHIPPING]));
    const at = '2026-04-09T00:00:00Z';
    const faults = async (sent: object) => {
      const told = await same(sent);
      return told.ok ? [] : told.faults.map(({ code }) => code);
    };
    expect(await faults({ sameChainAs: 'H-CANS', lot: 'H-NEXT', at })).toEqual([
      'trace-chain-open',
    ]);
    expect(await faults({ sameChainAs: 'NOBODY', lot: 'H-NEXT', at })).toEqual([
      'trace-lot-unknown',
    ]);
    await send(own('I'));
    expect(await faults({ sameChainAs: 'I-CANS', lot: 'H-CANS', at })).toEqual(['trace-lot-known']);
  });
});
