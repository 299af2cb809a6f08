import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { barriersOf, CHROMIUM, CHROMIUM_FLAGS, type RunningDesk, startDesk } from './test-desk.ts';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const PICTURES = process.env['PICTURES'] === '1';
const TRADE = ['simulate', '--filings-per-day', '200', '--sender', 'ruiz-vale', '--file'];
const WHY = 'Seen at the dock this morning, by two officers.';

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

interface Waiting {
  readonly consignmentId: string;
  readonly port: string | null;
  readonly arrival: string | null;
  readonly probability: number | null;
}

describe.skipIf(CHROMIUM === undefined)('targeting at the desk', { timeout: 120_000 }, () => {
  let desk: RunningDesk;
  let browser: Browser;
  let officer: Page;
  let approver: Page;
  /** The port where most waits. */
  let port = '';
  let shift = '';
  let model = '';
  const complaints: string[] = [];

  beforeAll(async () => {
    desk = await startDesk();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: CHROMIUM_FLAGS });
    await desk.type(...TRADE, '--days', '3', '--from', daysAgo(6));
    officer = await comeIn(desk.officerLink);
    await sendToExam();
    approver = await comeIn(await desk.enrol('agnes', 'Agnes Publisher', 'approver'));
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  }, 60_000);

  async function comeIn(link: string): Promise<Page> {
    const context = await browser.newContext({ viewport: DESK, colorScheme: 'light' });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(link);
    await page.click('main button');
    await page.waitForSelector('.person');
    return page;
  }

  async function open(path: string, until: string, page = officer): Promise<void> {
    await page.goto(new URL(path, desk.address).href);
    await page.waitForSelector(until);
  }

  /** An officer sends what was let go to be examined, so that there is a queue to see. */
  function sendToExam(): Promise<void> {
    return officer.evaluate(async (reason) => {
      const { csrf } = await (await fetch('/v1/session')).json();
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
      const listed = await fetch('/v1/consignments?lane=release&limit=60');
      for (const { consignmentId, version, lane } of (await listed.json()).rows) {
        const body = JSON.stringify({ version, from: lane, lane: 'exam', reason });
        const sent = { method: 'POST', headers, body };
        await fetch(`/v1/consignments/${consignmentId}/dispositions`, sent);
      }
    }, WHY);
  }

  /** What waits for an examination, as the server tells the signed-in officer. */
  function waiting(): Promise<readonly Waiting[]> {
    return officer.evaluate(async () => {
      const answer = await fetch('/v1/targeting/queue?limit=200');
      return (await answer.json()).rows;
    });
  }

  /** Records a finding for each; of every second one, that something was not in order. */
  function examine(consignments: readonly string[]): Promise<readonly number[]> {
    return officer.evaluate(async (ids) => {
      const { csrf } = await (await fetch('/v1/session')).json();
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
      const wrong = { violation: 'undervaluation', severity: 'major', entry: null, line: null };
      const statuses: number[] = [];
      for (const [at, id] of ids.entries()) {
        const { row } = await (await fetch(`/v1/consignments/${id}`)).json();
        const discrepancies = at % 2 === 0 ? [{ ...wrong, lossCents: 120_000 + at * 1_000 }] : [];
        const finding = { version: row.version, discrepancies, minutes: 30 };
        const sent = { method: 'POST', headers, body: JSON.stringify(finding) };
        statuses.push((await fetch(`/v1/consignments/${id}/findings`, sent)).status);
      }
      return statuses;
    }, consignments);
  }

  it('the queue ranks by what an examination is worth, and keys lead to why', async () => {
    await open('/targets', '.queue [data-row]');
    const ranks = await officer.locator('.queue td:first-child').allTextContents();
    expect(ranks.map(Number)).toEqual(ranks.map((_, at) => at + 1));
    expect(ranks.length).toBeGreaterThan(5);
    const worth = await officer.locator('.queue td strong').allTextContents();
    const dollars = worth.map((text) => Number(text.replaceAll(/\D/g, '')));
    expect(dollars).toEqual(dollars.toSorted((a, b) => b - a));

    await officer.keyboard.press('j');
    const reference = await officer.evaluate(() => document.activeElement?.textContent);
    await officer.keyboard.press('e');
    await officer.waitForSelector('.why-panel .reasons');
    expect(await officer.textContent('.why-panel')).toContain(String(reference));
    await officer.keyboard.press('Escape');
    await officer.keyboard.press('Enter');
    await officer.waitForSelector('.headline-reference');
    expect(await officer.textContent('.headline-reference')).toBe(reference);
    await officer.waitForSelector('.counterfactual');
  });

  it('a port and its shift are chosen in the sentence, and draw the line of capacity', async () => {
    const ports = new Map<string, number>();
    const now = new Date().toISOString();
    for (const row of await waiting()) {
      const isHere = row.arrival === null || row.arrival < now;
      if (row.port !== null && isHere) ports.set(row.port, (ports.get(row.port) ?? 0) + 1);
    }
    [port = ''] = [...ports].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    await open('/targets', '.queue [data-row]');
    await officer.selectOption('.filter-sentence select >> nth=0', port);
    await officer.waitForURL(`**/targets?port=${port}&shift=*`);
    await officer.waitForSelector('.capacity-line');
    shift = new URL(officer.url()).searchParams.get('shift') ?? '';
    expect(shift).toMatch(/^\d{4}-\d\d-\d\d\.[a-z]+$/);
    await officer.click('text=Open the shift');
    await officer.waitForURL(`**/shifts/${port}/${shift}`);
  });

  it('a shift is planned, put into another order with a reason, and says what it is worth', async () => {
    await open(`/shifts/${port}/${shift}`, '.shift-acts button');
    expect(await officer.innerText('main')).toContain('This shift has no plan yet.');
    await officer.focus('.shift-acts button');
    await officer.keyboard.press('Enter');
    await officer.waitForSelector('.plan-worth');
    expect(await officer.innerText('.plan-worth')).toContain('Revision 1, first plan');
    const rows = await officer.locator('.plan-list [data-row]').allTextContents();
    expect(rows.length).toBeGreaterThan(0);
    if (PICTURES) await officer.screenshot({ path: 'docs/pictures/shift.png' });
    if (rows.length < 2) return;
    await officer.keyboard.press('j');
    await officer.keyboard.press('Shift+J');
    await officer.waitForSelector('.order-changed');
    const turned = await officer.locator('.plan-list [data-row]').allTextContents();
    expect(turned.slice(0, 2)).toEqual(rows.slice(0, 2).toReversed());
    await officer.focus('text=Keep this order…');
    await officer.keyboard.press('Enter');
    await officer.waitForSelector('dialog textarea:focus');
    expect(await officer.isDisabled('dialog button[type=submit]')).toBe(true);
    await officer.keyboard.type(WHY);
    await officer.keyboard.press('Tab');
    await officer.keyboard.press('Enter');
    await officer.waitForSelector('.plan-worth >> text=Revision 2, ordered by an officer');
    expect(await officer.innerText('.plan-worth')).toContain(WHY);
    const kept = await officer.locator('.plan-list [data-row]').allTextContents();
    expect(kept).toEqual(turned);
  });

  it('what an examination found is recorded from the shift, by keyboard', async () => {
    await open(`/shifts/${port}/${shift}`, '.plan-list [data-row]');
    await officer.keyboard.press('j');
    await officer.keyboard.press('f');
    await officer.waitForSelector('dialog input[type=radio]:focus');
    await officer.keyboard.press('ArrowDown');
    await officer.waitForSelector('.discrepancy');
    expect(await barriersOf(officer)).toEqual([]);
    if (PICTURES) await officer.screenshot({ path: 'docs/pictures/finding.png' });
    await officer.selectOption('#kind-0', 'undervaluation');
    await officer.selectOption('#severity-0', 'major');
    await officer.fill('#loss-0', '1,250.50');
    await officer.fill('#minutes', '45');
    await officer.keyboard.press('Enter');
    await officer.waitForSelector('.plan-list .examined');
    expect(await officer.locator('dialog').count()).toBe(0);
  });

  it('a party is opened for verification, and leaves the queue', async () => {
    await open('/targets?role=importer', '.parties [data-row]');
    const before = await officer.locator('.parties [data-row]').count();
    await officer.keyboard.press('j');
    await officer.keyboard.press('Enter');
    await officer.waitForSelector('dialog select:focus');
    await officer.keyboard.press('Tab');
    await officer.keyboard.type(WHY);
    await officer.keyboard.press('Tab');
    await officer.keyboard.press('Enter');
    await officer.waitForSelector('.opened');
    await expect.poll(() => officer.locator('.parties [data-row]').count()).toBe(before - 1);
  });

  it('accuracy says what it cannot know yet, then measures, and each figure leads to its records', async () => {
    const ids = (await waiting()).map(({ consignmentId }) => consignmentId);
    const statuses = await examine(ids);
    expect(new Set(statuses)).toEqual(new Set([201]));
    await open('/accuracy', '.yields [data-row], .yields a');
    await officer.waitForSelector('.figure svg');
    await officer.focus('.yields a >> nth=0');
    const [count = ''] = (await officer.locator('.yields a').allTextContents()).slice(0, 1);
    await officer.keyboard.press('Enter');
    await officer.waitForSelector('.records a');
    const listed = await officer.locator('.records li').count();
    expect(listed).toBe(Number(count));
    if (PICTURES) await officer.screenshot({ path: 'docs/pictures/accuracy.png', fullPage: true });
    await officer.focus('.records a >> nth=0');
    await officer.keyboard.press('Enter');
    await officer.waitForSelector('.headline-reference');
  });

  it('a model is trained from the page, shadows, and is promoted by a second person alone', async () => {
    await open('/models', '.teaches');
    expect(await officer.innerText('main')).toContain('tidewaiter model train');
    await officer.fill('#train-from', daysAgo(20));
    await officer.fill('#train-to', daysAgo(-1));
    await officer.fill('#train-reason', WHY);
    await officer.keyboard.press('Enter');
    await officer.waitForSelector('.training a', { timeout: 90_000 });
    await officer.click('.training a');
    await officer.waitForSelector('.state-mark[data-state=candidate]');
    model = new URL(officer.url()).pathname;
    await officer.waitForSelector('.features');
    await step(officer, 'Let it shadow…');
    await officer.waitForSelector('h2 .state-mark[data-state=shadow]');
    expect(await officer.locator('button:has-text("Promote…")').count()).toBe(0);

    await open(model, '.features', approver);
    await step(approver, 'Promote…');
    await approver.waitForSelector('h2 .state-mark[data-state=champion]');
    expect(await approver.innerText('.steps')).toContain('agnes');
  });

  /** Takes a step of a model with its reason, by keyboard. */
  async function step(page: Page, opener: string): Promise<void> {
    await page.focus(`button:has-text("${opener}")`);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog textarea:focus');
    await page.keyboard.type(WHY);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }

  it('a champion says how likely a violation is, each feature first', async () => {
    await desk.type(...TRADE, '--days', '2', '--seed', 'the days after');
    await open('/', '.person');
    await sendToExam();
    const said = (await waiting()).find(({ probability }) => probability !== null);
    expect(said).toBeDefined();
    await open(`/filings/${said?.consignmentId}`, '.model-says');
    expect(await officer.locator('.model-says .fall').count()).toBeGreaterThan(0);
    expect(await officer.innerText('.model-says .score')).toMatch(/\d%/);
    if (PICTURES) {
      await officer.locator('.filing-answer').screenshot({ path: 'docs/pictures/model-says.png' });
      await open('/targets', '.queue [data-row]');
      await officer.keyboard.press('j');
      await officer.keyboard.press('e');
      await officer.waitForSelector('.why-panel .reasons');
      await officer.screenshot({ path: 'docs/pictures/targets.png' });
      await open(model, '.features');
      await officer.screenshot({ path: 'docs/pictures/model.png', fullPage: true });
    }
  });

  test.each(['light', 'dark'] as const)('in the %s theme no page has a barrier', async (theme) => {
    await officer.emulateMedia({ colorScheme: theme });
    const pages = [
      ['/targets', '.queue [data-row]'],
      [`/targets?port=${port}&shift=${shift}`, '.titled a'],
      ['/targets?role=importer', '.parties [data-row]'],
      ['/shifts', '.shift-choices'],
      [`/shifts/${port}/${shift}`, '.plan-list'],
      ['/accuracy', '.figure svg'],
      ['/models', '.models [data-row]'],
      [model, '.features'],
    ] as const;
    for (const size of [DESK, PHONE]) {
      await officer.setViewportSize(size);
      for (const [path, until] of pages) {
        await open(path, until);
        expect(await barriersOf(officer), `${path} ${size.width}`).toEqual([]);
        const wider = await officer.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(wider, `${path} ${size.width} scrolls sideways`).toBe(0);
      }
    }
    await officer.setViewportSize(DESK);
    await officer.emulateMedia({ colorScheme: 'light' });
  });

  it('the browser had nothing to complain of', () => {
    expect(complaints).toEqual([]);
  });
});
