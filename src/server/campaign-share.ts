import { createReadStream, existsSync, readFileSync, renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import {
  type CampaignHeader,
  entryNumberOf,
  parseCampaignEntry,
  parseCampaignHeader,
  writeRefund,
} from '../revenue/campaign.parse.ts';
import {
  type CampaignEntry,
  type CampaignTerms,
  openCampaign,
  type Refund,
} from '../revenue/campaign.ts';
import { type CampaignSums, openTally } from '../revenue/campaign-sums.ts';
import { REVENUE_FAULTS } from '../revenue/faults.ts';
import { compileRevenue, type RevenuePart } from '../revenue/revenue-part.parse.ts';
import { compileTariff, type TariffPart } from '../tariff/tariff-part.parse.ts';
import type { Day } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import type { Progress } from './tasks.ts';

/** Some bytes of the file of entries, beginning and ending between two entries. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Where its refunds are written. */
  readonly out: string;
}

/** What one thread recomputes. */
export interface CampaignShare {
  readonly file: string;
  readonly header: string;
  readonly segments: readonly Segment[];
  readonly tariff: readonly TariffPart[];
  readonly revenue: readonly RevenuePart[];
  readonly terms: CampaignTerms;
  /** Entries of these days are taken up. */
  readonly window: { readonly from: Day; readonly to: Day };
}

/** What a segment comes to, and the first faults of its rows. */
export interface SegmentDone {
  readonly sums: CampaignSums;
  readonly faults: readonly Fault[];
}

const FAULTS_KEPT_MAX = 50;
/** Refunds that are written at once. */
const WRITTEN_AT_ONCE = 5_000;

/** Where a segment's sums stand when it is done. */
export function doneFile({ out }: Segment): string {
  return `${out}.done`;
}

/**
 * Recomputes some segments of a campaign, one after the other. What a segment gave is in its files when it is
 * done, and not before: a campaign that was killed goes on with the segments that are not.
 *
 * @param progress told how many bytes are done, and of how many
 * @faults those of the compilers, revenue-law-absent, campaign-column-missing
 */
export async function recomputeShare(
  share: CampaignShare,
  progress: Progress,
): Promise<Result<null>> {
  const { file, segments, terms, window } = share;
  const tariff = compileTariff(share.tariff);
  const revenue = compileRevenue(share.revenue);
  const header = parseCampaignHeader(share.header);
  if (!tariff.ok) return tariff;
  if (!revenue.ok) return revenue;
  if (!header.ok) return header;
  if (revenue.value === null) return refuse(REVENUE_FAULTS.fault('revenue-law-absent', ''));
  const refundOf = openCampaign(tariff.value, revenue.value, terms);
  const of = segments.reduce((sum, { from, to }) => sum + to - from, 0);
  let before = 0;
  for (const segment of segments) {
    if (!existsSync(doneFile(segment))) {
      await recomputeSegment({ file, segment, header: header.value, window, refundOf });
    }
    before += segment.to - segment.from;
    progress(before, of);
  }
  return ok(null);
}

interface SegmentWork {
  readonly file: string;
  readonly segment: Segment;
  readonly header: CampaignHeader;
  readonly window: CampaignShare['window'];
  readonly refundOf: (entry: CampaignEntry) => Refund | null;
}

async function recomputeSegment(work: SegmentWork): Promise<void> {
  const { file, segment, header, window, refundOf } = work;
  const tally = openTally();
  const faults: Fault[] = [];
  const out = await open(`${segment.out}.part`, 'w');
  let written: string[] = [];
  const write = async () => {
    if (written.length > 0) await out.write(`${written.join('\n')}\n`);
    written = [];
  };
  try {
    for await (const { rows, place } of entriesIn(file, segment, header)) {
      const read = parseCampaignEntry(header, rows, place);
      if (!read.ok) {
        tally.malformed();
        faults.push(...read.faults.slice(0, FAULTS_KEPT_MAX - faults.length));
        continue;
      }
      const { entryDate } = read.value;
      if (entryDate < window.from || entryDate > window.to) continue;
      const refund = refundOf(read.value);
      tally.add(rows.length, refund);
      if (refund !== null) written.push(writeRefund(refund));
      if (written.length >= WRITTEN_AT_ONCE) await write();
    }
    await write();
    await out.sync();
  } finally {
    await out.close();
  }
  renameSync(`${segment.out}.part`, segment.out);
  const done: SegmentDone = { sums: tally.sums(), faults };
  const marked = await open(`${doneFile(segment)}.part`, 'w');
  await marked.writeFile(JSON.stringify(done));
  await marked.sync();
  await marked.close();
  renameSync(`${doneFile(segment)}.part`, doneFile(segment));
}

export function readDone(segment: Segment): SegmentDone {
  return JSON.parse(readFileSync(doneFile(segment), 'utf8')) as SegmentDone;
}

/** The rows of each entry of a segment; places are counted from the segment's first row. */
async function* entriesIn(
  file: string,
  { from, to }: Segment,
  header: CampaignHeader,
): AsyncGenerator<{ readonly rows: readonly string[]; readonly place: number }> {
  if (to <= from) return;
  const input = createReadStream(file, { start: from, end: to - 1, highWaterMark: 1 << 20 });
  let rows: string[] = [];
  let number = '';
  let place = 0;
  for await (const row of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    place += 1;
    if (row === '') continue;
    const own = entryNumberOf(header, row);
    if (rows.length > 0 && own !== number) {
      yield { rows, place: place - rows.length };
      rows = [];
    }
    number = own;
    rows.push(row);
  }
  if (rows.length > 0) yield { rows, place: place + 1 - rows.length };
}
