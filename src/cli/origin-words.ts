import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of origin, by its English. */
export const ORIGIN_HELP: Readonly<Record<string, HelpWords>> = {
  'Say whether goods originate under an agreement, material by material, and by which route': {
    es: 'Decir si unas mercancías son originarias según un acuerdo, material por material, y por qué vía',
    fr: 'Dire si des marchandises sont originaires selon un accord, matière par matière, et par quelle voie',
  },
  'JSON with a good and its materials, or a list of such': {
    es: 'JSON con una mercancía y sus materiales, o una lista de ellas',
    fr: 'JSON avec une marchandise et ses matières, ou une liste de telles',
  },
  'answer offline by an exported Book: no database': {
    es: 'responder sin conexión con un Libro exportado: sin base de datos',
    fr: 'répondre hors ligne d’après un Livre exporté : sans base de données',
  },
  'Product-specific rules of origin, as a table with their texts': {
    es: 'Reglas de origen específicas, como tabla con sus textos',
    fr: 'Des règles d’origine spécifiques, en table avec leurs textes',
  },
  'CSV with tariff, rule_text, rvc_tv, rvc_nc, source and status': {
    es: 'CSV con tariff, rule_text, rvc_tv, rvc_nc, source y status',
    fr: 'CSV avec tariff, rule_text, rvc_tv, rvc_nc, source et status',
  },
  'whose rules they are (default usmca)': {
    es: 'de qué acuerdo son las reglas (por omisión usmca)',
    fr: 'de quel accord sont les règles (par défaut usmca)',
  },
  'their first day (default the agreement’s)': {
    es: 'su primer día (por omisión el del acuerdo)',
    fr: 'leur premier jour (par défaut celui de l’accord)',
  },
};

/** What the commands of origin print. */
export const ORIGIN_TOLD = {
  criterion: { en: 'criterion {criterion}', es: 'criterio {criterion}', fr: 'critère {criterion}' },
  unverified: {
    en: '[some of this law is recalled and not read]',
    es: '[parte de esta norma es recordada y no leída]',
    fr: '[une partie de ce droit est rapportée de mémoire et non lue]',
  },
  rule: {
    en: 'Rule for {target}: {alternatives}  [{citation}]',
    es: 'Regla para {target}: {alternatives}  [{citation}]',
    fr: 'Règle pour {target} : {alternatives}  [{citation}]',
  },
  accumulated: {
    en: 'with what suppliers made in the territory',
    es: 'con lo que los proveedores hicieron en el territorio',
    fr: 'avec ce que les fournisseurs ont fait sur le territoire',
  },
  proofs: {
    en: 'To be shown: {proofs}.',
    es: 'Hay que mostrar: {proofs}.',
    fr: 'À montrer : {proofs}.',
  },
  certified: {
    en: '✓ The certification has its nine elements and supports the claim.',
    es: '✓ La certificación tiene sus nueve elementos y respalda la solicitud.',
    fr: '✓ La certification a ses neuf éléments et appuie la demande.',
  },
} as const satisfies Readonly<Record<string, Words>>;
