import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { LEDGER_FAULTS } from '../ledger/faults.ts';
import { listHeads, verifyJournal } from '../ledger/journal.store.ts';
import type { Break } from '../ledger/journal.ts';
import type { House } from '../server/house.ts';
import { BOOK_TOLD } from './book-words.ts';
import { EXIT, shownFaults } from './exit.ts';
import { parseHeads } from './heads.parse.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { answer, grouped, remark, showProgress } from './terminal.ts';
import { tell } from './words.ts';

interface VerifyFlags extends HouseFlags {
  readonly heads?: string;
}

export function journalCommand(): Command {
  return new Command('journal')
    .description('The journal: a chain of hashes over everything that was done')
    .addCommand(verifyJournalCommand())
    .addCommand(headsCommand());
}

function verifyJournalCommand(): Command {
  return houseCommand(
    'verify',
    'Walk every chain, and hold it against its records and all heads that were published',
    'journal verify --heads kept-elsewhere.ndjson',
  )
    .option('--heads <file>', 'further heads or receipts, one JSON object a line')
    .action((flags: VerifyFlags) =>
      inHouse(flags, 'reader', async (house) => {
        const report = await verifyHouse(house, flags.heads ?? null);
        const { entries, writers, breaks } = report;
        if (breaks.length > 0) process.exitCode = EXIT.no;
        const faults = breaks.map((found) => breakFault(house.agency.id, found));
        answer(
          flags,
          report,
          breaks.length > 0
            ? shownFaults(faults)
            : [
                tell(BOOK_TOLD.whole, {
                  entries: grouped(entries),
                  chains: String(writers),
                  heads: grouped(report.headsHeld),
                }),
              ],
        );
      }),
    );
}

/** Walks the journal with the heads that the house itself published and those of one more file. */
export async function verifyHouse(house: House, file: string | null) {
  const { agency, config, database } = house;
  const own = join(config.dataFolder, 'heads.ndjson');
  const files = [...(existsSync(own) ? [own] : []), ...(file === null ? [] : [file])];
  const read = files.map((path) => parseHeads(readFileSync(path, 'utf8'), agency.id));
  const heads = read.flatMap((one) => one.heads);
  for (const line of shownFaults(read.flatMap((one) => one.warnings))) remark(line);
  const standing = await database.as(agency.id, listHeads);
  const total = Object.values(standing).reduce((sum, head) => sum + head.seq, 0);
  const progress = showProgress(tell(BOOK_TOLD.walking), total);
  const report = await verifyJournal(database, agency.id, heads, progress.reach).finally(
    progress.end,
  );
  return { ...report, headsHeld: heads.length };
}

function breakFault(agency: string, { writer, seq, how, detail }: Break) {
  return LEDGER_FAULTS.fault('journal-broken', agency, `${writer} ${seq} ${how}, ${detail}`);
}

function headsCommand(): Command {
  return houseCommand(
    'heads',
    'Where the chains stand now, as a line to keep elsewhere',
    'journal heads >> kept-elsewhere.ndjson',
  ).action((flags: HouseFlags) =>
    inHouse(flags, 'reader', async (house) => {
      const { agency, database } = house;
      const heads = await database.as(agency.id, listHeads);
      process.stdout.write(`${JSON.stringify({ agency: agency.id, at: house.now(), heads })}\n`);
    }),
  );
}
