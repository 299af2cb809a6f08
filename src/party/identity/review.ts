import { probabilityOf } from './model.ts';

/** What hangs on whether two accounts are one party. */
export interface Stake {
  /** Filings that name either. */
  readonly filings: number;
  /** Suspensions, memberships, dismissed matches and other things told of either that would count for both. */
  readonly standings: number;
}

/** A standing weighs like so many filings: it stops goods, or lets them pass. */
const STANDING_FILINGS = 100;

/**
 * How much is learned by asking a person: what hangs on the answer, times how far it is from known.
 *
 * @param bits the odds of one party, in bits
 * @returns 0 where nothing hangs on it; the uncertainty is 1 at even odds and falls off on both sides
 */
export function worthOfAsking(bits: number, { filings, standings }: Stake): number {
  return uncertainty(bits) * (filings + STANDING_FILINGS * standings);
}

/** The entropy of the answer, in bits. */
export function uncertainty(bits: number): number {
  const p = probabilityOf(bits);
  return p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
}
