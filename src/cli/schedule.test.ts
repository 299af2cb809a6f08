import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { row } from '../tariff/test-tariff.ts';
import { EXIT } from './exit.ts';
import { run, testFolder } from './test-house.ts';

const COTTON = row('6109.10.00', 1, { description: 'Of cotton', general: '16.5%', other: '90%' });

function written(folder: string, name: string, rows: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(rows));
  return path;
}

describe('schedule diff', () => {
  test('compares two files without a house, for people and for scripts', async () => {
    const folder = testFolder();
    const from = written(folder, 'before.json', [COTTON]);
    const to = written(folder, 'after.json', [{ ...COTTON, general: '16%' }]);
    const told = await run(['schedule', 'diff', from, to]);
    expect(told.code).toBe(EXIT.done);
    expect(told.out).toContain('6109.10.00 changed\n  general: 16.5% → 16%\n');
    expect(told.out).toContain('0 lines new, 0 gone, 1 changed.');
    const said = await run(['schedule', 'diff', from, to, '--json']);
    expect(JSON.parse(said.out)).toMatchObject({ lines: [{ code: '61091000' }] });
  });

  test('ends with the row and the text of a rate that cannot be read', async () => {
    const folder = testFolder();
    const from = written(folder, 'before.json', [COTTON]);
    const to = written(folder, 'after.json', [{ ...COTTON, other: 'half' }]);
    const told = await run(['schedule', 'diff', from, to]);
    expect(told.code).toBe(EXIT.failed);
    expect(told.err).toContain('6109.10.00: half');
  });
});
