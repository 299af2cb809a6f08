import { LANGUAGES, type Language, type Words } from '../../terms/words.ts';
import { listNames, type Named } from '../vocabulary.ts';

/** The words that join facts to a sentence. Whole numbers, texts and lists stand between them. */
export const JOINTS = {
  and: { en: 'and', es: 'y', fr: 'et' },
  or: { en: 'or', es: 'o', fr: 'ou' },
  not: { en: 'it is not true that', es: 'no es cierto que', fr: 'il n’est pas vrai que' },
  if: { en: 'if', es: 'si', fr: 'si' },
  so: { en: 'then', es: 'entonces', fr: 'alors' },
  otherwise: { en: 'otherwise', es: 'en otro caso', fr: 'sinon' },
  true: { en: 'true', es: 'verdadero', fr: 'vrai' },
  false: { en: 'false', es: 'falso', fr: 'faux' },
  has: { en: 'is stated', es: 'consta', fr: 'figure' },
  'not-has': { en: 'is not stated', es: 'no consta', fr: 'ne figure pas' },
  '==': { en: 'is', es: 'es', fr: 'est' },
  '!=': { en: 'is not', es: 'no es', fr: 'n’est pas' },
  '<': { en: 'is below', es: 'es menor que', fr: 'est en dessous de' },
  '<=': { en: 'is at most', es: 'es como máximo', fr: 'est au plus' },
  '>': { en: 'is above', es: 'es mayor que', fr: 'est au-dessus de' },
  '>=': { en: 'is at least', es: 'es como mínimo', fr: 'est au moins' },
  '+': { en: 'plus', es: 'más', fr: 'plus' },
  '-': { en: 'minus', es: 'menos', fr: 'moins' },
  '*': { en: 'times', es: 'por', fr: 'fois' },
  '/': { en: 'divided by', es: 'dividido entre', fr: 'divisé par' },
  'in-members': { en: 'is one of', es: 'está entre', fr: 'est parmi' },
  'in-list': { en: 'is on', es: 'está en', fr: 'est sur' },
  'in-fact': { en: 'is among', es: 'figura entre', fr: 'figure parmi' },
  'not-in-members': { en: 'is not one of', es: 'no está entre', fr: 'n’est pas parmi' },
  'not-in-list': { en: 'is not on', es: 'no está en', fr: 'n’est pas sur' },
  'not-in-fact': { en: 'is not among', es: 'no figura entre', fr: 'ne figure pas parmi' },
  startsWith: { en: 'begins with', es: 'empieza con', fr: 'commence par' },
  endsWith: { en: 'ends with', es: 'termina con', fr: 'finit par' },
  contains: { en: 'contains', es: 'contiene', fr: 'contient' },
  'not-startsWith': {
    en: 'does not begin with',
    es: 'no empieza con',
    fr: 'ne commence pas par',
  },
  'not-endsWith': { en: 'does not end with', es: 'no termina con', fr: 'ne finit pas par' },
  'not-contains': { en: 'does not contain', es: 'no contiene', fr: 'ne contient pas' },
  'begins-any': {
    en: 'begins with one of',
    es: 'empieza con un elemento de',
    fr: 'commence par un élément de',
  },
  'not-begins-any': {
    en: 'does not begin with any of',
    es: 'no empieza con ningún elemento de',
    fr: 'ne commence par aucun élément de',
  },
  list: { en: 'list', es: 'la lista', fr: 'la liste' },
  length: { en: 'the length of', es: 'la longitud de', fr: 'la longueur de' },
  count: { en: 'the number of', es: 'el número de', fr: 'le nombre de' },
  some: { en: 'at least one', es: 'al menos un', fr: 'au moins un' },
  every: { en: 'every', es: 'todo', fr: 'tout' },
  of: { en: 'of', es: 'de', fr: 'de' },
  meets: { en: 'meets', es: 'cumple', fr: 'vérifie' },
} as const satisfies Readonly<Record<string, Words>>;

export type Joint = keyof typeof JOINTS;

/** A run of words that means one thing in a sentence. */
export type Lexeme =
  | { readonly words: string; readonly joint: Joint }
  | { readonly words: string; readonly named: Named };

/** How a fact is called in a sentence of this language. */
export function phraseOf({ name }: Named, language: Language): string {
  return PHRASES[language].get(name) ?? name;
}

/** Every run of words of a language, in small letters, the longest first. */
export function lexemesOf(language: Language): readonly Lexeme[] {
  return LEXEMES[language];
}

/** Words compared without regard to capitals, to the sort of apostrophe, and to the sort of space. */
export function foldWords(text: string): string {
  const small = text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    // Columns must stay where they are.
    return lower.length === letter.length ? lower : letter;
  });
  return small.replaceAll("'", '’').replaceAll('\u00a0', ' ');
}

/** Joints that never stand right after a fact. */
const LEADING: readonly string[] = [
  'not',
  'if',
  'true',
  'false',
  'list',
  'length',
  'count',
  'some',
  'every',
  'of',
];

const PHRASES = inEachLanguage(callFacts);
const LEXEMES = inEachLanguage(collectLexemes);

function inEachLanguage<Made>(
  make: (language: Language) => Made,
): Readonly<Record<Language, Made>> {
  const [en, es, fr] = LANGUAGES;
  return { [en]: make(en), [es]: make(es), [fr]: make(fr) };
}

/**
 * Each fact by what the vocabulary says that it means, up to the first comma or the like. Its name
 * follows where it would be taken for another fact.
 */
function callFacts(language: Language): ReadonlyMap<string, string> {
  const short = listNames().map((named) => ({
    name: named.name,
    phrase: shorten(named.term.meaning[language]),
  }));
  return new Map(
    short.map(({ name, phrase }) => {
      const own = foldWords(phrase);
      const vague = short.some((other) => {
        if (other.name === name) return false;
        const theirs = foldWords(other.phrase);
        return theirs === own || goesOn(own, theirs, language);
      });
      return [name, vague ? `${phrase} (${name})` : phrase];
    }),
  );
}

/** Whether the longer phrase is the shorter one and then a word that joins: "value", "value is low". */
function goesOn(shorter: string, longer: string, language: Language): boolean {
  if (!longer.startsWith(`${shorter} `)) return false;
  const rest = longer.slice(shorter.length + 1);
  return Object.entries(JOINTS).some(([joint, words]) => {
    if (LEADING.includes(joint)) return false;
    const [first = ''] = foldWords(words[language]).split(' ');
    return `${rest} `.startsWith(`${first} `);
  });
}

function shorten(meaning: string): string {
  const [head = meaning] = meaning.split(/[,;:(]/);
  const phrase = head.trim();
  // An acronym keeps its capitals.
  return /^\p{Lu}\p{Ll}/u.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

function collectLexemes(language: Language): readonly Lexeme[] {
  const joints = Object.entries(JOINTS).flatMap(([joint, words]): Lexeme[] =>
    isJoint(joint) ? [{ words: foldWords(words[language]), joint }] : [],
  );
  const facts = listNames().map(
    (named): Lexeme => ({ words: foldWords(phraseOf(named, language)), named }),
  );
  return [...joints, ...facts].sort((a, b) => b.words.length - a.words.length);
}

function isJoint(text: string): text is Joint {
  return Object.hasOwn(JOINTS, text);
}
