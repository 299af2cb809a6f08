import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT } from './exit.ts';
import { run, testPlace } from './test-house.ts';

const HEADER = 'merchandise_or_entity,country,industry,effective_date,type,status';
const MILL = '"Quenby Mill, a/k/a Quenby 1st Farm",China,Yarn,2020-01-02,WRO,Active';

test('lists are loaded in their owners’ form, and the next edition is held against the last', async () => {
  const { environment, folder } = await testPlace();
  const file = join(folder, 'wro.csv');
  const load = (edition: string, ...rows: readonly string[]) => {
    writeFileSync(file, [HEADER, ...rows, ''].join('\n'));
    const given = ['load', 'list', 'withhold-release', file, '--edition', edition];
    return run([...given, '--author', 'ana', '--approver', 'luis', '--json'], environment);
  };
  const first = await load('2026-10', MILL, '"All Quenby cotton",China,Yarn,2020-01-02,WRO,');
  expect(JSON.parse(first.out)).toMatchObject({
    published: true,
    offered: [{ counts: { rows: 2, entries: 1, names: 2 }, warnings: { 'list-party-none': 1 } }],
  });
  await load(
    '2026-11',
    MILL.replace('Active', 'Inactive'),
    'Lanxiu Mill,China,Yarn,2021-03-04,WRO,',
  );

  const listed = await run(['lists'], environment);
  expect(listed.out).toMatch(/^● cbp-withhold-release {2}2026-11 /m);
  expect(listed.out).toMatch(/^○ cbp-withhold-release {2}2026-10 /m);
  const changed = await run(['lists', 'diff', 'cbp-withhold-release'], environment);
  expect(changed.out.split('\n').slice(0, 3)).toEqual([
    'cbp-withhold-release: 2026-10 to 2026-11: 1 added, 0 removed, 1 changed',
    '+ lanxiu-mill/wro/2021-03-04  Lanxiu Mill',
    '~ quenby-mill/wro/2020-01-02  Quenby Mill  (inactive)',
  ]);
  const unknown = await run(['lists', 'diff', 'no-such-list'], environment);
  expect([unknown.code, unknown.err]).toEqual([
    EXIT.failed,
    expect.stringContaining('no-such-list'),
  ]);
  writeFileSync(file, `${HEADER}\n${MILL}`);
  const cut = await run(['load', 'list', 'withhold-release', file, '--dry-run'], environment);
  expect([cut.code, cut.err]).toEqual([EXIT.failed, expect.stringContaining('breaks off')]);
}, 120_000);
