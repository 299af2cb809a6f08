import { chooseLanguage, type Fill, type Language, say, type Words } from '../terms/words.ts';

/** The language of this terminal, as its environment says. */
export const TERMINAL: Language = chooseLanguage(
  process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'],
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
  noSuchFile: {
    en: 'There is no {path}. Check the name.',
    es: 'No existe {path}. Revise el nombre.',
    fr: '{path} n’existe pas. Vérifiez le nom.',
  },
} as const satisfies Record<string, Words>;

/** A text in the language of this terminal. */
export function tell(words: Words, fill: Fill = {}): string {
  return say(words, TERMINAL, fill);
}
