import type { Columns } from './columns.ts';
import { Comparer } from './comparison.ts';
import type { Bits } from './frequency.ts';
import type { Links } from './grouping.ts';
import { ADDRESS, areNamesApart, NAME, SAME, VALUES } from './levels.ts';
import { CONTACTS } from './mention.ts';
import { fieldsOf, fieldWeight, type IdentityModel, weightTable } from './model.ts';
import { membersOf } from './pair.ts';

/** What pairs are weighed by: plain values, some in memory that threads share. */
export interface Scales {
  readonly columns: Columns;
  readonly bits: Bits;
  readonly model: IdentityModel;
}

/** Odds of what is no kin. */
export const NOT_KIN = Number.NEGATIVE_INFINITY;

/** Pairs that were weighed. */
export interface Weighed extends Links {
  /**
   * Of each pair whose names differ, the odds in bits that it is one party by what it shares beside name and country:
   * an address, a telephone, an officer, a bank. `NOT_KIN` where the names are near, which is no second name.
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
    const weight = oddsOf(comparer, table, model);
    const kinship = model.prior + kinBits(comparer);
    if (weight < least.bits && kinship < least.kin) continue;
    kept[count] = pair;
    weights[count] = weight;
    kin[count] = kinship;
    count += 1;
  }
  return {
    pairs: kept.slice(0, count),
    bits: weights.slice(0, count),
    kin: kin.slice(0, count),
  };
}

/**
 * The odds, in bits, that the two of the last comparison are one party. Whose names differ and who have no number of a
 * register in common are never linked, whatever else they share: one may be the other gone on, and people are asked.
 */
export function oddsOf(comparer: Comparer, table: Float64Array, model: IdentityModel): number {
  const { levels, shared } = comparer;
  let bits = model.prior;
  for (let field = 0; field < levels.length; field += 1) {
    bits += fieldWeight(table, field, levels[field] ?? 0, shared[field] ?? 0);
  }
  return isHeldBack(levels) ? Math.min(bits, ASKED_BITS) : bits;
}

/** The odds at which people are asked of pairs that nothing but their names keeps apart. */
const ASKED_BITS = 2;

/** Whether nothing links the two of a comparison but a name that one does not have. */
export function isHeldBack(levels: Uint8Array): boolean {
  if (!areNamesApart(levels[NAME] ?? 0)) return false;
  return levels.indexOf(SAME, VALUES + CONTACTS.length) < 0;
}

function kinBits({ levels, shared }: Comparer): number {
  if (!areNamesApart(levels[NAME] ?? 0)) return NOT_KIN;
  let bits = shared[ADDRESS] ?? 0;
  for (let field = VALUES; field < shared.length; field += 1) bits += shared[field] ?? 0;
  return bits;
}
