import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, testFolder, testPlace } from './test-house.ts';

const SETTINGS = [
  '--seed',
  'a day',
  '--days',
  '2',
  '--filings-per-day',
  '150',
  '--from',
  '2026-06-15',
];

test('the same settings make the same messages, all marked synthetic, with the truth in another file', async () => {
  const folder = testFolder();
  const [trade, truth] = [join(folder, 'trade.ndjson'), join(folder, 'truth.ndjson')];
  const made = await run(['simulate', ...SETTINGS, '-o', trade, '--truth', truth, '--json']);
  const { messages, truths } = JSON.parse(made.out);
  const lines = readFileSync(trade, 'utf8').trimEnd().split('\n');
  expect([made.code, lines.length]).toEqual([0, messages]);
  expect(lines.every((line) => JSON.parse(line).synthetic === true)).toBe(true);
  expect(readFileSync(truth, 'utf8').split('\n')).toHaveLength(truths + 1);
  const again = await run(['simulate', ...SETTINGS]);
  expect(again.out).toBe(readFileSync(trade, 'utf8'));
});

test('made-up trade is filed by the door of everything else', async () => {
  const { environment } = await testPlace();
  const args = ['simulate', ...SETTINGS, '--file', '--sender', 'made-up'];
  const { code, err } = await run(args, environment);
  expect(code).toBe(0);
  expect(err).toMatch(/^\d+ filed for made-up, 0 refused\.$/m);
});

test('plants the schemes that are named, from the day that is named, and refuses others', async () => {
  const truth = join(testFolder(), 'truth.ndjson');
  const schemes = ['--scheme', 'short-count=1', '--begins', 'short-count=1'];
  const { code } = await run(['simulate', ...SETTINGS, ...schemes, '--truth', truth]);
  const told = readFileSync(truth, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ scheme }) => scheme === 'short-count');
  expect(code).toBe(0);
  expect(told.length).toBeGreaterThan(3);
  expect(told.every(({ since, violation }) => since >= 1 && violation === 'quantity')).toBe(true);
  for (const wrong of ['smuggling=0.1', 'short-count=2']) {
    expect((await run(['simulate', '--scheme', wrong])).code).toBe(2);
  }
});
