import { foldName, wordsOf } from '../fold.ts';

/** The ISO 3166-1 alpha-2 code of a country as filings and owners of lists write it; null where it is not known. */
export function countryCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (code.length === 2) return CODES.has(code) ? code : (CODE_BY_NAME.get(nameKey(code)) ?? null);
  return CODE_BY_NAME.get(nameKey(text)) ?? null;
}

/** "Korea, North" and "North Korea" are one name; "(Islamic Republic of)" says nothing more. */
function nameKey(text: string): string {
  return wordsOf(foldName(text))
    .filter((word) => !STATE_WORDS.has(word))
    .map((word) => (word === 'saint' ? 'st' : word))
    .sort()
    .join(' ');
}

const STATE_WORDS: ReadonlySet<string> = new Set(
  'region the of and republic islamic arab federal federation united state plurinational bolivarian people s peoples'.split(
    ' ',
  ),
);

/** Names that differ by more than order from the English names of the Unicode locale data. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['uae'],
  BO: ['Bolivia'],
  CD: ['Democratic Republic of the Congo', 'Congo, DR', 'DR Congo', 'Congo - Kinshasa'],
  CG: ['Congo'],
  CI: ['Cote d Ivoire', 'Ivory Coast'],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic'],
  FM: ['Micronesia'],
  GB: ['UK', 'Great Britain', 'England', 'Scotland', 'Wales'],
  HK: ['Hong Kong'],
  KP: ["Democratic People's Republic of Korea", 'DPRK'],
  KR: ['Republic of Korea'],
  LA: ['Lao'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  MO: ['Macau', 'Macao'],
  PS: ['Palestine', 'West Bank', 'Gaza', 'Palestinian'],
  RU: ['Russian Federation'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TR: ['Turkey', 'Turkiye'],
  TZ: ['Tanzania'],
  US: ['USA', 'United States of America'],
  VN: ['Viet Nam'],
};

const REGION_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Codes that stand for no country: unknown, and two that test programs use. */
const NOWHERE: ReadonlySet<string> = new Set(['ZZ', 'XA', 'XB']);

/** Neither withdrawn nor written otherwise: the locale data know "UK" and would have it written GB. */
function isInUse(code: string): boolean {
  const own = `und-${code}`;
  return !NOWHERE.has(code) && Intl.getCanonicalLocales(own)[0] === own;
}

/** Every code of two letters that has an English name. */
const CODES: ReadonlyMap<string, string> = new Map(
  LETTERS.flatMap((first) =>
    LETTERS.flatMap((second) => {
      const code = `${first}${second}`;
      const name = isInUse(code) ? REGION_NAMES.of(code) : undefined;
      return name === undefined ? [] : [[code, name] as const];
    }),
  ),
);

const CODE_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...[...CODES].map(([code, name]) => [nameKey(name), code] as const),
  ...Object.entries(OTHER_NAMES).flatMap(([code, names]) =>
    names.map((name) => [nameKey(name), code] as const),
  ),
]);
