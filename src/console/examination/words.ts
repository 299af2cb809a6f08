import type { SelectedBy, Severity, Violation } from '../../risk/finding.ts';
import type { Words } from '../../terms/words.ts';

export const SELECTED: Readonly<Record<SelectedBy, Words>> = {
  compulsory: { en: 'compulsory', es: 'obligatorio', fr: 'obligatoire' },
  control: { en: 'control sample', es: 'muestra de control', fr: 'échantillon de contrôle' },
  criteria: { en: 'criteria', es: 'criterios', fr: 'critères' },
  model: { en: 'model', es: 'modelo', fr: 'modèle' },
  exploration: { en: 'exploration', es: 'exploración', fr: 'exploration' },
  officer: { en: 'officer', es: 'funcionario', fr: 'agent' },
};

/** What a reason for selecting means, for whoever meets it first. */
export const SELECTED_MEANS: Readonly<Record<SelectedBy, Words>> = {
  compulsory: {
    en: 'The law asks for it; no want of room sets it aside.',
    es: 'Lo pide la norma; la falta de lugar no lo aparta.',
    fr: 'Le droit l’exige ; le manque de place ne l’écarte pas.',
  },
  control: {
    en: 'Chance drew it: it measures how well everything else is chosen.',
    es: 'Lo sacó el azar: mide lo bien elegido que está todo lo demás.',
    fr: 'Le hasard l’a tiré : il mesure la qualité de tout le reste.',
  },
  criteria: {
    en: 'A published criterion asks for it.',
    es: 'Lo pide un criterio publicado.',
    fr: 'Un critère publié le demande.',
  },
  model: {
    en: 'The model asks for it, and no criterion does.',
    es: 'Lo pide el modelo y ningún criterio.',
    fr: 'Le modèle le demande, et aucun critère.',
  },
  exploration: {
    en: 'Little is known of it; it is examined to learn.',
    es: 'Se sabe poco de él; se examina para aprender.',
    fr: 'On en sait peu ; on l’examine pour apprendre.',
  },
  officer: {
    en: 'An officer sent it to be examined.',
    es: 'Un funcionario lo envió a reconocimiento.',
    fr: 'Un agent l’a envoyé à la visite.',
  },
};

export const VIOLATION: Readonly<Record<Violation, Words>> = {
  undervaluation: { en: 'Undervaluation', es: 'Subvaloración', fr: 'Sous-évaluation' },
  misclassification: {
    en: 'Misclassification',
    es: 'Clasificación errónea',
    fr: 'Mauvais classement',
  },
  origin: { en: 'Origin', es: 'Origen', fr: 'Origine' },
  transshipment: { en: 'Transshipment', es: 'Triangulación', fr: 'Transbordement' },
  'duty-evasion-order': {
    en: 'Evasion of a duty order',
    es: 'Evasión de derechos compensatorios',
    fr: 'Contournement d’un droit antidumping',
  },
  quota: { en: 'Quota', es: 'Contingente', fr: 'Contingent' },
  'forced-labour': { en: 'Forced labour', es: 'Trabajo forzoso', fr: 'Travail forcé' },
  'illegal-timber': { en: 'Illegal timber', es: 'Madera ilegal', fr: 'Bois illégal' },
  'illegal-fishing': { en: 'Illegal fishing', es: 'Pesca ilegal', fr: 'Pêche illégale' },
  wildlife: { en: 'Wildlife', es: 'Fauna y flora silvestres', fr: 'Espèces sauvages' },
  precursor: { en: 'Precursor', es: 'Precursor', fr: 'Précurseur' },
  'product-safety': {
    en: 'Product safety',
    es: 'Seguridad del producto',
    fr: 'Sécurité du produit',
  },
  security: { en: 'Security', es: 'Seguridad', fr: 'Sûreté' },
  quantity: { en: 'Quantity', es: 'Cantidad', fr: 'Quantité' },
  documents: { en: 'Documents', es: 'Documentos', fr: 'Documents' },
};

export const SEVERITY: Readonly<Record<Severity, Words>> = {
  minor: { en: 'minor', es: 'leve', fr: 'mineure' },
  major: { en: 'major', es: 'grave', fr: 'majeure' },
  critical: { en: 'critical', es: 'crítica', fr: 'critique' },
};

export const FINDING = {
  question: {
    en: 'What was found in {reference}?',
    es: '¿Qué se halló en {reference}?',
    fr: 'Qu’a-t-on trouvé dans {reference} ?',
  },
  result: { en: 'Result', es: 'Resultado', fr: 'Résultat' },
  inOrder: { en: 'All was in order', es: 'Todo en orden', fr: 'Tout était en ordre' },
  inOrderWhy: {
    en: 'As telling as a violation: it is how the honest come to be left in peace.',
    es: 'Tan útil como una infracción: así se deja en paz a quien cumple.',
    fr: 'Aussi parlant qu’une infraction : c’est ainsi que l’honnête est laissé en paix.',
  },
  notInOrder: {
    en: 'Something was not in order',
    es: 'Algo no estaba en orden',
    fr: 'Quelque chose n’était pas en ordre',
  },
  discrepancy: { en: 'Discrepancy {number}', es: 'Discrepancia {number}', fr: 'Écart {number}' },
  kind: { en: 'What', es: 'Qué', fr: 'Quoi' },
  severity: { en: 'How grave', es: 'Gravedad', fr: 'Gravité' },
  place: { en: 'Where', es: 'Dónde', fr: 'Où' },
  whole: { en: 'the whole consignment', es: 'todo el envío', fr: 'tout l’envoi' },
  placeLine: {
    en: '{entry}, line {line}',
    es: '{entry}, línea {line}',
    fr: '{entry}, ligne {line}',
  },
  loss: { en: 'Not declared, USD', es: 'No declarado, USD', fr: 'Non déclaré, USD' },
  lossUnknown: {
    en: 'empty: not computed yet',
    es: 'vacío: aún sin calcular',
    fr: 'vide : pas encore calculé',
  },
  another: { en: 'Add another', es: 'Añadir otra', fr: 'En ajouter un autre' },
  remove: { en: 'Remove', es: 'Quitar', fr: 'Retirer' },
  minutes: { en: 'Minutes spent', es: 'Minutos empleados', fr: 'Minutes passées' },
  minutesHint: {
    en: 'From opening to closing, all officers together.',
    es: 'De la apertura al cierre, todos los funcionarios juntos.',
    fr: 'De l’ouverture à la fermeture, tous agents confondus.',
  },
  written: {
    en: 'A version has one finding. It is written to the journal with your name and is not changed afterwards.',
    es: 'Una versión tiene un resultado. Se escribe en el diario con su nombre y no se cambia después.',
    fr: 'Une version a un constat. Il est inscrit au journal avec votre nom et ne change plus.',
  },
  record: { en: 'Record', es: 'Registrar', fr: 'Consigner' },
  recordDialog: {
    en: 'Record a finding…',
    es: 'Registrar resultado…',
    fr: 'Consigner un constat…',
  },
  leave: { en: 'Not yet', es: 'Todavía no', fr: 'Pas encore' },
  recorded: { en: 'Finding recorded', es: 'Resultado registrado', fr: 'Constat consigné' },
} satisfies Record<string, Words>;
