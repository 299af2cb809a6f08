/** In which role a party may be verified. */
export const PARTY_ROLES = ['importer', 'manufacturer', 'seller', 'facility'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
