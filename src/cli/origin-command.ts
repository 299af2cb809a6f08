import type { Command } from 'commander';
import { compileBook } from '../decision/book.parse.ts';
import { parseBookFile } from '../decision/bundle.parse.ts';
import { sayAll } from '../ledger/problem.ts';
import { FAULT_TABLES } from '../server/fault-tables.ts';
import type { OriginLaw } from '../tariff/origin/agreement.ts';
import { type SaidDetermination, sayDetermination } from '../tariff/origin/answer.ts';
import { ORIGIN_FAULTS } from '../tariff/origin/faults.ts';
import { answerInquiry, type OriginFinding } from '../tariff/origin/inquiry.parse.ts';
import { printNumber } from '../tariff/origin/scope.ts';
import type { Truth } from '../tariff/origin/truth.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { demand, EXIT } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { faultLines } from './lines.ts';
import { ORIGIN_TOLD } from './origin-words.ts';
import { readSource } from './source.ts';
import { answer } from './terminal.ts';
import { TERMINAL, tell } from './words.ts';

interface OriginFlags extends HouseFlags {
  readonly book?: string;
}

export function originCommand(): Command {
  return houseCommand(
    'origin',
    'Say whether goods originate under an agreement, material by material, and by which route',
    'origin examples/origin/watertube-boiler.json',
  )
    .argument('<file>', 'JSON with a good and its materials, or a list of such')
    .option('--book <file>', 'answer offline by an exported Book: no database')
    .action(async (file: string, flags: OriginFlags) => {
      const asked = demand(parseInquiries(readSource(file).text));
      const law = await originLaw(flags);
      const inquiries: readonly unknown[] = Array.isArray(asked) ? asked : [asked];
      const told = inquiries.map((inquiry) => tellFinding(answerInquiry(law, inquiry)));
      const json = told.map((one) => one.json);
      answer(
        flags,
        Array.isArray(asked) ? json : json[0],
        told.flatMap(({ lines }) => lines),
      );
      process.exitCode = Math.max(...told.map(({ exit }) => exit), EXIT.done);
    });
}

/** One inquiry, or a list of them. @faults origin-question-malformed */
function parseInquiries(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse(ORIGIN_FAULTS.fault('origin-question-malformed', '', text));
  }
}

function originLaw(flags: OriginFlags): Promise<OriginLaw> {
  const none: OriginLaw = { agreements: [], rules: [] };
  if (flags.book === undefined) {
    return inHouse(flags, 'reader', async (house) => house.book().tariff?.origin ?? none);
  }
  const book = demand(compileBook(demand(parseBookFile(readSource(flags.book).text))));
  return Promise.resolve(book.tariff?.origin ?? none);
}

/** One answer, for a script and for a person, and how the command is to end for it. */
interface Told {
  readonly json: unknown;
  readonly lines: readonly string[];
  readonly exit: number;
}

function tellFinding(found: Result<OriginFinding>): Told {
  if (!found.ok) {
    const { faults } = found;
    return {
      json: { ok: false, faults },
      lines: faultLines(faults, TERMINAL),
      exit: EXIT.refused,
    };
  }
  const { hts, determination, certificate } = found.value;
  const fails = certificate?.some(({ severity }) => severity === 'error') ?? false;
  const said = sayDetermination(determination, TERMINAL);
  return {
    json: {
      ok: true,
      hts,
      ...said,
      certificate: certificate && sayAll(certificate, FAULT_TABLES, TERMINAL),
    },
    lines: [...linesOf(hts, said), ...certificateLines(certificate)],
    exit: determination.verdict === 'originating' && !fails ? EXIT.done : EXIT.no,
  };
}

function certificateLines(faults: OriginFinding['certificate']): readonly string[] {
  if (faults === null) return [];
  const lines = faults.length === 0 ? [tell(ORIGIN_TOLD.certified)] : faultLines(faults, TERMINAL);
  return lines.map((line) => `    ${line}`);
}

const MARKS: Readonly<Record<Truth, string>> = { yes: '✓', no: '✕', unknown: '?' };
const VERDICT_MARKS = { originating: '●', 'not-originating': '✕', undetermined: '?' } as const;

function linesOf(hts: string, said: SaidDetermination): readonly string[] {
  const { verdict, says, agreement, on, criterion, rule, law } = said;
  const criterionText = criterion === null ? '' : tell(ORIGIN_TOLD.criterion, { criterion });
  const head = [
    `${VERDICT_MARKS[verdict]} ${says}`,
    printNumber(hts),
    `${agreement}, ${on}`,
    criterionText,
    law.every(({ verified }) => verified) ? '' : tell(ORIGIN_TOLD.unverified),
  ];
  return [
    head.filter((part) => part !== '').join('   '),
    ...said.tests.map(
      ({ outcome, name, because }) => `    ${MARKS[outcome]} ${name}: ${because.says}`,
    ),
    ...(rule === null
      ? []
      : [
          `    ${tell(ORIGIN_TOLD.rule, {
            target: rule.target,
            alternatives: rule.alternatives,
            citation: rule.citation,
          })}`,
        ]),
    ...said.routes.flatMap((route, place) => routeLines(route, place === said.chosen)),
    ...materialLines(said),
    ...said.missing.map(({ at, says: lacks }) => `    ? ${at ?? ''}  ${lacks}`),
    ...said.provisos.map(({ at, says: holds }) => `    ! ${at ?? ''}  ${holds}`),
  ];
}

function routeLines(route: SaidDetermination['routes'][number], taken: boolean): readonly string[] {
  const { alternative, accumulated, outcome, steps, proofs } = route;
  const how = accumulated ? `  (${tell(ORIGIN_TOLD.accumulated)})` : '';
  const shows = proofs.map(({ name }) => name).join('; ');
  return [
    `  ${taken ? '→' : ' '} ${MARKS[outcome]} ${alternative}${how}`,
    ...steps.flatMap((step) => [
      `        ${MARKS[step.outcome]} ${step.asks}: ${step.because.says}`,
      ...(step.methods.length < 2
        ? []
        : step.methods.map(
            (method) =>
              `            ${MARKS[method.outcome]} ${method.name}: ${method.because.says}`,
          )),
    ]),
    ...(taken && outcome === 'yes'
      ? [`        ${tell(ORIGIN_TOLD.proofs, { proofs: shows })}`]
      : []),
  ];
}

const NAME_COLUMN = 28;
const NUMBER_COLUMN = 15;

function materialLines({ materials }: SaidDetermination): readonly string[] {
  const width = Math.max(0, ...materials.map(({ says }) => says.length));
  return materials.map(({ name, hts, says, because }) =>
    [
      `    · ${name.slice(0, NAME_COLUMN).padEnd(NAME_COLUMN)}`,
      (hts === null ? '?' : printNumber(hts)).padEnd(NUMBER_COLUMN),
      says.padEnd(width),
      because.says,
    ].join(' '),
  );
}
