import assert from 'node:assert/strict';
import type { Frequencies } from './frequency.ts';
import { ADDRESS, fieldName, NAME, SAME, VALUES } from './levels.ts';

/** How often each level of a field is met: by its place in `levelsOf(field)`; that nothing is said has no share. */
export interface FieldModel {
  /** Among pairs that are one party. */
  readonly m: readonly number[];
  /** Among pairs that are two. */
  readonly u: readonly number[];
}

/**
 * What was learned of how parties are written, from the mentions themselves and without labels.
 *
 * @source Fellegi and Sunter, A Theory for Record Linkage (1969), for m, u and the weights
 */
export interface IdentityModel {
  /** Mentions that it was learned from. */
  readonly mentions: number;
  /** The odds that two mentions at random are one party, in bits. */
  readonly prior: number;
  readonly valueKinds: readonly string[];
  /** By name of the field. */
  readonly fields: Readonly<Record<string, FieldModel>>;
  readonly frequencies: Frequencies;
}

/** Places of a field in a table of weights. */
export const LEVELS_MAX = 8;
/** What two parties have in common by their trade, town and tongue is not independent: words tell no more than this. */
const NAME_BITS_MAX = 22;

/**
 * Whether a level weighs by what is shared: then a pair of two parties meets it as often as that is met at all, which
 * its bits tell, instead of as often as the level is met.
 */
export function weighsShared(field: number, level: number): boolean {
  if (field === NAME) return level >= SAME && level <= SAME + 3;
  if (field === ADDRESS) return level === SAME || level === SAME + 1;
  return field >= VALUES && level === SAME;
}

/** The bits by which each level speaks for one party, before what is shared is added: by field and level. */
export function weightTable(fields: readonly FieldModel[]): Float64Array {
  const table = new Float64Array(fields.length * LEVELS_MAX);
  for (const [field, { m, u }] of fields.entries()) {
    for (let level = SAME; level < m.length; level += 1) {
      const chance = weighsShared(field, level) ? 1 : (u[level] ?? 0);
      table[field * LEVELS_MAX + level] = Math.log2((m[level] ?? 0) / chance);
    }
  }
  return table;
}

/** The fields of a model in the order of a comparison. */
export function fieldsOf({ fields, valueKinds }: IdentityModel): readonly FieldModel[] {
  return Array.from({ length: VALUES + valueKinds.length }, (_, place) => {
    const field = fields[fieldName(place, valueKinds)];
    assert(field !== undefined, `the model says nothing of ${fieldName(place, valueKinds)}`);
    return field;
  });
}

/** How far the fields of one comparison speak for one party, in bits. */
export function fieldWeight(
  table: Float64Array,
  field: number,
  level: number,
  shared: number,
): number {
  const told = field === NAME ? Math.min(shared, NAME_BITS_MAX) : shared;
  return level === 0 ? 0 : (table[field * LEVELS_MAX + level] ?? 0) + told;
}

export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
