import { membersOf } from './blocking.ts';
import type { Columns } from './columns.ts';
import { Comparer } from './comparison.ts';
import type { Bits } from './frequency.ts';
import type { Links } from './grouping.ts';
import { ADDRESS, areNamesApart, NAME, VALUES } from './levels.ts';
import { fieldsOf, fieldWeight, type IdentityModel, weightTable } from './model.ts';

/** What pairs are weighed by: plain values, some in memory that threads share. */
export interface Scales {
  readonly columns: Columns;
  readonly bits: Bits;
  readonly model: IdentityModel;
}

/** Pairs that were weighed. */
export interface Weighed extends Links {
  /**
   * Of each pair whose names differ, how much what they share beside name and country tells, in bits: an address, a
   * telephone, an officer, a bank. 0 where the names are near, which is no second name, and where it is too little.
   */
  readonly kin: Float32Array;
}

/**
 * What is kept: pairs from these odds of one party on, and pairs of different names that are one from these odds on by
 * what else they share.
 */
export interface Kept {
  readonly bits: number;
  readonly kin: number;
}

const PROGRESS_PAIRS = 65_536;

/** @param progress told how many pairs were weighed */
export function weighPairs(
  { columns, bits, model }: Scales,
  pairs: Float64Array,
  least: Kept,
  progress: (done: number, of: number) => void = () => undefined,
): Weighed {
  const comparer = new Comparer(columns, bits);
  const table = weightTable(fieldsOf(model));
  const kept = new Float64Array(pairs.length);
  const weights = new Float32Array(pairs.length);
  const kin = new Float32Array(pairs.length);
  let count = 0;
  for (let at = 0; at < pairs.length; at += 1) {
    if (at % PROGRESS_PAIRS === 0) progress(at, pairs.length);
    const pair = pairs[at] ?? 0;
    comparer.compare(...membersOf(pair));
    const weight = model.prior + comparisonBits(comparer, table);
    const kinship = kinBits(comparer);
    const isKin = model.prior + kinship >= least.kin;
    if (weight < least.bits && !isKin) continue;
    kept[count] = pair;
    weights[count] = weight;
    kin[count] = isKin ? kinship : 0;
    count += 1;
  }
  return {
    pairs: kept.slice(0, count),
    bits: weights.slice(0, count),
    kin: kin.slice(0, count),
  };
}

/** How far all fields of the last comparison speak for one party, in bits. */
function comparisonBits({ levels, shared }: Comparer, table: Float64Array): number {
  let bits = 0;
  for (let field = 0; field < levels.length; field += 1) {
    bits += fieldWeight(table, field, levels[field] ?? 0, shared[field] ?? 0);
  }
  return bits;
}

function kinBits({ levels, shared }: Comparer): number {
  if (!areNamesApart(levels[NAME] ?? 0)) return 0;
  let bits = shared[ADDRESS] ?? 0;
  for (let field = VALUES; field < shared.length; field += 1) bits += shared[field] ?? 0;
  return bits;
}
