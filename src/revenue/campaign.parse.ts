import type { DutyLine } from '../tariff/assessment.ts';
import { type Day, parseDay } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { type Money, USD } from '../terms/money.ts';
import type { StatedQuantity } from '../terms/quantity.ts';
import { parseDecimal } from '../terms/rational.ts';
import { ok, type Result, refuse } from '../terms/result.ts';
import type { CampaignEntry, Refund } from './campaign.ts';
import { type Cents, centsOf, dollars } from './cents.ts';
import { REVENUE_FAULTS } from './faults.ts';
import { GROUNDS, type Ground } from './law.ts';

// The file of a campaign has millions of rows, so it is read by hand: one line is one row, a field holds no
// line break, and a row without quotes is split at its commas.

/** Columns that must be there. */
const REQUIRED = [
  'entry',
  'importer',
  'entry_type',
  'mode',
  'entry_date',
  'line',
  'hts',
  'origin',
  'value',
] as const;
/** Columns that may be left out, or left blank in a row. */
const OPTIONAL = [
  'importation_date',
  'in_transit_date',
  'port',
  'quantities',
  'program',
  'claims',
  'states',
  'values',
  'counts',
  'loaded_date',
  'paid',
  'paid_on',
  'liquidated_on',
  'grounds',
] as const;
export const CAMPAIGN_COLUMNS = [...REQUIRED, ...OPTIONAL];
type Column = (typeof CAMPAIGN_COLUMNS)[number];

/** Where each column stands in a file; columns that it does not know are passed over. */
export type CampaignHeader = ReadonlyMap<Column, number>;

/** @faults campaign-column-missing */
export function parseCampaignHeader(line: string): Result<CampaignHeader> {
  const names = split(line.replace(/^\uFEFF/, '')).map((name) => name.trim());
  const places = CAMPAIGN_COLUMNS.map((column) => [column, names.indexOf(column)] as const);
  const header = new Map(places.filter(([, place]) => place >= 0));
  const missing = REQUIRED.filter((column) => !header.has(column));
  return missing.length === 0
    ? ok(header)
    : refuse(
        ...missing.map((column) => REVENUE_FAULTS.fault('campaign-column-missing', '/1', column)),
      );
}

/** The number of the entry that a line of the file is of: where it changes, another entry begins. */
export function entryNumberOf(header: CampaignHeader, line: string): string {
  return split(line)[header.get('entry') ?? 0] ?? '';
}

/**
 * Reads the rows of one entry. What the rows say of the entry as a whole is taken from the first.
 *
 * @param first the place of the first row in its file, from 1
 * @faults campaign-row-malformed at `/row/column`; everything that is wrong, at once
 */
export function parseCampaignEntry(
  header: CampaignHeader,
  rows: readonly string[],
  first: number,
): Result<CampaignEntry> {
  const faults: Fault[] = [];
  const readers = rows.map((row, place) => rowReader(header, split(row), first + place, faults));
  const [head] = readers;
  if (head === undefined) return refuse(REVENUE_FAULTS.fault('campaign-row-malformed', '', ''));
  const entryDate = head.day('entry_date');
  const required = entryDate ?? head.wrong('entry_date');
  const importationDate = head.day('importation_date');
  const paid = head.cents('paid');
  const value: Omit<CampaignEntry, 'entryDate' | 'facts'> = {
    entry: head.text('entry') || (head.wrong('entry') ?? ''),
    importer: head.text('importer'),
    paid,
    paidOn: head.day('paid_on'),
    liquidatedOn: head.day('liquidated_on'),
    grounds: head.grounds(),
  };
  const facts = {
    entryType: head.text('entry_type'),
    mode: head.text('mode'),
    inTransitDate: head.day('in_transit_date'),
    entryDate,
    arrivalDate: null,
    importationDate,
    ...(head.text('port') === '' ? {} : { port: head.text('port') }),
    lines: readers.map(lineOf),
  };
  if (required === null || faults.length > 0) return refuse(...faults);
  return ok({ ...value, entryDate: required, facts: { ...facts, receivedDate: required } });
}

type Reader = ReturnType<typeof rowReader>;

function lineOf(row: Reader): DutyLine {
  const hts = row.text('hts').replaceAll('.', '');
  if (!/^\d{8}(\d{2})?$/.test(hts)) row.wrong('hts');
  const origin = row.text('origin');
  if (!/^[A-Z]{2}$/.test(origin)) row.wrong('origin');
  const program = row.text('program');
  const loadedDate = row.day('loaded_date');
  return {
    number: row.count('line'),
    hts,
    origin,
    value: row.money('value'),
    quantities: row.quantities(),
    program: program === '' ? null : program,
    claims: row.words('claims').map((heading) => heading.replaceAll('.', '')),
    states: row.words('states'),
    values: row.values(),
    counts: row.counts(),
    loadedDate,
  };
}

/** Reads the cells of one row; what is wrong is kept, and a value of its type stands in until the entry is refused. */
function rowReader(
  header: CampaignHeader,
  cells: readonly string[],
  place: number,
  faults: Fault[],
) {
  const text = (column: Column) => cells[header.get(column) ?? -1]?.trim() ?? '';
  const wrong = (column: Column): null => {
    const at = `/${place}/${column}`;
    faults.push(REVENUE_FAULTS.fault('campaign-row-malformed', at, text(column)));
    return null;
  };
  const moneyOf = (amount: string, column: Column): Money => {
    const known = parseDecimal(amount);
    if (known === null || known.num < 0n) wrong(column);
    return { amount, currency: USD };
  };
  const pairs = (column: Column, mark: string): readonly [string, string][] => {
    if (text(column) === '') return [];
    return text(column)
      .split('|')
      .map((pair) => {
        const at = pair.indexOf(mark);
        if (at < 1) wrong(column);
        return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      });
  };
  return {
    text,
    wrong,
    words: (column: Column) => (text(column) === '' ? [] : text(column).split(/[ |]+/)),
    day: (column: Column): Day | null => {
      const cell = text(column);
      return cell === '' ? null : (dayOf(cell) ?? wrong(column));
    },
    money: (column: Column) => moneyOf(text(column), column),
    cents: (column: Column): Cents | null => {
      const cell = text(column);
      return cell === '' ? null : (centsOf({ amount: cell, currency: USD }) ?? wrong(column));
    },
    count: (column: Column) =>
      /^\d{1,5}$/.test(text(column)) ? Number(text(column)) : (wrong(column) ?? 0),
    /** "640 No.|1200 kg" */
    quantities: (): readonly StatedQuantity[] =>
      pairs('quantities', ' ').map(([amount, unit]) => {
        if (parseDecimal(amount) === null) wrong('quantities');
        return { amount, unit };
      }),
    /** "steel-content=1200.00|repair-value=300" */
    values: (): Readonly<Record<string, Money>> =>
      Object.fromEntries(
        pairs('values', '=').map(([name, amount]) => [name, moneyOf(amount, 'values')]),
      ),
    /** "degrees-of-polarity=98" */
    counts: (): Readonly<Record<string, string>> =>
      Object.fromEntries(
        pairs('counts', '=').map(([name, count]) => {
          if (parseDecimal(count) === null) wrong('counts');
          return [name, count];
        }),
      ),
    grounds: (): readonly Ground[] => {
      const cell = text('grounds');
      if (cell === '') return [];
      return cell
        .split(/[ |]+/)
        .flatMap((word) => GROUNDS.find((ground) => ground === word) ?? wrong('grounds') ?? []);
    },
  };
}

const days = new Map<string, Day | null>();

/** The same few thousand days come again and again. */
function dayOf(text: string): Day | null {
  let day = days.get(text);
  if (day === undefined) {
    day = parseDay(text);
    if (days.size < 50_000) days.set(text, day);
  }
  return day;
}

function split(line: string): readonly string[] {
  const row = line.endsWith('\r') ? line.slice(0, -1) : line;
  return row.includes('"') ? splitQuoted(row) : row.split(',');
}

function splitQuoted(row: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < row.length; at += 1) {
    const character = row.charAt(at);
    if (character === '"' && quoted && row.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') {
      quoted = !quoted;
    } else if (character === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else {
      cell += character;
    }
  }
  return [...cells, cell];
}

/** A cell as it is written: quoted where it holds a comma or a quote. */
export function csvCell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const REFUND_ROW = [
  'entry',
  'importer',
  'entry_date',
  'lines',
  'paid',
  'paid_reckoned',
  'owed',
  'refund',
  'interest',
  'state',
  'reasons',
  'lacks',
  'unverified',
] as const;
export const REFUND_COLUMNS = REFUND_ROW.join(',');

/** A refund as its table has it, all cells as text. */
export type RefundRow = Readonly<Record<(typeof REFUND_ROW)[number], string>>;

/** A row that `writeRefund` wrote. */
export function readRefundRow(line: string): RefundRow {
  const cells = split(line);
  return Object.fromEntries(
    REFUND_ROW.map((column, place) => [column, cells[place] ?? '']),
  ) as RefundRow;
}

/** A refund as a row of the campaign's answer; what is not a number is blank. */
export function writeRefund(refund: Refund): string {
  const cents = (value: Cents | null) => (value === null ? '' : dollars(value));
  return [
    csvCell(refund.entry),
    csvCell(refund.importer),
    refund.entryDate,
    String(refund.lines),
    dollars(refund.paid),
    refund.paidReckoned ? 'yes' : '',
    cents(refund.owed),
    cents(refund.refund),
    cents(refund.interest),
    refund.state,
    refund.reasons.join(' '),
    csvCell(refund.lacks.join('; ')),
    refund.unverified ? 'unverified' : '',
  ].join(',');
}
