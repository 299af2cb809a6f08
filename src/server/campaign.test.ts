import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { STARTER_PARTS } from '../decision/test-desk.ts';
import { parseDay } from '../terms/day.ts';
import { type Campaign, runCampaign } from './campaign.ts';

const day = (text: string) => {
  const known = parseDay(text);
  assert(known !== null);
  return known;
};

/** More bytes than one segment holds; each entry of two lines, and one that cannot be read. */
const ENTRIES = 300;

function aCampaign(): Campaign {
  const folder = mkdtempSync(join(tmpdir(), 'tw-campaign-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'entries.csv');
  const rows = ['entry,importer,entry_type,mode,entry_date,line,hts,origin,value,quantities'];
  for (let n = 0; n < ENTRIES; n += 1) {
    const head = `E-${n},Müller Waren ${n % 9},01,vessel,2026-01-${10 + (n % 20)}`;
    rows.push(`${head},1,6109.10.00,CN,10000.00,100 No.|500 kg`);
    rows.push(`${head},2,${n === 17 ? 'none' : '6109.10.00'},VN,1000.00,10 No.|50 kg`);
  }
  writeFileSync(file, `${rows.join('\n')}\n`);
  return {
    file,
    parts: STARTER_PARTS,
    terms: { without: ['990301', '990302'], on: day('2026-06-01') },
    window: { from: day('2025-02-04'), to: day('2026-02-23') },
    out: join(folder, 'refunds.csv'),
    workFolder: join(folder, 'work'),
    segmentBytes: 4_000,
  };
}

test('a campaign that was killed goes on with what is not done, and every entry is in it once', async () => {
  const campaign = aCampaign();
  const first = await runCampaign({
    ...campaign,
    out: join(campaign.workFolder, 'no', 'where'),
  }).then(
    () => null,
    (error: Error) => error,
  );
  expect(first?.message).toMatch('ENOENT');
  const [kept = ''] = readdirSync(campaign.workFolder);
  const segments = readdirSync(join(campaign.workFolder, kept)).filter((name) =>
    /\.csv$/.test(name),
  );
  expect(segments.length).toBeGreaterThan(1);
  // One of them was not done yet when it was killed; what it had written is no part of the answer.
  const undone = join(campaign.workFolder, kept, segments[0] ?? '');
  rmSync(`${undone}.done`);
  writeFileSync(undone, 'half a row');

  const done = await runCampaign(campaign);
  assert(done.ok, JSON.stringify(done));
  const { sums, faults } = done.value;
  expect(sums).toMatchObject({ entries: ENTRIES - 1, malformed: 1, untouched: 0 });
  expect(sums.refunded.entries).toBe(ENTRIES - 1);
  expect(faults).toMatchObject([{ code: 'campaign-row-malformed', got: 'none' }]);
  const [, ...rows] = readFileSync(campaign.out, 'utf8').trimEnd().split('\n');
  expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(ENTRIES - 1);
  expect(rows).toHaveLength(ENTRIES - 1);
  expect(rows[0]).toMatch(/^E-0,Müller Waren 0,2026-01-10,2,/);
  expect(readdirSync(campaign.workFolder)).toEqual([]);
}, 60_000);
