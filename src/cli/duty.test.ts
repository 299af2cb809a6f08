import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeBookFile } from '../decision/bundle.ts';
import { STARTER_PARTS } from '../decision/test-desk.ts';
import { EXIT } from './exit.ts';
import { run, testFolder } from './test-house.ts';

function fileWith(name: string, text: string): string {
  const file = join(testFolder(), name);
  writeFileSync(file, text);
  return file;
}

const starterBook = () => fileWith('book.json', writeBookFile(STARTER_PARTS));
const FOOTBALLS = ['duty', '--hts', '9506.62.40.40', '--origin', 'CN', '--value', '10000'];

test('the terminal says what goods owe on a day, as they are filed, with the law of each heading', async () => {
  const { code, out } = await run([...FOOTBALLS, '--on', '2026-05-01', '--book', starterBook()]);
  expect(code).toBe(EXIT.done);
  expect(out).toMatch(/s122 10% on 10000 USD = 1000\.00 USD {2}\[HTSUS 9903\.03\.01;/);
  expect(out).toContain('total duty 1750.00 USD');
  expect(out).toContain('filed as 99038815 99030301 9506624040');
});

test('it compares origins over the days on which the answer changes', async () => {
  const window = ['--from', '2026-02-01', '--to', '2026-08-31'];
  const { out } = await run([
    ...FOOTBALLS,
    ...window,
    '--origins',
    'CN',
    'VN',
    '--book',
    starterBook(),
  ]);
  const rows = out.trim().split('\n');
  expect(rows[0]).toMatch(/^CN 2026-02-01 +2750\.00 USD/);
  expect(rows.filter((row) => row.startsWith('VN'))).toHaveLength(3);
});

test('a table of lines is answered as one entry, and what has no number ends with 3', async () => {
  const table = fileWith(
    'lines.csv',
    'hts,origin,value,quantities\n9506.62.40.40,CN,10000,\n0000.00.00.00,CN,5,120 doz; 3 kg\n',
  );
  const asked = ['duty', '--file', table, '--on', '2026-05-01', '--book', starterBook(), '--json'];
  const { code, out } = await run(asked);
  expect(code).toBe(EXIT.no);
  const { assessment } = JSON.parse(out);
  expect(assessment).toMatchObject({ complete: false, totalDuty: { amount: '1750.00' } });
  expect(assessment.lines[1]).toMatchObject({ unknown: 'tariff-unknown' });
});

test('every fault of a question is told at once, with what to do', async () => {
  const asked = [
    'duty',
    '--hts',
    '95',
    '--origin',
    'China',
    '--value',
    'much',
    '--book',
    starterBook(),
  ];
  const { code, err } = await run(asked);
  expect(code).toBe(EXIT.failed);
  for (const member of ['hts', 'origin', 'value']) expect(err).toContain(`/lines/0/${member}`);
});
