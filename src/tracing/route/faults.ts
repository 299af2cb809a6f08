import { defineFaults } from '../../terms/fault.ts';

export const ROUTE_FAULTS = defineFaults({
  'route-policy-shape': {
    severity: 'error',
    en: 'The policy for signals of routes is wrong at {at}: {got}. Correct that member and publish the part again.',
    es: 'La política de señales de rutas está mal en {at}: {got}. Corrija ese miembro y publique la parte de nuevo.',
    fr: 'La politique des signaux de routes est fautive à {at} : {got}. Corrigez ce membre et republiez la partie.',
  },
  'register-columns': {
    severity: 'error',
    en: 'The file lacks columns or has unknown ones: {got}. Give it the columns that the command’s help lists, in a first row.',
    es: 'Al archivo le faltan columnas o tiene desconocidas: {got}. Dele, en la primera fila, las columnas que la ayuda de la orden enumera.',
    fr: 'Il manque des colonnes au fichier ou il en a d’inconnues : {got}. Donnez-lui, en première ligne, les colonnes qu’énumère l’aide de la commande.',
  },
  'register-row': {
    severity: 'error',
    en: 'The row is wrong at {at}: {got}. Correct it and load the file again; nothing of it was loaded.',
    es: 'La fila está mal en {at}: {got}. Corríjala y cargue el archivo de nuevo; nada de él se cargó.',
    fr: 'La ligne est fautive à {at} : {got}. Corrigez-la et rechargez le fichier ; rien n’en a été chargé.',
  },
  'register-row-twice': {
    severity: 'error',
    en: 'Two rows say how much of one thing ({got}, {at}). Keep the one that holds and load the file again.',
    es: 'Dos filas dicen cuánto hay de una misma cosa ({got}, {at}). Conserve la que vale y cargue el archivo de nuevo.',
    fr: 'Deux lignes disent combien il y a d’une même chose ({got}, {at}). Gardez celle qui vaut et rechargez le fichier.',
  },
  'register-empty': {
    severity: 'error',
    en: 'The file has no rows. An empty register is no knowledge; look whether it was cut short.',
    es: 'El archivo no tiene filas. Un registro vacío no es conocimiento; mire si quedó cortado.',
    fr: 'Le fichier n’a aucune ligne. Un registre vide n’apprend rien ; voyez s’il a été tronqué.',
  },
  'signal-unknown': {
    severity: 'error',
    en: 'No signal has this number ({got}). List the signals and take one of theirs; a later survey may have ended it.',
    es: 'Ninguna señal tiene este número ({got}). Liste las señales y tome uno de los suyos; un sondeo posterior pudo terminarla.',
    fr: 'Aucun signal ne porte ce numéro ({got}). Listez les signaux et prenez l’un des leurs ; un examen ultérieur a pu y mettre fin.',
  },
  'signal-query': {
    severity: 'error',
    en: 'The question is wrong at {at}: {got}. Use the kinds and the form that the page of the interface names.',
    es: 'La consulta está mal en {at}: {got}. Use los tipos y la forma que la página de la interfaz nombra.',
    fr: 'La question est fautive à {at} : {got}. Employez les genres et la forme que nomme la page de l’interface.',
  },
  'route-policy-missing': {
    severity: 'error',
    en: 'The Book has no policy for signals of routes, so nothing is looked for. Publish a part of kind "route-signals" first.',
    es: 'El Libro no tiene política de señales de rutas, así que nada se busca. Publique antes una parte de tipo «route-signals».',
    fr: 'Le Livre n’a pas de politique des signaux de routes : rien n’est cherché. Publiez d’abord une partie du genre « route-signals ».',
  },
});
