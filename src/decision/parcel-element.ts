import type { Parcel } from '../filing/filing.ts';
import { ELEMENTS, type ElementCode } from '../party/account/element.ts';

/** The elements of the reference set that a parcel's filing gives. */
export function elementsOf(parcel: Parcel): ReadonlySet<ElementCode> {
  return new Set(ELEMENTS.filter(({ code }) => GIVEN[code](parcel)).map(({ code }) => code));
}

const written = (text: string | null | undefined) =>
  text !== null && text !== undefined && text !== '';

/** What of our parcel record answers each element. What the record has no place for nobody gives. */
const GIVEN: Readonly<Record<ElementCode, (parcel: Parcel) => boolean>> = {
  'tracking-number': ({ reference }) => written(reference),
  'transport-document': ({ bill }) => written(bill),
  'mode-of-transport': ({ mode }) => written(mode),
  'port-of-arrival': ({ port }) => written(port),
  'platform-name': ({ platform }) => written(platform?.name),
  'platform-identifier': ({ platform }) => (platform?.identifiers.length ?? 0) > 0,
  'seller-name': ({ seller }) => written(seller?.name),
  'seller-identifier': ({ seller }) => (seller?.identifiers.length ?? 0) > 0,
  'seller-address': ({ seller }) => written(seller?.address),
  'seller-country': ({ seller }) => written(seller?.country),
  'consignee-name': ({ consignee }) => written(consignee.name),
  'consignee-address': ({ consignee }) => written(consignee.address),
  'consignee-country': ({ consignee }) => written(consignee.country),
  'consignee-identifier': ({ consignee }) => consignee.identifiers.length > 0,
  'goods-description': ({ description }) => written(description),
  'commodity-code': ({ hts }) => written(hts),
  'country-of-origin': ({ origin }) => written(origin),
  value: ({ value }) => written(value.amount),
  currency: ({ value }) => written(value.currency),
  'gross-weight': ({ weightKg }) => written(weightKg),
  'product-page': () => false,
  'payment-method': () => false,
  'return-indicator': () => false,
};
