import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CANNING, LANDING, tableOf } from '../tracing/chain/test-traces.ts';
import { EXIT } from './exit.ts';
import { run, testPlace } from './test-house.ts';

test('trace file records what reads and tells what does not, and trace show says what is missing first', async () => {
  const { environment, folder } = await testPlace();
  const [good, bad] = [join(folder, 'chain.csv'), join(folder, 'bad.csv')];
  writeFileSync(good, tableOf([LANDING, CANNING]));
  writeFileSync(bad, tableOf([LANDING.replace('2026-03-02', 'soon')]));
  const filed = await run(['trace', 'file', good, bad, '--officer', 'dana'], environment);
  expect(filed.code).toBe(EXIT.refused);
  expect(filed.out).toContain('2 events recorded');
  expect(filed.out).toContain('refused');
  const shown = await run(['trace', 'show', 'CANS', '--json'], environment);
  expect(JSON.parse(shown.out)).toMatchObject({ standing: { missing: 'harvest of CATCH' } });
}, 120_000);
