import type { Lane } from '../risk/criterion.ts';
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
  'control-suspended': {
    en: 'The control sample is switched off: nobody is drawn by chance',
    es: 'La muestra de control está desactivada: nadie se elige al azar',
    fr: 'L’échantillon de contrôle est suspendu : personne n’est tiré au sort',
  },
  'targeting-model': {
    en: 'The model gives {probability} % for a violation; most of it from: {heaviest}',
    es: 'El modelo da un {probability} % a una infracción; sobre todo por: {heaviest}',
    fr: 'Le modèle donne {probability} % à une infraction ; surtout par : {heaviest}',
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
  'parcel-not-exempt': {
    en: 'This parcel is not exempt: it needs an entry, or owes a duty by post',
    es: 'Este paquete no está exento: necesita una entrada, o paga un derecho postal',
    fr: 'Ce colis n’est pas exempté : il lui faut une déclaration, ou il doit un droit postal',
  },
  'nothing-found': {
    en: 'Nothing speaks against release',
    es: 'Nada se opone al levante',
    fr: 'Rien ne s’oppose à la mainlevée',
  },
} as const satisfies Record<string, Words>;

/** What a filer is told of the lane in place of a reason: who knows what targets avoids it. */
export const TO_FILER: Readonly<Record<Lane, Words>> = {
  release: { en: 'Released', es: 'Levante concedido', fr: 'Mainlevée accordée' },
  'release-audit': { en: 'Released', es: 'Levante concedido', fr: 'Mainlevée accordée' },
  documents: {
    en: 'Waits for documents',
    es: 'En espera de documentos',
    fr: 'En attente de documents',
  },
  exam: { en: 'Waits for examination', es: 'En espera de examen', fr: 'En attente d’examen' },
  hold: { en: 'Held by customs', es: 'Retenido por la aduana', fr: 'Retenu par la douane' },
  'do-not-load': {
    en: 'Must not be loaded',
    es: 'No debe cargarse',
    fr: 'Ne doit pas être chargé',
  },
};
