/** The language in which companies of a country are named. */
export type Tongue =
  | 'bengali'
  | 'chinese'
  | 'english'
  | 'french'
  | 'german'
  | 'hindi'
  | 'italian'
  | 'japanese'
  | 'korean'
  | 'malay'
  | 'portuguese'
  | 'spanish'
  | 'thai'
  | 'vietnamese';

export interface Country {
  readonly tongue: Tongue;
  /** What the same goods cost from here, against the median of the goods table. Assumed. */
  readonly priceLevel: number;
  /** The symbol its exporters claim; whether that gives a rate is for the tariff to say. */
  readonly program: string | null;
  readonly towns: readonly string[];
}

// biome-ignore format: a table
export const COUNTRIES: Readonly<Record<string, Country>> = {
  BD: { tongue: 'bengali', priceLevel: 0.78, program: null, towns: ['Dhaka', 'Gazipur', 'Chattogram'] },
  BR: { tongue: 'portuguese', priceLevel: 1, program: null, towns: ['Santos', 'Curitiba', 'Manaus'] },
  CA: { tongue: 'english', priceLevel: 1.08, program: 'S', towns: ['Windsor, ON', 'Guelph, ON', 'Surrey, BC'] },
  CI: { tongue: 'french', priceLevel: 0.98, program: null, towns: ['Abidjan', 'San-Pedro'] },
  CL: { tongue: 'spanish', priceLevel: 1, program: 'CL', towns: ['Puerto Montt', 'Concepcion', 'Talca'] },
  CM: { tongue: 'french', priceLevel: 0.98, program: null, towns: ['Douala', 'Kribi'] },
  CN: { tongue: 'chinese', priceLevel: 0.86, program: null, towns: ['Dongguan', 'Ningbo', 'Wenzhou', 'Suzhou'] },
  CO: { tongue: 'spanish', priceLevel: 1, program: 'CO', towns: ['Medellin', 'Armenia'] },
  CR: { tongue: 'spanish', priceLevel: 1.05, program: 'P', towns: ['Heredia', 'Limon'] },
  DE: { tongue: 'german', priceLevel: 1.4, program: null, towns: ['Bochum', 'Ulm', 'Erfurt'] },
  EC: { tongue: 'spanish', priceLevel: 0.95, program: null, towns: ['Guayaquil', 'Machala'] },
  GT: { tongue: 'spanish', priceLevel: 0.92, program: 'P', towns: ['Escuintla', 'Flores'] },
  HN: { tongue: 'spanish', priceLevel: 0.88, program: 'P', towns: ['Choloma', 'Villanueva'] },
  ID: { tongue: 'malay', priceLevel: 0.88, program: null, towns: ['Semarang', 'Surabaya'] },
  IN: { tongue: 'hindi', priceLevel: 0.86, program: null, towns: ['Tiruppur', 'Rajkot', 'Kochi'] },
  IT: { tongue: 'italian', priceLevel: 1.5, program: null, towns: ['Vigevano', 'Prato', 'Modena'] },
  JP: { tongue: 'japanese', priceLevel: 1.25, program: null, towns: ['Okayama', 'Hamamatsu'] },
  KR: { tongue: 'korean', priceLevel: 1.12, program: 'KR', towns: ['Changwon', 'Gumi'] },
  MX: { tongue: 'spanish', priceLevel: 0.95, program: 'S', towns: ['Hermosillo', 'Saltillo', 'Tijuana', 'Culiacan'] },
  MY: { tongue: 'malay', priceLevel: 0.95, program: null, towns: ['Penang', 'Sandakan'] },
  PE: { tongue: 'spanish', priceLevel: 0.95, program: 'PE', towns: ['Callao', 'Pucallpa'] },
  TH: { tongue: 'thai', priceLevel: 0.95, program: null, towns: ['Rayong', 'Songkhla'] },
  TW: { tongue: 'chinese', priceLevel: 1.1, program: null, towns: ['Taichung', 'Hsinchu'] },
  US: { tongue: 'english', priceLevel: 1.3, program: null, towns: ['Tucson, AZ 85701', 'Dayton, OH 45402', 'Fresno, CA 93721', 'Macon, GA 31201', 'Waco, TX 76701', 'Trenton, NJ 08608', 'Peoria, IL 61602'] },
  VN: { tongue: 'vietnamese', priceLevel: 0.9, program: null, towns: ['Binh Duong', 'Hai Phong', 'Can Tho'] },
};
