import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the search of lists, by its English. */
export const SCREEN_HELP: Readonly<Record<string, HelpWords>> = {
  'Look for a party in the lists, with the evidence of each answer': {
    es: 'Buscar una parte en las listas, con los indicios de cada respuesta',
    fr: 'Chercher une partie dans les listes, avec les indices de chaque réponse',
  },
  'as it is written, in any script': {
    es: 'como se escribe, en cualquier alfabeto',
    fr: 'comme il s’écrit, dans toute écriture',
  },
  'person, organisation, vessel or aircraft': {
    es: 'person, organisation, vessel o aircraft',
    fr: 'person, organisation, vessel ou aircraft',
  },
  'where it is or comes from, "MX"': {
    es: 'dónde está o de dónde viene, "MX"',
    fr: 'où elle est ou d’où elle vient, "MX"',
  },
  'on one line': { es: 'en una línea', fr: 'sur une ligne' },
  'a number that it bears, "IMO:9999993"': {
    es: 'un número que lleva, "IMO:9999993"',
    fr: 'un numéro qu’elle porte, "IMO:9999993"',
  },
  'a year or a day, "1965" or "1965-03-01"': {
    es: 'un año o un día, "1965" o "1965-03-01"',
    fr: 'une année ou un jour, "1965" ou "1965-03-01"',
  },
  'female or male': { es: 'female o male', fr: 'female ou male' },
  'how many entries are told (default 10)': {
    es: 'cuántas entradas se dicen (por defecto 10)',
    fr: 'combien d’entrées sont dites (par défaut 10)',
  },
  'search the lists of an exported Book: no database': {
    es: 'buscar en las listas de un Libro exportado: sin base de datos',
    fr: 'chercher dans les listes d’un Livre exporté : sans base de données',
  },
};

export const SCREEN_TOLD = {
  found: {
    en: '{shown} of {total} entries; searched: {lists}',
    es: '{shown} de {total} entradas; se buscó en: {lists}',
    fr: '{shown} entrées sur {total} ; cherché dans : {lists}',
  },
  noLists: {
    en: 'nothing, for the Book has no list (tidewaiter load list FORM FILE…)',
    es: 'nada, pues el Libro no tiene listas (tidewaiter load list FORM FILE…)',
    fr: 'rien, car le Livre n’a pas de liste (tidewaiter load list FORM FILE…)',
  },
  primary: { en: 'primary name', es: 'nombre principal', fr: 'nom principal' },
  strong: { en: 'alias', es: 'alias', fr: 'alias' },
  weak: { en: 'weak alias', es: 'alias débil', fr: 'alias faible' },
  identifier: { en: 'number', es: 'número', fr: 'numéro' },
} as const satisfies Record<string, Words>;
