import type { Identifier } from '../party.ts';

/** All that was said of one account, or of one party on one paper: what identities are made of. */
export interface Mention {
  /** The account's id, or whatever else tells one mention from another. */
  readonly key: string;
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-2; null where nobody said. */
  readonly country: string | null;
  readonly addresses: readonly string[];
  readonly identifiers: readonly Identifier[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly banks: readonly string[];
  readonly officers: readonly string[];
}

/** What can be said of a party beside its name, address, country and identifiers: each by its exact value. */
export const CONTACTS = ['phone', 'email', 'bank', 'officer'] as const;
export type ContactKind = (typeof CONTACTS)[number];
