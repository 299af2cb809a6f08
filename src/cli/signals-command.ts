import { Command, Option } from 'commander';
import type { Transaction } from '../ledger/database.ts';
import { surveyNow } from '../server/route-surveying.ts';
import { refusal } from '../terms/fault.ts';
import type { Result } from '../terms/result.ts';
import {
  type Explained,
  explainedFor,
  type SignalEntry,
} from '../tracing/route/explaining.store.ts';
import { ROUTE_FAULTS } from '../tracing/route/faults.ts';
import { parseCapacities, parsePartnerTrade } from '../tracing/route/register.parse.ts';
import {
  type Loading,
  recordCapacities,
  recordPartnerTrade,
} from '../tracing/route/register.store.ts';
import type { CapacityRow } from '../tracing/route/route-policy.ts';
import {
  findSignal,
  type KeptSignal,
  listSignals,
  type SurveyRecord,
} from '../tracing/route/route-signal.store.ts';
import { SIGNAL_KINDS, type SignalKind } from '../tracing/route/signal.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { SIGNALS_TOLD } from './signals-words.ts';
import { readSource } from './source.ts';
import { answer, grouped, showProgress } from './terminal.ts';
import { tell } from './words.ts';

export function signalsCommand(): Command {
  return new Command('signals')
    .description(
      'What months of trade show about the ways of goods: shifts, phoenixes, capacity, mirrors',
    )
    .addCommand(listCommand())
    .addCommand(explainCommand())
    .addCommand(surveyCommand());
}

interface ListFlags extends HouseFlags {
  readonly kind?: SignalKind;
  readonly subject?: string;
}

const SHOWN = 200;

function listCommand(): Command {
  return houseCommand(
    'list',
    'Signals that are seen, the newest first',
    'signals list --kind origin-shift',
  )
    .addOption(new Option('--kind <kind>', 'of one kind alone').choices(SIGNAL_KINDS))
    .option('--subject <key>', 'of one party, trade or place')
    .action(({ kind = undefined, subject = undefined, ...flags }: ListFlags) =>
      inHouse(flags, 'reader', async ({ database, agency }) => {
        const asked = { kind: kind ?? null, subject: subject ?? null, limit: SHOWN };
        const signals = await database.as(agency.id, (tx) => listSignals(tx, asked));
        const lines = signals.map(signalLine);
        answer(flags, signals, lines.length > 0 ? lines : [tell(SIGNALS_TOLD.none)]);
      }),
    );
}

function explainCommand(): Command {
  return houseCommand(
    'explain',
    'One signal with its numbers, entries and registers',
    'signals explain 0198f0c2-0000-7000-8000-000000000000',
  )
    .argument('<signal>', 'its number, as "signals list" shows it')
    .action((id: string, flags: HouseFlags) =>
      inHouse(flags, 'reader', async ({ database, agency, book }) => {
        const explained = await database.as(agency.id, async (tx) => {
          const signal = await findSignal(tx, id);
          if (signal === null) throw refusal(ROUTE_FAULTS, 'signal-unknown', '', id);
          return explainedFor(tx, signal, book().routes);
        });
        answer(flags, explained, explainedLines(explained));
      }),
    );
}

function surveyCommand(): Command {
  return houseCommand(
    'survey',
    'Look over the trade of the window now, rather than once a day',
    'signals survey',
  ).action((flags: HouseFlags) =>
    inHouse(flags, 'tool', async (house) => {
      const progress = showProgress(tell(SIGNALS_TOLD.surveying), 1);
      const surveyed = demand(await surveyNow(house));
      progress.end();
      answer(flags, surveyed, [surveyLine(surveyed)]);
    }),
  );
}

interface LoadFlags extends HouseFlags {
  readonly officer: string;
  readonly reason: string;
}

/** `load capacities`: a register is record, not law, so one officer answers for it. */
export function loadCapacitiesCommand(): Command {
  return loadRegister(
    'capacities',
    'What makers and countries can make in a year',
    'CSV with the columns measure, maker, name, country, goods, per_year, unit, source, as_of',
    parseCapacities,
    recordCapacities,
  );
}

export function loadMirrorTradeCommand(): Command {
  return loadRegister(
    'mirror-trade',
    'A partner’s trade statistics by month, to hold ours against',
    'CSV with the columns reporter, partner, flow, period, commodity, value, quantity, kg',
    parsePartnerTrade,
    recordPartnerTrade,
  );
}

function loadRegister<Row>(
  name: string,
  description: string,
  columns: string,
  parse: (text: string) => Result<readonly Row[]>,
  record: (tx: Transaction, rows: readonly Row[], loading: Loading) => Promise<string>,
): Command {
  return houseCommand(
    name,
    description,
    `load ${name} register.csv --officer dana --reason "yearly answer of the ministry"`,
  )
    .argument('<file>', columns)
    .requiredOption('--officer <login>', 'who does it')
    .requiredOption('--reason <text>', 'why, for the journal')
    .action((file: string, { officer, reason, ...flags }: LoadFlags) =>
      inHouse(flags, 'tool', async ({ database, agency, now }) => {
        const { text } = readSource(file);
        const rows = demand(parse(text));
        const progress = showProgress(description, rows.length);
        const loading = { at: now(), actor: officer, reason, source: file, text };
        const load = await database.as(agency.id, (tx) => record(tx, rows, loading));
        progress.end();
        const told = tell(SIGNALS_TOLD.loaded, { rows: grouped(rows.length) });
        answer(flags, { load, rows: rows.length }, [told]);
      }),
    );
}

function signalLine({ id, kind, subject, from, to, numbers }: KeptSignal): string {
  const figures = Object.entries(numbers).map(([name, figure]) => `${name} ${figure}`);
  const { name } = subject;
  return tell(SIGNALS_TOLD.signal, { id, kind, name, from, to, figures: figures.join(', ') });
}

function explainedLines({ signal, entries, capacities }: Explained): readonly string[] {
  const words = Object.entries(signal.words).map(([name, word]) => `${name} ${word}`);
  const told = { grounds: signal.grounds.join(', '), words: words.join(', ') };
  return [
    signalLine(signal),
    tell(SIGNALS_TOLD.grounds, told),
    ...capacities.map(capacityLine),
    ...entries.map(entryLine),
  ];
}

function capacityLine({ measure, perYear, unit, source, asOf }: CapacityRow): string {
  return tell(SIGNALS_TOLD.capacity, { measure, perYear: grouped(perYear), unit, source, asOf });
}

function entryLine({ on, entry, hts6, origin, importer, maker, value }: SignalEntry): string {
  return tell(SIGNALS_TOLD.entry, {
    ...{ on, entry, goods: hts6, origin, importer },
    maker: maker ?? '–',
    value: value === null ? '–' : `$${grouped(Math.round(value))}`,
  });
}

function surveyLine({ passages, from, to, signals, unasked }: SurveyRecord): string {
  const lacking = Object.entries(unasked).map(([kind, register]) =>
    tell(SIGNALS_TOLD.lacking, { kind, register }),
  );
  return tell(SIGNALS_TOLD.surveyed, {
    ...{ from, to, passages: grouped(passages), signals: grouped(signals) },
    unasked: lacking.length === 0 ? tell(SIGNALS_TOLD.nothing) : lacking.join(', '),
  });
}
