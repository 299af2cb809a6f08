import { type Interval, wilson } from './interval.ts';

/** A labelled case of the ranking. */
export interface Ranked {
  /** The model's, which ranks; where no model spoke, the score does. */
  readonly probability: number | null;
  readonly score: number;
  readonly inclusionPpm: number;
  readonly violation: boolean;
  readonly lossCents: number;
}

/** What the first so much of the flow holds, down the ranking. */
export interface CurvePoint {
  /** Of the flow, 0 to 1. */
  readonly share: number;
  /** Labels that stand for it. */
  readonly labels: number;
  /** Of these, how many violate: weighted, with Wilson's interval on the effective count of labels. */
  readonly precision: Interval;
  /** Of all violations and of all loss, how much is in it. */
  readonly recall: number;
  readonly revenue: number;
}

const SHARES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] as const;
const MILLION = 1_000_000;

/**
 * The ranking's lift and revenue curve over the whole flow, each label weighted by the inverse of the
 * probability with which it came to be examined.
 *
 * @source Horvitz and Thompson, JASA 47 (1952) 663
 */
export function curveOf(labelled: readonly Ranked[]): readonly CurvePoint[] {
  const ranked = [...labelled].sort(
    (a, b) => (b.probability ?? 0) - (a.probability ?? 0) || b.score - a.score,
  );
  const whole = tallyOf(ranked);
  if (whole.weight === 0) return [];
  return SHARES.map((share) => {
    const first = upTo(ranked, share * whole.weight);
    const part = tallyOf(first);
    const precision = part.weight === 0 ? Number.NaN : part.hits / part.weight;
    // As many equal weights would be as sure (Kish).
    const effective = part.squares === 0 ? 0 : part.weight ** 2 / part.squares;
    return {
      share,
      labels: first.length,
      precision: { ...wilson(precision * effective, effective), estimate: precision },
      recall: whole.hits === 0 ? Number.NaN : part.hits / whole.hits,
      revenue: whole.loss === 0 ? Number.NaN : part.loss / whole.loss,
    };
  });
}

function upTo(ranked: readonly Ranked[], weight: number): readonly Ranked[] {
  let reached = 0;
  let count = 0;
  for (const one of ranked) {
    reached += MILLION / one.inclusionPpm;
    // Sums of inverses end a little beside the whole.
    if (reached > weight * (1 + 1e-9)) break;
    count += 1;
  }
  return ranked.slice(0, count);
}

function tallyOf(cases: readonly Ranked[]) {
  const tally = { weight: 0, squares: 0, hits: 0, loss: 0 };
  for (const { inclusionPpm, violation, lossCents } of cases) {
    const weight = MILLION / inclusionPpm;
    tally.weight += weight;
    tally.squares += weight * weight;
    if (violation) tally.hits += weight;
    tally.loss += weight * lossCents;
  }
  return tally;
}
