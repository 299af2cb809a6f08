import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import type { House } from '../server/house.ts';
import { refusal } from '../terms/fault.ts';
import type { Result } from '../terms/result.ts';
import { CHAIN_FAULTS } from '../tracing/chain/faults.ts';
import { recordSameChain } from '../tracing/chain/same-chain.store.ts';
import { parseSent } from '../tracing/chain/sent.parse.ts';
import { sayGap } from '../tracing/chain/standing.ts';
import {
  listLotsAfter,
  reckonLots,
  recordTraces,
  type Sending,
  type TraceAnswer,
} from '../tracing/chain/trace.store.ts';
import { findWayView } from '../tracing/chain/way-view.store.ts';
import type { LotView, WayView } from '../tracing/chain/way-view.ts';
import { lotName } from '../tracing/event/lot-name.ts';
import type { LotStanding } from '../tracing/lot-standing.ts';
import { EXIT, shownFaults } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { answer, grouped, showProgress } from './terminal.ts';
import { TRACE_TOLD } from './trace-words.ts';
import { tell } from './words.ts';

interface SendingFlags extends HouseFlags {
  readonly officer: string;
  readonly sender?: string;
}

export function traceCommand(): Command {
  return new Command('trace')
    .description('Traces of lots: send them, and see where a lot came from')
    .addCommand(fileCommand())
    .addCommand(showCommand())
    .addCommand(reckonCommand());
}

function fileCommand(): Command {
  return houseCommand(
    'file',
    'Send traces: EPCIS 2.0 or GDST as JSON-LD, a table, a review package, or a known way',
    'trace file chain.jsonld bales.csv --officer dana',
  )
    .argument('<files...>', 'each is recorded whole or refused whole')
    .requiredOption('--officer <login>', 'who does it')
    .option('--sender <name>', 'for whom (default: the administration itself)')
    .action((files: readonly string[], flags: SendingFlags) =>
      inHouse(flags, 'tool', (house) => sendFiles(house, files, flags)),
    );
}

/** Says of each file what became of it when it is done with, so that a file that stops the rest hides nothing. */
async function sendFiles(
  house: House,
  files: readonly string[],
  flags: SendingFlags,
): Promise<void> {
  const progress = showProgress(tell(TRACE_TOLD.reading), files.length);
  for (const [n, file] of files.entries()) {
    const said = await sendFile(house, file, flags);
    progress.reach(n + 1);
    if (!said.ok) process.exitCode = EXIT.refused;
    answer(flags, { file, ...said }, linesOf(file, said));
  }
  progress.end();
}

async function sendFile(
  house: House,
  file: string,
  { officer, sender }: SendingFlags,
): Promise<Result<TraceAnswer>> {
  const raw = readFileSync(file, 'utf8');
  const sent = parseSent(raw);
  if (!sent.ok) return sent;
  const sending: Sending = { actor: officer, sender: sender ?? null, at: house.now(), raw };
  const law = house.book().steps;
  const recorded = await house.database.as(house.agency.id, (tx): Promise<Result<TraceAnswer>> => {
    const { value } = sent;
    return 'known' in value
      ? recordSameChain(tx, value, sending, law)
      : recordTraces(tx, value, sending, law);
  });
  return recorded.ok ? { ...recorded, warnings: sent.warnings } : recorded;
}

function linesOf(file: string, said: Result<TraceAnswer>): readonly string[] {
  if (!said.ok) return [tell(TRACE_TOLD.refused, { file }), ...shownFaults(said.faults)];
  const { added, known, withdrawn, reckoned, cut, lots } = said.value;
  const counts = { added, known, withdrawn, reckoned };
  const fill = Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, grouped(count)]),
  );
  return [
    tell(TRACE_TOLD.recorded, { file, ...fill }),
    ...lots.map(({ lot, standing }) => standingLine(lot, standing)),
    ...(cut ? [tell(TRACE_TOLD.cut)] : []),
    ...shownFaults(said.warnings),
  ];
}

function showCommand(): Command {
  return houseCommand(
    'show',
    'The way back of a lot: its records, what is missing, what does not fit',
    'trace show LOT-7',
  )
    .argument('<lot>', 'its name, EPC URI or GS1 Digital Link')
    .action((lot: string, flags: HouseFlags) =>
      inHouse(flags, 'reader', async (house) => {
        const name = lotName(lot);
        const way = await house.database.as(house.agency.id, (tx) =>
          findWayView(tx, name, house.book().steps, null),
        );
        if (way === null) throw refusal(CHAIN_FAULTS, 'trace-lot-unknown', '/lot', name);
        answer(flags, way, wayLines(way));
      }),
    );
}

function wayLines(way: WayView): readonly string[] {
  const { standing, gaps, signals, alike, lots, cut } = way;
  return [
    standingLine(way.lot, standing),
    ...lots.flatMap(lotLines),
    ...gaps.map((gap) => tell(TRACE_TOLD.gap, { gap: sayGap(gap) })),
    ...signals.map(({ code, lot, numbers }) =>
      tell(TRACE_TOLD.signal, { code, lot, numbers: JSON.stringify(numbers) }),
    ),
    ...(alike.length === 0 ? [] : [tell(TRACE_TOLD.alike, { lots: alike.join(', ') })]),
    ...(cut ? [tell(TRACE_TOLD.partial)] : []),
  ];
}

function lotLines({ lot, depth, records }: LotView): readonly string[] {
  const indent = '  '.repeat(depth + 1);
  return [
    `${indent}${lot}`,
    ...records.map(({ moment, step, holder, place, documents }) =>
      [
        `${indent}  ${moment.slice(0, 10)}`,
        step ?? '',
        holder ?? place ?? '',
        documents.map(({ type, reference }) => `${type} ${reference}`).join(', '),
      ]
        .join('  ')
        .trimEnd(),
    ),
  ];
}

function standingLine(lot: string, { completeness, missing, signals }: LotStanding): string {
  return tell(missing === null ? TRACE_TOLD.whole : TRACE_TOLD.lacking, {
    lot,
    percent: String(Math.floor(completeness * 100)),
    missing: missing ?? '',
    signals: signals.length === 0 ? '' : ` (${signals.join(', ')})`,
  });
}

const PAGE = 500;

function reckonCommand(): Command {
  return houseCommand(
    'reckon',
    'Reckon every lot anew by the law of steps in force: after it changed, or after very large deliveries',
    'trace reckon',
  ).action((flags: HouseFlags) =>
    inHouse(flags, 'tool', async (house) => {
      const progress = showProgress(tell(TRACE_TOLD.reckoning), null);
      const law = house.book().steps;
      let lots = 0;
      for (let after = ''; ; ) {
        const page = await house.database.as(house.agency.id, async (tx) => {
          const named = await listLotsAfter(tx, after, PAGE);
          if (named.length > 0) await reckonLots(tx, named, law, 'alone');
          return named;
        });
        lots += page.length;
        progress.reach(lots);
        const last = page.at(-1);
        if (last === undefined) break;
        after = last;
      }
      progress.end();
      answer(flags, { lots }, [tell(TRACE_TOLD.reckoned, { lots: grouped(lots) })]);
    }),
  );
}
