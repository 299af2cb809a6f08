import type { GapCode } from '../../revenue/gap/gap.ts';
import type { GapState } from '../../revenue/gap/gap-step.ts';
import type { Words } from '../../terms/words.ts';

export const GAPS = {
  question: {
    en: 'Where is too little declared, too much, or nothing shown for it?',
    es: '¿Dónde se declaró de menos, de más o sin prueba?',
    fr: 'Où a-t-on déclaré trop peu, trop, ou sans preuve ?',
  },
  state: { en: 'State', es: 'Estado', fr: 'État' },
  code: { en: 'Finding', es: 'Hallazgo', fr: 'Constat' },
  everyCode: { en: 'every finding', es: 'todo hallazgo', fr: 'tout constat' },
  total: {
    en: '{count} rows, what is worth most first',
    es: '{count} filas, primero lo que más vale',
    fr: '{count} lignes, la plus forte valeur d’abord',
  },
  totalMore: {
    en: 'the first {count} rows, what is worth most first',
    es: 'las primeras {count} filas, primero lo que más vale',
    fr: 'les {count} premières lignes, la plus forte valeur d’abord',
  },
  more: { en: 'More rows', es: 'Más filas', fr: 'Plus de lignes' },
  none: { en: 'Nothing here.', es: 'Nada aquí.', fr: 'Rien ici.' },
  noneNext: {
    en: 'Look at another state or finding. Entries are recomputed when they are booked.',
    es: 'Mire otro estado o hallazgo. Las entradas se recalculan al contabilizarse.',
    fr: 'Regardez un autre état ou constat. Les déclarations sont recalculées à la comptabilisation.',
  },
  expected: { en: 'Expected', es: 'Esperado', fr: 'Attendu' },
  stake: { en: 'At stake', es: 'En juego', fr: 'En jeu' },
  atMost: { en: 'at most', es: 'como máximo', fr: 'au plus' },
  probability: { en: 'Likely', es: 'Probable', fr: 'Probable' },
  about: { en: 'About', es: 'Sobre', fr: 'À propos de' },
  entry: { en: 'Entry', es: 'Entrada', fr: 'Déclaration' },
  line: { en: 'line {line}', es: 'línea {line}', fr: 'ligne {line}' },
  importer: { en: 'Importer', es: 'Importador', fr: 'Importateur' },
  on: { en: 'Day', es: 'Día', fr: 'Jour' },
  keysHint: {
    en: 'j k move · Enter or e opens the evidence · t take · d dismiss · f followed up · o open again · Esc closes',
    es: 'j k mover · Enter o e abre la prueba · t tomar · d descartar · f resuelto · o reabrir · Esc cierra',
    fr: 'j k bouger · Entrée ou e ouvre les preuves · t prendre · d écarter · f suivi · o rouvrir · Échap ferme',
  },
  evidence: { en: 'What does it rest on?', es: '¿En qué se basa?', fr: 'Sur quoi repose-t-il ?' },
  law: { en: 'Law', es: 'Norma', fr: 'Droit' },
  heldBy: { en: '{who}: {why}', es: '{who}: {why}', fr: '{who} : {why}' },
  peers: {
    en: 'What are its peers worth apiece?',
    es: '¿Cuánto valen sus pares por unidad?',
    fr: 'Que valent ses pairs à l’unité ?',
  },
  peersLabel: {
    en: 'Dots are {count} peers of the same number, origin and unit, the nearest to their median {median}; this line is at {own}',
    es: 'Los puntos son {count} pares del mismo número, origen y unidad, los más cercanos a su mediana {median}; esta línea está en {own}',
    fr: 'Les points sont {count} pairs de même numéro, origine et unité, les plus proches de leur médiane {median} ; cette ligne est à {own}',
  },
  median: { en: 'median', es: 'mediana', fr: 'médiane' },
  thisLine: { en: 'this line', es: 'esta línea', fr: 'cette ligne' },
  account: {
    en: 'Open the importer’s account',
    es: 'Abrir la cuenta del importador',
    fr: 'Ouvrir le compte de l’importateur',
  },
  consequence: {
    en: 'It leaves this list and is found under its new state. It can be opened again.',
    es: 'Sale de esta lista y se halla bajo su nuevo estado. Puede reabrirse.',
    fr: 'La ligne quitte cette liste et se retrouve sous son nouvel état. Elle peut être rouverte.',
  },
} satisfies Record<string, Words>;

export const GAP_STATE: Readonly<Record<GapState, Words>> = {
  open: { en: 'open', es: 'abierto', fr: 'ouvert' },
  taken: { en: 'taken', es: 'tomado', fr: 'pris' },
  dismissed: { en: 'dismissed', es: 'descartado', fr: 'écarté' },
  followed: { en: 'followed up', es: 'resuelto', fr: 'suivi' },
};

export const GAP_ACT: Readonly<Record<GapState, Words>> = {
  open: { en: 'Open again…', es: 'Reabrir…', fr: 'Rouvrir…' },
  taken: { en: 'Take', es: 'Tomar', fr: 'Prendre' },
  dismissed: { en: 'Dismiss…', es: 'Descartar…', fr: 'Écarter…' },
  followed: { en: 'Followed up…', es: 'Resuelto…', fr: 'Suivi…' },
};

/** Each finding in a word or two; the sentence comes from the server. */
export const GAP_CODE: Readonly<Record<GapCode, Words>> = {
  'gap-number-unknown': { en: 'number unknown', es: 'número desconocido', fr: 'numéro inconnu' },
  'gap-number-wrong-era': {
    en: 'number of another edition',
    es: 'número de otra edición',
    fr: 'numéro d’une autre édition',
  },
  'gap-heading-missing': { en: 'heading missing', es: 'falta partida', fr: 'position manquante' },
  'gap-heading-extra': { en: 'heading too many', es: 'partida de más', fr: 'position en trop' },
  'gap-heading-unknown': {
    en: 'heading unknown',
    es: 'partida desconocida',
    fr: 'position inconnue',
  },
  'gap-heading-wrong-era': {
    en: 'heading of another time',
    es: 'partida de otra época',
    fr: 'position d’une autre époque',
  },
  'gap-program-dead': {
    en: 'program has ended',
    es: 'programa terminado',
    fr: 'programme terminé',
  },
  'gap-heading-suppressed': {
    en: 'heading gives way',
    es: 'partida desplazada',
    fr: 'position écartée',
  },
  'gap-heading-unproven': {
    en: 'heading unproven',
    es: 'partida sin prueba',
    fr: 'position non prouvée',
  },
  'gap-refund-candidate': {
    en: 'refund candidate',
    es: 'posible devolución',
    fr: 'remboursement possible',
  },
  'gap-inputs-missing': { en: 'facts missing', es: 'faltan datos', fr: 'faits manquants' },
  'gap-program-unknown': {
    en: 'program unknown',
    es: 'programa desconocido',
    fr: 'programme inconnu',
  },
  'gap-program-lapsed': { en: 'program lapsed', es: 'programa caduco', fr: 'programme échu' },
  'gap-program-origin': {
    en: 'program not for this origin',
    es: 'programa ajeno al origen',
    fr: 'programme hors origine',
  },
  'gap-program-not-printed': {
    en: 'program not on the line',
    es: 'programa no impreso',
    fr: 'programme non imprimé',
  },
  'gap-program-uncertified': {
    en: 'preference uncertified',
    es: 'preferencia sin certificar',
    fr: 'préférence non certifiée',
  },
  'gap-program-unclaimed': {
    en: 'preference unclaimed',
    es: 'preferencia no pedida',
    fr: 'préférence non demandée',
  },
  'gap-program-saves-nothing': {
    en: 'preference saves nothing',
    es: 'preferencia sin ahorro',
    fr: 'préférence sans gain',
  },
  'gap-fee-differs': { en: 'fee differs', es: 'tasa distinta', fr: 'redevance différente' },
  'gap-duty-differs': { en: 'duty differs', es: 'derecho distinto', fr: 'droit différent' },
  'gap-order-suggested': {
    en: 'AD or CVD order',
    es: 'orden AD o CVD',
    fr: 'ordonnance AD ou CVD',
  },
  'gap-entry-type': { en: 'type of entry', es: 'tipo de entrada', fr: 'type de déclaration' },
  'gap-value-outside-bracket': {
    en: 'value outside the line',
    es: 'valor ajeno a la línea',
    fr: 'valeur hors ligne',
  },
  'gap-value-near-break': {
    en: 'value near a break',
    es: 'valor cerca del corte',
    fr: 'valeur près du seuil',
  },
  'gap-count-near-limit': {
    en: 'count near a limit',
    es: 'cantidad cerca del límite',
    fr: 'quantité près du seuil',
  },
  'gap-quantities-contradict': {
    en: 'quantities contradict',
    es: 'cantidades contradictorias',
    fr: 'quantités contradictoires',
  },
  'gap-unit-value': { en: 'unit value', es: 'valor unitario', fr: 'valeur unitaire' },
  'gap-near-heading': { en: 'near heading', es: 'partida cercana', fr: 'position voisine' },
};
