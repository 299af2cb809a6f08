import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aPlainEntry } from '../decision/test-desk.ts';
import { writeMessage } from '../simulation/messages.ts';
import { EXIT } from './exit.ts';
import { run, testPlace } from './test-house.ts';

test('a finding is recorded and counted from the terminal', async () => {
  const { environment, folder } = await testPlace();
  const entry = join(folder, 'entry.json');
  writeFileSync(entry, writeMessage({ ...aPlainEntry(), estimatedArrival: null }));
  const filed = await run(['file', entry, '--sender', 'osprey', '--json'], environment);
  expect(filed.code, filed.err).toBe(EXIT.done);
  const consignment = /"consignment":"([0-9a-f-]{36})"/.exec(filed.out)?.[1] ?? '';

  const finding = join(folder, 'finding.json');
  writeFileSync(finding, JSON.stringify({ version: 1, discrepancies: [], minutes: 45 }));
  const flags = ['--officer', 'dana', '--json'];
  const recorded = await run(['finding', 'record', consignment, finding, ...flags], environment);
  expect(recorded.code, recorded.err).toBe(EXIT.done);
  expect(JSON.parse(recorded.out)).toMatchObject({ officer: 'dana', minutes: 45 });
  const again = await run(['finding', 'record', consignment, finding, ...flags], environment);
  expect(again.code).toBe(EXIT.failed);
  expect(again.err).toContain('on record');

  const accuracy = await run(['accuracy', '--json'], environment);
  expect(accuracy.code, accuracy.err).toBe(EXIT.done);
  expect(JSON.parse(accuracy.out)).toMatchObject({ violations: { population: 1 } });
  const told = await run(['accuracy'], environment);
  expect(told.out).toContain('Control sample:');
});
