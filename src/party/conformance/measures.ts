/** A score and the truth that it was given for. */
export interface Scored {
  readonly score: number;
  readonly isMatch: boolean;
}

/** How well a threshold and a ranking tell matches from others, each 0 to 100 but `auc`, 0 to 1; null for none. */
export interface Measures {
  readonly matches: number;
  readonly others: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** Of the others, how many are called matches. */
  readonly falsePositives: number | null;
  readonly auc: number | null;
}

export function measure(scored: readonly Scored[], threshold: number): Measures {
  const matches = scored.filter(({ isMatch }) => isMatch).length;
  const others = scored.length - matches;
  const called = scored.filter(({ score }) => score >= threshold);
  const right = called.filter(({ isMatch }) => isMatch).length;
  const wrong = called.length - right;
  return {
    matches,
    others,
    precision: percent(right, called.length),
    recall: percent(right, matches),
    f1: others === 0 ? null : percent(2 * right, matches + called.length),
    falsePositives: percent(wrong, others),
    auc: areaUnderCurve(scored, matches, others),
  };
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

/** How often a match outranks another pair, ties for half. */
function areaUnderCurve(scored: readonly Scored[], matches: number, others: number): number | null {
  if (matches === 0 || others === 0) return null;
  const ranks = ranksOf(scored.map(({ score }) => score));
  const sum = scored.reduce(
    (total, { isMatch }, at) => total + (isMatch ? (ranks[at] ?? 0) : 0),
    0,
  );
  return (sum - (matches * (matches + 1)) / 2) / (matches * others);
}

/** How far two scales put the same things in the same order, -1 to 1 (Spearman); null for fewer than three. */
export function agreement(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const one = ranksOf(pairs.map(([score]) => score));
  const other = ranksOf(pairs.map(([, score]) => score));
  const mean = (pairs.length + 1) / 2;
  let [shared, ownOne, ownOther] = [0, 0, 0];
  for (let at = 0; at < pairs.length; at += 1) {
    const [a, b] = [(one[at] ?? 0) - mean, (other[at] ?? 0) - mean];
    shared += a * b;
    ownOne += a * a;
    ownOther += b * b;
  }
  return ownOne === 0 || ownOther === 0 ? null : shared / Math.sqrt(ownOne * ownOther);
}

/** The rank of each from 1 up; equals share the mean of their ranks. */
function ranksOf(scores: readonly number[]): readonly number[] {
  const order = scores.map((score, at) => ({ score, at })).sort((a, b) => a.score - b.score);
  const ranks = new Array<number>(scores.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (order[end + 1]?.score === order[start]?.score) end += 1;
    for (let at = start; at <= end; at += 1) ranks[order[at]?.at ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}
