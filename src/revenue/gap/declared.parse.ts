import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { DutyFacts } from '../../tariff/assessment.ts';
import { type Day, parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { type Money, USD } from '../../terms/money.ts';
import { parseDecimal } from '../../terms/rational.ts';
import { type Result, refuse, settle } from '../../terms/result.ts';
import { type Cents, centsOf } from '../cents.ts';
import { GAP_FAULTS } from './faults.ts';
import type { DeclaredEntry, DeclaredLine } from './gap.ts';

const REQUIRED = [
  'entry',
  'entry_type',
  'mode',
  'entry_date',
  'line',
  'hts',
  'origin',
  'value',
] as const;

const number = z.string().regex(/^\d{1,15}(?:\.\d{1,6})?$/);
const money = number.transform((amount): Money => ({ amount, currency: USD }));
const readDay = z.string().transform((text, context): Day => {
  const day = parseDay(text);
  if (day === null) context.addIssue({ code: 'custom', message: 'not a day', input: text });
  return day ?? z.NEVER;
});
const openDay = z.union([z.literal('').transform(() => null), readDay]).default(null);
const openCents = z
  .union([z.literal('').transform(() => null), z.string().transform(toCents)])
  .default(null);
const words = z
  .string()
  .transform((text) => text.split(/[ |]+/).filter((word) => word !== ''))
  .default([]);
const numbers = words.transform((all) => all.map((word) => word.replaceAll('.', '')));

function toCents(amount: string, context: z.RefinementCtx): Cents {
  const cents = parseDecimal(amount) === null ? null : centsOf({ amount, currency: USD });
  if (cents === null) context.addIssue({ code: 'custom', message: 'not dollars', input: amount });
  return cents ?? z.NEVER;
}

/** "steel-content=1200.00|repair-value=300" */
const pairs = <T>(figure: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) =>
      Object.fromEntries(
        text
          .split('|')
          .filter((pair) => pair.trim() !== '')
          .map((pair) => [pair.split('=')[0]?.trim() ?? '', pair.split('=')[1]?.trim() ?? '']),
      ),
    )
    .pipe(z.record(z.string().min(1), figure))
    .default({});

/** "640 No.|1200 kg" */
const quantities = z
  .string()
  .transform((text) =>
    text
      .split('|')
      .filter((quantity) => quantity.trim() !== '')
      .map((quantity) => {
        const [amount = '', ...unit] = quantity.trim().split(' ');
        return { amount, unit: unit.join(' ') };
      }),
  )
  .pipe(z.array(z.object({ amount: number, unit: z.string().min(1) })))
  .default([]);

const row = z.object({
  entry: z.string().trim().min(1),
  importer: z.string().default(''),
  entry_type: z.string().regex(/^\d{2}$/),
  mode: z.string().min(1),
  entry_date: readDay,
  importation_date: openDay,
  in_transit_date: openDay,
  port: z.string().default(''),
  line: z.coerce.number().int().min(1).max(99_999),
  hts: z
    .string()
    .transform((text) => text.replaceAll('.', ''))
    .pipe(z.string().regex(/^\d{8}(?:\d{2})?$/)),
  origin: z.string().regex(/^[A-Z]{2}$/),
  value: money,
  quantities,
  program: z.string().default(''),
  /** Headings of chapters 98 and 99, as declared; `-` says that none is, a blank that nobody says. */
  claims: z.string().default(''),
  states: words,
  values: pairs(money),
  counts: pairs(number),
  loaded_date: openDay,
  duty: openCents,
  certificate: z
    .enum(['', 'yes', 'no'])
    .transform((word) => (word === '' ? null : word === 'yes'))
    .default(null),
  mpf: openCents,
  hmf: openCents,
});
type Row = z.infer<typeof row>;

/**
 * Entries from a table of their lines, as campaigns read them; further columns are `counts`, `duty` (all duties of
 * the line), `certificate` (yes or no), `mpf` and `hmf` (of the entry, in its first row).
 *
 * An entry with a row that cannot be read is left out, and told; the others are read.
 *
 * @faults gap-column-missing gap-row-malformed
 */
export function parseDeclared(text: string): Result<readonly DeclaredEntry[]> {
  let cells: readonly Readonly<Record<string, string>>[];
  try {
    cells = parse(text, {
      columns: true,
      comment: '#',
      comment_no_infix: true,
      trim: true,
      bom: true,
    });
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    return refuse(GAP_FAULTS.fault('gap-row-malformed', '/1', got));
  }
  const [head = {}] = cells;
  const missing = REQUIRED.filter((column) => !Object.hasOwn(head, column));
  if (missing.length > 0) {
    return refuse(...missing.map((name) => GAP_FAULTS.fault('gap-column-missing', '/1', name)));
  }
  const faults: Fault[] = [];
  const byEntry = new Map<string, Row[]>();
  const damaged = new Set<string>();
  for (const [place, cell] of cells.entries()) {
    const read = row.safeParse(cell, { reportInput: true });
    if (read.success) {
      const rows = byEntry.get(read.data.entry);
      if (rows === undefined) byEntry.set(read.data.entry, [read.data]);
      else rows.push(read.data);
      continue;
    }
    damaged.add(cell['entry'] ?? '');
    faults.push(...rowFaults(read.error, place + 2));
  }
  const entries = [...byEntry].flatMap(([entry, rows]) =>
    damaged.has(entry) ? [] : entryOf(rows),
  );
  // What was read is answered for all the same: the faults go with it.
  return settle(
    entries,
    faults.map((fault) => ({ ...fault, severity: 'warning' as const })),
  );
}

function rowFaults(error: z.ZodError, place: number): readonly Fault[] {
  return error.issues.map(({ path, input, message }) => {
    const got = typeof input === 'string' ? input : message;
    return GAP_FAULTS.fault('gap-row-malformed', `/${place}/${path.join('/')}`, got);
  });
}

function entryOf(rows: readonly Row[]): readonly DeclaredEntry[] {
  const [head] = rows;
  if (head === undefined) return [];
  const facts: DutyFacts = {
    entryType: head.entry_type,
    mode: head.mode,
    inTransitDate: head.in_transit_date,
    entryDate: head.entry_date,
    arrivalDate: null,
    importationDate: head.importation_date,
    receivedDate: head.entry_date,
    ...(head.port === '' ? {} : { port: head.port }),
    lines: rows.map((one) => ({
      number: one.line,
      hts: one.hts,
      origin: one.origin,
      value: one.value,
      quantities: one.quantities,
      program: one.program === '' ? null : one.program,
      claims: claimsOf(one),
      states: one.states,
      values: one.values,
      counts: one.counts,
      loadedDate: one.loaded_date,
    })),
  };
  const lines = new Map(
    rows.map((one): [number, DeclaredLine] => [
      one.line,
      {
        headings: one.claims === '' ? null : claimsOf(one),
        duty: one.duty,
        certified: one.certificate,
      },
    ]),
  );
  const fees = Object.entries({ mpf: head.mpf, hmf: head.hmf }).flatMap(([code, cents]) =>
    cents === null ? [] : [[code, cents] as const],
  );
  const { entry, importer } = head;
  return [{ entry, importer, facts, lines, fees: Object.fromEntries(fees) }];
}

function claimsOf({ claims }: Row): readonly string[] {
  return claims === '-' ? [] : numbers.parse(claims);
}
