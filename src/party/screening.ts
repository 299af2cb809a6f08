import type { Day } from '../terms/day.ts';
import type { AliasKind } from './list.ts';
import type { Evidence } from './name/evidence.ts';
import type { Role } from './party.ts';

/** A name or number of a party in the filing that comes near one on a list. */
export interface Match {
  readonly role: Role;
  /** The name as filed. */
  readonly filed: string;
  /** The list's own name and the edition that was searched. */
  readonly list: string;
  readonly edition: string;
  /** The entry's identifier on that list. */
  readonly entry: string;
  /** Which of the entry's names came near, or the identifier that is the same: "IMO 9999993". */
  readonly matched: string;
  /** What sort of name it is; `identifier` when a number is the same, whatever the names. */
  readonly alias: AliasKind | 'identifier';
  /** 0 to 1, four decimals, never 1: how likely it is one party, as the evidence adds up. */
  readonly score: number;
  /** What the score is made of, heaviest first; the rows that weigh least may be left out. */
  readonly evidence?: readonly Evidence[];
  readonly programs: readonly string[];
  /** The last day on which somebody's word counts that this is another party; absent when nobody said so. */
  readonly dismissed?: Day;
}

/** The matches that nobody dismissed: those on which criteria and models look. */
export function openMatches({ matches }: Screening): readonly Match[] {
  return matches.some(({ dismissed }) => dismissed !== undefined)
    ? matches.filter(({ dismissed }) => dismissed === undefined)
    : matches;
}

/** What screening answers for one consignment version. */
export interface Screening {
  /** Best first, at most a few per party. */
  readonly matches: readonly Match[];
  /** Every list that was searched, so that "no match" says of what. */
  readonly searched: readonly { readonly list: string; readonly edition: string }[];
}

/** How near is near enough: the administration's choice, published like law. */
export interface ScreeningPolicy {
  /** 0 to 1; what scores less is no match. */
  readonly threshold: number;
  /** How many entries are named for one party at most. */
  readonly matchesPerParty: number;
  /** How many names the index hands to the exact comparison. */
  readonly candidates: number;
  /** 0 to 1; names that share fewer trigrams (weighed cosine) are not proposed by their letters. */
  readonly cosineMin: number;
  /** 0 to 1; what a name that the list calls weak scores at most. */
  readonly weakScoreMax: number;
  /** How many names' answers are remembered; 0 for none. It changes the speed and never an answer. */
  readonly remembered: number;
  /** For how many days a dismissal may count, at most; without it there is no bound. */
  readonly dismissalDaysMax?: number;
  /**
   * For how many days after it was decided a released consignment still counts as open when a list changes; without
   * it only those that were not released, or have not arrived, do.
   */
  readonly openDays?: number;
}
