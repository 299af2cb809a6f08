import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { writeBundle } from '../decision/bundle.ts';
import { findDecision, type Recorded } from '../decision/consignment.store.ts';
import { findRow, listConsignments, type Search } from '../decision/listing.store.ts';
import { referenceWord } from '../decision/listing.ts';
import type { Transaction } from '../ledger/database.ts';
import type { Instant } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { BOOK_TOLD } from './book-words.ts';
import { CLI_FAULTS } from './faults.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { answer } from './terminal.ts';
import { tell } from './words.ts';

const SAME_NAME_MAX = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function bundleCommand(): Command {
  return houseCommand(
    'bundle',
    'A decision with all that it was decided from, for "verify"',
    'bundle B76-0324527-8 -o bundle.json',
  )
    .argument('<decision>', 'identifier of a decision or consignment, or a reference')
    .option('-o, --output <file>', 'write to a file (default standard output)')
    .action((name: string, flags: HouseFlags & { output?: string }) =>
      inHouse(flags, 'reader', async (house) => {
        const { question, decision } = await house.database.as(house.agency.id, (tx) =>
          findRecorded(tx, name, house.now()),
        );
        const text = writeBundle(question, decision);
        if (flags.output === undefined) return void process.stdout.write(text);
        writeFileSync(flags.output, text);
        const { id, book } = decision;
        answer(flags, { file: flags.output, decision: id, book }, [
          tell(BOOK_TOLD.bundleWritten, { file: flags.output, id, book }),
        ]);
      }),
    );
}

/**
 * The decision of that identifier, or the latest of the consignment that the name means.
 *
 * @faults nothing-of-that-name, several-of-that-name
 */
export async function findRecorded(tx: Transaction, name: string, now: Instant): Promise<Recorded> {
  const id = UUID.test(name) ? name : await findByReference(tx, name, now);
  const recorded = await findDecision(tx, id);
  if (recorded !== null) return recorded;
  const row = await findRow(tx, id);
  const latest = row === null ? null : await findDecision(tx, row.decisionId);
  if (latest === null) throw refusal(CLI_FAULTS, 'nothing-of-that-name', '', name);
  return latest;
}

async function findByReference(tx: Transaction, reference: string, now: Instant): Promise<string> {
  const { rows } = await listConsignments(tx, searchFor(reference), now);
  const wanted = referenceWord(reference);
  const named = rows.filter((row) => referenceWord(row.reference) === wanted);
  const [only, ...others] = named.length > 0 ? named : rows;
  if (only === undefined) throw refusal(CLI_FAULTS, 'nothing-of-that-name', '', reference);
  if (others.length === 0) return only.decisionId;
  const ids = [only, ...others].map((row) => row.decisionId);
  throw refusal(CLI_FAULTS, 'several-of-that-name', '', ids.join(', '));
}

function searchFor(q: string): Search {
  return {
    q,
    lanes: [],
    port: null,
    mode: null,
    hts: null,
    party: null,
    from: null,
    before: null,
    degraded: false,
    control: false,
    held: false,
    sender: null,
    sort: 'decidedAt',
    order: 'desc',
    offset: 0,
    limit: SAME_NAME_MAX,
  };
}
