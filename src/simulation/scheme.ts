import { countryOf } from './companies.ts';
import { type Family, GOODS, type Good } from './goods.ts';
import type { Scheme, SourcingScheme } from './truth.ts';

/** Schemes of importers, of their suppliers, and of nobody who files entries. */
export type ImporterScheme = Exclude<
  Scheme,
  SupplierScheme | SourcingScheme | 'permit-over-use' | 'split-parcels'
>;
export type SupplierScheme = 'forced-labour' | 'unsafe-goods';

/** Where a scheme can be done. */
export interface Ground {
  readonly families: readonly Family[];
  /** Whether goods of that country lend themselves to it. */
  readonly fits: (good: Good, country: string) => boolean;
}

const GARMENTS_AND_SHOES: readonly Family[] = ['garments', 'footwear'];
const UNDERSTATED: readonly Family[] = ['garments', 'footwear', 'electronics'];

/** Goods and the goods of lower duty, counted in the same units, as which they are passed off. */
const PASSED_OFF: ReadonlyMap<string, string> = new Map([
  ['6110303053', '6110202069'],
  ['6109901007', '6109100012'],
  ['8544300000', '8536694040'],
  ['8501104060', '8504409570'],
  ['9506910030', '9503000073'],
  ['9404210013', '9403200086'],
  ['2106909990', '1905310049'],
  ['1806329000', '1905310049'],
  ['7606123096', '7210490095'],
  ['7326908688', '7318152065'],
]);

/** What the goods are declared as, by who misclassifies them; null where nothing is gained. */
export function passedOffAs({ hts }: Pick<Good, 'hts'>): Good | null {
  const other = PASSED_OFF.get(hts);
  return GOODS.find((good) => good.hts === other) ?? null;
}

/**
 * Antidumping and countervailing orders of the simulation: the goods, and the duty as a share of their
 * value when they come from China. Invented, like the traders; they stand in no register.
 */
const ORDERS: ReadonlyMap<string, number> = new Map([
  ['9403608093', 0.4],
  ['9401614011', 0.6],
  ['9403200086', 0.7],
  ['7318152065', 0.55],
  ['6911108010', 0.35],
  ['7323930045', 0.45],
  ['8708305030', 0.3],
]);
const ORDERED_COUNTRY = 'CN';
/** What every other product of that country owes beside the schedule, as a share of its value. Invented. */
const ADDITIONAL_SHARE = 0.2;

/** The share of their value that goods of a country owe under an order; 0 where there is none. */
export function orderShare({ hts }: Pick<Good, 'hts'>, country: string): number {
  return country === ORDERED_COUNTRY ? (ORDERS.get(hts) ?? 0) : 0;
}

/** Those of the goods that an order covers. */
export function orderedGoods(goods: readonly Good[]): readonly Good[] {
  return goods.filter(({ hts }) => ORDERS.has(hts));
}

/** The share of their value that goods of a country owe beside schedule and orders. */
export function additionalShare(country: string): number {
  return country === ORDERED_COUNTRY ? ADDITIONAL_SHARE : 0;
}

const COTTON = ['610910', '611020', '620342', '620462', '620520', '630260'];
const CERTIFIED = ['950300', '850760', '940421', '691110', '732393', '901890', '950691'];

/** Goods whose makers, here, name a certificate of conformity on the entry. */
export function isCertified({ hts }: Pick<Good, 'hts'>): boolean {
  return CERTIFIED.includes(hts.slice(0, 6));
}

export const IMPORTER_GROUNDS: Readonly<Record<ImporterScheme, Ground>> = {
  undervaluation: { families: UNDERSTATED, fits: () => true },
  phoenix: { families: GARMENTS_AND_SHOES, fits: () => true },
  misclassification: familiesWhere(
    (good, country) => passedOffAs(good) !== null && countryOf(country).program === null,
  ),
  'false-origin': {
    families: ['garments', 'footwear', 'household', 'machinery', 'vehicle-parts'],
    fits: (_, country) => countryOf(country).program === null,
  },
  transshipment: {
    families: ['electronics', 'furniture', 'toys', 'machinery', 'metals'],
    fits: (_, country) => additionalShare(country) > 0,
  },
  'order-evasion': familiesWhere((good, country) => orderShare(good, country) > 0),
  'short-count': { families: ['garments', 'footwear', 'vehicle-parts', 'food'], fits: () => true },
};

export const SUPPLIER_GROUNDS: Readonly<Record<SupplierScheme, Ground>> = {
  'forced-labour': {
    families: ['garments', 'household'],
    fits: ({ hts }, country) => COTTON.includes(hts.slice(0, 6)) && country !== 'IT',
  },
  'unsafe-goods': {
    families: ['toys', 'household', 'electronics', 'medical'],
    fits: (good, country) => isCertified(good) && country !== 'DE' && country !== 'IT',
  },
};

const GROUNDS: Readonly<Partial<Record<Scheme, Ground>>> = {
  ...IMPORTER_GROUNDS,
  ...SUPPLIER_GROUNDS,
};

/** Whether goods of a country lend themselves to a scheme. */
export function fitsGround(scheme: Scheme, good: Good, country: string): boolean {
  return GROUNDS[scheme]?.fits(good, country) ?? false;
}

/** The countries through which goods are passed off, with the programs that their exporters claim. */
export const DISGUISES: Readonly<
  Record<'false-origin' | 'transshipment' | 'order-evasion', readonly string[]>
> = {
  'false-origin': ['MX', 'MX', 'KR', 'GT', 'CO'],
  transshipment: ['VN', 'MY', 'TH', 'MX'],
  'order-evasion': ['VN', 'TH', 'ID', 'TW'],
};

function familiesWhere(fits: Ground['fits']): Ground {
  const suited = GOODS.filter((good) =>
    Object.keys(good.origins).some((country) => fits(good, country)),
  );
  return { families: [...new Set(suited.map(({ family }) => family))], fits };
}
