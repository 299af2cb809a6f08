import { chooseLanguage, type Fill, type Language, say, type Words } from '../terms/words.ts';

/** The language of this terminal, as its environment says; an empty variable says nothing. */
export const TERMINAL: Language = chooseLanguage(
  process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'],
);

/** What the terminal tells a person while the house runs. */
export const TOLD = {
  mark: {
    en: 'Tidewaiter: independent open-source software, not affiliated with any government. Not legal advice.',
    es: 'Tidewaiter: software libre independiente, sin vínculo con ningún gobierno. No es asesoramiento jurídico.',
    fr: 'Tidewaiter : logiciel libre indépendant, sans lien avec aucun gouvernement. Pas un avis juridique.',
  },
  book: {
    en: 'Book {version}: {lines} of {of} tariff lines ({revision}), {criteria} criteria, lists: {lists}. The data shown are synthetic.',
    es: 'Libro {version}: {lines} de {of} líneas arancelarias ({revision}), {criteria} criterios, listas: {lists}. Los datos mostrados son sintéticos.',
    fr: 'Livre {version} : {lines} lignes tarifaires sur {of} ({revision}), {criteria} critères, listes : {lists}. Les données montrées sont synthétiques.',
  },
  signIn: {
    en: 'Sign in as {name}, once, within {hours} h:  {link}',
    es: 'Entre como {name}, una vez, en {hours} h:  {link}',
    fr: 'Entrez comme {name}, une fois, dans les {hours} h :  {link}',
  },
  where: {
    en: 'Console {address}   API {address}/docs   data in {data}',
    es: 'Consola {address}   API {address}/docs   datos en {data}',
    fr: 'Console {address}   API {address}/docs   données dans {data}',
  },
  ownDatabase: {
    en: 'your own PostgreSQL',
    es: 'su propio PostgreSQL',
    fr: 'votre propre PostgreSQL',
  },
  howToStop: {
    en: 'Ctrl-C drains and stops everything.',
    es: 'Ctrl-C termina lo pendiente y lo detiene todo.',
    fr: 'Ctrl-C termine ce qui est en cours et arrête tout.',
  },
  stopping: {
    en: 'Stopping: letting what is under way finish.',
    es: 'Deteniendo: se deja terminar lo que está en curso.',
    fr: 'Arrêt : ce qui est en cours se termine.',
  },
  stopped: {
    en: 'Stopped. Nothing was lost; start again to go on.',
    es: 'Detenido. No se perdió nada; inicie de nuevo para seguir.',
    fr: 'Arrêté. Rien n’est perdu ; relancez pour continuer.',
  },
  dutyUnknown: { en: 'duty unknown', es: 'derechos n/d', fr: 'droits inconnus' },
  noEntry: { en: 'no entry yet', es: 'sin despacho aún', fr: 'pas de décl.' },
  filedBefore: { en: 'filed before', es: 'ya presentado', fr: 'déjà déposé' },
  refused: { en: 'refused', es: 'rechazado', fr: 'refusé' },
  andMore: { en: '… and {left} more.', es: '… y {left} más.', fr: '… et {left} de plus.' },
  portInUse: {
    en: 'Port {port} is in use. Stop what uses it, or choose another with --port.',
    es: 'El puerto {port} está en uso. Detenga lo que lo usa o elija otro con --port.',
    fr: 'Le port {port} est occupé. Arrêtez ce qui l’utilise ou choisissez-en un autre avec --port.',
  },
  noPermission: {
    en: 'No permission for {path}. Choose a folder that you may write with --data.',
    es: 'Sin permiso para {path}. Elija con --data una carpeta en la que pueda escribir.',
    fr: 'Pas de permission pour {path}. Choisissez avec --data un dossier où vous pouvez écrire.',
  },
  folderForFile: {
    en: 'This is a folder where a file is wanted. Name the files in it.',
    es: 'Esto es una carpeta donde se espera un archivo. Nombre los archivos que contiene.',
    fr: 'C’est un dossier là où il faut un fichier. Nommez les fichiers qu’il contient.',
  },
  databaseGone: {
    en: 'The database does not answer any more. What was acknowledged is kept; start again, and it comes back.',
    es: 'La base de datos ya no responde. Lo acusado de recibo está guardado; arranque de nuevo y volverá.',
    fr: 'La base de données ne répond plus. Ce qui a été accusé est gardé ; redémarrez, et elle revient.',
  },
  noSuchFile: {
    en: 'There is no {path}. Check the name.',
    es: 'No existe {path}. Revise el nombre.',
    fr: '{path} n’existe pas. Vérifiez le nom.',
  },
  writeDay: {
    en: 'Write a day of the calendar as 2026-06-10.',
    es: 'Escriba un día del calendario como 2026-06-10.',
    fr: 'Écrivez un jour du calendrier comme 2026-06-10.',
  },
  writeInstant: {
    en: 'Write a moment with its zone as 2026-06-10T15:00:00Z.',
    es: 'Escriba un momento con su zona como 2026-06-10T15:00:00Z.',
    fr: 'Écrivez un moment avec son fuseau comme 2026-06-10T15:00:00Z.',
  },
  writeNumber: {
    en: 'Write a whole number from {least} to {most}.',
    es: 'Escriba un número entero de {least} a {most}.',
    fr: 'Écrivez un nombre entier de {least} à {most}.',
  },
  writeScheme: {
    en: 'Write a scheme and a number from 0 to {most}, as transshipment=0.02. Schemes: {schemes}.',
    es: 'Escriba un fraude y un número de 0 a {most}, como transshipment=0.02. Fraudes: {schemes}.',
    fr: 'Écrivez une fraude et un nombre de 0 à {most}, comme transshipment=0.02. Fraudes : {schemes}.',
  },
  writeShare: {
    en: 'Write a share from 0 to 1, as 0.2.',
    es: 'Escriba una proporción de 0 a 1, como 0.2.',
    fr: 'Écrivez une part de 0 à 1, comme 0.2.',
  },
  nobody: { en: 'nobody', es: 'nadie', fr: 'personne' },
  filing: { en: 'Filing {file}', es: 'Presentando {file}', fr: 'Dépôt de {file}' },
  filedFile: {
    en: '{file}: {filed} filed, {refused} refused. {lanes}',
    es: '{file}: {filed} presentados, {refused} rechazados. {lanes}',
    fr: '{file} : {filed} déposés, {refused} refusés. {lanes}',
  },
  filedFor: {
    en: '{filed} filed for {sender}, {refused} refused.',
    es: '{filed} presentados por {sender}, {refused} rechazados.',
    fr: '{filed} déposés pour {sender}, {refused} refusés.',
  },
  makingUp: { en: 'Making up trade', es: 'Inventando comercio', fr: 'Invention du commerce' },
  madeUp: {
    en: '{messages} synthetic messages from {from}, {truths} truths.',
    es: '{messages} mensajes sintéticos desde el {from}, {truths} verdades.',
    fr: '{messages} messages synthétiques à partir du {from}, {truths} vérités.',
  },
  benchNeeds: {
    en: 'The measurements run from a checkout with its development packages. Run "npm ci" there.',
    es: 'Las mediciones se hacen en una copia del repositorio con sus paquetes de desarrollo. Ejecute allí "npm ci".',
    fr: 'Les mesures se font dans une copie du dépôt avec ses paquets de développement. Lancez-y « npm ci ».',
  },
  line: { en: 'line {line}', es: 'línea {line}', fr: 'ligne {line}' },
  unverified: { en: 'unverified', es: 'sin verificar', fr: 'non vérifié' },
  tariffSilent: {
    en: 'duty unknown: the tariff did not answer',
    es: 'derechos desconocidos: el arancel no respondió',
    fr: 'droits inconnus : le tarif n’a pas répondu',
  },
  lawOf: {
    en: 'by the law of {on} ({because}), {revision}',
    es: 'según la ley del {on} ({because}), {revision}',
    fr: 'selon la loi du {on} ({because}), {revision}',
  },
  noRevision: {
    en: 'no revision loaded',
    es: 'sin revisión cargada',
    fr: 'aucune révision chargée',
  },
  totalOwed: {
    en: 'total duty {duty}, fees {fees}',
    es: 'total de derechos {duty}, tasas {fees}',
    fr: 'total des droits {duty}, redevances {fees}',
  },
  notComplete: { en: ', not complete', es: ', incompleto', fr: ', incomplet' },
  leavesOut: {
    en: '; leaves out {what}',
    es: '; sin contar {what}',
    fr: ' ; sans compter {what}',
  },
  converted: {
    en: '{declared} at {rate} = {dollars}',
    es: '{declared} a {rate} = {dollars}',
    fr: '{declared} à {rate} = {dollars}',
  },
  charge: {
    en: '{kind} {rate} on {basis} = {amount}',
    es: '{kind} {rate} sobre {basis} = {amount}',
    fr: '{kind} {rate} sur {basis} = {amount}',
  },
  stillMissing: {
    en: 'still missing: {element} of {of}, by the {by}',
    es: 'aún falta: {element} de {of}, a cargo de {by}',
    fr: 'manque encore : {element} de {of}, à fournir par {by}',
  },
} as const satisfies Record<string, Words>;

/** A text in the language of this terminal. */
export function tell(words: Words, fill: Fill = {}): string {
  return say(words, TERMINAL, fill);
}
