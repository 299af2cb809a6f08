import { z } from 'zod';
import type { Day } from '../../terms/day.ts';
import { parseDecimal } from '../../terms/rational.ts';
import { ok, type Result } from '../../terms/result.ts';
import { parseRate } from '../rate.parse.ts';
import { printCode } from '../schedule.ts';
import { day, openDay, parseTable, verified } from '../table.parse.ts';
import {
  LEAVINGS,
  type Limit,
  MEASURE_BASES,
  type Measure,
  type ProductList,
  SEMANTICS,
  type StackingRule,
} from './measure.ts';

/** A column that a table may leave out reads as blank in every row. */
const optional = z.string().default('');
const words = optional.transform((text) => (text === '' ? [] : text.split(' ')));
const blankDay = optional.pipe(openDay);
const HEADING = /^[0-9]{2,10}$/;
const heading = z.string().regex(HEADING);
const openHeading = optional
  .transform((text) => (text === '' ? null : text))
  .pipe(heading.nullable());
const numbers = words.pipe(z.array(heading));
const origin = z.string().regex(/^[A-Z]{2}$/);
const provision = { from: day, to: openDay, verified, source: z.string().min(1) };

const rate = optional.transform((text, context) => {
  if (text === '') return null;
  const read = parseRate(text);
  if (read.ok && read.value !== null) return read.value;
  context.addIssue({ code: 'custom', message: 'not a rate', input: text });
  return z.NEVER;
});

const LIMIT = /^([a-z-]+)(<|>=)([0-9.]+)$/;
const limits = words.transform((texts, context): readonly Limit[] =>
  texts.map((text) => {
    const [, count, sign, figure] = LIMIT.exec(text) ?? [];
    const bound = figure === undefined ? null : parseDecimal(figure);
    if (count === undefined || bound === null) {
      context.addIssue({ code: 'custom', message: 'not a limit', input: text });
      return z.NEVER;
    }
    return sign === '<'
      ? { count, atLeast: null, below: bound }
      : { count, atLeast: bound, below: null };
  }),
);

const measure = z
  .object({
    ...provision,
    heading,
    authority: z.string().regex(/^[a-z0-9-]+$/),
    sequence: z
      .string()
      .regex(/^[0-9]+$/)
      .transform(Number),
    origins: optional
      .transform((text) => (text === '' || text === '*' ? null : text.split(' ')))
      .pipe(z.array(origin).nullable()),
    except_origins: words.pipe(z.array(origin)),
    prefixes: numbers,
    lists: words,
    except: numbers,
    except_lists: words,
    semantics: z.enum(SEMANTICS),
    rate,
    above: openHeading,
    basis: optional
      .transform((text) => (text === '' ? 'customs-value' : text))
      .pipe(z.enum(MEASURE_BASES)),
    undeclared: z.enum(['', 'whole']).default(''),
    claim: z.enum(['', 'automatic', 'required']).default(''),
    exempts: words,
    requires: words,
    unless: words,
    limits,
    collected_from: blankDay,
    collected_to: blankDay,
    from_time: optional.pipe(z.union([z.literal(''), z.string().regex(/^[0-2][0-9]:[0-5][0-9]$/)])),
    loaded_before: blankDay,
    entered_before: blankDay,
  })
  .superRefine((row, context) => {
    if ((row.rate === null) !== (row.semantics === 'none')) {
      context.addIssue({ code: 'custom', path: ['rate'], message: 'rate', input: row.semantics });
    }
    if ((row.loaded_before === null) !== (row.entered_before === null)) {
      context.addIssue({ code: 'custom', path: ['loaded_before'], message: 'both days or none' });
    }
  });

/**
 * Reads a table of measures. Columns that none of its rows need may be left out of it.
 *
 * @faults tariff-law-malformed
 */
export function parseMeasures(text: string): Result<readonly Measure[]> {
  const table = parseTable(text, measure);
  return table.ok ? ok(table.value.map(measureOf)) : table;
}

function measureOf(row: z.infer<typeof measure>): Measure {
  const validity = { from: row.from, to: row.to };
  const headings = row.above === null ? [row.heading] : [row.heading, row.above];
  return {
    heading: row.heading,
    authority: row.authority,
    sequence: row.sequence,
    scope: {
      prefixes: row.prefixes,
      lists: row.lists,
      except: row.except,
      exceptLists: row.except_lists,
    },
    origins: row.origins,
    exceptOrigins: row.except_origins,
    semantics: row.semantics,
    rate: row.rate,
    headingAbove: row.above,
    basis: row.basis,
    wholeUndeclared: row.undeclared === 'whole',
    exempts: row.exempts,
    claim: row.claim === 'required' ? 'required' : 'automatic',
    requires: row.requires,
    unless: row.unless,
    limits: row.limits,
    validity,
    collection: {
      from: row.collected_from ?? validity.from,
      to: row.collected_to ?? validity.to,
    },
    fromTime: row.from_time === '' ? null : row.from_time,
    inTransit:
      row.loaded_before === null || row.entered_before === null
        ? null
        : { loadedBefore: row.loaded_before, enteredBefore: row.entered_before },
    citation: `HTSUS ${headings.map(printCode).join(' or ')}; ${row.source}`,
    verified: row.verified,
  };
}

const stacking = z.object({
  ...provision,
  yields: words.pipe(z.array(z.string()).min(1)),
  to_whom: words.pipe(z.array(z.string()).min(1)),
  leaves: z.enum(LEAVINGS),
  claimed_by: openHeading,
});

/**
 * Reads the table of who gives way to whom; a row that names several that yield is a rule for each of them.
 *
 * @faults tariff-law-malformed
 */
export function parseStacking(text: string): Result<readonly StackingRule[]> {
  const table = parseTable(text, stacking);
  if (!table.ok) return table;
  return ok(
    table.value.flatMap((row) =>
      row.yields.map((yields) => ({
        yields,
        to: row.to_whom,
        leaves: row.leaves,
        claimedBy: row.claimed_by,
        validity: { from: row.from, to: row.to },
        citation: row.source,
        verified: row.verified,
      })),
    ),
  );
}

/** The first day of a number whose list states none: then only the measure's own days bound it. */
const EVER = '1900-01-01' as Day;

const listRow = z.object({
  list: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  of: z.union([z.literal(''), z.string().regex(/^[0-9]+$/)]).default(''),
  prefix: heading,
  from: blankDay,
  to: blankDay,
});

/**
 * Reads lists of tariff numbers: one list under the part's own name, or several where a column `list` names them.
 * The column `of` says how many numbers a list has of which only some stand here.
 *
 * @faults tariff-law-malformed
 */
export function parseProductLists(part: string, text: string): Result<readonly ProductList[]> {
  const table = parseTable(text, listRow);
  if (!table.ok) return table;
  const lists = new Map<string, { rows: ProductList['rows'][number][]; of: number | null }>();
  for (const row of table.value) {
    const name = row.list ?? part;
    const list = lists.get(name) ?? { rows: [], of: null };
    lists.set(name, list);
    list.rows.push({ prefix: row.prefix, validity: { from: row.from ?? EVER, to: row.to } });
    if (row.of !== '') list.of = Number(row.of);
  }
  return ok(
    [...lists].map(([name, { rows, of }]) => ({ name, rows, ...(of === null ? {} : { of }) })),
  );
}
