import { writeFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { barriersOf, CHROMIUM, CHROMIUM_FLAGS, type RunningDesk, startDesk } from './test-desk.ts';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const PICTURES = process.env['PICTURES'] === '1';
/** The truck of the demonstration whose harvest permit is used beyond its volume. */
const TRUCK = 'B76-0324527-8';

/** What is to be done, where one is, the keys, and what is then on the page. */
type Job = readonly [job: string, from: string, keys: readonly string[], until: string];

const JOBS_HEAD = `# Jobs, measured

Keys and seconds from the page where the job begins to the answer on the screen, as
\`src/console/console.test.ts\` measured them with a headless Chromium on the machine that made this page.

| job | keys | strokes | seconds |
| --- | --- | --- | --- |
`;

describe.skipIf(CHROMIUM === undefined)('at the desk, in a browser', { timeout: 60_000 }, () => {
  let desk: RunningDesk;
  let browser: Browser;
  let officer: BrowserContext;
  let broker: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  const jobs: string[] = [];

  beforeAll(async () => {
    desk = await startDesk();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: CHROMIUM_FLAGS });
    officer = await browser.newContext({ viewport: DESK, colorScheme: 'light' });
    broker = await browser.newContext({ viewport: DESK });
    page = await officer.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  }, 60_000);

  async function open(path: string): Promise<void> {
    await page.goto(new URL(path, desk.address).href);
    await page.waitForSelector('.consignments, .reasons');
  }

  async function openTruck(): Promise<void> {
    await open(`/search?q=${TRUCK}`);
    await page.click(`a.reference >> text=${TRUCK}`);
    await page.waitForSelector('.reasons');
  }

  it('without a session every page leads to the sign-in page', async () => {
    await page.goto(new URL('/search?lane=exam', desk.address).href);
    await page.waitForSelector('#login');
    expect(await page.title()).toContain('Sign in');
    complaints.length = 0;
  });

  it('a link signs one person in, once', async () => {
    await page.goto(desk.officerLink);
    await page.click('main button');
    await page.waitForSelector('.consignments');
    expect(await page.textContent('h1')).toBe('What needs me now?');
    expect(await page.textContent('.person')).toBe('Officer on duty');

    const stranger = await broker.newPage();
    await stranger.goto(desk.officerLink);
    await stranger.click('main button');
    await stranger.waitForSelector('[role=alert]');
    await stranger.close();
  });

  it('what waits for a person stands first, and keys alone lead to its reasons', async () => {
    await open('/');
    const lanes = await page.locator('.waiting-list td .lane-mark').allTextContents();
    expect(lanes.length).toBeGreaterThan(3);
    expect(lanes).not.toContain('Release');

    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const reference = await page.evaluate('document.activeElement.textContent');
    await page.keyboard.press('e');
    await page.waitForSelector('.why-panel .reasons');
    expect(await page.textContent('.why-panel')).toContain(String(reference));
    await page.keyboard.press('Escape');
    expect(await page.locator('.why-panel').count()).toBe(0);

    await page.keyboard.press('Enter');
    await page.waitForURL('**/filings/*');
    await page.waitForSelector('.headline-reference');
    expect(await page.textContent('.headline-reference')).toBe(reference);
  });

  test.each<Job>([
    ['Open what needs me first and read why', '/', ['j', 'Enter'], '.filing-answer .reasons'],
    ['See why a row stands there, beside the list', '/', ['j', 'e'], '.why-panel .reasons'],
    ['Go from a filing to what needs me now', 'truck', ['n'], '.waiting-list'],
    [
      'Ask for a release, to be told what is owed first',
      'truck',
      ['r'],
      'dialog .owed button:focus',
    ],
    ['Ask for a hold, to give the reason', 'truck', ['h'], 'dialog textarea:focus'],
  ])('%s: few keys, at once', async (job, from, keys, until) => {
    await (from === 'truck' ? openTruck() : open(from));
    const started = performance.now();
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForSelector(until);
    const seconds = (performance.now() - started) / 1000;
    jobs.push(`| ${job} | ${keys.join(' ')} | ${keys.length} | ${seconds.toFixed(1)} |`);
    expect(keys.length).toBeLessThanOrEqual(2);
    expect(seconds).toBeLessThan(5);
    await page.keyboard.press('Escape');
  });

  it('the truck says why, what it owes, who is behind it and how to prove it', async () => {
    await openTruck();
    const text = await page.innerText('main');
    for (const told of ['permit', 'Maderas del Sur', 'Calder Imports', 'Nogales', 'HTSUS 4407']) {
      expect(text).toContain(told);
    }
    expect(await page.locator('.reasons .authority').first().innerText()).toMatch(/USC/);
    expect(await page.locator('.headline .badge').allInnerTexts()).toContain('synthetic');
    const [bundle] = await Promise.all([
      page.waitForEvent('download'),
      page.click('text=Download the bundle'),
    ]);
    expect(bundle.suggestedFilename()).toMatch(/bundle/);
  });

  it('a search finds by tariff code, by party and by port, and its address is the search', async () => {
    for (const [field, typed] of [
      ['hts', '4407'],
      ['party', 'Calder'],
    ] as const) {
      await open('/search');
      await page.fill(`#filter-${field}`, typed);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/search?${field}=${typed}`);
      await page.waitForSelector(`a.reference >> text=${TRUCK}`);
      await page.reload();
      await page.waitForSelector(`a.reference >> text=${TRUCK}`);
    }
    await open('/search');
    const all = await page.locator('tbody tr').count();
    await page.selectOption('#filter-port', '2604');
    await page.waitForURL('**/search?port=2604');
    await expect.poll(() => page.locator('tbody tr').count()).toBeLessThan(all);
    expect(await page.innerText('tbody')).toContain(TRUCK);
    await page.click('text=Clear all');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(all);
  });

  it('a hidden column stays hidden, and a heading sorts at the server', async () => {
    await open('/search');
    await page.click('text=Columns');
    await page.uncheck('.column-choice label:has-text("Goods") input');
    await page.reload();
    await page.waitForSelector('.consignments');
    expect(await page.locator('th[data-column=goods]').count()).toBe(0);
    await page.click('th[data-column=score] button');
    await page.waitForSelector('th[data-column=score][aria-sort=descending]');
    await page.waitForURL('**sort=score**');
    const descends = async () => {
      const scores = (await page.locator('td[data-column=score]').allTextContents()).map(Number);
      return scores.length > 3 && scores.every((score, n) => score <= (scores[n - 1] ?? score));
    };
    await expect.poll(descends).toBe(true);
  });

  test.each(['light', 'dark'] as const)('in the %s theme no page has a barrier', async (theme) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      for (const path of ['/', '/search', '/search?q=nothing-is-called-this']) {
        await page.goto(new URL(path, desk.address).href);
        await page.waitForSelector('.consignments, .sheet p strong');
        if (path === '/') await page.waitForSelector('.figure svg >> nth=1');
        expect(await barriersOf(page), `${path} ${size.width}`).toEqual([]);
      }
      await openTruck();
      expect(await barriersOf(page), `filing ${size.width}`).toEqual([]);
      const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(wider, `filing ${size.width} scrolls sideways`).toBe(0);
      await page.keyboard.press('h');
      await page.waitForSelector('dialog');
      expect(await barriersOf(page), `dialog ${size.width}`).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.setViewportSize(DESK);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('whoever files sees what was filed and what is owed, and nothing that targets', async () => {
    const filer = await broker.newPage();
    await filer.goto(desk.brokerLink);
    await filer.click('main button');
    await filer.waitForSelector('.consignments');
    await filer.goto(new URL(`/search?q=${TRUCK}`, desk.address).href);
    await filer.click(`a.reference >> text=${TRUCK}`);
    await filer.waitForSelector('.worksheet');
    for (const kept of ['.acts', '.freeing', '.score', '#matches']) {
      expect(await filer.locator(kept).count(), kept).toBe(0);
    }
    expect(await barriersOf(filer)).toEqual([]);
  });

  it('a decision appears on the desk while one watches', async () => {
    await open('/');
    const filer = broker.pages()[0];
    const filed = await filer?.evaluate(`(async () => {
      const session = await (await fetch('/v1/session')).json();
      const headers = { 'content-type': 'application/json', 'x-csrf-token': session.csrf };
      const parcel = { kind: 'parcel', reference: 'WATCHED0001', synthetic: true, port: '2704',
        mode: 'air', consignee: { name: 'Harrow Kitchens', country: 'US' }, description: 'teapot',
        origin: 'VN', value: { amount: '31.00', currency: 'USD' } };
      const sent = { method: 'POST', headers, body: JSON.stringify(parcel) };
      return (await fetch('/v1/filings', sent)).status;
    })()`);
    expect(filed).toBeLessThan(300);
    await page.waitForSelector('.live-decisions a >> text=WATCHED0001');
  });

  it('every language says the whole page, and the choice stays', async () => {
    await open('/');
    for (const [language, question] of [
      ['es', '¿Qué me necesita ahora?'],
      ['fr', 'Qu’est-ce qui m’attend ?'],
      ['en', 'What needs me now?'],
    ] as const) {
      await page.selectOption('.frame-person select', language);
      await page.reload();
      await page.waitForSelector('h1');
      expect(await page.textContent('h1')).toBe(question);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
    }
  });

  test.runIf(PICTURES)('pictures and measured jobs for the documentation', async () => {
    await page.setViewportSize(DESK);
    await open('/');
    await page.waitForTimeout(1500);
    await page.screenshot({ path: 'docs/pictures/now.png' });
    await openTruck();
    await page.screenshot({ path: 'docs/pictures/filing.png', fullPage: true });
    await page.emulateMedia({ colorScheme: 'dark' });
    await open('/search?hts=4407');
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.waitForSelector('.why-panel .reasons');
    await page.screenshot({ path: 'docs/pictures/search-dark.png' });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(PHONE);
    await open('/');
    await page.screenshot({ path: 'docs/pictures/phone.png' });
    writeFileSync('docs/jobs.md', `${JOBS_HEAD}${jobs.join('\n')}\n`);
    await page.setViewportSize(DESK);
  });

  it('a release says what follows, leads to the examination that is owed, and stands at once', async () => {
    await openTruck();
    await page.keyboard.press('r');
    await page.waitForSelector('dialog .owed button:focus');
    expect(await page.innerText('dialog')).toContain('The goods may leave at once.');
    expect(await page.innerText('dialog')).toContain('nothing sets it aside');
    expect(await page.locator('dialog textarea').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog input[type=radio]:focus');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('50');
    await page.keyboard.press('Enter');

    await page.waitForSelector('dialog textarea:focus');
    expect(await page.isDisabled('dialog button[type=submit]')).toBe(true);
    const reason = 'Permit extension 2231-B seen in original.';
    await page.keyboard.type(reason);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.last-word');
    expect(await page.innerText('.last-word')).toContain(reason);
    expect(await page.textContent('.headline-facts .lane-mark')).toBe('Release');
    expect(await page.innerText('.timeline')).toContain(reason);
  });

  it('the browser had nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });
});
