/** What goods are declared to be, and what else is written or sold under that name. Recalled. */
export interface Kind {
  /** The scientific name that entries give. */
  readonly name: string;
  /** Another name for the same species, as some keepers of records write it. */
  readonly synonym: string;
  /** A protected or cheaper species that is sold as it. */
  readonly disguised: string;
  readonly fishery: boolean;
}

// biome-ignore format: a table
const KINDS: Readonly<Record<string, Kind>> = {
  '0306170041': { name: 'Litopenaeus vannamei', synonym: 'Penaeus vannamei', disguised: 'Penaeus monodon', fishery: true },
  '0304410010': { name: 'Salmo salar', synonym: 'SAL', disguised: 'Oncorhynchus tshawytscha', fishery: true },
  '1604141091': { name: 'Thunnus alalunga', synonym: 'ALB', disguised: 'Thunnus thynnus', fishery: true },
  '4407270000': { name: 'Entandrophragma cylindricum', synonym: 'Pseudocedrela cylindrica', disguised: 'Pericopsis elata', fishery: false },
  '4407290206': { name: 'Khaya ivorensis', synonym: 'Khaya caudata', disguised: 'Pericopsis elata', fishery: false },
  '4407290285': { name: 'Hymenaea courbaril', synonym: 'Hymenaea stilbocarpa', disguised: 'Swietenia macrophylla', fishery: false },
  '4407250000': { name: 'Shorea leprosula', synonym: 'Rubroshorea leprosula', disguised: 'Gonystylus bancanus', fishery: false },
};

/** Null of goods whose way nobody traces here. */
export function kindOf({ hts }: { readonly hts: string }): Kind | null {
  return KINDS[hts] ?? null;
}
