import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { readCandidate } from '../decision/replay/asked-candidate.store.ts';
import { parseWindow } from '../decision/replay/candidate.parse.ts';
import type { Candidate } from '../decision/replay/candidate.ts';
import { REPLAY_FAULTS } from '../decision/replay/faults.ts';
import { recordReplay } from '../decision/replay/replay-record.store.ts';
import type { FailedLimit, ReplayReport, Yield } from '../decision/replay/report.ts';
import type { House } from '../server/house.ts';
import { runReplay } from '../server/replays.ts';
import type { Day } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { readDay } from './arguments.ts';
import { demand, EXIT } from './exit.ts';
import { CLI_FAULTS } from './faults.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { TARGETING_TOLD } from './targeting-words.ts';
import { answer, grouped, showProgress } from './terminal.ts';
import { tell } from './words.ts';

interface ReplayFlags extends HouseFlags {
  readonly candidate?: string;
  readonly draft?: string;
  readonly model?: string;
  readonly from: Day;
  readonly to: Day;
  readonly by: string;
}

export function replayCommand(): Command {
  return houseCommand(
    'replay',
    'Decide past days again by a changed Book, and say what would have been otherwise',
    'replay --candidate change.json --from 2026-10-01 --to 2026-10-31',
  )
    .addOption(
      new Option('--candidate <file>', 'criteria, lists, or { parts, withdrawn }').conflicts(
        'draft',
      ),
    )
    .addOption(
      new Option('--draft <id>', 'the draft of a criterion, which hears the verdict').conflicts(
        'model',
      ),
    )
    .addOption(
      new Option('--model <name>', 'a registered model, by id or name/edition').conflicts(
        'candidate',
      ),
    )
    .requiredOption('--from <day>', 'the first day', readDay)
    .requiredOption('--to <day>', 'the last day', readDay)
    .option('--by <login>', 'who asks', 'command line')
    .action((flags: ReplayFlags) =>
      inHouse(flags, 'tool', async (house) => {
        const { database, agency, now } = house;
        const window = demand(parseWindow(flags.from, flags.to));
        const candidate = await candidateOf(house, flags);
        const asked = await database.as(agency.id, (tx) =>
          recordReplay(tx, {
            ...window,
            candidate,
            draft: flags.draft ?? null,
            by: flags.by,
            at: now(),
          }),
        );
        const progress = showProgress(tell(TARGETING_TOLD.decidingAgain), null);
        const ran = await runReplay(house, asked, progress.reach);
        progress.end();
        const { report, sha256 } = demand(ran);
        if (!report.verdict.passed) process.exitCode = EXIT.no;
        answer(flags, { id: asked.id, sha256, report }, reportLines(report, sha256));
      }),
    );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @faults nothing-of-that-name, and those of `parseCandidate` */
async function candidateOf(house: House, flags: ReplayFlags): Promise<Candidate> {
  const { database, agency, now } = house;
  const { draft = null, model = null } = flags;
  const candidate = draft === null && model === null ? readJson(flags.candidate) : undefined;
  if (draft !== null && !UUID.test(draft))
    throw refusal(CLI_FAULTS, 'nothing-of-that-name', '', draft);
  const named = { candidate, draft, model };
  const found = await database.as(agency.id, (tx) => readCandidate(tx, named, agency.zone, now()));
  if (found === null) {
    throw refusal(CLI_FAULTS, 'nothing-of-that-name', '', draft ?? model ?? '');
  }
  return demand(found);
}

/** @faults replay-candidate-shape */
function readJson(file: string | undefined): unknown {
  const text = file === undefined ? '' : readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(REPLAY_FAULTS, 'replay-candidate-shape', '', text);
  }
}

const MOVES_SHOWN_MAX = 12;

function reportLines(report: ReplayReport, sha256: string): readonly string[] {
  const { base, proposed, verdict } = report;
  const moves = [...report.moves].sort((a, b) => b.count - a.count).slice(0, MOVES_SHOWN_MAX);
  return [
    tell(TARGETING_TOLD.replayed, {
      decided: grouped(report.decided),
      from: report.from,
      to: report.to,
      synthetic: grouped(report.synthetic),
      changed: grouped(report.changed),
    }),
    ...moves.map(({ from, to, count }) => `  ${grouped(count).padStart(9)} ${from} → ${to}`),
    tell(TARGETING_TOLD.held, {
      ...change(grouped(base.held), grouped(proposed.held)),
      shareBefore: perCent(base.heldSharePpm),
      shareAfter: perCent(proposed.heldSharePpm),
    }),
    tell(TARGETING_TOLD.exams, change(grouped(base.exams), grouped(proposed.exams))),
    tell(TARGETING_TOLD.foundOnRecord, change(yieldLine(base.yield), yieldLine(proposed.yield))),
    ...report.sizes.map(
      ({ name, base: before, candidate }) =>
        `  ${tell(TARGETING_TOLD.importers, { name, ...change(grouped(before), grouped(candidate)) })}`,
    ),
    ...verdict.failed.map(limitLine),
    tell(verdict.passed ? TARGETING_TOLD.limitsKept : TARGETING_TOLD.notAsItIs),
    tell(TARGETING_TOLD.report, { sha256 }),
  ];
}

function change(before: string, after: string) {
  return { before, after };
}

function limitLine({ limit, measured, allowed, where }: FailedLimit): string {
  const broken = { limit, measured: String(measured), allowed: String(allowed) };
  return where === null
    ? tell(TARGETING_TOLD.brokenLimit, broken)
    : tell(TARGETING_TOLD.brokenLimitAt, { ...broken, where });
}

function perCent(ppm: number): string {
  return `${(ppm / 10_000).toFixed(2)} %`;
}

function yieldLine({ examined, found, weighed }: Yield): string {
  if (weighed === null) return tell(TARGETING_TOLD.nothingExamined);
  const share = (part: number) => (part * 100).toFixed(1);
  return tell(TARGETING_TOLD.yield, {
    found: String(found),
    examined: String(examined),
    low: share(weighed.low),
    high: share(weighed.high),
  });
}
