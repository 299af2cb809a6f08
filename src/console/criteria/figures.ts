import type { Language } from '../../terms/words.ts';

const PPM = 1_000_000;

/** A share as a person reads it: "0.42 %", with as many digits as tell it from nothing. */
export function writeShare(share: number, language: Language): string {
  const digits = share !== 0 && Math.abs(share) < 0.01 ? 2 : 1;
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(share);
}

/** @param ppm parts per million */
export function writePpm(ppm: number, language: Language): string {
  return writeShare(ppm / PPM, language);
}

export function writeCount(count: number, language: Language): string {
  return new Intl.NumberFormat(language).format(count);
}

/** US cents as dollars, without the cents that no estimate of loss knows. */
export function writeCents(cents: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'code',
    maximumFractionDigits: 0,
  }).format(cents / 100);
}
