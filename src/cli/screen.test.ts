import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT } from './exit.ts';
import { run, testPlace } from './test-house.ts';

test('a party is looked for in the lists of the house, and in those of an exported Book alike', async () => {
  const { environment, folder } = await testPlace();
  const party = ['screen', 'Maderas Montana Azulina', '--country', 'MX'];
  const shown = await run(party, environment);
  expect(shown.out).toMatch(/^1 of 1 entries; searched: Demonstration/);
  expect(shown.out).toMatch(/\n0\.9\d+ {2}Maderas Montaña Azulina.*\n +\+\d\.\d\d {2}name: /);

  const book = join(folder, 'book.json');
  await run(['book', 'export', '-o', book], environment);
  const offline = await run([...party, '--book', book], environment);
  expect(offline.out).toBe(shown.out);

  const wrong = await run(['screen', 'Quenby', '--birth', 'in March'], environment);
  expect([wrong.code, wrong.err]).toEqual([EXIT.failed, expect.stringContaining('/birth')]);
});
