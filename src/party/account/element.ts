/**
 * The data elements of cross-border e-commerce, with the class of the WCO data model that has each. A parcel's
 * filing gives an element or leaves it out; some have no place yet in our record, and nobody can give them.
 *
 * The set is typed from what is generally known of the framework; its own reference data set was not at hand.
 *
 * @source WCO Framework of Standards on Cross-Border E-Commerce, reference data set: recalled, unverified
 */
export const ELEMENTS = [
  element('tracking-number', 'transport', 'Consignment / UCR'),
  element('transport-document', 'transport', 'Consignment / TransportContractDocument'),
  element('mode-of-transport', 'transport', 'BorderTransportMeans / ModeCode'),
  element('port-of-arrival', 'transport', 'Consignment / ArrivalTransportLocation'),
  element('platform-name', 'parties', 'Party / Name, role marketplace'),
  element('platform-identifier', 'parties', 'Party / ID, role marketplace'),
  element('seller-name', 'parties', 'Seller / Name'),
  element('seller-identifier', 'parties', 'Seller / ID'),
  element('seller-address', 'parties', 'Seller / Address'),
  element('seller-country', 'parties', 'Seller / Address / CountryCode'),
  element('consignee-name', 'parties', 'Consignee / Name'),
  element('consignee-address', 'parties', 'Consignee / Address'),
  element('consignee-country', 'parties', 'Consignee / Address / CountryCode'),
  element('consignee-identifier', 'parties', 'Consignee / ID'),
  element('goods-description', 'goods', 'Commodity / Description'),
  element('commodity-code', 'goods', 'Commodity / Classification'),
  element('country-of-origin', 'goods', 'Origin / CountryCode'),
  element('value', 'goods', 'InvoiceLine / ItemChargeAmount'),
  element('currency', 'goods', 'InvoiceLine / CurrencyCode'),
  element('gross-weight', 'goods', 'GoodsMeasure / GrossMassMeasure'),
  element('product-page', 'goods', 'AdditionalInformation / product page'),
  element('payment-method', 'payment', 'Payment / MethodCode'),
  element('return-indicator', 'payment', 'AdditionalInformation / return'),
] as const;

export type ElementCode = (typeof ELEMENTS)[number]['code'];

function element<const Code extends string>(
  code: Code,
  group: 'transport' | 'parties' | 'goods' | 'payment',
  wco: string,
) {
  return { code, group, wco };
}

/** How often the parcels of one platform gave each element. */
export interface ElementCoverage {
  /** The platform's party key; empty for parcels that named none. */
  readonly platform: string;
  readonly parcels: number;
  readonly given: Readonly<Partial<Record<ElementCode, number>>>;
}
