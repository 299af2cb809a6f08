/** 1 when the answer may only rise with the feature, -1 when it may only fall, 0 when it is free. */
export type Monotone = -1 | 0 | 1;

export interface SplitRules {
  /** Added to the hessian of each side: shrinks what small leaves say. */
  readonly l2: number;
  /** The least hessian that a side must hold. */
  readonly minChildWeight: number;
}

/** What a leaf holds, and between what its value must stay for monotonic features above it. */
export interface Span {
  readonly gradient: number;
  readonly hessian: number;
  readonly low: number;
  readonly high: number;
}

/** A way of dividing a leaf in two. */
export interface Split {
  /** Among the columns of this tree. */
  readonly column: number;
  /** Values in this bin or a lower one go left. */
  readonly bin: number;
  readonly missingRight: boolean;
  /** How much the loss falls, doubled. */
  readonly gain: number;
  readonly left: Span;
  readonly right: Span;
}

/** The value that a leaf adds, before the learning rate. */
export function leafValue({ gradient, hessian, low, high }: Span, l2: number): number {
  return bounded(-gradient / (hessian + l2), low, high);
}

/** What subtraction leaves behind in a bin without rows stays below: a split after it is the one before it. */
const EMPTY = 1e-9;

/** A column to search. */
export interface Searched {
  /** Among the columns of this tree. */
  readonly column: number;
  /** Its place in the histogram. */
  readonly offset: number;
  /** Its bins, that of missing values among them. */
  readonly bins: number;
  readonly monotone: Monotone;
}

/** The split that lowers the loss most; null when none lowers it. The first wins a tie. */
export function bestSplit(
  histogram: Float64Array,
  columns: readonly Searched[],
  leaf: Span,
  rules: SplitRules,
): Split | null {
  let best: Found | null = null;
  let floor = lowering(leaf.gradient, leaf.hessian, leafValue(leaf, rules.l2), rules.l2) + 1e-9;
  for (const column of columns) {
    const found = searchColumn(histogram, column, leaf, rules, floor);
    if (found === null) continue;
    floor = found.total;
    best = found;
  }
  return best === null ? null : divide(best, leaf, rules);
}

interface Found extends Searched {
  readonly bin: number;
  readonly missingRight: boolean;
  /** The two sides' lowering of the loss together. */
  readonly total: number;
  readonly gradient: number;
  readonly hessian: number;
}

function searchColumn(
  histogram: Float64Array,
  searched: Searched,
  leaf: Span,
  rules: SplitRules,
  floor: number,
): Found | null {
  const missing = (histogram[searched.offset + 1] ?? 0) >= EMPTY;
  const withMissing = missing ? searchSide(histogram, searched, leaf, rules, floor, false) : null;
  const above = withMissing?.total ?? floor;
  return searchSide(histogram, searched, leaf, rules, above, true) ?? withMissing;
}

/** Walks the bins upwards with missing values on one side. */
function searchSide(
  histogram: Float64Array,
  searched: Searched,
  leaf: Span,
  { l2, minChildWeight }: SplitRules,
  floor: number,
  missingRight: boolean,
): Found | null {
  const { monotone, bins, offset } = searched;
  const { low, high } = leaf;
  let gradient = 0;
  let hessian = 0;
  let total = floor;
  let chosen = -1;
  let chosenGradient = 0;
  let chosenHessian = 0;
  for (let bin = missingRight ? 1 : 0; bin < bins - 1; bin++) {
    const held = histogram[offset + 2 * bin + 1] ?? 0;
    gradient += histogram[offset + 2 * bin] ?? 0;
    hessian += held;
    if (held < EMPTY || hessian < minChildWeight) continue;
    const rightHessian = leaf.hessian - hessian;
    if (rightHessian < minChildWeight) break;
    const rightGradient = leaf.gradient - gradient;
    const leftValue = bounded(-gradient / (hessian + l2), low, high);
    const rightValue = bounded(-rightGradient / (rightHessian + l2), low, high);
    if (monotone * (rightValue - leftValue) < 0) continue;
    const lowered =
      lowering(gradient, hessian, leftValue, l2) +
      lowering(rightGradient, rightHessian, rightValue, l2);
    if (lowered <= total) continue;
    total = lowered;
    chosen = bin;
    chosenGradient = gradient;
    chosenHessian = hessian;
  }
  if (chosen < 0) return null;
  const held = { gradient: chosenGradient, hessian: chosenHessian };
  return { ...searched, bin: chosen, missingRight, total, ...held };
}

/** The two sides of what was found; a monotonic feature parts their bounds at the middle. */
function divide(found: Found, leaf: Span, { l2 }: SplitRules): Split {
  const { gradient, hessian, monotone, column, bin, missingRight } = found;
  const left = { ...leaf, gradient, hessian };
  const right = {
    ...leaf,
    gradient: leaf.gradient - gradient,
    hessian: leaf.hessian - hessian,
  };
  const gain = found.total - lowering(leaf.gradient, leaf.hessian, leafValue(leaf, l2), l2);
  const split = { column, bin, missingRight, gain };
  if (monotone === 0) return { ...split, left, right };
  const middle = (leafValue(left, l2) + leafValue(right, l2)) / 2;
  if (monotone > 0)
    return { ...split, left: { ...left, high: middle }, right: { ...right, low: middle } };
  return { ...split, left: { ...left, low: middle }, right: { ...right, high: middle } };
}

function lowering(gradient: number, hessian: number, value: number, l2: number): number {
  return -(2 * gradient + (hessian + l2) * value) * value;
}

function bounded(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
