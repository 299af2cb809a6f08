import type { Instant } from '../../terms/day.ts';
import { foldName, wordsOf } from '../fold.ts';
import { type Party, partyKey, type Role } from '../party.ts';
import { foldAddress } from './address.ts';
import { readIdentifier, shownValue } from './identifier.ts';
import { STOREFRONT_SCHEME } from './storefront.ts';

/** What may be known of an account; what two accounts share of it affiliates them. */
export const FACT_KINDS = [
  'name',
  'address',
  'identifier',
  'owner',
  'officer',
  'telephone',
  'email',
  'bank',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** One thing that was said of a party, in the form in which it is compared and as it was told. */
export interface ToldFact {
  readonly kind: FactKind;
  /** Folded, so that two spellings of one thing are one fact. */
  readonly value: string;
  readonly told: string;
  /** The register of an identifier; empty in other facts. */
  readonly scheme: string;
  readonly country: string | null;
}

/** One filing's naming of a party in a role. */
export interface Mention {
  readonly key: string;
  readonly role: Role;
  /** Schedule D; null where the filing names none. */
  readonly port: string | null;
  readonly party: Party;
  readonly filing: string;
  readonly at: Instant;
  readonly synthetic: boolean;
}

export const ACCOUNT_KINDS = ['party', 'storefront', 'platform', 'vessel'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** What a party is by the first filing that names it. */
export function kindOf({ key, role }: Pick<Mention, 'key' | 'role'>): AccountKind {
  if (role === 'platform') return 'platform';
  if (key.startsWith(`${STOREFRONT_SCHEME}:`)) return 'storefront';
  return key.startsWith('IMO:') ? 'vessel' : 'party';
}

/** What a filing says of a party: its name, address and numbers. */
export function factsOfParty(party: Party): readonly ToldFact[] {
  const { name, country, address, identifiers } = party;
  return [
    factOf('name', name, country),
    address === null ? null : factOf('address', address, country),
    ...identifiers.map(identifierFact),
  ].filter((fact) => fact !== null);
}

/** A fact in the form in which it is compared; null when nothing can be read of it. */
export function factOf(kind: FactKind, told: string, country: string | null): ToldFact | null {
  const value = folded(kind, told, country);
  return value === '' ? null : { kind, value, told, scheme: '', country };
}

export function identifierFact(identifier: { scheme: string; value: string }): ToldFact | null {
  const read = readIdentifier(identifier);
  if (read.value === '') return null;
  const { scheme, value } = read;
  return {
    kind: 'identifier',
    value: `${scheme}:${value}`,
    told: shownValue(read),
    scheme,
    country: null,
  };
}

function folded(kind: FactKind, told: string, country: string | null): string {
  switch (kind) {
    case 'name':
    case 'owner':
    case 'officer':
      return foldName(told);
    case 'address':
      return foldAddress(told, country) ?? '';
    case 'telephone':
      return told.replace(/\D/g, '').replace(/^00/, '');
    case 'email':
      return told.trim().toLowerCase();
    case 'bank':
    case 'identifier':
      return told.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  }
}

/** The words by whose beginnings an account is found. */
export function searchWords(told: string): readonly string[] {
  return [...new Set(wordsOf(foldName(told)))].slice(0, WORDS_MAX);
}

const WORDS_MAX = 12;

/** The keys under which filings name a party with these numbers: each number alone, as it was given. */
export function keysOf(party: Party): readonly string[] {
  if (party.identifiers.length === 0) return [partyKey(party)];
  return [...new Set(party.identifiers.map(({ scheme, value }) => `${scheme}:${value}`))];
}
