import { type BinnedColumns, thresholdOf } from './bins.ts';
import { fillHistogram, type Layout, layOut, subtractHistogram } from './histogram.ts';
import {
  bestSplit,
  leafValue,
  type Monotone,
  type Searched,
  type Span,
  type Split,
} from './split.ts';
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
  /** Null when it will not be divided. */
  readonly histogram: Float64Array | null;
  readonly split: Split | null;
}

/** The features that one tree sees. */
interface Plot {
  readonly features: readonly number[];
  readonly layout: Layout;
  readonly searched: readonly Searched[];
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
    const plot = this.#plot(features);
    const tree = emptyTree();
    addNode(tree);
    const open: Leaf[] = [this.#root(rows.length, plot)];
    while (open.length < this.#settings.leaves) {
      const best = bestOf(open);
      const leaf = open[best];
      if (!leaf?.split) break;
      const last = open.length + 1 === this.#settings.leaves;
      open.splice(best, 1, ...this.#divide(tree, leaf, leaf.split, plot, last));
    }
    for (const leaf of open) this.#settle(tree, leaf, raw);
    coverInner(tree);
    return tree;
  }

  #plot(features: readonly number[]): Plot {
    const { columns, monotones } = this.#soil;
    const bins = features.map((one) => (columns.cuts[one]?.length ?? 0) + 2);
    const laidOut = features.map((one) => columns.bins[one] ?? new Uint8Array());
    const layout = layOut(laidOut, bins);
    const searched = features.map((feature, column) => ({
      column,
      offset: layout.offsets[column] ?? 0,
      bins: bins[column] ?? 0,
      monotone: monotones[feature] ?? 0,
    }));
    // Buffers fit one layout: another tree may see other features.
    if (this.#spare[0]?.length !== layout.size) this.#spare.length = 0;
    return { features, layout, searched };
  }

  #root(count: number, plot: Plot): Leaf {
    const histogram = this.#sum(0, count, plot);
    let gradient = 0;
    let hessian = 0;
    for (let at = 0; at < count; at++) {
      gradient += this.#gradients[at] ?? 0;
      hessian += this.#hessians[at] ?? 0;
    }
    const span = { gradient, hessian, low: -Infinity, high: Infinity };
    return this.#leaf(span, { node: 0, depth: 0, start: 0, end: count, histogram }, plot);
  }

  /**
   * Sums the smaller child and subtracts it from the parent: the larger child costs no walk.
   *
   * @param last nobody will divide the children, so nothing is summed
   */
  #divide(tree: Growing, leaf: Leaf, split: Split, plot: Plot, last: boolean): Leaf[] {
    const { node, start, end } = leaf;
    const feature = plot.features[split.column] ?? 0;
    const middle = this.#partition(start, end, feature, split);
    const cuts = this.#soil.columns.cuts[feature] ?? new Float64Array();
    tree.feature[node] = feature;
    tree.bin[node] = split.bin;
    tree.threshold[node] = thresholdOf(cuts, split.bin);
    tree.missingRight[node] = split.missingRight ? 1 : 0;
    const left = addNode(tree);
    tree.left[node] = left;
    addNode(tree);
    const depth = leaf.depth + 1;
    const below = { node: left, depth, start, end: middle, histogram: null };
    const above = { node: left + 1, depth, start: middle, end, histogram: null };
    if (last || depth >= this.#settings.depth) {
      this.#release(leaf.histogram);
      return [
        { ...split.left, ...below, split: null },
        { ...split.right, ...above, split: null },
      ];
    }
    const [smaller, larger] = middle - start <= end - middle ? [below, above] : [above, below];
    const histogram = this.#sum(smaller.start, smaller.end, plot);
    if (leaf.histogram !== null) subtractHistogram(leaf.histogram, histogram);
    const summed = { ...smaller, histogram };
    const remaining = { ...larger, histogram: leaf.histogram };
    const [first, second] = smaller === below ? [summed, remaining] : [remaining, summed];
    return [this.#leaf(split.left, first, plot), this.#leaf(split.right, second, plot)];
  }

  #leaf(span: Span, place: Omit<Leaf, keyof Span | 'split'>, plot: Plot): Leaf {
    const split =
      place.histogram && bestSplit(place.histogram, plot.searched, span, this.#settings);
    if (split !== null) return { ...span, ...place, split };
    this.#release(place.histogram);
    return { ...span, ...place, histogram: null, split };
  }

  /** The histogram of a part of the row order. */
  #sum(start: number, end: number, { layout }: Plot): Float64Array {
    const { gradients, hessians } = this.#soil;
    const rows = this.#order.subarray(start, end);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      this.#gradients[at] = gradients[row] ?? 0;
      this.#hessians[at] = hessians[row] ?? 0;
    }
    const histogram = this.#spare.pop() ?? new Float64Array(layout.size);
    fillHistogram(histogram, layout, {
      rows,
      gradients: this.#gradients,
      hessians: this.#hessians,
    });
    return histogram;
  }

  #release(histogram: Float64Array | null): void {
    if (histogram !== null) this.#spare.push(histogram);
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
    this.#release(leaf.histogram);
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

/** The position of the leaf whose split lowers the loss most; of two, the first. */
function bestOf(leaves: readonly Leaf[]): number {
  let best = 0;
  for (let at = 1; at < leaves.length; at++) {
    if ((leaves[at]?.split?.gain ?? 0) > (leaves[best]?.split?.gain ?? 0)) best = at;
  }
  return best;
}
