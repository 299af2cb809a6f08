import type { Day } from '../terms/day.ts';
import type { Cents, Charges } from './cents.ts';

/** @source 19 CFR 159.12(a)(1) */
export const EXTENSION_REASONS = ['information-needed', 'importer-request'] as const;
export const RECONCILED = ['value', 'classification', 'heading-9802', 'fta'] as const;
/** What is left open by a reconciliation flag. @source 19 USC 1484(b); 19 USC 1520(d) for `fta` */
export type Reconciled = (typeof RECONCILED)[number];

/** What an entry summary states when it is booked. */
export interface Booking {
  readonly importer: string;
  /** Who filed it. */
  readonly sender: string;
  readonly entryType: string;
  readonly entryDate: Day;
  readonly importationDate: Day | null;
  readonly valueCents: Cents;
  readonly charges: Charges;
  /** What the charges leave out; an empty list when they are all that is known to be owed. */
  readonly leavesOut: readonly string[];
}

/** Something that happened to an entry summary or its money. `on` is the legal day. */
export type EntryEvent =
  | ({ readonly kind: 'booked'; readonly on: Day } & Booking)
  /** The filer amended the entry before it was liquidated. */
  | ({ readonly kind: 'amended'; readonly on: Day } & Booking)
  | { readonly kind: 'cancelled'; readonly on: Day }
  /** A deposit of estimated duties. */
  | { readonly kind: 'deposited'; readonly on: Day; readonly cents: Cents }
  /** A post-summary correction: the charges as they should have been. */
  | Changed<'corrected'>
  | { readonly kind: 'flagged'; readonly on: Day; readonly left: Reconciled }
  /** A reconciliation entry (type 09) settles what a flag left open. */
  | Changed<'reconciled'>
  | { readonly kind: 'extended'; readonly on: Day; readonly reason: string }
  | { readonly kind: 'suspended'; readonly on: Day; readonly reason: string }
  /** Notice that the suspension was removed was received. */
  | { readonly kind: 'resumed'; readonly on: Day }
  | Changed<'liquidated'>
  | Changed<'reliquidated'>
  | { readonly kind: 'protested'; readonly on: Day; readonly reason: string }
  /** `charges`: the charges as they stand after the protest; null when it was denied. */
  | {
      readonly kind: 'protest-decided';
      readonly on: Day;
      readonly charges: Charges | null;
      readonly reason: string;
    }
  /** A bill was paid (positive) or a refund paid out (negative). */
  | { readonly kind: 'settled'; readonly on: Day; readonly cents: Cents };

export type EventKind = EntryEvent['kind'];
export type EventOf<Kind extends EventKind> = Extract<EntryEvent, { readonly kind: Kind }>;

type Changed<Kind extends string> = {
  readonly kind: Kind;
  readonly on: Day;
  readonly charges: Charges;
  readonly reason: string;
};
