import type { LineColumn, LineDiff } from '../../tariff/revision-diff.ts';
import type { Words } from '../../terms/words.ts';
import type { LineView } from './tariff-calls.ts';
import { TARIFF } from './words.ts';

type Footing = NonNullable<NonNullable<LineView['columns']>['general']>['footing'];

const COLUMNS: Readonly<Record<LineColumn, Words>> = {
  general: { en: 'General', es: 'General', fr: 'Générale' },
  special: { en: 'Special', es: 'Especial', fr: 'Spéciale' },
  other: { en: 'Column 2', es: 'Columna 2', fr: 'Colonne 2' },
  units: { en: 'Units', es: 'Unidades', fr: 'Unités' },
  description: { en: 'Words', es: 'Palabras', fr: 'Mots' },
  under: { en: 'Stands under', es: 'Está bajo', fr: 'Placée sous' },
};

const FOOTINGS: Readonly<Record<Footing, Words>> = {
  reported: {
    en: 'value and reported quantities',
    es: 'valor y cantidades declaradas',
    fr: 'valeur et quantités déclarées',
  },
  declared: {
    en: 'further facts, or another line, that the entry declares',
    es: 'otros datos, u otra línea, que declara la entrada',
    fr: 'd’autres faits, ou une autre ligne, que la déclaration indique',
  },
  overlay: { en: 'chapter 99', es: 'capítulo 99', fr: 'chapitre 99' },
  note: {
    en: 'a note, read by people',
    es: 'una nota, que leen personas',
    fr: 'une note, lue par des personnes',
  },
};

const CHANGE: Readonly<Record<LineDiff['change'], Words>> = {
  added: { en: 'new', es: 'nueva', fr: 'nouvelle' },
  removed: { en: 'gone', es: 'suprimida', fr: 'supprimée' },
  changed: { en: 'changed', es: 'cambiada', fr: 'modifiée' },
};

/** The schedule: its lines, what lies over them, what changed. */
export const SCHEDULE = {
  columns: COLUMNS,
  footings: FOOTINGS,
  change: CHANGE,
  title: TARIFF.schedule,
  question: {
    en: 'Which line of the schedule?',
    es: '¿Qué línea del arancel?',
    fr: 'Quelle ligne du tarif ?',
  },
  search: { en: 'Number or words', es: 'Número o palabras', fr: 'Numéro ou mots' },
  searchHint: {
    en: 'The beginning of a number, or words that each stand in the line or above it: 6109, cotton shirts',
    es: 'El comienzo de un número, o palabras que estén en la línea o sobre ella: 6109, cotton shirts',
    fr: 'Le début d’un numéro, ou des mots qui se trouvent dans la ligne ou au-dessus : 6109, cotton shirts',
  },
  on: { en: 'As of', es: 'Al día', fr: 'Au jour' },
  found: { en: '{count} lines', es: '{count} líneas', fr: '{count} lignes' },
  nothing: { en: 'No line', es: 'Ninguna línea', fr: 'Aucune ligne' },
  nothingNext: {
    en: 'Try fewer words, the beginning of one, or the first four digits.',
    es: 'Pruebe con menos palabras, el comienzo de una o las cuatro primeras cifras.',
    fr: 'Essayez moins de mots, le début d’un seul, ou les quatre premiers chiffres.',
  },
  line: { en: 'Line', es: 'Línea', fr: 'Ligne' },
  units: COLUMNS.units,
  revisions: {
    en: 'Which revisions are loaded?',
    es: '¿Qué revisiones están cargadas?',
    fr: 'Quelles révisions sont chargées ?',
  },
  revisionsNext: {
    en: 'More are loaded at the terminal: tidewaiter load hts FILE.',
    es: 'Se cargan más en la terminal: tidewaiter load hts ARCHIVO.',
    fr: 'D’autres se chargent au terminal : tidewaiter load hts FICHIER.',
  },
  lineQuestion: {
    en: 'What does {number} say?',
    es: '¿Qué dice {number}?',
    fr: 'Que dit {number} ?',
  },
  whatOwes: {
    en: 'What would these goods owe?',
    es: '¿Qué debería esta mercancía?',
    fr: 'Combien devraient ces marchandises ?',
  },
  rates: { en: 'The three columns', es: 'Las tres columnas', fr: 'Les trois colonnes' },
  ratesTable: { en: 'Rates', es: 'Tasas', fr: 'Taux' },
  printedAt: {
    en: 'rates printed at {number}',
    es: 'tasas impresas en {number}',
    fr: 'taux imprimés à {number}',
  },
  noRates: {
    en: 'No rate is printed for this number; it has those of the lines under it.',
    es: 'No hay tasa impresa para este número; tiene las de las líneas que están bajo él.',
    fr: 'Aucun taux n’est imprimé pour ce numéro ; ceux des lignes placées dessous valent.',
  },
  column: { en: 'Column', es: 'Columna', fr: 'Colonne' },
  rate: { en: 'Rate', es: 'Tasa', fr: 'Taux' },
  footing: { en: 'Rests on', es: 'Depende de', fr: 'Repose sur' },
  measures: {
    en: 'What lies over it on {on}? ({count})',
    es: '¿Qué hay sobre ella el {on}? ({count})',
    fr: 'Qu’y a-t-il par-dessus le {on} ? ({count})',
  },
  noMeasures: {
    en: 'No additional duty of the Book ever took in this number.',
    es: 'Ningún derecho adicional del Libro alcanzó nunca este número.',
    fr: 'Aucun droit supplémentaire du Livre n’a jamais visé ce numéro.',
  },
  overTime: {
    en: 'Since when, until when?',
    es: '¿Desde cuándo, hasta cuándo?',
    fr: 'Depuis quand, jusqu’à quand ?',
  },
  timelineLabel: {
    en: 'Headings that take in this line, over time; hollow ones owe nothing',
    es: 'Partidas que alcanzan esta línea, en el tiempo; las huecas no deben nada',
    fr: 'Positions qui visent cette ligne, dans le temps ; les creuses ne doivent rien',
  },
  heading: { en: 'Heading', es: 'Partida', fr: 'Position' },
  origins: { en: 'Origins', es: 'Orígenes', fr: 'Origines' },
  days: { en: 'Days', es: 'Días', fr: 'Jours' },
  origin: { en: 'Of origin', es: 'De origen', fr: 'D’origine' },
  originHint: { en: 'Two letters: CN', es: 'Dos letras: CN', fr: 'Deux lettres : CN' },
  byGround: {
    en: 'Of every origin, by ground. Name an origin to see each heading with its law.',
    es: 'De todo origen, por fundamento. Indique un origen para ver cada partida con su ley.',
    fr: 'De toute origine, par fondement. Nommez une origine pour voir chaque position et sa loi.',
  },
  ground: { en: 'Ground', es: 'Fundamento', fr: 'Fondement' },
  headingsOf: {
    en: '{first} and others, {count} in all',
    es: '{first} y otras, {count} en total',
    fr: '{first} et d’autres, {count} en tout',
  },
  everyOrigin: { en: 'every origin', es: 'todo origen', fr: 'toute origine' },
  butOrigins: { en: 'but {origins}', es: 'salvo {origins}', fr: 'sauf {origins}' },
  nothingOwed: { en: 'nothing owed', es: 'nada que deber', fr: 'rien n’est dû' },
  whereClaimed: {
    en: 'where it is claimed',
    es: 'donde se declara',
    fr: 'là où elle est déclarée',
  },
  whereStated: {
    en: 'where it is stated: {facts}',
    es: 'donde se declara: {facts}',
    fr: 'là où il est déclaré : {facts}',
  },
  lineChanges: {
    en: 'How did it come to read so?',
    es: '¿Cómo llegó a decir esto?',
    fr: 'Comment en est-elle venue à dire cela ?',
  },
  noLineChanges: {
    en: 'It reads the same in every whole revision that is loaded.',
    es: 'Dice lo mismo en toda revisión completa que está cargada.',
    fr: 'Elle dit la même chose dans chaque révision entière chargée.',
  },
  diffTitle: TARIFF.diff,
  diffQuestion: {
    en: 'What changed between two revisions?',
    es: '¿Qué cambió entre dos revisiones?',
    fr: 'Qu’est-ce qui a changé entre deux révisions ?',
  },
  from: { en: 'From', es: 'De', fr: 'De' },
  to: { en: 'to', es: 'a', fr: 'à' },
  beginning: { en: 'Numbers from', es: 'Números desde', fr: 'Numéros en' },
  oneRevision: {
    en: 'Only one revision is loaded, and nothing changes between a revision and itself. Load another at the terminal: tidewaiter load hts FILE.',
    es: 'Solo hay una revisión cargada, y nada cambia entre una revisión y ella misma. Cargue otra en la terminal: tidewaiter load hts ARCHIVO.',
    fr: 'Une seule révision est chargée, et rien ne change entre une révision et elle-même. Chargez-en une autre au terminal : tidewaiter load hts FICHIER.',
  },
  differences: {
    en: '{changed} changed, {added} new, {removed} gone',
    es: '{changed} cambiadas, {added} nuevas, {removed} suprimidas',
    fr: '{changed} modifiées, {added} nouvelles, {removed} supprimées',
  },
  noDifference: {
    en: 'Nothing changed',
    es: 'Nada cambió',
    fr: 'Rien n’a changé',
  },
  what: { en: 'What', es: 'Qué', fr: 'Quoi' },
  more: {
    en: '{count} more: narrow the numbers, or take the CSV.',
    es: '{count} más: acote los números o tome el CSV.',
    fr: '{count} de plus : restreignez les numéros, ou prenez le CSV.',
  },
} satisfies Record<string, Words | Readonly<Record<string, Words>>>;
