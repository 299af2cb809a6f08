import assert from 'node:assert/strict';
import { below, type Forest } from './forest.ts';

/**
 * The features asked on the way to a node, each once. For each the share of training rows that would
 * go on if it were unknown (`unknown`), whether this row goes on knowing it (`known`, 1 or 0), and the
 * summed weight of the subsets of as many features as its position (`weight`).
 */
interface Way {
  readonly feature: Int32Array;
  readonly unknown: Float64Array;
  readonly known: Float64Array;
  readonly weight: Float64Array;
}

/**
 * Adds to each feature its Shapley value: its mean part over all orders in which the features could
 * become known, the unknown ones following the training rows. With the base they sum to the raw score.
 *
 * @source Lundberg, Erion, Lee: Consistent individualized feature attribution for tree ensembles,
 * arXiv 1802.03888, algorithm 2
 */
export function addShapley(forest: Forest, slots: Float64Array, contributions: Float64Array): void {
  const deepest = 2 + forest.steps.reduce((most, steps) => Math.max(most, steps), 0);
  const ways = Array.from({ length: deepest }, () => emptyWay(deepest));
  for (const root of forest.roots) {
    new Walk(forest, slots, contributions, ways).visit(root, 0, 0, FIRST);
  }
}

interface Step {
  readonly feature: number;
  readonly unknown: number;
  readonly known: number | undefined;
}

const FIRST: Step = { feature: -1, unknown: 1, known: 1 };

function emptyWay(length: number): Way {
  return {
    feature: new Int32Array(length),
    unknown: new Float64Array(length),
    known: new Float64Array(length),
    weight: new Float64Array(length),
  };
}

/** One row's walk down both sides of every node of a tree. */
class Walk {
  readonly #forest: Forest;
  readonly #slots: Float64Array;
  readonly #contributions: Float64Array;
  readonly #ways: readonly Way[];

  constructor(
    forest: Forest,
    slots: Float64Array,
    contributions: Float64Array,
    ways: readonly Way[],
  ) {
    this.#forest = forest;
    this.#slots = slots;
    this.#contributions = contributions;
    this.#ways = ways;
  }

  /**
   * @param length the position at which the way takes this step; each depth writes on a way of its own
   */
  visit(node: number, depth: number, length: number, step: Step): void {
    const way = this.#ways[depth];
    assert(way);
    extend(way, length, step);
    if (this.#forest.left[node] === node) this.#credit(way, length, node);
    else this.#descend(node, depth, way, length);
  }

  #descend(node: number, depth: number, way: Way, length: number): void {
    const { slot, left, cover } = this.#forest;
    const next = this.#ways[depth + 1];
    assert(next);
    const low = left[node] ?? 0;
    const taken = below(this.#forest, node, this.#slots);
    const feature = (slot[node] ?? 0) >> 1;
    // A feature asked before is taken off the way, and its step joined with this one.
    const before = way.feature.indexOf(feature, 1);
    const again = before > 0 && before <= length;
    const known = again ? way.known[before] : 1;
    const unknown = again ? way.unknown[before] : 1;
    for (const child of [low, low + 1]) {
      copyWay(way, next, length + 1);
      if (again) unwind(next, length, before);
      const share = (cover[child] ?? 0) / (cover[node] ?? 1);
      const step = { feature, unknown: (unknown ?? 1) * share, known: child === taken ? known : 0 };
      this.visit(child, depth + 1, again ? length : length + 1, step);
    }
  }

  #credit(way: Way, length: number, leaf: number): void {
    const value = this.#forest.expected[leaf] ?? 0;
    for (let at = 1; at <= length; at++) {
      const feature = way.feature[at] ?? 0;
      const part = unwoundSum(way, length, at) * ((way.known[at] ?? 0) - (way.unknown[at] ?? 0));
      this.#contributions[feature] = (this.#contributions[feature] ?? 0) + part * value;
    }
  }
}

function copyWay(from: Way, to: Way, length: number): void {
  for (let at = 0; at < length; at++) {
    to.feature[at] = from.feature[at] ?? 0;
    to.unknown[at] = from.unknown[at] ?? 0;
    to.known[at] = from.known[at] ?? 0;
    to.weight[at] = from.weight[at] ?? 0;
  }
}

/** Adds a step at position `length`: subsets with and without it. */
function extend(way: Way, length: number, { unknown, known = 1, feature }: Step): void {
  const { weight } = way;
  way.feature[length] = feature;
  way.unknown[length] = unknown;
  way.known[length] = known;
  weight[length] = length === 0 ? 1 : 0;
  for (let at = length - 1; at >= 0; at--) {
    const here = weight[at] ?? 0;
    weight[at + 1] = (weight[at + 1] ?? 0) + (known * here * (at + 1)) / (length + 1);
    weight[at] = (unknown * here * (length - at)) / (length + 1);
  }
}

/** Takes the step at position `taken` off a way whose last position is `length`. */
function unwind(way: Way, length: number, taken: number): void {
  const { weight } = way;
  const known = way.known[taken] ?? 0;
  const unknown = way.unknown[taken] ?? 0;
  let next = weight[length] ?? 0;
  for (let at = length - 1; at >= 0; at--) {
    const here = weight[at] ?? 0;
    if (known !== 0) {
      weight[at] = (next * (length + 1)) / ((at + 1) * known);
      next = here - ((weight[at] ?? 0) * unknown * (length - at)) / (length + 1);
    } else {
      weight[at] = (here * (length + 1)) / (unknown * (length - at));
    }
  }
  for (let at = taken; at < length; at++) {
    way.feature[at] = way.feature[at + 1] ?? 0;
    way.unknown[at] = way.unknown[at + 1] ?? 0;
    way.known[at] = way.known[at + 1] ?? 0;
  }
}

/** The sum of the weights that `unwind` would leave, without changing the way. */
function unwoundSum(way: Way, length: number, taken: number): number {
  const { weight } = way;
  const known = way.known[taken] ?? 0;
  const unknown = way.unknown[taken] ?? 0;
  let next = weight[length] ?? 0;
  let sum = 0;
  for (let at = length - 1; at >= 0; at--) {
    const here = weight[at] ?? 0;
    if (known !== 0) {
      const left = (next * (length + 1)) / ((at + 1) * known);
      sum += left;
      next = here - (left * unknown * (length - at)) / (length + 1);
    } else {
      sum += (here * (length + 1)) / (unknown * (length - at));
    }
  }
  return sum;
}
