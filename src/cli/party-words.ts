import type { Words } from '../terms/words.ts';
import type { HelpWords } from './command-words.ts';

/** The help of the commands of parties, by its English. */
export const PARTY_HELP: Readonly<Record<string, HelpWords>> = {
  'Parties: find one, read its account, suspend it': {
    es: 'Partes: buscar una, leer su cuenta, suspenderla',
    fr: 'Parties : en trouver une, lire son compte, la suspendre',
  },
  'Parties by the beginnings of the words of a name, or by a number': {
    es: 'Partes por los comienzos de las palabras de un nombre, o por un número',
    fr: 'Parties par les débuts des mots d’un nom, ou par un numéro',
  },
  'beginnings of words, or a number in some register': {
    es: 'comienzos de palabras, o un número de algún registro',
    fr: 'débuts de mots, ou un numéro de quelque registre',
  },
  'One party over all ports and roles: what was said of it, and what stands': {
    es: 'Una parte en todos los puertos y papeles: lo que se dijo de ella y lo que está vigente',
    fr: 'Une partie sur tous les ports et rôles : ce qui en fut dit, et ce qui tient',
  },
  'Suspend a party, or lift it: what it sends is held from the next decision on': {
    es: 'Suspender a una parte, o levantarlo: lo que envía se retiene desde la decisión siguiente',
    fr: 'Suspendre une partie, ou lever : ce qu’elle envoie est retenu dès la décision suivante',
  },
  'its id, a number, or a name that only one party has': {
    es: 'su id, un número, o un nombre que solo tiene una parte',
    fr: 'son id, un numéro, ou un nom qu’une seule partie porte',
  },
  'why, for whoever reads the journal': {
    es: 'por qué, para quien lea el diario',
    fr: 'pourquoi, pour qui lira le journal',
  },
  'lift the suspension': { es: 'levantar la suspensión', fr: 'lever la suspension' },
};

/** What the commands of parties print. */
export const PARTY_TOLD = {
  counting: { en: 'filings counted', es: 'declaraciones contadas', fr: 'dépôts comptés' },
  nobody: {
    en: 'Nobody answers to "{query}". Write the beginning of each word, or a whole number.',
    es: 'Nadie responde a "{query}". Escriba el comienzo de cada palabra o un número entero.',
    fr: 'Personne ne répond à « {query} ». Écrivez le début de chaque mot, ou un numéro entier.',
  },
  party: {
    en: '{id}  {name} ({country})  {kind}, {filings} filings',
    es: '{id}  {name} ({country})  {kind}, {filings} declaraciones',
    fr: '{id}  {name} ({country})  {kind}, {filings} dépôts',
  },
  suspendedParty: {
    en: '{id}  {name} ({country})  SUSPENDED  {kind}, {filings} filings',
    es: '{id}  {name} ({country})  SUSPENDIDA  {kind}, {filings} declaraciones',
    fr: '{id}  {name} ({country})  SUSPENDUE  {kind}, {filings} dépôts',
  },
  key: { en: '  filed as {key}', es: '  declarada como {key}', fr: '  déposée comme {key}' },
  fact: {
    en: '  {kind}: {told}, last said {at}',
    es: '  {kind}: {told}, dicho por última vez el {at}',
    fr: '  {kind} : {told}, dit en dernier le {at}',
  },
  wrongNumber: {
    en: '  {kind}: {told}, not a number of that register, last said {at}',
    es: '  {kind}: {told}, no es número de ese registro, dicho por última vez el {at}',
    fr: '  {kind} : {told}, pas un numéro de ce registre, dit en dernier le {at}',
  },
  role: {
    en: '  {role} at {port}: {filings} filings',
    es: '  {role} en {port}: {filings} declaraciones',
    fr: '  {role} à {port} : {filings} dépôts',
  },
  affiliate: {
    en: '  shares with {name}: {shares}',
    es: '  comparte con {name}: {shares}',
    fr: '  partage avec {name} : {shares}',
  },
  stands: {
    en: '  {kind} since {at} by {actor}: {reason}',
    es: '  {kind} desde {at} por {actor}: {reason}',
    fr: '  {kind} depuis {at} par {actor} : {reason}',
  },
  ended: {
    en: '  {kind} of {at} by {actor}, {how}: {reason}',
    es: '  {kind} de {at} por {actor}, {how}: {reason}',
    fr: '  {kind} du {at} par {actor}, {how} : {reason}',
  },
} as const satisfies Record<string, Words>;
