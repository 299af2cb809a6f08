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

  it('the pages have no barriers, light and dark, at the desk and on a phone', async () => {
    expect(await barriersEverywhere(mara)).toEqual([]);
    await open('/traces', '.lots tbody tr');
    expect(await barriersEverywhere(mara)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
