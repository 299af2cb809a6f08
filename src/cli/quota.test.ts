import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from './exit.ts';
import { run, testPlace } from './test-house.ts';

const ORDERS = [
  'case_number,country,hts,rate,effective_date,revoked_date',
  'A-570-979,5700,"8413",0.215,2013-03-01,',
  'A-570-979,5700,"8481",0.215,2013-03-01,',
];

describe('load remedy', () => {
  test('reads the public table of orders, shows what it holds, and refuses what it cannot place', async () => {
    const { environment, folder } = await testPlace();
    const file = join(folder, 'adcvd_orders.csv');
    writeFileSync(file, ORDERS.join('\n'));
    const shown = await run(['load', 'remedy', file, '--dry-run', '--json'], environment);
    expect(shown.err).toBe('');
    expect(JSON.parse(shown.out)).toMatchObject({
      published: false,
      offered: [{ counts: { orders: 1, 'deposit rates': 1 }, parts: [{ kind: 'remedies' }] }],
    });
    writeFileSync(file, [...ORDERS, 'A-999-001,9990,"8413",0.1,2013-03-01,'].join('\n'));
    const refused = await run(['load', 'remedy', file, '--dry-run'], environment);
    expect(refused.code).toBe(EXIT.failed);
    expect(refused.err).toContain('9990');
  }, 120_000);
});

/** Invented, and without an end, so that it is open whenever the tests run. */
const HONEY = {
  order: 'honey',
  title: 'Honey',
  kind: 'tariff-rate',
  unit: 'kg',
  origins: null,
  lines: [{ in: '04090000', over: null }],
  opening: { time: '12:00', zone: 'America/New_York' },
  needs: [],
  criticalAt: 90,
};
const PERIOD = { from: '2020-01-01', to: null, verified: false, source: 'invented' };

function quotaPack(folder: string): string {
  const quotas = [
    { ...HONEY, periods: [{ ...PERIOD, volume: 20_000 }] },
    { ...HONEY, order: 'mead', periods: [{ ...PERIOD, volume: null }] },
  ];
  const part = { file: 'quotas.json', kind: 'quotas', name: 'quotas', from: '2020-01-01' };
  const parts = [{ ...part, verified: false, source: 'invented' }];
  writeFileSync(join(folder, 'quotas.json'), JSON.stringify({ quotas }));
  writeFileSync(
    join(folder, 'book.json'),
    JSON.stringify({ name: 'us', title: 'Quotas', edition: 'test', parts, packs: [] }),
  );
  return folder;
}

describe('quota', () => {
  test('lists what the Book holds and records what the administration does', async () => {
    const { environment, folder } = await testPlace();
    const people = ['--author', 'ana', '--approver', 'luis'];
    await run(['load', 'lawpack', quotaPack(folder), ...people], environment);
    const listed = await run(['quota', 'list'], environment);
    expect(listed.out).toMatch(/^honey .* open, 20,000 of 20,000 kg left/m);
    expect(listed.out).toMatch(/^mead .* volume unknown/m);
    const file = join(folder, 'change.json');
    const reason = 'headquarters has said so';
    writeFileSync(
      file,
      JSON.stringify({ kind: 'added', quantity: { amount: '5', unit: 't' }, reason }),
    );
    const changed = await run(['quota', 'change', 'honey', file, '--officer', 'mira'], environment);
    expect(changed.out).toContain('25,000 of 20,000 kg left');
    const shown = await run(['quota', 'show', 'honey', '--json'], environment);
    expect(JSON.parse(shown.out).events).toMatchObject([
      { kind: 'added', quantity: 5_000, reason },
    ]);
    const unknown = await run(['quota', 'show', 'no-such-order'], environment);
    expect(unknown.code).toBe(EXIT.failed);
    expect(unknown.err).toContain('no-such-order');
  }, 180_000);
});
