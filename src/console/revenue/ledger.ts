import type { LedgerPosting } from './revenue-calls.ts';

/** One event's postings, and whether they sum to zero as they must. */
export interface LedgerEvent {
  readonly sequence: number;
  readonly kind: LedgerPosting['kind'];
  readonly on: LedgerPosting['on'];
  readonly postings: readonly LedgerPosting[];
  readonly balanced: boolean;
}

/** Postings by the event that made them, in the order of events. */
export function byEvent(postings: readonly LedgerPosting[]): readonly LedgerEvent[] {
  const events = new Map<number, LedgerPosting[]>();
  for (const posting of postings) {
    const own = events.get(posting.sequence);
    if (own === undefined) events.set(posting.sequence, [posting]);
    else own.push(posting);
  }
  return [...events].flatMap(([sequence, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { kind, on } = first;
    return [{ sequence, kind, on, postings: own, balanced: sumsToZero(own) }];
  });
}

/** To the cent, whatever the number of postings: decimal text never becomes a floating number. */
function sumsToZero(postings: readonly LedgerPosting[]): boolean {
  const cents = postings.map(({ cents }) => BigInt(cents.replace('.', '')));
  return cents.reduce((sum, one) => sum + one, 0n) === 0n;
}
