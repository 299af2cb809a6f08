import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { program } from './program.ts';
import { testHouse } from './test-house.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function typed(...args: readonly string[]): Promise<string> {
  let out = '';
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  try {
    await program().parseAsync(['node', 'tidewaiter', 'revenue', 'gaps', ...args]);
    return out;
  } finally {
    written.mockRestore();
  }
}

test('a table of entries is looked through at the terminal, and the worklist is told', async () => {
  const { place } = await testHouse();
  for (const [name, value] of Object.entries(place.environment)) vi.stubEnv(name, value);
  const file = join(place.folder, 'entries.csv');
  writeFileSync(
    file,
    [
      'entry,importer,entry_type,mode,entry_date,line,hts,origin,value,quantities,claims,certificate',
      'E-1,Calder,01,truck,2026-01-15,1,6109.10.00,CN,10000.00,500 kg,9903.01.24 9903.01.25,',
    ].join('\n'),
  );
  const told = JSON.parse(await typed('--entries', file, '--json'));
  expect(told).toMatchObject({ entries: 1, unasked: [], faults: [] });
  expect(told.gaps[0]).toMatchObject({
    code: 'gap-heading-missing',
    about: '99038815',
    cents: '750.00',
    expected: null,
  });
  expect(await typed('--entries', file)).toMatch(/750\.00 {2}E-1, line 1: .*99038815/);
  expect(JSON.parse(await typed('--json'))).toEqual({ gaps: [], next: null });
});
