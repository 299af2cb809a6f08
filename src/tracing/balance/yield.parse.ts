import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { parseDay } from '../../terms/day.ts';
import type { Fault } from '../../terms/fault.ts';
import { compare, parseDecimal, ZERO } from '../../terms/rational.ts';
import { ok, type Result, refuse } from '../../terms/result.ts';
import { BALANCE_FAULTS } from './faults.ts';
import { MEASURES, type YieldLaw } from './yield.ts';

/** Kinds of the Book's parts that say what can be made of what. */
export const YIELD_PART_KINDS = ['yields', 'densities'] as const;
export type YieldPartKind = (typeof YIELD_PART_KINDS)[number];

const day = z.string().transform((text, context) => {
  const read = parseDay(text);
  if (read === null) context.addIssue({ code: 'custom', message: 'not a day', input: text });
  return read ?? z.NEVER;
});
const openDay = z.union([z.literal('').transform(() => null), day]);
const share = z.string().transform((text, context) => {
  const read = parseDecimal(text);
  if (read !== null && compare(read, ZERO) > 0) return read;
  context.addIssue({ code: 'custom', message: 'not a positive number', input: text });
  return z.NEVER;
});
const provision = {
  min: share,
  max: share,
  from: day,
  to: openDay,
  verified: z.enum(['verified', 'unverified']).transform((word) => word === 'verified'),
  source: z.string().min(1),
};

const yieldRow = z
  .strictObject({
    steps: z.string().transform((text) => text.split('|').map((word) => word.trim().toLowerCase())),
    measure: z.enum(MEASURES),
    ...provision,
  })
  .refine(({ min, max }) => compare(min, max) <= 0, { path: ['max'], message: 'less than min' });
const densityRow = z
  .strictObject({ species: z.string().min(1), ...provision })
  .refine(({ min, max }) => compare(min, max) <= 0, { path: ['max'], message: 'less than min' });

/**
 * Compiles yields and densities; a Book without such parts says of nothing what can be made of it.
 *
 * @faults yield-shape at `/part/row/column`, rows counted from 0
 */
export function compileYields(
  parts: readonly {
    readonly kind: YieldPartKind;
    readonly name: string;
    readonly content: string;
  }[],
): Result<YieldLaw> {
  const faults: Fault[] = [];
  const read = <T>(kind: YieldPartKind, row: z.ZodType<T>): T[] =>
    parts.flatMap((part) => (part.kind === kind ? rowsOf(part, row, faults) : []));
  const yields = read('yields', yieldRow).map(({ from, to, ...range }) => ({
    ...range,
    validity: { from, to },
  }));
  const densities = read('densities', densityRow).map(({ from, to, ...density }) => ({
    ...density,
    validity: { from, to },
  }));
  return faults.length > 0 ? refuse(...faults) : ok({ yields, densities });
}

function rowsOf<T>(
  { name, content }: { readonly name: string; readonly content: string },
  row: z.ZodType<T>,
  faults: Fault[],
): readonly T[] {
  let cells: unknown;
  try {
    cells = parse(content, { columns: true, comment: '#', comment_no_infix: true, trim: true });
  } catch (error) {
    cells = error instanceof Error ? error.message : String(error);
  }
  const read = z.array(row).safeParse(cells, { reportInput: true });
  if (read.success) return read.data;
  for (const { path, input, message } of read.error.issues) {
    faults.push(
      BALANCE_FAULTS.fault(
        'yield-shape',
        `/${[name, ...path].join('/')}`,
        typeof input === 'string' ? input : message,
      ),
    );
  }
  return [];
}
