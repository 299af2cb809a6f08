import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { compileBook } from '../decision/book.parse.ts';
import { parseBookFile } from '../decision/bundle.parse.ts';
import type { Finding } from '../party/finding.ts';
import { type SearchAnswer, type SearchQuestion, searchLists } from '../party/search/search.ts';
import { parseSearch } from '../party/search/search-question.parse.ts';
import { dayAt, instantOf } from '../terms/day.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { SCREEN_TOLD } from './screen-words.ts';
import { answer } from './terminal.ts';
import { tell } from './words.ts';

interface ScreenFlags extends HouseFlags {
  readonly kind?: string;
  readonly country?: string;
  readonly address?: string;
  readonly id?: readonly string[];
  readonly birth?: string;
  readonly gender?: string;
  readonly limit?: string;
  readonly book?: string;
}

export function screenCommand(): Command {
  return houseCommand(
    'screen',
    'Look for a party in the lists, with the evidence of each answer',
    'screen "Maderas Montaña Azulina" --country MX --id IMO:9999993',
  )
    .argument('<name>', 'as it is written, in any script')
    .option('--kind <kind>', 'person, organisation, vessel or aircraft')
    .option('--country <code>', 'where it is or comes from, "MX"')
    .option('--address <address>', 'on one line')
    .option('--id <scheme:number...>', 'a number that it bears, "IMO:9999993"')
    .option('--birth <day>', 'a year or a day, "1965" or "1965-03-01"')
    .option('--gender <gender>', 'female or male')
    .option('--limit <count>', 'how many entries are told (default 10)')
    .option('--book <file>', 'search the lists of an exported Book: no database')
    .action((name: string, flags: ScreenFlags) => {
      const question = questionOf(name, flags);
      return flags.book === undefined
        ? inHouse(flags, 'reader', async ({ book, agency, now }) =>
            show(searchLists(book().screening, question, dayAt(now(), agency.zone)), flags),
          )
        : show(searchBook(flags.book, question, flags), flags);
    });
}

function searchBook(file: string, question: SearchQuestion, flags: ScreenFlags): SearchAnswer {
  const { agency } = readConfig(process.env, flags);
  const book = demand(compileBook(demand(parseBookFile(readFileSync(file, 'utf8')))));
  return searchLists(book.screening, question, dayAt(instantOf(Date.now()), agency.zone));
}

function questionOf(name: string, flags: ScreenFlags): SearchQuestion {
  const { kind, country, address, id = [], birth, gender, limit } = flags;
  const identifiers = id.map((text) => {
    const at = text.indexOf(':');
    return { scheme: text.slice(0, Math.max(at, 0)), value: text.slice(at + 1) };
  });
  return demand(
    parseSearch({
      name,
      identifiers,
      ...(kind === undefined ? {} : { kind }),
      ...(country === undefined ? {} : { country }),
      ...(address === undefined ? {} : { address }),
      ...(birth === undefined ? {} : { birth }),
      ...(gender === undefined ? {} : { gender }),
      ...(limit === undefined ? {} : { limit: Number(limit) }),
    }),
  );
}

function show(found: SearchAnswer, flags: ScreenFlags): void {
  const { findings, total, searched } = found;
  const lists = searched.map(({ list, edition }) => `${list} ${edition}`).join(', ');
  const head = tell(SCREEN_TOLD.found, {
    total: String(total),
    shown: String(findings.length),
    lists: lists === '' ? tell(SCREEN_TOLD.noLists) : lists,
  });
  answer(flags, found, [head, ...findings.flatMap(findingLines)]);
}

function findingLines({ score, matched, alias, list, edition, entry, ...more }: Finding) {
  const { programs, evidence = [] } = more;
  return [
    `${score.toFixed(4)}  ${matched} (${tell(SCREEN_TOLD[alias])})  ${list} ${edition}, ${entry}  ${programs.join(' ')}`,
    ...evidence.map(({ kind, seen, weight }) => `  ${signed(weight)}  ${kind}: ${seen}`),
  ];
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`.padStart(6);
}
