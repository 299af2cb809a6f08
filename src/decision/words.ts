import type { Words } from '../terms/words.ts';

/** The reasons that are not criteria. */
export const REASONS = {
  degraded: {
    en: 'Not everything could be checked',
    es: 'No se pudo comprobar todo',
    fr: 'Tout n’a pas pu être vérifié',
  },
  'control-sample': {
    en: 'Drawn by chance for the control sample',
    es: 'Elegido al azar para la muestra de control',
    fr: 'Tiré au sort pour l’échantillon de contrôle',
  },
  'score-threshold': {
    en: 'The score reaches a threshold of the policy',
    es: 'La puntuación alcanza un umbral de la política',
    fr: 'Le score atteint un seuil de la politique',
  },
  'still-held': {
    en: 'Held at an earlier version and not lifted by an officer',
    es: 'Retenido en una versión anterior y no levantado por un funcionario',
    fr: 'Retenu à une version antérieure et non levé par un agent',
  },
  'element-missing': {
    en: 'An element is still to be filed',
    es: 'Falta presentar un elemento',
    fr: 'Un élément reste à déposer',
  },
  'nothing-found': {
    en: 'Nothing speaks against release',
    es: 'Nada se opone al levante',
    fr: 'Rien ne s’oppose à la mainlevée',
  },
} as const satisfies Record<string, Words>;
