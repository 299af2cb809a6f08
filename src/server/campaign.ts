import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BookPart } from '../ledger/book-part.ts';
import { bookVersion } from '../ledger/book-part.ts';
import {
  type CampaignHeader,
  entryNumberOf,
  parseCampaignHeader,
  REFUND_COLUMNS,
} from '../revenue/campaign.parse.ts';
import type { CampaignTerms } from '../revenue/campaign.ts';
import { addSums, type CampaignSums, NO_SUMS } from '../revenue/campaign-sums.ts';
import { REVENUE_PART_KINDS } from '../revenue/revenue-part.parse.ts';
import { TARIFF_PART_KINDS } from '../tariff/tariff-part.parse.ts';
import { canonical, sha256 } from '../terms/canonical.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result } from '../terms/result.ts';
import { type CampaignShare, readDone, type Segment } from './campaign-share.ts';
import { runTask } from './run-task.ts';

/** Threads that one campaign is shared among. */
const SHARES = 2;
const SEGMENT_BYTES = 4 * 1024 * 1024;
/** Bytes looked at once for the end of an entry. */
const LOOK_BYTES = 64 * 1024;

/** A campaign over a file of entries. */
export interface Campaign {
  /** Rows of one entry stand together; one entry stands in one place. */
  readonly file: string;
  readonly parts: readonly BookPart[];
  readonly terms: CampaignTerms;
  readonly window: CampaignShare['window'];
  /** Where the refunds are written. */
  readonly out: string;
  /** Where what is done already is kept until all is. */
  readonly workFolder: string;
  /** Bytes of a segment: what a killed campaign does again at most, for each thread. */
  readonly segmentBytes?: number;
}

export interface CampaignDone {
  readonly sums: CampaignSums;
  /** The first that were found; how many entries they kept out, the sums say. */
  readonly faults: readonly Fault[];
}

/**
 * Recomputes a file of entries without some headings, in threads, and writes what each would get back.
 *
 * It may be killed at any time: begun again with the same file, law and terms, it goes on where it was.
 *
 * @param progress told the share of the file that is done, 0 to 1
 * @faults those of `recomputeShare`
 */
export async function runCampaign(
  campaign: Campaign,
  progress: (share: number) => void = () => undefined,
): Promise<Result<CampaignDone>> {
  const { file, parts, terms, window, out, workFolder } = campaign;
  const { segmentBytes = SEGMENT_BYTES } = campaign;
  const { size, mtimeMs } = statSync(file);
  const key = canonical([file, size, mtimeMs, bookVersion(parts), terms, window]);
  const folder = join(workFolder, sha256(key).slice(0, 16));
  mkdirSync(folder, { recursive: true });
  const handle = await open(file, 'r');
  const cut = await cutFile(handle, size, folder, segmentBytes).finally(() => handle.close());
  if (!cut.ok) return cut;
  const { header, segments } = cut.value;
  const law = {
    tariff: partsOf(parts, TARIFF_PART_KINDS),
    revenue: partsOf(parts, REVENUE_PART_KINDS),
  };
  const shares = Array.from({ length: SHARES }, (_, place) =>
    segments.filter((_segment, number) => number % SHARES === place),
  ).filter((share) => share.length > 0);
  const reached = shares.map(() => 0);
  const done = await Promise.all(
    shares.map((share, place) =>
      runTask('refund-campaign', { file, header, segments: share, ...law, terms, window }, (at) => {
        reached[place] = at;
        progress(reached.reduce((sum, bytes) => sum + bytes, 0) / size);
      }),
    ),
  );
  for (const one of done) if (!one.ok) return one;
  await pipeline(Readable.from(linesOf(segments)), createWriteStream(out));
  const parted = segments.map(readDone);
  rmSync(folder, { recursive: true });
  return ok({
    sums: parted.reduce((sum, { sums }) => addSums(sum, sums), NO_SUMS),
    faults: parted.flatMap(({ faults }) => faults),
  });
}

function partsOf<Kind extends string>(parts: readonly BookPart[], kinds: readonly Kind[]) {
  return parts.filter((part): part is BookPart & { readonly kind: Kind } =>
    kinds.some((kind) => kind === part.kind),
  );
}

async function* linesOf(segments: readonly Segment[]): AsyncGenerator<string | Buffer> {
  yield `${REFUND_COLUMNS}\n`;
  for (const { out } of segments) yield* createReadStream(out);
}

interface Cut {
  readonly header: string;
  readonly segments: readonly Segment[];
}

/** Cuts the rows of a file where one entry ends and another begins. @faults campaign-column-missing */
async function cutFile(
  file: FileHandle,
  size: number,
  folder: string,
  segmentBytes: number,
): Promise<Result<Cut>> {
  const lines = await linesAfter(file, 0, size);
  const [first = ''] = lines;
  const header = Buffer.from(first, 'latin1').toString('utf8');
  const read = parseCampaignHeader(header);
  if (!read.ok) return read;
  const cuts = [first.length + 1];
  for (let at = (cuts[0] ?? 0) + segmentBytes; at < size; at += segmentBytes) {
    const cut = await endOfEntry(file, read.value, Math.max(at, cuts.at(-1) ?? 0), size);
    if (cut > (cuts.at(-1) ?? 0)) cuts.push(cut);
  }
  const segments = cuts.map((from, place) => ({
    from,
    to: cuts[place + 1] ?? size,
    out: join(folder, `${String(place).padStart(6, '0')}.csv`),
  }));
  return ok({ header, segments: segments.filter(({ from, to }) => from < to) });
}

/** The first byte at or after a place at which another entry begins; the file's end when none does. */
async function endOfEntry(
  file: FileHandle,
  header: CampaignHeader,
  from: number,
  size: number,
): Promise<number> {
  // What is before the first end of a line is the rest of a row that began earlier.
  let at = from;
  let number: string | null = null;
  let partial = true;
  while (at < size) {
    const lines = await linesAfter(file, at, size);
    for (const line of lines) {
      if (!partial) {
        const own = entryNumberOf(header, line);
        if (number !== null && own !== number) return at;
        number = own;
      }
      partial = false;
      at += line.length + 1;
    }
  }
  return size;
}

/** The whole lines from a place on, and the last one of the file; at least one. A character is a byte of the file. */
async function linesAfter(
  file: FileHandle,
  from: number,
  size: number,
): Promise<readonly string[]> {
  for (let bytes = LOOK_BYTES; ; bytes *= 2) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, from);
    const end = from + bytesRead >= size ? bytesRead : buffer.lastIndexOf(0x0a, bytesRead - 1);
    if (end > 0 || bytesRead === 0) {
      return buffer.subarray(0, Math.max(end, 0)).toString('latin1').split('\n');
    }
  }
}
