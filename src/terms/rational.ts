/** An exact number: `num / den` in lowest terms, `den` positive. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

export const ZERO: Rational = { num: 0n, den: 1n };
export const ONE: Rational = { num: 1n, den: 1n };

/** @throws when `den` is zero, as dividing a bigint by zero does: a defect of ours, never input */
export function rational(num: bigint, den = 1n): Rational {
  if (den === 0n) throw new RangeError('a rational number with a zero denominator');
  const divisor = greatestCommonDivisor(num < 0n ? -num : num, den < 0n ? -den : den);
  const sign = den < 0n ? -1n : 1n;
  return divisor === 0n ? ZERO : { num: (sign * num) / divisor, den: (sign * den) / divisor };
}

const DECIMAL = /^(-?)(\d{1,24})(?:\.(\d{1,12}))?$/;

/** Reads "1234.50" exactly; null when the text is not a plain decimal of at most 24.12 digits. */
export function parseDecimal(text: string): Rational | null {
  return text.length <= NUMBER_DIGITS ? parseShort(text) : parseLong(text);
}

/** So many digits a floating-point number holds exactly. */
const NUMBER_DIGITS = 15;
const ZERO_CODE = 48;

/** Nearly every amount and rate is this short, and is read a hundred times a line. */
function parseShort(text: string): Rational | null {
  const first = text.startsWith('-') ? 1 : 0;
  let units = 0;
  let point = text.length;
  for (let at = first; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO_CODE;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (text[at] === '.' && point === text.length) point = at;
    else return null;
  }
  const places = Math.max(0, text.length - point - 1);
  if (point === first || point === text.length - 1 || places > 12) return null;
  const den = 10 ** places;
  const divisor = commonDivisor(units, den);
  return { num: BigInt((first === 1 ? -units : units) / divisor), den: BigInt(den / divisor) };
}

function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function parseLong(text: string): Rational | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const unsigned = rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  return sign === '-' ? rational(-unsigned.num, unsigned.den) : unsigned;
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den - b.num * a.den, a.den * b.den);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest multiple of 10^-places, halves away from zero. */
export function roundHalfUp(value: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places);
  const units = unitsHalfUp(value.num < 0n ? -value.num : value.num, value.den, scale);
  return rational(value.num < 0n ? -units : units, scale);
}

/** How many of 1/scale are nearest to num/den, neither of them negative. */
function unitsHalfUp(num: bigint, den: bigint, scale: bigint): bigint {
  return (2n * num * scale + den) / (2n * den);
}

/** Decimal text with exactly `places` decimals, halves rounded away from zero. */
export function toFixed(value: Rational, places: number): string {
  const negative = value.num < 0n;
  const units = unitsHalfUp(negative ? -value.num : value.num, value.den, 10n ** BigInt(places));
  const digits = units.toString().padStart(places + 1, '0');
  const sign = negative && units > 0n ? '-' : '';
  const cut = digits.length - places;
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
