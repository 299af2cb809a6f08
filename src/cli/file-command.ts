import { createReadStream, statSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { filingAnswer } from '../decision/filing-answer.ts';
import { listAccounts } from '../ledger/account.store.ts';
import { PLAIN_PROFILE, type SenderProfile } from '../ledger/sender-profile.ts';
import { LANES } from '../risk/criterion.ts';
import type { House } from '../server/house.ts';
import { refusal } from '../terms/fault.ts';
import { EXIT } from './exit.ts';
import { CLI_FAULTS } from './faults.ts';
import { type Filed, fileAll, type Listener, printAnswers } from './file.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { readMessages, streamMessages } from './messages.ts';
import { grouped, print, remark, showProgress } from './terminal.ts';
import { TOLD, tell } from './words.ts';

/** A few hundred messages: what is read of a file at once, and filed in one transaction. */
const CHUNK_BYTES = 262_144;

export interface FilingFlags extends HouseFlags {
  readonly sender?: string;
  readonly segmentCount?: 'warn' | 'error';
}

export function fileCommand(): Command {
  return withSender(
    houseCommand(
      'file',
      'File messages: JSON, NDJSON, X12 309, CATAIR cargo release; "-" reads NDJSON from standard input',
      'file examples/10-shirts.json --sender ruiz-vale',
    ),
  )
    .argument('<files...>', 'by their endings: .json, .ndjson, .edi, .x12, .catair; or -')
    .action((files: readonly string[], flags: FilingFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const { sender, profile } = await senderOf(house, flags);
        let refused = 0;
        for (const file of files)
          refused += (await fileOne(house, file, sender, profile, flags)).refused;
        if (refused > 0) process.exitCode = EXIT.refused;
      }),
    );
}

/** The options that say for whom is filed. */
export function withSender(command: Command): Command {
  return command
    .option(
      '--sender <name>',
      'for whom (default: the one sender that has an account, if it is one)',
    )
    .addOption(
      new Option('--segment-count <severity>', 'what a wrong count in a manifest means').choices([
        'error',
        'warn',
      ]),
    );
}

/**
 * For whom is filed, and how that sender's messages are read: as its account says.
 *
 * @faults sender-unsaid
 */
export async function senderOf(
  house: House,
  { sender, segmentCount }: FilingFlags,
): Promise<{ sender: string; profile: SenderProfile }> {
  const accounts = await house.database.as(house.agency.id, listAccounts);
  const profiles = new Map(
    accounts.flatMap(({ filer, profile }) => (filer === null ? [] : [[filer, profile] as const])),
  );
  const [only] = profiles.keys();
  const named = sender ?? (profiles.size === 1 ? only : undefined);
  if (named === undefined) {
    const known = [...profiles.keys()].join(', ') || tell(TOLD.nobody);
    throw refusal(CLI_FAULTS, 'sender-unsaid', '', known);
  }
  const profile = profiles.get(named) ?? PLAIN_PROFILE;
  return { sender: named, profile: segmentCount ? { ...profile, segmentCount } : profile };
}

function fileOne(
  house: House,
  file: string,
  sender: string,
  profile: SenderProfile,
  flags: HouseFlags,
): Promise<Filed> {
  if (file === '-') return fileStream(house, file, process.stdin, null, sender, flags);
  if (file.endsWith('.ndjson')) {
    const { size } = statSync(file);
    return fileStream(
      house,
      file,
      createReadStream(file, { highWaterMark: CHUNK_BYTES }),
      size,
      sender,
      flags,
    );
  }
  const listen = flags.json ? writeAnswers(file) : printAnswers(file, print);
  return fileAll(house, [readMessages(file, profile)], sender, listen);
}

/** Files a stream of lines: of thousands of decisions only the refused are printed one by one. */
async function fileStream(
  house: House,
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  size: number | null,
  sender: string,
  flags: HouseFlags,
): Promise<Filed> {
  const progress = showProgress(tell(TOLD.filing, { file }), size);
  const lanes = new Map<string, number>();
  const show = flags.json ? writeAnswers(file) : printRefused(file);
  let messages = 0;
  let bytes = 0;
  const counted = async function* () {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      yield chunk;
    }
  };
  const filed = await fileAll(house, streamMessages(counted()), sender, (at, answer) => {
    messages += 1;
    progress.reach(size === null ? messages : bytes);
    if (answer.ok) lanes.set(answer.decision.lane, (lanes.get(answer.decision.lane) ?? 0) + 1);
    show(at, answer);
  });
  progress.end();
  const spread = LANES.flatMap((lane) => {
    const count = lanes.get(lane);
    return count === undefined ? [] : [`${grouped(count)} ${lane}`];
  });
  remark(
    tell(TOLD.filedFile, {
      file,
      filed: grouped(filed.filed),
      refused: grouped(filed.refused),
      lanes: spread.join(', '),
    }),
  );
  return filed;
}

/** One JSON line for each message, so that any number of them streams. */
function writeAnswers(file: string): Listener {
  return (at, answer) => print(JSON.stringify({ file, at, ...filingAnswer(answer) }));
}

/** Of thousands of answers, those that somebody must act on. */
export function printRefused(file: string): Listener {
  const printed = printAnswers(file, print);
  return (at, answer) => {
    if (!answer.ok) printed(at, answer);
  };
}
