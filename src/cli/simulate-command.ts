import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { parseMessage } from '../filing/json.parse.ts';
import { partyKey } from '../party/party.ts';
import { writeChainEvent } from '../simulation/chain.ts';
import type { Happening } from '../simulation/journey.ts';
import { writeMessage } from '../simulation/messages.ts';
import { createPartnerLedger, writeLedger } from '../simulation/partner-ledger.ts';
import { type PlantCapacity, writeCapacities } from '../simulation/plant.ts';
import { DEFAULT_SCHEMES, type SimulationSettings, simulate } from '../simulation/trade.ts';
import { SCHEMES, type Scheme, writeTruth } from '../simulation/truth.ts';
import { type Day, instantOf, parseDay } from '../terms/day.ts';
import { readDay, wholeNumber } from './arguments.ts';
import { EXIT } from './exit.ts';
import { BATCH_MESSAGES, fileAll } from './file.ts';
import { type FilingFlags, printRefused, senderOf, withSender } from './file-command.ts';
import { houseCommand, inHouse } from './house-command.ts';
import type { Message } from './messages.ts';
import { grouped, print, remark, showProgress } from './terminal.ts';
import { TOLD, tell } from './words.ts';

interface SimulateFlags extends FilingFlags {
  readonly seed: string;
  readonly days: number;
  readonly filingsPerDay: number;
  readonly from?: Day;
  readonly scheme: PerScheme;
  readonly begins: PerScheme;
  readonly output?: string;
  readonly truth?: string;
  readonly respelt?: number;
  readonly registers?: string;
  readonly file?: true;
}

/** A number for each scheme that was named. */
type PerScheme = Readonly<Partial<Record<Scheme, number>>>;

export function simulateCommand(): Command {
  return withSender(
    houseCommand(
      'simulate',
      'Make up plausible imports with planted schemes, the truth kept apart; all of it is marked synthetic',
      'simulate --days 7 --filings-per-day 500 -o trade.ndjson --truth truth.ndjson',
    ),
  )
    .option('--seed <text>', 'the same settings make the same bytes', 'tidewaiter')
    .option('--days <number>', 'on how many days goods set out', wholeNumber(1, 3_660), 7)
    .option('--filings-per-day <number>', 'on average', wholeNumber(1, 1_000_000), 500)
    .option('--from <day>', 'the first day (default today in UTC)', readDay)
    .option(
      '--scheme <name=share>',
      `how many of those who could do it (0 none, 1 all), again for each scheme: ${SCHEMES.join(', ')}`,
      perScheme(1),
      DEFAULT_SCHEMES,
    )
    .option(
      '--begins <name=day>',
      'a scheme first seen so many days after the first, again for each scheme',
      perScheme(3_660),
      {},
    )
    .option('-o, --output <file>', 'write the messages there as NDJSON (default standard output)')
    .option('--truth <file>', 'write what is known of the entries there')
    .option(
      '--respelt <share>',
      'the share of parties that clerks spell otherwise, 0 to 1; who they are is told with the truth',
      share,
    )
    .option(
      '--registers <folder>',
      'write there what others’ registers hold: traces.ndjson, capacities.csv, mirror-trade.csv',
    )
    .option('--file', 'file the messages here and now instead of writing them')
    .action(async (flags: SimulateFlags) => {
      const settings: SimulationSettings = {
        seed: flags.seed,
        from: flags.from ?? today(),
        days: flags.days,
        filingsPerDay: flags.filingsPerDay,
        schemes: flags.scheme,
        starts: flags.begins,
        ...(flags.respelt === undefined ? {} : { respelt: flags.respelt }),
      };
      const written = await makeUp(settings, flags);
      const { from } = settings;
      if (flags.output !== undefined && flags.json) print(JSON.stringify({ from, ...written }));
      else
        remark(
          tell(TOLD.madeUp, {
            messages: grouped(written.messages),
            from,
            truths: grouped(written.truths),
          }),
        );
    });
}

/** Reads one `name=number` after another into what was said so far. */
function perScheme(most: number): (text: string, said: PerScheme) => PerScheme {
  return (text, said) => {
    const [name, number = '', ...rest] = text.split('=');
    const scheme = SCHEMES.find((one) => one === name);
    const value = /^\d{1,4}(\.\d{1,6})?$/.test(number) ? Number(number) : Number.NaN;
    if (scheme !== undefined && value <= most && rest.length === 0) {
      return { ...said, [scheme]: value };
    }
    throw new InvalidArgumentError(
      tell(TOLD.writeScheme, { most: String(most), schemes: SCHEMES.join(', ') }),
    );
  };
}

function share(text: string): number {
  const value = /^(0|1|0?\.\d{1,6}|1\.0+)$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError(tell(TOLD.writeShare));
}

function today(): Day {
  const day = parseDay(instantOf(Date.now()).slice(0, 10));
  if (day === null) throw new Error('the clock shows no day');
  return day;
}

interface Written {
  messages: number;
  truths: number;
}

/** Writes or files what happens, as it happens: memory does not grow with the number of days. */
async function makeUp(settings: SimulationSettings, flags: SimulateFlags): Promise<Written> {
  const written: Written = { messages: 0, truths: 0 };
  const progress = showProgress(tell(TOLD.makingUp), settings.days * settings.filingsPerDay);
  const truth = flags.truth === undefined ? null : createWriteStream(flags.truth);
  const registers = flags.registers === undefined ? null : openRegisters(flags.registers, settings);
  const happenings = async function* (): AsyncGenerator<Happening> {
    for (const happening of simulate(settings)) {
      written.messages += 1;
      progress.reach(written.messages);
      if (happening.truth !== null) written.truths += 1;
      if (truth !== null) for (const line of truthLines(happening)) await writeLine(truth, line);
      await registers?.take(happening);
      yield happening;
    }
  };
  if (flags.file) await fileHappenings(happenings(), flags);
  else await writeHappenings(happenings(), flags.output ?? null);
  progress.end();
  if (truth !== null) await close(truth);
  await registers?.end();
  return written;
}

/** What is known of one filing: its truth, and who its parties are where they are spelt otherwise. */
function truthLines({ truth, respelt = [] }: Happening): readonly string[] {
  const told = respelt.map((mention) => JSON.stringify(mention));
  return truth === null ? told : [writeTruth(truth), ...told];
}

/** Writes what others' registers hold beside the filings: it comes to light as the trade goes on. */
function openRegisters(folder: string, { seed, from }: SimulationSettings) {
  mkdirSync(folder, { recursive: true });
  const traces = createWriteStream(join(folder, 'traces.ndjson'));
  const plants = new Map<string, PlantCapacity>();
  const ledger = createPartnerLedger(seed, HOME);
  return {
    take: async (happening: Happening): Promise<void> => {
      ledger.take(happening);
      const { chain = [], plant = null } = happening.sourced ?? {};
      if (plant !== null) plants.set(partyKey(plant.maker), plant);
      for (const event of chain) await writeLine(traces, writeChainEvent(event));
    },
    end: async (): Promise<void> => {
      await close(traces);
      writeFileSync(join(folder, 'capacities.csv'), writeCapacities([...plants.values()], from));
      writeFileSync(join(folder, 'mirror-trade.csv'), writeLedger(ledger.rows()));
    },
  };
}

/** The partner whose imports the simulation makes up. */
const HOME = 'US';

async function writeHappenings(
  happenings: AsyncIterable<Happening>,
  file: string | null,
): Promise<void> {
  const output = file === null ? process.stdout : createWriteStream(file);
  for await (const { filing } of happenings) {
    // Whoever reads may have read enough: `simulate | head`.
    if (!output.writable) return;
    await writeLine(output, writeMessage(filing));
  }
  if (file !== null) await close(output);
}

/** Files by the same door as everything else: each message is written and read again. */
function fileHappenings(happenings: AsyncIterable<Happening>, flags: SimulateFlags): Promise<void> {
  return inHouse(flags, 'tool', async (house) => {
    const { sender } = await senderOf(house, flags);
    const { filed, refused } = await fileAll(
      house,
      messagesOf(happenings),
      sender,
      printRefused(''),
    );
    remark(tell(TOLD.filedFor, { filed: grouped(filed), sender, refused: grouped(refused) }));
    if (refused > 0) process.exitCode = EXIT.refused;
  });
}

async function* messagesOf(
  happenings: AsyncIterable<Happening>,
): AsyncGenerator<readonly Message[]> {
  let count = 0;
  let group: Message[] = [];
  for await (const { filing } of happenings) {
    const at = `/${count}`;
    count += 1;
    group.push({ at, result: parseMessage({ at, raw: writeMessage(filing) }) });
    if (group.length < BATCH_MESSAGES) continue;
    yield group;
    group = [];
  }
  yield group;
}

async function writeLine(output: Writable, line: string): Promise<void> {
  if (!output.write(`${line}\n`) && output.writable) await once(output, 'drain');
}

async function close(output: Writable): Promise<void> {
  output.end();
  await finished(output);
}
