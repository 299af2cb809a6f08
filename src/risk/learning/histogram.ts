/** The columns that a tree grows on, and where each has its place in a histogram. */
export interface Layout {
  readonly columns: readonly Uint8Array[];
  /** Per bin the sum of gradients, then of hessians; by column, from here. */
  readonly offsets: readonly number[];
  /** Of a whole histogram. */
  readonly size: number;
}

/** @param bins of each column, that of missing values among them */
export function layOut(columns: readonly Uint8Array[], bins: readonly number[]): Layout {
  let size = 0;
  const offsets = bins.map((count) => {
    const offset = size;
    size += 2 * count;
    return offset;
  });
  return { columns, offsets, size };
}

/** Rows of one leaf, and their gradients and hessians in the same order. */
export interface LeafRows {
  readonly rows: Uint32Array;
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
}

/**
 * Sums gradients and hessians by bin, column after column.
 *
 * Four columns share one walk over the rows: their sums do not wait for each other, which halves the
 * time. The order of each sum is the order of the rows, so equal input gives equal bytes.
 */
export function fillHistogram(
  histogram: Float64Array,
  { columns, offsets }: Layout,
  leaf: LeafRows,
): void {
  histogram.fill(0);
  let at = 0;
  for (; at + 3 < columns.length; at += 4) {
    const [first, second, third, fourth] = columns.slice(at, at + 4);
    if (first && second && third && fourth) {
      addFour(histogram, offsets.slice(at, at + 4), [first, second, third, fourth], leaf);
    }
  }
  for (; at < columns.length; at++) {
    const column = columns[at];
    if (column) addOne(histogram, offsets[at] ?? 0, column, leaf);
  }
}

/** What is left of a parent's histogram without one child's: the other child's. */
export function subtractHistogram(parent: Float64Array, child: Float64Array): void {
  for (let at = 0; at < parent.length; at++) parent[at] = (parent[at] ?? 0) - (child[at] ?? 0);
}

function addFour(
  histogram: Float64Array,
  offsets: readonly number[],
  columns: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array],
  { rows, gradients, hessians }: LeafRows,
): void {
  const [offset1 = 0, offset2 = 0, offset3 = 0, offset4 = 0] = offsets;
  const [first, second, third, fourth] = columns;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const gradient = gradients[at] ?? 0;
    const hessian = hessians[at] ?? 0;
    add(histogram, offset1 + 2 * (first[row] ?? 0), gradient, hessian);
    add(histogram, offset2 + 2 * (second[row] ?? 0), gradient, hessian);
    add(histogram, offset3 + 2 * (third[row] ?? 0), gradient, hessian);
    add(histogram, offset4 + 2 * (fourth[row] ?? 0), gradient, hessian);
  }
}

function addOne(
  histogram: Float64Array,
  offset: number,
  column: Uint8Array,
  { rows, gradients, hessians }: LeafRows,
): void {
  for (let at = 0; at < rows.length; at++) {
    const slot = offset + 2 * (column[rows[at] ?? 0] ?? 0);
    add(histogram, slot, gradients[at] ?? 0, hessians[at] ?? 0);
  }
}

function add(histogram: Float64Array, slot: number, gradient: number, hessian: number): void {
  histogram[slot] = (histogram[slot] ?? 0) + gradient;
  histogram[slot + 1] = (histogram[slot + 1] ?? 0) + hessian;
}
