import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mentions } from '../simulation/mention.ts';
import {
  barriersEverywhere,
  CHROMIUM,
  CHROMIUM_FLAGS,
  DESK,
  type RunningDesk,
  startDesk,
} from './test-desk.ts';

const PICTURES = process.env['PICTURES'] === '1';
const WHY = 'One seat and one owner, says the register.';

/** Parcels of invented sellers, each named by several hands. */
function parcels(): string {
  const papers = mentions({ seed: 'desk', companies: 60, each: 3, respelt: 0.6 });
  return [...papers]
    .map(({ party }, place) =>
      JSON.stringify({
        kind: 'parcel',
        reference: `DESK-SELLER-${place}`,
        synthetic: true,
        port: '4701',
        mode: 'express',
        seller: { ...party, identifiers: [] },
        consignee: { name: `Quist ${place}`, country: 'US', address: `${place} Elm Street, Reno` },
        description: 'carved chess board',
        origin: party.country ?? 'VN',
        value: { amount: '60', currency: 'USD' },
      }),
    )
    .join('\n');
}

describe.skipIf(CHROMIUM === undefined)('identities at the desk', { timeout: 120_000 }, () => {
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

  it('teach what will stand there before anybody looked', async () => {
    await open('/identities', '#questions');
    expect(await mara.innerText('main')).toContain('Nobody has looked yet.');
    expect(await barriersEverywhere(mara)).toEqual([]);
  });

  it('stand side by side, with what speaks for one party and against it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sellers-'));
    const file = join(folder, 'parcels.ndjson');
    writeFileSync(file, parcels());
    await desk.type('file', file, '--sender', 'osprey');
    rmSync(folder, { recursive: true });
    await desk.type('identities', 'resolve');
    await open('/identities', '.board tbody tr');
    await mara.evaluate('document.activeElement.blur()');
    await mara.keyboard.press('j');
    await mara.keyboard.press('Enter');
    await mara.waitForSelector('.identity-fields li');
    expect(await mara.innerText('.identity-fields')).toContain('Name');
    expect(await barriersEverywhere(mara)).toEqual([]);
    if (PICTURES) await mara.screenshot({ path: 'docs/pictures/identities.png', fullPage: true });
  });

  it('are judged by one key and a reason, the next stands open, and a judgement is undone', async () => {
    const first = await mara.innerText('.board tr[data-cursor] .board-title');
    await mara.evaluate('document.activeElement.blur()');
    await mara.keyboard.press('y');
    await mara.fill('#reason', WHY);
    await mara.click('dialog button[type=submit]');
    await mara.waitForSelector('.identity-judged >> text=one party');
    expect(await mara.innerText('.board')).not.toContain(first);
    await mara.click('.identity-judged button >> text=Undo…');
    await mara.fill('#reason', 'the wrong two were meant');
    await mara.click('dialog button[type=submit]');
    await mara.waitForSelector('.identity-judged >> text=undone by mara');
    await expect.poll(() => mara.innerText('.board')).toContain(first);
  });

  it('break nothing', () => {
    expect(complaints).toEqual([]);
  });
});
