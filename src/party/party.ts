import { foldName } from './fold.ts';

/** A number that names a party in somebody's register. */
export interface Identifier {
  /** `EIN`, `CBP`, `DUNS`, `LEI`, `MID`, `SCAC`, `IMO`, … as the sender named it. */
  readonly scheme: string;
  readonly value: string;
}

/** A party as one filing describes it; who that really is is for screening and resolution to say. */
export interface Party {
  readonly name: string;
  /** ISO 3166-1 alpha-2, with CBP's changes; null when the sender did not say. */
  readonly country: string | null;
  /** Street, city, region and postal code on one line. */
  readonly address: string | null;
  readonly identifiers: readonly Identifier[];
}

/** What a party does in a consignment. */
export const ROLES = [
  'importer',
  'consignee',
  'shipper',
  'seller',
  'buyer',
  'manufacturer',
  'ship-to',
  'notify',
  'carrier',
  'broker',
  'consolidator',
  'platform',
] as const;
export type Role = (typeof ROLES)[number];

/** The key of a carrier, of whom filings give the code alone. */
export function carrierKey(code: string): string {
  return `SCAC:${code}`;
}

/** The key under which a party's history is counted: its first identifier, else its folded name and country. */
export function partyKey(party: Party): string {
  const [first] = party.identifiers;
  if (first !== undefined) return `${first.scheme}:${first.value}`;
  return `name:${foldName(party.name) || party.name}:${party.country ?? ''}`;
}
