import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of lists and of screening, by its English. */
export const LISTS_HELP: Readonly<Record<string, HelpWords>> = {
  'Lists that parties are screened against: editions, and what changed': {
    es: 'Listas con las que se criban las partes: ediciones y lo que cambió',
    fr: 'Listes auxquelles les parties sont confrontées : éditions, et ce qui a changé',
  },
  'What became of a list from one edition to the next: who came, who went, what is said otherwise':
    {
      es: 'Qué fue de una lista de una edición a otra: quién llegó, quién salió, qué se dice de otro modo',
      fr: 'Ce qu’une liste est devenue d’une édition à l’autre : qui est venu, qui est parti, ce qui est dit autrement',
    },
  'its short name, as "lists" shows it': {
    es: 'su nombre corto, como lo muestra "lists"',
    fr: 'son nom court, comme « lists » le montre',
  },
  'the earlier edition (default the one before the later)': {
    es: 'la edición anterior (por defecto, la previa a la posterior)',
    fr: 'l’édition antérieure (par défaut celle d’avant la postérieure)',
  },
  'the later edition (default the last)': {
    es: 'la edición posterior (por defecto, la última)',
    fr: 'l’édition postérieure (par défaut la dernière)',
  },
  'Matches of parties with lists, to be dismissed or confirmed': {
    es: 'Coincidencias de partes con listas, para descartar o confirmar',
    fr: 'Concordances de parties avec des listes, à écarter ou confirmer',
  },
  'The queue of matches, the best first': {
    es: 'La cola de coincidencias, la mejor primero',
    fr: 'La file des concordances, la meilleure d’abord',
  },
  'Say that a match is another party, until a day': {
    es: 'Decir que una coincidencia es otra parte, hasta un día',
    fr: 'Dire qu’une concordance est une autre partie, jusqu’à un jour',
  },
  'Say that a match is the listed party': {
    es: 'Decir que una coincidencia es la parte listada',
    fr: 'Dire qu’une concordance est la partie listée',
  },
  'open (default), dismissed, confirmed, lapsed or all': {
    es: 'open (por defecto), dismissed, confirmed, lapsed o all',
    fr: 'open (par défaut), dismissed, confirmed, lapsed ou all',
  },
  'its id, as "screening hits" shows it': {
    es: 'su identificador, como lo muestra "screening hits"',
    fr: 'son identifiant, comme « screening hits » le montre',
  },
  why: { es: 'por qué', fr: 'pourquoi' },
  'the last day on which it counts': {
    es: 'el último día en que vale',
    fr: 'le dernier jour où cela compte',
  },
  'the form, then its files: own (may be left out), sdn, non-sdn, csl, denied-persons, entity-list, un, withhold-release, labour-facilities, fishing-vessels':
    {
      es: 'el formato y sus archivos: own (puede omitirse), sdn, non-sdn, csl, denied-persons, entity-list, un, withhold-release, labour-facilities, fishing-vessels',
      fr: 'la forme, puis ses fichiers : own (peut être omis), sdn, non-sdn, csl, denied-persons, entity-list, un, withhold-release, labour-facilities, fishing-vessels',
    },
  'what to call this state of it (default what its files say)': {
    es: 'cómo llamar a este estado (por defecto, lo que digan sus archivos)',
    fr: 'comment appeler cet état (par défaut ce que disent ses fichiers)',
  },
};

/** What the commands of lists and of screening print. */
export const LISTS_TOLD = {
  list: {
    en: '{searched} {list}  {edition}  from {from}, known since {known}  {source}',
    es: '{searched} {list}  {edition}  desde {from}, conocida desde {known}  {source}',
    fr: '{searched} {list}  {edition}  dès {from}, connue depuis {known}  {source}',
  },
  noLists: {
    en: 'The Book has no list. Load one: tidewaiter load list FORM FILE…',
    es: 'El Libro no tiene ninguna lista. Cargue una: tidewaiter load list FORM FILE…',
    fr: 'Le Livre n’a aucune liste. Chargez-en une : tidewaiter load list FORM FILE…',
  },
  delta: {
    en: '{list}: {before} to {after}: {added} added, {removed} removed, {changed} changed',
    es: '{list}: de {before} a {after}: {added} añadidas, {removed} quitadas, {changed} cambiadas',
    fr: '{list} : de {before} à {after} : {added} ajoutées, {removed} retirées, {changed} changées',
  },
  nothing: { en: 'nothing', es: 'nada', fr: 'rien' },
  added: { en: '+ {entry}  {name}', es: '+ {entry}  {name}', fr: '+ {entry}  {name}' },
  removed: { en: '- {entry}  {name}', es: '- {entry}  {name}', fr: '- {entry}  {name}' },
  changed: {
    en: '~ {entry}  {name}  ({fields})',
    es: '~ {entry}  {name}  ({fields})',
    fr: '~ {entry}  {name}  ({fields})',
  },
  hit: {
    en: '{hit}  {score}  {state}  {name} ~ {matched}  ({list} {edition}, {entry})',
    es: '{hit}  {score}  {state}  {name} ~ {matched}  ({list} {edition}, {entry})',
    fr: '{hit}  {score}  {state}  {name} ~ {matched}  ({list} {edition}, {entry})',
  },
  noHits: {
    en: 'No such match. Parties are screened when they file, and again when a list changes.',
    es: 'Ninguna coincidencia así. Las partes se criban al declarar, y de nuevo cuando cambia una lista.',
    fr: 'Aucune concordance de ce genre. Les parties sont confrontées quand elles déclarent, et à nouveau quand une liste change.',
  },
  judged: { en: '{hit}: {verdict}', es: '{hit}: {verdict}', fr: '{hit} : {verdict}' },
} as const satisfies Record<string, Words>;
