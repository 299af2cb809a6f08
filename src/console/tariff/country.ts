import type { Language } from '../../terms/words.ts';

const CODE = /^[A-Z]{2}$/;
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A country by its name in a language; its code where the browser knows no name. */
export function countryName(code: string, language: Language): string {
  if (!CODE.test(code)) return code;
  return namesIn(language).of(code) ?? code;
}

/** Every code for which the browser has a name, in the order of the names. */
export function countries(
  language: Language,
): readonly { readonly code: string; readonly name: string }[] {
  const names = namesIn(language);
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .map((code) => ({ code, name: names.of(code) ?? '' }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.name.localeCompare(b.name, language));
}

function namesIn(language: Language): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
}
