import { sql, type Transaction } from '../ledger/database.ts';
import { recordEvents } from '../ledger/journal.store.ts';
import { addDays, type Day, holdsOn, parseDay } from '../terms/day.ts';
import { uuidOf } from '../terms/uuid.ts';
import { type Bond, type BondSufficiency, bondRequired, bondSufficiency } from './bond.ts';
import { listUnbooked, type Unbooked } from './booking.store.ts';
import { type Cents, type Charges, totalOf } from './cents.ts';
import {
  type Act,
  lockEntries,
  type RecordedEntry,
  readCents,
  readEntries,
  recordSteps,
  type StepToRecord,
} from './entry.store.ts';
import type { EntryEvent } from './entry-event.ts';
import { type Standing, standingOf } from './entry-life.ts';
import { liquidateDue, openOf } from './entry-step.ts';
import { growthBy } from './interest.ts';
import { BOND_KINDS, type Clock, clockOn, type RevenueLaw } from './law.ts';
import { BALANCE_ACCOUNTS } from './posting.ts';
import { type Statement, statementOf } from './statement.ts';
import { addMonths } from './working-day.ts';

/** Entries that an account shows: the latest. */
const SHOWN = 200;
/** Entries of a month that a statement holds at most. */
const STATEMENT_MAX = 20_000;

/** Whose account, as of which day. A filer sees the entries that it filed, and no bonds. */
export interface AccountAsked {
  readonly importer: string;
  readonly on: Day;
  /** Null for those who work for the agency. */
  readonly sender: string | null;
}

/** An entry with where it stands. */
export interface EntryShown {
  readonly entry: string;
  readonly entryDate: Day;
  readonly asserted: Charges;
  readonly assertedTotal: Cents;
  readonly final: Charges | null;
  readonly finalTotal: Cents | null;
  /** Owed at entry and not deposited; negative when too much was. */
  readonly toDeposit: Cents;
  /** Billed and not paid; negative is to be refunded. */
  readonly open: Cents;
  readonly standing: Standing;
  readonly leavesOut: readonly string[];
}

export interface ImporterAccount {
  readonly importer: string;
  readonly on: Day;
  /** Every account of the importer over all its entries; debits positive. */
  readonly balances: Charges;
  readonly entries: readonly EntryShown[];
  /** How many there are; the latest are shown. */
  readonly entryCount: number;
  readonly bonds: readonly Bond[];
  /** Of the continuous bonds; null where the law has no rule, and for a filer. */
  readonly bond: BondSufficiency | null;
  /** Decided and not booked as decided, latest first. */
  readonly unbooked: readonly Unbooked[];
  /** The periods that are law on the day, each with its source. */
  readonly clocks: readonly Clock[];
}

/** An importer with what it has not settled, over all its entries. */
export interface ImporterRow {
  readonly importer: string;
  readonly entries: number;
  /** The last day on which something happened to one of them. */
  readonly lastOn: Day;
  readonly deposits: Cents;
  readonly bills: Cents;
  /** Negative: the treasury owes it. */
  readonly refunds: Cents;
}

/** Importers that are found at once. */
const FOUND_MAX = 100;

/**
 * Importers whose name or number holds some text, who owe most first.
 *
 * @param sender of the entries that are looked at; null for those who work for the agency
 */
export async function listImporters(
  tx: Transaction,
  text: string,
  sender: string | null,
): Promise<readonly ImporterRow[]> {
  const balance = (account: string) =>
    sql`coalesce(sum(cents) filter (where account = ${account}), 0)`;
  const rows = await tx.query(sql`
    select entry_account.importer, count(distinct entry_account.entry)::int as entries,
      max(on_day)::text as last_on, ${balance('deposits')}::text as deposits,
      ${balance('bills')}::text as bills, ${balance('refunds-payable')}::text as refunds
    from entry_account
    join entry_event on entry_event.agency = entry_account.agency and entry_event.id = event
    where entry_account.agency = ${tx.agency}
      and strpos(lower(entry_account.importer), lower(${text})) > 0
      and (${sender}::text is null or sender = ${sender})
    group by entry_account.importer
    order by ${balance('deposits')} + ${balance('bills')} desc, entry_account.importer
    limit ${FOUND_MAX}`);
  return rows.map((row) => ({
    importer: String(row['importer']),
    entries: Number(row['entries']),
    lastOn: String(row['last_on']) as Day,
    deposits: readCents(row, 'deposits'),
    bills: readCents(row, 'bills'),
    refunds: readCents(row, 'refunds'),
  }));
}

export async function readAccount(
  tx: Transaction,
  { importer, on, sender }: AccountAsked,
  law: RevenueLaw,
): Promise<ImporterAccount> {
  const rows = await tx.query(sql`
    select entry, count(*) over () as of from entry_event
    where agency = ${tx.agency} and importer = ${importer} and sequence = 1
      and (${sender}::text is null or sender = ${sender})
    order by on_day desc, entry desc limit ${SHOWN}`);
  const numbers = rows.map((row) => String(row['entry']));
  const read = await readEntries(tx, numbers);
  const entries = numbers.flatMap((number) => read.get(number) ?? []);
  const within = sender === null;
  return {
    importer,
    on,
    balances: await readImporterBalances(tx, importer, sender),
    entries: entries.map((entry) => shown(entry, law, on)),
    entryCount: Number(rows[0]?.['of'] ?? 0),
    bonds: within ? await listBonds(tx, importer) : [],
    bond: within ? await readSufficiency(tx, importer, on, law) : null,
    unbooked: within ? await listUnbooked(tx, importer, SHOWN) : [],
    clocks: law.clocks.filter(({ validity }) => holdsOn(validity, on)),
  };
}

export function shown(
  { entry, life, balances }: RecordedEntry,
  law: RevenueLaw,
  on: Day,
): EntryShown {
  const { booking, asserted, final } = life;
  const { entryDate, leavesOut } = booking;
  const standing = standingOf(life, law, on);
  const assertedTotal = totalOf(asserted);
  const finalTotal = final && totalOf(final);
  const open = openOf(balances);
  return {
    entry,
    entryDate,
    asserted,
    assertedTotal,
    final,
    finalTotal,
    toDeposit: balances['deposits'] ?? 0n,
    open,
    standing,
    leavesOut,
  };
}

async function readImporterBalances(
  tx: Transaction,
  importer: string,
  sender: string | null,
): Promise<Charges> {
  const rows = await tx.query(sql`
    select account, sum(cents)::text as cents from entry_account
    where agency = ${tx.agency} and importer = ${importer} and (${sender}::text is null or exists (
      select from entry_event where entry_event.agency = ${tx.agency}
        and entry_event.id = entry_account.event and entry_event.sender = ${sender}))
    group by account order by account`);
  return Object.fromEntries(rows.map((row) => [String(row['account']), readCents(row, 'cents')]));
}

/** What continuous bonds must hold by the duties of the months that the law looks back. */
async function readSufficiency(
  tx: Transaction,
  importer: string,
  on: Day,
  law: RevenueLaw,
): Promise<BondSufficiency | null> {
  const lookback = clockOn(law, 'bond-lookback', on);
  if (lookback === null) return null;
  const [row] = await tx.query(sql`
    select coalesce(-sum(cents), 0)::text as cents from entry_account
    join entry_event on entry_event.agency = entry_account.agency and entry_event.id = event
    where entry_account.agency = ${tx.agency} and entry_account.importer = ${importer}
      and account <> all(${[...BALANCE_ACCOUNTS]}::text[])
      and on_day > ${addMonths(on, -lookback.count)} and on_day <= ${on}`);
  const duties = row === undefined ? 0n : readCents(row, 'cents');
  const required = bondRequired(law, 'continuous', { duties, value: 0n }, on);
  if (required === null) return null;
  const bonds = await listBonds(tx, importer);
  const continuous = bonds.filter(({ kind }) => kind === 'continuous');
  return bondSufficiency(required, continuous, on);
}

/** What a single bond must hold by the value and the charges of its entry; null before that is booked. */
export async function readSingleSufficiency(
  tx: Transaction,
  bond: Bond,
  law: RevenueLaw,
): Promise<BondSufficiency | null> {
  const { entry, kind, from } = bond;
  const booked = entry === null ? undefined : (await readEntries(tx, [entry])).get(entry);
  if (booked === undefined) return null;
  const { asserted, booking } = booked.life;
  const sums = { duties: totalOf(asserted), value: booking.valueCents };
  const required = bondRequired(law, kind, sums, booking.entryDate);
  return required === null ? null : bondSufficiency(required, [bond], from);
}

async function listBonds(tx: Transaction, importer: string): Promise<readonly Bond[]> {
  const rows = await tx.query(sql`
    select number, kind, cents, valid_from::text, valid_to::text, entry from importer_bond
    where agency = ${tx.agency} and importer = ${importer} order by valid_from, number`);
  return rows.flatMap((row) => {
    const kind = BOND_KINDS.find((known) => known === row['kind']);
    const from = parseDay(String(row['valid_from']));
    if (kind === undefined || from === null) return [];
    const to = row['valid_to'] === null ? null : parseDay(String(row['valid_to']));
    const entry = row['entry'] === null ? null : String(row['entry']);
    return [
      { number: String(row['number']), kind, cents: readCents(row, 'cents'), from, to, entry },
    ];
  });
}

/** Records a bond and journals it. @returns false when the importer has one of that number */
export async function recordBond(
  tx: Transaction,
  importer: string,
  bond: Bond,
  { actor, at }: Act,
): Promise<boolean> {
  const { number, kind, cents, from, to, entry } = bond;
  const id = uuidOf(at, `importer-bond/${tx.agency}/${importer}/${number}`);
  const rows = await tx.query(sql`
    insert into importer_bond (agency, id, importer, number, kind, cents, valid_from, valid_to,
      entry, actor, at)
    values (${tx.agency}, ${id}, ${importer}, ${number}, ${kind}, ${cents.toString()}::bigint, ${from},
      ${to}, ${entry}, ${actor}, ${at})
    on conflict (agency, importer, number) do nothing returning id`);
  if (rows.length === 0) return false;
  await recordEvents(tx, [
    { kind: 'importer-bond', subject: id, at, actor, facts: { importer, number, kind } },
  ]);
  return true;
}

/** The statement of a month; with a sender, of the entries that it filed. */
export async function readStatement(
  tx: Transaction,
  { importer, sender }: Pick<AccountAsked, 'importer' | 'sender'>,
  month: Day,
  law: RevenueLaw,
): Promise<Statement> {
  const first = addDays(month, 1 - Number(month.slice(8)));
  const rows = await tx.query(sql`
    select distinct entry from entry_event
    where agency = ${tx.agency} and importer = ${importer} and kind in ('booked', 'amended')
      and (${sender}::text is null or sender = ${sender})
      and body ->> 'entryDate' >= ${first} and body ->> 'entryDate' < ${addMonths(first, 1)}
    order by entry limit ${STATEMENT_MAX}`);
  const numbers = rows.map((row) => String(row['entry']));
  const read = await readEntries(tx, numbers);
  const entries = numbers
    .flatMap((number) => read.get(number) ?? [])
    .filter(({ life }) => !life.cancelled)
    .filter(({ life }) => life.booking.entryDate.startsWith(first.slice(0, 7)));
  return statementOf(importer, first, entries, law);
}

/** What a run of the liquidation cycle did. */
export interface LiquidationRun {
  readonly liquidated: number;
  readonly deemed: number;
  /** Entries whose liquidation was due and could not be reckoned, with the codes of the faults. */
  readonly refused: readonly { readonly entry: string; readonly codes: readonly string[] }[];
}

/** Entries that one page of the liquidation cycle goes through. */
const CYCLE_PAGE = 500;

/**
 * Liquidates what is due on a day, a page of entries that are not liquidated yet.
 *
 * @param after the last entry of the page before; an empty text for the first
 * @returns what it did, and the last entry; null when there are no more
 */
export async function liquidatePage(
  tx: Transaction,
  after: string,
  on: Day,
  law: RevenueLaw,
  act: Act,
): Promise<{ readonly run: LiquidationRun; readonly last: string } | null> {
  const rows = await tx.query(sql`
    select entry from entry_event booked
    where agency = ${tx.agency} and sequence = 1 and entry > ${after} and not exists (
      select from entry_event done where done.agency = ${tx.agency} and done.entry = booked.entry
        and done.kind = 'liquidated')
    order by entry limit ${CYCLE_PAGE}`);
  const numbers = rows.map((row) => String(row['entry']));
  const last = numbers.at(-1);
  if (last === undefined) return null;
  await lockEntries(tx, numbers);
  const grow = growthBy(law);
  const refused: { entry: string; codes: string[] }[] = [];
  const counts = { scheduled: 0, deemed: 0 };
  const steps: StepToRecord[] = [];
  for (const { entry, events, ...booked } of (await readEntries(tx, numbers)).values()) {
    const due = liquidateDue(booked, on, law, grow);
    if (!due.ok) {
      refused.push({ entry, codes: due.faults.map(({ code }) => code) });
      continue;
    }
    for (const step of due.value) {
      const deemed = step.event.kind === 'liquidated' && step.event.reason === 'deemed';
      counts[deemed ? 'deemed' : 'scheduled'] += 1;
      steps.push({ entry, sequence: events.length + 1, step, decision: null, ...act });
    }
  }
  await recordSteps(tx, steps);
  return { run: { liquidated: counts.scheduled, deemed: counts.deemed, refused }, last };
}

/** An entry with what happened to it, and every posting. */
export interface EntryLedger extends EntryShown {
  readonly events: readonly EntryEvent[];
  readonly postings: readonly PostingShown[];
}

/** A posting as an account tells it: of which event, on which account, how much; debits positive. */
export interface PostingShown {
  readonly sequence: number;
  readonly kind: string;
  readonly on: Day;
  readonly account: string;
  readonly currency: string;
  readonly cents: Cents;
}

/** Every posting of an entry, in the order of its events. */
export async function listPostings(
  tx: Transaction,
  entry: string,
): Promise<readonly PostingShown[]> {
  const rows = await tx.query(sql`
    select sequence, kind, on_day::text, account, currency, cents from entry_event
    join entry_account on entry_account.agency = entry_event.agency and event = entry_event.id
    where entry_event.agency = ${tx.agency} and entry_event.entry = ${entry}
    order by sequence, account`);
  return rows.map((row) => ({
    sequence: Number(row['sequence']),
    kind: String(row['kind']),
    on: String(row['on_day']) as Day,
    account: String(row['account']),
    currency: String(row['currency']),
    cents: readCents(row, 'cents'),
  }));
}
