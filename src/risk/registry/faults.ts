import { defineFaults } from '../../terms/fault.ts';

/** What can stand against training a model, or against a step of one. */
export const REGISTRY_FAULTS = defineFaults({
  'model-step-unlawful': {
    severity: 'error',
    en: 'A model does not go {got}. From candidate it goes to shadow, from shadow to champion, and from each to retired.',
    es: 'Un modelo no pasa {got}. De candidato (candidate) pasa a sombra (shadow), de ahí a titular (champion), y de cada uno a retirado (retired).',
    fr: 'Un modèle ne passe pas {got}. De candidat (candidate) il passe à l’ombre (shadow), de là à titulaire (champion), et de chacun à retiré (retired).',
  },
  'model-reason-short': {
    severity: 'error',
    en: 'Say in ten characters or more why the model takes this step.',
    es: 'Diga en diez caracteres o más por qué el modelo da este paso.',
    fr: 'Dites en dix caractères ou plus pourquoi le modèle franchit ce pas.',
  },
  'model-labels-few': {
    severity: 'error',
    en: 'These days hold {got}: too few to learn from. Choose more days, or record more findings.',
    es: 'Estos días tienen {got}: muy poco para aprender. Elija más días o registre más hallazgos.',
    fr: 'Ces jours comptent {got} : trop peu pour apprendre. Choisissez plus de jours ou consignez plus de constats.',
  },
  'model-replay-failed': {
    severity: 'error',
    en: 'The last replay of this model, {got}, broke a declared limit. Read it, and train again or have the limit changed.',
    es: 'La última repetición de este modelo, {got}, rompió un límite declarado. Léala y entrene de nuevo o haga cambiar el límite.',
    fr: 'Le dernier rejeu de ce modèle, {got}, a franchi une limite déclarée. Lisez-le, puis réentraînez ou faites changer la limite.',
  },
  'model-request-shape': {
    severity: 'error',
    en: 'The request is wrong at {at}: {got}. Training takes from and to; a step takes state and reason.',
    es: 'La petición es incorrecta en {at}: {got}. El entrenamiento lleva from y to; un paso lleva state y reason.',
    fr: 'La requête est erronée à {at} : {got}. L’entraînement prend from et to ; un pas prend state et reason.',
  },
});
