import { z } from 'zod';
import { type Result, refuse } from '../../terms/result.ts';
import { parseCondition, standsAlone } from '../expression.parse.ts';
import type { Condition } from '../expression.ts';
import { RISK_FAULTS } from '../faults.ts';
import { readShape } from '../pack/shape.parse.ts';
import { OPERATORS, type Operator, type Row, type Value } from './table.ts';

const name = z.string().regex(/^(?:[A-Za-z_][\w.]*|size\([A-Za-z_][\w.]*\))$/);
const identifier = z.string().regex(/^[A-Za-z_]\w*$/);
const code = z.string().min(1).max(2000).refine(standsAlone);

const value: z.ZodType<Value> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()).min(1),
  z.array(z.number()).min(1),
  z.strictObject({ list: identifier }),
  z.strictObject({ code }),
  z.null(),
]);

const row: z.ZodType<Row> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('fact'), fact: name, operator: z.enum(OPERATORS), value }),
    z.strictObject({ kind: z.enum(['all-of', 'any-of']), rows: z.array(row).min(1) }),
    z.strictObject({ kind: z.literal('not'), row }),
    z.strictObject({ kind: z.literal('if'), when: row, yes: row, no: row }),
    z.strictObject({ kind: z.enum(['some', 'every']), variable: identifier, list: code, row }),
    z.strictObject({ kind: z.literal('code'), code }),
  ]),
);

/**
 * The condition that a table says, as `tableOf` writes it. What is wrong with what it says is told at
 * the column of the code that says the same.
 *
 * @param at JSON pointer of the table
 * @faults criterion-field, and those of `parseCondition`
 */
export function parseTable(
  table: unknown,
  at: string,
  published: ReadonlySet<string>,
): Result<Condition> {
  if (isTooDeep(table)) return refuse(RISK_FAULTS.fault('criterion-field', at, null));
  const read = readShape(row, table, at);
  return read.ok ? parseCondition(codeOfRow(read.value), at, published) : read;
}

/** Groups within groups, counted in levels of JSON. */
const LEVELS_MAX = 100;

function isTooDeep(table: unknown): boolean {
  let level: readonly unknown[] = [table];
  for (let depth = 0; depth < LEVELS_MAX; depth++) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

function codeOfRow(read: Row): string {
  switch (read.kind) {
    case 'all-of':
      return read.rows.map((one) => `(${codeOfRow(one)})`).join(' && ');
    case 'any-of':
      return read.rows.map((one) => `(${codeOfRow(one)})`).join(' || ');
    case 'not':
      return `!(${codeOfRow(read.row)})`;
    case 'if':
      return `(${codeOfRow(read.when)}) ? (${codeOfRow(read.yes)}) : (${codeOfRow(read.no)})`;
    case 'some':
      return `(${read.list}).exists(${read.variable}, ${codeOfRow(read.row)})`;
    case 'every':
      return `(${read.list}).all(${read.variable}, ${codeOfRow(read.row)})`;
    case 'code':
      return read.code;
    case 'fact':
      return codeOfFact(read.fact, read.operator, codeOfValue(read.value));
  }
}

function codeOfFact(fact: string, operator: Operator, against: string): string {
  if (operator.startsWith('not-')) {
    const said = OPERATORS.find((one) => `not-${one}` === operator);
    return said === undefined ? against : `!(${codeOfFact(fact, said, against)})`;
  }
  switch (operator) {
    case 'is':
      return `${fact} == ${against}`;
    case 'is-not':
      return `${fact} != ${against}`;
    case 'below':
      return `${fact} < ${against}`;
    case 'at-most':
      return `${fact} <= ${against}`;
    case 'above':
      return `${fact} > ${against}`;
    case 'at-least':
      return `${fact} >= ${against}`;
    case 'one-of':
      return `${fact} in ${against}`;
    case 'includes':
      return `${against} in ${fact}`;
    case 'begins-with':
      return `${fact}.startsWith(${against})`;
    case 'ends-with':
      return `${fact}.endsWith(${against})`;
    case 'contains':
      return `${fact}.contains(${against})`;
    case 'begins-with-any':
      return `startsWithAny(${fact}, ${against})`;
    case 'stated':
      return `has(${fact})`;
    default:
      return fact;
  }
}

function codeOfValue(against: Value): string {
  if (against === null) return 'null';
  if (typeof against !== 'object') return JSON.stringify(against);
  if ('list' in against) return `lists.${against.list}`;
  return 'code' in against ? `(${against.code})` : JSON.stringify(against);
}
