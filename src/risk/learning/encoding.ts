/** What was known of a row's group before the row, by row. */
export interface Encoding {
  readonly rates: Float64Array;
  /** Rows of the group whose label was known, on a logarithmic scale. */
  readonly counts: Float64Array;
}

/** Labelled rows in time. */
export interface Chronicle {
  /** Rows from the earliest to the latest. */
  readonly order: Uint32Array;
  /** By row; labels of one moment are known to none of its rows. */
  readonly moments: Float64Array;
  /** By row: 1 or 0. */
  readonly labels: Float64Array;
  /** By row: 0 when nobody will ever have told its label, as for rows that are to be judged. */
  readonly told: Uint8Array;
}

/** So many rows' worth of the overall rate are mixed into each group's own. */
const SMOOTHING = 10;

export function chronicle(
  moments: Float64Array,
  labels: Float64Array,
  told: Uint8Array,
): Chronicle {
  const order = Uint32Array.from(moments.keys()).sort(
    (a, b) => (moments[a] ?? 0) - (moments[b] ?? 0) || a - b,
  );
  return { order, moments, labels, told };
}

/** Numbers for texts, equal for equal ones, in the order of their first row. */
export function groupsOf(rows: number, key: (row: number) => string): Int32Array {
  const numbers = new Map<string, number>();
  const groups = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const text = key(row);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    groups[row] = number;
  }
  return groups;
}

/**
 * The share of violations in each row's group among the labels told strictly before the row's moment,
 * smoothed towards the overall share of that time.
 */
export function encodeRates(
  { order, moments, labels, told }: Chronicle,
  groups: Int32Array,
): Encoding {
  const rates = new Float64Array(groups.length);
  const counts = new Float64Array(groups.length);
  const sums = new Float64Array(groups.length);
  const seen = new Float64Array(groups.length);
  // As if one row had been half a violation: the first moment has an overall share too.
  let [allSum, allSeen] = [0.5, 1];
  forEachMoment(order, moments, (first, end) => {
    const prior = (SMOOTHING * allSum) / allSeen;
    for (let at = first; at < end; at++) {
      const row = order[at] ?? 0;
      const group = groups[row] ?? 0;
      const count = seen[group] ?? 0;
      rates[row] = ((sums[group] ?? 0) + prior) / (count + SMOOTHING);
      counts[row] = Math.log1p(count);
    }
    for (let at = first; at < end; at++) {
      const row = order[at] ?? 0;
      if (told[row] === 0) continue;
      const label = labels[row] ?? 0;
      increase(sums, groups[row] ?? 0, label);
      increase(seen, groups[row] ?? 0, 1);
      allSum += label;
      allSeen++;
    }
  });
  return { rates, counts };
}

/**
 * How far each row's value is from the mean of its group's values declared strictly before its
 * moment; NaN where there are none. Values are known when they are declared, labels or not.
 */
export function encodeDeviations(
  { order, moments }: Chronicle,
  groups: Int32Array,
  values: Float64Array,
): Float64Array {
  const deviations = new Float64Array(groups.length).fill(Number.NaN);
  const sums = new Float64Array(groups.length);
  const seen = new Float64Array(groups.length);
  forEachMoment(order, moments, (first, end) => {
    for (let at = first; at < end; at++) {
      const row = order[at] ?? 0;
      const group = groups[row] ?? 0;
      deviations[row] = (values[row] ?? 0) - (sums[group] ?? 0) / (seen[group] ?? 0);
    }
    for (let at = first; at < end; at++) {
      const row = order[at] ?? 0;
      increase(sums, groups[row] ?? 0, values[row] ?? 0);
      increase(seen, groups[row] ?? 0, 1);
    }
  });
  return deviations;
}

function increase(sums: Float64Array, at: number, by: number): void {
  sums[at] = (sums[at] ?? 0) + by;
}

/** Calls with the beginning and the end of each run of rows that share a moment. */
function forEachMoment(
  order: Uint32Array,
  moments: Float64Array,
  visit: (first: number, end: number) => void,
): void {
  for (let first = 0; first < order.length; ) {
    const moment = moments[order[first] ?? 0];
    let end = first + 1;
    while (end < order.length && moments[order[end] ?? 0] === moment) end++;
    visit(first, end);
    first = end;
  }
}
