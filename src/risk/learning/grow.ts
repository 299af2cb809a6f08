import assert from 'node:assert/strict';
import { type BinnedColumns, thresholdOf } from './bins.ts';
import { fillHistogram, STRIDE, subtractHistogram } from './histogram.ts';
import { bestSplit, leafValue, type Monotone, type Span, type Split } from './split.ts';
import type { GrownTree } from './tree.ts';

export interface GrowthSettings {
  readonly leaves: number;
  readonly depth: number;
  readonly l2: number;
  readonly minChildWeight: number;
  readonly learningRate: number;
}

/** What a tree grows on. */
export interface Soil {
  readonly columns: BinnedColumns;
  readonly monotones: readonly Monotone[];
  /** By row, for all rows. */
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
  readonly weights: Float64Array;
}

interface Leaf extends Span {
  readonly node: number;
  readonly depth: number;
  /** Its part of the row order. */
  readonly start: number;
  readonly end: number;
  readonly histogram: Float64Array;
  readonly split: Split | null;
}

/** Arrays of the tree under construction. */
interface Growing {
  readonly feature: number[];
  readonly threshold: number[];
  readonly missingRight: number[];
  readonly left: number[];
  readonly value: number[];
  readonly cover: number[];
  readonly bin: number[];
}

/**
 * Grows trees leaf by leaf, always the leaf whose split lowers the loss most.
 *
 * One instance keeps the buffers of all trees of a forest.
 */
export class Grower {
  readonly #soil: Soil;
  readonly #settings: GrowthSettings;
  readonly #order: Uint32Array;
  readonly #moved: Uint32Array;
  readonly #gradients: Float64Array;
  readonly #hessians: Float64Array;
  readonly #spare: Float64Array[] = [];

  constructor(soil: Soil, settings: GrowthSettings, rowsMax: number) {
    this.#soil = soil;
    this.#settings = settings;
    this.#order = new Uint32Array(rowsMax);
    this.#moved = new Uint32Array(rowsMax);
    this.#gradients = new Float64Array(rowsMax);
    this.#hessians = new Float64Array(rowsMax);
  }

  /**
   * One tree on these rows and these features.
   *
   * @param raw what the forest says of each row so far; the leaves' values are added for the rows given
   */
  grow(rows: Uint32Array, features: readonly number[], raw: Float64Array): GrownTree {
    this.#order.set(rows);
    const tree = emptyTree();
    const open: Leaf[] = [this.#root(rows.length, features)];
    const closed: Leaf[] = [];
    addNode(tree);
    while (open.length > 0 && open.length + closed.length < this.#settings.leaves) {
      const leaf = takeBest(open);
      if (leaf.split === null) {
        closed.push(leaf, ...open.splice(0));
        break;
      }
      open.push(...this.#divide(tree, leaf, leaf.split, features));
    }
    for (const leaf of [...closed, ...open]) this.#settle(tree, leaf, raw);
    coverInner(tree);
    return tree;
  }

  #root(count: number, features: readonly number[]): Leaf {
    const histogram = this.#histogram(features.length);
    this.#fill(histogram, 0, count, features);
    let gradient = 0;
    let hessian = 0;
    for (let at = 0; at < count; at++) {
      gradient += this.#gradients[at] ?? 0;
      hessian += this.#hessians[at] ?? 0;
    }
    const span = { gradient, hessian, low: -Infinity, high: Infinity };
    return this.#leaf(span, { node: 0, depth: 0, start: 0, end: count, histogram }, features);
  }

  /** Sums the smaller child and subtracts it from the parent: the larger child costs no walk. */
  #divide(tree: Growing, leaf: Leaf, split: Split, features: readonly number[]): Leaf[] {
    const { node, start, end, depth } = leaf;
    const feature = features[split.column] ?? 0;
    const middle = this.#partition(start, end, feature, split);
    tree.feature[node] = feature;
    tree.bin[node] = split.bin;
    tree.threshold[node] = thresholdOf(
      this.#soil.columns.cuts[feature] ?? new Float64Array(),
      split.bin,
    );
    tree.missingRight[node] = split.missingRight ? 1 : 0;
    const left = addNode(tree);
    tree.left[node] = left;
    addNode(tree);
    const leftSmaller = middle - start <= end - middle;
    const [from, to] = leftSmaller ? [start, middle] : [middle, end];
    const smaller = this.#histogram(features.length);
    this.#fill(smaller, from, to, features);
    subtractHistogram(leaf.histogram, smaller);
    const histograms = leftSmaller ? [smaller, leaf.histogram] : [leaf.histogram, smaller];
    const place = { depth: depth + 1 };
    const [first = smaller, second = smaller] = histograms;
    return [
      this.#leaf(
        split.left,
        { ...place, node: left, start, end: middle, histogram: first },
        features,
      ),
      this.#leaf(
        split.right,
        { ...place, node: left + 1, start: middle, end, histogram: second },
        features,
      ),
    ];
  }

  #leaf(span: Span, place: Omit<Leaf, keyof Span | 'split'>, features: readonly number[]): Leaf {
    const { depth, leaves } = this.#settings;
    if (place.depth >= depth || leaves === 1) return { ...span, ...place, split: null };
    const binCounts = features.map((one) => (this.#soil.columns.cuts[one]?.length ?? 0) + 1);
    const monotones = features.map((one) => this.#soil.monotones[one] ?? 0);
    const split = bestSplit(place.histogram, binCounts, monotones, span, this.#settings);
    return { ...span, ...place, split };
  }

  #histogram(columns: number): Float64Array {
    const spare = this.#spare.pop();
    return spare?.length === columns * STRIDE ? spare : new Float64Array(columns * STRIDE);
  }

  #fill(histogram: Float64Array, start: number, end: number, features: readonly number[]): void {
    const { columns, gradients, hessians } = this.#soil;
    const rows = this.#order.subarray(start, end);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      this.#gradients[at] = gradients[row] ?? 0;
      this.#hessians[at] = hessians[row] ?? 0;
    }
    const bins = features.map((one) => columns.bins[one] ?? new Uint8Array());
    const leaf = { rows, gradients: this.#gradients, hessians: this.#hessians, count: rows.length };
    fillHistogram(histogram, bins, leaf);
  }

  /** Orders the rows of a leaf, those that go left first, each side in the order it had. */
  #partition(start: number, end: number, feature: number, split: Split): number {
    const order = this.#order;
    const moved = this.#moved;
    const column = this.#soil.columns.bins[feature] ?? new Uint8Array();
    const { bin: last, missingRight } = split;
    let kept = start;
    let parted = 0;
    for (let at = start; at < end; at++) {
      const row = order[at] ?? 0;
      const bin = column[row] ?? 0;
      if (bin <= last && !(bin === 0 && missingRight)) order[kept++] = row;
      else moved[parted++] = row;
    }
    order.set(moved.subarray(0, parted), kept);
    return kept;
  }

  #settle(tree: Growing, leaf: Leaf, raw: Float64Array): void {
    const { l2, learningRate } = this.#settings;
    const value = learningRate * leafValue(leaf, l2);
    let cover = 0;
    for (let at = leaf.start; at < leaf.end; at++) {
      const row = this.#order[at] ?? 0;
      cover += this.#soil.weights[row] ?? 0;
      raw[row] = (raw[row] ?? 0) + value;
    }
    tree.value[leaf.node] = value;
    tree.cover[leaf.node] = cover;
    this.#spare.push(leaf.histogram);
  }
}

function emptyTree(): Growing {
  return { feature: [], threshold: [], missingRight: [], left: [], value: [], cover: [], bin: [] };
}

function addNode(tree: Growing): number {
  const node = tree.feature.push(-1) - 1;
  for (const column of [
    tree.threshold,
    tree.missingRight,
    tree.left,
    tree.value,
    tree.cover,
    tree.bin,
  ]) {
    column.push(0);
  }
  return node;
}

function coverInner(tree: Growing): void {
  for (let node = tree.feature.length - 1; node >= 0; node--) {
    const left = tree.left[node] ?? 0;
    if (left > 0) tree.cover[node] = (tree.cover[left] ?? 0) + (tree.cover[left + 1] ?? 0);
  }
}

function takeBest(leaves: Leaf[]): Leaf {
  let best = 0;
  for (let at = 1; at < leaves.length; at++) {
    if ((leaves[at]?.split?.gain ?? 0) > (leaves[best]?.split?.gain ?? 0)) best = at;
  }
  const [leaf] = leaves.splice(best, 1);
  assert(leaf);
  return leaf;
}
