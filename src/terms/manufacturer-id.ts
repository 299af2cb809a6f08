/** The place where goods were made, as its maker writes it. */
export interface Workplace {
  readonly name: string;
  /** The street line alone. */
  readonly street: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2; for Canada the code CBP gave the province (`XO`). */
  readonly country: string;
}

const UNCOUNTED_WORDS = new Set(['A', 'AN', 'AND', 'OF', 'THE']);

/**
 * The manufacturer identification code that the rules make of a name and address; null when name,
 * city or country give nothing to make it of. `CA` gives null: CBP wants the province.
 *
 * It is a suggestion. Codes in use were often made otherwise, so a different one is not a fault.
 * How numbers joined by punctuation are read ("12-34 Quay Road" as 1234) is recalled, not read.
 *
 * @source 19 CFR part 102, Appendix
 */
export function manufacturerId(workplace: Workplace): string | null {
  const name = nameLetters(workplace.name);
  const city = unaccented(workplace.city).replace(/[^A-Z]/g, '');
  const country = workplace.country.toUpperCase();
  if (name === '' || city === '' || country === 'CA' || !/^[A-Z]{2}$/.test(country)) return null;
  return `${country}${name}${streetDigits(workplace.street)}${city.slice(0, 3)}`;
}

/**
 * The country that begins a manufacturer identification code: `CA` for the codes CBP gave the
 * provinces; null when the code does not begin with a country.
 *
 * The codes of the provinces are recalled, not read.
 *
 * @source 19 CFR part 102, Appendix
 */
export function countryOfManufacturerId(code: string): string | null {
  const country = /^[A-Z]{2}/.exec(code.toUpperCase())?.[0] ?? null;
  return country !== null && PROVINCES.has(country) ? 'CA' : country;
}

/** The code has, behind its country, the letters that the rules take from the name. */
export function hasLettersOf(code: string, name: string): boolean {
  return code.toUpperCase().startsWith(nameLetters(name), 2);
}

const PROVINCES = new Set('XA XB XC XM XN XO XP XQ XS XT XV XW XY'.split(' '));

function nameLetters(name: string): string {
  return countedWords(name)
    .slice(0, 2)
    .map((word) => word.slice(0, 3))
    .join('');
}

/** The words of a name: punctuation joins, adjacent initials are one word, articles do not count. */
function countedWords(name: string): readonly string[] {
  const words: string[] = [];
  let initials = false;
  for (const word of unaccented(name)
    .replace(/[^A-Z0-9\s&,]/g, '')
    .split(/[\s&,]+/)) {
    const initial = word.length === 1;
    if (initial && initials) words.push(`${words.pop() ?? ''}${word}`);
    else if (word !== '') words.push(word);
    initials = initial;
  }
  return words.filter((word) => !UNCOUNTED_WORDS.has(word));
}

/** Up to four leading digits of the largest number on the line. */
function streetDigits(street: string): string {
  const numbers = street.replace(/(?<=\d)[-,/.](?=\d)/g, '').match(/\d+/g) ?? [];
  const [largest = ''] = numbers.toSorted((a, b) => Number(b) - Number(a));
  return largest.slice(0, 4);
}

function unaccented(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toUpperCase();
}
