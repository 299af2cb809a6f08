import { type Identifier, type Party, partyKey } from '../party.ts';

/** Numbers that a marketplace gives to its sellers: they name one seller there and nobody elsewhere. */
const OF_ONE_PLATFORM: ReadonlySet<string> = new Set(['SELLER', 'STORE', 'SHOP', 'MERCHANT']);
export const STOREFRONT_SCHEME = 'STOREFRONT';

/**
 * A seller as the platform shows it: a number that only the platform gives is told together with the platform, so
 * that shop 17 of one marketplace is not shop 17 of another. Without a platform nobody knows whose number it is,
 * and it stays as it was filed.
 */
export function storefrontOf(platform: Party | null, seller: Party): Party {
  if (platform === null || !seller.identifiers.some(isOfOnePlatform)) return seller;
  const where = partyKey(platform);
  return {
    ...seller,
    identifiers: seller.identifiers.map((one) =>
      isOfOnePlatform(one) ? { scheme: STOREFRONT_SCHEME, value: `${where}/${one.value}` } : one,
    ),
  };
}

function isOfOnePlatform({ scheme }: Identifier): boolean {
  return OF_ONE_PLATFORM.has(scheme.toUpperCase());
}
