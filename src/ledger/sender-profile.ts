/** What a sender was allowed by agreement: how its messages are read. */
export interface SenderProfile {
  /** What it means when the segments or bills that a manifest counts are not those that arrived. */
  readonly segmentCount: 'error' | 'warn';
  /** What CBP lets this filer add to its check digits, 0 to 9. */
  readonly checkDigitOffset: number;
  /** The connection is for trials: what comes over it in formats without a mark is synthetic. */
  readonly trial: boolean;
}

/** A sender without any agreement. */
export const PLAIN_PROFILE: SenderProfile = {
  segmentCount: 'error',
  checkDigitOffset: 0,
  trial: true,
};
