import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of the schedule, by its English. */
export const SCHEDULE_HELP: Readonly<Record<string, HelpWords>> = {
  'The tariff schedule: what it says, and what changed in it': {
    es: 'El arancel: qué dice y qué cambió en él',
    fr: 'Le tarif : ce qu’il dit, et ce qui y a changé',
  },
  'What changed between two revisions, line by line': {
    es: 'Qué cambió entre dos revisiones, línea por línea',
    fr: 'Ce qui a changé entre deux révisions, ligne par ligne',
  },
  'Lines by the beginning of their number, or by words': {
    es: 'Líneas por el comienzo de su número, o por palabras',
    fr: 'Des lignes par le début de leur numéro, ou par des mots',
  },
  'a revision of the Book, or a file as the USITC exports it': {
    es: 'una revisión del Libro, o un archivo tal como lo exporta la USITC',
    fr: 'une révision du Livre, ou un fichier tel que l’USITC l’exporte',
  },
  'a number or words': { es: 'un número o palabras', fr: 'un numéro ou des mots' },
  'the day whose schedule is searched (default today)': {
    es: 'el día cuyo arancel se busca (por omisión hoy)',
    fr: 'le jour dont le tarif est fouillé (par défaut aujourd’hui)',
  },
  'how many lines at most (default 50)': {
    es: 'cuántas líneas como máximo (por omisión 50)',
    fr: 'combien de lignes au plus (par défaut 50)',
  },
};

/** What the commands of the schedule print. */
export const SCHEDULE_TOLD = {
  added: { en: '{number} new', es: '{number} nueva', fr: '{number} nouvelle' },
  removed: { en: '{number} gone', es: '{number} suprimida', fr: '{number} supprimée' },
  changed: { en: '{number} changed', es: '{number} cambiada', fr: '{number} modifiée' },
  column: {
    en: '  {column}: {from} → {to}',
    es: '  {column}: {from} → {to}',
    fr: '  {column} : {from} → {to}',
  },
  differences: {
    en: '{from} to {to}: {added} lines new, {removed} gone, {changed} changed.',
    es: '{from} a {to}: {added} líneas nuevas, {removed} suprimidas, {changed} cambiadas.',
    fr: '{from} à {to} : {added} lignes nouvelles, {removed} supprimées, {changed} modifiées.',
  },
  line: {
    en: '{number}  {general} | {special} | {other}  {description}',
    es: '{number}  {general} | {special} | {other}  {description}',
    fr: '{number}  {general} | {special} | {other}  {description}',
  },
  found: {
    en: '{count} lines of {revision}, in force on {on}.',
    es: '{count} líneas de {revision}, vigente el {on}.',
    fr: '{count} lignes de {revision}, en vigueur le {on}.',
  },
  columns: {
    general: { en: 'general', es: 'general', fr: 'générale' },
    special: { en: 'special', es: 'especial', fr: 'spéciale' },
    other: { en: 'column 2', es: 'columna 2', fr: 'colonne 2' },
    units: { en: 'units', es: 'unidades', fr: 'unités' },
    description: { en: 'description', es: 'descripción', fr: 'désignation' },
    under: { en: 'under', es: 'bajo', fr: 'sous' },
  },
} as const satisfies Readonly<Record<string, Words | Readonly<Record<string, Words>>>>;
