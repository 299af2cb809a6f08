import type { Words } from '../../terms/words.ts';

/** What came of an origin inquiry. */
export const VERDICTS = {
  originating: { en: 'originates', es: 'originario', fr: 'originaire' },
  'not-originating': { en: 'does not originate', es: 'no originario', fr: 'non originaire' },
  undetermined: { en: 'undetermined', es: 'indeterminado', fr: 'indéterminé' },
} as const satisfies Readonly<Record<string, Words>>;

/** The tests, as the agreement's own article orders them. */
export const TEST_NAMES = {
  territory: {
    en: 'Produced in the territory',
    es: 'Producido en el territorio',
    fr: 'Produit sur le territoire',
  },
  A: { en: 'A: wholly obtained', es: 'A: obtenido totalmente', fr: 'A : entièrement obtenu' },
  B: { en: 'B: product-specific rule', es: 'B: regla específica', fr: 'B : règle spécifique' },
  C: {
    en: 'C: originating materials only',
    es: 'C: solo materiales originarios',
    fr: 'C : matières originaires seulement',
  },
  D: {
    en: 'D: parts or unassembled',
    es: 'D: partes o sin ensamblar',
    fr: 'D : parties ou non monté',
  },
  set: { en: 'Set', es: 'Juego', fr: 'Assortiment' },
  transit: { en: 'On its way', es: 'En el camino', fr: 'En chemin' },
} as const satisfies Readonly<Record<string, Words>>;

/** How a material fared. */
export const MATERIAL_OUTCOMES = {
  originating: { en: 'originates', es: 'originario', fr: 'originaire' },
  disregarded: { en: 'disregarded', es: 'no se cuenta', fr: 'non compté' },
  'shift-met': { en: 'changed', es: 'cambió', fr: 'a changé' },
  'needs-regional-value': {
    en: 'needs regional value',
    es: 'necesita valor regional',
    fr: 'exige valeur régionale',
  },
  'within-de-minimis': {
    en: 'within de minimis',
    es: 'dentro de de minimis',
    fr: 'dans le de minimis',
  },
  excepted: { en: 'excepted', es: 'exceptuado', fr: 'excepté' },
  'not-changed': { en: 'did not change', es: 'no cambió', fr: 'n’a pas changé' },
  'counted-in-value': { en: 'counted in value', es: 'cuenta en el valor', fr: 'compté en valeur' },
  'not-originating': { en: 'does not originate', es: 'no originario', fr: 'non originaire' },
  unknown: { en: 'not known', es: 'no se sabe', fr: 'inconnu' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a claimant must be able to show. */
export const PROOF_NAMES = {
  classification: {
    en: 'the classification of the materials',
    es: 'la clasificación de los materiales',
    fr: 'le classement des matières',
  },
  process: {
    en: 'work done in the territory',
    es: 'trabajo hecho en el territorio',
    fr: 'un travail fait sur le territoire',
  },
  'de-minimis': {
    en: 'value or weight of the few materials that did not change',
    es: 'valor o peso de los pocos materiales que no cambiaron',
    fr: 'valeur ou poids des quelques matières qui n’ont pas changé',
  },
  'material-share': {
    en: 'value or weight of materials of one sort',
    es: 'valor o peso de los materiales de una clase',
    fr: 'valeur ou poids des matières d’une sorte',
  },
  'transaction-value': {
    en: 'the transaction value, and the values of all materials from outside',
    es: 'el valor de transacción, y los valores de todos los materiales de fuera',
    fr: 'la valeur transactionnelle, et les valeurs de toutes les matières de l’extérieur',
  },
  'certified-share': {
    en: 'a share that the producer certifies',
    es: 'una proporción que certifica el productor',
    fr: 'une part que certifie le producteur',
  },
  'net-cost': {
    en: 'the net cost, and the values of all materials from outside',
    es: 'el costo neto, y los valores de todos los materiales de fuera',
    fr: 'le coût net, et les valeurs de toutes les matières de l’extérieur',
  },
  'supplier-records': {
    en: 'the production records of suppliers',
    es: 'los registros de producción de los proveedores',
    fr: 'les registres de production des fournisseurs',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** How regional value is reckoned. */
export const METHOD_NAMES = {
  'transaction-value': {
    en: 'transaction value',
    es: 'valor de transacción',
    fr: 'valeur transactionnelle',
  },
  'net-cost': { en: 'net cost', es: 'costo neto', fr: 'coût net' },
} as const satisfies Readonly<Record<string, Words>>;
