import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { runCampaign } from '../src/server/campaign.ts';
import { addDays, type Day } from '../src/terms/day.ts';
import { starterParts } from './parts.ts';

/** TIDEWAITER_RECOMPUTED sets how many lines, for a run that need not take a minute. */
const LINES = Number(process.env['TIDEWAITER_RECOMPUTED'] ?? 1_000_000);
const LINES_PER_ENTRY = 4;
const ORIGINS = ['CN', 'VN', 'DE', 'MX', 'CA', 'JP', 'IN', 'BR', 'KR', 'GB'];
const WINDOW = { from: '2026-01-01' as Day, to: '2026-02-23' as Day };
const DAYS = 54;

/** How fast a year of entries is recomputed without the emergency headings. */
export async function benchRevenue(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tw-revenue-'));
  try {
    const file = join(folder, 'entries.csv');
    await pipeline(Readable.from(rows()), createWriteStream(file));
    const begun = performance.now();
    const before = process.cpuUsage();
    const done = await runCampaign({
      file,
      parts: starterParts(),
      terms: { without: ['990301', '990302'], on: '2026-06-01' as Day },
      window: WINDOW,
      out: join(folder, 'refunds.csv'),
      workFolder: join(folder, 'work'),
    });
    const seconds = (performance.now() - begun) / 1000;
    const used = process.cpuUsage(before);
    const processor = (used.user + used.system) / 1e6;
    if (!done.ok) throw new Error(JSON.stringify(done.faults));
    const { lines, entries, refunded, untouched, kept } = done.value.sums;
    const unknown = kept['not-computable']?.entries ?? 0;
    const rate = Math.round(lines / seconds).toLocaleString('en-US');
    return [
      `revenue: a refund campaign over ${lines.toLocaleString('en-US')} lines in two threads, ${(statSync(file).size / 1e6).toFixed(0)} MB`,
      `  ${seconds.toFixed(1)} s, ${rate} lines/s: each line assessed with and without the headings`,
      `  ${processor.toFixed(1)} s of processor time: ${Math.round(lines / processor).toLocaleString('en-US')} lines/s for each core`,
      `  ${entries} entries: ${refunded.entries} refunded, ${untouched} untouched, ${unknown} not computable`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Entries of some lines each, over the lines of the starter schedule that owe a percentage or nothing. */
function* rows(): Generator<string> {
  const schedule = readFileSync('law/us/tariff/schedule.csv', 'utf8').split('\n');
  const codes = schedule.flatMap(
    (row) => /^(\d{4}\.\d{2}\.\d{2}),.*,(?:Free|[\d.]+%),/.exec(row)?.[1] ?? [],
  );
  yield 'entry,importer,entry_type,mode,entry_date,line,hts,origin,value,quantities\n';
  for (let line = 0; line < LINES; line += LINES_PER_ENTRY) {
    const number = line / LINES_PER_ENTRY;
    const day = addDays(WINDOW.from, number % DAYS);
    const head = `B-${number},EIN:98-${1_000_000 + (number % 5_000)},01,vessel,${day}`;
    const batch: string[] = [];
    for (let own = 0; own < LINES_PER_ENTRY; own += 1) {
      const place = line + own;
      const code = codes[(place * 7919) % codes.length];
      const origin = ORIGINS[(place * 31 + number) % ORIGINS.length];
      batch.push(
        `${head},${own + 1},${code},${origin},${1000 + (place % 90_000)}.50,640 No.|1200 kg\n`,
      );
    }
    yield batch.join('');
  }
}
