import type { BinnedColumns } from './bins.ts';

/** A regression tree as parallel arrays. Node 0 is the root; children stand after their parent. */
export interface Tree {
  /** The feature that a node asks; -1 for a leaf. */
  readonly feature: readonly number[];
  /** Values up to here go left. */
  readonly threshold: readonly number[];
  /** 1 when a missing value goes right. */
  readonly missingRight: readonly number[];
  /** The left child; the right one is next to it. 0 for a leaf. */
  readonly left: readonly number[];
  /** What a leaf adds; 0 for other nodes. */
  readonly value: readonly number[];
  /** The weight of the training rows that came by. */
  readonly cover: readonly number[];
}

/** A tree that also knows its thresholds as bins, as long as it is among the columns it grew on. */
export interface GrownTree extends Tree {
  readonly bin: readonly number[];
}

/** What a tree adds to a row of binned columns. */
export function addedTo(tree: GrownTree, { bins }: BinnedColumns, row: number): number {
  let node = 0;
  for (let feature = tree.feature[0] ?? -1; feature >= 0; feature = tree.feature[node] ?? -1) {
    const bin = bins[feature]?.[row] ?? 0;
    const right = bin === 0 ? tree.missingRight[node] === 1 : bin > (tree.bin[node] ?? 0);
    node = (tree.left[node] ?? 0) + (right ? 1 : 0);
  }
  return tree.value[node] ?? 0;
}
