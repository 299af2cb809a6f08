import { membersOf } from './blocking.ts';
import type { Columns } from './columns.ts';
import { Comparer } from './comparison.ts';
import type { Bits } from './frequency.ts';
import type { Links } from './grouping.ts';
import { fieldsOf, fieldWeight, type IdentityModel, weightTable } from './model.ts';

/** What pairs are weighed by: plain values in memory that threads share. */
export interface Scales {
  readonly columns: Columns;
  readonly bits: Bits;
  readonly model: IdentityModel;
}

const PROGRESS_PAIRS = 65_536;

/**
 * Weighs pairs, and keeps those that speak for one party.
 *
 * @param leastBits odds, in bits, from which on a pair is kept
 * @param progress told how many were weighed
 */
export function weighPairs(
  { columns, bits, model }: Scales,
  pairs: Float64Array,
  leastBits: number,
  progress: (done: number, of: number) => void = () => undefined,
): Links {
  const comparer = new Comparer(columns, bits);
  const table = weightTable(fieldsOf(model));
  const weights = new Float32Array(pairs.length);
  const kept = new Float64Array(pairs.length);
  let count = 0;
  for (let at = 0; at < pairs.length; at += 1) {
    if (at % PROGRESS_PAIRS === 0) progress(at, pairs.length);
    const pair = pairs[at] ?? 0;
    const [a, b] = membersOf(pair);
    comparer.compare(a, b);
    const weight = model.prior + comparisonBits(comparer, table);
    if (weight < leastBits) continue;
    kept[count] = pair;
    weights[count] = weight;
    count += 1;
  }
  return { pairs: kept.slice(0, count), bits: weights.slice(0, count) };
}

/** How far all fields of the last comparison speak for one party, in bits. */
export function comparisonBits({ levels, shared }: Comparer, table: Float64Array): number {
  let bits = 0;
  for (let field = 0; field < levels.length; field += 1) {
    bits += fieldWeight(table, field, levels[field] ?? 0, shared[field] ?? 0);
  }
  return bits;
}
