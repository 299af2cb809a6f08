import type { Instant } from '../../terms/day.ts';

/** What a person says of two accounts: one party, two, or that it cannot be told. */
export const VERDICTS = ['one', 'two', 'unsure'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A judgement of two accounts, the lower id first. */
export interface Judgement {
  readonly id: string;
  /** The order in which they were given, from 1: of two on one pair the later counts. */
  readonly seq: number;
  readonly low: string;
  readonly high: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

export type Judged = Pick<Judgement, 'id' | 'low' | 'high' | 'verdict'>;

/** The judgements that would have to go before all of these can hold; none where they do. */
export function contradictions(judged: readonly Judged[]): readonly Judged[] {
  const above = new Map<string, string>();
  const top = (member: string): string => {
    const next = above.get(member);
    return next === undefined ? member : top(next);
  };
  for (const { low, high, verdict } of judged) {
    if (verdict !== 'one') continue;
    const [one, other] = [top(low), top(high)];
    if (one !== other) above.set(one, other);
  }
  return judged.filter(({ low, high, verdict }) => verdict === 'two' && top(low) === top(high));
}

/** Two accounts in the order in which a pair names them. */
export function ordered(a: string, b: string): { readonly low: string; readonly high: string } {
  return a < b ? { low: a, high: b } : { low: b, high: a };
}
