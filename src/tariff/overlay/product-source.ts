/**
 * Where a public file of products keeps what: which column is the number, which columns name the list that the
 * row belongs to, and which give its days. One file may hold many lists.
 */
export interface ProductSource {
  /** The header exactly; null for a text with one number a line. */
  readonly columns: readonly string[] | null;
  readonly number: string;
  /** First word of every list's name: "s301" of "s301-99038803". */
  readonly family: string;
  /** Columns whose words, in this order, follow the family in the name. */
  readonly named: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  /** True where a number that comes again under another list with a later day has moved there. */
  readonly moves?: true;
}

const NUMBER = 'number';
const UNDATED = { from: null, to: null };
const DATED = { from: 'effective_date_start', to: 'effective_date_end' };

/** By the file's name without its ending. */
export const PRODUCT_SOURCES: Readonly<Record<string, ProductSource>> = {
  s301_product_lists: {
    columns: ['hts8', 'list', 'ch99_code'],
    number: 'hts8',
    family: 's301',
    named: ['ch99_code'],
    ...UNDATED,
  },
  s301_exclusion_lines: {
    columns: ['ch99_code', 'hts10', 'n_revisions', 'first_rev', 'last_rev'],
    number: 'hts10',
    family: 's301-exclusion',
    named: ['ch99_code'],
    ...UNDATED,
  },
  s301_brazil_exempt_products: {
    columns: ['hts8', 'effective_date_start', 'effective_date_end'],
    number: 'hts8',
    family: 's301-brazil-exempt',
    named: [],
    ...DATED,
  },
  s301fl_exempt_products: {
    columns: ['hts8', 'effective_date_start', 'effective_date_end'],
    number: 'hts8',
    family: 's301fl-exempt',
    named: [],
    ...DATED,
  },
  s122_exempt_products: {
    columns: ['hts8'],
    number: 'hts8',
    family: 's122-exempt',
    named: [],
    ...UNDATED,
  },
  s201_solar_products: {
    columns: ['hts10', 'ch99_code', 'heading', 'description'],
    number: 'hts10',
    family: 's201-solar',
    named: ['ch99_code'],
    ...UNDATED,
  },
  s232_annex_products: {
    columns: ['hts_prefix', 'annex', 'metal_type', 'source', 'effective_date'],
    number: 'hts_prefix',
    family: 's232-annex',
    named: ['annex', 'metal_type'],
    from: 'effective_date',
    to: null,
    moves: true,
  },
  s232_metal_chapter_products: {
    columns: ['hts_prefix', 'metal_type', 'kind', 'effective_date', 'source'],
    number: 'hts_prefix',
    family: 's232',
    named: ['metal_type', 'kind'],
    from: 'effective_date',
    to: null,
  },
  s232_derivative_products: {
    columns: ['hts_prefix', 'ch99_code', 'derivative_type', 'effective_date'],
    number: 'hts_prefix',
    family: 's232-derivative',
    named: ['ch99_code'],
    from: 'effective_date',
    to: null,
  },
  s232_copper_products: {
    columns: ['hts10', 'ch99_code'],
    number: 'hts10',
    family: 's232-copper',
    named: ['ch99_code'],
    ...UNDATED,
  },
  s232_semi_products: {
    columns: ['hts10', 'ch99_code', 'heading', 'description'],
    number: 'hts10',
    family: 's232-semi',
    named: ['ch99_code'],
    ...UNDATED,
  },
  s232_pharma_products: {
    columns: ['hts10'],
    number: 'hts10',
    family: 's232-pharma',
    named: [],
    ...UNDATED,
  },
  s232_auto_parts: {
    columns: null,
    number: NUMBER,
    family: 's232-auto-parts',
    named: [],
    ...UNDATED,
  },
  s232_mhd_parts: {
    columns: null,
    number: NUMBER,
    family: 's232-mhd-parts',
    named: [],
    ...UNDATED,
  },
  ieepa_exempt_products: {
    columns: ['hts10', 'effective_date_start', 'effective_date_end'],
    number: 'hts10',
    family: 'ieepa-exempt',
    named: [],
    ...DATED,
  },
  country_eo_exempt_products: {
    columns: ['ch99_code', 'hts10', 'effective_date_start', 'effective_date_end', 'source', 'note'],
    number: 'hts10',
    family: 'country-eo',
    named: ['ch99_code'],
    ...DATED,
  },
  fentanyl_carveout_products: {
    columns: ['hts8', 'ch99_code', 'category'],
    number: 'hts8',
    family: 'fentanyl',
    named: ['ch99_code'],
    ...UNDATED,
  },
};

/** The name without folder and ending: "s122_exempt_products" of "policy/s122_exempt_products.csv". */
export function stemOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.(csv|txt)(\.gz)?$/, '');
}
