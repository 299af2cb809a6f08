import assert from 'node:assert/strict';

/** Why a text is not the code it claims to be. */
export type CodeFlaw = 'shape' | 'check-digit';

interface Scheme {
  /** The first group is what the digit is computed over, the second the digit itself. */
  readonly shape: RegExp;
  readonly checkDigit: (body: string) => string;
}

const SCHEMES = {
  /** Freight container, ISO 6346: `CSQU3054383`. */
  container: { shape: /^([A-Z]{4}\d{6})(\d)$/, checkDigit: containerCheckDigit },
  /** Ship, IMO resolution A.1117(30): `9074729`. */
  imo: { shape: /^(\d{6})(\d)$/, checkDigit: imoCheckDigit },
  /** Air waybill, IATA resolution 600a: `020-12345675`, the hyphen optional. */
  'air-waybill': { shape: /^(\d{3}-?\d{7})(\d)$/, checkDigit: awbCheckDigit },
  /** Trade unit, location or logistic unit: GTIN-8, -12, -13, -14, GLN, SSCC. */
  gs1: { shape: /^(\d{7}|\d{11,13}|\d{17})(\d)$/, checkDigit: gs1CheckDigit },
  /** CBP in-bond movement, nine digits. */
  'in-bond': { shape: /^(\d{8})(\d)$/, checkDigit: (body) => inBondCheckDigit(body) },
  /** Legal entity, ISO 17442: twenty letters and digits, the last two computed. */
  lei: { shape: /^([A-Z0-9]{18})(\d{2})$/, checkDigit: leiCheckDigits },
} as const satisfies Record<string, Scheme>;

export type CodeScheme = keyof typeof SCHEMES;

/** What is wrong with a code of that scheme; null when its shape and its check digit are right. */
export function codeFlaw(scheme: CodeScheme, text: string): CodeFlaw | null {
  const { shape, checkDigit }: Scheme = SCHEMES[scheme];
  const [, body, digit] = shape.exec(text) ?? [];
  if (body === undefined) return 'shape';
  return checkDigit(body) === digit ? null : 'check-digit';
}

/** A CBP entry number as everybody prints it, `B76-0324527-8`, or why the text is none. */
export type EntryNumberReading =
  | { readonly ok: true; readonly entryNumber: string }
  | { readonly ok: false; readonly flaw: CodeFlaw };

const ENTRY_NUMBER = /^([A-Z0-9]{3})[- ]{0,2}(\d{7})-?(\d)$/;

/**
 * Reads an entry number with or without its hyphens and the two spaces that CATAIR leaves in it.
 *
 * @param offset 0 to 9, what CBP allowed this filer to add to the check digit
 */
export function parseEntryNumber(text: string, offset = 0): EntryNumberReading {
  const [, filer, serial, digit] = ENTRY_NUMBER.exec(text) ?? [];
  if (filer === undefined || serial === undefined || filer === '000') {
    return { ok: false, flaw: 'shape' };
  }
  const right = entryNumberCheckDigit(filer, serial, offset);
  if (digit !== right) return { ok: false, flaw: 'check-digit' };
  return { ok: true, entryNumber: `${filer}-${serial}-${right}` };
}

/**
 * The last digit of an entry number.
 *
 * Finds every single wrong digit and every swap of neighbours but 0 with 9. Letters share values
 * (`A` is `J` is 1), so it does not find every wrong letter of a filer code.
 *
 * @param filerCode three capitals or digits
 * @param serial seven digits
 * @param offset 0 to 9: a filer that used up its ten million numbers starts anew one higher
 * @source ACE CATAIR Appendix E, Valid Entry Numbers (2018-01-23)
 */
export function entryNumberCheckDigit(filerCode: string, serial: string, offset = 0): string {
  assert(/^[A-Z0-9]{3}$/.test(filerCode) && /^\d{7}$/.test(serial), 'not an entry number body');
  const digits = `${[...filerCode].map(filerDigit).join('')}${serial}`;
  const sum = sumFromRight(digits, (digit, place) =>
    place % 2 === 0 ? digit * 2 - (digit > 4 ? 9 : 0) : digit,
  );
  return String((10 - (sum % 10) + offset) % 10);
}

/** A to I and J to R count 1 to 9, S to Z count 2 to 9. */
function filerDigit(character: string): number {
  const letter = character.charCodeAt(0) - 65;
  if (letter < 0) return Number(character);
  return letter < 18 ? (letter % 9) + 1 : letter - 16;
}

/**
 * The eleventh character of a container number.
 *
 * A remainder of ten is written 0, so a wrong digit that moves the remainder between ten and nought
 * is not found, nor a letter taken for the one eleven values on (`A` for `K`).
 *
 * @param body four capitals and six digits
 * @source ISO 6346:2022, Annex A
 */
export function containerCheckDigit(body: string): string {
  assert(/^[A-Z]{4}\d{6}$/.test(body), 'not a container number body');
  let sum = 0;
  for (let place = 0; place < 10; place += 1) sum += containerValue(body, place) * 2 ** place;
  return String((sum % 11) % 10);
}

/** Letters count from A = 10 and skip the multiples of eleven. */
function containerValue(body: string, place: number): number {
  const code = body.charCodeAt(place);
  if (code < 65) return code - 48;
  const straight = code - 55;
  return straight + Math.floor((straight - 1) / 10);
}

/**
 * The seventh digit of a ship's IMO number.
 *
 * Only the first and the fifth digit have a weight prime to ten: a wrong digit elsewhere may pass.
 *
 * @param body six digits
 */
export function imoCheckDigit(body: string): string {
  assert(/^\d{6}$/.test(body), 'not an IMO number body');
  return String(sumFromRight(body, (digit, place) => digit * (place + 2)) % 10);
}

/**
 * The last digit of an air waybill: its serial number modulo seven.
 *
 * The airline's prefix is not covered, and a digit wrong by seven (2 for 9) passes.
 *
 * @param body airline prefix and seven digits of serial number
 */
export function awbCheckDigit(body: string): string {
  assert(/^\d{3}-?\d{7}$/.test(body), 'not an air waybill body');
  return String(Number(body.slice(-7)) % 7);
}

/**
 * The ninth digit of an in-bond number: the first eight modulo seven. A digit wrong by seven passes.
 *
 * @param body eight digits
 * @param offset 0 to 3: what CBP allowed a large air user to add
 * @source ACE CATAIR In-Bond V51 (April 2026)
 */
export function inBondCheckDigit(body: string, offset = 0): string {
  assert(/^\d{8}$/.test(body), 'not an in-bond number body');
  return String((Number(body) % 7) + offset);
}

/**
 * The last digit of a GS1 number of any length. Finds every single wrong digit.
 *
 * @param body the digits before it
 * @source GS1 General Specifications, section 7.9
 */
export function gs1CheckDigit(body: string): string {
  assert(/^\d+$/.test(body), 'not a GS1 number body');
  const sum = sumFromRight(body, (digit, place) => (place % 2 === 0 ? digit * 3 : digit));
  return String((10 - (sum % 10)) % 10);
}

function sumFromRight(digits: string, term: (digit: number, place: number) => number): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    sum += term(digits.charCodeAt(digits.length - 1 - place) - 48, place);
  }
  return sum;
}

/** The two check digits of a Legal Entity Identifier: ISO 7064, MOD 97-10, letters counting from 10. */
export function leiCheckDigits(body: string): string {
  let rest = 0;
  for (const character of `${body}00`) {
    const value = Number.parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return String(98 - rest).padStart(2, '0');
}
