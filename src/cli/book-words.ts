import type { Words } from '../terms/words.ts';

/** What the commands print about the Book, its parts, the journal and the accounts. */
export const BOOK_TOLD = {
  shownBook: { en: 'Book {version}', es: 'Libro {version}', fr: 'Livre {version}' },
  coverage: {
    en: '{lines} of {of} tariff lines, {revision}',
    es: '{lines} de {of} líneas arancelarias, {revision}',
    fr: '{lines} lignes tarifaires sur {of}, {revision}',
  },
  lists: { en: 'lists: {lists}', es: 'listas: {lists}', fr: 'listes : {lists}' },
  none: { en: 'none', es: 'ninguna', fr: 'aucune' },
  criteria: { en: '{count} criteria', es: '{count} criterios', fr: '{count} critères' },
  unverifiedParts: {
    en: '{count} of {of} parts unverified: {kinds}; "book parts" names them',
    es: '{count} de {of} partes sin verificar: {kinds}; "book parts" las nombra',
    fr: '{count} parties sur {of} non vérifiées : {kinds} ; « book parts » les nomme',
  },
  part: {
    en: '{part}, edition {edition}, {days}, {verified}: {source}',
    es: '{part}, edición {edition}, {days}, {verified}: {source}',
    fr: '{part}, édition {edition}, {days}, {verified} : {source}',
  },
  since: { en: 'from {from}', es: 'desde el {from}', fr: 'à compter du {from}' },
  between: { en: '{from} to {to}', es: 'del {from} al {to}', fr: 'du {from} au {to}' },
  verified: { en: 'verified', es: 'verificada', fr: 'vérifiée' },
  unverified: { en: 'unverified', es: 'sin verificar', fr: 'non vérifiée' },
  bookWritten: {
    en: '{file}: Book {version}, {bytes} bytes.',
    es: '{file}: Libro {version}, {bytes} bytes.',
    fr: '{file} : Livre {version}, {bytes} octets.',
  },
  bundleWritten: {
    en: '{file}: decision {id} by Book {book}.',
    es: '{file}: decisión {id} según el Libro {book}.',
    fr: '{file} : décision {id} d’après le Livre {book}.',
  },
  same: {
    en: 'The same: decided again to the same bytes, SHA-256 {now}.',
    es: 'Lo mismo: decidido de nuevo con los mismos bytes, SHA-256 {now}.',
    fr: 'La même : décidée à nouveau aux mêmes octets, SHA-256 {now}.',
  },
  different: {
    en: 'Different: recorded {recorded}, decided now {now}. It differs at:',
    es: 'Distinto: consta {recorded}, ahora se decide {now}. Difiere en:',
    fr: 'Différente : consignée {recorded}, décidée maintenant {now}. Elle diffère à :',
  },
  offered: {
    en: '{part}, edition {edition}, in force from {from}',
    es: '{part}, edición {edition}, en vigor desde el {from}',
    fr: '{part}, édition {edition}, en vigueur à compter du {from}',
  },
  offeredUnverified: {
    en: '{part}, edition {edition}, in force from {from}, unverified',
    es: '{part}, edición {edition}, en vigor desde el {from}, sin verificar',
    fr: '{part}, édition {edition}, en vigueur à compter du {from}, non vérifiée',
  },
  moreParts: {
    en: '… and {left} more parts',
    es: '… y {left} partes más',
    fr: '… et {left} parties de plus',
  },
  source: {
    en: '{name}: {bytes} bytes of {modified}, SHA-256 {sha256}',
    es: '{name}: {bytes} bytes de {modified}, SHA-256 {sha256}',
    fr: '{name} : {bytes} octets de {modified}, SHA-256 {sha256}',
  },
  unknownDate: { en: 'unknown date', es: 'fecha desconocida', fr: 'date inconnue' },
  such: {
    en: '{warning} ({count} such)',
    es: '{warning} ({count} así)',
    fr: '{warning} ({count} tels)',
  },
  dryRun: {
    en: 'Nothing was published: this was a dry run, and the Book would compile.',
    es: 'No se publicó nada: fue un ensayo, y el Libro se compilaría.',
    fr: 'Rien n’a été publié : c’était un essai, et le Livre se compilerait.',
  },
  nothingOffered: {
    en: 'Nothing was published: these sources hold no part of the Book.',
    es: 'No se publicó nada: estas fuentes no contienen ninguna parte del Libro.',
    fr: 'Rien n’a été publié : ces sources ne contiennent aucune partie du Livre.',
  },
  published: {
    en: 'Published. The Book is {version} now.',
    es: 'Publicado. El Libro es ahora {version}.',
    fr: 'Publié. Le Livre est maintenant {version}.',
  },
  twoPeople: {
    en: 'Two people change the Book: give --author and --approver, or look first with --dry-run.',
    es: 'El Libro lo cambian dos personas: indique --author y --approver, o mire primero con --dry-run.',
    fr: 'Deux personnes changent le Livre : donnez --author et --approver, ou regardez d’abord avec --dry-run.',
  },
  calendarRead: {
    en: 'the calendar was read to {day}',
    es: 'el calendario se leyó hasta el {day}',
    fr: 'le calendrier fut lu jusqu’au {day}',
  },
  readingLists: { en: 'Reading lists', es: 'Leyendo listas', fr: 'Lecture des listes' },
  notText: { en: 'not UTF-8', es: 'no es UTF-8', fr: 'ce n’est pas de l’UTF-8' },
  tooLarge: {
    en: 'more than {bytes} bytes',
    es: 'más de {bytes} bytes',
    fr: 'plus de {bytes} octets',
  },
  silent: {
    en: 'silent for {seconds} s',
    es: '{seconds} s en silencio',
    fr: '{seconds} s de silence',
  },
  walking: {
    en: 'Walking the journal',
    es: 'Recorriendo el diario',
    fr: 'Parcours du journal',
  },
  whole: {
    en: 'Whole: {entries} entries in {chains} chains, held against their records and {heads} published heads.',
    es: 'Íntegro: {entries} asientos en {chains} cadenas, cotejados con sus registros y con {heads} cabezas publicadas.',
    fr: 'Entier : {entries} écritures en {chains} chaînes, confrontées à leurs enregistrements et à {heads} têtes publiées.',
  },
  account: {
    en: '{login}: {name}, {roles}, {language}',
    es: '{login}: {name}, {roles}, {language}',
    fr: '{login} : {name}, {roles}, {language}',
  },
  filingAccount: {
    en: '{login}: {name}, {roles}, files for {filer}, {language}',
    es: '{login}: {name}, {roles}, presenta por {filer}, {language}',
    fr: '{login} : {name}, {roles}, dépose pour {filer}, {language}',
  },
  and: { en: 'and', es: 'y', fr: 'et' },
  letIn: {
    en: 'Let them in with "tidewaiter account link {login}".',
    es: 'Déle paso con "tidewaiter account link {login}".',
    fr: 'Faites entrer avec « tidewaiter account link {login} ».',
  },
  sendToken: {
    en: 'Send it as "Authorization: Bearer …" until {expires}. It is not shown again.',
    es: 'Envíelo como "Authorization: Bearer …" hasta {expires}. No se muestra otra vez.',
    fr: 'Envoyez-le par « Authorization: Bearer … » jusqu’à {expires}. Il n’est plus montré.',
  },
} as const satisfies Record<string, Words>;

/** What a load counts in its sources, by its name in the JSON answer. */
export const COUNTED: Readonly<Record<string, Words>> = {
  orders: { en: 'orders', es: 'órdenes', fr: 'ordres' },
  'deposit rates': { en: 'deposit rates', es: 'tasas de depósito', fr: 'taux de dépôt' },
  'rules of origin': { en: 'rules of origin', es: 'reglas de origen', fr: 'règles d’origine' },
  'of them new': { en: 'of them new', es: 'de ellas, nuevas', fr: 'dont nouvelles' },
  'of them replaced': {
    en: 'of them replaced',
    es: 'de ellas, reemplazadas',
    fr: 'dont remplacées',
  },
  'rate lines': { en: 'rate lines', es: 'líneas con tipo', fr: 'lignes à taux' },
  'rates of chapters 1 to 97 read': {
    en: 'rates of chapters 1 to 97 read',
    es: 'tipos de los capítulos 1 a 97 leídos',
    fr: 'taux des chapitres 1 à 97 lus',
  },
  'of them computable': {
    en: 'of them computable',
    es: 'de ellos, calculables',
    fr: 'dont calculables',
  },
  'of them by further facts of a line': {
    en: 'of them by further facts of a line',
    es: 'de ellos, con más datos de la línea',
    fr: 'dont avec d’autres faits de la ligne',
  },
  'of them in notes': {
    en: 'of them in notes',
    es: 'de ellos, en notas',
    fr: 'dont dans des notes',
  },
  'rates of chapters 98 and 99 read': {
    en: 'rates of chapters 98 and 99 read',
    es: 'tipos de los capítulos 98 y 99 leídos',
    fr: 'taux des chapitres 98 et 99 lus',
  },
  lists: { en: 'lists', es: 'listas', fr: 'listes' },
  rows: { en: 'rows', es: 'filas', fr: 'lignes' },
  'comments without an entry': {
    en: 'comments without an entry',
    es: 'comentarios sin entrada',
    fr: 'commentaires sans entrée',
  },
  entries: { en: 'entries', es: 'entradas', fr: 'entrées' },
  names: { en: 'names', es: 'nombres', fr: 'noms' },
  'of them weak': { en: 'of them weak', es: 'de ellos, débiles', fr: 'dont faibles' },
  addresses: { en: 'addresses', es: 'direcciones', fr: 'adresses' },
  'product lists': { en: 'product lists', es: 'listas de productos', fr: 'listes de produits' },
  'numbers in product lists': {
    en: 'numbers in product lists',
    es: 'números en listas de productos',
    fr: 'numéros dans des listes de produits',
  },
  'headings like the Book': {
    en: 'headings like the Book',
    es: 'partidas como el Libro',
    fr: 'positions comme le Livre',
  },
  'headings unlike the Book': {
    en: 'headings unlike the Book',
    es: 'partidas distintas del Libro',
    fr: 'positions autres que le Livre',
  },
  'rows left out': { en: 'rows left out', es: 'filas fuera', fr: 'lignes écartées' },
  'other names without an entry': {
    en: 'other names without an entry',
    es: 'otros nombres sin entrada',
    fr: 'autres noms sans entrée',
  },
  'addresses without an entry': {
    en: 'addresses without an entry',
    es: 'direcciones sin entrada',
    fr: 'adresses sans entrée',
  },
};
