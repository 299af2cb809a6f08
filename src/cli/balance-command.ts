import { Command, Option } from 'commander';
import { refusal } from '../terms/fault.ts';
import { parseAuthorisationTable } from '../tracing/balance/authorisation.parse.ts';
import { recordAuthorisations } from '../tracing/balance/authorisation.store.ts';
import { AUTHORISATION_KINDS, type AuthorisationKind } from '../tracing/balance/authorisation.ts';
import { findBalance, listBalances } from '../tracing/balance/balance.store.ts';
import type { Balance } from '../tracing/balance/balance.ts';
import { BALANCE_FAULTS } from '../tracing/balance/faults.ts';
import type { UseRow } from '../tracing/balance/use-ledger.ts';
import { BALANCE_TOLD } from './balance-words.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { readSource } from './source.ts';
import { answer, grouped, showProgress } from './terminal.ts';
import { tell } from './words.ts';

export function balanceCommand(): Command {
  return new Command('balance')
    .description('What issuers allowed to be taken, and what all filings claim of it')
    .addCommand(listCommand())
    .addCommand(showCommand());
}

interface ListFlags extends HouseFlags {
  readonly kind?: AuthorisationKind;
  readonly over?: true;
}

const SHOWN = 200;

function listCommand(): Command {
  return houseCommand(
    'list',
    'Permits, notices, quotas and concessions, the fullest first',
    'balance list --over',
  )
    .addOption(new Option('--kind <kind>', 'one kind alone').choices(AUTHORISATION_KINDS))
    .option('--over', 'only those that are used over their volume')
    .action((flags: ListFlags) =>
      inHouse(flags, 'reader', async ({ database, agency, book }) => {
        const { yields } = book().steps;
        const asked = { kind: flags.kind, over: flags.over, limit: SHOWN };
        const balances = await database.as(agency.id, (tx) => listBalances(tx, asked, yields));
        const lines = balances.map(balanceLine);
        answer(flags, balances, lines.length > 0 ? lines : [tell(BALANCE_TOLD.none)]);
      }),
    );
}

function showCommand(): Command {
  return houseCommand(
    'show',
    'One of them with every use, and the line that crosses its volume',
    'balance show harvest/MX-F-2231',
  )
    .argument('<authorisation>', 'kind and number, as "balance list" shows it')
    .action((key: string, flags: HouseFlags) =>
      inHouse(flags, 'reader', async ({ database, agency, book }) => {
        const { yields } = book().steps;
        const found = await database.as(agency.id, (tx) => findBalance(tx, key, yields));
        if (found === null) throw refusal(BALANCE_FAULTS, 'balance-unknown', '', key);
        const { unit } = found.balance.authorisation.volume;
        const uses = found.uses.map((use) => useLine(use, unit));
        answer(flags, found, [balanceLine(found.balance), ...uses]);
      }),
    );
}

interface LoadFlags extends HouseFlags {
  readonly officer: string;
  readonly reason: string;
}

/** `load authorisations`: the register is record, not law, so one officer answers for it. */
export function loadAuthorisationsCommand(): Command {
  return houseCommand(
    'authorisations',
    'Harvest permits, landing notices, quotas, concessions, CITES permits, capacities',
    'load authorisations permits.csv --officer dana --reason "answer of the issuer"',
  )
    .argument('<file>', 'CSV: kind, number, volume, unit, source, and what else is known')
    .requiredOption('--officer <login>', 'who does it')
    .requiredOption('--reason <text>', 'why, for the journal')
    .action((file: string, { officer, reason, ...flags }: LoadFlags) =>
      inHouse(flags, 'tool', async ({ database, agency, now }) => {
        const recording = demand(parseAuthorisationTable(readSource(file).text, reason));
        const count = recording.authorisations.length;
        const progress = showProgress(tell(BALANCE_TOLD.recording), count);
        const recorded = demand(
          await database.as(agency.id, (tx) =>
            recordAuthorisations(tx, recording, { at: now(), actor: officer }),
          ),
        );
        progress.end();
        const told = { recorded: grouped(recorded.length), count: grouped(count) };
        answer(flags, { recorded }, [tell(BALANCE_TOLD.recorded, told)]);
      }),
    );
}

function balanceLine({ key, authorisation, used, share, over, uncounted }: Balance): string {
  const { volume, holder, source } = authorisation;
  return tell(BALANCE_TOLD.balance, {
    key,
    used: plain(used),
    volume: volume.amount,
    unit: volume.unit,
    share: share === null ? '–' : (share * 100).toFixed(1),
    holder: holder ?? '–',
    source,
    over: over ? tell(BALANCE_TOLD.over) : '',
    uncounted:
      uncounted.length === 0 ? '' : tell(BALANCE_TOLD.uncounted, { units: uncounted.join(', ') }),
  }).trimEnd();
}

function useLine(use: UseRow, unit: string): string {
  const { at, entry, line, importer, change, used, crosses } = use;
  return tell(BALANCE_TOLD.use, {
    at,
    entry,
    line: String(line),
    importer,
    change: change === null ? '?' : plain(change),
    used: plain(used),
    unit,
    crosses: crosses ? tell(BALANCE_TOLD.crosses) : '',
  }).trimEnd();
}

/** A decimal without the zeros that say nothing. */
function plain(decimal: string): string {
  return decimal.replace(/\.?0+$/, '');
}
