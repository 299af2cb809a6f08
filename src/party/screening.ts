import type { Role } from './party.ts';

/** A name of a party in the filing that comes near a name on a list. */
export interface Match {
  readonly role: Role;
  /** The name as filed. */
  readonly filed: string;
  /** The list's own name and the edition that was searched. */
  readonly list: string;
  readonly edition: string;
  /** The entry's identifier on that list. */
  readonly entry: string;
  /** Which of the entry's names came near, and what sort of name it is. */
  readonly matched: string;
  readonly alias: 'primary' | 'strong' | 'weak';
  /** 0 to 1, four decimals; 1 is the same name after folding. */
  readonly score: number;
  readonly programs: readonly string[];
}

/** What screening answers for one consignment version. */
export interface Screening {
  /** Best first, at most a few per party. */
  readonly matches: readonly Match[];
  /** Every list that was searched, so that "no match" says of what. */
  readonly searched: readonly { readonly list: string; readonly edition: string }[];
}
