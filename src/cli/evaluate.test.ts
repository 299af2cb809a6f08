import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HEADER, LINE, someDeclarations } from '../risk/learning/test-declarations.ts';
import { run, testFolder } from './test-house.ts';

/** The declarations as the published sets spell them. */
function written(rows: ReturnType<typeof someDeclarations>): string {
  const lines = rows.map((one, at) =>
    [
      at,
      new Date(one.moment).toISOString().slice(0, 10),
      ...[one.office, one.processType, one.importType, one.importUse, one.payment, one.transport],
      ...[one.declarant, one.importer, one.seller, one.courier, one.hs6, one.departure, one.origin],
      ...[one.taxRate, one.taxType, one.originMark, one.netKg, one.price],
      ...[one.fraud, one.critical === 1 ? 2 : one.fraud],
    ].join(','),
  );
  return [HEADER, ...lines].join('\n');
}

test('a run on labelled declarations prints what inspecting finds, for all goods and for new ones', async () => {
  const folder = testFolder();
  const rows = someDeclarations(400, 3);
  const paths = Object.fromEntries(
    [
      ['train', rows.slice(0, 250)] as const,
      ['valid', rows.slice(250, 300)] as const,
      ['test', rows.slice(300)] as const,
    ].map(([name, part]) => {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, written(part));
      return [name, path];
    }),
  );
  const { train = '', valid = '', test: judged = '' } = paths;
  const files = ['--train', train, '--valid', valid, '--test', judged];
  const { code, out } = await run(['evaluate', ...files, '--label', 'Fraud', '--json']);
  const answer = JSON.parse(out);
  expect(code).toBe(0);
  expect(answer).toMatchObject({ label: 'Fraud', all: { rows: 100 } });
  expect(answer.all.byProbability.map(({ share }: { share: number }) => share)).toEqual([
    0.01, 0.02, 0.05, 0.1,
  ]);
  expect(answer.unseen.rows).toBeLessThan(60);
}, 60_000);

test('a wrong cell ends the run with its line and column', async () => {
  const path = join(testFolder(), 'wrong.csv');
  writeFileSync(path, `${HEADER}\n${LINE.replace('108.0', 'heavy')}\n`);
  const { code, err } = await run(['evaluate', '--train', path, '--valid', path, '--test', path]);
  expect(code).toBe(1);
  expect(err).toContain('/2/Net Mass');
});
