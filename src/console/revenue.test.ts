import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  barriersEverywhere,
  CHROMIUM,
  CHROMIUM_FLAGS,
  DESK,
  type RunningDesk,
  startDesk,
} from './test-desk.ts';

const PICTURES = process.env['PICTURES'] === '1';
const TRADE = ['simulate', '--days', '3', '--filings-per-day', '60', '--file'];
const WHY = 'The invoice was corrected by the seller after entry.';
const ORDER = 'beef-argentina-trimmings';

describe.skipIf(CHROMIUM === undefined)('revenue at the desk', { timeout: 120_000 }, () => {
  let desk: RunningDesk;
  let browser: Browser;
  let mara: Page;
  let account = '';
  let campaign = '';
  const complaints: string[] = [];

  beforeAll(async () => {
    desk = await startDesk();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: CHROMIUM_FLAGS });
    await desk.type(...TRADE);
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

  /** Asks the server from the page, as who is signed in there. */
  function send(path: string, body: object): Promise<number> {
    return mara.evaluate(
      async ([to, sent]) => {
        const { csrf } = await (await fetch('/v1/session')).json();
        const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
        return (await fetch(String(to), { method: 'POST', headers, body: String(sent) })).status;
      },
      [path, JSON.stringify(body)],
    );
  }

  async function picture(name: string): Promise<void> {
    if (PICTURES) await mara.screenshot({ path: `docs/pictures/${name}.png` });
  }

  it('an importer is found, and its account tells bonds, entries, last days and a month', async () => {
    // What was filed is booked when the intake rests.
    await expect
      .poll(
        async () => {
          await open('/importers', '#importers');
          return mara.locator('.board tbody tr').count();
        },
        { timeout: 90_000, interval: 2_000 },
      )
      .toBeGreaterThan(3);
    await mara.keyboard.press('j');
    await mara.keyboard.press('Enter');
    await mara.waitForURL('**/importers/*');
    account = new URL(mara.url()).pathname;
    await mara.waitForSelector('.entries tbody tr');
    expect(await mara.innerText('.sufficiency')).toContain('not sufficient');
    const importer = `/v1${account}`;
    const bond = { number: 'S-17', kind: 'continuous', amount: '900000000.00', from: '2020-01-01' };
    expect(await send(`${importer}/bonds`, bond)).toBe(201);
    await open(account, '.entries tbody tr');
    expect(await mara.innerText('.bonds')).toMatch(/sufficient[\s\S]*S-17/);
    expect(await mara.innerText('.entries tbody tr >> nth=0')).toMatch(/open[\s\S]*in \d+ days/);
    expect(await mara.innerText('.entries tbody tr >> nth=0')).toContain('USD');
    const month = await mara.locator('.entries tbody tr td:nth-child(2) >> nth=0').innerText();
    await mara.fill('input[type=month]', month.slice(0, 7));
    await mara.waitForSelector('.statement tbody tr');
    expect(await mara.innerText('.statement tfoot')).toMatch(/\d{4}-\d\d-\d\d[\s\S]*USD/);
  });

  it('an entry is corrected by keyboard, and each event of its ledger sums to zero', async () => {
    await open(account, '.entries tbody tr');
    await mara.keyboard.press('j');
    await mara.keyboard.press('Enter');
    await mara.waitForSelector('.ledger .transaction');
    expect(await mara.innerText('.windows')).toMatch(/correction[\s\S]*in \d+ days/);
    await mara.keyboard.press('c');
    await mara.waitForSelector('dialog .charge-fields input:focus');
    await mara.keyboard.press('Control+a');
    await mara.keyboard.type('12345.67');
    await mara.focus('dialog textarea');
    await mara.keyboard.type(WHY);
    await mara.keyboard.press('Tab');
    await mara.keyboard.press('Enter');
    await mara.waitForSelector('dialog', { state: 'detached' });
    await mara.waitForSelector('.ledger li:has-text("corrected")');
    expect(await mara.innerText('.ledger')).toContain(WHY);
    expect(await mara.locator('[data-balanced=true]').count()).toBeGreaterThan(1);
    expect(await mara.locator('[data-balanced=false]').count()).toBe(0);
    await picture('importer');
    await mara.keyboard.press('Escape');
    await mara.waitForSelector('.why-panel', { state: 'detached' });
  });

  it('a quota is critical near its end, tells its events, and is suspended with a reason', async () => {
    await open('/quotas', '.quotas tbody tr');
    const quota = { unit: 'kg' };
    for (const [line, amount] of [
      [1, '12000000'],
      [2, '7200000'],
    ] as const) {
      const quantity = { ...quota, amount };
      const claim = { entry: 'B76-9000001-1', line, importer: 'Calder Imports', origin: 'AR' };
      expect(await send(`/v1/quotas/${ORDER}/claims`, { ...claim, quantity })).toBe(201);
    }
    await open('/quotas', '.quotas [data-status=critical]');
    expect(await mara.innerText('.quotas tbody tr >> nth=0')).toMatch(/critical[\s\S]*800,000 kg/);
    await mara.keyboard.press('j');
    await mara.keyboard.press('Enter');
    await mara.waitForSelector('.quota-events li');
    expect(await mara.locator('.quota-events [data-kind=claimed]').count()).toBe(2);
    expect(await mara.innerText('.why-panel')).toContain('Critical from 95 %');
    await picture('quotas');
    await mara.click('button:has-text("Suspend")');
    await mara.waitForSelector('dialog textarea:focus');
    await mara.keyboard.type('Certificates of the ministry are in doubt.');
    await mara.click('dialog button[type=submit]');
    await mara.waitForSelector('.why-panel [data-status=suspended]');
    expect(await mara.innerText('.quota-events li >> nth=0')).toContain('in doubt');
  });

  it('a good is judged material by material, and the cheapest route that passes is marked', async () => {
    await open('/origin', '.origin-form');
    await mara.click('button:has-text("Fill in an example")');
    await mara.click('button:has-text("Judge")');
    await mara.waitForSelector('#verdict');
    expect(await mara.innerText('section:has(#verdict)')).toContain('originates');
    expect(await mara.locator('.fared tbody tr').count()).toBe(4);
    expect(await mara.locator('.origin-routes > li').count()).toBe(2);
    expect(await mara.innerText('.origin-routes > [data-chosen]')).toMatch(
      /passes[\s\S]*cheapest that passes[\s\S]*transaction value/,
    );
    await picture('origin');
    await mara.fill('.material-row >> nth=0 >> [data-field=value]', '95000');
    await mara.click('button:has-text("Judge")');
    await expect
      .poll(() => mara.innerText('section:has(#verdict)'))
      .toContain('does not originate');
    await mara.fill('.origin-form .field-row input >> nth=1', 'boiler');
    await mara.click('button:has-text("Judge")');
    await mara.waitForSelector('.problem-notice');
    expect(await mara.innerText('.problem-notice')).toContain('/good/hts');
  });

  it('a row of the revenue gap is taken, dismissed with a reason, and found again, by keyboard', async () => {
    await expect
      .poll(
        async () => {
          await open('/revenue', '#gaps');
          return mara.locator('.gaps tbody tr').count();
        },
        { timeout: 60_000, interval: 2_000 },
      )
      .toBeGreaterThan(0);
    await mara.keyboard.press('j');
    await mara.keyboard.press('e');
    await mara.waitForSelector('.why-panel');
    const first = await mara.innerText('.why-panel strong');
    expect(await mara.innerText('.why-panel')).toMatch(/What does it rest on\?/);
    await picture('revenue-gap');
    for (const [key, state] of [
      ['t', 'taken'],
      ['d', 'dismissed'],
    ] as const) {
      await mara.keyboard.press(key);
      await mara.waitForSelector('dialog textarea:focus');
      await mara.keyboard.type(WHY);
      await mara.keyboard.press('Tab');
      await mara.keyboard.press('Enter');
      await mara.waitForSelector('dialog', { state: 'detached' });
      await open(`/revenue?state=${state}`, '.gaps tbody tr');
      await mara.keyboard.press('j');
      await mara.keyboard.press('e');
      await mara.waitForSelector('.why-panel');
      expect(await mara.innerText('.why-panel')).toContain(`mara: ${WHY}`);
      expect(await mara.innerText('.why-panel strong')).toBe(first);
    }
  });

  it('a refund campaign is asked, runs, and tells its sums and each entry', async () => {
    await open(account, '.entries tbody tr');
    const entry = await mara.innerText('.entries [data-row] >> nth=0');
    const paid = { kind: 'deposited', amount: '60000.00' };
    expect(await send(`/v1/entries/${entry}/steps`, paid)).toBe(201);
    await open('/campaigns', '.campaign-form');
    await mara.fill('#without', '9903.01 9903.02');
    await mara.fill('#from', '2025-01-01');
    await mara.fill('#to', '2027-12-31');
    await mara.click('button:has-text("Recompute")');
    await mara.waitForURL('**/campaigns?id=*');
    await mara.waitForSelector('.campaign-sums', { timeout: 60_000 });
    campaign = mara.url();
    await mara.waitForSelector('.refunds tbody tr');
    expect(await mara.innerText('section:has(#sums)')).toMatch(/entries of \d+/);
    expect(await mara.locator('.refunds tbody tr').count()).toBeGreaterThan(3);
    await mara.selectOption('.filter-sentence select', 'refunded');
    await expect.poll(() => mara.innerText('.refunds tbody')).toContain('60,000.00');
    await mara.selectOption('.filter-sentence select', '');
    const csv = mara.waitForEvent('download');
    await mara.click('a:has-text("All of it as CSV")');
    expect((await csv).suggestedFilename()).toMatch(/^refunds-2025-01-01/);
    await picture('campaign');
    await mara.click('.refunds a >> nth=0');
    await mara.waitForSelector('.ledger li');
  });

  test.each([
    ['/importers', '.board tbody tr'],
    ['/importers?q=nobody-of-this-name', '#importers'],
    ['the account', '.entries tbody tr'],
    ['/revenue', '.gaps tbody tr'],
    ['/quotas', '.quotas tbody tr'],
    [`/quotas?order=${ORDER}`, '.quota-events li'],
    ['/origin', '.origin-form'],
    ['the campaign', '.refunds tbody tr'],
  ])('%s has no barrier, dark or light, at the desk or on a phone', async (path, until) => {
    const places: Readonly<Record<string, string>> = {
      'the account': account,
      'the campaign': campaign,
    };
    await open(places[path] ?? path, until);
    if (path === 'the account') await mara.click('.entries [data-row] >> nth=0');
    if (path === '/revenue') await mara.click('.gaps [data-row] >> nth=0');
    if (path === '/origin') {
      await mara.click('button:has-text("Fill in an example")');
      await mara.click('button:has-text("Judge")');
      await mara.waitForSelector('#verdict');
    }
    expect(await barriersEverywhere(mara)).toEqual([]);
  });

  it('the browser had nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });
});
