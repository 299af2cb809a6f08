import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of traces, by its English. */
export const TRACE_HELP: Readonly<Record<string, HelpWords>> = {
  'Traces of lots: send them, and see where a lot came from': {
    es: 'Trazas de lotes: enviarlas, y ver de dónde viene un lote',
    fr: 'Traces de lots : les envoyer, et voir d’où vient un lot',
  },
  'Send traces: EPCIS 2.0 or GDST as JSON-LD, a table, a review package, or a known way': {
    es: 'Enviar trazas: EPCIS 2.0 o GDST en JSON-LD, una tabla, un paquete de revisión o un camino conocido',
    fr: 'Envoyer des traces : EPCIS 2.0 ou GDST en JSON-LD, un tableau, un dossier d’examen ou une voie connue',
  },
  'each is recorded whole or refused whole': {
    es: 'cada uno se registra entero o se rechaza entero',
    fr: 'chacun est inscrit en entier ou refusé en entier',
  },
  'for whom (default: the administration itself)': {
    es: 'para quién (por defecto: la propia administración)',
    fr: 'pour qui (par défaut : l’administration elle-même)',
  },
  'The way back of a lot: its records, what is missing, what does not fit': {
    es: 'El camino de un lote: sus registros, lo que falta, lo que no encaja',
    fr: 'La voie d’un lot : ses registres, ce qui manque, ce qui ne cadre pas',
  },
  'its name, EPC URI or GS1 Digital Link': {
    es: 'su nombre, URI EPC o GS1 Digital Link',
    fr: 'son nom, URI EPC ou GS1 Digital Link',
  },
  'Reckon every lot anew by the law of steps in force: after it changed, or after very large deliveries':
    {
      es: 'Recalcular cada lote según la ley de pasos vigente: tras un cambio de ella o envíos muy grandes',
      fr: 'Recalculer chaque lot selon la loi des étapes en vigueur : après son changement ou de très gros envois',
    },
};

/** What the commands of traces print. */
export const TRACE_TOLD = {
  reading: { en: 'files', es: 'archivos', fr: 'fichiers' },
  reckoning: { en: 'lots', es: 'lotes', fr: 'lots' },
  recorded: {
    en: '{file}: {added} events recorded, {known} known before, {withdrawn} withdrawn; {reckoned} lots reckoned.',
    es: '{file}: {added} eventos registrados, {known} ya conocidos, {withdrawn} retirados; {reckoned} lotes calculados.',
    fr: '{file} : {added} événements inscrits, {known} déjà connus, {withdrawn} retirés ; {reckoned} lots calculés.',
  },
  refused: {
    en: '{file}: refused, nothing of it is recorded.',
    es: '{file}: rechazado, nada de él queda registrado.',
    fr: '{file} : refusé, rien n’en est inscrit.',
  },
  whole: {
    en: '{lot}: complete{signals}',
    es: '{lot}: completo{signals}',
    fr: '{lot} : complet{signals}',
  },
  lacking: {
    en: '{lot}: {percent} percent, first missing: {missing}{signals}',
    es: '{lot}: {percent} por ciento, falta primero: {missing}{signals}',
    fr: '{lot} : {percent} pour cent, manque d’abord : {missing}{signals}',
  },
  gap: { en: 'missing: {gap}', es: 'falta: {gap}', fr: 'manque : {gap}' },
  signal: {
    en: 'does not fit: {code} at {lot} {numbers}',
    es: 'no encaja: {code} en {lot} {numbers}',
    fr: 'ne cadre pas : {code} à {lot} {numbers}',
  },
  alike: {
    en: 'came the same way: {lots}',
    es: 'vinieron por el mismo camino: {lots}',
    fr: 'venus par la même voie : {lots}',
  },
  partial: {
    en: 'Not all of the way is shown: it is longer than one answer holds.',
    es: 'No se muestra todo el camino: es más largo de lo que cabe en una respuesta.',
    fr: 'Toute la voie n’est pas montrée : elle dépasse ce que tient une réponse.',
  },
  cut: {
    en: 'More lots come of these than are reckoned at once; run `tidewaiter trace reckon`.',
    es: 'De estos vienen más lotes de los que se calculan a la vez; ejecute `tidewaiter trace reckon`.',
    fr: 'Plus de lots viennent de ceux-ci qu’on n’en calcule à la fois ; lancez `tidewaiter trace reckon`.',
  },
  reckoned: {
    en: '{lots} lots reckoned.',
    es: '{lots} lotes calculados.',
    fr: '{lots} lots calculés.',
  },
} as const satisfies Record<string, Words>;
