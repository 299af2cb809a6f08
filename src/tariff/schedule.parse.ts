import { z } from 'zod';
import type { Validity } from '../terms/day.ts';
import type { Fault } from '../terms/fault.ts';
import { type Result, refuse, settle } from '../terms/result.ts';
import { TARIFF_FAULTS } from './faults.ts';
import { createRateReader, type RateReader } from './rate-reader.parse.ts';
import type { Heading, Rates, ScheduleRevision, TariffLine } from './schedule.ts';
import { parseJson } from './table.parse.ts';

/** What the caller knows of an edition and its text does not say. */
export interface Edition {
  /** "2026_rev_10". */
  readonly name: string;
  readonly inForce: Validity;
  readonly verified: boolean;
}

/** Rows and rates met before: what does not differ between editions is kept once. */
export interface Press {
  readonly rates: RateReader;
  readonly rows: Map<string, Printed>;
}

/** A row as it stands under another row. `number` names it in the keys of the rows below it. */
interface Printed {
  readonly number: number;
  readonly heading: Heading | TariffLine;
  readonly rates: Rates | null;
  /** Columns whose words are outside the grammar: an edition that has one is refused. */
  readonly unread: readonly Column[];
}

const COLUMNS = ['general', 'special', 'other'] as const;
type Column = (typeof COLUMNS)[number];

export function createPress(): Press {
  return { rates: createRateReader(), rows: new Map() };
}

const row = z.object({
  htsno: z.string().regex(/^(?:\d{4}(?:\.\d\d){0,3})?$/),
  indent: z.string().regex(/^\d{1,2}$/),
  description: z.string(),
  units: z.array(z.string()),
  general: z.string(),
  special: z.string(),
  other: z.string(),
});
const exported = z.array(row);
export type ScheduleRow = z.infer<typeof row>;

/**
 * Reads the USITC's JSON export of one revision.
 *
 * Footnotes are not read: they hint at chapter 99 and do not state its reach. One rate that cannot be
 * read, in whatever chapter, refuses the whole edition.
 *
 * @faults schedule-unreadable, schedule-row-malformed, schedule-line-doubled, rate-unreadable
 */
export function parseSchedule(
  text: string,
  edition: Edition,
  press: Press,
): Result<ScheduleRevision> {
  const json = parseJson(text);
  if (!Array.isArray(json)) {
    return refuse(TARIFF_FAULTS.fault('schedule-unreadable', '', text.slice(0, 40)));
  }
  const rows = exported.safeParse(json, { reportInput: true });
  if (!rows.success) return refuse(...rows.error.issues.map(malformed));
  const { lines, rateLines, faults } = printLines(rows.data, press);
  return settle({ ...edition, lines, coverage: { lines: rateLines, of: rateLines } }, faults);
}

/** The lines of an edition, in the order of the schedule. */
export interface PrintedLines {
  readonly lines: ReadonlyMap<string, TariffLine>;
  /** Rows that print a general rate. */
  readonly rateLines: number;
  readonly faults: readonly Fault[];
}

/** Puts rows under one another by indent and lets each inherit the rates of the row it subdivides. */
export function printLines(rows: readonly ScheduleRow[], press: Press): PrintedLines {
  const lines = new Map<string, TariffLine>();
  const faults: Fault[] = [];
  const above: { readonly indent: number; readonly printed: Printed }[] = [];
  let rateLines = 0;
  for (const [index, source] of rows.entries()) {
    const indent = Number(source.indent);
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
    const printed = printRow(source, above.at(-1)?.printed ?? null, press);
    above.push({ indent, printed });
    faults.push(...findFaults(source, index, printed, lines));
    if (source.general.trim() !== '') rateLines += 1;
    if ('code' in printed.heading) lines.set(printed.heading.code, printed.heading);
  }
  return { lines, rateLines, faults };
}

function findFaults(
  source: ScheduleRow,
  index: number,
  { heading, unread }: Printed,
  lines: ReadonlyMap<string, TariffLine>,
): readonly Fault[] {
  if (!('code' in heading)) {
    return COLUMNS.filter((column) => source[column].trim() !== '').map((column) =>
      TARIFF_FAULTS.fault('schedule-row-malformed', `/${index}/${column}`, source[column]),
    );
  }
  const faults = unread.map((column) =>
    TARIFF_FAULTS.fault(
      'rate-unreadable',
      `/${index}/${column}`,
      `${source.htsno}: ${source[column]}`,
    ),
  );
  if ((lines.get(heading.code) ?? heading) === heading) return faults;
  return [...faults, TARIFF_FAULTS.fault('schedule-line-doubled', `/${index}/htsno`, source.htsno)];
}

function printRow(source: ScheduleRow, above: Printed | null, press: Press): Printed {
  const { htsno, description, units, general, special, other } = source;
  const parts = [above?.number ?? 0, htsno, description, units.join(), general, special, other];
  const key = parts.join('\t');
  const known = press.rows.get(key);
  if (known !== undefined) return known;
  const printed = { number: press.rows.size + 1, ...readRow(source, above, press.rates) };
  press.rows.set(key, printed);
  return printed;
}

function readRow(
  source: ScheduleRow,
  above: Printed | null,
  reader: RateReader,
): Omit<Printed, 'number'> {
  const code = source.htsno.replaceAll('.', '');
  const words = { text: plainText(source.description), under: above?.heading ?? null };
  if (code === '') return { heading: words, rates: above?.rates ?? null, unread: [] };
  if (code.length < 8) {
    return { heading: { ...words, number: source.htsno }, rates: null, unread: [] };
  }
  const columns = {
    general: reader.rate(source.general),
    special: reader.special(source.special),
    other: reader.rate(source.other),
  };
  const { general, special, other } = columns;
  const own = {
    printedAt: code,
    general: general.ok ? general.value : null,
    special: special.ok ? special.value : [],
    other: other.ok ? other.value : null,
  };
  const rates = inherit(own, above?.rates ?? null);
  return {
    heading: { ...words, code, units: readUnits(source.units), rates },
    rates,
    unread: COLUMNS.filter((column) => !columns[column].ok),
  };
}

/**
 * A row that prints a general rate prints all three of its columns, and a blank among them means
 * "none". A row without one has, column by column, its own rate or that of the line it subdivides.
 */
function inherit(own: Rates, above: Rates | null): Rates | null {
  if (own.general !== null) return own;
  const subdivided = above?.printedAt.slice(0, 8) === own.printedAt.slice(0, 8) ? above : null;
  if (own.special.length === 0 && own.other === null) return subdivided;
  return {
    printedAt: own.printedAt,
    general: subdivided?.general ?? null,
    special: own.special.length > 0 ? own.special : (subdivided?.special ?? []),
    other: own.other ?? subdivided?.other ?? null,
  };
}

function readUnits(units: readonly string[]): readonly string[] {
  return units
    .flatMap((unit) => plainText(unit).replace('²', '2').split(' and '))
    .filter((unit) => unit !== '');
}

function plainText(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function malformed({ path, input, message }: z.core.$ZodIssue): Fault {
  return TARIFF_FAULTS.fault('schedule-row-malformed', `/${path.join('/')}`, input ?? message);
}

/**
 * The row of a part that prints a number, as the USITC exported it: footnotes, safeguard amounts and all.
 *
 * Null when the part holds no such row. The ledger keeps the part's bytes, so nothing of a row is ever lost.
 *
 * @param code digits without dots
 */
export function rawRow(part: { readonly content: string }, code: string): object | null {
  const rows = z.array(numbered).safeParse(parseJson(part.content));
  if (!rows.success) return null;
  return rows.data.find(({ htsno }) => htsno.replaceAll('.', '') === code) ?? null;
}

const numbered = z.looseObject({ htsno: z.string() });
