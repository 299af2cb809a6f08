/** Branches of trade: an importer deals in one of them. */
export const FAMILIES = [
  'produce',
  'seafood',
  'food',
  'drink',
  'garments',
  'footwear',
  'electronics',
  'vehicle-parts',
  'machinery',
  'furniture',
  'timber',
  'lumber',
  'metals',
  'plastics',
  'medical',
  'toys',
  'household',
] as const;
export type Family = (typeof FAMILIES)[number];

/** How often an importer deals in a family, out of 100. Assumed. */
export const FAMILY_WEIGHTS: Readonly<Record<Family, number>> = {
  produce: 11,
  seafood: 4,
  food: 7,
  drink: 3,
  garments: 12,
  footwear: 5,
  electronics: 15,
  'vehicle-parts': 9,
  machinery: 7,
  furniture: 5,
  timber: 3,
  lumber: 2,
  metals: 4,
  plastics: 4,
  medical: 4,
  toys: 3,
  household: 2,
};

/** The first unit is the one that is priced; a second one, where the schedule wants it, is `kg`. */
type GoodUnits = readonly [string, 'kg'?];

/** One kind of goods as it is traded. Prices and weights are typed in by us from general knowledge. */
export interface Good {
  /** Ten digits of the schedule, 2026 revision 10. */
  readonly hts: string;
  readonly family: Family;
  readonly units: GoodUnits;
  /** Net weight of one unit. */
  readonly unitKg: number;
  /** Median price of one unit in dollars, before what country and supplier make of it. */
  readonly unitValue: number;
  /** Spread of suppliers' price levels around it, as the deviation of the logarithm. */
  readonly spread: number;
  /** Median number of units in a full load. */
  readonly lot: number;
  /** Countries that make it and how much of it they send. */
  readonly origins: Readonly<Record<string, number>>;
  readonly description: string;
  /** Of wood: the scientific name. */
  readonly species?: string;
}

type Row = readonly [
  string,
  GoodUnits,
  number,
  number,
  number,
  number,
  Readonly<Record<string, number>>,
  string,
  string?,
];

// Columns: code, units, kg a unit, dollars a unit, spread, units in a full load, origins, description.
// biome-ignore format: a table
const ROWS: Readonly<Record<Family, readonly Row[]>> = {
  produce: [
    ['0709604032', ['kg'], 1, 1.6, 0.25, 16000, { MX: 8, CA: 1 }, 'Sweet peppers, fresh'],
    ['0709602020', ['kg'], 1, 1.1, 0.25, 17000, { MX: 1 }, 'Jalapeno peppers, fresh'],
    ['0804400040', ['kg'], 1, 2.7, 0.2, 18000, { MX: 9, PE: 1 }, 'Avocados, fresh'],
    ['0805503040', ['kg'], 1, 0.9, 0.25, 18000, { MX: 8, GT: 1 }, 'Persian limes, fresh'],
    ['0810209060', ['kg'], 1, 6.1, 0.2, 7000, { MX: 5, GT: 1 }, 'Blackberries, fresh'],
    ['0709932020', ['kg'], 1, 0.9, 0.25, 16000, { MX: 6, HN: 1 }, 'Zucchini, fresh'],
    ['0803900035', ['kg'], 1, 0.5, 0.12, 20000, { GT: 4, CR: 3, EC: 3 }, 'Bananas, fresh'],
  ],
  seafood: [
    ['0306170041', ['kg'], 1, 8.2, 0.2, 15000, { IN: 5, EC: 4, VN: 2, ID: 2 }, 'Shrimp, frozen'],
    ['0304410010', ['kg'], 1, 12.4, 0.15, 2500, { CL: 4, CA: 2 }, 'Salmon fillets, fresh'],
    ['1604141091', ['kg'], 1, 6.3, 0.2, 14000, { TH: 3, EC: 2 }, 'Albacore tuna in oil'],
  ],
  food: [
    ['0901110025', ['kg'], 1, 4.4, 0.2, 18000, { BR: 4, CO: 4, GT: 2, VN: 2 }, 'Coffee, green'],
    ['1905310049', ['kg'], 1, 3.6, 0.3, 9000, { MX: 4, CA: 4, IT: 1 }, 'Sweet biscuits'],
    ['1806329000', ['kg'], 1, 6.8, 0.3, 9000, { CA: 3, DE: 2, MX: 2 }, 'Chocolate bars'],
    ['2008200090', ['kg'], 1, 1.3, 0.2, 18000, { TH: 4, ID: 2 }, 'Pineapple, canned'],
    ['2106909990', ['kg'], 1, 4.9, 0.4, 9000, { CA: 3, MX: 2, KR: 1 }, 'Food preparations, canned'],
  ],
  drink: [
    ['2203000030', ['liters'], 1.5, 1.1, 0.2, 14000, { MX: 8, DE: 1 }, 'Beer in bottles'],
    ['2208905000', ['pf.liters'], 1.9, 9.5, 0.4, 7000, { MX: 1 }, 'Tequila in bottles'],
    ['2204215005', ['liters'], 1.6, 5.2, 0.5, 9000, { IT: 4, CL: 3 }, 'Red wine in bottles'],
  ],
  garments: [
    ['6109100012', ['doz.', 'kg'], 1.9, 27, 0.3, 3600, { BD: 3, HN: 4, CN: 2, VN: 2 }, 'T-shirts of cotton, for men'],
    ['6109100040', ['doz.', 'kg'], 1.6, 28, 0.3, 3600, { BD: 2, VN: 3, CN: 3, IN: 2 }, 'T-shirts of cotton, for women'],
    ['6109901007', ['doz.', 'kg'], 1.8, 10.5, 0.3, 4200, { CN: 4, BD: 2, VN: 2 }, 'T-shirts of man-made fibers, for men'],
    ['6110202069', ['doz.', 'kg'], 4.6, 66, 0.3, 2200, { BD: 3, VN: 3, CN: 2, GT: 2 }, 'Sweaters of cotton'],
    ['6110303053', ['doz.', 'kg'], 4.2, 62, 0.3, 2200, { CN: 4, VN: 4, BD: 1 }, 'Pullovers of man-made fibers'],
    ['6203420716', ['doz.', 'kg'], 6.4, 98, 0.3, 1600, { BD: 4, MX: 3, VN: 2 }, 'Trousers of cotton, for men'],
    ['6204628041', ['doz.', 'kg'], 5.1, 94, 0.3, 1600, { BD: 3, VN: 3, CN: 2 }, 'Trousers of cotton, for women'],
    ['6205202051', ['doz.', 'kg'], 3.1, 88, 0.3, 1900, { BD: 3, IN: 3, VN: 2, IT: 1 }, 'Shirts of cotton, for men'],
    ['6212109020', ['doz.', 'kg'], 1.1, 54, 0.35, 2200, { VN: 3, CN: 3, ID: 2 }, 'Brassieres of man-made fibers'],
  ],
  footwear: [
    ['6402993145', ['prs.'], 0.9, 13.5, 0.3, 7000, { CN: 6, VN: 4 }, 'Shoes with plastic uppers, for men'],
    ['6402993110', ['prs.'], 0.3, 2.9, 0.3, 16000, { CN: 7, VN: 2 }, 'House slippers of plastics'],
    ['6403996040', ['prs.'], 1.1, 24, 0.35, 5000, { VN: 4, CN: 4, IT: 1, MX: 1 }, 'Leather shoes, for men'],
    ['6403999031', ['prs.'], 0.9, 23, 0.35, 5000, { CN: 5, VN: 3, IT: 1 }, 'Leather shoes, for women'],
  ],
  electronics: [
    ['8471300100', ['No.'], 2.6, 430, 0.3, 1800, { CN: 4, VN: 4, TW: 2 }, 'Laptop computers'],
    ['8517130000', ['No.'], 0.5, 310, 0.4, 3000, { CN: 5, VN: 3, IN: 3 }, 'Smartphones'],
    ['8517130000', ['No.'], 0.3, 36, 0.3, 6000, { CN: 4, IN: 4, VN: 1 }, 'Smartphones of the simplest kind'],
    ['8517620020', ['No.'], 1.8, 115, 0.4, 2500, { MX: 3, TW: 2, VN: 2, CN: 2 }, 'Network switches and routers'],
    ['8518302000', ['No.'], 0.3, 14, 0.45, 9000, { CN: 5, VN: 5 }, 'Headphones'],
    ['8528727260', ['No.'], 17, 235, 0.25, 700, { MX: 8, VN: 2, CN: 1 }, 'Color televisions over 113 cm'],
    ['8542310045', ['No.'], 0.05, 96, 0.4, 6000, { TW: 4, MY: 3, KR: 1 }, 'Processors'],
    ['8536694040', ['No.'], 0.02, 0.6, 0.4, 120000, { CN: 4, MX: 3, JP: 2 }, 'Printed circuit connectors'],
    ['8507600090', ['No.', 'kg'], 1.3, 17, 0.4, 5000, { CN: 7, KR: 2, JP: 1 }, 'Lithium-ion batteries'],
  ],
  'vehicle-parts': [
    ['8544300000', ['No.'], 3.1, 41, 0.35, 3500, { MX: 9, VN: 1 }, 'Wiring sets for vehicles'],
    ['8708295160', ['No.'], 4.5, 32, 0.4, 2500, { MX: 5, CA: 3, TW: 1 }, 'Vehicle body parts'],
    ['8708305030', ['No.'], 8.1, 15, 0.3, 1800, { MX: 3, CN: 3, CA: 1 }, 'Brake discs'],
    ['8708998180', ['No.'], 2.7, 21, 0.45, 4000, { MX: 5, CA: 2, DE: 2, JP: 2, KR: 2 }, 'Vehicle parts'],
    ['4011101050', ['No.'], 10.5, 52, 0.25, 1200, { TH: 4, KR: 2, MX: 2, ID: 1 }, 'Car tires, radial'],
  ],
  machinery: [
    ['8501104060', ['No.'], 0.2, 3.4, 0.45, 20000, { CN: 3, MX: 3, DE: 1 }, 'Electric motors under 18.65 W'],
    ['8483405010', ['No.'], 21, 340, 0.5, 300, { DE: 4, JP: 2, IT: 2 }, 'Fixed-ratio speed changers'],
    ['8481803090', ['No.', 'kg'], 4.2, 46, 0.5, 1800, { IT: 2, CN: 3, KR: 2, DE: 1 }, 'Steel valves'],
    ['8504409570', ['No.'], 9, 165, 0.45, 900, { MX: 3, CN: 3, DE: 1, TW: 1 }, 'Inverters'],
    ['8418100055', ['No.'], 92, 610, 0.2, 120, { MX: 7, KR: 3 }, 'Fridge-freezers'],
  ],
  furniture: [
    ['9403608093', ['No.'], 19, 58, 0.4, 600, { VN: 6, CN: 2, MY: 2 }, 'Wooden shelves', 'Hevea brasiliensis'],
    ['9403509045', ['No.'], 42, 118, 0.4, 260, { VN: 6, MY: 2, BR: 1 }, 'Wooden beds', 'Hevea brasiliensis'],
    ['9401614011', ['No.'], 14, 74, 0.35, 450, { VN: 5, CN: 3, MX: 2 }, 'Upholstered wooden chairs', 'Hevea brasiliensis'],
    ['9403200086', ['No.'], 16, 46, 0.4, 700, { CN: 5, MX: 3, VN: 2 }, 'Metal furniture'],
  ],
  timber: [
    ['4407210000', ['m3'], 620, 1520, 0.15, 30, { MX: 5, GT: 3, PE: 3 }, 'Sawn mahogany boards', 'Swietenia macrophylla'],
    ['4407270000', ['m3'], 650, 940, 0.15, 24, { CM: 1 }, 'Sawn sapelli boards', 'Entandrophragma cylindricum'],
    ['4407290206', ['m3'], 560, 820, 0.15, 24, { CI: 2, CM: 1 }, 'Sawn African mahogany boards', 'Khaya ivorensis'],
    ['4407290285', ['m3'], 900, 1080, 0.15, 20, { BR: 3, PE: 1 }, 'Sawn jatoba boards', 'Hymenaea courbaril'],
    ['4407250000', ['m3'], 640, 760, 0.15, 24, { MY: 3, ID: 2 }, 'Sawn meranti boards', 'Shorea leprosula'],
  ],
  lumber: [
    ['4407110052', ['m3'], 480, 265, 0.15, 38, { CL: 1 }, 'Sawn pine, rough', 'Pinus radiata'],
    ['4407130000', ['m3'], 430, 205, 0.15, 44, { CA: 1 }, 'Sawn spruce, pine and fir', 'Picea glauca'],
  ],
  metals: [
    ['7210490095', ['kg'], 1, 1.15, 0.12, 20000, { CA: 3, BR: 2, KR: 2, VN: 2 }, 'Galvanized sheet'],
    ['7318152065', ['kg'], 1, 3.3, 0.3, 18000, { TW: 5, CN: 2 }, 'Bolts with their nuts'],
    ['7606123096', ['kg'], 1, 3.9, 0.15, 18000, { CA: 3, DE: 1, KR: 1 }, 'Aluminum alloy plate'],
    ['7326908688', ['kg'], 1, 4.6, 0.5, 14000, { CN: 3, MX: 3, IN: 2 }, 'Articles of steel'],
  ],
  plastics: [
    ['3901205000', ['kg'], 1, 1.25, 0.12, 20000, { CA: 6, KR: 1, BR: 1 }, 'Polyethylene of high density'],
    ['3917230000', ['kg'], 1, 3.1, 0.3, 12000, { MX: 3, CA: 3 }, 'Rigid tubes of PVC'],
    ['3923210095', ['thousands'], 12, 39, 0.3, 1300, { VN: 3, MY: 2, TH: 2 }, 'Polyethylene bags'],
  ],
  medical: [
    ['9018908000', ['No.'], 0.4, 58, 0.6, 5000, { MX: 5, DE: 2, CR: 3 }, 'Medical instruments'],
    ['9021100050', ['No.'], 0.1, 115, 0.6, 3000, { DE: 2, MX: 2, IT: 1 }, 'Bone plates and screws'],
    ['4015121010', ['doz. prs.'], 0.12, 0.8, 0.2, 90000, { MY: 6, TH: 2 }, 'Medical gloves of rubber'],
    ['3004909276', ['kg'], 1, 195, 0.7, 3000, { IN: 4, DE: 2, IT: 1 }, 'Medicaments in doses'],
  ],
  toys: [
    ['9503000073', ['No.'], 0.5, 5.2, 0.5, 14000, { CN: 7, VN: 3 }, 'Toys for children of 3 to 12'],
    ['9506910030', ['No.'], 24, 118, 0.5, 380, { CN: 5, TW: 3 }, 'Exercise equipment'],
  ],
  household: [
    ['6911108010', ['Dz Pcs'], 5.4, 27, 0.4, 2200, { CN: 5, TH: 2 }, 'Porcelain tableware'],
    ['7323930045', ['No.', 'kg'], 1.2, 9.4, 0.4, 8000, { CN: 4, IN: 3 }, 'Stainless kitchenware'],
    ['6302600020', ['No.', 'kg'], 0.45, 3.7, 0.3, 26000, { IN: 6, CN: 1 }, 'Cotton terry towels'],
    ['9404210013', ['No.'], 19, 92, 0.3, 500, { VN: 3, ID: 2, MX: 2 }, 'Foam mattresses'],
  ],
};

/** Genera whose exporters, here, get a CITES permit of its own for each load. */
export const CITES_GENERA: readonly string[] = ['Swietenia', 'Khaya'];

export const GOODS: readonly Good[] = FAMILIES.flatMap((family) =>
  ROWS[family].map(
    ([hts, units, unitKg, unitValue, spread, lot, origins, description, species]) => ({
      hts,
      family,
      units,
      unitKg,
      unitValue,
      spread,
      lot,
      origins,
      description,
      ...(species === undefined ? {} : { species }),
    }),
  ),
);

/** What is sold abroad under the name of a household good, and is none. */
export const PRECURSOR: Omit<ParcelGood, 'weight'> = {
  hts: '3304995000',
  unitValue: 46,
  unitKg: 0.9,
  description: 'Face cream',
};

/** What people order from sellers abroad, one parcel at a time: price and weight of one. */
export interface ParcelGood {
  readonly hts: string;
  readonly unitValue: number;
  readonly unitKg: number;
  readonly description: string;
  readonly weight: number;
}

// biome-ignore format: a table
export const PARCEL_GOODS: readonly ParcelGood[] = [
  { hts: '6109100040', unitValue: 9, unitKg: 0.2, weight: 6, description: 'Cotton T-shirt' },
  { hts: '6110303053', unitValue: 19, unitKg: 0.5, weight: 3, description: 'Knitted pullover' },
  { hts: '6402993145', unitValue: 24, unitKg: 0.9, weight: 3, description: 'Pair of shoes with plastic uppers' },
  { hts: '8518302000', unitValue: 21, unitKg: 0.2, weight: 4, description: 'Headphones' },
  { hts: '8517130000', unitValue: 180, unitKg: 0.4, weight: 1, description: 'Smartphone' },
  { hts: '9503000073', unitValue: 13, unitKg: 0.4, weight: 4, description: 'Toy' },
  { hts: '7323930045', unitValue: 17, unitKg: 0.8, weight: 2, description: 'Stainless pan' },
  { hts: '3304995000', unitValue: 15, unitKg: 0.2, weight: 3, description: 'Face cream' },
];
