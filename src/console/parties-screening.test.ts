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

/** Invented entries, one of which an example's importer comes near. */
function quenbyList(edition: string, ...entries: readonly (readonly [id: string, name: string])[]) {
  return {
    name: 'Quenby List',
    edition,
    source: 'Made up for demonstration; no entry is a real party',
    synthetic: true,
    entries: entries.map(([id, text]) => ({
      ...{ id, kind: 'organisation', names: [{ text, alias: 'primary' }] },
      ...{ programs: ['DEMO'], countries: ['US'], addresses: ['9 Harbour Road, Quenby'] },
      identifiers: [],
    })),
  };
}

describe.skipIf(CHROMIUM === undefined)('screening at the desk', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lists-'));
  let desk: RunningDesk;
  let browser: Browser;
  let mara: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    desk = await startDesk();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: CHROMIUM_FLAGS });
    await load(quenbyList('2026-10', ['Q-2', 'Velmora Weavers']));
    await load(quenbyList('2026-11', ['Q-1', 'Calder Imports']));
    const page = await (await browser.newContext({ viewport: DESK })).newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(await desk.enrol('mara', 'Mara Quist', 'officer'));
    await page.click('main button');
    await page.waitForSelector('.person');
    mara = page;
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  async function load(list: object): Promise<void> {
    const file = join(folder, 'list.json');
    writeFileSync(file, JSON.stringify(list));
    await desk.type('load', 'list', file, '--author', 'ana', '--approver', 'luis');
  }

  async function open(path: string, until: string): Promise<void> {
    await mara.goto(new URL(path, desk.address).href);
    await mara.waitForSelector(until);
  }

  async function picture(name: string): Promise<void> {
    if (PICTURES) await mara.screenshot({ path: `docs/pictures/${name}.png` });
  }

  it('a list that changed finds who filed before; both sides are seen, and it is said to be another', async () => {
    await expect
      .poll(
        async () => {
          await open('/screening', 'main h2');
          return mara.locator('.hits tbody tr', { hasText: 'Q-1' }).count();
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBeGreaterThan(0);
    const row = mara.locator('.hits tbody tr', { hasText: 'Q-1' }).first();
    expect(await row.innerText()).toMatch(/Calder Imports[\s\S]*Quenby List[\s\S]*to be judged/);
    await row.locator('[data-row]').focus();
    await mara.keyboard.press('Enter');
    await mara.waitForSelector('.sides');
    expect(await mara.innerText('.sides')).toContain('9 Harbour Road, Quenby');
    expect(await mara.innerText('.evidence')).toContain('Name');
    await picture('screening');

    await mara.keyboard.press('d');
    await mara.waitForSelector('dialog[open]');
    await mara.fill('#reason', 'The address and the director are others.');
    await picture('screening-dismissal');
    await mara.click('dialog[open] button[type=submit]');
    await mara.waitForSelector('.why-panel .hit-mark[data-state=dismissed]');
    expect(await mara.innerText('.said')).toMatch(/another party[\s\S]*mara/);
    await mara.keyboard.press('Escape');
    await mara.selectOption('.board-filters select', 'dismissed');
    await mara.waitForURL('**/screening?state=dismissed');
    await mara.locator('.hits tbody tr', { hasText: 'Q-1' }).first().waitFor();
  });

  it('lists tell their editions, and what changed from one to the next', async () => {
    await open('/lists', '.lists tbody tr');
    const row = mara.locator('.lists tbody tr', { hasText: 'Quenby List' });
    expect(await row.innerText()).toMatch(/2026-11[\s\S]*new matches/);
    await row.locator('[data-row]').click();
    await mara.waitForSelector('.changes li');
    expect(await mara.innerText('.why-panel-body')).toMatch(
      /From 2026-10 to 2026-11: 1 added, 1 removed, 0 changed/,
    );
    await picture('lists');
  });

  it.each([
    ['/screening?state=dismissed', '.hits tbody tr'],
    ['/lists?list=quenby-list', '.changes li'],
  ])('%s has no barrier, dark or light, at the desk or on a phone', async (path, until) => {
    await open(path, until);
    if (path.startsWith('/screening')) {
      await mara.click('.hits [data-row] >> nth=0');
      await mara.waitForSelector('.sides');
    }
    expect(await barriersEverywhere(mara)).toEqual([]);
  });

  it('the browser had nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });
});
