import {
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type RefundRow, readRefundRow } from '../revenue/campaign.parse.ts';
import { sumsInDollars } from '../revenue/campaign-sums.ts';
import type { Campaigning, CampaignRow } from '../revenue/campaigning.ts';
import type { Fault } from '../terms/fault.ts';
import type { CampaignDone } from './campaign.ts';
import {
  type CampaignHouse,
  campaignFolder,
  campaignId,
  campaignOnBooks,
} from './campaign-books.ts';

/** What is kept of a campaign beside its table of refunds. */
type Record = Pick<CampaignRow, 'id' | 'asked' | 'by' | 'at'> & {
  readonly done: CampaignDone | null;
  /** What stopped it; empty while nothing did. */
  readonly faults: readonly Fault[];
};

/**
 * Campaigns over our own books, one after the other, kept in the data folder: each a record and a table.
 *
 * @returns `close` waits for the one that is under way
 */
export function openCampaigning(
  house: CampaignHouse,
): Campaigning & { readonly close: () => Promise<void> } {
  const folder = campaignFolder(house);
  const reached = new Map<string, number>();
  let underWay: Promise<void> = Promise.resolve();
  const place = (id: string, ending: string) => join(folder, `${id}.${ending}`);

  const keep = (record: Record) => {
    const file = place(record.id, 'json');
    writeFileSync(`${file}.part`, JSON.stringify(record));
    renameSync(`${file}.part`, file);
  };

  const read = (id: string): Record | null => {
    const file = place(id, 'json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record) : null;
  };

  const rowOf = ({ done, faults, ...record }: Record): CampaignRow => {
    const progress = done === null ? reached.get(record.id) : 1;
    return {
      ...record,
      state: done === null ? (progress === undefined ? 'stopped' : 'running') : 'done',
      progress: progress ?? 0,
      sums: done && sumsInDollars(done.sums),
      faults: done?.faults ?? faults,
    };
  };

  const run = async (record: Record) => {
    const { id, asked } = record;
    const files = { out: place(id, 'csv') };
    const done = await campaignOnBooks(house, asked, files, (share) => reached.set(id, share));
    keep(done.ok ? { ...record, done: done.value } : { ...record, faults: done.faults });
  };

  const find = (id: string) => {
    const record = read(id);
    return record && rowOf(record);
  };

  return {
    start: (asked, by) => {
      const id = campaignId(asked);
      const known = find(id);
      if (known?.state === 'running') return known;
      const record: Record = { id, asked, by, at: house.now(), done: null, faults: [] };
      keep(record);
      reached.set(id, 0);
      underWay = underWay
        .then(() => run(record))
        // What the database or the disk says is no answer: it stays as stopped, and may be asked again.
        .catch(() => undefined)
        .finally(() => reached.delete(id));
      return rowOf(record);
    },
    find,
    list: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => find(name.slice(0, -'.json'.length)) ?? [])
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
    refunds: (id, { reason, offset, limit }) =>
      readPage(place(id, 'csv'), (row) => isKeptFor(row, reason), offset, limit),
    csv: (id) => createReadStream(place(id, 'csv')),
    close: () => underWay,
  };
}

function isKeptFor({ reasons }: RefundRow, reason: string | null): boolean {
  if (reason === null) return true;
  return reason === '' ? reasons === '' : reasons.split(' ').includes(reason);
}

async function readPage(
  file: string,
  wanted: (row: RefundRow) => boolean,
  offset: number,
  limit: number,
) {
  const rows: RefundRow[] = [];
  let total = 0;
  let headed = false;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (headed && line !== '') {
      const row = readRefundRow(line);
      if (!wanted(row)) continue;
      if (total >= offset && rows.length < limit) rows.push(row);
      total += 1;
    }
    headed = true;
  }
  return { total, rows };
}
