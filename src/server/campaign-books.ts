import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { listBookParts } from '../ledger/book-part.store.ts';
import { CAMPAIGN_COLUMNS } from '../revenue/campaign.parse.ts';
import { campaignRows } from '../revenue/campaign.store.ts';
import type { CampaignAsked } from '../revenue/campaigning.ts';
import { canonical, sha256 } from '../terms/canonical.ts';
import type { Day } from '../terms/day.ts';
import type { Result } from '../terms/result.ts';
import { type CampaignDone, runCampaign } from './campaign.ts';
import type { House } from './house.ts';

/** What a campaign needs of the house. */
export type CampaignHouse = Pick<House, 'agency' | 'config' | 'database' | 'now'>;

/** Where campaigns keep what they found, and what they are at. */
export function campaignFolder({ config }: CampaignHouse): string {
  const folder = join(config.dataFolder, 'campaigns');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The same for the same question. */
export function campaignId(asked: CampaignAsked): string {
  return sha256(canonical({ ...asked })).slice(0, 16);
}

interface Files {
  /** Where the refunds are written. */
  readonly out: string;
  /** A file of entries; our own books when there is none. */
  readonly entries?: string | undefined;
}

/**
 * Recomputes our own books, or a file of entries, without some headings.
 *
 * @param progress told the share that is done, 0 to 1
 * @faults those of `runCampaign`
 */
export async function campaignOnBooks(
  house: CampaignHouse,
  { from, to, without, on }: CampaignAsked,
  { out, entries }: Files,
  progress: (share: number) => void,
): Promise<Result<CampaignDone>> {
  const { database, agency, now } = house;
  const workFolder = campaignFolder(house);
  const window = { from, to };
  const file = entries ?? `${out}.entries`;
  if (entries === undefined) await writeBooks(house, window, file);
  const parts = await database.as(agency.id, (tx) => listBookParts(tx, now()));
  const terms = { without, on };
  const done = await runCampaign({ file, parts, terms, window, out, workFolder }, progress);
  if (entries === undefined) rmSync(file);
  return done;
}

/** Our own books as a file of entries; whole, or not there. */
async function writeBooks(
  { database, agency }: CampaignHouse,
  window: { readonly from: Day; readonly to: Day },
  file: string,
): Promise<void> {
  async function* rows(): AsyncGenerator<string> {
    yield `${CAMPAIGN_COLUMNS.join(',')}\n`;
    for (let after = ''; ; ) {
      const page = await database.as(agency.id, (tx) => campaignRows(tx, window, after));
      if (page === null) return;
      for (const row of page.rows) yield `${row}\n`;
      after = page.last;
    }
  }
  await pipeline(Readable.from(rows()), createWriteStream(`${file}.part`));
  renameSync(`${file}.part`, file);
}
