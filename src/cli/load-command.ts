import assert from 'node:assert/strict';
import { Command, Option } from 'commander';
import { listBookParts } from '../ledger/book-part.store.ts';
import type { BookPart } from '../ledger/book-part.ts';
import { isListForm } from '../party/list/list-adapter.parse.ts';
import type { House } from '../server/house.ts';
import { parseCalendar } from '../tariff/calendar.parse.ts';
import { isHeadingTable } from '../tariff/overlay/heading-source.parse.ts';
import { type Day, dayAt } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import { readDay } from './arguments.ts';
import { loadAuthorisationsCommand } from './balance-command.ts';
import { BOOK_TOLD } from './book-words.ts';
import { demand } from './exit.ts';
import { type HouseFlags, houseCommand, inHouse } from './house-command.ts';
import { offerCriteria, offerLawPack } from './law-offer.ts';
import { type ListLoading, offerLists, offerSdn } from './list-offer.ts';
import {
  checkSignatures,
  type Offer,
  offerLines,
  publishOffers,
  type Signatures,
  summaryOf,
  tryOffers,
} from './offer.ts';
import { type Fetching, fetchOfficial, PUBLISHED, type Published } from './official.ts';
import { offerOrigin } from './origin-offer.ts';
import { findOverlayFiles, offerHeadings, offerProductLists } from './overlay-offer.ts';
import { loadPartnerAnswersCommand, loadPartnerMembersCommand } from './partner-load.ts';
import { PATIENCE } from './publisher.ts';
import { offerRemedies } from './remedy-offer.ts';
import { offerSchedule, revisionOf } from './schedule-offer.ts';
import { loadCapacitiesCommand, loadMirrorTradeCommand } from './signals-command.ts';
import { readSource } from './source.ts';
import { answer, showProgress } from './terminal.ts';
import { tell } from './words.ts';

interface LoadFlags extends HouseFlags {
  readonly author?: string;
  readonly approver?: string;
  readonly reason?: string;
  readonly dryRun?: true;
}

interface ScheduleFlags extends LoadFlags {
  readonly revision?: string;
  readonly from?: Day;
}

/** What a load is given of the house: its parts, today there, and the house itself. */
interface LoadContext {
  readonly house: House;
  readonly parts: readonly BookPart[];
  readonly today: Day;
}

export function loadCommand(): Command {
  return new Command('load')
    .description('Put law, lists and criteria into the Book: shown first, published by two people')
    .addCommand(loadHts())
    .addCommand(loadSdn())
    .addCommand(loadCriteria())
    .addCommand(loadList())
    .addCommand(loadOverlays())
    .addCommand(loadRemedies())
    .addCommand(loadOrigin())
    .addCommand(loadPartnerMembersCommand())
    .addCommand(loadPartnerAnswersCommand())
    .addCommand(loadLawPack())
    .addCommand(loadAuthorisationsCommand())
    .addCommand(loadCapacitiesCommand())
    .addCommand(loadMirrorTradeCommand())
    .addCommand(loadOfficial());
}

function loadHts(): Command {
  return revisionOptions(
    loading(
      'hts',
      'One revision of the tariff schedule, as the USITC exports it in JSON',
      'load hts hts_2026_rev_10.json.gz',
    ),
  )
    .argument('<file>', 'the export, .json or .json.gz')
    .action((file: string, flags: ScheduleFlags) =>
      load(flags, async ({ house, parts, today }) => {
        const calendarPart = calendarOf(parts);
        const calendar = parseCalendar(calendarPart.content);
        if (!calendar.ok) return calendar;
        const source = readSource(file);
        const name = revisionOf(flags.revision ?? null, source.name, calendar.value, today);
        if (!name.ok) return name;
        return one(
          offerSchedule(source, calendarPart, name.value, flags.from ?? null, house.now()),
        );
      }),
    );
}

function loadSdn(): Command {
  return loading(
    'sdn',
    'OFAC’s list of Specially Designated Nationals',
    'load sdn --sdn sdn.csv --alt alt.csv --add add.csv',
  )
    .requiredOption('--sdn <file>', 'SDN.CSV: the entries')
    .requiredOption('--alt <file>', 'ALT.CSV: other names')
    .requiredOption('--add <file>', 'ADD.CSV: addresses')
    .option('--from <day>', 'when the list came into force (default today)', readDay)
    .action((flags: LoadFlags & { sdn: string; alt: string; add: string; from?: Day }) =>
      load(flags, async ({ house, today }) => {
        const sources = {
          sdn: readSource(flags.sdn),
          alt: readSource(flags.alt),
          add: readSource(flags.add),
        };
        return one(offerSdn(sources, flags.from ?? today, house.now()));
      }),
    );
}

function loadCriteria(): Command {
  return loading(
    'criteria',
    'A file of criteria, or of the sets that they name',
    'load criteria law/us/criteria/illegal-timber.json',
  )
    .argument('<file>', 'JSON with "criteria" or "sets"')
    .action((file: string, flags: LoadFlags) =>
      load(flags, async ({ house }) => one(offerCriteria(readSource(file), house.now()))),
    );
}

interface ListFlags extends LoadFlags {
  readonly edition?: string;
  readonly from?: Day;
  readonly verified?: true;
}

function loadList(): Command {
  return loading(
    'list',
    'Watch lists, in the form of their owner or in Tidewaiter’s own',
    'load list csl consolidated.csv',
  )
    .argument(
      '<files...>',
      'the form, then its files: own (may be left out), sdn, non-sdn, csl, denied-persons, entity-list, un, withhold-release, labour-facilities, fishing-vessels',
    )
    .option('--edition <name>', 'what to call this state of it (default what its files say)')
    .option('--from <day>', 'when the list came into force (default today)', readDay)
    .option('--verified', 'it was read in its publisher’s own text')
    .action((named: readonly string[], flags: ListFlags) =>
      load(flags, async ({ house, parts, today }) => {
        const [first = ''] = named;
        const paths = isListForm(first) ? named.slice(1) : named;
        const progress = showProgress(tell(BOOK_TOLD.readingLists), paths.length);
        const sources = paths.map((path, n) => {
          progress.reach(n);
          return readSource(path);
        });
        const { edition = null, from = today, verified = false } = flags;
        const form = isListForm(first) ? first : 'own';
        const asked: ListLoading = {
          ...{ form, edition, from, verified, parts, today, at: house.now() },
        };
        const files = sources.map(({ name, text }) => ({ name: name.replace(/\.gz$/, ''), text }));
        const offer = offerLists(sources, asked, files);
        progress.end();
        return one(offer);
      }),
    );
}

function loadOverlays(): Command {
  return loading(
    'overlays',
    'Lists of the goods that additional duties reach or leave out, from public CSV and TXT files',
    'load overlays s301_product_lists.csv s122_exempt_products.csv',
  )
    .argument('<files...>', 'files, or folders with them')
    .option('--verified', 'somebody held them against the notes of chapter 99')
    .action((named: readonly string[], flags: LoadFlags & { verified?: true }) =>
      load(flags, async ({ house, parts }) => {
        const { paths, passedOver } = findOverlayFiles(named);
        const progress = showProgress(tell(BOOK_TOLD.readingLists), paths.length);
        const read = paths.map((path, n) => {
          progress.reach(n);
          const source = readSource(path);
          return isHeadingTable(path)
            ? offerHeadings(source, parts)
            : offerProductLists(source, flags.verified === true, house.now());
        });
        progress.end();
        return all(read, passedOver);
      }),
    );
}

function loadRemedies(): Command {
  return loading(
    'remedy',
    'Antidumping and countervailing duty orders with their deposit rates',
    'load remedy adcvd_orders.csv',
  )
    .argument(
      '<file>',
      'the table of orders, in our form or that of adcvd_orders.csv; it takes the place of the one loaded',
    )
    .option('--from <day>', 'when the list came into force (default today)', readDay)
    .action((file: string, flags: LoadFlags & { from?: Day }) =>
      load(flags, async ({ house, today }) => {
        const countries = house.book().tariff?.remedies.countries ?? new Map();
        return one(offerRemedies(readSource(file), countries, flags.from ?? today, house.now()));
      }),
    );
}

function loadOrigin(): Command {
  return loading(
    'origin',
    'Product-specific rules of origin, as a table with their texts',
    'load origin usmca_rules.csv',
  )
    .argument('<file>', 'CSV with tariff, rule_text, rvc_tv, rvc_nc, source and status')
    .option('--agreement <id>', 'whose rules they are (default usmca)')
    .option('--from <day>', 'their first day (default the agreement’s)', readDay)
    .action((file: string, flags: LoadFlags & { agreement?: string; from?: Day }) =>
      load(flags, async ({ house, parts }) => {
        const { agreement = 'usmca', from = null } = flags;
        return one(offerOrigin(readSource(file), agreement, from, parts, house.now()));
      }),
    );
}

function loadLawPack(): Command {
  return loading('lawpack', 'Every part of a folder with its book.json', 'load lawpack law/us')
    .argument('<folder>', 'the folder')
    .action((folder: string, flags: LoadFlags) =>
      load(flags, async ({ house }) => one(offerLawPack(folder, house.now()))),
    );
}

function loadOfficial(): Command {
  return revisionOptions(
    loading(
      'official',
      'Fetch schedule and sanctions list from their publishers',
      'load official --revision 2026_rev_20 --from 2026-09-29',
    ),
  )
    .addOption(new Option('--only <part>', 'one of the two alone').choices(PUBLISHED))
    .action((flags: ScheduleFlags & { only?: Published }) =>
      load(flags, async ({ house, parts }) => {
        const fetching: Fetching = {
          publishers: house.config.publishers,
          zone: house.agency.zone,
          now: house.now(),
          patience: PATIENCE,
          progress: showProgress,
        };
        const asked = { revision: flags.revision ?? null, from: flags.from ?? null };
        const wanted = flags.only === undefined ? PUBLISHED : [flags.only];
        return fetchOfficial(fetching, calendarOf(parts), asked, wanted);
      }),
    );
}

function loading(name: string, description: string, example: string): Command {
  return houseCommand(name, description, `${example} --author ana --approver luis`)
    .option('--author <name>', 'who prepared it')
    .option('--approver <name>', 'who approves it: somebody else')
    .option('--reason <text>', 'why, for the journal')
    .option('--dry-run', 'show what would be published, and publish nothing');
}

function revisionOptions(command: Command): Command {
  return command
    .option('--revision <name>', 'which revision it is, "2026_rev_10"')
    .option('--from <day>', 'its first day, if the calendar does not know it', readDay);
}

/** Shows what would be published; publishes it when two people stand behind it. */
async function load(
  flags: LoadFlags,
  prepare: (context: LoadContext) => Promise<Result<readonly Offer[]>>,
): Promise<void> {
  const signatures = flags.dryRun ? null : signaturesOf(flags);
  if (signatures !== null) demand(checkSignatures(signatures));
  await inHouse(flags, signatures === null ? 'reader' : 'tool', async (house) => {
    const parts = await house.database.as(house.agency.id, (tx) => listBookParts(tx, house.now()));
    const today = dayAt(house.now(), house.agency.zone);
    const offers = demand(await prepare({ house, parts, today }));
    const lines = offers.flatMap(offerLines);
    const offered = offers.map(summaryOf);
    const nothing = offers.every((offer) => offer.parts.length === 0);
    if (signatures === null || nothing) {
      demand(tryOffers(parts, offers));
      const told = tell(nothing ? BOOK_TOLD.nothingOffered : BOOK_TOLD.dryRun);
      answer(flags, { published: false, offered }, [...lines, told]);
      return;
    }
    demand(await publishOffers(house, offers, signatures));
    const { version } = house.book();
    answer(flags, { published: true, book: version, offered }, [
      ...lines,
      tell(BOOK_TOLD.published, { version }),
    ]);
  });
}

function signaturesOf(flags: LoadFlags): Signatures {
  const { author, approver, reason = 'loaded from the command line' } = flags;
  if (author !== undefined && approver !== undefined) return { author, approver, reason };
  throw new Command().exitOverride().error(tell(BOOK_TOLD.twoPeople), { exitCode: 2 });
}

function calendarOf(parts: readonly BookPart[]): BookPart {
  const calendar = parts.find(({ kind }) => kind === 'calendar');
  assert(calendar !== undefined, 'a Book without a calendar does not compile');
  return calendar;
}

/** All offers, or the faults of all that were refused; what was passed over is told with the first. */
function all(
  read: readonly Result<Offer>[],
  passedOver: readonly Fault[],
): Result<readonly Offer[]> {
  const faults = read.flatMap((result) => (result.ok ? [] : result.faults));
  if (faults.length > 0) return refuse(...faults);
  const [first, ...rest] = read.flatMap((result) => (result.ok ? [result.value] : []));
  if (first === undefined) return refuse(...passedOver);
  return ok([{ ...first, warnings: [...passedOver, ...first.warnings] }, ...rest]);
}

function one(offer: Result<Offer>): Result<readonly Offer[]> {
  return offer.ok ? ok([offer.value]) : refuse(...offer.faults);
}
