import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBookFile } from '../decision/bundle.ts';
import { STARTER_PARTS } from '../decision/test-desk.ts';
import { EXIT } from './exit.ts';
import { run, testFolder } from './test-house.ts';

function exportedBook(): string {
  const file = join(testFolder(), 'book.json');
  writeFileSync(file, writeBookFile(STARTER_PARTS));
  return file;
}

const CHINESE = ['parcel', '--origin', 'CN', '--value', '60', '--mode', 'express'];

test('the terminal says by what a parcel may come in, and which order shut it out of the exemption', async () => {
  const book = exportedBook();
  const before = await run([...CHINESE, '--on', '2024-03-01', '--book', book]);
  expect(before).toMatchObject({ code: EXIT.done });
  expect(before.out).toMatch(/^● section-321 +manifest +duty 0\.00 USD, fees 0\.00 USD/m);
  const after = await run([...CHINESE, '--on', '2025-09-15', '--book', book, '--json']);
  const answer = JSON.parse(after.out);
  expect(answer.by).toBe('informal');
  expect(answer.ways[0]).toMatchObject({
    program: 'section-321',
    why: [{ code: 'barred', citation: 'EO 14324; 90 FR 42418' }],
  });
});

test('a question with several faults is told all of them', async () => {
  const { code, err } = await run([
    ...['parcel', '--origin', 'China', '--value', 'much', '--mode', 'express', '--on', '1 June'],
    ...['--book', exportedBook()],
  ]);
  expect(code).toBe(EXIT.failed);
  for (const at of ['/origin', '/value', '/on']) expect(err).toContain(`${at}  parcel-question`);
});
