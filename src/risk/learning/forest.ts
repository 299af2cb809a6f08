import type { Tree } from './tree.ts';

/** Trees laid end to end for scoring; what they say is summed. */
export interface Forest {
  readonly features: number;
  readonly roots: Int32Array;
  /**
   * Where a node finds its value among `slots`: twice the feature, and one more when missing values go
   * right; -1 for a leaf.
   */
  readonly slot: Int32Array;
  readonly threshold: Float64Array;
  /** The left child; the right one is next to it. */
  readonly left: Int32Array;
  /** What a leaf adds; for other nodes what is to be expected of the training rows that came by. */
  readonly expected: Float64Array;
  readonly cover: Float64Array;
  /** The raw score before any feature spoke: the start, and what is expected of each tree. */
  readonly base: number;
  /** The nodes on the longest way from a root to a leaf, both counted. */
  readonly depth: number;
}

type Laid = Omit<Forest, 'base' | 'depth'>;

export function layForest(features: number, start: number, trees: readonly Tree[]): Forest {
  const nodes = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const forest = {
    features,
    roots: new Int32Array(trees.length),
    slot: new Int32Array(nodes),
    threshold: new Float64Array(nodes),
    left: new Int32Array(nodes),
    expected: new Float64Array(nodes),
    cover: new Float64Array(nodes),
  };
  let base = start;
  let depth = 1;
  let first = 0;
  for (const [at, tree] of trees.entries()) {
    forest.roots[at] = first;
    depth = Math.max(depth, depthOf(tree));
    layTree(forest, first, tree);
    base += forest.expected[first] ?? 0;
    first += tree.feature.length;
  }
  return { ...forest, base, depth };
}

/** Lays one tree from node `first` on, children before their parents. */
function layTree(laid: Laid, first: number, tree: Tree): void {
  for (let node = tree.feature.length - 1; node >= 0; node--) {
    const feature = tree.feature[node] ?? -1;
    const at = first + node;
    laid.cover[at] = tree.cover[node] ?? 0;
    laid.slot[at] = -1;
    laid.expected[at] = tree.value[node] ?? 0;
    if (feature < 0) continue;
    const left = first + (tree.left[node] ?? 0);
    laid.slot[at] = 2 * feature + (tree.missingRight[node] ?? 0);
    laid.threshold[at] = tree.threshold[node] ?? 0;
    laid.left[at] = left;
    laid.expected[at] = meanOf(laid, left);
  }
}

/** What is to be expected at a node with this left child. */
function meanOf({ expected, cover }: Laid, left: number): number {
  const [lows, highs] = [cover[left] ?? 0, cover[left + 1] ?? 0];
  return (lows * (expected[left] ?? 0) + highs * (expected[left + 1] ?? 0)) / (lows + highs);
}

/** The nodes on the longest way from the root to a leaf, both counted. */
function depthOf({ left }: Tree): number {
  const heights = left.map(() => 1);
  for (let node = left.length - 1; node >= 0; node--) {
    const child = left[node] ?? 0;
    if (child > 0) heights[node] = 1 + Math.max(heights[child] ?? 1, heights[child + 1] ?? 1);
  }
  return heights[0] ?? 1;
}

/**
 * Writes each value twice into `slots`, a missing one as below and as above everything: so a walk
 * needs one comparison a node.
 *
 * @returns how many values are not missing
 */
export function spread(values: Float64Array, slots: Float64Array): number {
  let known = 0;
  for (let feature = 0; feature < values.length; feature++) {
    const value = values[feature] ?? Number.NaN;
    const missing = Number.isNaN(value);
    slots[2 * feature] = missing ? -Infinity : value;
    slots[2 * feature + 1] = missing ? Infinity : value;
    if (!missing) known++;
  }
  return known;
}

/** The raw score of a row: a log-odds, or what else the forest was taught. */
export function rawScore(forest: Forest, slots: Float64Array): number {
  const { roots, slot, threshold, left, expected } = forest;
  let raw = forest.base;
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree] ?? 0;
    let node = root;
    for (let asked = slot[node] ?? -1; asked >= 0; asked = slot[node] ?? -1) {
      node = (left[node] ?? 0) + ((slots[asked] ?? 0) <= (threshold[node] ?? 0) ? 0 : 1);
    }
    raw += (expected[node] ?? 0) - (expected[root] ?? 0);
  }
  return raw;
}

/**
 * Adds to each feature what the expectation changed where its trees asked for it. Cheap, sums with
 * the base to the raw score, and credits a feature for its place in the tree as well as for its worth:
 * `addShapley` does not.
 */
export function addSteps(forest: Forest, slots: Float64Array, contributions: Float64Array): void {
  const { roots, slot, threshold, left, expected } = forest;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    for (let asked = slot[node] ?? -1; asked >= 0; asked = slot[node] ?? -1) {
      const before = expected[node] ?? 0;
      node = (left[node] ?? 0) + ((slots[asked] ?? 0) <= (threshold[node] ?? 0) ? 0 : 1);
      const feature = asked >> 1;
      contributions[feature] = (contributions[feature] ?? 0) + (expected[node] ?? 0) - before;
    }
  }
}

/** Whether a row goes to the left child of a node. */
export function goesLeft({ slot, threshold }: Forest, node: number, slots: Float64Array): boolean {
  return (slots[slot[node] ?? 0] ?? 0) <= (threshold[node] ?? 0);
}
