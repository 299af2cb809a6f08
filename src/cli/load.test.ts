import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listBookParts } from '../ledger/book-part.store.ts';
import type { BookPart } from '../ledger/book-part.ts';
import { findHead } from '../ledger/journal.store.ts';
import { watchList } from '../party/test-lists.ts';
import type { House } from '../server/house.ts';
import { parseCalendar } from '../tariff/calendar.parse.ts';
import { dayOf, row } from '../tariff/test-tariff.ts';
import { instantOf } from '../terms/day.ts';
import type { Result } from '../terms/result.ts';
import { EXIT } from './exit.ts';
import { offerCriteria, offerLawPack } from './law-offer.ts';
import { offerLists, offerSdn } from './list-offer.ts';
import { type Offer, offerLines, publishOffers, tryOffers } from './offer.ts';
import { offerSchedule, revisionOf } from './schedule-offer.ts';
import { readSource, type Source, sourceOf } from './source.ts';
import { run, testFolder, testHouse, testPlace } from './test-house.ts';

const AT = instantOf(Date.UTC(2026, 10, 22, 19));
const SIGNED = { author: 'ana', approver: 'luis', reason: 'test' };
const SCHEDULE = sourceText('hts_2026_rev_10.json', [
  row('0709.60.40', 0, {
    description: 'Fruits of the genus Capsicum',
    general: '4.4¢/kg',
    units: 'kg',
  }),
  row('4407.21.00', 0, {
    description: 'Mahogany',
    general: 'Free',
    other: '$1.27/m3',
    units: 'm3',
  }),
]);
const SDN = {
  sdn: sourceOf(
    'sdn.csv',
    Buffer.from(
      `7001,"ORLOVETZ, Grigor","individual","DEMO",${'-0- ,'.repeat(6)}-0- ,-0- \r\n\u001a`,
    ),
    null,
  ),
  alt: sourceOf(
    'alt.csv',
    Buffer.from('7001,1,"aka","ORLOVECS, Gregor",-0- \r\n7009,2,"aka","Orphan",-0- \r\n\u001a'),
    null,
  ),
  add: sourceOf('add.csv', Buffer.from('\u001a'), null),
};

function sourceText(name: string, json: unknown): Source {
  return sourceOf(name, Buffer.from(JSON.stringify(json)), null);
}

function offered(result: Result<Offer>): Offer {
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

function codesOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.faults.map(({ code }) => code);
}

function partsOf(house: House): Promise<readonly BookPart[]> {
  return house.database.as(house.agency.id, (tx) => listBookParts(tx, house.now()));
}

async function calendarOf(house: House): Promise<BookPart> {
  const calendar = (await partsOf(house)).find(({ kind }) => kind === 'calendar');
  if (calendar === undefined) throw new Error('no calendar');
  return calendar;
}

describe('a schedule', () => {
  test('that two people publish is law of the days that the calendar gives it, and journalled', async () => {
    const { house } = await testHouse();
    const before = house.book();
    const calendar = await calendarOf(house);
    const offer = offered(offerSchedule(SCHEDULE, calendar, '2026_rev_10', null, house.now()));
    expect(offer.parts).toMatchObject([
      { kind: 'schedule', name: '2026_rev_10', from: '2026-06-08' },
    ]);
    expect(offer.counts).toMatchObject({ 'rate lines': 2, 'of them in notes': 0 });
    expect(codesOf(await publishOffers(house, [offer], SIGNED))).toEqual([]);
    expect(house.book().version).not.toBe(before.version);
    expect(house.book().coverage).toEqual({ lines: 2, of: 2, revision: '2026_rev_10' });
    const head = await house.database.as('here', (tx) => findHead(tx, 'acts'));
    expect(head.seq).toBe(2);
  });

  test('that the calendar does not name needs its first day, and ends the revision before it', async () => {
    const { house } = await testHouse();
    const calendar = await calendarOf(house);
    const undated = offerSchedule(SCHEDULE, calendar, '2026_rev_20', null, AT);
    expect(codesOf(undated)).toEqual(['revision-undated']);
    const offer = offered(
      offerSchedule(SCHEDULE, calendar, '2026_rev_20', dayOf('2026-09-29'), AT),
    );
    const extended = parseCalendar(
      offer.parts.find(({ kind }) => kind === 'calendar')?.content ?? '',
    );
    if (!extended.ok) throw new Error('the calendar is broken');
    expect(extended.value.revisions.slice(-2)).toEqual([
      { revision: '2026_rev_10', inForce: { from: '2026-06-08', to: '2026-09-28' } },
      { revision: '2026_rev_20', inForce: { from: '2026-09-29', to: null } },
    ]);
    expect(codesOf(tryOffers(await partsOf(house), [offer]))).toEqual([]);
  });

  test('that one person alone would publish changes nothing', async () => {
    const { house } = await testHouse();
    const { version } = house.book();
    const { length } = await partsOf(house);
    const offer = offered(
      offerSchedule(SCHEDULE, await calendarOf(house), '2026_rev_10', null, AT),
    );
    const published = await publishOffers(house, [offer], { ...SIGNED, approver: 'ana' });
    expect(codesOf(published)).toEqual(['same-author']);
    expect([house.book().version, (await partsOf(house)).length]).toEqual([version, length]);
  });
});

describe('the revision of a text', () => {
  const calendar = {
    revisions: [{ revision: '2026_rev_10', inForce: { from: dayOf('2026-06-08'), to: null } }],
    readTo: dayOf('2026-06-29'),
  };
  const on = (day: string) => dayOf(day);

  test('is what somebody says, else what its file is called, else what is law on a day that was read', () => {
    const revision = (given: string | null, file: string | null, day: string) => {
      const found = revisionOf(given, file, calendar, on(day));
      return found.ok ? found.value : codesOf(found)[0];
    };
    expect(revision('2026_rev_4', 'hts_2026_rev_10.json.gz', '2026-06-10')).toBe('2026_rev_4');
    expect(revision(null, 'hts_2026_rev_10.json.gz', '2026-11-22')).toBe('2026_rev_10');
    expect(revision(null, null, '2026-06-10')).toBe('2026_rev_10');
    expect(revision(null, null, '2026-11-22')).toBe('revision-unsaid');
    expect(revision(null, 'export.json', '2026-06-10')).toBe('revision-unsaid');
    expect(revision('revision ten', null, '2026-06-10')).toBe('revision-unsaid');
  });
});

describe('a list', () => {
  test('of OFAC is searched once it is published, its orphans counted and no name shown', async () => {
    const { house } = await testHouse();
    const offer = offered(offerSdn(SDN, dayOf('2026-11-22'), house.now()));
    expect(offer.counts).toMatchObject({ entries: 1, names: 2, 'other names without an entry': 1 });
    expect(offerLines(offer).join('\n')).not.toMatch(/orlov|orphan"/i);
    expect(codesOf(await publishOffers(house, [offer], SIGNED))).toEqual([]);
    expect(house.book().lists.map(({ list }) => list)).toContain('OFAC SDN');
  });

  test('with a damaged row is refused whole, and what the row says is not repeated', () => {
    const torn = sourceOf('sdn.csv', Buffer.from('7001,"ORLOVETZ, Grigor"\r\n\u001a'), null);
    const refused = offerSdn({ ...SDN, sdn: torn }, dayOf('2026-11-22'), AT);
    expect(codesOf(refused)).toContain('sdn-row-malformed');
    expect(JSON.stringify(refused)).not.toContain('ORLOVETZ');
  });

  test('in our own form takes the place of the list of that name', async () => {
    const { house } = await testHouse();
    const list = { ...watchList(), name: 'Demonstration', edition: '2' };
    const entries = [
      {
        id: '1',
        kind: 'organisation',
        names: [{ text: 'Quenby Hafenhandel', alias: 'primary' }],
        programs: [],
        countries: [],
        addresses: [],
        identifiers: [],
      },
    ];
    const offer = offered(
      offerLists([sourceText('l.json', { ...list, entries })], {
        ...{ form: 'own', edition: null, from: dayOf('2026-11-22'), verified: false, parts: [] },
        ...{ today: dayOf('2026-11-22'), at: house.now() },
      }),
    );
    expect(codesOf(await publishOffers(house, [offer], SIGNED))).toEqual([]);
    expect(house.book().lists).toEqual([{ list: 'Demonstration', edition: '2' }]);
  });
});

describe('criteria and law packs', () => {
  test('are tried against the Book before anything is published', async () => {
    const { house } = await testHouse();
    const parts = await partsOf(house);
    const file = readSource('law/us/criteria/illegal-timber/pack.json');
    expect(codesOf(tryOffers(parts, [offered(offerCriteria(file, AT))]))).toEqual([]);
    const broken = sourceOf(
      'timber.json',
      Buffer.from(file.text.replaceAll('line.hts', 'line.hst')),
      null,
    );
    expect(codesOf(tryOffers(parts, [offered(offerCriteria(broken, AT))])).length).toBeGreaterThan(
      0,
    );
    expect(codesOf(tryOffers(parts, [offered(offerLawPack('law/us', AT))]))).toEqual([]);
  });

  test('in a folder whose book.json is wrong are refused with what is wrong', () => {
    const folder = testFolder();
    for (const manifest of ['{', '{"name":"us"}']) {
      writeFileSync(join(folder, 'book.json'), manifest);
      expect(codesOf(offerLawPack(folder, AT))).toEqual(['law-pack-shape']);
    }
  });
});

test('a packed file that is none, and bytes that are no text, are refused', () => {
  expect(() => sourceOf('x', Buffer.from([0xff, 0xfe]), null)).toThrow('not UTF-8');
  const file = join(testFolder(), 'hts.json.gz');
  writeFileSync(file, 'not packed');
  expect(() => readSource(file)).toThrow('cannot be read');
});

describe('tidewaiter load', () => {
  test('needs two different people, shows what it published, and answers in JSON', async () => {
    const { environment } = await testPlace();
    const load = (...args: string[]) =>
      run(['load', 'list', 'law/us/lists/demonstration.json', ...args], environment);
    const alone = await load('--author', 'ana', '--approver', 'ana');
    expect([alone.code, alone.err]).toEqual([
      EXIT.failed,
      expect.stringContaining('Ask a second person'),
    ]);
    const shown = await load('--dry-run', '--json');
    expect(JSON.parse(shown.out)).toMatchObject({
      published: false,
      offered: [{ counts: { entries: 12 } }],
    });
    const done = await load('--author', 'ana', '--approver', 'luis', '--json');
    expect(JSON.parse(done.out)).toMatchObject({
      published: true,
      book: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

const EXPORT = '../shared/data/hts/usitc/hts_2026_rev_10.json.gz';

describe.skipIf(!existsSync(EXPORT))('the whole schedule of 2026 revision 10', () => {
  test('is published with every rate read, and covers every line', async () => {
    const { house } = await testHouse();
    const source = readSource(EXPORT);
    expect(source.bytes).toBeGreaterThan(readFileSync(EXPORT).length);
    const offer = offered(
      offerSchedule(source, await calendarOf(house), '2026_rev_10', null, house.now()),
    );
    expect(offer.counts).toMatchObject({ 'rate lines': 13_666, 'of them in notes': 10 });
    expect(codesOf(await publishOffers(house, [offer], SIGNED))).toEqual([]);
    expect(house.book().coverage).toEqual({ lines: 13_666, of: 13_666, revision: '2026_rev_10' });
  }, 60_000);
});
