import {
  type Lender,
  type Portion,
  type QuantityBasis,
  type RateUnit,
  RETURNS,
  type Return,
  type ValueBasis,
} from './rate.ts';

/**
 * The names under which a line declares what some rates rest on beside its value and quantities:
 * keys of `DutyLine.values` and `DutyLine.counts`, words of `DutyLine.states`.
 */

/** Values that together are what a percentage is taken of; none for the value of the whole line. */
export const VALUE_FACTS: Readonly<Record<ValueBasis, readonly string[]>> = {
  'on the case and strap, band or bracelet': ['case', 'strap'],
  'on the case': ['case'],
  'on the strap, band or bracelet': ['strap'],
  'on the battery': ['battery'],
  'on the movement and case': ['movement', 'case'],
  'on the movement': ['movement'],
  'on the apparatus': ['apparatus'],
  'on the entire set': [],
  'on the value of the lead content': ['lead-content'],
  'on the value of the rifle': ['rifle'],
  'on the value of the telescopic sight, if any': ['telescopic-sight'],
  'on the full value of the imported article': [],
  'upon the value of the non-U.S. content': ['non-us-content'],
  'upon the value of the aluminum content': ['aluminum-content'],
  'upon the value of the copper content': ['copper-content'],
  'upon the value of the steel content': ['steel-content'],
  'of the fair retail value': ['fair-retail-value'],
  'of the cost of such goods or repairs': ['cost'],
  'of the cost of such parts or materials': ['cost'],
  'of the cost of such parts': ['cost'],
  'on the cost of such parts': ['cost'],
};

/** Two values that together are the whole line: declaring one declares the other. */
export const COMPLEMENTS: Readonly<Record<string, string>> = {
  rifle: 'telescopic-sight',
  'telescopic-sight': 'rifle',
};

/** A count by its name, and the unit of the schedule that it is stated in. */
export interface CountFact {
  readonly name: string;
  readonly unit: string;
}

export const QUANTITY_FACTS: Readonly<Record<QuantityBasis, CountFact>> = {
  'on drained weight': { name: 'drained-weight-kg', unit: 'kg' },
  'on contents and container': { name: 'contents-and-container-kg', unit: 'kg' },
  'on entire contents of container': { name: 'entire-contents-kg', unit: 'kg' },
  ', including weight of container': { name: 'weight-with-container-kg', unit: 'kg' },
  'of total sugars': { name: 'total-sugars-kg', unit: 'kg' },
  'of anhydrous morphine content': { name: 'anhydrous-morphine-kg', unit: 'kg' },
  'of recording surface': { name: 'recording-surface-m2', unit: 'm2' },
  'of immediate containers': { name: 'immediate-containers', unit: 'each' },
  'on ethyl alcohol content': { name: 'proof-liters', unit: 'pf.liter' },
  'on copper content': { name: 'copper-kg', unit: 'kg' },
  'on lead content': { name: 'lead-kg', unit: 'kg' },
  'on magnesium content': { name: 'magnesium-kg', unit: 'kg' },
  'on manganese content': { name: 'manganese-kg', unit: 'kg' },
  'on molybdenum content': { name: 'molybdenum-kg', unit: 'kg' },
  'on silicon content': { name: 'silicon-kg', unit: 'kg' },
  'on tungsten content': { name: 'tungsten-kg', unit: 'kg' },
  'on zinc content': { name: 'zinc-kg', unit: 'kg' },
};

/** Units that a line may also state as a count. */
export const UNIT_FACTS: Readonly<Partial<Record<RateUnit, CountFact>>> = {
  jewel: { name: 'jewels', unit: 'jewel' },
  'pf.liter': { name: 'proof-liters', unit: 'pf.liter' },
  'other piece or part': { name: 'other-pieces-or-parts', unit: 'each' },
};

export const POLARITY_FACT = 'degrees-of-polarity';

/** Digits with which the numbers of lines that may lend their rate begin; any when absent. */
export const LENDER_PREFIXES: Readonly<Partial<Record<Lender, string>>> = {
  'applicable to the natural juice in heading 2009': '2009',
};

/** What a portion is: a declared value, or the whole less a declared value. */
export const PORTION_FACTS: Readonly<
  Record<Portion, { readonly value: string; readonly less: boolean }>
> = {
  'value of the repairs or alterations': { value: 'repair-value', less: false },
  'value of such processing outside the United States': { value: 'processing-value', less: false },
  'full value of the imported article, less the cost or value of such products of the United States':
    { value: 'us-products', less: true },
  'full value of the imported article less the value of fabrics, components or materials of the United States':
    { value: 'us-materials', less: true },
};

/** What is owed beside the duty of like articles, and the values whose sum is the most that is owed. */
export const RETURN_FACTS: Readonly<
  Record<Return, { readonly owed: readonly string[]; readonly limit: readonly string[] }>
> = {
  [RETURNS[0]]: { owed: [], limit: ['drawback-allowed', 'duty-on-articles-used'] },
  [RETURNS[1]]: {
    owed: ['internal-revenue-tax'],
    limit: ['drawback-allowed', 'internal-revenue-tax'],
  },
};

/** Statements that make a conditional "Free" hold, by how its condition begins. */
export const CONDITION_FACTS: readonly (readonly [begins: string, states: string])[] = [
  [', under bond', 'under-bond'],
  [', for such temporary periods', 'temporary-period'],
  ['', 'note-terms-met'],
];

/** Watch parts without a plate are not limited to the duty for the complete movement. */
export const WITHOUT_PLATES = 'without-plates';
