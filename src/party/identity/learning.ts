import type { BlockingGround } from './blocking-rule.ts';
import { Comparer } from './comparison.ts';
import { type Counts, keepFrequencies } from './frequency.ts';
import { fieldName, levelsOf, SAME } from './levels.ts';
import {
  type FieldModel,
  fieldWeight,
  type IdentityModel,
  probabilityOf,
  weightTable,
} from './model.ts';
import { membersOf } from './pair.ts';

/** Pairs from which it is learned how parties are written. */
const PAIRS_MAX = 200_000;
const ROUNDS = 30;
/** Added to every count, so that what was never met is rare and not impossible. */
const UNSEEN = 0.5;

/** Comparisons of many pairs, one after another: all fields of the first pair, then of the second, … */
interface Sample {
  readonly count: number;
  readonly fields: number;
  readonly levels: Uint8Array;
  readonly shared: Float32Array;
}

/**
 * Learns how parties are written from mentions of which nobody knows whose they are, by expectation and maximisation
 * over pairs of all blocking rules: which pairs are one party is estimated by what is known of the fields, and the
 * fields by those pairs, in turn.
 *
 * What two parties have in common by chance is learned among the pairs that were found, not at random: who shares a
 * rare word shares a tongue too, and with it a country. How rare the word is, its own bits say.
 */
export function learnModel(
  { columns, bits }: BlockingGround,
  counts: Counts,
  pairs: Float64Array,
): IdentityModel {
  const { count, valueKinds } = columns;
  const sample = sampleOf(new Comparer(columns, bits), thinned(pairs, PAIRS_MAX));
  const each = pairs.length / Math.max(1, sample.count);
  const all = (count * (count - 1)) / 2;
  let fields: readonly FieldModel[] = Array.from({ length: sample.fields }, firstField);
  let prior = -Math.log2(Math.max(2, count));
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ones, one, two } = expect(sample, weightTable(fields), prior);
    prior = Math.log2((ones * each + UNSEEN) / (all - ones * each + UNSEEN));
    fields = fields.map((_, field) => ({
      m: sharesOf(one[field] ?? []),
      u: sharesOf(two[field] ?? []),
    }));
  }
  return {
    mentions: count,
    prior,
    valueKinds,
    fields: Object.fromEntries(fields.map((field, place) => [fieldName(place, valueKinds), field])),
    frequencies: keepFrequencies(columns, counts),
  };
}

/** Every so-manieth pair, so that all parts of a long list are in a short one. */
function thinned(pairs: Float64Array, max: number): Float64Array {
  if (pairs.length <= max) return pairs;
  const step = pairs.length / max;
  return Float64Array.from({ length: max }, (_, at) => pairs[Math.floor(at * step)] ?? 0);
}

function sampleOf(comparer: Comparer, pairs: Float64Array): Sample {
  const fields = comparer.levels.length;
  const levels = new Uint8Array(pairs.length * fields);
  const shared = new Float32Array(pairs.length * fields);
  for (let at = 0; at < pairs.length; at += 1) {
    comparer.compare(...membersOf(pairs[at] ?? 0));
    levels.set(comparer.levels, at * fields);
    shared.set(comparer.shared, at * fields);
  }
  return { count: pairs.length, fields, levels, shared };
}

/** What is held of a field before anything is learned: one party mostly writes itself alike, two mostly do not. */
function firstField(_: unknown, field: number): FieldModel {
  const levels = levelsOf(field).length;
  return {
    m: FIRST_M[field] ?? FIRST_M_EXACT,
    u: sharesOf(Array.from({ length: levels }, () => 1)),
  };
}

const FIRST_M: readonly (readonly number[])[] = [
  [0, 0.6, 0.2, 0.1, 0.05, 0.03, 0.02],
  [0, 0.7, 0.2, 0.08, 0.02],
  [0, 0.6, 0.2, 0.1, 0.1],
];
const FIRST_M_EXACT = [0, 0.95, 0.05];

function expect({ count, fields, levels, shared }: Sample, table: Float64Array, prior: number) {
  const zero = () => Array.from({ length: fields }, (_, field) => levelsOf(field).map(() => 0));
  const expected = { ones: 0, one: zero(), two: zero() };
  for (let at = 0; at < count; at += 1) {
    let bits = prior;
    for (let field = 0; field < fields; field += 1) {
      const place = at * fields + field;
      bits += fieldWeight(table, field, levels[place] ?? 0, shared[place] ?? 0);
    }
    const share = probabilityOf(bits);
    expected.ones += share;
    for (let field = 0; field < fields; field += 1) {
      const level = levels[at * fields + field] ?? 0;
      add(expected.one[field], level, share);
      add(expected.two[field], level, 1 - share);
    }
  }
  return expected;
}

function add(counts: number[] | undefined, level: number, count: number): void {
  if (counts !== undefined) counts[level] = (counts[level] ?? 0) + count;
}

/** The share of each level among what was said; that nothing was said is no level. */
function sharesOf(met: readonly number[]): readonly number[] {
  const counts = met.map((count, level) => (level < SAME ? 0 : count + UNSEEN));
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / all);
}
