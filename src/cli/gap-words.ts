import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the command of the revenue gap, by its English. */
export const GAP_HELP: Readonly<Record<string, HelpWords>> = {
  'Say where entries declare too little, too much, or what nothing supports': {
    es: 'Decir dónde las declaraciones declaran de menos, de más o lo que nada sustenta',
    fr: 'Dire où des déclarations déclarent trop peu, trop, ou ce que rien n’étaye',
  },
  'entries as CSV, one row a line (default the worklist of what was decided)': {
    es: 'declaraciones en CSV, una fila por línea (por defecto la lista de lo decidido)',
    fr: 'déclarations en CSV, une ligne par article (par défaut la liste de ce qui est décidé)',
  },
  'rows of the worklist in this state: open, taken, dismissed, followed': {
    es: 'filas de la lista en este estado: open, taken, dismissed, followed',
    fr: 'lignes de la liste dans cet état : open, taken, dismissed, followed',
  },
};

/** What the command tells. */
export const GAP_TOLD = {
  found: {
    en: '{entries} entries: {gaps} findings.',
    es: '{entries} declaraciones: {gaps} hallazgos.',
    fr: '{entries} déclarations : {gaps} constats.',
  },
  listed: {
    en: '{gaps} findings, what is worth most first.',
    es: '{gaps} hallazgos, primero lo que más vale.',
    fr: '{gaps} constats, ce qui vaut le plus d’abord.',
  },
  unknown: { en: 'no number', es: 'sin cifra', fr: 'sans chiffre' },
  atMost: { en: 'at most {cents}', es: 'como mucho {cents}', fr: 'au plus {cents}' },
  entry: { en: 'entry', es: 'declaración', fr: 'déclaration' },
  line: { en: 'line {line}', es: 'línea {line}', fr: 'ligne {line}' },
  unasked: {
    en: 'Not looked for, because the law has no figure: {rules}.',
    es: 'No se buscó, porque la norma no tiene cifra: {rules}.',
    fr: 'Non recherché, faute de chiffre dans le droit : {rules}.',
  },
} as const satisfies Readonly<Record<string, Words>>;
