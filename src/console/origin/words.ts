import type { Truth } from '../../tariff/origin/truth.ts';
import type { Words } from '../../terms/words.ts';

export const ORIGIN = {
  question: {
    en: 'Do these goods originate, and by which route?',
    es: '¿Son originarias estas mercancías y por qué vía?',
    fr: 'Ces marchandises sont-elles originaires, et par quelle voie ?',
  },
  good: { en: 'The good', es: 'La mercancía', fr: 'La marchandise' },
  materials: { en: 'Its materials', es: 'Sus materiales', fr: 'Ses matières' },
  agreement: { en: 'Agreement', es: 'Acuerdo', fr: 'Accord' },
  on: { en: 'Day', es: 'Día', fr: 'Jour' },
  hts: { en: 'Tariff number', es: 'Fracción', fr: 'Numéro tarifaire' },
  producedIn: { en: 'Made in', es: 'Hecha en', fr: 'Fabriquée en' },
  transactionValue: {
    en: 'Transaction value, USD',
    es: 'Valor de transacción, USD',
    fr: 'Valeur transactionnelle, USD',
  },
  netCost: { en: 'Net cost, USD', es: 'Costo neto, USD', fr: 'Coût net, USD' },
  states: { en: 'Stated besides', es: 'Declarado además', fr: 'Déclaré en outre' },
  statesHint: {
    en: 'Words with blanks between, as the answer asks for them.',
    es: 'Palabras separadas por espacios, como las pide la respuesta.',
    fr: 'Mots séparés par des blancs, comme la réponse les demande.',
  },
  name: { en: 'Material', es: 'Material', fr: 'Matière' },
  originating: { en: 'Originates', es: 'Originario', fr: 'Originaire' },
  country: { en: 'From', es: 'De', fr: 'De' },
  value: { en: 'Value, USD', es: 'Valor, USD', fr: 'Valeur, USD' },
  yes: { en: 'yes', es: 'sí', fr: 'oui' },
  no: { en: 'no', es: 'no', fr: 'non' },
  unknown: { en: 'not known', es: 'no se sabe', fr: 'inconnu' },
  add: { en: 'Add a material', es: 'Añadir un material', fr: 'Ajouter une matière' },
  takeAway: { en: 'Take away {name}', es: 'Quitar {name}', fr: 'Retirer {name}' },
  unnamed: { en: 'material {place}', es: 'material {place}', fr: 'matière {place}' },
  ask: { en: 'Judge', es: 'Determinar', fr: 'Juger' },
  example: { en: 'Fill in an example', es: 'Rellenar un ejemplo', fr: 'Remplir un exemple' },
  nothing: {
    en: 'Nothing is filed. What nobody states is not assumed: the answer names what it lacks.',
    es: 'No se presenta nada. Lo que nadie declara no se supone: la respuesta dice qué falta.',
    fr: 'Rien n’est déposé. Ce que nul ne déclare n’est pas supposé : la réponse dit ce qui manque.',
  },
  verdict: { en: 'What came of it?', es: '¿Qué resultó?', fr: 'Qu’en est-il ?' },
  criterion: { en: 'criterion {criterion}', es: 'criterio {criterion}', fr: 'critère {criterion}' },
  missing: { en: 'What lacks?', es: '¿Qué falta?', fr: 'Que manque-t-il ?' },
  provisos: { en: 'On condition that', es: 'A condición de que', fr: 'À condition que' },
  fared: {
    en: 'How did each material fare?',
    es: '¿Qué fue de cada material?',
    fr: 'Qu’est-il advenu de chaque matière ?',
  },
  routes: { en: 'Which routes are there?', es: '¿Qué vías hay?', fr: 'Quelles voies y a-t-il ?' },
  noRoutes: {
    en: 'No alternative of a product-specific rule was tried.',
    es: 'No se intentó ninguna alternativa de una regla específica.',
    fr: 'Aucune alternative d’une règle spécifique n’a été tentée.',
  },
  cheapest: {
    en: 'cheapest that passes',
    es: 'la más barata que cumple',
    fr: 'la moins chère qui convient',
  },
  nearest: { en: 'nearest', es: 'la más cercana', fr: 'la plus proche' },
  accumulated: {
    en: 'with suppliers’ records',
    es: 'con registros de proveedores',
    fr: 'avec registres des fournisseurs',
  },
  proofs: {
    en: 'To be shown: {proofs}',
    es: 'Ha de probarse: {proofs}',
    fr: 'À prouver : {proofs}',
  },
  outcome: { en: 'Outcome', es: 'Resultado', fr: 'Résultat' },
  why: { en: 'Why', es: 'Por qué', fr: 'Pourquoi' },
  tests: {
    en: 'Every test of the agreement',
    es: 'Cada prueba del acuerdo',
    fr: 'Chaque critère de l’accord',
  },
  law: { en: 'The law', es: 'La ley', fr: 'La loi' },
} satisfies Record<string, Words>;

export const TRUTH: Readonly<Record<Truth, { readonly sign: string; readonly words: Words }>> = {
  yes: { sign: '●', words: { en: 'passes', es: 'cumple', fr: 'convient' } },
  no: { sign: '■', words: { en: 'fails', es: 'no cumple', fr: 'échoue' } },
  unknown: { sign: '◆', words: { en: 'open', es: 'abierto', fr: 'ouvert' } },
};
