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
const WHY = 'As the file of the member shows.';
const MAKER = 'MID:MXASEINV12TIJ';

describe.skipIf(CHROMIUM === undefined)('trust at the desk', { timeout: 120_000 }, () => {
  let desk: RunningDesk;
  let browser: Browser;
  let mara: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    desk = await startDesk();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: CHROMIUM_FLAGS });
    const link = await desk.enrol('mara', 'Mara Quist', 'manager');
    mara = await (await browser.newContext({ viewport: DESK })).newPage();
    mara.on('pageerror', (error) => complaints.push(error.message));
    await mara.goto(link);
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

  /** Asks the server from the page, as who is signed in there. */
  function send(path: string, body: object): Promise<{ readonly id: string }> {
    return mara.evaluate(
      async ([to, sent]) => {
        const { csrf } = await (await fetch('/v1/session')).json();
        const headers = { 'content-type': 'application/json', 'x-csrf-token': csrf };
        const answer = await fetch(String(to), { method: 'POST', headers, body: String(sent) });
        return answer.json();
      },
      [path, JSON.stringify(body)],
    );
  }

  async function trusted(name: string, key: string, program = 'ctpat'): Promise<void> {
    const [scheme = '', value = ''] = key.split(':');
    const driver = program === 'fast-driver';
    const areas = [
      ...['business-partners', 'conveyance-and-containers', 'access-controls', 'personnel'],
      ...['procedures', 'training', 'cybersecurity'],
    ];
    const { id } = await send('/v1/trust/applications', {
      program,
      entityType: driver ? 'driver' : 'importer',
      party: { name, identifiers: [{ scheme, value }] },
      answers: driver ? [] : areas.map((area) => ({ area, met: true, note: '' })),
      reason: WHY,
    });
    const step = { kind: 'certified', tier: driver ? null : '1', reason: WHY };
    await send(`/v1/trust/members/${id}/steps`, step);
  }

  async function picture(name: string): Promise<void> {
    if (PICTURES) await mara.screenshot({ path: `docs/pictures/${name}.png` });
  }

  async function settle(act: string): Promise<void> {
    await mara.fill('#reason', WHY);
    await mara.click(`dialog button[type=submit]:has-text("${act}")`);
    await mara.waitForSelector('dialog', { state: 'detached' });
  }

  it('an application is taken in, certified and suspended, each step with its reason', async () => {
    await open('/trust', '#members');
    expect(await mara.textContent('#members + p')).toContain('Nobody here yet');
    await mara.click('button:has-text("New application")');
    await mara.fill('label:text-is("Name") + input', 'Calder Imports');
    await mara.fill('label:has-text("Number with its register") + input', 'EIN:11-4000001');
    for (const box of await mara.locator('.trust-areas input').all()) await box.check();
    await settle('Record');
    await mara.waitForSelector('.why-panel .trust-steps');
    await mara.click('.why-panel button:has-text("certification")');
    await settle('certification');
    await mara.waitForSelector('.why-panel [data-state=certified]');
    await trusted('Harrow Kitchens', 'EIN:11-4000002');
    await trusted('Tarn Freight', 'SCAC:TRNF');
    await trusted('Ana Inventada', 'FAST-CARD:77001', 'fast-driver');
    await trusted('Aserradero Inventado', MAKER);
    await mara.click('.why-panel button:has-text("suspension")');
    await settle('suspension');
    await mara.waitForSelector('.board [data-state=suspended]');
    expect(await mara.locator('.why-panel .trust-steps li').count()).toBe(4);
    await expect.poll(() => mara.locator('.board tbody tr').count()).toBe(5);
    await picture('trust-members');
    expect(await barriersEverywhere(mara)).toEqual([]);
  });

  it('a truck is checked at the lane, and the legs that fail are red', async () => {
    await open('/trust/lanes', '#fast');
    const legs = {
      Port: '2304',
      Importer: 'EIN:11-4000002',
      Carrier: 'SCAC:TRNF',
      Driver: 'FAST-CARD:77001',
      Manufacturer: MAKER,
    };
    for (const [label, value] of Object.entries(legs)) {
      await mara.fill(`#fast ~ form label:has-text("${label}") + input`, value);
    }
    await mara.click('button:text-is("Check")');
    await mara.waitForSelector('.legs li[data-holds=false]:has-text("Seal")');
    expect(await mara.locator('.legs li[data-holds=false]').count()).toBe(1);
    await mara.fill('label:has-text("Seal number") + input', 'H-4711');
    await mara.selectOption('#seal-class', 'H');
    await mara.click('button:text-is("Check")');
    await mara.waitForSelector('.trust-state:has-text("FAST: yes")');
    await picture('trust-lane-check');
    expect(await mara.locator('.legs li[data-holds=true]').count()).toBe(5);
    const lane = {
      title: 'Tijuana to Laredo',
      manufacturer: MAKER,
      carrier: 'SCAC:TRNF',
      port: '2304',
      consignee: 'EIN:11-4000002',
    };
    const { id } = await send('/v1/trust/lanes', { lane, reason: WHY });
    const { title: _, ...parties } = lane;
    const seals = { sealApplied: 'H-1', sealFound: 'H-2' };
    await send(`/v1/trust/lanes/${id}/passages`, { ...parties, reference: 'E-1', ...seals });
    await send('/v1/trust/aqua', {
      ...{ carrier: 'SCAC:TRNF', vessel: 'Example Tern', voyage: '118E', port: '2704' },
      arrival: new Date(Date.now() + 30 * 3_600_000).toISOString(),
      ...{ hold: true, manifestComplete: true, agriculture: false },
    });
    await mara.reload();
    await mara.waitForSelector('[data-state=broken]');
    expect(await mara.textContent('main')).toContain('is not the seal of the factory');
    expect(await mara.textContent('main')).toContain('something on board is held');
    await picture('trust-lanes');
    expect(await barriersEverywhere(mara)).toEqual([]);
    await mara.click('button:has-text("Restore")');
    await settle('Restore');
    await mara.waitForSelector('[data-state=secure]');
  });

  it('recognition by partners is told in both directions', async () => {
    const file = join(tmpdir(), `oea-${process.pid}.csv`);
    writeFileSync(
      file,
      'number,name,mid,status,from,to,facility\nOEA-1,Aserradero Inventado,MXASEINV12TIJ,active,,,',
    );
    const people = ['--author', 'ana', '--approver', 'luis'];
    await desk.type('load', 'partner-members', 'mx-2014', file, ...people);
    await open('/trust/recognition', '.board tbody tr');
    const mexico = mara.locator('tr:has-text("mx-2014") td.number').first();
    expect(await mexico.textContent()).toBe('1');
    await picture('trust-recognition');
    expect(await barriersEverywhere(mara)).toEqual([]);
  });

  it('two programs stand side by side, and programs tell what they give', async () => {
    await open('/trust/comparison?first=ctpat&second=mx-oea', '#compared');
    expect(await mara.textContent('#compared')).toContain('4 gaps');
    await picture('trust-comparison');
    expect(await barriersEverywhere(mara)).toEqual([]);
    await open('/trust/programs', '#program-ctpat');
    expect(await mara.textContent('main')).toContain('6 USC 964(a)');
    expect(await barriersEverywhere(mara)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
