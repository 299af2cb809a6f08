import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dayAt } from '../terms/day.ts';
import { EXIT } from './exit.ts';
import { offerLists } from './list-offer.ts';
import { publishOffers } from './offer.ts';
import { sourceOf } from './source.ts';
import { run, testHouse } from './test-house.ts';

const HEADER = 'merchandise_or_entity,country,industry,effective_date,type,status';
const MILL = '"Quenby Mill, a/k/a Quenby 1st Farm",China,Yarn,2020-01-02,WRO,';
const GOODS = '"All Quenby cotton",China,Yarn,2020-01-02,WRO,';
const LATER = 'Lanxiu Mill,China,Yarn,2021-03-04,WRO,';
const table = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');

test('lists are loaded in their owners’ form, and the next edition is held against the last', async () => {
  const { house, place } = await testHouse();
  const { environment, folder } = place;
  const today = dayAt(house.now(), house.agency.zone);
  const first = offerLists([sourceOf('wro.csv', Buffer.from(table(`${MILL}Active`)), null)], {
    ...{ form: 'withhold-release', edition: '2026-10', from: today, verified: false },
    ...{ parts: [], today, at: house.now() },
  });
  if (!first.ok) throw new Error(JSON.stringify(first.faults));
  await publishOffers(house, [first.value], { author: 'ana', approver: 'luis', reason: 'test' });

  const file = join(folder, 'wro.csv');
  writeFileSync(file, table(`${MILL}Inactive`, LATER, GOODS));
  const load = ['load', 'list', 'withhold-release', file, '--edition', '2026-11', '--json'];
  const loaded = await run([...load, '--author', 'ana', '--approver', 'luis'], environment);
  expect(JSON.parse(loaded.out)).toMatchObject({
    published: true,
    offered: [{ counts: { rows: 3, entries: 2, names: 3 }, warnings: { 'list-party-none': 1 } }],
  });
  const listed = await run(['lists'], environment);
  expect(listed.out).toMatch(/^● cbp-withhold-release {2}2026-11 /m);
  expect(listed.out).toMatch(/^○ cbp-withhold-release {2}2026-10 /m);
  const changed = await run(['lists', 'diff', 'cbp-withhold-release'], environment);
  expect(changed.out.split('\n').slice(0, 3)).toEqual([
    'cbp-withhold-release: 2026-10 to 2026-11: 1 added, 0 removed, 1 changed',
    '+ lanxiu-mill/wro/2021-03-04  Lanxiu Mill',
    '~ quenby-mill/wro/2020-01-02  Quenby Mill  (inactive)',
  ]);
}, 120_000);

test('a dismissal to a day that is over is refused', async () => {
  const { place } = await testHouse();
  const hit = '019a0000-0000-7000-8000-000000000000';
  const said = [
    '--until',
    '2000-01-01',
    '--reason',
    'another company of that name',
    '--officer',
    'dana',
  ];
  const judged = await run(['screening', 'dismiss', hit, ...said], place.environment);
  expect([judged.code, judged.err]).toEqual([EXIT.failed, expect.stringContaining('2000-01-01')]);
}, 60_000);
