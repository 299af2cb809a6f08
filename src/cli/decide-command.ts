import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { compileBook } from '../decision/book.parse.ts';
import { parseBookFile } from '../decision/bundle.parse.ts';
import type { Arrival } from '../decision/workspace.ts';
import { PLAIN_PROFILE, type SenderProfile } from '../ledger/sender-profile.ts';
import { type Instant, instantOf } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { readInstant } from './arguments.ts';
import { type PreCheck, preCheck, preCheckOffline } from './decide.ts';
import { demand, EXIT } from './exit.ts';
import { type FilingFlags, senderOf, withSender } from './file-command.ts';
import { houseCommand, inHouse } from './house-command.ts';
import { faultLines, headline } from './lines.ts';
import { type Message, readMessages } from './messages.ts';
import { print } from './terminal.ts';
import { TERMINAL, TOLD, tell } from './words.ts';
import { missingLines, reasonLines, worksheetLines } from './worksheet.ts';

interface DecideFlags extends FilingFlags {
  readonly book?: string;
  readonly at?: Instant;
}

export function decideCommand(): Command {
  return withSender(
    houseCommand(
      'decide',
      'Say what would be decided of messages, and why; nothing is filed',
      'decide examples/10-shirts.json --book book.json',
    ),
  )
    .argument('<files...>', 'by their endings: .json, .ndjson, .edi, .x12, .catair')
    .option('--book <file>', 'decide offline by an exported Book: no database, and no history')
    .option(
      '--at <instant>',
      'as if received then, "2026-06-10T15:00:00Z" (default now)',
      readInstant,
    )
    .action((files: readonly string[], flags: DecideFlags) =>
      flags.book === undefined
        ? decideInHouse(files, flags)
        : decideByBook(files, flags, flags.book),
    );
}

function decideInHouse(files: readonly string[], flags: DecideFlags): Promise<void> {
  return inHouse(flags, 'reader', async (house) => {
    const { sender, profile } = await senderOf(house, flags);
    const messages = readAll(files, profile);
    show(
      messages,
      await preCheck(house, arrivalsOf(messages, sender, flags.at ?? house.now())),
      flags,
    );
  });
}

async function decideByBook(
  files: readonly string[],
  flags: DecideFlags,
  file: string,
): Promise<void> {
  const { agency } = readConfig(process.env, flags);
  const book = demand(compileBook(demand(parseBookFile(readFileSync(file, 'utf8')))));
  const profile = {
    ...PLAIN_PROFILE,
    segmentCount: flags.segmentCount ?? PLAIN_PROFILE.segmentCount,
  };
  const messages = readAll(files, profile);
  const at = flags.at ?? instantOf(Date.now());
  show(
    messages,
    preCheckOffline(book, arrivalsOf(messages, flags.sender ?? 'pre-check', at), agency),
    flags,
  );
}

interface FileMessage extends Message {
  readonly file: string;
}

function readAll(files: readonly string[], profile: SenderProfile): readonly FileMessage[] {
  return files.flatMap((file) => readMessages(file, profile).map((one) => ({ ...one, file })));
}

function arrivalsOf(
  messages: readonly FileMessage[],
  sender: string,
  at: Instant,
): readonly Arrival[] {
  return messages.flatMap(({ result }) =>
    result.ok ? [{ sender, received: result.value, warnings: result.warnings, at }] : [],
  );
}

type Admitted = Exclude<PreCheck, Fault>;

function show(
  messages: readonly FileMessage[],
  checks: readonly PreCheck[],
  flags: DecideFlags,
): void {
  let next = 0;
  for (const { file, at, result } of messages) {
    const check = result.ok ? checks[next++] : undefined;
    const refused = refusalOf(result, check);
    if (refused.length > 0) process.exitCode = EXIT.refused;
    if (check === undefined || 'code' in check) showRefused({ file, at }, refused, flags);
    else showCheck({ file, at }, check, flags);
  }
}

function refusalOf(result: Message['result'], check: PreCheck | undefined): readonly Fault[] {
  if (!result.ok) return result.faults;
  return check !== undefined && 'code' in check ? [check] : [];
}

interface Place {
  readonly file: string;
  readonly at: string;
}

function showRefused(place: Place, faults: readonly Fault[], { json }: DecideFlags): void {
  const lines = faultLines(faults, TERMINAL).map((line) => `    ${line}`);
  const said = [`✕ ${tell(TOLD.refused).padEnd(13)}  ${place.file}${place.at}`, ...lines];
  print(json ? JSON.stringify({ ...place, ok: false, faults }) : said.join('\n'));
}

function showCheck(
  place: Place,
  { question, decision, warnings }: Admitted,
  { json }: DecideFlags,
): void {
  const { missing } = question.consignment;
  const lines = [
    ...reasonLines(decision),
    ...worksheetLines(decision),
    ...missingLines(missing),
    ...faultLines(warnings, TERMINAL),
  ].map((line) => `    ${line}`);
  const said = [headline(question, decision, TERMINAL), ...lines];
  print(
    json ? JSON.stringify({ ...place, ok: true, decision, missing, warnings }) : said.join('\n'),
  );
}
