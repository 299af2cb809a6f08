import type { Words } from '../../terms/words.ts';
import type { SignalCode } from '../../tracing/chain/signal.ts';

export const TRACES = {
  title: { en: 'Traces', es: 'Trazas', fr: 'Traces' },
  jobs: { en: 'Pages of traces', es: 'Páginas de trazas', fr: 'Pages des traces' },
  ways: { en: 'Ways back', es: 'Caminos', fr: 'Voies' },
  question: {
    en: 'Where did these goods really come from?',
    es: '¿De dónde vienen realmente estas mercancías?',
    fr: 'D’où viennent vraiment ces marchandises ?',
  },
  whereFrom: {
    en: 'Where did {lot} come from?',
    es: '¿De dónde viene {lot}?',
    fr: 'D’où vient {lot} ?',
  },
  beginning: {
    en: 'Lot, or how its name begins',
    es: 'Lote, o cómo empieza su nombre',
    fr: 'Lot, ou le début de son nom',
  },
  find: { en: 'Find', es: 'Buscar', fr: 'Chercher' },
  lots: { en: 'Lots', es: 'Lotes', fr: 'Lots' },
  lot: { en: 'Lot', es: 'Lote', fr: 'Lot' },
  none: {
    en: 'No lot is on record that begins so.',
    es: 'No consta ningún lote que empiece así.',
    fr: 'Aucun lot inscrit ne commence ainsi.',
  },
  noneNext: {
    en: 'Traces come in with “tidewaiter trace file” or POST /v1/traces: EPCIS 2.0, GDST, a table or a review package. A filing names lots on its lines.',
    es: 'Las trazas llegan con «tidewaiter trace file» o POST /v1/traces: EPCIS 2.0, GDST, una tabla o un paquete de revisión. Una declaración nombra lotes en sus líneas.',
    fr: 'Les traces arrivent par « tidewaiter trace file » ou POST /v1/traces : EPCIS 2.0, GDST, un tableau ou un dossier d’examen. Une déclaration nomme des lots sur ses lignes.',
  },
  more: {
    en: 'There are more; type more of the name.',
    es: 'Hay más; escriba más del nombre.',
    fr: 'Il y en a d’autres ; tapez plus du nom.',
  },
  own: {
    en: 'Type the whole name of a lot of which you sent traces.',
    es: 'Escriba el nombre entero de un lote del que envió trazas.',
    fr: 'Tapez le nom entier d’un lot dont vous avez envoyé des traces.',
  },
  complete: { en: 'Complete', es: 'Completo', fr: 'Complet' },
  shown: {
    en: '{share} of what its way has to show is there',
    es: 'Consta {share} de lo que su camino debe mostrar',
    fr: '{share} de ce que sa voie doit montrer est là',
  },
  first: { en: 'First missing: {gap}', es: 'Falta primero: {gap}', fr: 'Manque d’abord : {gap}' },
  missing: { en: 'First missing', es: 'Falta primero', fr: 'Manque d’abord' },
  completeness: { en: 'Shown', es: 'Consta', fr: 'Montré' },
  signals: { en: 'What does not fit', es: 'Lo que no encaja', fr: 'Ce qui ne cadre pas' },
  fits: { en: 'Everything fits.', es: 'Todo encaja.', fr: 'Tout cadre.' },
  gaps: { en: 'What is missing', es: 'Lo que falta', fr: 'Ce qui manque' },
  nothingMissing: { en: 'Nothing is missing.', es: 'No falta nada.', fr: 'Rien ne manque.' },
  lacksRecord: {
    en: '{step} of {lot} is not on record',
    es: 'no consta {step} de {lot}',
    fr: '{step} de {lot} n’est pas inscrit',
  },
  lacksFact: {
    en: '{step} of {lot} does not tell: {fact}',
    es: '{step} de {lot} no indica: {fact}',
    fr: '{step} de {lot} ne dit pas : {fact}',
  },
  lacksDocument: {
    en: '{step} of {lot} shows no paper: {document}',
    es: '{step} de {lot} no muestra documento: {document}',
    fr: '{step} de {lot} ne montre aucun papier : {document}',
  },
  missingHere: { en: 'missing: {steps}', es: 'falta: {steps}', fr: 'manque : {steps}' },
  way: { en: 'The way here', es: 'El camino hasta aquí', fr: 'La voie jusqu’ici' },
  wayHint: {
    en: 'From its origins at the left to {lot} at the right; a broken line is a record that is missing.',
    es: 'De sus orígenes a la izquierda hasta {lot} a la derecha; una línea cortada es un registro que falta.',
    fr: 'De ses origines à gauche jusqu’à {lot} à droite ; une ligne brisée est un registre qui manque.',
  },
  cut: {
    en: 'Not all of the way is drawn; the table goes on further.',
    es: 'No se dibuja todo el camino; la tabla sigue más allá.',
    fr: 'Toute la voie n’est pas dessinée ; le tableau va plus loin.',
  },
  records: { en: 'Records along the way', es: 'Registros del camino', fr: 'Registres de la voie' },
  step: { en: 'Step', es: 'Paso', fr: 'Étape' },
  when: { en: 'When', es: 'Cuándo', fr: 'Quand' },
  holder: { en: 'Who had it', es: 'Quién lo tuvo', fr: 'Qui l’avait' },
  place: { en: 'Where', es: 'Dónde', fr: 'Où' },
  quantity: { en: 'How much', es: 'Cuánto', fr: 'Combien' },
  papers: { en: 'Papers', es: 'Documentos', fr: 'Papiers' },
  hashed: { en: 'hash on record', es: 'hash registrado', fr: 'empreinte inscrite' },
  noRecord: { en: 'no record', es: 'sin registro', fr: 'aucun registre' },
  records1: { en: '{count} records', es: '{count} registros', fr: '{count} registres' },
  alike: {
    en: 'Came the same way through the same hands',
    es: 'Vinieron por el mismo camino y las mismas manos',
    fr: 'Venus par la même voie et les mêmes mains',
  },
  all: { en: 'All lots', es: 'Todos los lotes', fr: 'Tous les lots' },
  keysHint: {
    en: 'j k move · Enter opens · Esc back to all lots',
    es: 'j k mover · Enter abre · Esc vuelve a todos los lotes',
    fr: 'j k bouger · Entrée ouvre · Échap revient à tous les lots',
  },
  wayKeysHint: {
    en: 'j k move among lots · Enter shows the records of one · Esc back to all lots',
    es: 'j k mover entre lotes · Enter muestra los registros de uno · Esc vuelve a todos',
    fr: 'j k bouger entre lots · Entrée montre les registres d’un lot · Échap revient à tous',
  },
} satisfies Record<string, Words>;

export const SIGNAL: Readonly<Record<SignalCode, Words>> = {
  'lot-overdrawn': {
    en: 'More was taken of it than there was',
    es: 'Se tomó más de lo que había',
    fr: 'Il en fut pris plus qu’il n’y en avait',
  },
  'yield-exceeded': {
    en: 'More came out than any yield allows',
    es: 'Salió más de lo que permite cualquier rendimiento',
    fr: 'Il en est sorti plus qu’aucun rendement ne le permet',
  },
  'yield-short': {
    en: 'So little came out that goods are missing',
    es: 'Salió tan poco que falta mercancía',
    fr: 'Il en est sorti si peu qu’il manque de la marchandise',
  },
  'weight-gained': {
    en: 'More came out than went in',
    es: 'Salió más de lo que entró',
    fr: 'Il en sortit plus qu’il n’en entra',
  },
  'dates-out-of-order': {
    en: 'Days are out of order',
    es: 'Los días no guardan orden',
    fr: 'Les jours ne se suivent pas',
  },
  'species-changed': {
    en: 'Another species came out',
    es: 'Salió otra especie',
    fr: 'Une autre espèce en sortit',
  },
  'flag-differs': {
    en: 'One vessel under two flags',
    es: 'Un buque con dos pabellones',
    fr: 'Un navire sous deux pavillons',
  },
  'test-disagrees': {
    en: 'A laboratory found otherwise',
    es: 'Un laboratorio halló otra cosa',
    fr: 'Un laboratoire a trouvé autre chose',
  },
  'way-turns-back': {
    en: 'It is made of itself',
    es: 'Está hecho de sí mismo',
    fr: 'Il est fait de lui-même',
  },
  'way-cut': {
    en: 'The way is too long to be walked whole',
    es: 'El camino es demasiado largo para recorrerlo entero',
    fr: 'La voie est trop longue pour être parcourue',
  },
};
