import type { Command } from 'commander';
import { compileBook } from '../decision/book.parse.ts';
import { parseBookFile } from '../decision/bundle.parse.ts';
import type { TariffLaw } from '../tariff/law.ts';
import { PRECHECK_FAULTS } from '../tariff/precheck/faults.ts';
import { parseComparison, parsePrecheck } from '../tariff/precheck/precheck.parse.ts';
import { changesOnly, comparePoints, precheck, turningDays } from '../tariff/precheck/precheck.ts';
import {
  namedFigures,
  parseLinesTable,
  quantityOf,
} from '../tariff/precheck/precheck-table.parse.ts';
import { addDays, type Day, dayAt } from '../terms/day.ts';
import { refusal } from '../terms/fault.ts';
import { pointLines, precheckLines } from './duty-lines.ts';
import { demand, EXIT } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { readSource } from './source.ts';
import { answer } from './terminal.ts';

interface DutyFlags extends HouseFlags {
  readonly book?: string;
  readonly file?: string;
  readonly entry?: string;
  readonly hts?: string;
  readonly origin?: string;
  readonly value?: string;
  readonly on?: string;
  readonly mode?: string;
  readonly program?: string;
  readonly quantity?: readonly string[];
  readonly claim?: readonly string[];
  readonly state?: readonly string[];
  readonly part?: readonly string[];
  readonly count?: readonly string[];
  readonly origins?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

export function dutyCommand(): Command {
  return houseCommand(
    'duty',
    'Say what goods would owe on a day, by every lawful way to enter them, and what would change it',
    'duty --hts 9506.62.40.40 --origin CN --value 10000 --on 2026-05-01',
  )
    .option('--hts <number>', 'the tariff number of the goods, 8 or 10 digits')
    .option('--origin <country>', 'country of origin, two letters')
    .option('--value <amount>', 'customs value in dollars, "10000"')
    .option('--on <day>', 'the day of entry, "2026-05-01"; today when it is left out')
    .option('--mode <mode>', 'how the goods come: vessel, air, truck, rail, mail')
    .option('--program <symbol>', 'the special program claimed, "S" or "KR"')
    .option('--quantity <counts...>', 'quantities with their units, "120 doz"')
    .option('--claim <headings...>', 'headings of chapters 98 and 99 that are declared')
    .option('--state <words...>', 'what is stated of the goods, as measures ask for it')
    .option('--part <values...>', 'values of parts of the goods, "steel-content=500"')
    .option('--count <counts...>', 'other counts that rates rest on, "degrees-of-polarity=98"')
    .option('--file <table>', 'many lines: a CSV with the columns hts, origin, value and the rest')
    .option('--entry <file>', 'a whole question as JSON, as POST /v1/prechecks takes it')
    .option('--origins <countries...>', 'compare the same goods from these origins')
    .option('--from <day>', 'compare the days of a window on which the answer changes, with --to')
    .option('--to <day>', 'the last day of that window')
    .option('--book <file>', 'answer offline by an exported Book: no database')
    .action(async ({ data, json, book, ...asked }: DutyFlags) => {
      const flags = { ...(data === undefined ? {} : { data }), ...(json ? { json } : {}) };
      const question = questionOf(asked);
      const { law, today } = await lawOf(flags, book);
      if (law === null) throw refusal(PRECHECK_FAULTS, 'precheck-law-missing', '');
      if (asked.origins !== undefined || asked.from !== undefined) {
        compare(question, law, today, flags);
      } else {
        show(question, law, today, flags);
      }
    });
}

function questionOf(asked: Omit<DutyFlags, 'book'>): Readonly<Record<string, unknown>> {
  const { file, entry, on, mode, origins, from, to } = asked;
  if (entry !== undefined) return jsonOf(readSource(entry).text);
  const lines =
    file === undefined ? [lineOf(asked)] : demand(parseLinesTable(readSource(file).text));
  return without({ on, mode, origins, from, to, lines });
}

function lineOf({ hts, origin, value, program, ...asked }: Omit<DutyFlags, 'book'>): object {
  const { quantity, claim, state, part, count } = asked;
  return without({
    hts,
    origin,
    value,
    program,
    quantities: quantity?.map(quantityOf),
    claims: claim,
    states: state,
    values: part && namedFigures(part),
    counts: count && namedFigures(count),
  });
}

function without(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined));
}

/** What is no object is a question without members, and every member that it lacks is told. */
function jsonOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

async function lawOf(
  flags: HouseFlags,
  book: string | undefined,
): Promise<{ readonly law: TariffLaw | null; readonly today: Day }> {
  if (book === undefined) {
    return inHouse(flags, 'reader', async (house) => ({
      law: house.book().tariff,
      today: dayAt(house.now(), house.agency.zone),
    }));
  }
  const read = demand(parseBookFile(readSource(book).text));
  const { tariff } = demand(compileBook(read));
  const today = read
    .map(({ knownFrom }) => dayAt(knownFrom, 'UTC'))
    .toSorted()
    .at(-1);
  return { law: today === undefined ? null : tariff, today: today ?? ('' as Day) };
}

/** Ends with 3 when anything that may be owed has no number. */
function show(asked: object, law: TariffLaw, today: Day, flags: HouseFlags): void {
  const entry = demand(parsePrecheck(asked, today));
  const checked = precheck(law, entry);
  if (!checked.assessment.complete) process.exitCode = EXIT.no;
  answer(flags, checked, precheckLines(checked));
}

function compare(asked: object, law: TariffLaw, today: Day, flags: HouseFlags): void {
  const { entry, origins, days, window } = demand(parseComparison(asked, today));
  const on =
    window === null ? days : turningDays(law, window.from, window.to, (last) => addDays(last, 1));
  const points = comparePoints(law, entry, origins, on);
  const shown = window === null ? points : changesOnly(points);
  answer(flags, { points: shown }, pointLines(shown));
}
