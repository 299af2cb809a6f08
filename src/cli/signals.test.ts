import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from './exit.ts';
import { run, testPlace } from './test-house.ts';

const HEAD = 'measure,maker,name,country,goods,per_year,unit,source,as_of';
const WHO = ['--officer', 'mira', '--reason', 'yearly answer of the ministry'];

describe('signals', () => {
  test('are surveyed over what was loaded, and a faulty register is refused with every fault', async () => {
    const { environment, folder } = await testPlace();
    const file = join(folder, 'capacities.csv');
    writeFileSync(file, `${HEAD}\ncapacity,,,VNM,940161,-1,No.,Invented ministry,2026-01-31`);
    const refused = await run(['load', 'capacities', file, ...WHO], environment);
    expect(refused.code).toBe(EXIT.failed);
    expect(refused.err).toMatch(/\/1\/country[\s\S]*\/1\/per_year/);
    writeFileSync(file, `${HEAD}\ncapacity,,,VN,940161,1000,No.,Invented ministry,2026-01-31`);
    const loaded = await run(['load', 'capacities', file, ...WHO, '--json'], environment);
    expect(JSON.parse(loaded.out)).toMatchObject({ rows: 1 });
    const surveyed = await run(['signals', 'survey', '--json'], environment);
    expect(JSON.parse(surveyed.out)).toMatchObject({
      passages: 0,
      unasked: { 'mirror-gap': 'partner-trade' },
    });
    expect(JSON.parse(surveyed.out).unasked).not.toHaveProperty('over-capacity');
  }, 120_000);
});
