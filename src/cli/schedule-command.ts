import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { TARIFF_FAULTS } from '../tariff/faults.ts';
import { summaryOf } from '../tariff/line-view.ts';
import { diffRevisions, type LineDiff } from '../tariff/revision-diff.ts';
import { createPress, type Press, parseSchedule } from '../tariff/schedule.parse.ts';
import {
  printCode,
  printRevision,
  type Schedule,
  type ScheduleRevision,
} from '../tariff/schedule.ts';
import { FOUND_MAX, parseDiffAsked, parseSearch } from '../tariff/schedule-question.parse.ts';
import { searchSchedule } from '../tariff/schedule-search.ts';
import { type Day, dayAt, instantOf } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { readDay, wholeNumber } from './arguments.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { SCHEDULE_TOLD } from './schedule-words.ts';
import { readSource } from './source.ts';
import { answer, grouped } from './terminal.ts';
import { tell } from './words.ts';

interface FindFlags extends HouseFlags {
  readonly on?: Day;
  readonly limit?: number;
}

export function scheduleCommand(): Command {
  return new Command('schedule')
    .description('The tariff schedule: what it says, and what changed in it')
    .addCommand(diffCommand())
    .addCommand(findCommand());
}

function diffCommand(): Command {
  const revision = 'a revision of the Book, or a file as the USITC exports it';
  return houseCommand(
    'diff',
    'What changed between two revisions, line by line',
    'schedule diff 2026_rev_6 2026_rev_10',
  )
    .argument('<from>', revision)
    .argument('<to>', revision)
    .action(async (from: string, to: string, flags: HouseFlags) => {
      const diff = diffRevisions(...(await twoRevisions(from, to, flags)));
      const count = (change: LineDiff['change']) =>
        grouped(diff.lines.filter((line) => line.change === change).length);
      answer(flags, diff, [
        ...diff.lines.flatMap(linesOf),
        tell(SCHEDULE_TOLD.differences, {
          from: diff.from,
          to: diff.to,
          added: count('added'),
          removed: count('removed'),
          changed: count('changed'),
        }),
      ]);
    });
}

/** Two files need no house: whoever has the exports compares them anywhere. */
function twoRevisions(
  from: string,
  to: string,
  flags: HouseFlags,
): Promise<[ScheduleRevision, ScheduleRevision]> {
  if (existsSync(from) && existsSync(to)) {
    const press = createPress();
    return Promise.resolve([revisionIn(from, press), revisionIn(to, press)]);
  }
  return inHouse(flags, 'reader', async (house) => {
    const asked = demand(parseDiffAsked({ from, to }, scheduleOf(house.book().tariff?.schedule)));
    return [asked.from, asked.to];
  });
}

/** @faults file-unreadable, and those of `parseSchedule` */
function revisionIn(path: string, press: Press): ScheduleRevision {
  const { name, text, modified } = readSource(path);
  // A file does not say when it is law, and what differs between two does not rest on it.
  const inForce = { from: dayAt(modified ?? instantOf(0), 'UTC'), to: null };
  return demand(parseSchedule(text, { name, inForce, verified: false }, press));
}

function linesOf({ code, change, columns }: LineDiff): readonly string[] {
  return [
    tell(SCHEDULE_TOLD[change], { number: printCode(code) }),
    ...columns.map(({ column, from, to }) =>
      tell(SCHEDULE_TOLD.column, {
        column: tell(SCHEDULE_TOLD.columns[column]),
        from: from ?? '–',
        to: to ?? '–',
      }),
    ),
  ];
}

function findCommand(): Command {
  return houseCommand(
    'find',
    'Lines by the beginning of their number, or by words',
    'schedule find cotton shirts --on 2026-06-10',
  )
    .argument('<words...>', 'a number or words')
    .option('--on <day>', 'the day whose schedule is searched (default today)', readDay)
    .option('--limit <count>', 'how many lines at most (default 50)', wholeNumber(1, FOUND_MAX))
    .action((words: readonly string[], flags: FindFlags) =>
      inHouse(flags, 'reader', async (house) => {
        const today = dayAt(house.now(), house.agency.zone);
        const { on, limit } = flags;
        const query = { q: words.join(' '), on, limit };
        const schedule = scheduleOf(house.book().tariff?.schedule);
        const asked = demand(parseSearch(query, schedule, today));
        const lines = searchSchedule(asked.revision, asked.text, asked.limit).map(summaryOf);
        const revision = printRevision(asked.revision);
        answer(flags, { on: asked.on, revision, lines }, [
          ...lines.map(({ number, general, special, other, description }) =>
            tell(SCHEDULE_TOLD.line, {
              number,
              general: general ?? '–',
              special: special ?? '–',
              other: other ?? '–',
              description,
            }),
          ),
          tell(SCHEDULE_TOLD.found, { count: grouped(lines.length), revision, on: asked.on }),
        ]);
      }),
    );
}

function scheduleOf(schedule: Schedule | undefined): Schedule {
  if (schedule === undefined) throw refusal(TARIFF_FAULTS, 'tariff-part-missing', '', 'schedule');
  return schedule;
}
