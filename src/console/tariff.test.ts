import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { row } from '../tariff/test-tariff.ts';
import {
  barriersEverywhere,
  CHROMIUM,
  CHROMIUM_FLAGS,
  DESK,
  type RunningDesk,
  startDesk,
} from './test-desk.ts';

const PICTURES = process.env['PICTURES'] === '1';
/** Two whole revisions of one heading, in days that no other test here asks about. */
const HEADING = row('6109', 0, { description: 'T-shirts and the like, knitted:' });
const SHIRTS = row('6109.10.00', 1, { description: 'Of cotton', general: '17%', other: '90%' });
const WOOL = row('6109.90.15', 1, { description: 'Of wool', general: '5.6%', other: '90%' });

describe.skipIf(CHROMIUM === undefined)('the tariff at the desk', { timeout: 120_000 }, () => {
  let desk: RunningDesk;
  let browser: Browser;
  let broker: Page;
  let officer: Page;
  const complaints: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'tariff-'));

  beforeAll(async () => {
    desk = await startDesk();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: CHROMIUM_FLAGS });
    await desk.enrol('ana', 'Ana Serrano', 'author');
    await desk.enrol('nadia', 'Nadia Field', 'approver');
    await load('2026_rev_7', [HEADING, SHIRTS]);
    await load('2026_rev_9', [HEADING, { ...SHIRTS, general: '16.5%' }, WOOL]);
    broker = await comeIn(desk.brokerLink);
    officer = await comeIn(desk.officerLink);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  async function load(revision: string, rows: readonly object[]): Promise<void> {
    const file = join(folder, `${revision}.json`);
    writeFileSync(file, JSON.stringify(rows));
    const signed = ['--author', 'ana', '--approver', 'nadia', '--reason', 'A heading for a test.'];
    await desk.type('load', 'hts', file, '--revision', revision, ...signed);
  }

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

  /** Writes into a field and leaves it, as with Tab. */
  async function write(page: Page, field: string, text: string): Promise<void> {
    await page.fill(field, text);
    await page.keyboard.press('Tab');
  }

  /** Dollars of duty, when the page has answered. */
  async function owed(page: Page): Promise<string> {
    await page.waitForSelector('.duty-answer:not([aria-busy=true]) .owed');
    const written = await page.locator('.owed .amount').first().innerText();
    return written.replace('\u00a0', ' ');
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES) await page.screenshot({ path: `docs/pictures/${name}.png` });
  }

  it('a broker answers what a shirt from China owes on two dates, and shares the question', async () => {
    await open(broker, '/', '.rail');
    await broker.click('.rail a >> text=Tariff');
    await broker.waitForURL('**/duty');
    await broker.waitForSelector('#hts');
    await broker.fill('#hts', 't-shirts cotton');
    await broker.waitForSelector('#hts-offered [aria-selected=true] >> text=6109.10.00');
    await broker.keyboard.press('Enter');
    expect(await broker.inputValue('#hts')).toBe('6109.10.00');
    await write(broker, '#origin', 'cn');
    await write(broker, '#value', '10,000');
    await write(broker, '#on', '2026-03-02');
    await expect.poll(() => owed(broker)).toBe('USD 3,400.00');
    const law = await broker.innerText('section:has(#charges)');
    for (const told of ['6109.10.00', '16.5%', '9903.88.15', '9903.03.01']) {
      expect(law).toContain(told);
    }
    await write(broker, '#on', '2026-08-03');
    await expect.poll(() => owed(broker)).not.toBe('USD 3,400.00');
    const later = await owed(broker);
    await broker.reload();
    expect(await owed(broker)).toBe(later);
    expect(new URL(broker.url()).searchParams.get('origin')).toBe('CN');
  });

  it('the same shirt from elsewhere is drawn over the days, with its table and its CSV', async () => {
    await write(broker, '#origins', 'vn, mx');
    await expect.poll(() => broker.innerText('.compared-rows')).toContain('VN');
    expect(await broker.locator('section:has(#compared) .figure svg').count()).toBe(1);
    expect(await broker.innerText('.compared-rows')).toContain('2026-02-24');
    const csv = await broker.getAttribute('section:has(#compared) a[download]', 'href');
    expect(decodeURIComponent(csv ?? '')).toContain('MX,2026-01-01');
    await broker.evaluate('scrollTo(0, 0)');
    await picture(broker, 'duty');
  });

  it('a claim that saves is found, made by keyboard, and can be taken back', async () => {
    await open(broker, '/duty?hts=61091000&origin=MX&value=10000&on=2026-03-02', '.ways');
    const before = await owed(broker);
    const cheapest = broker.locator('.ways tr[data-cheapest]');
    expect(await cheapest.innerText()).toMatch(/program S[\s\S]*cheapest/);
    await cheapest.locator('button').focus();
    await broker.keyboard.press('Enter');
    await expect.poll(() => broker.inputValue('#program')).toBe('S');
    await expect.poll(() => owed(broker)).toBe('USD 0.00');
    expect(before).toBe('USD 2,650.00');
    await open(broker, '/duty?hts=61091000&origin=CN&value=10000&on=2026-03-02', '.changes');
    const saving = broker.locator('.changes tr', { hasText: 'informational material' });
    expect(await saving.innerText()).toMatch(/1,000\.00/);
    await saving.locator('button').focus();
    await broker.keyboard.press('Enter');
    await broker.waitForSelector('.declared >> text=informational material');
    await expect.poll(() => owed(broker)).toBe('USD 2,400.00');
    expect(await broker.innerText('section:has(#suppressed)')).toContain('9903.03.01');
    await broker.click('.declared button');
    await broker.waitForSelector('.declared', { state: 'detached' });
  });

  it('a fact that the answer lacks is asked for in its place', async () => {
    await open(broker, '/duty?hts=0405102000&origin=FR&value=5000&on=2026-03-02', '.missing-facts');
    expect(await broker.innerText('.missing-facts')).toContain('kg');
    await write(broker, '.missing-facts input', '1000');
    await broker.waitForSelector('.missing-facts', { state: 'detached' });
    expect(await broker.innerText('section:has(#charges)')).toContain('$1.541/kg');
  });

  it('what cannot be read is told with its place', async () => {
    await open(broker, '/duty?hts=61091000&origin=CN&value=much', '.problem-notice');
    expect(await broker.innerText('.problem-notice')).toContain('/lines/0/value');
  });

  it('who imports sees which goods are affected, and by what', async () => {
    await open(broker, '/affected', '.teaches');
    await broker.fill('#goods-list', '6109.10.00,CN,250000\n6109.10.00,CN');
    expect(await broker.innerText('.bad-rows')).toContain('Row 2');
    await broker.fill('#goods-list', '6109.10.00,CN,250000\n4901.99.00,DE,80000');
    await write(broker, '#affected-now', '2026-02-23');
    await write(broker, '#affected-later', '2026-02-24');
    await broker.click('button[type=submit]');
    await broker.waitForSelector('.affected-rows tbody tr');
    const [shirts = ''] = await broker.locator('.affected-rows tbody tr').allInnerTexts();
    expect(shirts).toMatch(/6109\.10\.00[\s\S]*9903\.03\.01/);
    expect(await broker.innerText('#affected')).toMatch(/1 of 2|2 of 2/);
    expect(await broker.locator('section:has(#affected) .figure svg').count()).toBe(1);
    await picture(broker, 'affected');
    await broker.click('.announced summary');
    await broker.click('.announced button');
    await broker.fill('#goods-list', '9403.60.80,VN,400000');
    await write(broker, '#affected-now', '2026-10-01');
    await write(broker, '#affected-later', '2026-10-02');
    await broker.click('button[type=submit]');
    await expect.poll(() => broker.innerText('.affected-rows')).toContain('9903.99.99');
  });

  it('an officer finds a line by its words, and what lies over it', async () => {
    await open(officer, '/schedule', '#revisions');
    await officer.fill('#schedule-q', 't-shirts cotton');
    await officer.waitForSelector('.schedule-rows [data-row]');
    await officer.evaluate('document.activeElement.blur()');
    await officer.keyboard.press('j');
    await officer.keyboard.press('Enter');
    await officer.waitForURL('**/schedule/lines/61091000*');
    await officer.waitForSelector('section:has(#measures) .figure svg');
    expect(await officer.innerText('section:has(#columns)')).toMatch(/16\.5%[\s\S]*90%/);
    await write(officer, '#origin', 'cn');
    await expect.poll(() => officer.innerText('.spell-rows >> nth=0')).toContain('9903.88.15');
    expect(await officer.innerText('section:has(#changes)')).toMatch(/17%[\s\S]*16\.5%/);
    await picture(officer, 'schedule-line');
  });

  it('an officer finds what changed between two revisions', async () => {
    await open(officer, '/schedule/diff?from=2026_rev_7&to=2026_rev_9', '#differences');
    expect(await officer.innerText('#differences')).toBe('1 changed, 1 new, 0 gone');
    expect(await officer.innerText('section:has(> #diff-changed)')).toMatch(
      /6109\.10\.00[\s\S]*17%/,
    );
    await officer.fill('search.filter-sentence input', '6109.90');
    await expect.poll(() => officer.innerText('#differences')).toBe('0 changed, 1 new, 0 gone');
    expect(new URL(officer.url()).searchParams.get('q')).toBe('6109.90');
    await picture(officer, 'schedule-diff');
  });

  test.each([
    ['/duty', '.teaches'],
    ['/duty?hts=61091000&origin=CN&value=10000&on=2026-03-02&origins=VN', '.compared-rows tr'],
    ['/duty?hts=0405102000&origin=FR&value=5000&on=2026-03-02', '.missing-facts'],
    ['/affected', '.teaches'],
    ['/affected?goods=61091000,CN,250000&now=2026-02-23&later=2026-02-24', '.affected-rows tr'],
    ['/schedule', '#revisions'],
    ['/schedule?q=shirts', '.schedule-rows tr'],
    ['/schedule/lines/61091000', '#measures'],
    ['/schedule/lines/61091000?origin=CN&on=2026-03-02', '.spell-rows'],
    ['/schedule/diff?from=2026_rev_7&to=2026_rev_9', '#diff-changed'],
    ['/schedule/diff?from=2026_rev_7&to=2026_rev_7', '.teaches'],
  ])('%s has no barrier, dark or light, at the desk or on a phone', async (path, until) => {
    await open(officer, path, until);
    expect(await barriersEverywhere(officer)).toEqual([]);
  });

  it('the browser had nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });
});
