import type { Instant } from '../../terms/day.ts';

/** What somebody asks of a quota for goods of one entry line. */
export interface QuotaClaim {
  readonly entry: string;
  readonly line: number;
  readonly importer: string;
  readonly origin: string;
  /** The licence or certificate that it rests on; null where none is shown. */
  readonly licence: string | null;
  /** Whole units of the quota. */
  readonly quantity: number;
}

/** Part of a claim that is in the quota, and how the whole line is deposited until that is settled. */
export interface Allotment {
  /** `claimKey` of the claim. */
  readonly claim: string;
  readonly allotted: number;
}

/** At which rate the allotted part is deposited: near the end of a quota at the higher one, refunded later. */
export type Deposit = 'in-quota' | 'over-quota';

/** What happened to a quota. Events are never changed; the balance is what they come to. */
export type QuotaChange =
  /** Presented before the opening: it waits, and takes part in the allotment at opening. */
  | { readonly kind: 'presented'; readonly claim: QuotaClaim }
  | { readonly kind: 'opened'; readonly allotments: readonly Allotment[] }
  | {
      readonly kind: 'claimed';
      readonly claim: QuotaClaim;
      readonly allotted: number;
      readonly deposit: Deposit;
    }
  /** Given back: the goods were not entered, or fewer of them. */
  | {
      readonly kind: 'returned';
      readonly claim: QuotaClaim;
      readonly quantity: number;
      readonly reason: string;
    }
  /** The volume became larger or, negative, smaller: a change of the law, what an earlier period left. */
  | { readonly kind: 'added'; readonly quantity: number; readonly reason: string }
  /** A licence or an allocation was given to a holder; more of the same licence adds. */
  | {
      readonly kind: 'licensed';
      readonly licence: string;
      readonly holder: string;
      /** Of which it was given. */
      readonly pool: string;
      readonly quantity: number;
    }
  | { readonly kind: 'suspended'; readonly reason: string }
  | { readonly kind: 'resumed'; readonly reason: string }
  | { readonly kind: 'blocked'; readonly reason: string }
  | { readonly kind: 'unblocked'; readonly reason: string };

/** A change with its moment. The order of events is the order in which they were recorded. */
export type QuotaEvent = QuotaChange & { readonly at: Instant };

/** One claim on a quota is one line of one entry. */
export function claimKey({ entry, line }: Pick<QuotaClaim, 'entry' | 'line'>): string {
  return `${entry}/${line}`;
}
