import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { addDays, type Day, parseDay } from '../../terms/day.ts';
import { USD } from '../../terms/money.ts';
import type { DutyFacts, DutyLine } from '../assessment.ts';
import { numberOf, undotted } from './stated-facts.parse.ts';
import type { ExpectedComponent, Question, WorkedCase } from './worked-case.ts';

/** The header by which a file of composition cases is known. */
export const COMPOSITION_CASE_COLUMNS = [
  'name',
  'entry_date',
  'hts',
  'origin',
  'customs_value',
  'postal',
  'other_inputs',
  'expected_rates',
  'total_rate',
  'duty',
] as const;

const compositionRow = z.record(z.enum(COMPOSITION_CASE_COLUMNS), z.string());
type CompositionRow = z.infer<typeof compositionRow>;

/** A rate does not depend on the value: cases that state none are asked of this many dollars. */
const NOMINAL_VALUE = '10000';

/** Reads cases that say which share of the value each ground of duty takes. */
export function parseCompositionCases(
  text: string,
  known: ReadonlySet<string>,
): readonly WorkedCase[] {
  const rows: unknown = parse(text, { columns: true, bom: true });
  return z
    .array(compositionRow)
    .parse(rows)
    .map((row) => ({
      id: row.name,
      basis: 'third-party',
      on: parseDay(row.entry_date),
      question: questionOf(row, known),
    }));
}

function questionOf(row: CompositionRow, known: ReadonlySet<string>): Question {
  const expected = expectedComponents(row);
  const stated = statementsOf(row.other_inputs);
  const on = parseDay(row.entry_date);
  if (on === null || expected === null || stated === null)
    return { kind: 'unread', because: ['entry_date, other_inputs or expected_rates'] };
  const unknown = stated.states.filter((state) => !known.has(state));
  if (unknown.length > 0) return { kind: 'unread', because: unknown };
  const bare: DutyFacts = {
    entryType: '01',
    mode: row.postal === 'True' ? 'mail' : 'unknown',
    inTransitDate: null,
    entryDate: on,
    arrivalDate: null,
    importationDate: null,
    receivedDate: on,
    lines: [lineOf(row)],
  };
  return {
    kind: 'components',
    bare,
    stated: { ...bare, lines: bare.lines.map((line) => withStatements(line, stated)) },
    expected,
    underAgreement: row.name.includes('special_subcolumn'),
  };
}

function lineOf(row: CompositionRow): DutyLine {
  const amount = row.customs_value === '' ? NOMINAL_VALUE : row.customs_value;
  return {
    number: 1,
    hts: undotted(row.hts),
    origin: row.origin,
    value: { amount, currency: USD },
    quantities: [],
    program: null,
  };
}

interface Statements {
  readonly states: readonly string[];
  readonly loadedDate: Day | null;
}

function withStatements(line: DutyLine, { states, loadedDate }: Statements): DutyLine {
  const northAmerican = line.origin === 'CA' || line.origin === 'MX';
  const program = northAmerican && states.includes('usmca-originating') ? 'S' : null;
  return { ...line, states, loadedDate, program };
}

const flags = z.record(z.string(), z.boolean());
const LOADED = /^entry_loaded_and_in_transit_before_([a-z]+)_(\d{1,2})_(\d{4})$/;

/** The flags of a proper entry under chapter 98, which duties laid over the schedule do not reach. */
const CHAPTER_98 = {
  claimed: 'entry_is_properly_claimed_chapter_98_entry',
  agreed: 'cbp_agrees_chapter_98_entry_is_appropriate',
  excepted: 'entry_is_9802_excepted_entry',
  agricultural: 'entry_is_chapter_98_subchapter_xxiii_entry',
} as const;
const OWN_WORDS: Readonly<Record<string, string>> = {
  entry_is_usmca_duty_free_entry: 'usmca-originating',
  entry_is_entered_free_of_duty_under_usmca: 'usmca-originating',
  entry_is_personal_use_accompanied_baggage: 'accompanied-baggage',
};

/** What the flags of a case state of the entry; null when they are not flags. */
function statementsOf(text: string): Statements | null {
  const read = flags.safeParse(decoded(text));
  if (!read.success) return null;
  const made = new Set(Object.keys(read.data).filter((flag) => read.data[flag] === true));
  const states: string[] = [];
  if (made.has(CHAPTER_98.claimed) && made.has(CHAPTER_98.agreed)) {
    if (made.has(CHAPTER_98.excepted)) states.push('chapter-98-9802');
    else if (!made.has(CHAPTER_98.agricultural)) states.push('chapter-98');
  }
  for (const flag of Object.values(CHAPTER_98)) made.delete(flag);
  let loadedDate: Day | null = null;
  for (const flag of made) {
    const loaded = loadedBefore(flag);
    if (loaded !== null) loadedDate = loaded;
    else states.push(OWN_WORDS[flag] ?? stateOf(flag));
  }
  return { states, loadedDate };
}

/** "humanitarian-donation" of "entry_is_humanitarian_donation_article". */
function stateOf(flag: string): string {
  return flag
    .replace(/^(entry|article)_is_/, '')
    .replace(/_(article|entry)$/, '')
    .replaceAll('_', '-');
}

/** The day before the one that the flag names: loaded then, the goods were loaded before it. */
function loadedBefore(flag: string): Day | null {
  const [, month = '', day = '', year = ''] = LOADED.exec(flag) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  const before = parseDay(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
  return before === null ? null : addDays(before, -1);
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const figures = z.record(z.string(), z.number());

/** The figures under `expected_rates`, and those in columns of their own where they are not among them. */
function expectedComponents(row: CompositionRow): readonly ExpectedComponent[] | null {
  const read = figures.safeParse(decoded(row.expected_rates));
  if (!read.success) return null;
  const named = {
    ...(row.total_rate === '' ? {} : { us_tariff_total_ad_valorem_rate: row.total_rate }),
    ...(row.duty === '' ? {} : { us_tariff_duty: row.duty }),
    ...read.data,
  };
  return Object.entries(named).flatMap(([name, figure]) => {
    const exact = numberOf(String(figure));
    return exact === null ? [] : [{ name, figure: exact }];
  });
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
