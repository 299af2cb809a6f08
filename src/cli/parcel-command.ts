import { type Command, Option } from 'commander';
import { compileBook } from '../decision/book.parse.ts';
import { parseBookFile } from '../decision/bundle.parse.ts';
import { MODES } from '../filing/filing.ts';
import type { TariffLaw } from '../tariff/law.ts';
import type { LowValueBarrier } from '../tariff/low-value/barrier.ts';
import { LOW_VALUE_FAULTS } from '../tariff/low-value/faults.ts';
import { type LowValueWay, lawfulWay, lowValueWays } from '../tariff/low-value/low-value.ts';
import type { LowValueOwed } from '../tariff/low-value/low-value-owed.ts';
import {
  type ParcelQuestion,
  parseParcelQuestion,
} from '../tariff/low-value/parcel-question.parse.ts';
import { BARRIER_SAYS } from '../tariff/low-value/words.ts';
import { refusal } from '../terms/fault.ts';
import { demand, EXIT } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { PARCEL_TOLD } from './parcel-words.ts';
import { readSource } from './source.ts';
import { answer } from './terminal.ts';
import { TOLD, tell } from './words.ts';
import { moneyText, worksheetLines } from './worksheet.ts';

interface ParcelFlags extends HouseFlags {
  readonly book?: string;
  readonly origin: string;
  readonly mode: string;
  readonly value: string;
  readonly currency: string;
  readonly on: string;
  readonly hts?: string;
  readonly sameDay?: string;
  readonly states?: readonly string[];
}

export function parcelCommand(): Command {
  return houseCommand(
    'parcel',
    'Say by which programs a parcel of low value may come in on a day, why not by the others, and what it owes',
    'parcel --origin CN --value 60 --mode express --on 2025-06-01',
  )
    .requiredOption('--origin <country>', 'country of origin, two letters')
    .requiredOption('--value <amount>', 'fair retail value, "60" or "59.90"')
    .option('--currency <code>', 'the currency of the value', 'USD')
    .addOption(new Option('--mode <mode>', 'how it comes').choices(MODES).makeOptionMandatory())
    .requiredOption('--on <day>', 'the day of its arrival, "2025-06-01"')
    .option('--hts <number>', 'its tariff number; without it the duties of an entry are unknown')
    .option('--same-day <amount>', 'dollars of the other goods of the same person and day')
    .option(
      '--states <words...>',
      'what is stated of the goods: gift, adcvd, quota, agency-requirements',
    )
    .option('--book <file>', 'answer offline by an exported Book: no database')
    .action(async ({ data, json, book, ...asked }: ParcelFlags) => {
      const question = demand(parseParcelQuestion(asked));
      const flags = { ...(data === undefined ? {} : { data }), ...(json ? { json } : {}) };
      const law = await tariffOf(flags, book);
      if (law === null || law.lowValue.programs.size === 0) {
        throw refusal(LOW_VALUE_FAULTS, 'low-value-law-missing', '');
      }
      show(question, law, flags);
    });
}

function tariffOf(flags: HouseFlags, book: string | undefined): Promise<TariffLaw | null> {
  if (book === undefined) return inHouse(flags, 'reader', async (house) => house.book().tariff);
  const { tariff } = demand(compileBook(demand(parseBookFile(readSource(book).text))));
  return Promise.resolve(tariff);
}

/** Ends with 3 when the parcel may not come in at all. */
function show({ parcel, on, sameDay }: ParcelQuestion, law: TariffLaw, flags: HouseFlags): void {
  const ways = lowValueWays(law, parcel, on, sameDay);
  const way = lawfulWay(ways);
  if (way === null) process.exitCode = EXIT.no;
  const { origin, mode, value } = parcel;
  const head = tell(PARCEL_TOLD.head, { value: moneyText(value), origin, mode, on });
  answer(flags, { on, by: way?.program ?? null, ways }, [head, ...ways.flatMap(wayLines)]);
}

function wayLines({
  program,
  entryType,
  why,
  owes,
  citation,
  unverified,
}: LowValueWay): readonly string[] {
  const name = program.padEnd(18);
  if (owes === null) return [`✕ ${name} ${why.map(barrierText).join('; ')}`];
  const by =
    entryType === null ? tell(PARCEL_TOLD.manifest) : tell(PARCEL_TOLD.entry, { type: entryType });
  return [
    `● ${name} ${by.padEnd(12)} ${owedText(owes)}${lawText(citation, unverified)}`,
    ...owes.charges.map((charge) => `      ${charge.rate} × ${charge.basis}`),
    ...worksheetLines({ assessments: owes.assessment === null ? [] : [owes.assessment] }).map(
      (line) => `      ${line}`,
    ),
  ];
}

function owedText({ duty, fees, complete, leavesOut }: LowValueOwed): string {
  const owes = tell(PARCEL_TOLD.owes, { duty: moneyText(duty), fees: moneyText(fees) });
  return complete ? owes : tell(PARCEL_TOLD.without, { owes, what: leavesOut.join(', ') });
}

function barrierText({ code, seen, citation, unverified }: LowValueBarrier): string {
  return `${tell(BARRIER_SAYS[code], { seen })}${lawText(citation, unverified)}`;
}

function lawText(citation: string, unverified: boolean): string {
  return `  [${citation}${unverified ? `; ${tell(TOLD.unverified)}` : ''}]`;
}
