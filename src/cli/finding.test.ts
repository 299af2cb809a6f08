import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { aPlainEntry } from '../decision/test-desk.ts';
import { writeMessage } from '../simulation/messages.ts';
import { Refused } from './exit.ts';
import { program } from './program.ts';
import { testPlace } from './test-house.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Types a command, in this process. @returns what it wrote */
async function typed(...args: readonly string[]): Promise<string> {
  let out = '';
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  try {
    await program().parseAsync(['node', 'tidewaiter', ...args]);
    return out;
  } finally {
    written.mockRestore();
  }
}

test('a finding is recorded once, by identifier or reference, and counted from the terminal', async () => {
  const { environment, folder } = await testPlace();
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const entry = join(folder, 'entry.json');
  writeFileSync(entry, writeMessage({ ...aPlainEntry(), estimatedArrival: null }));
  const filed = await typed('file', entry, '--sender', 'osprey', '--json');
  const consignment = /"consignment":"([0-9a-f-]{36})"/.exec(filed)?.[1] ?? '';

  const finding = join(folder, 'finding.json');
  writeFileSync(finding, JSON.stringify({ version: 1, discrepancies: [], minutes: 45 }));
  const record = ['finding', 'record', consignment, finding, '--officer', 'dana', '--json'];
  expect(JSON.parse(await typed(...record))).toMatchObject({ officer: 'dana', minutes: 45 });
  await expect(typed(...record)).rejects.toThrow(Refused);
  const again = record.with(2, 'B76-0324527-8');
  await expect(typed(...again)).rejects.toThrow('finding-exists');
  await expect(typed(...record.with(2, 'nobody'))).rejects.toThrow('Nothing here is called nobody');

  const accuracy: unknown = JSON.parse(await typed('accuracy', '--json'));
  expect(accuracy).toMatchObject({ violations: { population: 1 } });
  expect(await typed('accuracy')).toContain('Control sample:');
});
