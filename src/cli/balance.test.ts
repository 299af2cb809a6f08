import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT } from './exit.ts';
import { run, testPlace } from './test-house.ts';

const TABLE = [
  'kind,number,issuer,holder,volume,unit,source,within',
  'concession,C-1,Invented forest authority,Ejido Inventado,500,m3,issuer,',
  'harvest,MX-F-1,Invented forest authority,Ejido Inventado,100,m3,issuer,concession/C-1',
];

test('authorisations are loaded, refused as a whole where one is wrong, listed and shown', async () => {
  const { environment, folder } = await testPlace();
  const file = join(folder, 'permits.csv');
  const why = ['--officer', 'dana', '--reason', 'answer of the issuer'];
  writeFileSync(file, [...TABLE, 'forest,X,,,ten,m3,issuer,'].join('\n'));
  const refused = await run(['load', 'authorisations', file, ...why], environment);
  expect(refused.code).toBe(EXIT.failed);
  expect(refused.err).toContain('/authorisations/2/kind');
  writeFileSync(file, TABLE.join('\n'));
  const loaded = await run(['load', 'authorisations', file, ...why, '--json'], environment);
  expect(JSON.parse(loaded.out)).toEqual({ recorded: ['concession/C-1', 'harvest/MX-F-1'] });
  const listed = await run(['balance', 'list'], environment);
  expect(listed.out).toMatch(/concession\/C-1 {2}0 of 500 m3 used, 0.0 %/);
  const nobody = await run(['network', 'paths', 'party:EIN:1', 'party:EIN:2'], environment);
  expect(nobody.err).toContain('network find');
}, 120_000);
