import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { anArrival, aPlainEntry } from '../decision/test-desk.ts';
import { anEntry, party } from '../filing/test-parts.ts';
import { bookNews } from '../revenue/booking.store.ts';
import { starterRevenue } from '../revenue/test-revenue.ts';
import { parseDay } from '../terms/day.ts';
import { program } from './program.ts';
import { testHouse } from './test-house.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Types a command, in this process. @returns what it answered */
async function typed(...args: readonly string[]) {
  let out = '';
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  try {
    await program().parseAsync(['node', 'tidewaiter', 'revenue', ...args, '--json']);
    return JSON.parse(out);
  } finally {
    written.mockRestore();
  }
}

const [line] = anEntry('', []).lines;

test('an importer’s money is told and moved from the terminal, and its refunds are listed', async () => {
  const { house, place } = await testHouse();
  for (const [name, value] of Object.entries(place.environment)) vi.stubEnv(name, value);
  const entryDate = parseDay('2026-01-15');
  const shirts = {
    ...(line ?? expect.fail()),
    hts: '61091000',
    origin: 'CN',
    quantities: [{ amount: '500', unit: 'kg' }],
  };
  const entry = aPlainEntry('B76-3000001-8', { entryDate, lines: [shirts], bills: [] });
  const [answer] = await house.intake.file([
    anArrival({ ...entry, importer: party('Calder Imports', 'US') }),
  ]);
  expect(answer?.ok).toBe(true);
  const { id, zone } = house.agency;
  await house.database.as(id, (tx) => bookNews(tx, { law: starterRevenue(), zone }));

  const importer = 'name:calder imports:US';
  const account = await typed('account', importer);
  const [{ asserted }] = account.entries;
  expect(asserted).toHaveProperty('ieepa-china');
  const statement = await typed('statement', importer, '--month', '2026-01');
  expect(statement).toMatchObject({ total: account.balances.deposits, due: '2026-02-23' });

  const step = join(place.folder, 'step.json');
  const deposited = { kind: 'deposited', on: '2026-01-30', amount: account.balances.deposits };
  writeFileSync(step, JSON.stringify(deposited));
  await typed('correct', entry.reference, step, '--officer', 'dana');
  expect(await typed('liquidate', '--officer', 'dana')).toMatchObject({ liquidated: 0, deemed: 0 });

  const window = ['--from', '2025-02-04', '--to', '2026-02-23', '--on', '2026-06-01'];
  const campaign = await typed(
    'campaign',
    '--without',
    '9903.01',
    '--without',
    '9903.02',
    ...window,
  );
  const cents = (text: string) => Math.round(100 * Number(text));
  const paid = cents(asserted['ieepa-china']) + cents(asserted['ieepa-reciprocal']);
  expect(campaign.sums).toMatchObject({ entries: 1, refunded: { refund: String(paid) } });
  const [, row = ''] = readFileSync(campaign.out, 'utf8').split('\n');
  expect(row).toMatch(/^B76-3000001-8,name:calder imports:US,2026-01-15,1,/);
});
