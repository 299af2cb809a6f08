import assert from 'node:assert/strict';

// In the hot loops of this cabinet `?? 0` answers the compiler's question about indices; the optimiser
// knows that a typed array holds numbers, and drops it.

/** Bin 0 holds missing values, bins 1 to 255 the others in rising order. */
export const BINS = 256;
const CUTS_MAX = BINS - 2;
/** Cuts are drawn from at most so many values, evenly spaced: more do not move them. */
const SAMPLED_MAX = 200_000;

/** Columns of numbers, each value replaced by the number of its bin. */
export interface BinnedColumns {
  readonly rows: number;
  readonly bins: readonly Uint8Array[];
  /** Per column, rising: a value is in bin b when it is above cut b-2 and not above cut b-1. */
  readonly cuts: readonly Float64Array[];
}

/** Bins of about equal counts; columns with few distinct values have one bin for each. */
export function binColumns(columns: readonly Float64Array[], rows: number): BinnedColumns {
  const cuts = columns.map(cutsOf);
  const bins = columns.map((column, at) => {
    assert.equal(column.length, rows);
    return binsOf(column, cuts[at] ?? new Float64Array());
  });
  return { rows, bins, cuts };
}

/** What a value must not exceed to be in bin `bin` or a lower one; missing values alone are in bin 0. */
export function thresholdOf(cuts: Float64Array, bin: number): number {
  return bin === 0 ? -Number.MAX_VALUE : (cuts[bin - 1] ?? Number.MAX_VALUE);
}

function cutsOf(column: Float64Array): Float64Array {
  const sorted = sampleOf(column).sort();
  const distinct: number[] = [];
  const counts: number[] = [];
  for (const value of sorted) {
    if (value === distinct.at(-1)) counts.push((counts.pop() ?? 0) + 1);
    else {
      distinct.push(value);
      counts.push(1);
    }
  }
  const wanted = distinct.length <= CUTS_MAX + 1 ? 0 : sorted.length / CUTS_MAX;
  const cuts: number[] = [];
  let filled = 0;
  for (let at = 0; at + 1 < distinct.length && cuts.length < CUTS_MAX; at++) {
    filled += counts[at] ?? 0;
    if (filled < wanted) continue;
    cuts.push(between(distinct[at] ?? 0, distinct[at + 1] ?? 0));
    filled = 0;
  }
  return Float64Array.from(cuts);
}

function sampleOf(column: Float64Array): Float64Array {
  const stride = Math.max(1, Math.ceil(column.length / SAMPLED_MAX));
  const kept = new Float64Array(Math.ceil(column.length / stride));
  let count = 0;
  for (let row = 0; row < column.length; row += stride) {
    const value = column[row] ?? Number.NaN;
    assert(Number.isFinite(value) || Number.isNaN(value), 'a feature is a number or missing');
    if (!Number.isNaN(value)) kept[count++] = value;
  }
  return kept.subarray(0, count);
}

/** A number that the lower does not exceed and the upper does. */
function between(lower: number, upper: number): number {
  const middle = lower / 2 + upper / 2;
  return middle >= lower && middle < upper ? middle : lower;
}

function binsOf(column: Float64Array, cuts: Float64Array): Uint8Array {
  const bins = new Uint8Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const value = column[row] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (value <= (cuts[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    bins[row] = low + 1;
  }
  return bins;
}
