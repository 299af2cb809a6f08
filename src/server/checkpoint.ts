import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Database } from '../ledger/database.ts';
import { recordCheckpoint } from '../ledger/journal.store.ts';
import type { Heads } from '../ledger/journal.ts';
import { canonical } from '../terms/canonical.ts';
import type { Instant } from '../terms/day.ts';

/** Records where all journal chains stand, and writes it to a file outside the database as well. */
export async function writeCheckpoint(
  database: Database,
  config: Config,
  at: Instant,
): Promise<Heads | null> {
  const { id } = config.agency;
  const heads = await database.as(id, (tx) => recordCheckpoint(tx, at));
  if (heads === null) return null;
  mkdirSync(config.dataFolder, { recursive: true });
  appendFileSync(
    join(config.dataFolder, 'heads.ndjson'),
    `${canonical({ agency: id, at, heads })}\n`,
  );
  return heads;
}
