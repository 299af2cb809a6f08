import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Day, parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { isMeasured } from '../../terms/quantity.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import {
  AUTHORISATION_KINDS,
  type Authorisation,
  authorisationKey,
  PERIODS,
  SOURCES,
  STATES,
} from './authorisation.ts';
import { BALANCE_FAULTS } from './faults.ts';

const text = z.string().trim().min(1).max(200);
const openText = text.nullable().default(null);
const day = z.string().transform((written, context): Day => {
  const read = parseDay(written);
  if (read !== null) return read;
  context.addIssue({ code: 'custom', message: 'not a day', input: written });
  return z.NEVER;
});

const schema = z
  .strictObject({
    kind: z.enum(AUTHORISATION_KINDS),
    number: z.string().trim().min(1).max(100),
    issuer: openText,
    holder: openText,
    species: z.array(text).max(200).default([]),
    goods: z
      .array(z.string().regex(/^\d{2,10}$/))
      .max(200)
      .default([]),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable()
      .default(null),
    place: openText,
    volume: z.strictObject({
      amount: z.string().regex(/^\d{1,15}(\.\d{1,6})?$/),
      unit: z.string().refine(isMeasured),
    }),
    per: z.enum(PERIODS).default('in-all'),
    from: day.nullable().default(null),
    to: day.nullable().default(null),
    within: z
      .string()
      .regex(/^[a-z-]+\/.+$/)
      .nullable()
      .default(null),
    source: z.enum(SOURCES),
    state: z.enum(STATES).default('valid'),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'] })
  // Only what is made again and again is allowed so much a month; what is taken is allowed so much in all.
  .refine(({ kind, per }) => per === 'in-all' || kind === 'mill' || kind === 'plant', {
    path: ['per'],
  })
  .refine(({ kind, number, within }) => within !== authorisationKey(kind, number), {
    path: ['within'],
  });

const reason = z.string().trim().min(10).max(500);

/** Authorisations that somebody records together, and why. */
export interface Recording {
  readonly reason: string;
  readonly authorisations: readonly Authorisation[];
}

/**
 * Authorisations as the API takes them: `{"reason", "authorisations": [{"kind", "number", "volume", "source", …}]}`.
 *
 * @faults authorisation-shape, authorisation-twice
 */
export function parseAuthorisations(sent: unknown): Result<Recording> {
  const read = z
    .strictObject({ reason, authorisations: z.array(schema).min(1).max(50_000) })
    .safeParse(sent, { reportInput: true });
  if (!read.success) return refuse(...read.error.issues.map(shapeFault));
  const faults = twice(read.data.authorisations);
  return faults.length > 0 ? refuse(...faults) : ok(read.data);
}

/**
 * The same from CSV: a header row with the columns that it has, then one authorisation a line. `species` and `goods` hold
 * several with `|` between; the volume's `amount` is `volume`, and its `unit` stands apart.
 *
 * @faults authorisation-shape at `/row/column`, rows counted from 0; authorisation-twice
 */
export function parseAuthorisationTable(table: string, why: string): Result<Recording> {
  let rows: Record<string, string>[];
  try {
    rows = parse(table, { columns: true, trim: true, bom: true, skip_empty_lines: true });
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    return refuse(BALANCE_FAULTS.fault('authorisation-shape', '', got));
  }
  return parseAuthorisations({ reason: why, authorisations: rows.map(cellsOf) });
}

/** A row as the API would take it: blank cells are left out, so that what they mean is said once. */
function cellsOf({ volume, unit, species, goods, ...rest }: Record<string, string>): object {
  const filled = Object.entries(rest).filter(([, cell]) => cell !== '');
  return {
    ...Object.fromEntries(filled),
    ...severalOf('species', species),
    ...severalOf('goods', goods),
    volume: { amount: volume ?? '', unit: unit ?? '' },
  };
}

function severalOf(column: string, cell: string | undefined): object {
  if (cell === undefined || cell === '') return {};
  return { [column]: cell.split('|').map((one) => one.trim()) };
}

function twice(authorisations: readonly Authorisation[]): readonly Fault[] {
  const seen = new Set<string>();
  return authorisations.flatMap(({ kind, number }, place) => {
    const key = authorisationKey(kind, number);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return BALANCE_FAULTS.fault('authorisation-twice', `/authorisations/${place}`, key);
  });
}

function shapeFault({ path, input, message }: z.core.$ZodIssue): Fault {
  return BALANCE_FAULTS.fault('authorisation-shape', `/${path.join('/')}`, input ?? message);
}
