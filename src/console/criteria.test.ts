import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
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
/** Enough decisions for a replay to show anything by the starter policy. */
const TRADE = ['simulate', '--days', '3', '--filings-per-day', '120', '--file'];
const WHY = 'Seen twice at the dock this week, by two officers.';

describe.skipIf(CHROMIUM === undefined)('criteria at the desk', { timeout: 120_000 }, () => {
  let desk: RunningDesk;
  let browser: Browser;
  let ana: Page;
  let nadia: Page;
  let draft = '';
  let report = '';
  const complaints: string[] = [];

  beforeAll(async () => {
    desk = await startDesk();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: CHROMIUM_FLAGS });
    await desk.type(...TRADE);
    // Who may write and may approve may still not approve what they wrote.
    ana = await comeIn(
      await desk.enrol('ana', 'Ana Serrano', 'analyst', 'approver', 'auditor', 'officer'),
    );
    nadia = await comeIn(await desk.enrol('nadia', 'Nadia Field', 'approver'));
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  }, 60_000);

  async function comeIn(link: string): Promise<Page> {
    const context: BrowserContext = await browser.newContext({ viewport: DESK });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(link);
    await page.click('main button');
    await page.waitForSelector('.person');
    return page;
  }

  async function open(page: Page, path: string, until: string): Promise<void> {
    await page.goto(new URL(path, desk.address).href);
    await page.waitForSelector(until);
  }

  /** Asks the server from the page, as whoever is signed in there. @returns status and fault codes */
  function send(page: Page, path: string, body: object): Promise<string> {
    return page.evaluate(
      async ([to, sent]) => {
        const { csrf } = await (await fetch('/v1/session')).json();
        const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
        const answer = await fetch(String(to), { method: 'POST', headers, body: String(sent) });
        const { faults = [] } = await answer.json();
        return [answer.status, ...faults.map(({ code }: { code: string }) => code)].join(' ');
      },
      [path, JSON.stringify(body)],
    );
  }

  /** Gives the reason that a dialog asks for, by keyboard alone. */
  async function giveReason(page: Page, opener: string): Promise<void> {
    await page.focus(`button:has-text("${opener}")`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog textarea:focus');
    await page.keyboard.type(WHY);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog', { state: 'detached' });
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES) await page.screenshot({ path: `docs/pictures/${name}.png` });
  }

  it('the board tells what every criterion did, and keys lead to one and its three views', async () => {
    await open(ana, '/criteria', '.board tbody tr');
    const all = await ana.locator('.board tbody tr').count();
    expect(all).toBeGreaterThan(50);
    await ana.fill('.board-filters input', 'harvest permit used over');
    await expect.poll(() => ana.locator('.board tbody tr').count()).toBe(1);
    expect(await ana.innerText('.board tbody')).toMatch(/Exam/);
    await ana.keyboard.press('Tab');
    await ana.evaluate('document.activeElement.blur()');
    await ana.keyboard.press('j');
    await ana.keyboard.press('Enter');
    await ana.waitForURL('**/criteria/timber-permit*');
    await ana.waitForSelector('.condition-sentence');
    expect(await ana.innerText('#health ~ *, .criterion-columns')).toContain('Live since');
    await ana.click('.view-switch button:has-text("Code")');
    expect(await ana.innerText('.condition-code')).toContain('line.');
    await ana.click('.view-switch button:has-text("Table")');
    expect(await ana.locator('.table-fact').count()).toBeGreaterThan(0);
  });

  it('a condition is completed, judged with its column and tried on the past while one types', async () => {
    await open(ana, '/criteria/new', '#when');
    await ana.focus('#when');
    await ana.keyboard.type('line.val');
    await ana.waitForSelector('.completions [aria-selected=true]');
    await ana.keyboard.press('Tab');
    await ana.keyboard.type(' >');
    await ana.waitForSelector('.fault-line');
    expect(await ana.inputValue('#when')).toBe('line.value >');
    expect(await ana.innerText('.fault-line')).toContain('column');
    await ana.keyboard.type(' 20000.0 && line.origin == "CN"');
    await ana.waitForSelector('.sound');
    await ana.waitForSelector('.hits .figure svg');
    const started = performance.now();
    await ana.keyboard.press('End');
    await ana.keyboard.type(' && line.value < 900000.0');
    await expect.poll(() => ana.innerText('.hits-total'), { timeout: 20_000 }).toMatch(/ of /);
    expect((performance.now() - started) / 1000).toBeLessThan(10);
    expect(await ana.locator('.decision-links a').count()).toBeGreaterThan(0);
  });

  it('the three views are one condition, and each of them can be written in', async () => {
    await ana.click('.view-switch button:has-text("Sentence")');
    expect(await ana.inputValue('#when')).toContain('country of origin');
    await ana.click('.view-switch button:has-text("Table")');
    await ana.waitForSelector('.written-table .table-row');
    await ana.locator('.table-row').last().locator('[aria-label^="Take away"]').click();
    await ana.locator('[aria-label=Value]').first().fill('21000');
    await ana.waitForSelector('.study-notes:not([data-busy]) .sound');
    await ana.click('.view-switch button:has-text("Code")');
    await expect
      .poll(() => ana.inputValue('#when'))
      .toBe('line.value > 21000.0 && line.origin == "CN"');
  });

  it('its own tests say because of what they pass or fail, and it is saved as a draft', async () => {
    await ana.click('text=Add a test');
    await ana.fill('.written-case input:not([type=checkbox])', 'cheap goods of China');
    await ana.fill('.written-facts textarea', 'line.origin = "CN"\nline.value = 12');
    await ana.waitForSelector('.outcome[data-passed=false]');
    expect(await ana.innerText('.outcome')).toMatch(/value in US dollars.*21000.*does not hold/s);
    await ana.uncheck('.written-case input[type=checkbox]');
    await ana.waitForSelector('.outcome[data-passed=true]');
    for (const [field, text] of [
      ['title-en', 'Dear goods of China'],
      ['title-es', 'Mercancía cara de China'],
      ['title-fr', 'Marchandise chère de Chine'],
      ['name', 'dear-goods-of-china'],
      ['source', 'statistics: invented for a test of the desk'],
      ['authority', '19 USC 1499'],
      ['owner', 'Targeting desk'],
      ['share', '20'],
      ['reason', WHY],
    ] as const) {
      await ana.fill(`#${field}`, text);
    }
    await ana.selectOption('#lane', 'release-audit');
    await ana.waitForSelector('.study-notes:not([data-busy]) .sound');
    await ana.evaluate('scrollTo(0, 0)');
    await picture(ana, 'studio');
    await ana.click('button:has-text("Save as draft")');
    await ana.waitForURL('**/criteria/draft/*');
    draft = new URL(ana.url()).pathname;
    await ana.waitForSelector('.draft-steps');
  });

  it('nobody approves what they wrote, whatever roles they have', async () => {
    await open(ana, draft, '.own-draft');
    expect(await ana.locator('button:has-text("Accept")').count()).toBe(0);
    const id = draft.split('/').at(-1);
    const said = { edition: 1, accepted: true, reason: WHY };
    expect(await send(ana, `/v1/criteria/drafts/${id}/reviews`, said)).toMatch(
      /^409.*author-approves/,
    );
  });

  it('a replay tells what would change, keeps the limits, and its draft hears of it', async () => {
    await ana.focus('button:has-text("Replay the last 30 days")');
    await ana.keyboard.press('Enter');
    await ana.waitForURL('**/replays/*');
    await ana.waitForSelector('.report-columns', { timeout: 90_000 });
    report = new URL(ana.url()).pathname;
    const text = await ana.innerText('main');
    for (const told of [
      'Does it keep the limits?',
      'From which lane to which?',
      'Who would be stopped',
      'Hash',
    ]) {
      expect(text).toContain(told);
    }
    expect(await ana.locator('.verdict[data-passed=false]').allInnerTexts()).toEqual([]);
    await ana.locator('.move-examples summary').first().click();
    await ana.waitForSelector('.move-examples .decision-links a');
    await picture(ana, 'replay');
    await open(ana, '/replays', '.board tbody tr');
    expect(await ana.innerText('.board tbody tr >> nth=0')).toContain('every limit kept');
  });

  it('a second person reads it, accepts it and publishes it, by keyboard', async () => {
    await open(nadia, draft, '.condition-sentence');
    await nadia.waitForSelector('.outcome[data-passed=true]');
    await picture(nadia, 'draft');
    await giveReason(nadia, 'Accept');
    await giveReason(nadia, 'Publish');
    await nadia.waitForSelector('.draft-steps [data-state=done] >> nth=3');
    await open(nadia, '/criteria?q=dear-goods', '.board tbody tr');
    expect(await nadia.innerText('.board tbody')).toContain('Dear goods of China');
    await nadia.click('.board tbody a');
    await nadia.waitForSelector('.criterion-history');
    expect(await nadia.innerText('.criterion-history')).toContain('nadia: published');
  });

  it('an emergency needs its last day, and is published without a replay', async () => {
    await open(ana, '/criteria/new?from=dear-goods-of-china', '.sound');
    await ana.check('label:has-text("Emergency") input');
    await ana.fill('#reason', WHY);
    await ana.fill('#to', '2099-01-01');
    await ana.click('button:has-text("Save as draft")');
    await ana.waitForSelector('.problem-notice');
    expect(await ana.innerText('.problem-notice')).toContain('needs a last day');
    const last = await ana.evaluate(
      'new Date(Date.now() + 9 * 86400000).toISOString().slice(0, 10)',
    );
    await ana.fill('#to', String(last));
    await ana.click('button:has-text("Save as draft")');
    await ana.waitForURL('**/criteria/draft/*');
    await open(nadia, new URL(ana.url()).pathname, '.draft-steps');
    expect(await nadia.innerText('.draft-steps')).toContain('not needed');
    await giveReason(nadia, 'Accept');
    await giveReason(nadia, 'Publish');
    await open(nadia, '/criteria?flag=emergency', '.board tbody tr');
    expect(await nadia.innerText('.board tbody')).toContain('Dear goods of China');
  });

  it('a criterion is snoozed with a reason and an end, which a second person publishes', async () => {
    await open(ana, '/criteria/dear-goods-of-china', '.acts kbd');
    await ana.keyboard.press('s');
    await ana.waitForSelector('dialog #until:focus');
    await ana.fill('#only-port', '2704');
    await ana.fill('#reason', WHY);
    await ana.click('dialog button[type=submit]');
    await ana.waitForURL('**/criteria/draft/*');
    await open(nadia, new URL(ana.url()).pathname, '.draft-steps');
    await giveReason(nadia, 'Accept');
    await giveReason(nadia, 'Publish');
    await open(nadia, '/criteria', '.board tbody tr');
    expect(await nadia.innerText('section:has(#snoozes)')).toMatch(/port 2704[\s\S]*ends/);
    await picture(nadia, 'criteria');
  });

  it('a pack tells its law and what it must be told, and a filing what each topic must still know', async () => {
    await open(ana, '/packs', '.pack-table tbody tr');
    await ana.keyboard.press('j');
    await ana.keyboard.press('Enter');
    await ana.waitForURL('**/packs/*');
    await ana.waitForSelector('#blind');
    await open(ana, '/packs/illegal-timber', '#blind');
    await picture(ana, 'pack');
    expect(await ana.innerText('main')).toMatch(/16 USC 3372[\s\S]*importer/);
    await open(ana, '/search?q=B76-0324527-8', 'a.reference');
    await ana.click('a.reference >> text=B76-0324527-8');
    await ana.waitForSelector('.gaps details, .gaps p');
    expect(await ana.innerText('#gaps')).toBe('What must each topic still know?');
  });

  test.each([
    ['/criteria', '.board tbody tr'],
    ['/criteria?q=nothing-is-called-this', '#criteria ~ p'],
    ['/criteria/dear-goods-of-china', '.condition-sentence'],
    ['/criteria/new', '.names-list dt'],
    ['/criteria/new?from=dear-goods-of-china', '.hits-total'],
    ['the draft', '.condition-sentence'],
    ['/replays', '.board tbody tr'],
    ['the report', '.report-columns'],
    ['/packs', '.pack-table tbody tr'],
    ['/packs/illegal-timber', '#blind'],
  ])('%s has no barrier, dark or light, at the desk or on a phone', async (path, until) => {
    const places: Readonly<Record<string, string>> = { 'the draft': draft, 'the report': report };
    await open(ana, places[path] ?? path, until);
    expect(await barriersEverywhere(ana)).toEqual([]);
  });

  it('the browser had nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });
});
