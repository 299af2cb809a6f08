import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
const WHY = 'Three of its parcels held counterfeits.';

/** Two parcels of one shop on one marketplace, and one of a shop with the same number on another. */
const PARCELS = ['Larch Bazaar', 'Larch Bazaar', 'Quay Market'].map((platform, place) => ({
  kind: 'parcel',
  reference: `DESK-PARCEL-${place}`,
  synthetic: true,
  port: '4701',
  mode: 'express',
  platform: { name: platform, country: 'SG' },
  seller: {
    name: 'Paper Kite Sales',
    country: 'VN',
    address: '7 Hang Gai Street, Hanoi',
    identifiers: [{ scheme: 'SELLER', value: '8812' }],
  },
  consignee: { name: 'Orla Quist', country: 'US', address: '12 Elm Street, Reno NV 89501' },
  description: 'carved chess board',
  hts: place === 0 ? '9504.90.60.00' : undefined,
  origin: 'VN',
  value: { amount: '60', currency: 'USD' },
}));

describe.skipIf(CHROMIUM === undefined)('parties at the desk', { timeout: 120_000 }, () => {
  let desk: RunningDesk;
  let browser: Browser;
  let mara: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    desk = await startDesk();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: CHROMIUM_FLAGS });
    mara = await (await browser.newContext({ viewport: DESK })).newPage();
    mara.on('pageerror', (error) => complaints.push(error.message));
    await mara.goto(await desk.enrol('mara', 'Mara Quist', 'manager'));
    await mara.click('main button');
    await mara.waitForSelector('.person');
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  }, 60_000);

  async function open(path: string, until: string): Promise<void> {
    await mara.goto(new URL(path, desk.address).href);
    await mara.waitForSelector(until);
  }

  async function picture(name: string): Promise<void> {
    if (PICTURES) await mara.screenshot({ path: `docs/pictures/${name}.png`, fullPage: true });
  }

  it('teach how one is looked for while nobody is suspended', async () => {
    await open('/parties', '#parties');
    await mara.waitForSelector('text=Nobody is suspended.');
    expect(await barriersEverywhere(mara)).toEqual([]);
  });

  it('are found by the beginnings of words, and one shop’s number is one marketplace’s', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parcels-'));
    const file = join(folder, 'parcels.ndjson');
    writeFileSync(file, PARCELS.map((parcel) => JSON.stringify(parcel)).join('\n'));
    await desk.type('file', file, '--sender', 'osprey');
    rmSync(folder, { recursive: true });
    // The terminal counts what the server would count within the minute.
    await desk.type('party', 'find', 'kite');
    await open('/parties', '#parties');
    await mara.fill('input[type=search] >> nth=-1', 'kite pap');
    await expect.poll(() => mara.locator('.board tbody tr').count()).toBe(2);
    expect(await mara.innerText('.board tbody tr >> nth=0')).toMatch(/Paper Kite Sales[\s\S]*2/);
    expect(await barriersEverywhere(mara)).toEqual([]);
    await picture('parties');
  });

  it('are suspended with a reason, and told so everywhere', async () => {
    await mara.click('.board tbody tr >> nth=0 >> a');
    await mara.waitForURL('**/parties/*');
    await mara.waitForSelector('#facts');
    expect(await mara.innerText('h1')).toContain('Who is Paper Kite Sales?');
    await mara.click('text=Suspend…');
    await mara.fill('#reason', WHY);
    await mara.click('dialog button[type=submit]');
    await mara.waitForSelector('.suspended-mark');
    await mara.click('text=State…');
    await mara.fill('#statement-task', 'Show where its goods come from');
    await mara.fill('#statement-owner', 'The marketplace');
    await mara.fill('#statement-due', '2026-11-01');
    await mara.fill('#reason', 'agreed by letter of November');
    await mara.click('dialog button[type=submit]');
    await mara.waitForSelector('text=overdue');
    expect(await barriersEverywhere(mara)).toEqual([]);
    await picture('party');
    await open('/parties', '.suspended-mark');
  });

  it('tell what each marketplace leaves out', async () => {
    await open('/platforms', '.elements');
    const row = await mara.innerText('.elements tbody tr:has-text("Commodity code")');
    const columns = await mara.locator('.elements thead th').allInnerTexts();
    const shareOf = (platform: string) =>
      row.split('\t')[columns.findIndex((column) => column.startsWith(platform))];
    expect([shareOf('larch bazaar'), shareOf('quay market')]).toEqual(['50%', '0%']);
    await mara.waitForSelector('text=None on this day');
    expect(await barriersEverywhere(mara)).toEqual([]);
    await picture('platforms');
  });

  it('break nothing', () => {
    expect(complaints).toEqual([]);
  });
});
