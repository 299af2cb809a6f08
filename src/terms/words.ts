/** The languages in which every text that a person reads exists. */
export const LANGUAGES = ['en', 'es', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. `{name}` marks a place that `say` fills. */
export type Words = Readonly<Record<Language, string>>;

/** What fills the places of a text; numbers are written by the caller, with their unit. */
export type Fill = Readonly<Record<string, string>>;

/**
 * The text in one language with its places filled.
 *
 * A place without a value keeps its braces, so that a gap is seen rather than read over.
 */
export function say(words: Words, language: Language, fill: Fill = {}): string {
  return words[language].replace(/\{(\w+)\}/g, (place, name: string) => fill[name] ?? place);
}

/** The first of the wanted languages that we have; English when we have none of them. */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return LANGUAGES.find((language) => language === wanted.find(isLanguage)) ?? 'en';
}

function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}

/** Order by code unit: the same on every machine, unlike a locale's. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
