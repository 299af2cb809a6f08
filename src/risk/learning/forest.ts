import type { Tree } from './tree.ts';

/**
 * Trees laid end to end for scoring; what they say is summed.
 *
 * A leaf is its own left child and nothing exceeds its threshold, so that walks of equal length may
 * pass through it: four trees are walked at once without a branch, in a third of the time.
 */
export interface Forest {
  readonly features: number;
  /** As many as four divide; the last may be lone leaves that add nothing. */
  readonly roots: Int32Array;
  /** For every four roots, the steps from root to leaf in the deepest of their trees. */
  readonly steps: Int32Array;
  /** Where a node finds its value among `slots`: twice the feature, one more when missing goes right. */
  readonly slot: Int32Array;
  readonly threshold: Float64Array;
  /** The left child; the right one is next to it. */
  readonly left: Int32Array;
  /** What a leaf adds; for other nodes what is to be expected of the training rows that came by. */
  readonly expected: Float64Array;
  readonly cover: Float64Array;
  /** The raw score before any feature spoke: the start, and what is expected of each tree. */
  readonly base: number;
}

const GROUP = 4;

export function layForest(features: number, start: number, trees: readonly Tree[]): Forest {
  const nodes = trees.reduce((sum, tree) => sum + tree.feature.length, 0);
  const groups = Math.ceil(trees.length / GROUP);
  const laid: Laid = {
    features,
    roots: new Int32Array(groups * GROUP).fill(nodes),
    steps: new Int32Array(groups),
    slot: new Int32Array(nodes + 1),
    threshold: new Float64Array(nodes + 1).fill(Infinity),
    left: Int32Array.from({ length: nodes + 1 }, (_, node) => node),
    expected: new Float64Array(nodes + 1),
    cover: new Float64Array(nodes + 1).fill(1),
  };
  let base = start;
  let first = 0;
  for (const [at, tree] of trees.entries()) {
    const group = Math.floor(at / GROUP);
    laid.roots[at] = first;
    laid.steps[group] = Math.max(laid.steps[group] ?? 0, stepsOf(tree));
    layTree(laid, first, tree);
    base += laid.expected[first] ?? 0;
    first += tree.feature.length;
  }
  return { ...laid, base };
}

type Laid = Omit<Forest, 'base'>;

/** Lays one tree from node `first` on, children before their parents. */
function layTree(laid: Laid, first: number, tree: Tree): void {
  for (let node = tree.feature.length - 1; node >= 0; node--) {
    const feature = tree.feature[node] ?? -1;
    const at = first + node;
    laid.cover[at] = tree.cover[node] ?? 0;
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

/** The steps from the root to the deepest leaf. */
function stepsOf({ left }: Tree): number {
  const steps = left.map(() => 0);
  for (let node = left.length - 1; node >= 0; node--) {
    const child = left[node] ?? 0;
    if (child > 0) steps[node] = 1 + Math.max(steps[child] ?? 0, steps[child + 1] ?? 0);
  }
  return steps[0] ?? 0;
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
  const { roots, steps, expected } = forest;
  let raw = forest.base;
  for (let group = 0; group < steps.length; group++) {
    let first = roots[GROUP * group] ?? 0;
    let second = roots[GROUP * group + 1] ?? 0;
    let third = roots[GROUP * group + 2] ?? 0;
    let fourth = roots[GROUP * group + 3] ?? 0;
    raw -= sumOf(expected, first, second, third, fourth);
    for (let step = steps[group] ?? 0; step > 0; step--) {
      first = below(forest, first, slots);
      second = below(forest, second, slots);
      third = below(forest, third, slots);
      fourth = below(forest, fourth, slots);
    }
    raw += sumOf(expected, first, second, third, fourth);
  }
  return raw;
}

/**
 * Adds to each feature what the expectation changed where its trees asked for it. Cheap, sums with
 * the base to the raw score, and credits a feature for its place in the tree as well as for its worth:
 * `addShapley` does not.
 */
export function addSteps(forest: Forest, slots: Float64Array, contributions: Float64Array): void {
  const { roots, steps } = forest;
  for (let group = 0; group < steps.length; group++) {
    let first = roots[GROUP * group] ?? 0;
    let second = roots[GROUP * group + 1] ?? 0;
    let third = roots[GROUP * group + 2] ?? 0;
    let fourth = roots[GROUP * group + 3] ?? 0;
    for (let step = steps[group] ?? 0; step > 0; step--) {
      first = credited(forest, first, below(forest, first, slots), contributions);
      second = credited(forest, second, below(forest, second, slots), contributions);
      third = credited(forest, third, below(forest, third, slots), contributions);
      fourth = credited(forest, fourth, below(forest, fourth, slots), contributions);
    }
  }
}

/** The child to which a row goes; a leaf itself. */
export function below(
  { slot, threshold, left }: Forest,
  node: number,
  slots: Float64Array,
): number {
  const value = slots[slot[node] ?? 0] ?? 0;
  return (left[node] ?? 0) + Number(value > (threshold[node] ?? 0));
}

/** Credits the feature of `node` with the step to `next`; a leaf's step to itself is worth nothing. */
function credited(
  { slot, expected }: Forest,
  node: number,
  next: number,
  contributions: Float64Array,
): number {
  const feature = (slot[node] ?? 0) >> 1;
  const gain = (expected[next] ?? 0) - (expected[node] ?? 0);
  contributions[feature] = (contributions[feature] ?? 0) + gain;
  return next;
}

function sumOf(values: Float64Array, a: number, b: number, c: number, d: number): number {
  return (values[a] ?? 0) + (values[b] ?? 0) + ((values[c] ?? 0) + (values[d] ?? 0));
}
