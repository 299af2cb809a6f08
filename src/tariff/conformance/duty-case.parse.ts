import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { parseDay } from '../../terms/day.ts';
import { USD } from '../../terms/money.ts';
import type { StatedQuantity } from '../../terms/quantity.ts';
import { type Rational, toFixed, ZERO } from '../../terms/rational.ts';
import type { DutyFacts } from '../assessment.ts';
import { numberOf, parseStatedFacts, slugOf, undotted } from './stated-facts.parse.ts';
import {
  type Arithmetic,
  basisOf,
  type ExpectedEntry,
  type ExpectedRow,
  isDeposit,
  type Question,
  type WorkedCase,
} from './worked-case.ts';

/** The header by which a file of duty cases is known. */
export const DUTY_CASE_COLUMNS = [
  'case_id',
  'basis',
  'entry_date',
  'hts',
  'description',
  'origin',
  'spi',
  'transport',
  'customs_value_usd',
  'quantities',
  'other_inputs',
  'expected_lines',
  'expected_duty',
  'expected_mpf',
  'expected_hmf',
  'expected_total',
  'source',
  'notes',
] as const;

const dutyRow = z.record(z.enum(DUTY_CASE_COLUMNS), z.string());
type DutyRow = z.infer<typeof dutyRow>;

const expectedLines = z.array(
  z.object({ heading: z.string(), rate: z.string(), duty: z.string() }),
);

/**
 * Reads worked cases of one line each. A case whose words cannot be read stays a case, and says which: it fails.
 *
 * @param known statements that some law asks for
 */
export function parseDutyCases(text: string, known: ReadonlySet<string>): readonly WorkedCase[] {
  const rows: unknown = parse(text, { columns: true, bom: true });
  return z
    .array(dutyRow)
    .parse(rows)
    .map((row) => ({
      id: row.case_id,
      basis: basisOf(row.basis),
      on: parseDay(row.entry_date),
      question: questionOf(row, known),
    }));
}

function questionOf(row: DutyRow, known: ReadonlySet<string>): Question {
  const rows = expectedRows(row.expected_lines);
  if (rows === null) return unread(`expected_lines ${row.expected_lines}`);
  return isOurs(row, rows) ? entryQuestion(row, rows, known) : arithmeticQuestion(row, rows);
}

/** Goods entered in the United States under a number of its schedule; all else is arithmetic. */
function isOurs({ hts, origin, entry_date }: DutyRow, rows: readonly ExpectedRow[]): boolean {
  return (
    !rows.every(isDeposit) &&
    /^\d{8}(\d\d)?$/.test(undotted(hts)) &&
    /^[A-Z]{2}$/.test(origin) &&
    parseDay(entry_date) !== null
  );
}

function expectedRows(text: string): readonly ExpectedRow[] | null {
  try {
    const lines = expectedLines.parse(JSON.parse(text));
    return lines.map(({ heading, rate, duty }) => {
      const amount = numberOf(duty);
      if (amount === null) throw new SyntaxError(duty);
      return { heading, rate, amount };
    });
  } catch {
    return null;
  }
}

function unread(...because: readonly string[]): Question {
  return { kind: 'unread', because };
}

/** CBP's modes by the words of the cases; the modes have no other names among them. */
const MODES: Readonly<Record<string, string>> = {
  '': 'unknown',
  ocean: 'vessel',
  sea: 'vessel',
  vessel: 'vessel',
  air: 'air',
  truck: 'truck',
  rail: 'rail',
  mail: 'mail',
  post: 'mail',
  express: 'express',
};

function entryQuestion(
  row: DutyRow,
  rows: readonly ExpectedRow[],
  known: ReadonlySet<string>,
): Question {
  const value = numberOf(row.customs_value_usd);
  const on = parseDay(row.entry_date);
  const mode = MODES[row.transport.toLowerCase()];
  const quantities = quantitiesOf(row.quantities);
  const facts = parseStatedFacts(stated(row), value ?? ZERO, known);
  const faults = [
    ...(value === null ? [`customs_value_usd ${row.customs_value_usd}`] : []),
    ...(mode === undefined ? [`transport ${row.transport}`] : []),
    ...(quantities === null ? [`quantities ${row.quantities}`] : []),
  ];
  if (
    value === null ||
    on === null ||
    quantities === null ||
    mode === undefined ||
    faults.length > 0
  )
    return unread(...faults);
  const { values, counts, days, deliveredPrice } = facts;
  const states = [...facts.states, ...parenthesized(row.description, known)];
  const entry: DutyFacts = {
    entryType: facts.entryType ?? (/\binformal\b/i.test(row.description) ? '11' : '01'),
    mode,
    inTransitDate: days.it ?? null,
    entryDate: on,
    arrivalDate: days.arrival ?? null,
    importationDate: days.importation ?? null,
    receivedDate: on,
    lines: [
      {
        number: 1,
        hts: undotted(row.hts),
        origin: row.origin,
        value: { amount: toFixed(value, 2), currency: USD },
        quantities,
        program: row.spi === '' ? null : row.spi,
        claims: [...facts.claims, ...filedHeadings(rows)],
        values,
        counts,
        states: originStates(states, row.spi),
        loadedDate: days.loaded ?? null,
      },
    ],
  };
  const expected = expectedEntry(row, rows);
  return { kind: 'entry', entry, expected, deliveredPrice, unread: facts.unread };
}

/** A value that is split among components stands in the notes of some cases. */
function stated({ other_inputs, notes }: DutyRow): string {
  const split = /split of value: ([^;]+)/.exec(notes)?.[1];
  return split === undefined ? other_inputs : `${other_inputs};${split}`;
}

/** What a description adds in brackets, where some law asks for it: "(over quota)". */
function parenthesized(description: string, known: ReadonlySet<string>): readonly string[] {
  return [...description.matchAll(/\(([^)]+)\)/g)]
    .map(([, words = '']) => slugOf(words))
    .filter((state) => known.has(state));
}

/** Who claims S or S+ states that the goods originate. */
function originStates(states: readonly string[], program: string): readonly string[] {
  return program === 'S' || program === 'S+' ? [...states, 'usmca-originating'] : states;
}

/** A case lists the headings of an entry as filed; those of chapters 98 and 99 are the filer's claims. */
function filedHeadings(rows: readonly ExpectedRow[]): readonly string[] {
  return rows.map(({ heading }) => undotted(heading)).filter((code) => /^9[89]\d{6}$/.test(code));
}

/** Units of the schedule by other words for them. */
const UNITS: Readonly<Record<string, string>> = {
  kgs: 'kg',
  tonnes: 't',
  pairs: 'prs',
  dozen: 'doz',
  pieces: 'No.',
  units: 'No.',
  l: 'liters',
  litres: 'liters',
  'proof liters': 'pf.liters',
  'pf liters': 'pf.liters',
  barrels: 'bbl',
  'sq m': 'm2',
  sqm: 'm2',
};

function quantitiesOf(text: string): readonly StatedQuantity[] | null {
  const parts = text.split(';').map((part) => part.trim());
  const read = parts
    .filter((part) => part !== '')
    .map((part) => {
      const [, amount = '', unit = ''] = /^([\d,]+(?:\.\d+)?) ?(\S.*)$/.exec(part) ?? [];
      const named = UNITS[unit.toLowerCase()] ?? unit;
      return unit === '' ? null : { amount: amount.replaceAll(',', ''), unit: named };
    });
  return read.every((quantity) => quantity !== null) ? read : null;
}

function expectedEntry(row: DutyRow, rows: readonly ExpectedRow[]): ExpectedEntry {
  return {
    rows,
    duty: numberOf(row.expected_duty),
    processingFee: numberOf(row.expected_mpf),
    harborFee: numberOf(row.expected_hmf),
    total: numberOf(row.expected_total),
  };
}

function arithmeticQuestion(row: DutyRow, rows: readonly ExpectedRow[]): Question {
  const [, parts] = /^(goods .*?)(?:;|$)/.exec(row.other_inputs) ?? [];
  const [quantity] = quantitiesOf(row.quantities) ?? [];
  const amount = quantity === undefined ? null : numberOf(quantity.amount);
  const sum: Arithmetic = {
    value: numberOf(row.customs_value_usd.replace(/ [A-Z]{3}$/, '')),
    quantity: quantity === undefined || amount === null ? null : { amount, unit: quantity.unit },
    valueParts: numbersIn(parts ?? ''),
    rows,
    duty: numberOf(row.expected_duty),
    total: numberOf(row.expected_total),
    notes: row.notes,
  };
  return { kind: 'arithmetic', sum };
}

function numbersIn(text: string): readonly Rational[] {
  return [...text.matchAll(/[\d,]+(?:\.\d+)?/g)].flatMap(([digits]) => numberOf(digits) ?? []);
}
