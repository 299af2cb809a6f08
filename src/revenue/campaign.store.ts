import type { Entry } from '../filing/filing.ts';
import { sql, type Transaction } from '../ledger/database.ts';
import type { Day } from '../terms/day.ts';
import { CAMPAIGN_COLUMNS, csvCell } from './campaign.parse.ts';
import { dollars } from './cents.ts';
import { type RecordedEntry, readEntries } from './entry.store.ts';
import type { Ground } from './law.ts';

/** Entries that one page holds. */
const PAGE = 500;

/**
 * Our own books as rows of a campaign's file, a page of entries in the order of their numbers.
 *
 * @param after the last entry of the page before; an empty text for the first
 * @returns the rows, and the last entry; null when there are no more
 */
export async function campaignRows(
  tx: Transaction,
  { from, to }: { readonly from: Day; readonly to: Day },
  after: string,
): Promise<{ readonly rows: readonly string[]; readonly last: string } | null> {
  const found = await tx.query(sql`
    select entry from entry_event
    where agency = ${tx.agency} and sequence = 1 and entry > ${after}
    order by entry limit ${PAGE}`);
  const numbers = found.map((row) => String(row['entry']));
  const last = numbers.at(-1);
  if (last === undefined) return null;
  const books = [...(await readEntries(tx, numbers)).values()].filter(
    ({ life: { booking, cancelled } }) =>
      !cancelled && booking.entryDate >= from && booking.entryDate <= to,
  );
  const declared = await readDeclared(tx, books);
  return { rows: books.flatMap((one) => rowsOf(one, declared.get(one.entry))), last };
}

/** The entries as they were declared when they were last booked, by number. */
async function readDeclared(
  tx: Transaction,
  books: readonly RecordedEntry[],
): Promise<ReadonlyMap<string, Entry>> {
  const rows = await tx.query(sql`
    select asked.entry, (
      select declared::text from decision, json_array_elements(question -> 'consignment' -> 'entries') declared
      where decision.agency = ${tx.agency} and decision.id = asked.decision
        and declared ->> 'reference' = asked.entry limit 1) as declared
    from unnest(${books.map(({ entry }) => entry)}::text[],
      ${books.map(({ decision }) => decision)}::uuid[]) asked (entry, decision)`);
  return new Map(
    rows
      .filter((row) => row['declared'] !== null)
      .map((row) => [String(row['entry']), JSON.parse(String(row['declared'])) as Entry]),
  );
}

/** One row for each line; what was paid, and what keeps the entry out, are in every row. */
function rowsOf({ entry, life, balances }: RecordedEntry, declared: Entry | undefined) {
  const { booking, deposits, liquidatedOn } = life;
  return (declared?.lines ?? []).map((line) => {
    const cells: Readonly<Record<(typeof CAMPAIGN_COLUMNS)[number], string>> = {
      entry,
      importer: booking.importer,
      entry_type: booking.entryType,
      mode: declared?.mode ?? '',
      entry_date: booking.entryDate,
      importation_date: booking.importationDate ?? '',
      in_transit_date: declared?.inTransitDate ?? '',
      port: declared?.port ?? '',
      line: String(line.number),
      hts: line.hts,
      origin: line.origin,
      value: line.value.amount,
      quantities: line.quantities.map(({ amount, unit }) => `${amount} ${unit}`).join('|'),
      program: line.program ?? '',
      claims: (line.claims ?? []).join(' '),
      states: (line.states ?? []).join(' '),
      values: pairs(line.values, ({ amount }) => amount),
      counts: pairs(line.counts, (count) => count),
      loaded_date: line.loadedDate ?? '',
      paid: dollars(balances['cash'] ?? 0n),
      paid_on:
        deposits
          .map(({ on }) => on)
          .toSorted()
          .at(-1) ?? '',
      liquidated_on: liquidatedOn ?? '',
      grounds: groundsOf({ life }).join(' '),
    };
    return CAMPAIGN_COLUMNS.map((column) => csvCell(cells[column])).join(',');
  });
}

/** "steel-content=1200.00|repair-value=300" */
function pairs<T>(named: Readonly<Record<string, T>> = {}, write: (value: T) => string): string {
  return Object.entries(named)
    .map(([name, value]) => `${name}=${write(value)}`)
    .join('|');
}

/** What our books know that keeps an entry out. */
function groundsOf({ life }: Pick<RecordedEntry, 'life'>): readonly Ground[] {
  const { flag, reconciledOn, protest, suspended } = life;
  const grounds: readonly (readonly [Ground, boolean])[] = [
    ['reconciliation', flag !== null && reconciledOn === null],
    ['protest', protest !== null && protest.decidedOn === null],
    ['ad-cvd', suspended !== null],
  ];
  return grounds.flatMap(([ground, holds]) => (holds ? [ground] : []));
}
