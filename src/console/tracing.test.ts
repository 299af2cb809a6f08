import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  barriersEverywhere,
  CHROMIUM,
  CHROMIUM_FLAGS,
  DESK,
  type RunningDesk,
  startDesk,
} from './test-desk.ts';

const PICTURES = process.env['PICTURES'] === '1';

const HEADER =
  'at,step,lot,quantity,unit,inputs,effect,species,flag,area,vessel,documents,holder,place';
/** Two catches of invented boats, mixed, canned and packed; one catch was never recorded, and one drawn on twice. */
const CHAIN = [
  '2026-03-01,fishingEvent,CATCH-1,900,kg,,made,Thunnus albacares,MX,87,BOAT-1,catch:C-1,Barco Inventado,Gulf',
  '2026-03-02,landing,CATCH-1,,,,,,,,,landing:L-1,Puerto Inventado,Guaymas',
  '2026-03-03,commingling,MIX-1,1900,kg,CATCH-1=1000 kg; CATCH-2=950 kg,,,,,,,Sonora Cold Store,Guaymas',
  '2026-03-04,processing,CANS-1,800,kg,MIX-1=1200 kg,,,,,,,Conservas Inventadas,Hermosillo',
  '2026-03-05,packing,PALLET-1,,,CANS-1=800 kg,packed,,,,,,Conservas Inventadas,Hermosillo',
  '2026-03-09,shipping,PALLET-1,,,,,,,,,bill-of-lading:BL-7,Transportes Inventados,Nogales',
];

/** Two importers who draw on one permit of an invented forest, the second of them over its volume. */
const PERMITS = [
  'kind,number,issuer,holder,species,country,place,volume,unit,source',
  'harvest,MX-F-77,Invented forest authority,Ejido Inventado,Cedrela odorata,MX,Sierra Inventada,100,m3,issuer',
  'harvest,MX-F-78,Invented forest authority,Ejido Otro,Pinus,MX,Sierra Inventada,900,m3,issuer',
];

function boards(reference: string, importer: string, ein: string, amount: string): string {
  const party = (name: string, country: string) => ({ name, country });
  return JSON.stringify({
    kind: 'entry',
    reference,
    synthetic: true,
    entryType: '01',
    port: '2604',
    mode: 'truck',
    importer: {
      ...party(importer, 'US'),
      address: '40 Wharf Street, Baltimore, MD 21202',
      identifiers: [{ scheme: 'EIN', value: ein }],
    },
    consignee: party(`${importer} Stores`, 'US'),
    exportCountry: 'MX',
    lines: [
      {
        number: 1,
        hts: '4407.29.01.95',
        description: 'Sawn cedar boards',
        origin: 'MX',
        value: { amount: '31500.00', currency: 'USD' },
        quantities: [{ amount, unit: 'm3' }],
        grossWeightKg: '29000',
        manufacturer: party('Aserradero Inventado', 'MX'),
        seller: party('Ejido Inventado', 'MX'),
        species: ['Cedrela odorata'],
        harvestCountry: 'MX',
        permits: [{ type: 'harvest', number: 'MX-F-77', uses: { amount, unit: 'm3' } }],
      },
    ],
  });
}

/** An invented entry whose only line consists of the pallet. */
const ENTRY = {
  kind: 'entry',
  reference: 'B76-0324527-8',
  synthetic: true,
  entryType: '01',
  port: '2604',
  mode: 'truck',
  importer: {
    name: 'Calder Imports',
    country: 'US',
    identifiers: [{ scheme: 'EIN', value: '00-1177340' }],
  },
  exportCountry: 'MX',
  lines: [
    {
      number: 1,
      hts: '1604.14.10.91',
      description: 'Tuna in cans',
      origin: 'MX',
      value: { amount: '7300.00', currency: 'USD' },
      quantities: [{ amount: '800', unit: 'kg' }],
      grossWeightKg: '900',
      species: ['Thunnus albacares'],
      harvestCountry: 'MX',
      lots: ['PALLET-1'],
    },
  ],
};

function coffee(reference: string, origin: string): string {
  const entry = JSON.parse(boards(reference, 'Osprey Lumber', '00-1177342', '1'));
  const quantities = [{ amount: '18000', unit: 'kg' }];
  const [line] = entry.lines;
  const goods = { hts: '0901.11.00.25', description: 'Coffee, green', quantities, species: [] };
  const lines = [{ ...line, ...goods, origin, harvestCountry: null, permits: [] }];
  return JSON.stringify({ ...entry, lines, exportCountry: origin });
}

describe.skipIf(CHROMIUM === undefined)('traces at the desk', { timeout: 120_000 }, () => {
  let desk: RunningDesk;
  let browser: Browser;
  let mara: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    desk = await startDesk();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: CHROMIUM_FLAGS });
    const file = join(tmpdir(), `chain-${process.pid}.csv`);
    writeFileSync(file, [HEADER, ...CHAIN].join('\n'));
    await desk.type('trace', 'file', file, '--officer', 'mara');
    const entry = join(tmpdir(), `entry-${process.pid}.json`);
    writeFileSync(entry, JSON.stringify(ENTRY));
    await desk.type('file', entry, '--sender', 'ruiz-vale');
    const permits = join(tmpdir(), `permits-${process.pid}.csv`);
    writeFileSync(permits, PERMITS.join('\n'));
    const why = ['--officer', 'mara', '--reason', 'answer of the issuer'];
    await desk.type('load', 'authorisations', permits, ...why);
    const entries = join(tmpdir(), `entries-${process.pid}.ndjson`);
    const filed = [
      boards('B76-5000001-4', 'Calder Imports', '00-1177341', '70'),
      boards('B76-5000002-2', 'Osprey Lumber', '00-1177342', '48'),
    ];
    writeFileSync(entries, filed.join('\n'));
    await desk.type('file', entries);
    mara = await comeIn(await desk.enrol('mara', 'Mara Quist', 'manager'));
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  }, 60_000);

  async function comeIn(link: string): Promise<Page> {
    const page = await (await browser.newContext({ viewport: DESK })).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(link);
    await page.click('main button');
    await page.waitForSelector('.person');
    return page;
  }

  async function open(path: string, until: string): Promise<void> {
    await mara.goto(new URL(path, desk.address).href);
    await mara.waitForSelector(until);
  }

  async function picture(name: string): Promise<void> {
    if (PICTURES) await mara.screenshot({ path: `docs/pictures/${name}.png`, fullPage: true });
  }

  it('a lot is found, and its way is drawn with what is missing and what does not fit', async () => {
    await open('/traces', '.lots tbody tr');
    expect(await mara.innerText('.lots')).toContain('harvest of CATCH-2');
    await mara.fill('#beginning', 'PALLET');
    await mara.press('#beginning', 'Enter');
    await expect.poll(() => mara.locator('.lots tbody tr').count()).toBe(1);
    await mara.locator('h1').click();
    await mara.keyboard.press('j');
    await mara.keyboard.press('Enter');
    await mara.waitForSelector('.way-lot');
    expect(await mara.locator('.way-lot').count()).toBe(5);
    expect(await mara.innerText('.gaps')).toContain('Catch of CATCH-2 is not on record');
    expect(await mara.innerText('.signals')).toMatch(/More was taken[\s\S]*CATCH-1[\s\S]*1000/);
    expect(await mara.locator('.way path[data-missing]').count()).toBeGreaterThan(0);
    await picture('traces');
  });

  it('each lot of the drawing is reached by key, and shows its records alone', async () => {
    await mara.locator('h1').click();
    await mara.keyboard.press('j');
    await mara.keyboard.press('j');
    await mara.keyboard.press('Enter');
    await mara.waitForSelector('.way-lot[aria-pressed=true]');
    expect(await mara.locator('.records tbody').count()).toBe(1);
    await mara.keyboard.press('Enter');
    expect(await mara.locator('.records tbody').count()).toBe(5);
  });

  it('a permit that two importers used over its volume is first, with the line that crosses it', async () => {
    await open('/balances', '.balances tbody tr');
    const row = mara.locator('.balances tbody tr', { hasText: 'MX-F-77' });
    expect(await row.innerText()).toMatch(/Ejido Inventado[\s\S]*over/);
    await mara.locator('h1').click();
    await mara.keyboard.press('j');
    await row.locator('button').focus();
    await mara.keyboard.press('Enter');
    await mara.waitForSelector('.uses tr[data-crosses]');
    expect(await mara.innerText('.uses tr[data-crosses]')).toMatch(/B76-5000002-2[\s\S]*118/);
    await mara.waitForSelector('.balance-panel .figure svg');
    await picture('balances');
    expect(await barriersEverywhere(mara)).toEqual([]);
    await mara.keyboard.press('Escape');
    await mara.waitForSelector('.balance-panel', { state: 'detached' });
    await mara.check('.only-over input');
    await mara.waitForSelector('.balances tbody tr:has-text("MX-F-78")', { state: 'detached' });
  });

  it('two importers are found to hang together over what they share, and are referred', async () => {
    // The network is tied on when the intake rests.
    await expect
      .poll(
        async () => {
          await open('/network?search=osprey', '.network-nodes, p.sheet');
          return mara.locator('.network-nodes tbody tr').count();
        },
        { timeout: 60_000, interval: 2_000 },
      )
      .toBeGreaterThan(0);
    await mara.locator('.network-nodes button', { hasText: /^Osprey Lumber$/ }).click();
    await mara.waitForSelector('.node-panel .around tbody tr');
    expect(await mara.innerText('.node-panel')).toMatch(/Aserradero Inventado[\s\S]*manufacturer/);
    await mara
      .locator('.network-nodes button', { hasText: 'Aserradero Inventado' })
      .first()
      .click();
    await mara.waitForSelector('.node-panel h2:has-text("Aserradero Inventado")');
    await mara.keyboard.press('e');
    await mara
      .locator('.network-nodes button', { hasText: /^Calder Imports$/ })
      .first()
      .click();
    await mara.locator('.node-panel button', { hasText: 'Way to here' }).click();
    await mara.waitForSelector('.ways li');
    expect(await mara.innerText('.ways li >> nth=0')).toMatch(/Osprey Lumber[\s\S]*Calder Imports/);
    await picture('network');
    expect(await barriersEverywhere(mara)).toEqual([]);
    await mara.locator('.referral button').click();
    await mara.fill('#referral-title', 'Cedar over the volume of its permit');
    await mara.fill('#referral-recipient', 'Regional investigations');
    await mara.fill('dialog textarea', 'two importers stand on one permit and one mill');
    await mara.locator('dialog button[type=submit]').click();
    await mara.waitForSelector('.referral [role=status] a');
    const pack = await mara.locator('.referral [role=status] a').first().getAttribute('href');
    const given = await mara.evaluate(async (to) => (await fetch(String(to))).json(), pack);
    expect(given).toMatchObject({ title: 'Cedar over the volume of its permit' });
  });

  it('a consignment tells who is accountable for each of its statements', async () => {
    await mara.locator('.ways button', { hasText: 'B76-5000002-2' }).first().click();
    await mara.waitForSelector('.statements > li');
    expect(await mara.innerText('.statements')).toMatch(/origin MX[\s\S]*Osprey Lumber/);
  });

  it('coffee of a country that grows none is a signal once the trade is looked over', async () => {
    const file = join(tmpdir(), `coffee-${process.pid}.ndjson`);
    writeFileSync(file, coffee('B76-5000003-0', 'NO'));
    await desk.type('file', file);
    await open('/signals', '.signal-survey button');
    await mara.click('.signal-survey button');
    await mara.waitForSelector('.signals tbody tr', { timeout: 30_000 });
    expect(await mara.innerText('.signals tbody')).toMatch(/090111 of NO[\s\S]*implausible/);
    expect(await mara.innerText('main')).toContain('Not looked for');
    await mara.locator('h1').click();
    await mara.keyboard.press('j');
    await mara.keyboard.press('Enter');
    await mara.waitForSelector('.signal-entries tbody tr');
    expect(await mara.innerText('.signal-entries')).toContain('B76-5000003-0');
    await picture('signals');
    expect(await barriersEverywhere(mara)).toEqual([]);
    await mara.selectOption('.chip-choice select', 'phoenix-importer');
    await mara.waitForSelector('text=Nothing of this kind is seen');
  });

  it('a filing’s line leads to the way of its lot, and its reasons tell what was missing', async () => {
    await open('/search?q=B76-0324527-8', '[data-row]');
    await mara.locator('[data-row]').first().click();
    await mara.waitForSelector('.fact-line a');
    expect(await mara.innerText('main')).toContain('harvest of CATCH-2');
    await mara.click('.fact-line a');
    await mara.waitForSelector('.way-lot');
    expect(await mara.innerText('h1')).toContain('PALLET-1');
  });

  it('the pages have no barriers, light and dark, at the desk and on a phone', async () => {
    expect(await barriersEverywhere(mara)).toEqual([]);
    await open('/traces', '.lots tbody tr');
    expect(await barriersEverywhere(mara)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
